//! Removing everything from this browser: a list of what goes and a file of it first, then a second
//! press, then the word that it is gone.

use super::ERASURE_ID;
use crate::app::action::Action;
use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::subtitle;
use crate::ui::tag::{Attr, Tag, div, group, p, tag};

/// What came of it. The region is there from the start, so that a change in it is read aloud.
pub(super) fn outcome(page: &PlacePage) -> Tag {
    let words = |words: &String| p("wm-notice").text(words);
    tag("div").attr(Attr::Role, "status").with_maybe(page.erased.as_ref().map(words))
}

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Tag {
    let body = match &page.would_go {
        None => group().with(tag("p").say(ui, "place.erase.what")).with(button(
            ui,
            ui.text("place.erase.ask"),
            Action::EraseAsked,
            Weight::Danger,
        )),
        Some(would_go) => last_step(ui, would_go),
    };
    tag("section")
        .id(ERASURE_ID)
        .attr(Attr::TabIndex, "-1")
        .with(subtitle(ui, "place.erase"))
        .with(body)
}

fn last_step(ui: &Ui, would_go: &[String]) -> Tag {
    let way = |key: &str, action: Action, weight: Weight| button(ui, ui.text(key), action, weight);
    let ways = div("wm-ways")
        .with(way("place.erase.download", Action::DownloadAsked, Weight::Secondary))
        .with(way("place.erase.cancel", Action::EraseCancelled, Weight::Secondary))
        .with(way("place.erase.confirm", Action::EraseConfirmed, Weight::Danger));
    group()
        .with(tag("p").say(ui, "place.erase.list"))
        .with(tag("ul").with_all(would_go.iter().map(|line| tag("li").text(line))))
        .with(tag("p").say(ui, "place.erase.final"))
        .with(ways)
}
