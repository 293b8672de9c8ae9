//! The wizard: one question a page, and beside it the goal as it grows.

mod check;
mod help;
mod questions;
mod time;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::WizardPage;
use crate::domain::step::Step;
use crate::ui::context::Ui;
use crate::ui::parts::bars::{bars, segment};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::problems::problems;
use crate::ui::parts::remarks::remarks;
use crate::ui::parts::sheet::sheet;

/// A page of the wizard, with the notice under the question.
pub fn screen(ui: &Ui, page: &WizardPage, notice: Html) -> Html {
    let step = page.draft.place.step;
    let press = if step == Step::Check { Action::GoalSaved } else { Action::Continued };
    let (submit, hurry) = (press.clone(), press);
    let onsubmit = ui.dispatch.reform(move |event: SubmitEvent| {
        event.prevent_default();
        submit.clone()
    });
    // In a text of several lines, Enter is a line; with Ctrl or Cmd it goes on.
    let dispatch = ui.dispatch.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            dispatch.emit(hurry.clone());
        }
    });
    html! {
        <div class="wm-wizard">
            <form class="wm-question" novalidate=true {onsubmit} {onkeydown} key={step.name()}>
                { button(ui, ui.text("wizard.back"), Action::WentBack, Weight::Link) }
                { problems(ui, &page.problems) }
                <p class="wm-progress">{ &page.progress }</p>
                { progress_line(step) }
                { question(ui, page) }
                { notice }
                { buttons(ui, page) }
                if step != Step::Check {
                    { help::help(ui, page) }
                }
            </form>
            if step != Step::Check {
                <aside class="wm-aside" aria-label={ui.text("wizard.so_far")}>
                    <p class="wm-aside-title">{ ui.text("wizard.so_far") }</p>
                    { sheet(&page.sheet, ui.text("wizard.so_far.empty")) }
                    { bars(ui, &page.coach.bars) }
                </aside>
            }
        </div>
    }
}

fn question(ui: &Ui, page: &WizardPage) -> Html {
    match page.draft.place.step {
        Step::Kind => questions::kind(ui, page),
        Step::Check => check::question(ui, page),
        Step::TimeBound => html! { <>{ time::question(ui, page) }{ remarks(ui, &page.coach) }</> },
        Step::Specific | Step::Measurable | Step::Achievable | Step::Relevant => {
            html! { <>{ questions::text(ui, page) }{ remarks(ui, &page.coach) }</> }
        }
    }
}

/// A thin line under the words "Step 2 of 6", which say the same.
fn progress_line(step: Step) -> Html {
    let part = |index: usize| segment("wm-progress-part", index < step.number());
    html! {
        <div class="wm-progress-line" aria-hidden="true">{ for (0..Step::N_QUESTIONS).map(part) }</div>
    }
}

fn buttons(ui: &Ui, page: &WizardPage) -> Html {
    let place = &page.draft.place;
    let label = match (place.step, place.from_check) {
        (Step::Check, _) => "wizard.save",
        (_, true) => "wizard.to_check",
        (_, false) => "wizard.continue",
    };
    let can_skip = place.step != Step::Check && !place.from_check;
    html! {
        <div class="wm-ways">
            <button type="submit" class="wm-button wm-primary" part="button-primary">
                { ui.text(label) }
            </button>
            if can_skip {
                { button(ui, ui.text("wizard.skip"), Action::Skipped, Weight::Link) }
            }
            { button(ui, ui.text("wizard.leave"), Action::HomeOpened, Weight::Link) }
        </div>
    }
}
