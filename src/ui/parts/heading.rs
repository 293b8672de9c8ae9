//! Headings on the right level of the host's outline.

use yew::prelude::*;

use crate::ui::context::Ui;

/// The id of the heading that gets the focus when a screen opens.
pub const HEADING_ID: &str = "wm-heading";

/// The screen's own heading. It can hold the focus, so that a new page is read from its top.
pub fn title(ui: &Ui, children: Html) -> Html {
    let tag = format!("h{}", ui.heading_level);
    html! { <@{tag} class="wm-title" id={HEADING_ID} tabindex="-1">{ children }</@> }
}

/// The heading of a part of a screen, one level deeper.
pub fn subtitle(ui: &Ui, text: AttrValue) -> Html {
    let tag = format!("h{}", ui.heading_level + 1);
    html! { <@{tag} class="wm-subtitle">{ text }</@> }
}
