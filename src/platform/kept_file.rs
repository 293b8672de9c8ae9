//! A file that the person chose once, and that is written anew for as long as the page is open.
//!
//! The browser keeps the old content until the new one is complete. The name of the file is never
//! looked at, and its handle is kept in the memory of the page only.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::js::{call, get, window};
use crate::app::kept::WriteError;

const CHOOSE: &str = "showSaveFilePicker";

/// Whether this browser can do it.
pub fn is_possible() -> bool {
    get(&window(), CHOOSE).is_some_and(|it| it.is_function())
}

/// Lets the person choose a file; `Err(None)` if they chose none after all.
///
/// # Errors
/// No file was chosen, or the browser does not allow it.
pub async fn choose() -> Result<JsValue, Option<WriteError>> {
    let accept = Object::new();
    let options = Object::new();
    let kind = Object::new();
    // Setting a field of an object of our own cannot fail.
    let _ = Reflect::set(&accept, &"application/json".into(), &Array::of1(&".json".into()));
    let _ = Reflect::set(&kind, &"accept".into(), &accept);
    let _ = Reflect::set(&options, &"types".into(), &Array::of1(&kind));
    let _ = Reflect::set(&options, &"suggestedName".into(), &"waymark.json".into());
    let chosen = ask(&window(), CHOOSE, &[options.into()]).await;
    chosen.map_err(|error| (name(&error) != "AbortError").then(|| why(&error)))
}

/// Writes a text into the file, in place of what is in it.
///
/// # Errors
/// The file holds what it held before.
pub async fn write(file: JsValue, text: String) -> Result<(), WriteError> {
    write_all(&file, &text).await.map_err(|error| why(&error))
}

async fn write_all(file: &JsValue, text: &str) -> Result<(), JsValue> {
    let stream = ask(file, "createWritable", &[]).await?;
    let mut result = ask(&stream, "write", &[text.into()]).await;
    if result.is_ok() {
        // Only now does the new content take the place of the old one.
        result = ask(&stream, "close", &[]).await;
    }
    if result.is_err() {
        // Where even this fails, the browser clears up when the page goes.
        let _ = ask(&stream, "abort", &[]).await;
    }
    result.map(drop)
}

async fn ask(object: &JsValue, name: &str, given: &[JsValue]) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&call(object, name, given)?)).await
}

/// Only the name of an error is looked at: its message may quote a name of a file.
fn name(error: &JsValue) -> String {
    get(error, "name").and_then(|name| name.as_string()).unwrap_or_default()
}

fn why(error: &JsValue) -> WriteError {
    match name(error).as_str() {
        "NotAllowedError" | "SecurityError" => WriteError::Forbidden,
        "NotFoundError" => WriteError::Gone,
        _ => WriteError::Failed,
    }
}
