//! Rules about S: what exactly will be done, on what, with whom.

use super::super::clause::Action;
use super::super::lists::{HEDGES, PEOPLE};
use super::super::reading::Reading;
use super::super::rewrite;
use super::super::score;
use super::super::time::When;
use super::super::verb::Class;
use super::super::view::View;
use super::super::{Letter, Level, Remark};
use crate::coach::lexicon::{begins_with, has_one_of};
use crate::domain::step::Field;

const MAX_WORDS: usize = 35;

fn remark(rule: &'static str, level: Level) -> Remark {
    Remark::new(rule, Letter::S, level, Field::Statement)
}

fn n_words(reading: &Reading<'_>) -> usize {
    (0..reading.tokens.len()).filter(|at| reading.tokens.mark(*at).is_none()).count()
}

/// rS1: no act stands in the text, so nobody could see it done.
///
/// Verb lists of teaching and appraisal ask for verbs that somebody else could watch.
///
/// - bad: `The quality of my clinical record keeping on the inpatient unit`
/// - bad: `I want drama on the ward`
/// - bad: `Whatever my manager wants`
/// - good: `Audit ten of my case files`
/// - good: `I want the team to be calmer. Draft a handover sheet by May.`
pub(crate) fn no_act(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let is_open = reading.acts().next().is_none() && !is_label(reading);
    let is_nothing = view.worth.specific == 0;
    (!reading.is_empty() && (is_nothing || is_open && view.worth.specific < 2))
        .then(|| remark("rS1", Level::Fix))
}

/// rS2: the verb names something that happens inside a person, or could be anything.
///
/// "Improve" and "understand" cannot be seen. The weak verb is often the reason for an act that
/// is not named yet.
///
/// - bad: `I want to improve my therapy skills`
/// - bad: `Develop an understanding of group dynamics`
/// - bad: `Sit with not knowing`
/// - good: `Improve my formulation skills by presenting one case a month`
/// - good: `Develop a referral list of ten local services`
/// - good: `Reduce the use of restraint by May`
/// - good: `Learn the new rota system by May`
pub(crate) fn weak_verb(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    if view.worth.specific != 1 {
        return None;
    }
    let is_inside =
        |action: &&Action| !reading.is_seen(action) || score::goes_on_inside(reading, action);
    let action = reading.acts().find(is_inside)?;
    let mut words = reading.words(action);
    if reading.is_seen(action) {
        // "Run the round without panic by May": without the last words one would not see why.
        let is_end = |at: &usize| reading.is_time(*at);
        words.end = action.object.clone().find(is_end).unwrap_or(action.object.end);
    }
    Some(remark("rS2", Level::Fix).about(reading, &words))
}

/// rS3: there is an act, but little is said about what it is done on.
///
/// - bad: `Attend a workshop by June`
/// - good: `Attend a workshop on moral injury in veterans by June`
pub(crate) fn little_detail(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let is_outside =
        |action: &&Action| reading.is_seen(action) && !score::goes_on_inside(reading, action);
    let action = reading.acts().find(is_outside)?;
    let is_open = (1..3).contains(&view.worth.specific) && !is_label(reading);
    is_open.then(|| remark("rS3", Level::Ask).about(reading, &reading.words(action)))
}

/// rS4: several goals in one, or a choice that is still open.
///
/// A scale can only follow one thing, and an "or" can be met by either half.
///
/// - bad: `become certified in CBT or MBSR by June`
/// - bad: `Write a leaflet, record a podcast, run a group and publish a paper on grief`
/// - good: `Complete the DBT certification and run a DBT group of six people by June`
/// - good: `Read one or two articles on grief a week`
pub(crate) fn several_at_once(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let acts: Vec<_> =
        reading.acts().filter(|action| !action.is_means && action.class != Class::Weak).collect();
    if let [_, _, _, fourth, ..] = acts.as_slice() {
        return Some(remark("rS4", Level::Ask).about(reading, &fourth.verb));
    }
    let tokens = &reading.tokens;
    let or = (1..tokens.len()).find(|at| {
        tokens.word(*at) == "or"
            && reading.role(*at) == super::super::clause::Role::Main
            && !reading.is_measured(*at)
            // "After Ramadan or by March": when, and not what.
            && !reading.is_time(at + 1)
            && tokens.digits(at + 1).is_none()
            && super::super::number::number(tokens, at + 1).is_none()
            && !tokens.is_one_of(
                at + 1,
                "more|fewer|less|above|below|higher|lower|so|over|under|better|longer|later|no|\
                    not|it|else",
            )
            && tokens.mark(at - 1) != Some('/')
    })?;
    acts.first()?;
    Some(remark("rS4", Level::Ask).about(reading, &(or..or + 1)))
}

