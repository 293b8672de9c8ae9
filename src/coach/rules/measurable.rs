//! Rules about M: how one will know.

use super::super::amount::Much;
use super::super::lists::CLIENT_OUTCOMES;
use super::super::rewrite;
use super::super::score;
use super::super::time::When;
use super::super::verb::Class;
use super::super::view::View;
use super::super::{Letter, Level, Remark};
use crate::domain::step::Field;

fn remark(rule: &'static str, level: Level, field: Field) -> Remark {
    Remark::new(rule, Letter::M, level, field)
}

/// Whether the statement or the field of its own says something countable.
fn is_counted(view: &View<'_>) -> bool {
    score::counted(&view.statement).max(score::counted(&view.measure)) >= 2
}

/// rM1: nothing says how one will know.
///
/// An amount with its unit, outside of dates, makes a goal measurable.
///
/// - bad: `Practise ACT metaphors with adolescents`
/// - bad: `Get supervision`
/// - good: `Use an ACT metaphor in 8 sessions with adolescents`
/// - good: `{"text":"Practise ACT metaphors with adolescents","measure":"8 sessions with a metaphor"}`
pub(crate) fn no_measure(view: &View<'_>) -> Option<Remark> {
    let is_open = !view.statement.is_empty()
        && view.measure.is_empty()
        && view.worth.measurable < 2
        && vague_amount(view).is_none();
    is_open.then(|| remark("rM1", Level::Fix, Field::Measure))
}

fn has_beat(view: &View<'_>) -> bool {
    let reading = &view.statement;
    reading.time(|when| when == When::Rhythm).is_some()
        && reading.acts().any(|action| reading.is_seen(action))
}

/// rM2: it is done or not done, and only a paper would prove it.
///
/// - bad: `Complete the course in motivational interviewing`
/// - bad: `Turn my workshop into an online course`
/// - bad: `Attend the staff meetings by June`
/// - good: `Complete 20 hours of motivational interviewing training`
/// - good: `{"text":"Complete the course in motivational interviewing","measure":"certificate and 2 taped sessions"}`
/// - good: `Walk along the river every Tuesday until May`
pub(crate) fn done_or_not(view: &View<'_>) -> Option<Remark> {
    // What is done again and again is never simply done.
    let is_once = !has_beat(view) || score::is_done_or_not(&view.statement);
    let is_open =
        is_once && view.measure.is_empty() && !is_counted(view) && view.worth.measurable == 2;
    is_open.then(|| remark("rM2", Level::Ask, Field::Measure))
}

/// rM3: an amount that could be any amount.
///
/// - bad: `I want to see more clients`
/// - bad: `Attend several webinars on substance use`
/// - good: `Attend four webinars on substance use`
/// - good: `Complete the DBT course to better support more clients`
pub(crate) fn vague_amount(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let amount = reading.vague_amount()?;
    let is_object = reading.acts().any(|action| {
        let object = reading.object(action);
        (action.verb.end..object.phrase.end.max(action.verb.end + 1)).contains(&amount.range.start)
    });
    // "Regular meetings every six weeks" says how regular.
    let is_settled = has_beat(view) && reading.tokens.word(amount.range.start) == "regular";
    let is_open = score::counted(reading) == 0 && score::counted(&view.measure) < 2 && !is_settled;
    let is_about_goal = is_object || !score::is_done_or_not(reading);
    (is_open && is_about_goal).then(|| {
        remark("rM3", Level::Fix, Field::Statement)
            .about(reading, &amount.range)
            .offering(rewrite::counted(reading, amount))
    })
}

/// rM4: a change without the point it starts from.
///
/// Without a baseline a change cannot be checked. Finding the baseline can be the first step.
///
/// - bad: `Increase my client base by 20% over the next six months`
/// - good: `Increase my client base from 20 to 24 over the next six months`
/// - good: `{"text":"Increase my client base by 20% in 2027","baseline":"20 clients in November"}`
pub(crate) fn no_baseline(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let amount = reading.numbers().find(|amount| matches!(amount.much, Much::Change(_)))?;
    let has_start = (0..reading.tokens.len()).any(|at| {
        reading.tokens.word(at) == "from"
            && super::super::number::number(&reading.tokens, at + 1).is_some()
    });
    let is_known = view.context.baseline.is_some_and(|baseline| !baseline.trim().is_empty());
    (!has_start && !is_known)
        .then(|| remark("rM4", Level::Ask, Field::Measure).about(reading, &amount.range))
}

/// rM5: only a comparison, "better than before", with no level of its own.
///
/// Goal Attainment Scaling rules such levels out: a level must be readable without the past.
///
/// - bad: `Be calmer in assessments than last year`
/// - good: `Rate my calm at 7 of 10 in assessments`
/// - good: `Submit my ethics form no later than the 30th of May`
pub(crate) fn relative_level(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let tokens = &reading.tokens;
    let at = (0..tokens.len()).find(|at| {
        // "No later than the 30th" sets a day.
        tokens.word(*at) == "than"
            && !tokens.is_one_before(*at, 1, "later|earlier|sooner|rather|other")
            && tokens.is_one_of(at + 1, "before|last|now|at|today|currently|previously|i|usual|the")
    })?;
    (!is_counted(view))
        .then(|| remark("rM5", Level::Fix, Field::Statement).about(reading, &(at..at + 2)))
}

/// rM6: a habit is measured by a result, where counting the act would show more.
///
/// Watching what one does changes what one does; watching a result changes the result.
///
/// - bad: `Do yoga daily until my stress score falls to 10 by May`
/// - good: `Do yoga three times a week until May`
pub(crate) fn unfit_measure(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    reading.time(|when| when == When::Rhythm)?;
    let at = (0..reading.tokens.len())
        .find(|at| reading.tokens.is_one_of(*at, "score|scores|scale|rating"))?;
    reading.numbers().next()?;
    Some(remark("rM6", Level::Tip, Field::Measure).about(reading, &(at..at + 1)))
}

/// rM7: the measure is something that clients do or feel.
///
/// It depends on others. A measure of one's own work beside it can be kept; figures stay whole,
/// without anybody's data.
///
/// - bad: `Reduce no-shows by 10% by May`
/// - good: `Send reminders to all clients two days ahead until May`
pub(crate) fn client_outcome(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let action = reading.acts().find(|action| {
        matches!(action.class, Class::Change | Class::Weak)
            || reading.tokens.word(action.verb.start).starts_with("attend")
    })?;
    let found = (action.object.clone()).find_map(|at| reading.listed_at(&CLIENT_OUTCOMES, at))?;
    reading
        .acts()
        .all(|action| !action.is_means)
        .then(|| remark("rM7", Level::Ask, Field::Measure).about(reading, &found))
}

/// rM8: nothing is planned that would show it to somebody else.
///
/// Appraisals and audits ask: how will you show this?
///
/// - bad: `{"text":"Complete 20 hours of CPD by May","evidence":""}`
/// - good: `{"text":"Complete 20 hours of CPD by May","evidence":"certificates"}`
pub(crate) fn no_evidence(view: &View<'_>) -> Option<Remark> {
    view.context
        .evidence
        .is_some_and(|evidence| evidence.trim().is_empty())
        .then(|| remark("rM8", Level::Tip, Field::Measure))
}
