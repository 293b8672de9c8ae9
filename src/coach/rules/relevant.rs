//! Rules about R: what the goal is part of. Links and own words count, praise does not.

use super::super::reading::Reading;
use super::super::view::View;
use super::super::{Letter, Level, Remark};
use crate::domain::step::Field;
use crate::sort::sort;

fn remark(rule: &'static str, level: Level) -> Remark {
    Remark::new(rule, Letter::R, level, Field::Reason)
}

/// rR1: a link to an aspiration, a value or a gap answers the letter.
///
/// Goals that hang on something larger are kept longer.
///
/// - earns R 3: `{"text":"Complete the MBCT course by May","is_linked":true}`
pub(crate) fn is_linked(view: &View<'_>) -> bool {
    view.context.is_linked
}

/// rR2: the sentence says what it is for, and nothing more is said about why.
///
/// - bad: `I want to complete a course in CBT to enhance my skills in treating anxiety`
/// - good: `{"text":"Complete a course in CBT to treat anxiety","reason":"Half of my referrals are people with panic"}`
pub(crate) fn only_a_purpose(view: &View<'_>) -> Option<Remark> {
    let is_open = !view.statement.clauses.purposes.is_empty()
        && view.reason.is_empty()
        && !is_linked(view)
        && overlap(view).is_none();
    is_open.then(|| remark("rR2", Level::Ask))
}

/// rR3: the words of the goal are words of an aspiration.
///
/// - bad: `{"text":"Attend a workshop on trauma-informed practices by May","aspirations":["work in trauma-informed care"]}`
/// - good: `{"text":"Attend a workshop on trauma-informed practices by May","aspirations":["lead a team"],"reason":"I was asked to"}`
pub(crate) fn part_of_aspiration(view: &View<'_>) -> Option<Remark> {
    let aspiration = overlap(view).filter(|_| !is_linked(view))?;
    let short: String = aspiration.chars().take(60).collect();
    Some(remark("rR3", Level::Ask).with("aspiration", short))
}

/// The first aspiration that shares two stems or more with the goal or its reason.
pub(crate) fn overlap<'a>(view: &View<'a>) -> Option<&'a str> {
    let aspirations = view.context.aspirations?;
    let own: Vec<String> = stems(&view.statement).into_iter().chain(stems(&view.reason)).collect();
    aspirations.iter().copied().find(|aspiration| {
        let theirs = stems(&Reading::of(aspiration, view.draft.today));
        theirs.iter().filter(|stem| own.contains(stem)).count() >= 2
    })
}

/// The first letters of each content word, each once: "treating" and "treatment" are one.
pub(crate) fn stems(reading: &Reading<'_>) -> Vec<String> {
    let mut stems: Vec<String> = (0..reading.tokens.len())
        .filter(|at| reading.is_content(*at))
        .map(|at| reading.tokens.word(at).chars().take(5).collect())
        .collect();
    sort(&mut stems, String::cmp);
    stems.dedup();
    stems
}

/// rR4: nothing says why.
///
/// - bad: `Complete the MBCT course by May`
/// - good: `{"text":"Complete the MBCT course by May","reason":"Our waiting list is full of people with relapsing depression"}`
pub(crate) fn no_reason(view: &View<'_>) -> Option<Remark> {
    let is_open = !view.statement.is_empty()
        && view.reason.is_empty()
        && view.statement.clauses.purposes.is_empty()
        && !is_linked(view)
        && overlap(view).is_none();
    is_open.then(|| remark("rR4", Level::Fix))
}

/// rR5: it does not matter much, by the person's own word.
///
/// - bad: `{"text":"Complete the MBCT course by May","importance":3}`
/// - good: `{"text":"Complete the MBCT course by May","importance":8}`
pub(crate) fn little_importance(view: &View<'_>) -> Option<Remark> {
    let level = view.context.importance.filter(|level| *level < 5)?;
    Some(remark("rR5", Level::Ask).with("n", level))
}
