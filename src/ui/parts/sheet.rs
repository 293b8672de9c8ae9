//! A goal as it reads on one page, like a leaf of a notebook.

use yew::prelude::*;

use crate::app::select::sheet::{Line, Sheet};

/// The properties of the leaf.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SheetViewProps {
    /// What stands on it.
    pub sheet: Sheet,
    /// What stands there while no sentence is written.
    #[prop_or_default]
    pub empty: AttrValue,
}

/// A goal as it reads. What the person wrote keeps its own direction.
#[component]
pub fn SheetView(props: &SheetViewProps) -> Html {
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
            if let Some(statement) = &props.sheet.statement {
                <p class="wm-statement" dir="auto">{ statement }</p>
            } else {
                <p class="wm-statement wm-empty">{ &props.empty }</p>
            }
            if !props.sheet.lines.is_empty() {
                <dl class="wm-sheet-lines">{ for props.sheet.lines.iter().map(line) }</dl>
            }
        </div>
    }
}
