//! A second place for the plan: downloading it, opening a file of it, and checking one.

use super::{CHECKED_ID, HINTED_ID, kept, lines};
use crate::app::action::Action;
use crate::app::select::hinted::HintedList;
use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, bare, button};
use crate::ui::parts::file_button::file_button;
use crate::ui::parts::heading::subtitle;
use crate::ui::tag::{Attr, Tag, div, li, tag, ul};

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Tag {
    let download = Action::DownloadAsked;
    let ways = div("wm-ways")
        .with(button(ui, ui.text("trouble.download"), download, Weight::Secondary))
        .with(file_button(ui, ui.text("place.check"), Action::BackupChosen))
        .with(file_button(ui, ui.text("footer.open"), Action::FileChosen));
    let checked = || {
        div("wm-notice")
            .id(CHECKED_ID)
            .attr(Attr::TabIndex, "-1")
            .attr(Attr::Role, "group")
            .attr_text(Attr::AriaLabel, ui.text("place.check.result"))
            .with(tag("div").with(lines(&page.check)))
    };
    let is_locked = page.vault.view.is_open();
    let readable = || {
        let label = ui.text("place.download.readable");
        button(ui, label, Action::ReadableAsked, Weight::Link)
    };
    tag("section")
        .with(subtitle(ui, "place.download"))
        .with(lines(&page.downloaded))
        .with(tag("p").say(ui, "footer.download.holds"))
        .with_maybe(is_locked.then(|| tag("p").say(ui, "vault.on.file")))
        .with(ways.with_maybe(is_locked.then(readable)))
        .with_maybe((!page.check.is_empty()).then(checked))
        .with_maybe(page.kept.as_ref().map(|part| kept::part(ui, part)))
        .with(tag("p").say(ui, "hinted.why"))
        .with(button(ui, ui.text("hinted.look"), Action::HintsAsked, Weight::Secondary))
        .with_maybe(page.hinted.as_ref().map(|found| hinted(ui, found)))
}

/// The goals and pages to look at before a file is given away.
fn hinted(ui: &Ui, found: &HintedList) -> Tag {
    let line = |(title, open): &(String, Action)| {
        li("wm-item").with(bare(ui, "wm-item-title", open.clone()).written(title))
    };
    div("wm-notice")
        .id(HINTED_ID)
        .attr(Attr::TabIndex, "-1")
        .attr(Attr::Role, "group")
        .attr_text(Attr::AriaLabel, ui.text("hinted.look"))
        .with(tag("p").text(&found.words))
        .with_maybe(
            (!found.lines.is_empty()).then(|| ul("wm-list").with_all(found.lines.iter().map(line))),
        )
}
