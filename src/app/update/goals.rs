//! Saved goals: how they stand, the bin, and the way out of it.
//!
//! Every deed here can be taken back, except deleting for good, which only a goal in the bin
//! offers.

use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::state::{Route, State};
use crate::coach::gas;
use crate::domain::date::Date;
use crate::domain::goal::{Answers, Goal, GoalId, LEVELS, Status};
use crate::domain::record::Record;
use crate::i18n::format;

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
    super::open(state, Route::Bin)
}

pub(super) fn erase(state: &mut State, id: GoalId) -> Vec<Effect> {
    let in_bin = state.library.goal(id).filter(|goal| goal.deleted.is_some()).cloned();
    if let Some(goal) = in_bin {
        state.library.remove(Record::Goal(goal).key());
        notices::say(state, "notice.goal_erased");
    }
    super::open(state, Route::Bin)
}

/// Puts five levels of success into the details, from the goal's own sentence.
pub(super) fn propose_levels(state: &mut State, id: GoalId, env: &Env<'_>) -> Vec<Effect> {
    let today = env.now.today;
    change(state, id, "notice.levels_proposed", |goal| {
        let Answers { statement, measure, .. } = &goal.answers;
        let basis = gas::Basis { statement, measure, target: goal.target };
        let (_, ladder) = gas::ladder(basis, today);
        for (field, level) in LEVELS.iter().zip(&ladder.levels) {
            goal.details.set(field, &with_worded_dates(level, env));
        }
    });
    Vec::new()
}

/// A text in which days that the coach wrote as data read like the days on screen.
fn with_worded_dates(text: &str, env: &Env<'_>) -> String {
    let worded = |word: &str| {
        let day = word.trim_end_matches(['.', ',']);
        let stop = word.get(day.len()..).unwrap_or_default();
        match Date::parse_iso(day) {
            Some(date) => format::date(env.texts, date) + stop,
            None => word.to_owned(),
        }
    };
    let words: Vec<String> = text.split(' ').map(worded).collect();
    words.join(" ")
}

fn change(state: &mut State, id: GoalId, notice: &'static str, change: impl FnOnce(&mut Goal)) {
    state.library.change_goal(id, change);
    notices::done(state, notice);
}
