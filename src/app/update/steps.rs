//! The steps of a goal: adding, ticking, ordering and taking away.

use crate::app::effect::{Effect, Target};
use crate::app::env::Env;
use crate::app::state::{Route, State};
use crate::domain::action_step::{ActionStep, FIRST, StepId, TEXT};
use crate::domain::goal::GoalId;
use crate::domain::id::Id;

use super::notices;

/// A new step stands at the end, and is opened to be written.
pub(super) fn add(state: &mut State, goal: GoalId, env: &mut Env<'_>) -> Vec<Effect> {
    let id: StepId = Id::from_bits((env.new_bits)());
    state.library.change_goal(goal, |goal| goal.steps.push(ActionStep::new(id, "")));
    super::open(state, Route::Step(goal, id));
    vec![Effect::Focus(Target::FormField(TEXT.to_owned(), None))]
}

/// A step that was left without a word is taken away; a first step without words is none.
pub(super) fn leave(state: &mut State, goal: GoalId, id: StepId) {
    state.library.change_goal(goal, |goal| {
        goal.steps.retain(|step| step.id != id || !step.text().trim().is_empty());
    });
}

pub(super) fn tick(
    state: &mut State,
    goal: GoalId,
    id: StepId,
    is_done: bool,
    env: &Env<'_>,
) -> Vec<Effect> {
    state.library.change_goal(goal, |goal| {
        if let Some(step) = goal.step_mut(id) {
            step.done = is_done.then_some(env.now.today);
        }
    });
    notices::quietly(state, if is_done { "notice.step_done" } else { "notice.step_not_done" });
    Vec::new()
}

pub(super) fn shift(state: &mut State, goal: GoalId, id: StepId, is_up: bool) -> Vec<Effect> {
    state.library.change_goal(goal, |goal| {
        let Some(at) = goal.steps.iter().position(|step| step.id == id) else { return };
        let to = if is_up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(to) = to.filter(|to| *to < goal.steps.len()) {
            goal.steps.swap(at, to);
        }
    });
    notices::quietly(state, "notice.step_moved");
    // The row moves on the page, and a browser may let the focus fall while it does. At an end of
    // the list the button that was pressed is gone.
    let steps = state.library.goal(goal).map_or(&[][..], |goal| &goal.steps);
    let end = if is_up { steps.first() } else { steps.last() };
    let is_at_end = end.is_some_and(|step| step.id == id);
    let button = if is_up == is_at_end { "down" } else { "up" };
    vec![Effect::Focus(Target::FormField(format!("{id}-{button}"), None))]
}

pub(super) fn remove(state: &mut State, goal: GoalId, id: StepId) -> Vec<Effect> {
    state.library.change_goal(goal, |goal| {
        goal.steps.retain(|step| step.id != id);
        if id == FIRST {
            goal.answers.first_step.clear();
        }
    });
    notices::done(state, "notice.step_removed");
    super::open(state, Route::Goal(goal))
}
