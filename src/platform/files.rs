//! Handing a file to the person, and reading one that they chose.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::transfer::bundle::File;
use crate::transfer::import::MAX_BYTES;

/// Starts a download. The browser does not tell whether the person kept the file, so nothing may
/// claim that they did.
///
/// # Errors
/// The browser refused to make the file.
pub fn download(file: &File) -> Result<(), JsValue> {
    #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(file.media_type);
    let parts = Array::of1(&JsValue::from_str(&file.text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&file.name);
    link.click();
    // The browser has taken hold of the blob by now; the name would only keep it in memory.
    gloo_timers::callback::Timeout::new(1_000, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

/// The text of a chosen file; `None` if it is larger than any of ours, or cannot be read.
pub async fn read(file: &web_sys::File) -> Option<String> {
    if file.size() > MAX_BYTES as f64 {
        return None;
    }
    let text = wasm_bindgen_futures::JsFuture::from(file.text()).await.ok()?;
    text.as_string()
}
