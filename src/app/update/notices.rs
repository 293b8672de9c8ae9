//! The way back from a deed, and the file that works when saving does not.

use crate::app::effect::{Effect, Target};
use crate::app::env::Env;
use crate::app::state::State;
use crate::domain::library::Change;
use crate::transfer::bundle;

pub(super) fn dismiss(state: &mut State) -> Vec<Effect> {
    state.view.notice = None;
    back_to_heading()
}

pub(super) fn undo(state: &mut State) -> Vec<Effect> {
    for change in state.view.notice.take().map(|notice| notice.undo).unwrap_or_default() {
        match change {
            Change::Put(record) => state.library.put(*record),
            Change::Removed(key) => drop(state.library.remove(key)),
        }
    }
    back_to_heading()
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
