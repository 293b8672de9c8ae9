//! One saved goal: how it reads, how it stands, and what can be done with it.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::domain::goal::Status;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::title;
use crate::ui::parts::sheet::sheet;

/// One saved goal.
pub fn screen(ui: &Ui, page: &GoalPage) -> Html {
    let stands = |key: &str, status: Status, weight: Weight| {
        button(ui, ui.text(key), Action::GoalStands(page.id, status), weight)
    };
    let edit = button(ui, ui.text("goal.edit"), Action::GoalEdited(page.id), Weight::Secondary);
    let ways = match page.status {
        Status::InProgress => vec![
            stands("goal.complete", Status::Completed, Weight::Primary),
            edit,
            stands("goal.pause", Status::Paused, Weight::Secondary),
            stands("goal.let_go", Status::LetGo, Weight::Secondary),
        ],
        Status::Paused => vec![
            stands("goal.resume", Status::InProgress, Weight::Primary),
            edit,
            stands("goal.let_go", Status::LetGo, Weight::Secondary),
        ],
        Status::Completed | Status::LetGo => {
            vec![stands("goal.resume", Status::InProgress, Weight::Secondary)]
        }
    };
    html! {
        <div class="wm-goal">
            { title(ui, html! { { ui.text("goal.title") } }) }
            <p class="wm-standing">{ &page.standing }</p>
            { sheet(&page.sheet, AttrValue::from("")) }
            <div class="wm-ways">{ for ways }</div>
            { button(ui, ui.text("goal.delete"), Action::GoalDeleted(page.id), Weight::Danger) }
        </div>
    }
}
