//! "Where your plan lives": checking a file, and removing everything in two steps.

use crate::app::effect::{Effect, Target};
use crate::app::select::hinted::hinted;
use crate::app::state::{Route, State};
use crate::app::undo::UndoStack;
use crate::app::whereabouts::Erasure;
use crate::domain::filled::Filled;
use crate::domain::library::Library;
use crate::transfer::check::check as check_file;
use crate::transfer::import::{ImportError, ImportPlan};

use super::notices;

pub(super) fn check(state: &mut State, found: Result<ImportPlan, ImportError>) -> Vec<Effect> {
    let checked = found.map(|plan| check_file(&plan, &state.library));
    state.view.whereabouts.check = Some(checked);
    vec![Effect::Focus(Target::Checked)]
}

pub(super) fn look_for_people(state: &mut State) -> Vec<Effect> {
    state.view.whereabouts.hinted = Some(hinted(&state.library));
    vec![Effect::Focus(Target::Hinted)]
}

pub(super) fn ask(state: &mut State, erasure: Erasure) -> Vec<Effect> {
    state.view.whereabouts.erasure = erasure;
    vec![Effect::Focus(Target::Erasure)]
}

/// The session has removed everything; here it is forgotten.
pub(super) fn erase(state: &mut State) -> Vec<Effect> {
    state.library = Library::default();
    state.view.notice = None;
    state.view.undo = UndoStack::default();
    state.view.search.clear();
    state.view.blanks = Filled::default();
    state.view.n_apart = 0;
    vec![Effect::Focus(Target::Heading)]
}

/// Everything was removed in another tab.
pub(super) fn follow_erasure(state: &mut State) -> Vec<Effect> {
    erase(state);
    super::open(state, Route::Home);
    notices::say(state, "notice.erased_elsewhere");
    // The focus stays where the person is, as far as that is still there.
    Vec::new()
}
