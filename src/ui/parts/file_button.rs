//! A way to choose a file. The native control does it, so that every keyboard and reader can.

use web_sys::{Event, File, HtmlInputElement};
use yew::prelude::*;

use crate::ui::context::Ui;

/// A field to choose a file of ours with.
pub fn file_button(ui: &Ui, label: AttrValue) -> Html {
    let chosen = ui.file_chosen.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let file: Option<File> = input.files().and_then(|files| files.get(0));
        if let Some(file) = file {
            chosen.emit(file);
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    html! {
        <label class="wm-link wm-file">
            { label }
            <input type="file" accept=".json,application/json" class="wm-hidden" {onchange} />
        </label>
    }
}
