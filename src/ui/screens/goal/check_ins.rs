//! How a goal goes: a mark in one press, a note in another, and what was noted before.

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::app::state::Route;
use crate::domain::goal::Status;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::drawing::drawing;
use crate::ui::parts::entries::list;
use crate::ui::parts::scale::{Scale, scale};
use crate::ui::tag::{Tag, group, p, tag};

/// The question of the day, the way to say more, the line over time and the list.
pub(super) fn section(ui: &Ui, page: &GoalPage, notice: Option<Tag>) -> Tag {
    let values = &page.check_ins;
    let note = values.todays.map(|(entry, _)| {
        let open = Action::ScreenOpened(Route::Entry(entry));
        button(ui, ui.text("check_in.note"), open, Weight::Secondary)
    });
    let older = (!values.older.is_empty()).then(|| {
        tag("details")
            .class("wm-fold")
            .with(tag("summary").say(ui, "check_in.older"))
            .with(list(ui, &values.older))
    });
    super::section(ui, "check_in.title")
        .with_maybe((page.status == Status::InProgress).then(|| question(ui, page)))
        .with_maybe(notice)
        .with_maybe(note)
        .with_maybe(values.progress.as_deref().map(|progress| tag("p").text(progress)))
        .with_maybe(values.drawing.as_ref().map(|values| drawing(ui, values)))
        .with_maybe((!values.lines.is_empty()).then(|| list(ui, &values.lines)))
        .with_maybe(older)
}

fn question(ui: &Ui, page: &GoalPage) -> Tag {
    let id = page.id;
    let values = Scale {
        id: "wm-check-in",
        legend: ui.text("check_in.question"),
        hint: "",
        ends: Some((ui.text("check_in.none"), ui.text("check_in.full"))),
        chosen: page.check_ins.todays.and_then(|(_, mark)| mark),
        action: &|mark| Action::EntryNoted {
            form: "check_in",
            goal: id,
            field: "progress",
            text: mark.to_string(),
        },
    };
    let is_first = page.check_ins.lines.is_empty();
    group()
        .with(scale(ui, values))
        .with_maybe(is_first.then(|| p("wm-hint").say(ui, "check_in.empty")))
}
