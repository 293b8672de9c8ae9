//! One saved goal: how it reads, how it stands, and what can be done with it.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::domain::goal::Status;
use crate::ui::context::use_ui;
use crate::ui::parts::button::{Button, Weight};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::sheet::SheetView;

/// The properties of a goal's page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GoalScreenProps {
    /// What it shows.
    pub page: GoalPage,
}

/// One saved goal.
#[component]
pub fn GoalScreen(props: &GoalScreenProps) -> Html {
    let ui = use_ui();
    let page = &props.page;
    let stands = |status| Action::GoalStands(page.id, status);
    html! {
        <div class="wm-goal">
            <Heading>{ ui.text("goal.title") }</Heading>
            <p class="wm-standing">{ &page.standing }</p>
            <SheetView sheet={page.sheet.clone()} />
            <div class="wm-ways">
                if page.status.is_open() {
                    <Button label={ui.text("goal.complete")} action={stands(Status::Completed)} weight={Weight::Primary} />
                    <Button label={ui.text("goal.edit")} action={Action::GoalEdited(page.id)} />
                } else {
                    <Button label={ui.text("goal.reopen")} action={stands(Status::InProgress)} />
                }
                if page.status == Status::InProgress {
                    <Button label={ui.text("goal.pause")} action={stands(Status::Paused)} />
                }
                if page.status == Status::Paused {
                    <Button label={ui.text("goal.resume")} action={stands(Status::InProgress)} />
                }
                if page.status.is_open() {
                    <Button label={ui.text("goal.let_go")} action={stands(Status::LetGo)} />
                }
                <Button label={ui.text("goal.delete")} action={Action::GoalDeleted(page.id)} weight={Weight::Danger} />
            </div>
        </div>
    }
}
