//! How often, told by a number and what it stands beside: "a week", "per shift", "out of seven".
//!
//! The number itself is an amount and stays outside: here only the beat behind it is found.

use super::super::calendar::{unit, weekday};
use super::super::number::number;
use super::super::tokens::Tokens;
use crate::coach::lexicon::one_of;

/// "Two times in week", "five nights out of seven", "of a Sunday": a rhythm without its own word.
pub(super) fn idiom(tokens: &Tokens, at: usize) -> Option<usize> {
    let word = tokens.word(at);
    // "Two times in week", as many write who learned English late
    let in_at = at.saturating_sub(1 + usize::from(tokens.before(at, 1) == "a"));
    if one_of(word, "day|week|month")
        && tokens.is_one_of(in_at, "in|by")
        && tokens.is_one_before(in_at, 1, "times|twice|once")
    {
        return Some(at + 1);
    }
    // "Five nights out of seven", "one weekend in three": the first number is an amount.
    let behind = at + 1 + usize::from(tokens.word(at + 1) == "out");
    if tokens.is_one_of(at, "days|nights|evenings|mornings|weeks|weekends|night|day|weekend|week")
        && tokens.is_one_of(behind, "of|in")
        && number(tokens, at.wrapping_sub(1)).is_some()
        && number(tokens, behind + 1)
            .is_some_and(|(count, end)| count < 13.0 && unit(tokens.word(end)).is_none())
    {
        return Some(behind + 2);
    }
    // "Call in to Nana of a Sunday"
    if one_of(word, "a|an")
        && tokens.before(at, 1) == "of"
        && (weekday(tokens.word(at + 1)).is_some()
            || tokens.is_one_of(at + 1, "morning|evening|night|weekend"))
    {
        return Some(at + 2);
    }
    None
}

/// "a week" behind a number, "per month", "/wk".
pub(super) fn per(tokens: &Tokens, at: usize) -> Option<usize> {
    let word = tokens.word(at);
    // "per academic session"
    if word == "per"
        && tokens.is_word(at + 1)
        && tokens.is_one_of(
            at + 2,
            "session|term|year|semester|quarter|month|week|day|period|cycle|block",
        )
    {
        return Some(at + 3);
    }
    let is_beat = unit(tokens.word(at + 1)).is_some()
        || tokens.is_one_of(
            at + 1,
            "fortnight|weekend|semester|shift|session|meeting|hour|client|morning|evening|module|\
                placement|rotation|cohort|cycle|course|block",
        )
        || (word == "per" && tokens.word(at + 2) == "meeting");
    if !is_beat {
        return None;
    }
    let end = at + 2 + usize::from(tokens.word(at + 2) == "meeting" && word == "per");
    // "Fewer clients per day" is a rate, and no act is done each time.
    match word {
        _ if tokens.is_one_before(at, 2, "fewer|more|less") => None,
        "per" | "/" | "x" => Some(end),
        // "two sessions a month", but not "within a month" and not "book a week off".
        "a" | "an" => {
            // "Twice a session", but not "3 hours a client".
            let is_hour = tokens.is_one_of(at + 1, "hour|session|meeting|client")
                && !tokens.is_one_before(at, 1, "twice|thrice|times");
            let is_length = tokens.is_one_before(
                at,
                1,
                "in|within|for|over|than|of|about|around|after|half|take|takes|book|least",
            );
            let is_behind_one =
                unit(tokens.before(at, 1)).is_some() || tokens.before(at, 1) == "hour";
            ((is_counted(tokens, at) || is_behind_one) && !is_length && !is_hour).then_some(end)
        }
        _ => None,
    }
}

/// Whether a number stands a few words before.
fn is_counted(tokens: &Tokens, at: usize) -> bool {
    (1..=6)
        .map_while(|back| at.checked_sub(back).filter(|index| !tokens.ends_sentence(*index)))
        .any(|index| {
            number(tokens, index).is_some()
                || tokens.is_one_of(index, "once|twice|thrice|times|hour|day|minutes|half")
        })
}
