//! Opening a file of ours: first a look, then the person's word, then the records.

use crate::app::effect::Effect;
use crate::app::state::{Route, State};
use crate::transfer::import::{ImportError, plan};

use super::notices;

pub(super) fn look(state: &mut State, text: Option<&str>) -> Vec<Effect> {
    let found = text.ok_or(ImportError::NotOurs).and_then(|text| plan(text, &state.library));
    let effects = super::open(state, Route::Import);
    state.view.notice = None;
    state.view.import = Some(found);
    effects
}

pub(super) fn accept(state: &mut State, take_changed: bool) -> Vec<Effect> {
    let Some(Ok(plan)) = state.view.import.take() else { return Vec::new() };
    let changed = if take_changed { plan.changed } else { Vec::new() };
    for record in plan.added.into_iter().chain(changed) {
        state.library.put(record);
    }
    notices::done(state, "notice.imported");
    super::open(state, Route::Home)
}
