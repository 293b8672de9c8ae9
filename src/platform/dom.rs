//! Where the focus is, and where it goes.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, PerformanceNavigation, ShadowRoot};

/// Puts the focus on the element of that id, and the caret at that UTF-16 position of its text.
/// An element that is not there is passed over.
pub fn focus(root: &ShadowRoot, id: &str, caret: Option<u32>) {
    let Some(element) = root.get_element_by_id(id) else { return };
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    // A refusal leaves the focus where it was, which harms nothing.
    let _ = element.focus();
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let end = caret.unwrap_or(u32::MAX);
        let _ = area.set_selection_range(end, end);
    } else if let (Some(input), Some(caret)) = (element.dyn_ref::<HtmlInputElement>(), caret) {
        let _ = input.set_selection_range(caret, caret);
    }
}

/// Whether the page was reloaded and nothing on it holds the focus, so that giving the focus back
/// to where somebody was typing takes it from nobody.
pub fn may_restore_focus() -> bool {
    #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
    let Some(window) = web_sys::window() else { return false };
    let was_reloaded = window.performance().is_some_and(|performance| {
        performance.navigation().type_() == PerformanceNavigation::TYPE_RELOAD
    });
    let document = window.document();
    let is_free = document.is_some_and(|document| match document.active_element() {
        Some(active) => Some(active) == document.body().map(JsCast::unchecked_into),
        None => true,
    });
    was_reloaded && is_free
}
