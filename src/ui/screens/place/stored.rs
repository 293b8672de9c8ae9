//! Where it is stored, when it was saved last, how much room there is, and what cannot be read.

use super::lines;
use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::heading::subtitle;
use crate::ui::tag::{Tag, tag};

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Tag {
    let unread = |words: &String| tag("p").text(words).text(" ").say(ui, "place.unread.kept");
    tag("section")
        .with(subtitle(ui, "place.stored"))
        .with(lines(&page.stored))
        .with_maybe(page.unread.as_ref().map(unread))
}
