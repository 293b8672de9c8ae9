//! A review: its parts are unfolded one at a time, and its end carries out what was decided.
//!
//! Until then nothing that is decided touches a goal, and one Undo takes all of it back.

use crate::app::effect::{Effect, Target};
use crate::app::env::Env;
use crate::app::select::review::reason;
use crate::app::select::sheet;
use crate::app::state::{Route, State};
use crate::domain::date::Date;
use crate::domain::entry::{Entry, EntryId, part_id};
use crate::domain::goal::{Goal, GoalId, Status, Wording};
use crate::i18n::catalog::Catalog;

use super::notices;

pub(super) fn toggle(state: &mut State, goal: GoalId) -> Vec<Effect> {
    let Route::Entry(review) = state.view.route else { return Vec::new() };
    let open = state.view.open_part.take();
    if let Some(open) = open {
        state.library.change_entry(part_id(review, open), |part| part.place = None);
    }
    state.view.open_part = (open != Some(goal)).then_some(goal);
    Vec::new()
}

pub(super) fn finish(state: &mut State, id: EntryId, env: &Env<'_>) -> Vec<Effect> {
    let is_open = |entry: &&Entry| entry.deleted.is_none() && entry.finished.is_none();
    if state.library.entry(id).filter(is_open).is_none() {
        return Vec::new();
    }
    let parts = state.library.entries().filter(|entry| entry.review == Some(id));
    let parts: Vec<Entry> = parts.cloned().collect();
    for part in parts {
        let Some(goal) = part.goal else { continue };
        state.library.change_entry(part.id, |part| part.place = None);
        state.library.change_goal(goal, |goal| {
            if goal.deleted.is_none() && goal.status.is_open() {
                carry_out(goal, &part, env.now.today, env.texts);
            }
        });
    }
    state.library.change_entry(id, |review| review.finished = Some(env.now.today));
    state.view.open_part = None;
    notices::done(state, "notice.review_finished");
    vec![Effect::Focus(Target::Heading)]
}

/// What was decided about one goal. "Keep" and "change" leave it as it is; the wizard changes it.
fn carry_out(goal: &mut Goal, part: &Entry, today: Date, texts: &Catalog) {
    match part.filled.text("decision") {
        "finish" => goal.stand(Status::Completed, today),
        "let_go" => goal.stand(Status::LetGo, today),
        "carry_over" => {
            let statement = sheet::statement(&goal.answers, goal.target, texts);
            let because = reason(part, texts);
            goal.wordings.push(Wording {
                until: today,
                statement: statement.unwrap_or_default(),
                because,
            });
            let from = goal.target.map_or(today, |target| target.max(today));
            goal.target = part.filled.date("new_date").or(Some(from.plus_months(12)));
        }
        _ => {}
    }
}
