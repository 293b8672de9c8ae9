//! What is missing or cannot be used in a draft.
//!
//! A draft with problems is saved all the same: a problem only keeps the wizard on its page.
//! Wording is not here; a problem names a text key and its arguments.

use super::step::Field;

/// One field that cannot be used as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field to go to.
    pub field: Field,
    /// What is the matter with it.
    pub fault: Fault,
}

/// The whole list of what can hold a goal back. Everything else is advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The goal has no sentence.
    StatementMissing,
    /// The text is longer than `max` characters.
    TooLong {
        /// The most characters the field takes.
        max: usize,
        /// How many it holds.
        has: usize,
    },
    /// A part of the exact date is empty.
    DatePartMissing,
    /// The parts are there, but no calendar has that day.
    DateNotReal,
    /// The date lies before today.
    DateInPast,
}
