//! How much and how many: numbers that count something, and words that only seem to.
//!
//! A number is an amount unless it dates, names or numbers something: "30 June", "DSM-5",
//! "Level 2", "12-step" and "1:1" measure nothing.

mod clock;
mod idle;
mod label;
mod vague;

use std::ops::Range;

use super::number::number;
use super::time::{Time, When};
use super::tokens::Tokens;
use crate::coach::lexicon::{has_one_of, one_of};

/// What an amount says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Much {
    /// So many, or such a level.
    Count(f64),
    /// A share that can be checked as it stands: "80% of sessions".
    Share(f64),
    /// A change without the point it starts from: "by 20%", "by half".
    Change(f64),
    /// A time of the day as a limit: "by 5:30 pm".
    Clock,
    /// All, none, each.
    All,
    /// How many there are or were, and not how many it shall be.
    Known,
    /// "more", "several".
    Vague,
}

/// One amount.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Amount {
    /// Its tokens, the number first.
    pub(crate) range: Range<usize>,
    /// What it says.
    pub(crate) much: Much,
}

/// Finds every amount outside the expressions of time.
pub(crate) fn scan(tokens: &Tokens, times: &[Time]) -> Vec<Amount> {
    let mut amounts: Vec<Amount> = Vec::new();
    let mut times = times.iter().peekable();
    let mut at = 0;
    while at < tokens.len() {
        while times.next_if(|time| time.range.end <= at).is_some() {}
        if let Some(time) = times.peek().filter(|time| time.range.contains(&at)) {
            // The beat of "twice a week" stands before the rhythm; nothing inside is an amount.
            at = time.range.end;
            if time.when == When::Vague
                && let Some(word) = times.peek().map(|time| time.range.clone())
            {
                amounts.extend(
                    vague::vague(tokens, word.start).map(|end| Amount {
                        range: word.start..end.min(word.end),
                        much: Much::Vague,
                    }),
                );
            }
            continue;
        }
        let Some((much, end)) = amount(tokens, at) else {
            at = label::name_end(tokens, at).unwrap_or(at + 1);
            continue;
        };
        amounts.push(Amount { range: at..end, much });
        at = end;
    }
    amounts
}

fn amount(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    if label::name_end(tokens, at).is_some() {
        return None;
    }
    clock::clock(tokens, at)
        .or_else(|| share(tokens, at))
        .or_else(|| count(tokens, at))
        .or_else(|| wordy(tokens, at))
        .or_else(|| vague::vague(tokens, at).map(|end| (Much::Vague, end)))
}

/// A part of a whole: "9 out of 10", "4.5/5", "two thirds of", "80%".
fn share(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    let (value, next) = number(tokens, at)?;
    // "9 out of 10", "4.5/5", "9 of the 12"
    if tokens.phrase(next, next + 2) == "out of"
        && let Some((_, end)) = number(tokens, next + 2)
    {
        return Some((Much::Share(value), end));
    }
    if tokens.mark(next) == Some('/') && tokens.digits(next + 1).is_some() {
        return Some((Much::Share(value), next + 2));
    }
    // "two thirds of"
    if tokens.is_one_of(next, "thirds|quarters") && tokens.word(next + 1) == "of" {
        return Some((Much::Share(value), next + 1));
    }
    if tokens.word(next) == "of" {
        let whole = next + 1 + usize::from(tokens.is_one_of(next + 1, "the|my|our|every"));
        if let Some((_, end)) = number(tokens, whole) {
            return Some((Much::Share(value), end));
        }
    }
    percent(tokens, at, value, next)
}

/// "80% of sessions", "by another 20 per cent", "a 10% drop"; the number reaches from `at` to `next`.
fn percent(tokens: &Tokens, at: usize, value: f64, next: usize) -> Option<(Much, usize)> {
    let is_percent = tokens.mark(next) == Some('%')
        || tokens.is_one_of(next, "percent|pct")
        || tokens.phrase(next, next + 2) == "per cent";
    if !is_percent {
        return None;
    }
    let end = next + if tokens.word(next) == "per" { 2 } else { 1 };
    // "Be there for them 100 percent"
    if value >= 100.0
        && end >= tokens.len()
        && has_one_of(tokens, at.saturating_sub(8)..at, "be|being|give")
    {
        return Some((Much::Known, end));
    }
    let is_by = at.checked_sub(1).is_some_and(|index| tokens.word(index) == "by")
        || (1..=3).any(|back| {
            at.checked_sub(back + 1).is_some_and(|index| {
                tokens.word(index) == "by"
                    && tokens.is_one_of(index + 1, "at|about|around|another|a")
            })
        });
    let is_rise = tokens.is_one_of(
        end,
        "increase|decrease|reduction|rise|drop|more|fewer|less|improvement|growth|\
            higher|lower",
    );
    Some((if is_by || is_rise { Much::Change(value) } else { Much::Share(value) }, end))
}

