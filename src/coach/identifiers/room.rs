//! Beds, cells and rooms by their number: a place, and with their ward as good as a record.
//!
//! Rooms are booked and painted as well, so somebody must be in them.

use std::ops::Range;

use super::super::lists::CARE_WORDS;
use super::super::tokens::Tokens;
use super::apposed::is_anybody;
use super::words::{is_deed, is_feeling, is_past};
use crate::coach::lexicon::one_of;

/// "the patient in bed 7", "check on room 214". Rooms alone are booked and painted.
pub(super) fn room(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    tokens.digits(at + 1)?;
    // "cell 604-555-0162"
    let is_long = tokens.digits(at + 2).is_some();
    let is_bed = tokens.is_one_of(at, "bed|cell|bunk")
        && !is_long
        && !tokens.is_one_of(at + 2, "to|and|check|checks|linen|manager|unit|phone|is|was");
    let is_of_person = tokens.word(at) == "room"
        && (one_of(tokens.phrase(at.saturating_sub(2), at), "check on")
            || is_somebody_in(tokens, at)
            || tokens.before(at, 2).is_empty() && tokens.before(at, 1) == "visit");
    (is_bed || is_of_person).then_some(at..at + 2)
}

/// "bed 3 bay C", "room 7b on the acute unit": whoever knows the ward knows who lies there.
pub(super) fn of_unit(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    if !tokens.is_one_of(at, "bed|cell|bunk|room|rm") {
        return None;
    }
    tokens.digits(at + 1)?;
    let is_lettered =
        tokens.word(at + 2).len() == 1 && tokens.is_joined(at + 2) && tokens.is_word(at + 2);
    let from = at + 2 + usize::from(is_lettered);
    let unit = (from..from + 5)
        .take_while(|index| tokens.is_word(*index) || tokens.mark(*index) == Some(','))
        .find(|index| tokens.is_one_of(*index, "ward|unit|wing|bay|block"))?;
    // "bay 2", "wing C", but not "unit linen"
    let has_letter = tokens.word(unit + 1).len() == 1 && !tokens.is_one_of(unit + 1, "i|a")
        || tokens.digits(unit + 1).is_some();
    let end = unit + 1 + usize::from(has_letter);
    let is_room = tokens.is_one_of(at, "room|rm");
    let is_of_person = is_somebody_in(tokens, at)
        || is_like_somebody(tokens, end)
        || !is_room && !tokens.is_one_of(end, "to|is|was|linen|check|checks");
    is_of_person.then_some(at..end)
}

/// "the man in", before a bed or a room.
fn is_somebody_in(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_before(at, 1, "in|on|from|of")
        && (is_anybody(tokens, at.wrapping_sub(2))
            || CARE_WORDS.has(tokens.before(at, 2))
            || tokens.is_one_before(at, 2, "her|him|one"))
}

/// "is scared", "shouted": said of a room, but done by whoever lives there.
fn is_like_somebody(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at + usize::from(tokens.is_one_of(at, "is|was|has|keeps")));
    is_deed(word) || is_feeling(word) || is_past(word) || one_of(word, "hits|refusing")
}
