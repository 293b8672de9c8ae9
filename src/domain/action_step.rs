//! One thing to do on the way to a goal.
//!
//! The answers of a step are a form like any other. Its first step is the one that the wizard asks
//! for, and goes by a name of its own, so that the two stay one.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::filled::Filled;
use super::id::Id;

/// The name of a step within its goal.
pub type StepId = Id<ActionStep>;

/// The first step that the wizard asks for.
pub const FIRST: StepId = StepId::from_bits(0);

/// The field that says what is to be done.
pub const TEXT: &str = "text";

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionStep {
    /// Its name within the goal.
    pub id: StepId,
    /// What, when, how long, at what cost, with what.
    #[serde(default)]
    pub filled: Filled,
    /// The day it was ticked off.
    #[serde(default)]
    pub done: Option<Date>,
}

impl ActionStep {
    /// A step that says this and no more.
    pub fn new(id: StepId, text: &str) -> Self {
        let mut filled = Filled::default();
        filled.set(TEXT, text);
        Self { id, filled, done: None }
    }

    /// What is to be done.
    pub fn text(&self) -> &str {
        self.filled.text(TEXT)
    }

    /// Whether it is a point that is reached on the way, as against something to do.
    pub fn is_milestone(&self) -> bool {
        self.filled.text("kind") == "milestone"
    }

    /// By when.
    pub fn date(&self) -> Option<Date> {
        self.filled.date("date")
    }
}
