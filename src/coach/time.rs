//! When something is to happen: dates, periods, rhythms, events, and times that are no plan.
//!
//! Every expression of time in a text is found once, with its tokens, and resolved against the
//! day of today. What is found here is never counted as an amount, so that "by 30 June" measures
//! nothing. A date that has passed is kept as it is: judging it is a rule's work.

mod clause;
mod date;
mod event;
mod every;
mod lead;
mod length;
mod limit;
mod measure;
mod named;
mod numeric;
mod once;
mod per;
mod quarter;
mod rhythm;
mod stage;
mod year;

use std::ops::Range;

use super::calendar::{month, season, unit, weekday};
use super::lists::{EVENTS, TIME_WORDS, VAGUE_TIME};
use super::number::{number, ordinal};
use super::tokens::Tokens;
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;
use lead::{lead, placed};
pub(crate) use year::is_year;

/// What an expression of time says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// A deadline, or the last day of a period.
    By(Date),
    /// Only a beginning.
    From(Date),
    /// An event whose day the text does not say.
    Event,
    /// Again and again.
    Rhythm,
    /// Any day at all.
    Vague,
    /// No plan: an age, the past, the length of a course, the year of a guideline.
    Name,
}

/// One expression of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Time {
    /// Its tokens.
    pub(crate) range: Range<usize>,
    /// What it says.
    pub(crate) when: When,
}

/// Finds every expression of time, in order and without overlap.
pub(crate) fn scan(tokens: &Tokens, today: Date) -> Vec<Time> {
    let mut times: Vec<Time> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = at_token(tokens, at, today).filter(|(_, end)| *end > at);
        let Some((when, end)) = found else {
            at += 1;
            continue;
        };
        let free = times.last().map_or(0, |last| last.range.end);
        let start = if matches!(when, When::By(_) | When::From(_) | When::Event) {
            lead(tokens, at).start.max(free)
        } else {
            at
        };
        times.push(Time { range: start..end, when });
        at = end;
    }
    times
}

fn at_token(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    let found = vague(tokens, at, today);
    if found.is_some() || may_begin(tokens, at) {
        return found.or_else(|| told(tokens, at, today));
    }
    let by_list = rhythm::listed(tokens, at);
    debug_assert_eq!(by_list, told(tokens, at, today), "a word is missing in TIME_WORDS");
    by_list
}

/// Whether the grammar of time may have a word for a place; nearly everywhere it has none.
fn may_begin(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let before = tokens.before(at, 1);
    tokens.known(at).begins & (TIME_WORDS.bit() | EVENTS.bit()) != 0
        || word.as_bytes().last().is_some_and(u8::is_ascii_digit)
        || month(word).is_some()
        || weekday(word).is_some()
        || unit(word).is_some()
        || season(word).is_some()
        || number(tokens, at).is_some()
        || ordinal(tokens, at).is_some()
        // "In my next case", "at the end of our season", "prior to graduating".
        || one_of(before, "next|of|after|before|by|upon|until|post")
        || before == "to" && tokens.before(at, 2) == "prior"
        || one_of(before, "the|my|our|this") && tokens.before(at, 2) == "of"
}

/// What the grammar of time finds at a place.
fn told(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    rhythm::rhythm(tokens, at)
        .or_else(|| clause::loose(tokens, at))
        .or_else(|| clause::clause(tokens, at))
        .or_else(|| once::once(tokens, at))
        .or_else(|| clause::own_age(tokens, at))
        .or_else(|| length::length(tokens, at, today))
        .or_else(|| {
            let (span, end) =
                date::date(tokens, at, today).or_else(|| named::named(tokens, at, today))?;
            Some((placed(tokens, at..end, span, today), end))
        })
        .or_else(|| year::year(tokens, at, today))
        .or_else(|| event::event(tokens, at))
        .or_else(|| limit::limit(tokens, at, today))
        .or_else(|| once::unknown_day(tokens, at))
}

fn vague(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    let len = VAGUE_TIME.longest(tokens, at, 7)?;
    let next = tokens.word(at + len);
    let is_other = match tokens.phrase(at, at + len) {
        "one day" => one_of(next, "a|per|each|every|of|/") || tokens.before(at, 1) == "least",
        "in time" => next == "for",
        // "No later than the 30th"
        "later" => one_of(next, "life|than"),
        "whenever" => rhythm::is_somebody(next),
        // "Future counsellors" are people.
        "future" => tokens.is_word(at + len),
        _ => false,
    };
    let when = match tokens.phrase(at, at + len) {
        _ if rhythm::is_of_others(tokens, at) => When::Name,
        phrase if one_of(phrase, "from now on|from here on|from today") => When::From(today),
        _ => When::Vague,
    };
    (!is_other).then_some((when, at + len))
}

#[cfg(test)]
mod tests;
