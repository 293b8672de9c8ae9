//! How a length of time is written: "six months", "6-8 weeks", "half a year", "6/52".
//!
//! Only number and unit are found here. Whether they plan, name or count is `length`'s to say.

use super::super::calendar::{Unit, after, unit};
use super::super::number::number;
use super::super::tokens::Tokens;
use super::When;
use crate::domain::date::Date;

/// "in 6/52", "for 3/12": weeks are written as parts of a year in clinics, and so are months.
pub(super) fn noted(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    let count = tokens.digits(at)?;
    let unit = match tokens.word(at + 2) {
        "7" => Unit::Day,
        "52" => Unit::Week,
        "12" => Unit::Month,
        _ => return None,
    };
    let is_noted = tokens.mark(at + 1) == Some('/')
        && tokens.is_one_before(at, 1, "in|within|for|over|at|next|every");
    is_noted.then(|| (When::By(after(today, count, unit)), at + 3))
}

/// Number and unit: "six months", "6-8 weeks", "a year", "two working days".
pub(super) fn counted(tokens: &Tokens, at: usize) -> Option<(f64, Unit, usize)> {
    let (mut count, mut next) = match number(tokens, at) {
        Some(found) => found,
        None if tokens.is_one_of(at, "a|an") => (1.0, at + 1),
        None if tokens.phrase(at, at + 2) == "half a" => (0.5, at + 2),
        None => return None,
    };
    // "2027-28" is a year.
    if count >= 1_900.0 {
        return None;
    }
    // "three (3) months", "within (6) months"
    if tokens.mark(next) == Some('(') && tokens.mark(next + 2) == Some(')') {
        next += 3;
    }
    next += usize::from(tokens.mark(next) == Some(')') && tokens.before(at, 1) == "(");
    // A range ends with its larger number.
    let to = next + usize::from(tokens.is_one_of(next, "to|or|-"));
    let is_range = to > next || tokens.is_hyphened(next);
    if is_range && let Some((last, end)) = number(tokens, to) {
        (count, next) = (last, end);
    }
    if tokens.word(next) == "fortnight" || tokens.word(next) == "fortnights" {
        return Some((count * 2.0, Unit::Week, next));
    }
    if tokens.is_one_of(next, "semester|semesters") {
        return Some((count * 4.0, Unit::Month, next));
    }
    let next = next
        + usize::from(tokens.is_one_of(
            next,
            "calendar|working|full|more|consecutive|business|school|whole|academic",
        ));
    let found = unit(tokens.word(next))?;
    // A semester is four months and a term three: near enough for a plan.
    Some((count, found, next))
}
