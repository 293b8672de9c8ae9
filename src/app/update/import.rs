//! Opening a file of ours or a restore point: first a look, then the person's word, then the
//! records. The session keeps a restore point before that.

use crate::app::effect::Effect;
use crate::app::state::{Import, Route, State};
use crate::store::points::Deed;
use crate::transfer::import::{ImportError, plan};

use super::notices;

pub(super) fn look(state: &mut State, text: Option<&str>) -> Vec<Effect> {
    show(state, text, Deed::Import)
}

/// The same for a restore point.
pub(super) fn look_back(state: &mut State, text: Option<&str>) -> Vec<Effect> {
    show(state, text, Deed::Return)
}

fn show(state: &mut State, text: Option<&str>, deed: Deed) -> Vec<Effect> {
    let found = text.ok_or(ImportError::NotOurs).and_then(|text| plan(text, &state.library));
    let effects = super::open(state, Route::Import);
    state.view.notice = None;
    state.view.import = Some(Import { found, deed, lacks_copy: false });
    effects
}

pub(super) fn accept(state: &mut State, take_changed: bool) -> Vec<Effect> {
    let Some(Import { found: Ok(plan), deed, .. }) = state.view.import.take() else {
        return Vec::new();
    };
    let changed = if take_changed { plan.changed } else { Vec::new() };
    for record in plan.added.into_iter().chain(changed) {
        state.library.put(record);
    }
    let key = match deed {
        Deed::Import => "notice.imported",
        Deed::Return => "notice.brought_back",
    };
    notices::done(state, key);
    super::open(state, Route::Home)
}
