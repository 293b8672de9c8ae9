//! What the page knows of its site and of its browser.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

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
    let ask = get(window, "matchMedia").and_then(|ask| ask.dyn_into::<js_sys::Function>().ok());
    let answer = ask.and_then(|ask| ask.call1(window, &"(display-mode: standalone)".into()).ok());
    answer.and_then(|answer| get(&answer, "matches")).is_some_and(|it| it.is_truthy())
}

fn window() -> JsValue {
    #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
    let window = web_sys::window();
    window.map_or(JsValue::UNDEFINED, JsValue::from)
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}