/// "two workshops", "6-8 clients", "at least 3": so many, or up to such a level.
fn count(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    let (value, mut end) = number(tokens, at)?;
    if idle::is_no_number(tokens, at..end, value) {
        return None;
    }
    if idle::is_known(tokens, at..end, value) {
        return Some((Much::Known, end));
    }
    let to = end + usize::from(tokens.is_one_of(end, "to|-|or"));
    if (to > end || tokens.is_hyphened(end))
        && let Some((last, behind)) = number(tokens, to)
    {
        return Some((Much::Count(last), behind));
    }
    // "twice", "3x"
    if tokens.word(end) == "x" {
        end += 1;
    }
    // Without anything to count, a number is a level only behind words that say so.
    let is_counting =
        tokens.is_word(end) || label::is_money(tokens, at) || tokens.mark(end) == Some('/');
    let is_level = has_one_of(
        tokens,
        at.saturating_sub(3)..at,
        "least|most|than|to|from|of|score|below|above|under|over|minimum|maximum|is|\
            reach|x|by|max|rated|for|about|with|see|=|:|(|any",
    );
    // "Cap my caseload at twenty."
    let is_capped = tokens.before(at, 1) == "at"
        && has_one_of(tokens, at.saturating_sub(6)..at, "cap|limit|keep|hold|stay|max");
    // "Until I've done ten"
    let is_reached = tokens.is_one_before(at, 1, "done|had|seen|read|made|met|written|run")
        && has_one_of(tokens, at.saturating_sub(5)..at, "until|till");
    (is_counting || is_level || is_capped || is_reached).then_some((Much::Count(value), end))
}

/// "once", "an hour", "half an hour", "by half", "all my notes", "no emails".
fn wordy(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    let next = tokens.word(at + 1);
    let is_short = |word: &str| one_of(word, "hour|minute|day|dozen");
    Some(match tokens.word(at) {
        "once" | "twice" | "thrice"
            if !one_of(next, "i|we|my|the|they|it|this|he|she")
                && tokens.before(at, 1) != "for"
                && !is_when(tokens, at) =>
        {
            (Much::Count(if tokens.word(at) == "once" { 1.0 } else { 2.0 }), at + 1)
        }
        "a" | "an"
            if one_of(next, "hour|dozen|half|stone|mile")
                || (next == "day" && tokens.is_one_of(at + 2, "a|per|each|every|/")) =>
        {
            (Much::Count(1.0), at + 2)
        }
        // "Spend an afternoon in the pharmacy"
        "a" | "an"
            if tokens.before(at, 1).starts_with("spend")
                && one_of(next, "day|morning|afternoon|evening|shift|night") =>
        {
            (Much::Count(1.0), at + 2)
        }
        "half" if one_of(next, "an|a") && is_short(tokens.word(at + 2)) => {
            (Much::Count(0.5), at + 3)
        }
        "half" if next == "hour" => (Much::Count(0.5), at + 2),
        // "half my week", "half a full caseload"
        "half" if one_of(next, "my|our|the|a") && tokens.is_word(at + 2) => {
            (Much::Share(50.0), at + 2)
        }
        "a" if one_of(next, "third|quarter") => match tokens.word(at + 2) {
            "of" => (Much::Share(1.0), at + 2),
            _ if tokens.before(at, 1) == "by" => (Much::Change(1.0), at + 2),
            _ => return None,
        },
        "half" if at > 0 && tokens.word(at - 1) == "by" => (Much::Change(50.0), at + 1),
        "half" if next == "of" => (Much::Share(50.0), at + 2),
        "halve" | "double" | "triple" => (Much::Change(2.0), at + 1),
        "all" if one_of(next, "of|my|the|our") || tokens.word(at + 1).ends_with('s') => {
            (Much::All, at + 1)
        }
        "every" | "each" if tokens.is_word(at + 1) => (Much::All, at + 1),
        "no" if tokens.word(at + 1).ends_with('s') => (Much::All, at + 1),
        "zero" => (Much::Count(0.0), at + 1),
        _ => return None,
    })
}

/// "Once Kev goes on leave": when, and not how often.
fn is_when(tokens: &Tokens, at: usize) -> bool {
    let is_happening = || {
        (at + 2..at + 4).any(|verb| {
            tokens.is_one_of(verb, "is|are|has|have|goes|comes|gets|leaves|starts|ends")
        })
    };
    tokens.word(at) == "once"
        && tokens.is_word(at + 1)
        && (tokens.is_capital(at + 1) || is_happening())
}

#[cfg(test)]
mod tests;
