//! Rules about the plan as a whole. None of them changes a bar, except a clash with boundaries.

use super::super::identifiers;
use super::super::lists::{AVOIDANCE, BOUNDARY, STIGMA};
use super::super::rewrite;
use super::super::score;
use super::super::view::View;
use super::super::{Letter, Level, Remark};
use crate::coach::lexicon::has_one_of;
use crate::domain::area::Area;
use crate::domain::goal::Status;
use crate::domain::step::Field;

fn remark(rule: &'static str, letter: Letter, level: Level) -> Remark {
    Remark::new(rule, letter, level, Field::Statement)
}

/// rX1: it says what not to do.
///
/// Goals of recovery work are kept better when they move towards something.
///
/// - bad: `Avoid checking work emails after 6 PM`
/// - good: `Close my mailbox at 6 PM`
/// - good: `Teach the volunteers to sit with silence, I was never taught it`
/// - good: `Visit the families who never answer the phone`
pub(crate) fn avoidance(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let tokens = &reading.tokens;
    let range = reading.listed(&AVOIDANCE)?;
    // Behind an act, or about others and what was, it says what not to do no longer.
    let is_act = reading.acts().next().is_none_or(|act| range.start <= act.verb.start)
        && !tokens.is_one_before(range.start, 1, "who|which|that|they|was|were|have|had")
        && (tokens.before(range.start, 1) != "i" || tokens.word(range.end) == "want");
    let is_amount = tokens.is_one_of(range.start, "less|no|reduce")
        || reading.amounts.iter().any(|amount| amount.range.start == range.start);
    (is_act && !is_amount).then(|| remark("rX1", Letter::S, Level::Tip).about(reading, &range))
}

/// rX2: no plan for the moment itself.
///
/// "If it is Friday at four, then I write the log": such plans were tested in hundreds of studies.
///
/// - bad: `{"text":"Read one paper a week until May","if_then":""}`
/// - good: `{"text":"Read one paper a week until May","if_then":"If it is Friday at 4, then I read"}`
pub(crate) fn no_if_then(view: &View<'_>) -> Option<Remark> {
    let is_open = view.context.if_then.is_some_and(|plan| plan.trim().is_empty());
    is_open.then(|| remark("rX2", Letter::A, Level::Tip))
}

/// rX3: no obstacle is named.
///
/// - bad: `{"text":"Read one paper a week until May","obstacle":" "}`
/// - good: `{"text":"Read one paper a week until May","obstacle":"I am tired on Fridays"}`
pub(crate) fn no_obstacle(view: &View<'_>) -> Option<Remark> {
    let is_open = view.context.obstacle.is_some_and(|obstacle| obstacle.trim().is_empty());
    is_open.then(|| remark("rX3", Letter::A, Level::Tip))
}

/// rX4: nobody will hear of it.
///
/// - bad: `{"text":"Read one paper a week until May","supporter":""}`
/// - good: `{"text":"Read one paper a week until May","supporter":"my supervisor"}`
pub(crate) fn nobody_to_tell(view: &View<'_>) -> Option<Remark> {
    let is_open = view.context.supporter.is_some_and(|supporter| supporter.trim().is_empty());
    is_open.then(|| remark("rX4", Letter::A, Level::Tip))
}

/// rX5: the words may point at a person in care.
///
/// A hint only: it holds nothing back and keeps nothing.
///
/// - bad: `Use ACT with client Sarah M. until May`
/// - good: `Use ACT with two clients until May`
pub(crate) fn identifier(view: &View<'_>) -> Option<Remark> {
    let texts = [
        (Field::Statement, &view.statement),
        (Field::Measure, &view.measure),
        (Field::FirstStep, &view.first_step),
        (Field::Reason, &view.reason),
    ];
    texts.into_iter().find_map(|(field, reading)| {
        let hint = identifiers::hints_in(&reading.tokens)
            .into_iter()
            .find(|hint| hint.is_strong() || view.context.is_leaving)?;
        let mut found =
            remark(identifiers::RULE, Letter::S, Level::Tip).with("kind", hint.kind.name());
        found.field = field;
        found.rewrite = hint.rewrite(reading.text);
        found.span = hint.span;
        Some(found)
    })
}

/// rX6: it may cross a professional boundary.
///
/// - bad: `Ask three clients for testimonials by May`
/// - good: `Ask three colleagues for feedback by May`
pub(crate) fn boundary(view: &View<'_>) -> Option<Remark> {
    let range = view.statement.listed(&BOUNDARY)?;
    Some(remark("rX6", Letter::A, Level::Ask).about(&view.statement, &range))
}

/// rX7: more work is planned, and nothing for oneself.
///
/// - bad: `{"text":"Increase my caseload from 15 to 20 clients by May","n_others":1}`
/// - good: `{"text":"Increase my caseload from 15 to 20 clients by May","n_others":1,"others_area":"self_care"}`
pub(crate) fn no_self_care(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let says = |several| has_one_of(&reading.tokens, 0..reading.tokens.len(), several);
    let grows = says("increase|increasing|grow|expand|take|more|see")
        && says("caseload|clients|client|hours|workload|referrals|shifts");
    let cares = |area: &Option<Area>| {
        area.as_ref().is_some_and(|area| matches!(area.name(), "self_care" | "boundaries"))
    };
    let has_care = cares(&view.draft.answers.area)
        || view.draft.others.iter().any(|goal| {
            goal.status == Status::InProgress && goal.deleted.is_none() && cares(&goal.answers.area)
        });
    let is_more = grows && score::counted(reading) > 0;
    (is_more && !has_care && !view.draft.others.is_empty())
        .then(|| remark("rX7", Letter::A, Level::Tip))
}

/// rX8: a term that reduces a person to a problem.
///
/// - bad: `Run a group for drug addicts every week until May`
/// - good: `Run a group for people with an addiction every week until May`
pub(crate) fn stigma(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let tokens = &reading.tokens;
    let (range, instead) = (0..tokens.len()).find_map(|at| {
        STIGMA.longest_pair(tokens, at).map(|(len, instead)| (at..at + len, instead))
    })?;
    let rewrite = rewrite::replaced(reading, &range, instead);
    Some(
        remark("rX8", Letter::S, Level::Tip)
            .about(reading, &range)
            .with("instead", instead)
            .offering(rewrite),
    )
}
