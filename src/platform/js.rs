//! Names of the browser that web-sys does not know, looked up when they are needed.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The window.
pub(super) fn window() -> JsValue {
    #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
    let window = web_sys::window();
    window.map_or(JsValue::UNDEFINED, JsValue::from)
}

/// What an object has under a name; `undefined` is something, too.
pub(super) fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

/// Calls a method.
///
/// # Errors
/// What it throws; or nothing, if there is no such method.
pub(super) fn call(object: &JsValue, name: &str, given: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    let list: Array = given.iter().collect();
    function.apply(object, &list)
}
