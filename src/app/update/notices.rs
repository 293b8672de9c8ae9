//! The way back from a deed, and the file that works when saving does not.

use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::state::State;
use crate::transfer::bundle;

pub(super) fn dismiss(state: &mut State) -> Vec<Effect> {
    state.view.notice = None;
    Vec::new()
}

pub(super) fn undo(state: &mut State) -> Vec<Effect> {
    if let Some(record) = state.view.notice.take().and_then(|notice| notice.undo) {
        state.library.put(record);
    }
    Vec::new()
}

pub(super) fn download(state: &mut State, env: &Env<'_>) -> Vec<Effect> {
    bundle::write(&state.library, env.now.today).ok().map(Effect::Download).into_iter().collect()
}
