//! Times of the day: as a limit, as the name of who comes then, or only as where the hands stand.
//!
//! On which days they hold, the grammar of time says. Here nothing is counted.

use super::super::lists::STOP;
use super::super::tokens::Tokens;
use super::super::verb::is_preposition;
use super::Much;
use crate::coach::lexicon::one_of;

/// "6 PM", "5:30", "by 17:00", "9 to 5", "2-4 pm".
pub(super) fn clock(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    let value = tokens
        .digits(at)
        .filter(|value| (0.0..=24.0).contains(value) || (100.0..=2_400.0).contains(value))?;
    let has_colon = has_colon(tokens, at);
    let end = at + if has_colon { 3 } else { 1 };
    if let Some(behind) = range_end(tokens, end) {
        return Some((Much::Clock, behind));
    }
    if is_half(tokens.word(end)) {
        let much = if is_somebody(tokens, at, end) { Much::Known } else { Much::Clock };
        return Some((much, end + 1));
    }
    let has_minutes = has_minutes(tokens.word(at));
    // "In the car at 7.40"
    if has_minutes && tokens.before(at, 1) == "at" {
        return Some((Much::Known, end));
    }
    let is_limit = has_minutes && tokens.is_one_before(at, 1, "from|until|by|till");
    let is_late = value <= 24.0 && is_late(tokens, at, end);
    (has_colon || is_limit || is_late).then_some((Much::Clock, end))
}

/// "5:30": the minutes stand in two digits.
fn has_colon(tokens: &Tokens, at: usize) -> bool {
    tokens.mark(at + 1) == Some(':')
        && tokens.digits(at + 2).is_some_and(|minutes| minutes < 60.0)
        && tokens.word(at + 2).len() == 2
}

/// "7.40": so do they behind a stop.
fn has_minutes(word: &str) -> bool {
    word.split_once('.').is_some_and(|(_, minutes)| minutes.len() == 2)
}

/// The end of "2-4 pm", from behind its first hour.
fn range_end(tokens: &Tokens, end: usize) -> Option<usize> {
    let is_hyphened = tokens.is_hyphened(end);
    if !is_hyphened && !tokens.is_one_of(end, "to|-|and") {
        return None;
    }
    let to = end + usize::from(!is_hyphened);
    let is_range =
        tokens.digits(to).is_some_and(|last| last <= 24.0) && is_half(tokens.word(to + 1));
    is_range.then_some(to + 2)
}

/// What says that an hour of the day is meant.
fn is_half(word: &str) -> bool {
    one_of(word, "am|pm|oclock|o'clock|noon")
}

/// "My 8 am patient" is somebody, and no limit.
fn is_somebody(tokens: &Tokens, at: usize, half_at: usize) -> bool {
    tokens.is_one_before(at, 1, "my|the|our|that")
        && tokens.is_word(half_at + 1)
        && !is_preposition(tokens.word(half_at + 1))
        && !STOP.has(tokens.word(half_at + 1))
}

/// "after 6" at the end of a clause, but not "after 6 sessions".
fn is_late(tokens: &Tokens, at: usize, end: usize) -> bool {
    tokens.is_one_before(at, 1, "after|before|until|past")
        && (end >= tokens.len() || tokens.mark(end).is_some() || tokens.word(end) == "on")
}
