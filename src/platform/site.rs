//! What the page knows of its site and of its browser.

use wasm_bindgen::JsValue;

use super::js::{call, get, window};

/// The name of the site; empty for a file on this computer.
pub fn name() -> String {
    location(&window(), "host").unwrap_or_default()
}

/// The page's own address, where it is shown in a frame inside a page of somebody else: the browser
/// may have no storage for it there, or another one than where it stands by itself.
pub fn own_page() -> Option<String> {
    let window = window();
    // Of a page of somebody else nothing can be read; without a frame, the top is the page itself.
    let top = get(&window, "top")?;
    let is_guest = location(&top, "host").is_none();
    location(&window, "href").filter(|address| is_guest && address.starts_with("http"))
}

/// Whether the browser may remove what a site stored if nobody comes for seven days: browsers of
/// Apple's making do, except for a site that was added to the home screen or the Dock.
pub fn forgets() -> bool {
    let window = window();
    let Some(navigator) = get(&window, "navigator") else { return false };
    let vendor = get(&navigator, "vendor").and_then(|vendor| vendor.as_string());
    let is_apple = vendor.is_some_and(|vendor| vendor.starts_with("Apple"));
    let is_installed = get(&navigator, "standalone").is_some_and(|it| it.is_truthy());
    is_apple && !is_installed && !shows_as_app(&window)
}

fn shows_as_app(window: &JsValue) -> bool {
    let answer = call(window, "matchMedia", &["(display-mode: standalone)".into()]);
    answer.ok().and_then(|answer| get(&answer, "matches")).is_some_and(|it| it.is_truthy())
}

fn location(window: &JsValue, part: &str) -> Option<String> {
    get(&get(window, "location")?, part)?.as_string()
}
