//! "Where your plan lives": one section for each thing to know or to do about what is stored.

mod stored;
mod vault;

use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::heading::title;
use crate::ui::tag::{Tag, div};

/// The page, with the notice under its heading. Each section has a file of its own.
pub fn screen(ui: &Ui, page: &PlacePage, notice: Tag) -> Tag {
    div("wm-goal")
        .with(title(ui, "place.title"))
        .with(notice)
        .with(stored::section(ui, page))
        .with(vault::section(ui, &page.vault))
}
