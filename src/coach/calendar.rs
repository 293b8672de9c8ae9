//! Names of the calendar: months, weekdays, seasons, feasts, quarters, and the day they end on.
//!
//! Everything is resolved against a day that is passed in. A name without a year means the next
//! one that is not over yet. Seasons are those of the northern half of the world.

use super::tokens::Tokens;
use crate::coach::lexicon::{one_of, place_of, place_of_begun};
use crate::domain::date::Date;

const MONTHS: &str = "january|february|march|april|may|june|july|august|september|october|\
    november|december";
const SHORT_MONTHS: &str = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const WEEKDAYS: &str = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

/// Days or longer; hours and minutes are amounts, never plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Days and working days.
    Day,
    /// Seven days.
    Week,
    /// Calendar months.
    Month,
    /// Three months.
    Quarter,
    /// Twelve months.
    Year,
}

/// 1 to 12 for a month's name or its usual short form.
pub(crate) fn month(word: &str) -> Option<u8> {
    // Nearly every word is no month: the first letter says so.
    if word.len() < 3
        || !matches!(
            word.as_bytes().first(),
            Some(b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd')
        )
    {
        return None;
    }
    let is_short = word.len() == 3 || word == "sept";
    // "febuary", "janury": long names are misspelt behind their first letters; "decent" is none.
    let is_long = word.len() > 5 && (word.contains('b') || word.starts_with('j'));
    let begun = word.get(..4).filter(|_| is_long);
    if let Some(at) =
        begun.and_then(|begun| place_of(begun, "janu|febu|-|-|-|-|-|-|-|octo|nove|dece"))
    {
        return Some(at as u8 + 1);
    }
    let index = match word.get(..3).filter(|_| is_short) {
        Some(begun) => place_of(begun, SHORT_MONTHS),
        None => place_of(word, MONTHS),
    }?;
    Some(index as u8 + 1)
}

/// 0 for Monday; the flag tells "Mondays" from "Monday".
pub(crate) fn weekday(word: &str) -> Option<(i32, bool)> {
    if word.len() < 3 || !matches!(word.as_bytes().first(), Some(b'm' | b't' | b'w' | b'f' | b's'))
    {
        return None;
    }
    let one = word.strip_suffix('s').filter(|one| one.ends_with("day"));
    let name = one.unwrap_or(word);
    let is_short = !name.ends_with("day");
    if is_short && (name.len() > 6 || !one_of(name, "mon|tue|tues|wed|thu|thur|thurs|fri|sat")) {
        return None;
    }
    let index = if is_short { place_of_begun(name, WEEKDAYS) } else { place_of(name, WEEKDAYS) }?;
    Some((index as i32, one.is_some()))
}

/// A unit of plans by its name.
pub(crate) fn unit(word: &str) -> Option<Unit> {
    let word = word.strip_suffix('s').unwrap_or(word);
    Some(match word {
        "day" | "night" => Unit::Day,
        "week" | "wk" => Unit::Week,
        "month" | "mth" | "mo" => Unit::Month,
        "quarter" | "term" | "trimester" => Unit::Quarter,
        "year" | "yr" => Unit::Year,
        _ => return None,
    })
}

/// `count` units after a day.
pub(crate) fn after(day: Date, count: f64, unit: Unit) -> Date {
    let count = count.clamp(0.0, 100_000.0);
    let days = |n: f64| day.plus_days((count * n).round() as i32);
    let months = |n: f64| day.plus_months((count * n).round().min(2_400.0) as u16);
    match unit {
        Unit::Day => days(1.0),
        Unit::Week => days(7.0),
        Unit::Month => months(1.0),
        Unit::Quarter => months(3.0),
        Unit::Year => months(12.0),
    }
}

/// The last day of the month.
pub(crate) fn month_end(year: u16, month: u8) -> Date {
    let first = Date::new(year, month.clamp(1, 12), 1).unwrap_or(Date::MAX);
    first.plus_months(1).plus_days(-1)
}

/// A day of the year: in `year` if that is given, otherwise the next one from `today` on.
pub(crate) fn day_of(year: Option<u16>, month: u8, day: u8, today: Date) -> Option<Date> {
    match year {
        Some(year) => Date::new(year, month, day),
        None => [today.year(), today.year() + 1, today.year() + 2]
            .into_iter()
            .filter_map(|year| Date::new(year, month, day))
            .find(|date| *date >= today),
    }
}

/// The end of the month: in `year`, or the next that is not over.
pub(crate) fn end_of_month(year: Option<u16>, month: u8, today: Date) -> Date {
    match year {
        Some(year) => month_end(year, month),
        None if month >= today.month() => month_end(today.year(), month),
        None => month_end(today.year() + 1, month),
    }
}

/// The month in which a season ends; terms run later than weather.
pub(crate) fn season(word: &str) -> Option<u8> {
    Some(match word {
        "spring" => 5,
        "summer" => 8,
        "autumn" | "fall" => 11,
        "winter" => 2,
        _ => return None,
    })
}

/// Days that are called by a name and "Day".
const DAYS: [(&str, u8, u8); 6] = [
    ("valentine", 2, 14),
    ("valentines", 2, 14),
    ("australia", 1, 26),
    ("anzac", 4, 25),
    ("canada", 7, 1),
    ("independence", 7, 4),
];

/// The day of a feast, with the index behind its name.
pub(crate) fn feast(tokens: &Tokens, at: usize, today: Date) -> Option<(Date, usize)> {
    let fixed = |month, day| day_of(None, month, day, today);
    let is_capital = tokens.is_capital(at);
    let (date, len) = match (tokens.word(at), tokens.word(at + 1)) {
        ("christmas", "eve") => (fixed(12, 24), 2),
        ("christmas" | "xmas", _) => (fixed(12, 25), 1),
        ("new", "year") | ("new", "years") if tokens.word(at + 2) == "eve" => (fixed(12, 31), 3),
        ("new", "year" | "years")
            if is_capital
                || tokens.is_one_before(at, 1, "the|by|before|until|till|til|after|over|for") =>
        {
            (fixed(1, 1), 2)
        }
        ("first", "of") if tokens.phrase(at + 2, at + 4) == "the year" => (fixed(1, 1), 4),
        ("thanksgiving", _) => (thanksgiving(today), 1),
        ("halloween", _) => (fixed(10, 31), 1),
        ("easter", _) => (next_easter(today, 0), 1),
        ("lent", _) if is_capital => (next_easter(today, 0), 1),
        ("ash", "wednesday") => (next_easter(today, -46), 2),
        ("good", "friday") => (next_easter(today, -2), 2),
        ("pentecost" | "whitsun", _) => (next_easter(today, 49), 1),
        (name, "day") => {
            let (_, month, day) = DAYS.iter().find(|(of, ..)| *of == name)?;
            (fixed(*month, *day), 2)
        }
        _ => return None,
    };
    let next = at + len;
    let is_longer = tokens.is_one_of(next, "break|holiday|holidays|vacation");
    Some((date?, next + usize::from(is_longer)))
}

fn thanksgiving(today: Date) -> Option<Date> {
    let in_year = |year| {
        (22..=28).filter_map(|day| Date::new(year, 11, day)).find(|date| date.weekday() as i32 == 3)
    };
    in_year(today.year()).filter(|date| *date >= today).or_else(|| in_year(today.year() + 1))
}

/// The next day that is so many days after an Easter.
fn next_easter(today: Date, later: i32) -> Option<Date> {
    let in_year = |year| easter(year).map(|easter| easter.plus_days(later));
    in_year(today.year()).filter(|date| *date >= today).or_else(|| in_year(today.year() + 1))
}

/// Western Easter by the anonymous Gregorian method (Meeus, "Astronomical Algorithms").
fn easter(year: u16) -> Option<Date> {
    let year = u32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let number = h + l + 114 - 7 * m;
    Date::new(u16::try_from(year).ok()?, (number / 31) as u8, (number % 31) as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_and_thanksgiving_fall_on_their_days() {
        let today = Date::new(2026, 11, 27).unwrap();
        assert_eq!(next_easter(today, 0).unwrap().to_string(), "2027-03-28");
        assert_eq!(next_easter(today, -46).unwrap().to_string(), "2027-02-10");
        assert_eq!(easter(2028).unwrap().to_string(), "2028-04-16");
        assert_eq!(thanksgiving(today).unwrap().to_string(), "2027-11-25");
    }
}
