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

/// The form of a check-in.
pub const CHECK_IN: &str = "check_in";
/// The form of a review.
pub const REVIEW: &str = "review";
/// The form of one goal's part of a review.
pub const PART: &str = "review_goal";

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
    /// Where the person is in it while it is on screen; it brings them back there after a reload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<FormPlace>,
    /// The day it was finished, for a form that has an end, which is the review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Date>,
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

/// The name of a goal's part of a review.
pub fn part_id(review: EntryId, goal: GoalId) -> EntryId {
    Id::from_bits(review.bits() ^ goal.bits())
}

/// A place in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormPlace {
    /// The field that was written into last.
    #[serde(default)]
    pub field: String,
    /// Where the caret stood in it, in UTF-16 units as browsers count.
    #[serde(default)]
    pub caret: Option<u32>,
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
            place: None,
            finished: None,
            only_me: false,
            filled: Filled::default(),
            deleted: None,
        }
    }

    /// A goal's part of a review, with nothing in it yet. Its name is made of the two, so that it
    /// is found without a search, and two tabs that begin it begin the same one.
    pub fn part_of(review: &Self, goal: GoalId) -> Self {
        let part = Self::begin(part_id(review.id, goal), PART, review.date);
        Self { goal: Some(goal), review: Some(review.id), only_me: review.only_me, ..part }
    }

    /// Whether nothing was written, so that nothing is lost with it.
    pub fn is_blank(&self) -> bool {
        self.filled.is_empty() && self.finished.is_none()
    }

    /// Whether it says how a goal goes: a check-in, or the goal's part of a review.
    pub fn is_check_in(&self) -> bool {
        self.deleted.is_none() && (self.form == CHECK_IN || self.form == PART)
    }
}
