//! The bin: what lay in it for its time is deleted for good when the planner opens.
//!
//! It is the one deletion that nobody presses a button for, so the page of the bin says it
//! beforehand, the notice says it when it happened, and "Undo" takes it back.

use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::state::State;
use crate::domain::record::{DAYS_IN_BIN, Record, RecordKey};

use super::notices;

pub(super) fn empty(state: &mut State, env: &Env<'_>) -> Vec<Effect> {
    let last = env.now.today.plus_days(-DAYS_IN_BIN);
    let is_due = |record: &&Record| record.deleted().is_some_and(|day| day <= last);
    let due: Vec<RecordKey> = state.library.records().filter(is_due).map(Record::key).collect();
    if !due.is_empty() {
        for key in due {
            state.library.remove(key);
        }
        notices::done(state, "notice.bin_emptied");
    }
    // Nobody pressed anything, so the focus stays where it is.
    Vec::new()
}
