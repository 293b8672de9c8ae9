//! "Where your plan lives": one section for each thing to know or to do about what is stored.

mod download;
mod erase;
mod kept;
mod points;
mod stored;
mod vault;

use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::heading::title;
use crate::ui::tag::{Tag, div, group, tag};

/// The id of what a checked file holds, which gets the focus when it appears.
pub const CHECKED_ID: &str = "wm-checked";
/// The id of what could point to a person, which gets the focus when it appears.
pub const HINTED_ID: &str = "wm-hinted";
/// The id of the file that is kept up to date, which gets the focus at each of its steps.
pub const KEPT_ID: &str = "wm-kept";
/// The id of the part about removing everything, which gets the focus at each of its steps.
pub const ERASURE_ID: &str = "wm-erasure";

/// The page, with the notice under its heading. Each section has a file of its own.
pub fn screen(ui: &Ui, page: &PlacePage, notice: Tag) -> Tag {
    div("wm-goal")
        .with(title(ui, "place.title"))
        .with(notice)
        .with(erase::outcome(page))
        .with(stored::section(ui, page))
        .with(vault::section(ui, &page.vault))
        .with(download::section(ui, page))
        .with(points::section(ui, page))
        .with(erase::section(ui, page))
}

/// Sentences, each in a paragraph of its own.
fn lines(lines: &[String]) -> Tag {
    group().with_all(lines.iter().map(|line| tag("p").text(line)))
}
