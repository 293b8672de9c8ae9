//! Quarters and halves of a year: "Q3", "third quarter", "H1", "first half of 2027".
//!
//! They are those of the calendar: of whose financial year a quarter is, the text does not say.

use super::super::calendar::end_of_month;
use super::super::number::{counts_something, ordinal};
use super::super::tokens::Tokens;
use super::date;
use super::lead::Days;
use crate::domain::date::Date;

/// The days of a quarter or half at `at`, with the index behind it.
pub(super) fn quarter(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    let (index, months, end) = part(tokens, at)?;
    let (year, end) = year_behind(tokens, index, end);
    let last_month = (index * months) as u8;
    let last = end_of_month(year, last_month, today);
    let first = Date::new(last.year(), last_month + 1 - months as u8, 1)?;
    Some((Days { first, last }, end))
}

/// Which part of a year stands at `at`, how many months it has, and the index behind it.
fn part(tokens: &Tokens, at: usize) -> Option<(u16, u16, usize)> {
    let word = tokens.word(at);
    match word {
        "q1" | "q2" | "q3" | "q4" => {
            return Some((word.strip_prefix('q')?.parse().ok()?, 3, at + 1));
        }
        "h1" | "h2" => return Some((word.strip_prefix('h')?.parse().ok()?, 6, at + 1)),
        _ => {}
    }
    let (index, next) = ordinal(tokens, at).or((word == "last").then_some((4, at + 1)))?;
    match tokens.word(next) {
        "quarter" if index <= 4 => Some((index, 3, next + 1)),
        "half" if index <= 2 && tokens.word(next + 1) == "of" => Some((index, 6, next + 1)),
        _ => None,
    }
}

/// The year of a part of it that ends before `end`, with the index behind it: "of 2027", "FY 2027",
/// "27".
fn year_behind(tokens: &Tokens, index: u16, end: usize) -> (Option<u16>, usize) {
    let skip =
        usize::from(tokens.is_one_of(end, "of|,|fy")) + usize::from(tokens.word(end + 1) == "the");
    let short = date::short_year(tokens, end);
    // "Q1 27"
    let of_short = || short.filter(|_| index < 5 && !counts_something(tokens, end + 1));
    let near = date::year(tokens, end);
    let Some(year) = date::year(tokens, end + skip).or(near).or_else(of_short) else {
        // "The first quarter of the year"
        let is_of_year = tokens.word(end) == "of" && tokens.word(end + 2) == "year";
        return (None, end + if is_of_year { 3 } else { 0 });
    };
    let is_near = short.is_some() || near == Some(year);
    (Some(year), end + if is_near { 1 } else { skip + 1 })
}
