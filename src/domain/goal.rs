//! A goal that was saved: its answers, its date and how it stands.
//!
//! A goal never refers to the wizard. A deleted goal stays a record until it is deleted for good,
//! so that deleting can be taken back.

use serde::{Deserialize, Serialize};

use super::area::Area;
use super::date::Date;
use super::id::Id;

/// The name of a goal.
pub type GoalId = Id<Goal>;

/// How a goal stands. A goal that is not saved yet is a draft, which is another kind of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Being worked on.
    #[default]
    InProgress,
    /// Set aside for now.
    Paused,
    /// Done, by the person's own word.
    Completed,
    /// Ended without being done, which is a legitimate result.
    LetGo,
}

impl Status {
    /// Whether the goal still asks for something.
    pub fn is_open(self) -> bool {
        matches!(self, Self::InProgress | Self::Paused)
    }
}

/// What a person says about a goal, in the wizard and after it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// What kind of goal it is.
    #[serde(default)]
    pub area: Option<Area>,
    /// The sentence of the goal.
    #[serde(default)]
    pub statement: String,
    /// What will show that the goal is reached.
    #[serde(default)]
    pub measure: String,
    /// The person does not know yet what will show it, and said so.
    #[serde(default)]
    pub measure_unsure: bool,
    /// The first thing to do.
    #[serde(default)]
    pub first_step: String,
    /// How sure the person is of reaching it: 0 not at all, 10 entirely.
    #[serde(default)]
    pub confidence: Option<u8>,
    /// Why it matters.
    #[serde(default)]
    pub reason: String,
}

/// One goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its name.
    pub id: GoalId,
    /// The day it was saved first.
    pub created: Date,
    /// What it says.
    pub answers: Answers,
    /// When to look back at it.
    #[serde(default)]
    pub target: Option<Date>,
    /// How it stands.
    #[serde(default)]
    pub status: Status,
    /// Since when it has stood so.
    #[serde(default)]
    pub status_since: Option<Date>,
    /// The day it was deleted, while that can still be undone.
    #[serde(default)]
    pub deleted: Option<Date>,
}

impl Goal {
    /// Notes how the goal stands from `today` on.
    pub fn stand(&mut self, status: Status, today: Date) {
        self.status = status;
        self.status_since = Some(today);
    }
}
