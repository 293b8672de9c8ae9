//! An entry: a form of the plan, filled in on some day. A check-in, a review, a page of the
//! journal, a strength, a worksheet: they differ in their forms, which are data, and in nothing
//! else.
//!
//! An entry is stored from its first letter on; it has no draft.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::filled::Filled;
use super::goal::GoalId;
use super::id::Id;

/// The name of an entry.
pub type EntryId = Id<Entry>;

/// One filled form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name.
    pub id: EntryId,
    /// Which form, by the name it has in its pack. A form that this version does not know is kept.
    pub form: String,
    /// The day it is about.
    pub date: Date,
    /// The goal it is about, which may be gone.
    #[serde(default)]
    pub goal: Option<GoalId>,
    /// The review that it is a part of.
    #[serde(default)]
    pub review: Option<EntryId>,
    /// Marked "only me": no export takes it along unless asked.
    #[serde(default)]
    pub only_me: bool,
    /// The answers.
    #[serde(default)]
    pub filled: Filled,
    /// The day it was deleted, while that can still be undone.
    #[serde(default)]
    pub deleted: Option<Date>,
}

impl Entry {
    /// An empty entry of a form.
    pub fn begin(id: EntryId, form: &str, date: Date) -> Self {
        Self {
            id,
            form: form.to_owned(),
            date,
            goal: None,
            review: None,
            only_me: false,
            filled: Filled::default(),
            deleted: None,
        }
    }
}
