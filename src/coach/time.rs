//! When something is to happen: dates, periods, rhythms, events, and times that are no plan.
//!
//! Every expression of time in a text is found once, with its tokens, and resolved against the
//! day of today. What is found here is never counted as an amount, so that "by 30 June" measures
//! nothing. A date that has passed is kept as it is: judging it is a rule's work.

mod date;
mod event;
mod length;
mod limit;
mod named;
mod rhythm;

use std::ops::Range;

use super::lists::{EVENTS, TIME_WORDS, VAGUE_TIME};
use super::morph::Form;
use super::tokens::Tokens;
use super::verb::verb;
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

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
    let found = vague(tokens, at);
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
        // "In my next case", "at the end of our season".
        || one_of(before, "next|of")
        || one_of(before, "the|my|our|this") && tokens.before(at, 2) == "of"
}

/// What the grammar of time finds at a place.
fn told(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    rhythm::rhythm(tokens, at)
        .or_else(|| event::clause(tokens, at))
        .or_else(|| event::own_age(tokens, at))
        .or_else(|| length::length(tokens, at, today))
        .or_else(|| {
            let (span, end) =
                date::date(tokens, at, today).or_else(|| named::named(tokens, at, today))?;
            Some((placed(tokens, at, span, today), end))
        })
        .or_else(|| year(tokens, at, today))
        .or_else(|| event::event(tokens, at))
        .or_else(|| limit::limit(tokens, at, today))
}

/// The first and last day that an expression may mean.
#[derive(Clone, Copy, Debug)]
struct Days {
    first: Date,
    last: Date,
}

impl Days {
    fn one(day: Date) -> Self {
        Self { first: day, last: day }
    }

    /// A month or longer.
    fn is_long(self) -> bool {
        self.last.days_since(self.first) >= 27
    }
}

/// What stands before an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marker {
    None,
    /// "by", "until", "in", "during".
    Until,
    /// "from", "starting".
    From,
    /// "since", "last".
    Past,
}

struct Lead {
    marker: Marker,
    /// Where the expression begins with its marker.
    start: usize,
    /// "the beginning of" stands between.
    is_early: bool,
    /// "the middle of" stands between.
    is_middle: bool,
}

/// Looks back over small words for what introduces the expression at `at`.
fn lead(tokens: &Tokens, at: usize) -> Lead {
    let mut lead = Lead { marker: Marker::None, start: at, is_early: false, is_middle: false };
    for back in 1..=8 {
        let Some(index) = at.checked_sub(back).filter(|index| !tokens.ends_sentence(*index)) else {
            break;
        };
        let word = tokens.word(index);
        match word {
            _ if one_of(
                word,
                "by|before|until|till|til|within|in|during|over|throughout|through|thru|for|on|\
                    prior|due|deadline|ending|ends|this|across|than|after|inside",
            ) =>
            {
                // "starting in January" begins there.
                let is_start = one_of(word, "in|on|this")
                    && one_of(tokens.before(index, 1), "starting|beginning|commencing");
                lead.marker = if is_start { Marker::From } else { Marker::Until };
                lead.start = index - usize::from(is_start);
                break;
            }
            // "In the week commencing 3 May" is that week.
            _ if tokens.before(index, 1) == "week"
                && one_of(word, "starting|commencing|beginning") =>
            {
                lead.marker = Marker::Until;
                lead.start = index - 1;
                break;
            }
            _ if one_of(word, "from|starting|commencing|effective|between") => {
                lead.marker = Marker::From;
                lead.start = index;
                break;
            }
            "beginning" | "start" if tokens.word(index + 1) != "of" => {
                if word == "beginning" {
                    lead.marker = Marker::From;
                    lead.start = index;
                }
                break;
            }
            _ if one_of(word, "since|last|past|previous") => {
                lead.marker = Marker::Past;
                lead.start = index;
                break;
            }
            // "By 5 pm Friday"
            _ if one_of(word, "am|pm")
                || tokens.digits(index).is_some() && one_of(tokens.word(index + 1), "am|pm") => {}
            "early" | "beginning" | "start" => lead.is_early = true,
            "mid" | "middle" => lead.is_middle = true,
            "of" if tokens.before(index, 1) == "as" => {
                lead.marker = Marker::From;
                lead.start = index - 1;
                break;
            }
            _ if one_of(
                word,
                "the|of|end|late|around|about|roughly|approximately|first|next|coming|following|\
                    rest|remainder|whole|entire|full|my|our|year|least|latest|course|close|\
                    conclusion|to|at|final|part|half|second|upcoming|annual|a|or|current|cob|eod|\
                    noon|lunchtime|midnight|business|play",
            ) => {}
            _ => break,
        }
    }
    lead
}

