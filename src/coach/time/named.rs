//! Periods that have a name: "this month", "Q3", "next spring", "the end of the financial year".

use super::super::calendar::{
    Unit, after, day_of, end_of_month, feast, month_end, season, unit, weekday,
};
use super::super::number::{number, ordinal};
use super::super::tokens::Tokens;
use super::lead::{Days, Marker, is_coming, lead};
use super::{date, quarter};
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// The days that a named period at `at` means, with the index behind it.
pub(super) fn named(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    day_name(tokens, at, today)
        .or_else(|| feast(tokens, at, today).map(|(day, end)| (Days::one(day), end)))
        .or_else(|| quarter::quarter(tokens, at, today))
        .or_else(|| season_name(tokens, at, today))
        .or_else(|| counted(tokens, at, today))
        .or_else(|| period(tokens, at, today))
}

/// "today", "tomorrow", "next Friday", "first thing Monday".
fn day_name(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    let word = tokens.word(at);
    match word {
        "today" | "tonight" => return Some((Days::one(today), at + 1)),
        "evening" | "afternoon" | "morning" | "pm" | "am" if tokens.before(at, 1) == "this" => {
            return Some((Days::one(today), at + 1));
        }
        // "Tomorrow's appointments"
        "tomorrow" if tokens.is_possessor(at) => return None,
        "tomorrow" => return Some((Days::one(today.plus_days(1)), at + 1)),
        _ => {}
    }
    let (index, is_plural) = weekday(word).filter(|(_, is_plural)| !is_plural)?;
    let before = tokens.before(at, 1);
    // "Ring the union. Tues.", "first thing Monday"
    let is_part = tokens.is_one_of(at + 1, "night|evening|morning|afternoon|week");
    let is_last = !tokens.is_word(at + 1 + usize::from(is_part))
        && (is_part || !tokens.is_word(at.wrapping_sub(1)) || before == "thing");
    let is_led =
        is_last || lead(tokens, at).marker != Marker::None || one_of(before, "next|cob|eod");
    // A day as an adjective ("the Thursday team meeting") is a name.
    if is_plural || !is_led || (one_of(before, "the|our|my|a|his|her") && tokens.is_word(at + 1)) {
        return None;
    }
    let days =
        (index - today.weekday() as i32).rem_euclid(7) + if before == "next" { 7 } else { 0 };
    Some((Days::one(today.plus_days(days)), at + 1))
}

/// "next spring", "Fall 2027", "the autumn term".
fn season_name(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    let month = season(tokens.word(at))?;
    let next = tokens.word(at + 1);
    let is_term =
        one_of(next, "term|semester|quarter|session|break|holiday|holidays|vacation|intake");
    let year_at = at + 1 + usize::from(is_term);
    // "Fall 2027", "Fall '27"
    let is_short = tokens.mark(year_at) == Some('\'');
    let year = match is_short {
        true => date::short_year(tokens, year_at + 1),
        false => date::year(tokens, year_at),
    };
    let is_short = is_short && year.is_some();
    let before = tokens.before(at, 1);
    // "Winter depression" is no time, and nobody plans on winter.
    let is_led = lead(tokens, at).marker != Marker::None && before != "on"
        || one_of(before, "next|of|the|come|late|early|all");
    let is_alone = !tokens.is_word(at + 1) && at > 0 && tokens.ends_sentence(at - 1);
    if !is_led && !is_term && !is_alone && year.is_none() {
        return None;
    }
    let (month, year_after) = match (month, is_term) {
        // Terms of autumn run to the end of December.
        (11, true) => (12, 0),
        (2, _) => (2, 1),
        (month, _) => (month, 0),
    };
    let this_year = year.map(|year| year + year_after);
    let mut last = end_of_month(this_year, month, today);
    // Next spring, said in spring, is a year away.
    let first = Date::new(last.year(), last.month(), 1)?.plus_days(-61);
    if before == "next" && year.is_none() && first <= today {
        last = month_end(last.year() + 1, month);
    }
    let first = Date::new(last.year(), last.month(), 1)?.plus_days(-61);
    let end = year_at + usize::from(year.is_some()) + usize::from(is_short);
    Some((Days { first: Date::new(first.year(), first.month(), 1)?, last }, end))
}

/// "by week 6", "by the seventh week", "in the first semester": counted from today, which is the
/// nearest we can know.
fn counted(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    let (count, unit_at, end) = match ordinal(tokens, at) {
        // "the seventh week of the term", "the first semester"
        Some((index, next)) => (f64::from(index), next, next + 1),
        None if !tokens.is_one_of(at, "day|week|wk|month|days|weeks|wks|months") => return None,
        None => {
            let (count, end) = number(tokens, at + 1)?;
            // "weeks 1-4" end with the last of them
            let to = end + usize::from(tokens.is_one_of(end, "to|and|-"));
            let is_range = to > end || tokens.is_hyphened(end);
            let last = number(tokens, to).filter(|_| is_range);
            let (count, end) = last.unwrap_or((count, end));
            (count, at, end)
        }
    };
    let is_ordinal = unit_at > at;
    let back = 1 + usize::from(is_ordinal && tokens.is_one_before(at, 1, "the|my|our"));
    // "Week four: ..." heads what belongs to it.
    let is_heading = !tokens.is_word(at.wrapping_sub(1)) && !tokens.is_word(end);
    let is_led = is_heading
        || tokens.is_one_before(at, back, "by|before|in|of|end|within|during|until|till|through");
    let unit_word = tokens.word(unit_at);
    let last = match unit_word.strip_suffix('s').unwrap_or(unit_word) {
        "day" if !is_ordinal => after(today, count, Unit::Day),
        "week" | "wk" => after(today, count, Unit::Week),
        "month" => after(today, count, Unit::Month),
        "year" if is_ordinal => after(today, count, Unit::Year),
        "semester" | "term" if is_ordinal && count <= 3.0 => {
            after(last_day("", "term", 0, today)?, 4.0 * (count - 1.0), Unit::Month)
        }
        _ => return None,
    };
    is_led.then(|| (Days::one(last), end))
}

