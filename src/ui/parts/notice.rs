//! What was just done, with a way back; and the warning that stays while nothing is kept.
//!
//! A screen reader announces only what changes inside a region that it knows, so the two regions
//! are there from the first paint. The notice itself stands where the screen wants it, near what
//! was pressed, and covers nothing.

use crate::app::action::Action;
use crate::app::select::status::{StatusBar, Trouble};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::tag::{Attr, Tag, div, group, p, tag};

/// The words of the notice, and what the coach asks, for those who hear the screen. They are two
/// regions, so that a notice does not repeat the coach's words.
pub fn announcer(status: &StatusBar) -> Tag {
    let words = status.notice.as_ref().map_or("", |notice| &notice.text);
    let region = || div("wm-hidden").attr(Attr::Role, "status");
    group().with(region().text(words)).with(region().text(&status.spoken))
}

/// What was just done. It stays until it is dismissed or something else is done.
pub fn notice(ui: &Ui, status: &StatusBar) -> Tag {
    let Some(notice) = &status.notice else { return group() };
    let undo = || button(ui, ui.text("notice.undo"), Action::Undone, Weight::Secondary);
    let ways = div("wm-ways").with_maybe(notice.can_undo.then(undo)).with(button(
        ui,
        ui.text("notice.dismiss"),
        Action::NoticeDismissed,
        Weight::Link,
    ));
    div("wm-notice").with(tag("p").text(&notice.text)).with(ways)
}

/// The warning that stays until a save succeeds.
pub fn trouble_bar(ui: &Ui, status: &StatusBar) -> Tag {
    div("wm-trouble-place")
        .attr(Attr::Role, "alert")
        .with_maybe(status.trouble.as_ref().map(|trouble| warning(ui, trouble)))
        .with_maybe(status.unread.as_ref().map(|unread| p("wm-trouble").text(unread)))
}

fn warning(ui: &Ui, trouble: &Trouble) -> Tag {
    let again = |label: &String| button(ui, label, Action::SaveAgainAsked, Weight::Primary);
    let own_page = |address: &String| {
        // Not this page: what was written here is nowhere else yet.
        tag("a")
            .class("wm-link")
            .attr(Attr::Target, "_blank")
            .attr(Attr::Rel, "noopener")
            .attr_text(Attr::Href, address)
            .say(ui, "trouble.own_page")
    };
    let download = ui.text("trouble.download");
    let ways = div("wm-ways")
        .with_maybe(trouble.save_again.as_ref().map(again))
        .with(button(ui, download, Action::DownloadAsked, Weight::Secondary))
        .with_maybe(trouble.own_page.as_ref().map(own_page));
    div("wm-trouble")
        .with(p("wm-trouble-title").text(&trouble.title))
        .with(tag("p").text(&trouble.advice))
        .with(ways)
}
