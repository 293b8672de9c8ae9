//! Saved goals: how they stand, the bin, and the way out of it.
//!
//! Every deed here can be taken back, except deleting for good, which only a goal in the bin
//! offers.

use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::state::{Route, State};
use crate::domain::goal::{Goal, GoalId, Status};
use crate::domain::record::Record;

use super::notices;

pub(super) fn stand(state: &mut State, id: GoalId, status: Status, env: &Env<'_>) -> Vec<Effect> {
    let key = match status {
        Status::InProgress => "notice.goal_in_progress",
        Status::Paused => "notice.goal_paused",
        Status::Completed => "notice.goal_completed",
        Status::LetGo => "notice.goal_let_go",
    };
    change(state, id, key, |goal| goal.stand(status, env.now.today));
    Vec::new()
}

pub(super) fn delete(state: &mut State, id: GoalId, env: &Env<'_>) -> Vec<Effect> {
    change(state, id, "notice.goal_deleted", |goal| goal.deleted = Some(env.now.today));
    super::open(state, Route::Home)
}

pub(super) fn restore(state: &mut State, id: GoalId) -> Vec<Effect> {
    change(state, id, "notice.goal_restored", |goal| goal.deleted = None);
    super::open(state, Route::Home)
}

pub(super) fn erase(state: &mut State, id: GoalId) -> Vec<Effect> {
    let in_bin = state.library.goal(id).filter(|goal| goal.deleted.is_some()).cloned();
    if let Some(goal) = in_bin {
        state.library.remove(Record::Goal(goal).key());
        notices::say(state, "notice.goal_erased");
    }
    super::open(state, Route::Home)
}

fn change(state: &mut State, id: GoalId, notice: &'static str, change: impl FnOnce(&mut Goal)) {
    state.library.change_goal(id, change);
    notices::done(state, notice);
}
