//! Lengths of time: "within six months" plans, "an 8-week course" only names, "two days" counts.

use super::super::calendar::{Unit, after};
use super::super::number::{counts_something, number};
use super::super::tokens::Tokens;
use super::When;
use super::date::date;
use super::measure::{counted, noted};
use super::named::named;
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// What a length of time at `at` says, with the index behind it; `None` where it is an amount.
pub(super) fn length(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    if let Some(end) = age(tokens, at) {
        return Some((When::Name, end));
    }
    if let Some(found) = noted(tokens, at, today) {
        return Some(found);
    }
    let (count, unit, unit_at) = counted(tokens, at)?;
    let mut end = unit_at + 1;
    let next = tokens.word(end);
    if one_of(next, "old|olds|ago|experience")
        || (next == "of" && tokens.word(end + 1).starts_with("experience"))
    {
        return Some((When::Name, end));
    }
    let is_hyphened = tokens.is_hyphened(unit_at);
    // "Six month goal: ..." is written without its hyphen.
    if is_hyphened || one_of(next, "goal|target|objective") {
        // "Write a 5-year plan": it is what is written.
        let is_object = next == "plan" && tokens.is_one_before(at, 1, "a|an|the|my|our");
        // "Over the three-year project period", "during my 10-week posting"
        let is_over = unit != Unit::Day
            && (1..=2).any(|back| tokens.is_one_before(at, back, "over|during|within|throughout"));
        let is_plan = !is_object
            && one_of(
                next,
                "plan|period|trial|pilot|timeframe|window|goal|target|deadline|timeline|mark|\
                    horizon|timescale|challenge|streak",
            )
            || is_over
            || first_day(tokens, end + 1, today).is_some()
            || (1..=3).any(|back| tokens.before(at, back) == "end");
        let when = if is_plan { When::By(after(today, count, unit)) } else { When::Name };
        return Some((when, end));
    }
    // "After 22 years on acute wards": so long has it been.
    if unit == Unit::Year
        && count > 2.0
        && tokens.before(at, 1) == "after"
        && one_of(next, "on|in|of|as|at|with")
    {
        return Some((When::Name, end));
    }
    // "Shadow a social worker for a day": so long it takes.
    if unit == Unit::Day && count < 6.0 && tokens.before(at, 1) == "for" && !tokens.is_hyphened(end)
    {
        return Some((When::Name, end));
    }
    // "In a year or two"
    if unit != Unit::Day
        && one_of(tokens.phrase(end, end + 2), "or two|or three")
        && tokens.before(at, 1) == "in"
    {
        return Some((When::Vague, end + 2));
    }
    // "four days a week" is an amount.
    if one_of(next, "a|per|each|every|/|weekly|monthly") {
        return None;
    }
    if (1..=4).any(|back| {
        tokens.is_one_before(at, back, "past|last|previous") && back <= 2
            || tokens.is_one_before(at, back, "worked|been")
    }) {
        return Some((When::Name, end));
    }
    // "Give myself six months to finish", "spend a year building", "give it a month", "a year max".
    if unit != Unit::Day
        && (tokens.is_one_before(at, 1, "take|myself|spend|allow")
            && (next == "to" || next.ends_with("ing"))
            || tokens.is_one_before(at, 1, "it|timeframe|timescale|timeline")
            || one_of(next, "max|maximum|tops|hence"))
    {
        return Some((When::By(after(today, count, unit)), end));
    }
    // "30 days in a row", "six weeks straight".
    if one_of(next, "straight|running|long") || tokens.phrase(end, end + 3) == "in a row" {
        end += if next == "in" { 3 } else { 1 };
        return Some((When::By(after(today, count, unit)), end));
    }
    if let Some((first, behind)) = first_day(tokens, end, today) {
        return Some((When::By(after(first, count, unit)), behind));
    }
    // "90 days from now", "a year's time", "18 months' time".
    let is_ahead = one_of(next, "time|from")
        && (next != "from" || tokens.is_one_of(end + 1, "now|today|starting|the"));
    if is_ahead {
        end += if next == "time" { 1 } else { 2 };
    }
    // "within 7 days of discharge" is a standard for each case, no date.
    if tokens.before(at, 1) == "within"
        && super::rhythm::rhythm(tokens, at.saturating_sub(1)).is_some()
    {
        return None;
    }
    let is_of_many = unit == Unit::Day
        && count <= 14.0
        && tokens.before(at, 1) == "within"
        && at.checked_sub(2).is_some_and(|index| counts_something(tokens, index));
    let is_standard = is_of_many
        || next == "of" && !is_own_start(tokens, end + 1) && tokens.before(at, 1) != "first";
    if is_standard || one_of(next, "after|before|prior") {
        return None;
    }
    // "By 12 months", "at 3 months" are days; "at two days" is no plan of anybody.
    let is_mark = unit != Unit::Day
        && tokens.is_one_before(at, 1, "by|at")
        && tokens.digits(at).is_some()
        && !tokens.is_word(end);
    // "Twelve years.": a sigh, and no plan.
    let is_sigh = unit == Unit::Year && count > 5.0;
    let is_plan =
        is_ahead || is_mark || is_led(tokens, at) || is_alone(tokens, at, end) && !is_sigh;
    is_plan.then(|| (When::By(after(today, count, unit)), end))
}

