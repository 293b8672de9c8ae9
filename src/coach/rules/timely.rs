//! Rules about T: when it ends, and whether all parts of the plan agree on it.

use super::super::cross;
use super::super::reading::Reading;
use super::super::rewrite;
use super::super::score;
use super::super::time::When;
use super::super::view::View;
use super::super::{Letter, Level, Remark};
use crate::domain::step::Field;

fn remark(rule: &'static str, level: Level, field: Field) -> Remark {
    Remark::new(rule, Letter::T, level, field)
}

/// The best that statement, time field and target say: 3 is a day or a period with an end.
fn best(view: &View<'_>) -> u8 {
    if view.draft.target.is_some() {
        3
    } else {
        score::when(&view.statement)
            .max(score::when(&view.time))
            .max(score::when(&view.measure).min(2))
    }
}

/// rT1: nothing says when.
///
/// - bad: `Complete the MBCT teacher training`
/// - good: `Complete the MBCT teacher training by May`
/// - good: `{"text":"Complete the MBCT teacher training","target":"2027-05-01"}`
pub(crate) fn no_day(view: &View<'_>) -> Option<Remark> {
    let is_open = !view.statement.is_empty() && best(view) == 0;
    is_open.then(|| remark("rT1", Level::Fix, Field::Target).offering(rewrite::with_deadline(view)))
}

/// rT1_event: tied to an event whose day is not said.
///
/// - bad: `Earn 30 credits before my renewal`
/// - good: `Earn 30 credits before my renewal on 31 January 2028`
pub(crate) fn event_without_day(view: &View<'_>) -> Option<Remark> {
    let time = view.statement.time(|when| when == When::Event)?;
    let has_beat = view.statement.time(|when| when == When::Rhythm).is_some();
    (best(view) == 2 && !has_beat).then(|| {
        let clause = view.statement.clause(time.range.start);
        let whole = clause.start..clause.end.max(time.range.end);
        remark("rT1_event", Level::Ask, Field::Target).about(&view.statement, &whole)
    })
}

/// rT1_day: the words mean this day; it is shown so that it can be mended.
///
/// - bad: `Complete the MBCT teacher training within six months`
/// - good: `Complete the MBCT teacher training by 30 June 2027`
pub(crate) fn resolved_day(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let (time, date) = reading.deadlines().max_by_key(|(_, date)| *date)?;
    let says_year = time.range.clone().any(|at| reading.tokens.word(at) == date.year().to_string());
    let says_day =
        time.range.clone().any(|at| reading.tokens.digits(at) == Some(f64::from(date.day())));
    (date >= view.draft.today && view.draft.target.is_none() && !(says_year && says_day)).then(
        || {
            remark("rT1_day", Level::Tip, Field::Target)
                .about(reading, &time.range)
                .with("date", date)
        },
    )
}

/// rT2: a time that could be any day.
///
/// - bad: `Complete the MBCT teacher training soon`
/// - good: `Complete the MBCT teacher training by May`
pub(crate) fn vague_time(view: &View<'_>) -> Option<Remark> {
    let time = view.statement.time(|when| when == When::Vague)?;
    (best(view) <= 1).then(|| {
        remark("rT2", Level::Fix, Field::Target)
            .about(&view.statement, &time.range)
            .offering(rewrite::day_for_vague(view, time))
    })
}

/// rT3: again and again, without an end or a day to look back.
///
/// - bad: `Read one paper on trauma every Friday`
/// - good: `Read one paper on trauma every Friday until 28 May`
pub(crate) fn no_end(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let time = reading.time(|when| matches!(when, When::Rhythm | When::From(_)))?;
    // "Four days a week" has no end, and not "a week" alone.
    let counted = reading.amounts.iter().find(|amount| {
        amount.range.start < time.range.start && time.range.start <= amount.range.end + 1
    });
    let start = counted.map_or(time.range.start, |amount| amount.range.start);
    (best(view) == 2).then(|| {
        remark("rT3", Level::Ask, Field::Target)
            .about(reading, &(start..time.range.end))
            .offering(rewrite::with_end(view))
    })
}

/// rT4: the day has passed.
///
/// - bad: `Complete the MBCT teacher training by March 2020`
/// - bad: `{"text":"Complete the MBCT teacher training","target":"2020-03-01"}`
/// - good: `Complete the MBCT teacher training by March 2028`
pub(crate) fn day_passed(view: &View<'_>) -> Option<Remark> {
    let today = view.draft.today;
    if view.draft.target.is_some_and(|target| target < today) {
        return Some(remark("rT4", Level::Fix, Field::Target));
    }
    let has_later =
        view.draft.target.is_some() || view.statement.deadlines().any(|(_, date)| date >= today);
    let (time, _) =
        view.statement.deadlines().find(|(_, date)| *date < today).filter(|_| !has_later)?;
    Some(
        remark("rT4", Level::Fix, Field::Target)
            .about(&view.statement, &time.range)
            .offering(rewrite::year_later(view, time)),
    )
}

/// rT5: the time does not fit the kind of goal.
///
/// - bad: `{"text":"Complete a doctorate by 2032","is_long_term":false}`
/// - bad: `{"text":"Complete the MBCT course by May","is_long_term":true}`
/// - good: `{"text":"Complete the MBCT course by May","is_long_term":false}`
pub(crate) fn kind_and_horizon(view: &View<'_>) -> Option<Remark> {
    let is_long = view.context.is_long_term?;
    let end = view.draft.target.or_else(|| view.statement.deadline())?;
    let is_far = end > view.draft.today.plus_months(12);
    (is_long != is_far).then(|| remark("rT5", Level::Ask, Field::Target).with("date", end))
}

/// rT6: two places of the plan disagree about a day, an amount or the order of things.
///
/// - bad: `{"text":"Run eight group sessions by May","measure":"five group sessions"}`
/// - bad: `{"text":"Run eight group sessions by May","target":"2027-12-01"}`
/// - good: `{"text":"Run eight group sessions by May","measure":"eight group sessions","target":"2027-05-31"}`
pub(crate) fn disagreement(view: &View<'_>) -> Option<Remark> {
    let found = cross::disagreement(view)?;
    let span = found.reading.tokens.span(&found.range);
    let mut remark =
        remark("rT6", Level::Ask, found.field).with("one", found.one).with("other", found.other);
    remark.letter = found.letter;
    remark.span = span;
    Some(remark)
}

/// rT7: nothing is planned before the last day.
///
/// Looking at one's progress, and writing it down, helps to reach a goal.
///
/// - bad: `{"text":"Complete the MBCT course by May","has_check_in":false}`
/// - good: `{"text":"Complete the MBCT course by May","has_check_in":true}`
pub(crate) fn no_check_in(view: &View<'_>) -> Option<Remark> {
    (view.context.has_check_in == Some(false)).then(|| remark("rT7", Level::Ask, Field::Target))
}

/// The reading of one field, for those who compare fields.
pub(crate) fn fields<'a, 'b>(view: &'b View<'a>) -> [(Field, Letter, &'b Reading<'a>); 4] {
    [
        (Field::Statement, Letter::S, &view.statement),
        (Field::Measure, Letter::M, &view.measure),
        (Field::FirstStep, Letter::A, &view.first_step),
        (Field::Target, Letter::T, &view.time),
    ]
}
