//! What the page knows of its site and of its browser.

use wasm_bindgen::JsValue;

use super::js::{call, get, window};

/// The name of the site; empty for a file on this computer.
pub fn name() -> String {
    let host = get(&window(), "location").and_then(|location| get(&location, "host"));
    host.and_then(|host| host.as_string()).unwrap_or_default()
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