/// The day a length counts from: "a week from Thursday", "eight weeks, starting 4 January".
fn first_day(tokens: &Tokens, at: usize, today: Date) -> Option<(Date, usize)> {
    let at = at + usize::from(tokens.mark(at) == Some(','));
    let is_start = tokens.is_one_of(at, "from|on|starting|beginning|commencing");
    let first = at + 1 + usize::from(tokens.is_one_of(at + 1, "in|on|the"));
    let (days, end) = date(tokens, first, today).or_else(|| named(tokens, first, today))?;
    is_start.then_some((days.first, end))
}

/// Whether the words before a length make a plan of it: "within", "over the next".
fn is_led(tokens: &Tokens, at: usize) -> bool {
    for back in 1..=6 {
        let word = tokens.before(at, back);
        // "Turnaround under three weeks" is a level, "in under three weeks" a plan.
        if word == "under" && !tokens.is_one_before(at, back + 1, "in|within") {
            return false;
        }
        if one_of(
            word,
            "within|in|over|during|for|x|end|throughout|across|next|coming|following|inside|\
                under|through|after|every",
        ) {
            return true;
        }
        // "In no more than ten weeks" plans, "for more than ten years" does not.
        let is_open = word == "more" && tokens.before(at, back + 1) != "no";
        let is_small = one_of(
            word,
            "the|a|first|about|around|approximately|roughly|least|at|of|course|another|up|to|or|\
                so|whole|entire|period|than|less|just|no|more|space|my|our|(",
        );
        if is_open || !is_small {
            return false;
        }
    }
    false
}

/// A length between marks: "Timescale: 9 months."
fn is_alone(tokens: &Tokens, at: usize, end: usize) -> bool {
    let is_edge = |index: usize| tokens.mark(index).is_some();
    at > 0
        && is_edge(at - 1)
        && (end >= tokens.len() || is_edge(end))
        && tokens.mark(at - 1) != Some('"')
}

/// "within a year of qualifying" counts from one's own doing.
fn is_own_start(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    word.ends_with("ing")
        || one_of(word, "my|today|now")
        || tokens.phrase(at, at + 2) == "the start"
}

/// "5-year-olds", "aged 12 to 18", "under 18s", "ages 6-12", "year 9".
fn age(tokens: &Tokens, at: usize) -> Option<usize> {
    // "by age 40" is a plan.
    if tokens.is_one_before(at, 1, "by|before") {
        return None;
    }
    if tokens.is_one_of(at, "aged|ages|age") {
        let (_, mut end) = number(tokens, at + 1)?;
        let to = end + usize::from(tokens.is_one_of(end, "to|and|-"));
        if let Some((_, last)) = number(tokens, to) {
            end = last;
        }
        return Some(end);
    }
    let (_, next) = number(tokens, at).filter(|_| tokens.is_one_before(at, 1, "under|over|the"))?;
    (tokens.word(next) == "s" && tokens.is_joined(next)).then_some(next + 1)
}
