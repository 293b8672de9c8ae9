//! How much of the lists on screen is shown. Nothing here changes a record.

use crate::app::effect::Effect;
use crate::app::state::State;

pub(super) fn more(state: &mut State) -> Vec<Effect> {
    state.view.n_more_pages += 1;
    Vec::new()
}

pub(super) fn narrow(state: &mut State, kind: String) -> Vec<Effect> {
    state.view.kind = kind;
    state.view.n_more_pages = 0;
    Vec::new()
}

pub(super) fn search(state: &mut State, text: String) -> Vec<Effect> {
    state.view.search = text;
    state.view.n_more_pages = 0;
    Vec::new()
}
