//! The way back from a deed, and the file that works when saving does not.

use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::state::State;
use crate::domain::library::Change;
use crate::transfer::bundle;

pub(super) fn dismiss(state: &mut State) -> Vec<Effect> {
    state.view.notice = None;
    Vec::new()
}

pub(super) fn undo(state: &mut State) -> Vec<Effect> {
    for change in state.view.notice.take().map(|notice| notice.undo).unwrap_or_default() {
        match change {
            Change::Put(record) => state.library.put(*record),
            Change::Removed(key) => drop(state.library.remove(key)),
        }
    }
    Vec::new()
}

pub(super) fn download(state: &mut State, env: &Env<'_>) -> Vec<Effect> {
    bundle::write(&state.library, env.now.today).ok().map(Effect::Download).into_iter().collect()
}
