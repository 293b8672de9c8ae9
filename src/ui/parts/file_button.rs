//! A way to choose a file: a button like any other, which opens the browser's own dialog.

use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlElement, HtmlInputElement};
use yew::{Callback, TargetCast};

use crate::ui::context::{ForText, Ui};
use crate::ui::tag::{Attr, Tag, tag};

/// A button to choose a file of ours with. The native control stands behind it, out of sight and
/// out of the way of the keyboard, because its looks and its words are the browser's.
pub fn file_button(ui: &Ui, label: &str, action: ForText) -> Tag {
    let open = Callback::from(|event: Event| {
        let button: HtmlElement = event.target_unchecked_into();
        let input = button.next_element_sibling();
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
            input.click();
        }
    });
    let chosen = ui.file_chosen.clone();
    let take = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let file: Option<File> = input.files().and_then(|files| files.get(0));
        if let Some(file) = file {
            chosen.emit((file, action));
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    let button = tag("button").class("wm-link").attr(Attr::Type, "button");
    let input = tag("input")
        .class("wm-hidden")
        .attr(Attr::Type, "file")
        .attr(Attr::Accept, ".json,application/json")
        .attr(Attr::TabIndex, "-1")
        .attr(Attr::AriaHidden, "true")
        .attr_text(Attr::AriaLabel, label);
    tag("div")
        .with(button.attr(Attr::Part, "button").text(label).on_click(open))
        .with(input.on_change(take))
}
