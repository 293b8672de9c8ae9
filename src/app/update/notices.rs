//! What was just done, the way back from it, and the file that works when saving does not.

use crate::app::effect::{Effect, Target};
use crate::app::env::Env;
use crate::app::state::{Notice, Route, State};
use crate::app::undo::Undone;
use crate::transfer::bundle;

/// Says what was done, and lets it be taken back.
pub(super) fn done(state: &mut State, key: &'static str) {
    state.view.deed = Some(key);
    state.view.notice = Some(Notice { key, can_undo: true });
}

/// Lets something be taken back that shows itself and needs no words.
pub(super) fn quietly(state: &mut State, key: &'static str) {
    state.view.deed = Some(key);
    state.view.notice = None;
}

/// Says something that cannot be taken back, or is no deed.
pub(super) fn say(state: &mut State, key: &'static str) {
    state.view.notice = Some(Notice { key, can_undo: false });
}

/// What only told of a deed goes with the page on which it was done. What came from elsewhere stays
/// until somebody closes it, and what can be taken back until the next deed.
pub(super) fn leave(state: &mut State) {
    let passes =
        ["notice.goal_saved", "notice.goal_erased", "notice.entry_erased", "notice.undone"];
    if state.view.notice.as_ref().is_some_and(|notice| passes.contains(&notice.key)) {
        state.view.notice = None;
    }
}

pub(super) fn dismiss(state: &mut State) -> Vec<Effect> {
    state.view.notice = None;
    back_to_heading()
}

pub(super) fn undo(state: &mut State) -> Vec<Effect> {
    let undone = state.view.undo.undo(&mut state.library);
    if is_gone(state) {
        super::open(state, Route::Home);
    }
    match undone {
        Undone::Nothing => {}
        Undone::Done => say(state, "notice.undone"),
        Undone::Overtaken => say(state, "notice.undo_overtaken"),
    }
    back_to_heading()
}

/// Whether the screen is about something that is no longer there, or lies in the bin.
fn is_gone(state: &State) -> bool {
    let library = &state.library;
    match state.view.route {
        Route::Wizard(id) => library.draft(id).is_none(),
        Route::Entry(id) => library.entry(id).is_none_or(|entry| entry.deleted.is_some()),
        Route::Goal(id) | Route::GoalDetails(id) | Route::Step(id, _) => {
            library.goal(id).is_none_or(|goal| goal.deleted.is_some())
        }
        _ => false,
    }
}

/// The button that was pressed is gone with its notice, and the focus must not fall to the page.
fn back_to_heading() -> Vec<Effect> {
    vec![Effect::Focus(Target::Heading)]
}

pub(super) fn download(state: &mut State, env: &Env<'_>) -> Vec<Effect> {
    bundle::write(&state.library, &state.view.unread, env.now.today)
        .ok()
        .map(Effect::Download)
        .into_iter()
        .collect()
}
