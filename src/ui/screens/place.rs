//! "Where your plan lives": one section for each thing to know or to do about what is stored.

mod download;
mod erase;
mod points;
mod stored;

use yew::prelude::*;

use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::heading::title;

/// The id of what a checked file holds, which gets the focus when it appears.
pub const CHECKED_ID: &str = "wm-checked";
/// The id of the part about removing everything, which gets the focus at each of its steps.
pub const ERASURE_ID: &str = "wm-erasure";

/// The page, with the notice under its heading. Each section has a file of its own.
pub fn screen(ui: &Ui, page: &PlacePage, notice: Html) -> Html {
    html! {
        <div class="wm-goal">
            { title(ui, html! { { ui.text("place.title") } }) }
            { notice }
            { erase::outcome(page) }
            { stored::section(ui, page) }
            { download::section(ui, page) }
            { points::section(ui, page) }
            { erase::section(ui, page) }
        </div>
    }
}

/// Sentences, each in a paragraph of its own.
fn lines(lines: &[String]) -> Html {
    html! { <>{ for lines.iter().map(|line| html! { <p>{ line }</p> }) }</> }
}
