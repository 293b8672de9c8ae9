//! One saved goal: how it reads, how it stands, what can be done with it, and how it goes.

mod check_ins;
mod details;
mod levels;
mod steps;

use crate::app::action::Action;
use crate::app::select::goal::{GoalPage, Place};
use crate::domain::goal::Status;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::{subtitle, title};
use crate::ui::parts::sheet::{facts, sheet};
use crate::ui::tag::{Tag, div, group, p, tag};

/// One saved goal, with the notice near what was pressed.
pub fn screen(ui: &Ui, page: &GoalPage, notice: Tag) -> Tag {
    let mut notice = Some(notice);
    let mut notice_at = |place: Place| notice.take_if(|_| page.notice_at == place);
    let delete = Action::GoalDeleted(page.id);
    div("wm-goal")
        .with(title(ui, "goal.title"))
        .with(p("wm-standing").text(&page.standing))
        .with(sheet(&page.sheet, ""))
        .with(ways(ui, page))
        .with_maybe(notice_at(Place::Sheet))
        .with(details::section(ui, page))
        .with(steps::section(ui, page))
        .with(check_ins::section(ui, page, notice_at(Place::CheckIns)))
        .with(levels::section(ui, page, notice_at(Place::Levels)))
        .with_maybe((!page.wordings.is_empty()).then(|| wordings(ui, page)))
        .with(button(ui, ui.text("goal.delete"), delete, Weight::Danger))
}

fn ways(ui: &Ui, page: &GoalPage) -> Tag {
    let stands = |key: &str, status: Status| {
        button(ui, ui.text(key), Action::GoalStands(page.id, status), Weight::Secondary)
    };
    let edit = button(ui, ui.text("goal.edit"), Action::GoalEdited(page.id), Weight::Secondary);
    let ways = match page.status {
        Status::InProgress => vec![
            stands("goal.complete", Status::Completed),
            edit,
            stands("goal.pause", Status::Paused),
            stands("goal.let_go", Status::LetGo),
        ],
        Status::Paused => vec![
            stands("goal.resume", Status::InProgress),
            edit,
            stands("goal.let_go", Status::LetGo),
        ],
        Status::Completed | Status::LetGo => {
            vec![stands("goal.resume", Status::InProgress)]
        }
    };
    div("wm-ways").with_all(ways)
}

/// How the sentence read before, so that nobody has to remember.
fn wordings(ui: &Ui, page: &GoalPage) -> Tag {
    section(ui, "goal.wordings").with(facts(&page.wordings))
}

fn section(ui: &Ui, heading: &str) -> Tag {
    tag("section").with(subtitle(ui, heading))
}

/// Questions that hold nothing back.
fn remarks(texts: &[String]) -> Tag {
    group().with_all(texts.iter().map(|text| p("wm-hint").text(text)))
}
