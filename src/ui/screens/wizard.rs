//! The wizard: one question a page, and beside it the goal as it grows.

mod check;
mod questions;
mod time;

use web_sys::{HtmlSelectElement, KeyboardEvent};
use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::WizardPage;
use crate::domain::area::Profession;
use crate::domain::step::Step;
use crate::ui::context::{Ui, use_ui};
use crate::ui::parts::bars::Bars;
use crate::ui::parts::button::{Button, Weight};
use crate::ui::parts::problems::Problems;
use crate::ui::parts::remarks::Remarks;
use crate::ui::parts::sheet::SheetView;

/// The properties of a page of the wizard.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WizardScreenProps {
    /// What it shows.
    pub page: WizardPage,
}

/// A page of the wizard.
#[component]
pub fn WizardScreen(props: &WizardScreenProps) -> Html {
    let ui = use_ui();
    let page = &props.page;
    let step = page.draft.place.step;
    let press = if step == Step::Check { Action::GoalSaved } else { Action::Continued };
    let onsubmit = {
        let dispatch = ui.dispatch.clone();
        let press = press.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.emit(press.clone());
        })
    };
    // In a text of several lines, Enter is a line; with Ctrl or Cmd it goes on.
    let onkeydown = {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                dispatch.emit(press.clone());
            }
        })
    };
    html! {
        <div class="wm-wizard">
            <form class="wm-question" novalidate=true {onsubmit} {onkeydown}>
                <Button label={ui.text("wizard.back")} action={Action::WentBack} weight={Weight::Link} />
                <Problems problems={page.problems.clone()} />
                <p class="wm-progress">{ &page.progress }</p>
                <Progress {step} />
                { question(page, &ui) }
                <Buttons page={page.clone()} />
            </form>
            if step != Step::Check {
                <aside class="wm-aside" aria-label={ui.text("wizard.so_far")}>
                    <p class="wm-aside-title">{ ui.text("wizard.so_far") }</p>
                    <SheetView sheet={page.sheet.clone()} empty={ui.text("wizard.so_far.empty")} />
                    <Bars bars={page.coach.bars.clone()} />
                </aside>
            }
        </div>
    }
}

/// What the page asks, and what helps to answer it.
fn question(page: &WizardPage, ui: &Ui) -> Html {
    let step = page.draft.place.step;
    if step == Step::Check {
        return html! { <check::CheckPage page={page.clone()} /> };
    }
    let first_line = (step == Step::Kind).then(|| ui.text("wizard.first"));
    let fields = match step {
        Step::Kind => html! { <questions::KindQuestion page={page.clone()} /> },
        Step::TimeBound => html! { <time::TimeQuestion page={page.clone()} /> },
        _ => html! { <questions::TextQuestion page={page.clone()} /> },
    };
    html! {
        <>
            { fields }
            if let Some(text) = first_line {
                <p class="wm-hint">{ text }</p>
            }
            <Remarks coach={page.coach.clone()} />
            <Help {step} profession={page.profession} />
        </>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ProgressProps {
    step: Step,
}

/// A thin line under the words "Step 2 of 6", which say the same.
#[component]
fn Progress(props: &ProgressProps) -> Html {
    let part = |index: usize| {
        html! { <span class={classes!("wm-progress-part", (index < props.step.number()).then_some("wm-on"))} /> }
    };
    html! {
        <div class="wm-progress-line" aria-hidden="true">{ for (0..Step::N_QUESTIONS).map(part) }</div>
    }
}

#[component]
fn Buttons(props: &WizardScreenProps) -> Html {
    let ui = use_ui();
    let place = &props.page.draft.place;
    let label = match (place.step, place.from_check) {
        (Step::Check, _) => "wizard.save",
        (_, true) => "wizard.to_check",
        (_, false) => "wizard.continue",
    };
    let can_skip = place.step != Step::Check && !place.from_check;
    html! {
        <div class="wm-ways">
            <button type="submit" class="wm-button wm-primary" part="button-primary">{ ui.text(label) }</button>
            if can_skip {
                <Button label={ui.text("wizard.skip")} action={Action::Skipped} weight={Weight::Link} />
            }
            <Button label={ui.text("wizard.leave")} action={Action::HomeOpened} weight={Weight::Link} />
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct HelpProps {
    step: Step,
    profession: Profession,
}

/// An example of the person's own profession, and why the step matters.
#[component]
fn Help(props: &HelpProps) -> Html {
    let ui = use_ui();
    let (step, profession) = (props.step.name(), props.profession);
    let dispatch = ui.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(profession) = Profession::by_name(&select.value()) {
            dispatch.emit(Action::ProfessionChosen(profession));
        }
    });
    let option = |choice: Profession| {
        html! {
            <option value={choice.name()} selected={choice == profession}>
                { ui.text(&format!("profession.{}", choice.name())) }
            </option>
        }
    };
    html! {
        <>
            <div class="wm-example">
                <div class="wm-example-head">
                    <label for="wm-profession">{ ui.text("wizard.example") }</label>
                    <select id="wm-profession" {onchange}>{ for Profession::ALL.into_iter().map(option) }</select>
                </div>
                <p class="wm-example-text">{ ui.text(&format!("example.{step}.{}", profession.name())) }</p>
            </div>
            <details class="wm-fold">
                <summary>{ ui.text("wizard.why") }</summary>
                <p>{ ui.text(&format!("wizard.{step}.why")) }</p>
            </details>
        </>
    }
}
