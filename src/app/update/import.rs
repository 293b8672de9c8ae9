//! Opening a file of ours or a restore point: first a look, then the person's word, then the
//! records. The session opens a file that is locked, keeps a restore point before the records, and
//! stores them all at once.

use crate::app::effect::{Effect, Target};
use crate::app::state::{Import, LockedFile, Route, State};
use crate::store::points::Deed;
use crate::transfer::import::{Contents, ImportError, ImportPlan, Records, compare, plan, read};

use super::{notices, place};

pub(super) fn look(state: &mut State, text: Option<&str>) -> Vec<Effect> {
    take(state, text, false)
}

/// The same for a file that is only to be checked.
pub(super) fn check(state: &mut State, text: Option<&str>) -> Vec<Effect> {
    take(state, text, true)
}

/// The same for a restore point.
pub(super) fn look_back(state: &mut State, text: Option<&str>) -> Vec<Effect> {
    let found = text.ok_or(ImportError::NotOurs).and_then(|text| plan(text, &state.library));
    show(state, found, Deed::Return)
}

fn take(state: &mut State, text: Option<&str>, is_check: bool) -> Vec<Effect> {
    match text.ok_or(ImportError::NotOurs).and_then(read) {
        Ok(Contents::Locked(values)) => {
            super::open(state, Route::Import);
            state.view.notice = None;
            state.view.locked_file = Some(LockedFile { values, is_check });
            vec![Effect::Focus(Target::Secret)]
        }
        Ok(Contents::Records(records)) => tell(state, Ok(records), is_check),
        Err(error) => tell(state, Err(error), is_check),
    }
}

/// The passphrase or the code has opened the file.
pub(super) fn unlocked(state: &mut State, records: Records) -> Vec<Effect> {
    let is_check = state.view.locked_file.as_ref().is_some_and(|file| file.is_check);
    if is_check {
        super::open(state, Route::Place);
    }
    tell(state, Ok(records), is_check)
}

fn tell(state: &mut State, found: Result<Records, ImportError>, is_check: bool) -> Vec<Effect> {
    let found = found.map(|records| compare(records, &state.library));
    if is_check { place::check(state, found) } else { show(state, found, Deed::Import) }
}

fn show(state: &mut State, found: Result<ImportPlan, ImportError>, deed: Deed) -> Vec<Effect> {
    let effects = super::open(state, Route::Import);
    state.view.notice = None;
    state.view.import = Some(Import { found, deed, held_back: None });
    effects
}

pub(super) fn accept(state: &mut State, take_changed: bool, is_stored: bool) -> Vec<Effect> {
    let Some(Import { found: Ok(plan), deed, .. }) = state.view.import.take() else {
        return Vec::new();
    };
    plan.wanted(take_changed).for_each(|record| state.library.put(record.clone()));
    if is_stored {
        state.library.forget_changes();
    }
    let key = match deed {
        Deed::Import => "notice.imported",
        Deed::Return => "notice.brought_back",
    };
    notices::done(state, key);
    super::open(state, Route::Home)
}
