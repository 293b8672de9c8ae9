//! How much of the lists on screen is shown. Nothing here changes a record.

use crate::app::effect::{Effect, Target};
use crate::app::narrowing::{By, Narrowing};
use crate::app::state::State;

pub(super) fn more(state: &mut State) -> Vec<Effect> {
    state.view.n_more_pages += 1;
    Vec::new()
}

pub(super) fn narrow(state: &mut State, by: By, name: String) -> Vec<Effect> {
    state.view.narrowing.choose(by, name);
    state.view.n_more_pages = 0;
    Vec::new()
}

pub(super) fn widen(state: &mut State) -> Vec<Effect> {
    state.view.narrowing = Narrowing::default();
    state.view.n_more_pages = 0;
    // The button that was pressed is gone.
    vec![Effect::Focus(Target::Heading)]
}

pub(super) fn search(state: &mut State, text: String) -> Vec<Effect> {
    state.view.search = text;
    state.view.n_more_pages = 0;
    Vec::new()
}
