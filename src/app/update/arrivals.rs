//! What another tab, or another element on the page, wrote.

use crate::app::effect::Effect;
use crate::app::state::{Route, State};
use crate::domain::record::{Kind, Record, RecordKey};

pub(super) fn arrive(state: &mut State, record: Record) -> Vec<Effect> {
    state.library.adopt(record);
    Vec::new()
}

/// Somebody who deleted it has to be told why it is there.
pub(super) fn come_back(state: &mut State, record: Record) -> Vec<Effect> {
    let is_news = state.library.record(record.key()).is_none_or(|own| own.deleted().is_some());
    state.library.adopt(record);
    if is_news {
        super::notices::say(state, "notice.back");
    }
    Vec::new()
}

pub(super) fn gone(state: &mut State, key: RecordKey) -> Vec<Effect> {
    state.library.forget(key);
    let is_on_screen = match state.view.route {
        Route::Wizard(id) => key == (RecordKey { kind: Kind::Draft, bits: id.bits() }),
        Route::Goal(id) | Route::GoalDetails(id) | Route::GoalLevels(id) | Route::Step(id, _) => {
            key == (RecordKey { kind: Kind::Goal, bits: id.bits() })
        }
        Route::Entry(id) => key == (RecordKey { kind: Kind::Entry, bits: id.bits() }),
        _ => false,
    };
    if is_on_screen {
        // The focus stays where the person is: nothing they did brought them here.
        super::open(state, Route::Home);
    }
    Vec::new()
}

/// The words of the version that lost become a draft, which stands with the others on home.
pub(super) fn keep_apart(state: &mut State, record: Record) -> Vec<Effect> {
    state.library.put(record);
    state.view.n_apart += 1;
    super::notices::say(state, "notice.two_versions");
    Vec::new()
}