/// A date in its place: a deadline, a beginning, or a thing of the past.
fn placed(tokens: &Tokens, at: usize, days: Days, today: Date) -> When {
    let lead = lead(tokens, at);
    if is_told(tokens, lead.start) {
        return When::Name;
    }
    let middle = days.first.plus_days(days.last.days_since(days.first) / 2);
    let last = if lead.is_early {
        days.first
    } else if lead.is_middle {
        middle
    } else {
        days.last
    };
    match lead.marker {
        Marker::Past => When::Name,
        Marker::From if last < today => When::Name,
        Marker::From => When::From(days.first),
        // "By early November", said late in November, is a year away.
        Marker::None | Marker::Until if last < today && days.last >= today && days.is_long() => {
            When::By(last.plus_months(12))
        }
        Marker::None | Marker::Until => When::By(last),
    }
}

/// Whether what happened is told: "the case I saw in spring", "what happened on 4 March".
fn is_told(tokens: &Tokens, at: usize) -> bool {
    if one_of(tokens.word(at), "by|before|until|till|due") {
        return false;
    }
    let is_past = |index: usize| {
        one_of(tokens.word(index), "was|were|had|happened|occurred")
            || verb(tokens, index).is_some_and(|found| found.form == Form::Past)
    };
    let teller =
        |index: usize| one_of(tokens.before(index, 1), "i|we|he|she|they|what|that|which|who");
    (at.saturating_sub(5)..at)
        .rev()
        .take_while(|index| tokens.is_word(*index) && tokens.word(*index) != "will")
        .any(|index| is_past(index) && teller(index))
}

/// A year on its own: "in 2027" plans, "since 2019" and "the 2024 guideline" do not.
fn year(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    let is_fiscal = one_of(tokens.word(at), "fy|sy|ay");
    let at_year = if is_fiscal { at + 1 } else { at };
    let year = date::year(tokens, at_year)
        .or_else(|| date::short_year(tokens, at_year).filter(|_| is_fiscal))
        .or_else(|| date::fiscal_year(tokens.word(at)))?;
    let mut end = at_year + 1;
    let mut last = year;
    // "2026/27", "2026-27"
    let separator = usize::from(tokens.mark(end) == Some('/'));
    if tokens.get(end + separator).is_some_and(|token| token.is_joined)
        && let Some(next) =
            date::short_year(tokens, end + separator).filter(|next| *next == year + 1)
    {
        last = next;
        end += separator + 1;
    }
    let is_work = |word: &str| {
        one_of(
            word,
            "guideline|guidelines|guidance|edition|act|code|standard|standards|manual|framework|\
                paper|study|book|strategy|report",
        )
    };
    let before = tokens.before(at, 1);
    if is_work(tokens.word(end)) || is_work(before) {
        return Some((When::Name, end));
    }
    // "2000 supervised hours" is an amount.
    if !is_fiscal
        && (end..end + 4).any(|index| {
            one_of(
                tokens.word(index),
                "hours|hrs|words|steps|clients|people|miles|calories|minutes",
            )
        })
    {
        return None;
    }
    let is_deadline = one_of(before, "by|before|until|till|of");
    if last < today.year() && !is_deadline {
        return Some((When::Name, end));
    }
    let days = Days { first: Date::new(year, 1, 1)?, last: Date::new(last, 12, 31)? };
    // "before 2028" ends where 2028 begins.
    if before == "before" {
        return Some((When::By(days.first.plus_days(-1)), end));
    }
    Some((placed(tokens, at, days, today), end))
}

/// Whether a year of our time stands at an index.
pub(crate) fn is_year(tokens: &Tokens, at: usize) -> bool {
    date::year(tokens, at).is_some()
}

fn vague(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let len = VAGUE_TIME.longest(tokens, at, 7)?;
    let next = tokens.word(at + len);
    let is_other = match tokens.phrase(at, at + len) {
        "one day" => one_of(next, "a|per|each|every|of|/") || tokens.before(at, 1) == "least",
        "in time" => next == "for",
        "later" => next == "life",
        "whenever" => rhythm::is_somebody(next),
        // "Future counsellors" are people.
        "future" => tokens.is_word(at + len),
        _ => false,
    };
    (!is_other).then_some((When::Vague, at + len))
}

#[cfg(test)]
mod tests;
