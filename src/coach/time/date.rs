//! Dates with a day, a month or both: "30 June 2027", "June 30th", "2027-06-30", "31/01/27".

use super::super::calendar::{day_of, end_of_month, month};
use super::super::number::ordinal;
use super::super::tokens::Tokens;
use super::lead::{Days, Marker, lead};
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// The days that a date at `at` means, with the index behind it.
pub(super) fn date(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    numeric(tokens, at, today)
        .or_else(|| day_first(tokens, at, today))
        .or_else(|| month_first(tokens, at, today))
        .or_else(|| day_alone(tokens, at, today))
}

/// "by the 15th": the next day of that number.
fn day_alone(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    let is_led =
        tokens.before(at, 1) == "the" && tokens.is_one_before(at, 2, "by|before|on|until|than");
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
    if let Some(year) =
        short_year(tokens, at).filter(|_| !super::super::number::counts_something(tokens, at + 1))
    {
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
    // "Our letter of September"
    if tokens.before(at, 1) == "of"
        && tokens.is_one_before(at, 2, "letter|email|mail|report|minutes|incident|survey|audit")
        // "The July fall"
        || tokens.is_one_before(at, 1, "the|that")
            && tokens.is_one_of(at + 1, "fall|incident|death|suicide|attack|fire|flood|report|letter|minutes|results|survey|complaint")
    {
        return None;
    }
    let next = skip_stop(tokens, at + 1);
    if let Some((day, behind)) = day_number(tokens, next)
        && !super::super::number::counts_something(tokens, behind)
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

/// "2027-06-30", "31/01/2027", "1/31/27", "31.01.2027", "08/2027".
fn numeric(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    if let Some(parts) = dotted(tokens.word(at)) {
        return Some((Days::one(any_order(parts)?), at + 1));
    }
    // "by 31.1."
    if (tokens.is_one_before(at, 1, "by|before|until|till|due")
        || tokens.before(at, 1) == "on" && tokens.mark(at + 1) == Some('.'))
        && tokens.digits(at).is_some()
        && let Some((day, month)) = tokens.word(at).split_once('.')
    {
        let (day, month) = (day.parse().ok()?, month.parse().ok()?);
        return Some((Days::one(day_of(None, month, day, today)?), at + 1));
    }
    // "23.12–6.01"
    if let Some(first) = day_and_month(tokens.word(at), today)
        && let Some(last) = day_and_month(tokens.word(at + 1), first)
        && tokens.is_hyphened(at + 1)
    {
        return Some((Days { first, last }, at + 2));
    }
    // "12/19 - 1/11"
    if let Some(first) = month_and_day(tokens, at, today)
        && tokens.mark(at + 3) == Some('-')
        && let Some(last) = month_and_day(tokens, at + 4, first)
    {
        return Some((Days { first, last }, at + 7));
    }
    let part = |index: usize| {
        tokens
            .digits(index)
            .filter(|value| value.fract() == 0.0 && *value <= 9_999.0)
            .map(|value| value as u16)
    };
    let first = part(at)?;
    let step = match tokens.mark(at + 1) {
        Some('/') if tokens.is_joined(at + 1) && tokens.is_joined(at + 2) => 2,
        _ if tokens.is_hyphened(at + 1) => 1,
        _ => return None,
    };
    let second = part(at + step)?;
    let is_third =
        tokens.is_joined(at + 2 * step) && (step == 1 || tokens.mark(at + 3) == Some('/'));
    if let Some(third) = part(at + 2 * step).filter(|_| is_third) {
        return Some((Days::one(any_order([first, second, third])?), at + 2 * step + 1));
    }
    // "08/2027"
    if step == 2 && (1..=12).contains(&first) && second >= 1950 {
        let last = end_of_month(Some(second), first as u8, today);
        return Some((Days { first: Date::new(second, first as u8, 1)?, last }, at + 3));
    }
    // "6/30" only after "by" and the like: elsewhere it is a ratio, as "on 3/4" may be.
    let before = tokens.before(at, 1);
    let is_behind_arrow = tokens.mark(at.wrapping_sub(1)) == Some('>');
    let is_day = (before == "on" || is_behind_arrow) && (first > 12) != (second > 12);
    // "14/2" is no share of anything, nor is "24/7" a day.
    let is_no_share = first > 12 && (1..=12).contains(&second) && (first, second) != (24, 7);
    // "Due to the central office 4/30"
    let is_day_last = (1..=12).contains(&first)
        && (13..=31).contains(&second)
        && !tokens.is_word(at + 3)
        && !one_of(before, "of|score|with|at|from|ratio");
    let is_led = one_of(before, "by|before|until|till|thru|due|from|wc|wb|deadline");
    if step == 2 && (is_day || is_no_share || is_day_last || is_led) {
        let (day, month) = if first > 12 { (first, second) } else { (second, first) };
        return Some((Days::one(day_of(None, month as u8, day as u8, today)?), at + 3));
    }
    None
}

/// The next day from one on that "12/19" names, whichever of the two is the month.
fn month_and_day(tokens: &Tokens, at: usize, from: Date) -> Option<Date> {
    let part = |index: usize| tokens.digits(index).filter(|value| (1.0..=31.0).contains(value));
    let (first, second) = (part(at)? as u8, part(at + 2)? as u8);
    let is_date = tokens.mark(at + 1) == Some('/') && tokens.is_joined(at + 2);
    is_date
        .then(|| day_of(None, first, second, from).or_else(|| day_of(None, second, first, from)))
        .flatten()
}

/// The next day from one on that "23.12" names.
fn day_and_month(word: &str, from: Date) -> Option<Date> {
    let (day, month) = word.split_once('.')?;
    let is_month = month.len() == 2;
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    is_month.then(|| day_of(None, month, day, from)).flatten()
}

fn dotted(word: &str) -> Option<[u16; 3]> {
    let mut parts = word.split('.');
    let found =
        [parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?];
    parts.next().is_none().then_some(found)
}

/// Year first, or day and month in the order that exists. Where both orders exist, the later day
/// is taken: it can be mended, and nobody is told that their date has passed.
fn any_order([a, b, c]: [u16; 3]) -> Option<Date> {
    let of = |year: u16, month: u16, day: u16| {
        Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    };
    if a >= 1900 {
        return of(a, b, c);
    }
    let year = if c < 100 { c + 2000 } else { c };
    of(year, b, a).max(of(year, a, b))
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
