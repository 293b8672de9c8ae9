//! The wizard: one question a page, and beside it the goal as it grows.

mod check;
mod help;
mod questions;
mod time;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::Callback;

use crate::app::action::Action;
use crate::app::select::wizard::WizardPage;
use crate::domain::step::Step;
use crate::ui::context::Ui;
use crate::ui::parts::bars::{bars, segment};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::problems::problems;
use crate::ui::parts::remarks::remarks;
use crate::ui::parts::sheet::sheet;
use crate::ui::tag::{Attr, Tag, div, group, p, tag};

/// A page of the wizard, with the notice under the question.
pub fn screen(ui: &Ui, page: &WizardPage, notice: Tag) -> Tag {
    let is_check = page.draft.place.step == Step::Check;
    div("wm-wizard").with(form(ui, page, notice)).with_maybe((!is_check).then(|| aside(ui, page)))
}

fn form(ui: &Ui, page: &WizardPage, notice: Tag) -> Tag {
    let step = page.draft.place.step;
    let press = if step == Step::Check { Action::GoalSaved } else { Action::Continued };
    let (go_on, hurry) = (press.clone(), press);
    // At the press, which Enter in a field of one line is too, and not when the form is sent: a
    // frame that may not send forms is never told of it.
    let go_on = ui.dispatch.reform(move |event: Event| {
        event.prevent_default();
        go_on.clone()
    });
    // In a text of several lines, Enter is a line; with Ctrl or Cmd it goes on.
    let dispatch = ui.dispatch.clone();
    let hurry = Callback::from(move |event: Event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) {
            key.prevent_default();
            dispatch.emit(hurry.clone());
        }
    });
    tag("form")
        .class("wm-question")
        .attr(Attr::NoValidate, "novalidate")
        .key(step.name())
        .on_key_down(hurry)
        .with(button(ui, ui.text("wizard.back"), Action::WentBack, Weight::Link))
        .with(problems(ui, &page.problems))
        .with(p("wm-progress").text(&page.progress))
        .with(progress_line(step))
        .with(question(ui, page))
        .with(notice)
        .with(buttons(ui, page, go_on))
        .with_maybe((step != Step::Check).then(|| help::help(ui, page)))
}

fn aside(ui: &Ui, page: &WizardPage) -> Tag {
    tag("aside")
        .class("wm-aside")
        .attr_text(Attr::AriaLabel, ui.text("wizard.so_far"))
        .with(p("wm-aside-title").say(ui, "wizard.so_far"))
        .with(sheet(&page.sheet, ui.text("wizard.so_far.empty")))
        .with(bars(ui, &page.coach.bars))
}

fn question(ui: &Ui, page: &WizardPage) -> Tag {
    match page.draft.place.step {
        Step::Kind => questions::kind(ui, page),
        Step::Check => check::question(ui, page),
        Step::TimeBound => group().with(time::question(ui, page)).with(remarks(ui, &page.coach)),
        Step::Specific | Step::Measurable | Step::Achievable | Step::Relevant => {
            group().with(questions::text(ui, page)).with(remarks(ui, &page.coach))
        }
    }
}

/// A thin line under the words "Step 2 of 6", which say the same.
fn progress_line(step: Step) -> Tag {
    let classes = ["wm-progress-part", "wm-progress-part wm-on"];
    let part = |index: usize| segment(classes, index < step.number());
    div("wm-progress-line")
        .attr(Attr::AriaHidden, "true")
        .with_all((0..Step::N_QUESTIONS).map(part))
}

fn buttons(ui: &Ui, page: &WizardPage, go_on: Callback<Event>) -> Tag {
    let place = &page.draft.place;
    let label = match (place.step, place.from_check) {
        (Step::Check, _) => "wizard.save",
        (_, true) => "wizard.to_check",
        (_, false) => "wizard.continue",
    };
    let can_skip = place.step != Step::Check && !place.from_check;
    let skip = || button(ui, ui.text("wizard.skip"), Action::Skipped, Weight::Link);
    let submit = tag("button")
        .class("wm-button wm-primary")
        .attr(Attr::Type, "submit")
        .attr(Attr::Part, "button-primary")
        .on_click(go_on)
        .say(ui, label);
    div("wm-ways").with(submit).with_maybe(can_skip.then(skip)).with(button(
        ui,
        ui.text("wizard.leave"),
        Action::HomeOpened,
        Weight::Link,
    ))
}
