//! A way to choose a file: a button like any other, which opens the browser's own dialog.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::ui::context::{ForText, Ui};

/// A button to choose a file of ours with. The native control stands behind it, out of sight and
/// out of the way of the keyboard, because its looks and its words are the browser's.
pub fn file_button(ui: &Ui, label: AttrValue, action: ForText) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        let button: HtmlElement = event.target_unchecked_into();
        let input = button.next_element_sibling();
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
            input.click();
        }
    });
    let chosen = ui.file_chosen.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let file: Option<File> = input.files().and_then(|files| files.get(0));
        if let Some(file) = file {
            chosen.emit((file, action));
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    html! {
        <div>
            <button type="button" class="wm-link" part="button" {onclick}>{ label.clone() }</button>
            <input type="file" accept=".json,application/json" class="wm-hidden" tabindex="-1"
                aria-hidden="true" aria-label={label} {onchange} />
        </div>
    }
}
