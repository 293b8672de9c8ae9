//! Where two places of a plan disagree about a day, an amount or the order of things.
//!
//! People fill in forms on different days. A disagreement is a question, never a fault.

use std::ops::Range;

use super::Letter;
use super::amount::Much;
use super::morph::singular;
use super::reading::Reading;
use super::rules::timely::fields;
use super::time::Time;
use super::view::View;
use crate::domain::date::Date;
use crate::domain::decimal::written;
use crate::domain::step::Field;

/// A field that says something else than another.
pub(crate) struct Disagreement<'b, 'a> {
    /// The reading of the field.
    pub(crate) reading: &'b Reading<'a>,
    /// The words in it.
    pub(crate) range: Range<usize>,
    /// The field.
    pub(crate) field: Field,
    /// The letter in question.
    pub(crate) letter: Letter,
    /// What one place says.
    pub(crate) one: String,
    /// What the other says.
    pub(crate) other: String,
}

/// The first disagreement of a draft.
pub(crate) fn disagreement<'b, 'a>(view: &'b View<'a>) -> Option<Disagreement<'b, 'a>> {
    with_target(view).or_else(|| with_steps(view)).or_else(|| between_fields(view))
}

fn month(date: Date) -> (u16, u8) {
    (date.year(), date.month())
}

/// The chosen day and the days of the sentence.
fn with_target<'b, 'a>(view: &'b View<'a>) -> Option<Disagreement<'b, 'a>> {
    let target = view.draft.target?;
    let reading = &view.statement;
    let (time, date) = reading.deadlines().max_by_key(|(_, date)| *date)?;
    let agrees = reading
        .deadlines()
        .any(|(_, date)| month(date) == month(target) || date.days_since(target).abs() <= 7);
    (!agrees).then(|| days(reading, Field::Statement, time, date, target))
}

/// A step after the end of the goal.
fn with_steps<'b, 'a>(view: &'b View<'a>) -> Option<Disagreement<'b, 'a>> {
    let end = view.draft.target.or_else(|| view.statement.deadline())?;
    if let Some((time, date)) = view.first_step.deadlines().find(|(_, date)| *date > end) {
        return Some(days(&view.first_step, Field::FirstStep, time, date, end));
    }
    let due = view.context.steps.iter().filter_map(|step| step.due).find(|due| *due > end)?;
    let (one, other) = (due.to_string(), end.to_string());
    Some(Disagreement {
        reading: &view.first_step,
        range: 0..0,
        field: Field::FirstStep,
        letter: Letter::T,
        one,
        other,
    })
}

fn days<'b, 'a>(
    reading: &'b Reading<'a>,
    field: Field,
    time: &Time,
    one: Date,
    other: Date,
) -> Disagreement<'b, 'a> {
    let (one, other) = (one.to_string(), other.to_string());
    Disagreement { reading, range: time.range.clone(), field, letter: Letter::T, one, other }
}

fn between_fields<'b, 'a>(view: &'b View<'a>) -> Option<Disagreement<'b, 'a>> {
    let fields = fields(view);
    for (index, (_, _, first)) in fields.iter().enumerate() {
        for (field, _, second) in fields.iter().skip(index + 1) {
            if let Some(found) = different_amounts(first, second, *field)
                .or_else(|| different_days(first, second, *field))
            {
                return Some(found);
            }
        }
    }
    None
}

/// The same counted thing with two numbers: "eight sessions", "five sessions".
fn different_amounts<'b, 'a>(
    first: &Reading<'_>,
    second: &'b Reading<'a>,
    field: Field,
) -> Option<Disagreement<'b, 'a>> {
    let theirs: Vec<(f64, String)> = counts(first).map(|(value, noun, _)| (value, noun)).collect();
    counts(second).find_map(|(value, noun, range)| {
        let (other, _) = theirs.iter().find(|(_, theirs)| *theirs == noun)?;
        let agrees =
            theirs.iter().any(|(number, theirs)| *theirs == noun && (number - value).abs() < 1e-9);
        let (one, other) = (written(value), written(*other));
        (!agrees).then_some(Disagreement {
            reading: second,
            range,
            field,
            letter: Letter::M,
            one,
            other,
        })
    })
}

/// Numbers with the last noun behind them, at most sixteen of a text.
fn counts(reading: &Reading<'_>) -> impl Iterator<Item = (f64, String, Range<usize>)> {
    reading.numbers().take(16).filter_map(|amount| {
        let Much::Count(value) = amount.much else { return None };
        let noun = (amount.range.end..amount.range.end + 5)
            .take_while(|at| {
                reading.tokens.is_word(*at)
                    && !super::verb::is_preposition(reading.tokens.word(*at))
                    && !reading.is_time(*at)
            })
            .last()?;
        Some((value, singular(reading.tokens.word(noun)), amount.range.clone()))
    })
}

/// The same act with two days: "complete the program by June", "... by the end of the year".
fn different_days<'b, 'a>(
    first: &Reading<'_>,
    second: &'b Reading<'a>,
    field: Field,
) -> Option<Disagreement<'b, 'a>> {
    for theirs in first.acts().take(8) {
        let Some((_, date)) =
            first.deadlines().find(|(time, _)| time.range.start >= theirs.verb.start)
        else {
            continue;
        };
        let stems = stems(first, theirs.object.clone());
        for own in second.acts().take(8) {
            let Some((time, day)) =
                second.deadlines().find(|(time, _)| time.range.start >= own.verb.start)
            else {
                continue;
            };
            let n_shared = self::stems(second, own.object.clone())
                .iter()
                .filter(|stem| stems.contains(stem))
                .count();
            if n_shared >= 2 && month(day) != month(date) {
                return Some(days(second, field, time, day, date));
            }
        }
    }
    None
}

fn stems(reading: &Reading<'_>, range: Range<usize>) -> Vec<String> {
    range
        .filter(|at| {
            reading.tokens.word(*at).len() > 3
                && !reading.is_measured(*at)
                && !super::lists::STOP.has(reading.tokens.word(*at))
        })
        .map(|at| reading.tokens.word(at).chars().take(5).collect())
        .collect()
}