/// rS5: the sentence is longer than one reads in one go.
///
/// Goal forms for mental health ask for short and simple goals. The reason has a place of its own.
///
/// - bad: `Complete the postgraduate certificate in clinical supervision at the university while also reading widely around the subject and talking with peers in my region about how they supervise and how they were supervised when they were new`
/// - good: `Complete the postgraduate certificate in clinical supervision`
pub(crate) fn too_long(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let n_main = (0..reading.tokens.len())
        .filter(|at| {
            reading.tokens.mark(*at).is_none()
                && reading.role(*at) == super::super::clause::Role::Main
        })
        .count();
    (n_main > MAX_WORDS).then(|| remark("rS5", Level::Tip).with("n", n_main))
}

/// rS6: the sentence hopes or tries, where it could say "I will".
///
/// - bad: `I hope to maybe do the CBT-E training in May`
/// - bad: `I would like to complete the CBT-E training in May`
/// - good: `I will complete the CBT-E training in May`
/// - good: `I want to feel more confident in groups`
pub(crate) fn hedge(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let range = rewrite::wish(reading).or_else(|| reading.listed(&HEDGES))?;
    // Where the verb has to change first, "I will feel" would be no step ahead.
    if weak_verb(view).is_some() {
        return None;
    }
    let rewrite = rewrite::without_wish(reading);
    Some(remark("rS6", Level::Tip).about(reading, &range).offering(rewrite))
}

/// rS7: it takes another person, and nobody is named.
///
/// The first published form of SMART asked who does it; a learner's goals need their people.
///
/// - bad: `Delegate the rota planning from May`
/// - good: `Delegate the rota planning to my deputy from May`
pub(crate) fn nobody_named(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let tokens = &reading.tokens;
    let action = reading.acts().find(|action| {
        let word = tokens.word(action.verb.start);
        begins_with(word, "delegat|interview|supervis|mentor|co lead|role play|meet|consult|shadow")
            && tokens.word(action.verb.end) != "room"
    })?;
    let has_person = action.object.clone().any(|at| {
        reading.listed_at(&PEOPLE, at).is_some() || tokens.is_capital(at) && !reading.is_time(at)
    });
    let has_number = reading.numbers().next().is_some();
    (!has_person && !has_number).then(|| remark("rS7", Level::Ask).about(reading, &action.verb))
}

/// rS8: something is to be practised, and it is open with whom or where.
///
/// - bad: `Practise defusion exercises`
/// - good: `Practise defusion exercises with my Tuesday group`
pub(crate) fn no_setting(view: &View<'_>) -> Option<Remark> {
    let reading = &view.statement;
    let tokens = &reading.tokens;
    let action = reading.acts().find(|action| {
        let word = tokens.word(action.verb.start);
        begins_with(word, "practi|use|using|apply|trial|test") && action.class == Class::Act
    })?;
    let has_place = has_one_of(tokens, action.object.clone(), "with|at|in|on|for|during");
    let has_beat = reading.time(|when| when == When::Rhythm).is_some();
    (!has_place && !has_beat).then(|| remark("rS8", Level::Tip).about(reading, &action.verb))
}

/// rS9: only the name of a topic.
///
/// This is how most goals begin. A few questions turn a topic into a goal.
///
/// - bad: `Establishing a Private Practice`
/// - bad: `EMDR training`
/// - good: `Open a private practice in 2027`
pub(crate) fn only_a_label(view: &View<'_>) -> Option<Remark> {
    let is_topic = view.worth.specific > 0 && is_label(&view.statement);
    is_topic.then(|| remark("rS9", Level::Fix))
}

/// At most five words without an act, or a heading such as "Developing Leadership Skills".
pub(crate) fn is_label(reading: &Reading<'_>) -> bool {
    let n_words = n_words(reading);
    let is_short = (1..=5).contains(&n_words);
    let is_measured = reading.numbers().next().is_some()
        || reading.times.iter().any(|time| time.when != When::Name);
    let is_heading = reading
        .acts()
        .all(|action| action.form == super::super::morph::Form::Gerund && !action.is_means);
    is_short
        && !is_measured
        && is_heading
        && reading.tokens.word(0) != "no"
        && !(reading.acts().next().is_none() && score::is_certain_thing(reading))
}
