//! Rules about A: whether it can be done, by what the fields say, never by words of praise.

use super::super::horizon;
use super::super::lists::DEPENDENCE;
use super::super::rewrite;
use super::super::score;
use super::super::view::View;
use super::super::{Letter, Level, Remark};
use crate::domain::decimal::written;
use crate::domain::goal::Status;
use crate::domain::step::Field;

/// The number of goals at a time that appraisal guides call usual.
const MANY_GOALS: usize = 5;
/// A confidence of seven or more predicts that a plan is kept.
const LOW_CONFIDENCE: u8 = 7;
/// A first step further away than this is put off.
const FIRST_STEP_DAYS: i32 = 14;

fn remark(rule: &'static str, level: Level, field: Field) -> Remark {
    Remark::new(rule, Letter::A, level, field)
}

/// rA1: the time is shorter than such a thing usually takes.
///
/// The usual times are in `content/horizons.tsv`; they are a starting point, not a law.
///
/// - bad: `I want to become a licensed psychologist within the next month`
/// - good: `I want to become a licensed psychologist within six years`
/// - good: `Apply for the DClinPsy within the next month`
pub(crate) fn short_horizon(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let deadline = view.draft.target.or_else(|| reading.deadline())?;
    let (months, range) = horizon::usual(reading)?;
    let is_short = deadline < view.draft.today.plus_months(months);
    is_short.then(|| {
        remark("rA1", Level::Fix, Field::Target).about(reading, &range).with("months", months)
    })
}

/// rA2: the week has fewer hours than the goals take.
///
/// - bad: `{"text":"Study for the exam 6 hours a week until May","capacity":5}`
/// - good: `{"text":"Study for the exam 3 hours a week until May","capacity":5}`
pub(crate) fn too_many_hours(view: &View<'_>) -> Option<Remark> {
    let capacity = view.context.capacity?;
    let own = view.context.hours.or_else(|| horizon::weekly_hours(&view.statement))?;
    let all = own + view.context.other_hours;
    (all > capacity).then(|| {
        remark("rA2", Level::Ask, Field::FirstStep)
            .with("hours", written(f64::from(all)))
            .with("capacity", written(f64::from(capacity)))
    })
}

/// rA3: more goals at a time than most people carry.
///
/// - bad: `{"text":"Read one paper a week until May","n_others":6}`
/// - good: `{"text":"Read one paper a week until May","n_others":2}`
pub(crate) fn many_goals(view: &View<'_>) -> Option<Remark> {
    let n_open = view
        .draft
        .others
        .iter()
        .filter(|goal| goal.status == Status::InProgress && goal.deleted.is_none())
        .count();
    (n_open >= MANY_GOALS)
        .then(|| remark("rA3", Level::Tip, Field::Statement).with("n", n_open + 1))
}

/// rA4: the person does not expect to reach it.
///
/// - bad: `{"text":"Read one paper a week until May","confidence":4}`
/// - good: `{"text":"Read one paper a week until May","confidence":8}`
pub(crate) fn low_confidence(view: &View<'_>) -> Option<Remark> {
    let level = view.draft.answers.confidence.filter(|level| *level < LOW_CONFIDENCE)?;
    Some(remark("rA4", Level::Ask, Field::Confidence).with("n", level))
}

/// rA5: others decide whether it happens.
///
/// What one does oneself can be planned; what others decide can only be asked for.
///
/// - bad: `I want to publish a research paper by May`
/// - bad: `Be promoted to clinical lead by May`
/// - good: `I want to submit a research paper by May`
pub(crate) fn others_decide(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let range = rewrite::dependence(reading)
        .map(|(range, _)| range)
        .or_else(|| reading.listed(&DEPENDENCE))?;
    Some(
        remark("rA5", Level::Ask, Field::Statement)
            .about(reading, &range)
            .offering(rewrite::own_part(reading)),
    )
}

/// rA6: no first step, or one that lies weeks away.
///
/// - bad: `{"text":"Read one paper a week until May","confidence":8}`
/// - bad: `{"text":"Read one paper a week until May","confidence":8,"first_step":"Get library access by April"}`
/// - good: `{"text":"Read one paper a week until May","confidence":8,"first_step":"Get library access tomorrow"}`
pub(crate) fn no_first_step(view: &View<'_>) -> Option<Remark> {
    let has_plan = !view.context.steps.is_empty();
    let is_late = view
        .first_step
        .deadline()
        .is_some_and(|date| date.days_since(view.draft.today) > FIRST_STEP_DAYS);
    let is_missing =
        view.first_step.is_empty() && !has_plan && view.draft.answers.confidence.is_some();
    (is_missing || is_late).then(|| remark("rA6", Level::Ask, Field::FirstStep))
}

/// rA7: only one kind of help is planned.
///
/// Plans of learners hold better when they draw on several sources.
///
/// - bad: `{"text":"Complete the MBCT course by May","resource_kinds":1}`
/// - good: `{"text":"Complete the MBCT course by May","resource_kinds":2}`
pub(crate) fn one_resource(view: &View<'_>) -> Option<Remark> {
    view.context
        .resource_kinds
        .is_some_and(|kinds| kinds < 2)
        .then(|| remark("rA7", Level::Tip, Field::FirstStep))
}

/// rA8: certain and quick: it may be too easy to be worth a goal.
///
/// - bad: `{"text":"Email HR tomorrow about study leave","confidence":10,"effort":0.5,"first_step":"Email tomorrow"}`
/// - good: `{"text":"Complete the MBCT course by May","confidence":10,"effort":40,"first_step":"Enrol tomorrow"}`
pub(crate) fn too_easy(view: &View<'_>) -> Option<Remark> {
    let is_easy = view.draft.answers.confidence == Some(10)
        && view.context.effort.is_some_and(|hours| hours < 1.0);
    is_easy.then(|| remark("rA8", Level::Tip, Field::Confidence))
}

/// rA9: a number to reach, in something the person has yet to learn.
///
/// Numbers help those who know how. Those who do not are helped by something to find out.
///
/// - bad: `{"text":"Run 12 family therapy sessions by May","is_novice":true}`
/// - good: `{"text":"Find three ways to open a family session by May"}`
pub(crate) fn novice(view: &View<'_>) -> Option<Remark> {
    (view.context.is_novice && score::counted(&view.statement) == 3)
        .then(|| remark("rA9", Level::Tip, Field::Measure))
}
