//! Dates in digits alone: "2027-06-30", "31/01/27", "23.12", "08/2027", and two as a period.
//!
//! Which digits are the day and which the month is settled here. A share ("3/4", "24/7") is no
//! date.

use super::super::calendar::{day_of, end_of_month};
use super::super::tokens::Tokens;
use super::lead::Days;
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// "2027-06-30", "31/01/2027", "1/31/27", "31.01.2027", "08/2027".
pub(super) fn numeric(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    if let Some(parts) = dotted(tokens.word(at)) {
        return Some((Days::one(any_order(parts)?), at + 1));
    }
    // "by 31.1."
    if (tokens.is_one_before(at, 1, "by|before|until|till|due")
        || tokens.before(at, 1) == "on" && tokens.mark(at + 1) == Some('.'))
        && tokens.digits(at).is_some()
        && tokens.word(at).contains('.')
    {
        return Some((Days::one(day_and_month(tokens.word(at), today)?), at + 1));
    }
    // "23.12–6.01"
    let has_two_digits = |at: usize| tokens.word(at).split('.').nth(1).map(str::len) == Some(2);
    if tokens.is_hyphened(at + 1)
        && has_two_digits(at)
        && has_two_digits(at + 1)
        && let Some(first) = day_and_month(tokens.word(at), today)
        && let Some(last) = day_and_month(tokens.word(at + 1), first)
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
    day_of(None, month.parse().ok()?, day.parse().ok()?, from)
}

/// "31.01.2027" is cut as one word.
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
