//! Stages of training and terms of study: "in term 1", "within two pay periods", "my final year".
//!
//! Each has its days, and the person knows them. A stage that only says what kind of work is meant
//! ("my year 7 students") is no time.

use super::super::calendar::unit;
use super::super::number::{counts_something, number, ordinal};
use super::super::tokens::Tokens;
use crate::coach::lexicon::one_of;

/// Whether a stage with its number stands at `at`: "term 1", "Part II".
pub(super) fn is_numbered(tokens: &Tokens, at: usize) -> bool {
    let is_part = is_term(tokens.word(at)) || is_stage(tokens.word(at));
    let has_number = || {
        number(tokens, at + 1).is_some_and(|(number, _)| number < 10.0)
            || tokens.is_one_of(at + 1, "i|ii|iii|iv|v")
    };
    (is_part || tokens.word(at) == "session")
        && has_number()
        // "My year 7 students" are people.
        && !counts_something(tokens, at + 2)
}

/// Whether a stage with its number says when: "in term 1", "during Part II".
pub(super) fn is_in_time(tokens: &Tokens, at: usize) -> bool {
    // "Vacancy rate 20 %, year two."
    let is_alone =
        is_term(tokens.word(at)) && !tokens.is_word(at.wrapping_sub(1)) && !tokens.is_word(at + 2);
    let is_led = tokens.is_one_before(at, 1, "in|for|by|during|of|before|my|within");
    is_led || is_alone
}

/// The end of a stage that is numbered, counted or put in order some other way.
pub(super) fn stage(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_short = tokens.is_one_of(at, "t1|t2|t3|t4|s1|s2")
        && tokens.is_one_before(at, 1, "in|for|by|during|of|before");
    is_short.then_some(at + 1).or_else(|| counted(tokens, at)).or_else(|| ordered(tokens, at))
}

/// "over ten sessions", "within two pay periods"
fn counted(tokens: &Tokens, at: usize) -> Option<usize> {
    let (_, next) = number(tokens, at)?;
    let beat = (next..next + 3).find(|index| {
        tokens.is_one_of(
            *index,
            "sessions|periods|meetings|shifts|appointments|cycles|rotations|placements",
        )
    })?;
    let is_led = (1..=3).any(|back| tokens.is_one_before(at, back, "over|within|across|next"));
    (is_led && tokens.is_word(next)).then_some(beat + 1)
}

fn ordered(tokens: &Tokens, at: usize) -> Option<usize> {
    let (_, next) = ordinal(tokens, at)?;
    // "in their first week": it comes for each of them.
    if tokens.is_one_before(at, 1, "their|her|his|its")
        && (unit(tokens.word(next)).is_some()
            || tokens.is_one_of(next, "visit|session|appointment|contact|meeting"))
    {
        return Some(next + 1);
    }
    // "within the third grading period", "in my second rural block"
    let stage = (next..next + 2).find(|index| is_stage(tokens.word(*index)))?;
    (1..=2)
        .any(|back| tokens.is_one_before(at, back, "in|for|by|during|within|before"))
        .then_some(stage + 1)
}

/// "in my final semester"
pub(super) fn last(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_last = tokens.is_one_of(at, "final|last")
        && tokens.is_one_of(at + 1, "year|semester|term")
        && tokens.before(at, 1) == "my";
    is_last.then_some(at + 2)
}

/// Stages of training that one is in once.
pub(super) fn is_training(word: &str) -> bool {
    one_of(word, "placement|internship|practicum|residency|rotation|preceptorship|fellowship")
}

/// What a course or a year of work is cut into.
fn is_stage(word: &str) -> bool {
    is_training(word)
        || one_of(word, "period|block|phase|stage|part|module|unit|cycle|round|half|cohort")
}

/// What a year of study or of a project is called by its number.
fn is_term(word: &str) -> bool {
    one_of(word, "term|semester|sem|quarter|qtr|trimester|year")
}
