//! Dates with a day, a month or both: "30 June 2027", "June 30th", "2027-06-30", "31/01/27".

use super::super::calendar::{day_of, end_of_month, month};
use super::super::number::{counts_something, ordinal};
use super::super::tokens::Tokens;
use super::lead::{Days, Marker, lead};
use super::numeric;
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// The days that a date at `at` means, with the index behind it.
pub(super) fn date(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    numeric::numeric(tokens, at, today)
        .or_else(|| day_first(tokens, at, today))
        .or_else(|| month_first(tokens, at, today))
        .or_else(|| day_alone(tokens, at, today))
}

/// "by the 15th": the next day of that number.
fn day_alone(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    let is_led = tokens.before(at, 1) == "the"
        && tokens.is_one_before(at, 2, "by|before|on|until|till|til|than");
    let (day, next) = ordinal(tokens, at).filter(|_| is_led && tokens.digits(at).is_some())?;
    let is_thing = tokens.is_word(next) && !tokens.is_one_of(next, "at|and|so|to|i|with");
    if is_thing {
        return None;
    }
    let this_month = Date::new(today.year(), today.month(), 1)?;
    let date = (0..3)
        .map(|later| this_month.plus_months(later))
        .filter_map(|month| Date::new(month.year(), month.month(), day as u8))
        .find(|date| *date >= today)?;
    Some((Days::one(date), next))
}

/// A year of our time in four digits.
pub(super) fn year(tokens: &Tokens, at: usize) -> Option<u16> {
    let value = tokens.digits(at)?;
    // "2,000" and "$2000" are amounts.
    let is_plain = tokens.written_len(at) == 4 && !tokens.is_one_before(at, 1, "$|£|€");
    let is_year = (1950.0..=2199.0).contains(&value) && is_plain;
    is_year.then_some(value as u16)
}

/// "FY27", "FYE27", "SY2027".
pub(super) fn fiscal_year(word: &str) -> Option<u16> {
    let behind = ["fy", "sy", "ay"].iter().find_map(|kind| word.strip_prefix(kind))?;
    let digits: u16 = behind.strip_prefix('e').unwrap_or(behind).parse().ok()?;
    let year = if digits < 100 { digits + 2000 } else { digits };
    (1950..=2199).contains(&year).then_some(year)
}

/// "27" and "'27".
pub(super) fn short_year(tokens: &Tokens, at: usize) -> Option<u16> {
    let value = tokens.digits(at)?;
    (tokens.word(at).len() == 2 && value >= 20.0).then(|| value as u16 + 2000)
}

/// A year behind a month, past a comma, "of", "this" or "next".
fn year_behind(tokens: &Tokens, at: usize, today: Date) -> (Option<u16>, usize) {
    let skip = usize::from(tokens.is_one_of(at, ",|of|'|in"));
    let behind = at + skip;
    if let Some(year) = year(tokens, behind) {
        return (Some(year), behind + 1);
    }
    if skip == 1
        && tokens.word(at) == "'"
        && let Some(year) = short_year(tokens, behind)
    {
        return (Some(year), behind + 1);
    }
    if let Some(year) = short_year(tokens, at).filter(|_| !counts_something(tokens, at + 1)) {
        return (Some(year), at + 1);
    }
    match (tokens.word(behind), tokens.word(behind + 1)) {
        ("this", "year") => (Some(today.year()), behind + 2),
        ("next", "year") => (Some(today.year() + 1), behind + 2),
        _ => (None, at),
    }
}

/// "30 June", "the 30th of June 2027".
fn day_first(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    let (day, next) = day_number(tokens, at)?;
    // "1-26 February"
    if tokens.is_hyphened(next)
        && let Some((last, end)) = day_first(tokens, next, today)
        && last.first.day() >= day
    {
        return Some((Days { first: last.first, last: last.last }, end));
    }
    let next = next + usize::from(tokens.word(next) == "of");
    let month = month(tokens.word(next))?;
    let (year, end) = year_behind(tokens, skip_stop(tokens, next + 1), today);
    Some((Days::one(day_of(year, month, day, today)?), end))
}

/// "June 30th, 2027", "June 2027", "June".
fn month_first(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    let number = month(tokens.word(at))?;
    if is_of_the_past(tokens, at) {
        return None;
    }
    let next = skip_stop(tokens, at + 1);
    if let Some((day, behind)) = day_number(tokens, next)
        && !counts_something(tokens, behind)
        && tokens.mark(behind) != Some('%')
    {
        let (year, end) = year_behind(tokens, behind, today);
        // "June 27" is a day; "June 32" would be a year.
        if let Some(date) = day_of(year, number, day, today) {
            return Some((Days::one(date), end));
        }
    }
    let (year, end) = year_behind(tokens, next, today);
    if year.is_none() && !stands_as_month(tokens, at) {
        return None;
    }
    let last = end_of_month(year, number, today);
    let first = Date::new(last.year(), last.month(), 1)?;
    Some((Days { first, last }, if year.is_some() { end } else { at + 1 }))
}

/// Whether a month only says which of several is meant.
fn is_of_the_past(tokens: &Tokens, at: usize) -> bool {
    // "Our letter of September"
    let is_of = tokens.before(at, 1) == "of"
        && tokens.is_one_before(at, 2, "letter|email|mail|report|minutes|incident|survey|audit");
    // "The July fall"
    let is_named = tokens.is_one_before(at, 1, "the|that")
        && tokens.is_one_of(
            at + 1,
            "fall|incident|death|suicide|attack|fire|flood|report|letter|minutes|results|survey|\
                complaint",
        );
    is_of || is_named
}

/// "may" and "march" are verbs too, and "sat" or "dec" hardly months: they need a sign.
fn stands_as_month(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    if !one_of(word, "may|march|mar|jan|dec|august") {
        return true;
    }
    let is_led = lead(tokens, at).marker != Marker::None
        || tokens.is_one_before(at, 1, "next|end|of|and|to|early|late|mid|each|every|the");
    let is_inside = at > 0 && !tokens.ends_sentence(at - 1);
    is_led || (is_inside && tokens.is_capital(at))
}

fn day_number(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    if let Some((day, next)) = ordinal(tokens, at).filter(|_| tokens.digits(at).is_some()) {
        return Some((day as u8, next));
    }
    let value =
        tokens.digits(at).filter(|value| (1.0..=31.0).contains(value) && value.fract() == 0.0)?;
    (tokens.word(at).len() <= 2).then_some((value as u8, at + 1))
}

/// The full stop of "Jan." belongs to the word when a day or year follows.
fn skip_stop(tokens: &Tokens, at: usize) -> usize {
    at + usize::from(tokens.mark(at) == Some('.') && tokens.digits(at + 1).is_some())
}