/// "this week", "next month", "the coming year", "the end of the academic year".
fn period(tokens: &Tokens, at: usize, today: Date) -> Option<(Days, usize)> {
    let kind = tokens.word(at);
    let of_year = tokens.word(at + 1) == "year"
        && one_of(
            kind,
            "calendar|financial|fiscal|tax|academic|school|leave|training|business|appraisal|\
                placement|contract|licence|license|performance|programme|program|membership|\
                study|review|internship|practicum|service|trainee",
        );
    let noun_at = at + usize::from(of_year);
    let noun = match tokens.word(noun_at) {
        "wk" => "week",
        word => word,
    };
    if !one_of(
        noun,
        "week|weekend|fortnight|month|quarter|term|semester|trimester|year|eom|eoq|eoy|eofy|fye|\
            fy|sy",
    ) {
        return None;
    }
    // "The week commencing 3 May": the day says it.
    if noun == "week" && tokens.is_one_of(noun_at + 1, "commencing|beginning|starting|ending") {
        return None;
    }
    let end = noun_at + 1 + usize::from(noun == "year" && tokens.word(noun_at + 1) == "end");
    let before = tokens.before(at, 1);
    let is_next = is_coming(before)
        || (before == "new" && (of_year || one_of(noun, "term|semester|trimester")));
    let is_rolling = is_next && tokens.before(at, 2) == "the" && !of_year || before == "coming";
    let is_this = one_of(before, "this|current|mid")
        || noun == "weekend"
            && before == "the"
            && tokens.is_one_before(at, 2, "by|before|until|at");
    let is_whole = one_of(before, "the|of|by|all|my|full|whole|entire|at");
    let says_end = one_of(noun, "eoy|eofy|fye|eom|eoq") || tokens.word(noun_at + 1) == "end";
    let is_ended = (1..=3).any(|back| {
        tokens.is_one_before(
            at,
            back,
            "end|rest|remainder|throughout|during|middle|beginning|start|over|close|\
            within|turn|across|course|conclusion|duration",
        )
    });
    if !(is_next
        || is_this
        || says_end
        || (is_ended && (is_whole || of_year))
        || (of_year && is_whole)
        || (before == "the" && tokens.before(at, 2) == "in"))
    {
        return None;
    }
    if before == "mid" && noun == "year" {
        return Some((Days::one(day_of(None, 6, 30, today)?), end));
    }
    if is_rolling && noun == "fortnight" {
        return Some((Days { first: today, last: after(today, 2.0, Unit::Week) }, end));
    }
    if is_rolling && let Some(unit) = unit(noun).filter(|_| !one_of(noun, "term|terms|quarter")) {
        return Some((Days { first: today, last: after(today, 1.0, unit) }, end));
    }
    let shift = u16::from(is_next);
    let last = last_day(kind, noun, shift, today)?;
    let first = if is_next { first_day(noun, last) } else { today };
    Some((Days { first, last }, end))
}

/// The first day of a period that ends on a day.
fn first_day(noun: &str, last: Date) -> Date {
    match noun {
        "week" | "weekend" => last.plus_days(-6),
        "month" => Date::new(last.year(), last.month(), 1).unwrap_or(last),
        "year" => Date::new(last.year(), 1, 1).unwrap_or(last),
        _ => last.plus_days(-90),
    }
}

/// The last day of this period, or of the next one where it is shifted by one.
fn last_day(kind: &str, noun: &str, shift: u16, today: Date) -> Option<Date> {
    let sunday = today.plus_days(6 - today.weekday() as i32);
    let end_of =
        |month| day_of(None, month, 28, today).map(|date| month_end(date.year() + shift, month));
    Some(match noun {
        "week" | "weekend" => sunday.plus_days(7 * i32::from(shift)),
        "month" | "eom" => {
            let there = Date::new(today.year(), today.month(), 1)?.plus_months(shift);
            month_end(there.year(), there.month())
        }
        "fortnight" => after(today, 2.0, Unit::Week),
        "quarter" | "eoq" => {
            let month = (today.month() - 1) / 3 * 3 + 3;
            let there = Date::new(today.year(), month, 1)?.plus_months(3 * shift);
            month_end(there.year(), there.month())
        }
        "term" | "semester" | "trimester" => {
            let there = today.plus_months(4 * shift);
            let month = match there.month() {
                1..=5 => 5,
                6..=8 => 8,
                _ => 12,
            };
            month_end(there.year(), month)
        }
        "eoy" => Date::new(today.year(), 12, 31)?,
        "eofy" | "fye" | "fy" | "sy" => end_of(6)?,
        // Where a year of work ends differs by country and employer: these are the usual ones.
        "year" => match kind {
            "financial" | "leave" | "business" => end_of(3)?,
            "tax" => day_of(None, 4, 5, today)?,
            "fiscal" | "school" => end_of(6)?,
            "academic" | "training" => end_of(7)?,
            _ => Date::new(today.year() + shift, 12, 31)?,
        },
        _ => return None,
    })
}
