//! Where it is stored, and when it was saved last.

use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::heading::subtitle;
use crate::ui::tag::{Tag, tag};

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Tag {
    tag("section").with(subtitle(ui, "place.stored")).with(tag("p").text(&page.saved))
}
