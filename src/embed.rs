//! The boundary to the host page.
use wasm_bindgen::prelude::*;

/// Mounts.
#[wasm_bindgen]
pub fn mount(root: web_sys::HtmlElement) -> u32 {
    let _ = yew::Renderer::<Hello>::with_root(root.into()).render();
    1
}
#[yew::component]
fn Hello() -> yew::Html {
    yew::html! { <p>{ "hello" }</p> }
}
