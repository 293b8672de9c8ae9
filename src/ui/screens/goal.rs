//! One saved goal: how it reads, how it stands, and what can be done with it.

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::domain::goal::Status;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::title;
use crate::ui::parts::sheet::sheet;
use crate::ui::tag::{Tag, div, p};

/// One saved goal, with the notice under what was pressed.
pub fn screen(ui: &Ui, page: &GoalPage, notice: Tag) -> Tag {
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
    let delete = Action::GoalDeleted(page.id);
    div("wm-goal")
        .with(title(ui, "goal.title"))
        .with(p("wm-standing").text(&page.standing))
        .with(sheet(&page.sheet, ""))
        .with(div("wm-ways").with_all(ways))
        .with(notice)
        .with(button(ui, ui.text("goal.delete"), delete, Weight::Danger))
}
