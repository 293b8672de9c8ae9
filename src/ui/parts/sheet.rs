//! A goal as it reads on one page, like a leaf of a notebook.

use yew::prelude::*;

use crate::app::select::sheet::{Line, Sheet};

/// A goal as it reads; `empty` stands there while no sentence is written. What the person wrote
/// keeps its own direction.
pub fn sheet(sheet: &Sheet, empty: AttrValue) -> Html {
    let line = |line: &Line| {
        html! {
            <div class="wm-sheet-line">
                <dt>{ &line.label }</dt>
                <dd dir="auto">{ &line.text }</dd>
            </div>
        }
    };
    html! {
        <div class="wm-sheet">
            if let Some(statement) = &sheet.statement {
                <p class="wm-statement" dir="auto">{ statement }</p>
            } else {
                <p class="wm-statement wm-empty">{ empty }</p>
            }
            if !sheet.lines.is_empty() {
                <dl class="wm-sheet-lines">{ for sheet.lines.iter().map(line) }</dl>
            }
        </div>
    }
}
