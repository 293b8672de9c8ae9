//! The steps of a goal: ticking off, ordering, changing.

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::app::select::goal::steps::StepLine;
use crate::app::state::Route;
use crate::domain::goal::GoalId;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button, button_about};
use crate::ui::parts::form::form_field_id;
use crate::ui::tag::{Attr, Tag, div, li, p, tag, ul};

/// The list of steps, and the way to add one.
pub(super) fn section(ui: &Ui, page: &GoalPage) -> Tag {
    let steps = &page.steps;
    let n = steps.lines.len();
    let item =
        |(index, line): (usize, &StepLine)| step(ui, page.id, line, [index > 0, index + 1 < n]);
    let list = || ul("wm-list").with_all(steps.lines.iter().enumerate().map(item));
    let add = Action::StepAdded(page.id);
    super::section(ui, "steps.title")
        .with_maybe((n == 0).then(|| p("wm-hint").say(ui, "steps.empty")))
        .with_maybe((n > 0).then(list))
        .with_maybe(steps.ask.as_deref().map(|ask| p("wm-hint").text(ask)))
        .with(button(ui, ui.text("steps.add"), add, Weight::Secondary))
}

fn step(ui: &Ui, goal: GoalId, line: &StepLine, [can_up, can_down]: [bool; 2]) -> Tag {
    let id = line.id.to_string();
    let tick_id = form_field_id(&id);
    let tick = tag("input")
        .attr(Attr::Type, "checkbox")
        .id(&tick_id)
        .checked(line.is_done)
        .on_change(ui.on(Action::StepTicked(goal, line.id, !line.is_done)));
    let label = tag("label")
        .class(if line.is_done { "wm-step-text wm-done" } else { "wm-step-text" })
        .attr_text(Attr::For, &tick_id)
        .written(&line.text);
    let way = |key: &str, action: Action| {
        button_about(ui, ui.text(key), &line.text, action, Weight::Link)
    };
    let shift = |is_up: bool| {
        let [key, end] = if is_up { ["steps.up", "up"] } else { ["steps.down", "down"] };
        way(key, Action::StepMoved { goal, step: line.id, is_up })
            .id(&form_field_id(&[&id, end].join("-")))
    };
    let note = (!line.note.is_empty()).then(|| p("wm-item-note").text(&line.note));
    let ways = div("wm-ways")
        .with(way("steps.change", Action::ScreenOpened(Route::Step(goal, line.id))))
        .with_maybe(can_up.then(|| shift(true)))
        .with_maybe(can_down.then(|| shift(false)));
    li("wm-item wm-step")
        .key(&id)
        .with(tick)
        .with(label)
        .with_maybe(note)
        .with_maybe(line.remark.as_deref().map(|remark| p("wm-item-note").text(remark)))
        .with(ways)
}
