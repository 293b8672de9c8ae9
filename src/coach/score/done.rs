//! What is done or not done: acts that are over one day, and things that are then so.
//!
//! It looks at readings only; what a bar earns by it is `score`'s to say.

use std::ops::Range;

use super::act::{ensured, is_about_nothing, is_held};
use super::inner::{is_felt, is_inner};
use super::kept::{is_stop, is_stopped};
use crate::coach::amount::Much;
use crate::coach::clause::Action;
use crate::coach::lexicon::{begins_with, has_one_of, one_of};
use crate::coach::morph::Form;
use crate::coach::reading::{Object, Reading};
use crate::coach::time::When;
use crate::coach::verb::Class;

/// Whether something in the text is done or not done.
pub(crate) fn is_done_or_not(reading: &Reading<'_>) -> bool {
    let has_point = has_point(reading);
    is_there(reading)
        || has_point && reading.acts().any(|action| is_learnt(reading, action))
        || reading.acts().any(|action| is_done(reading, action, has_point))
}

/// Whether a day, an event or a short period says by when.
fn has_point(reading: &Reading<'_>) -> bool {
    reading.times.iter().any(|time| {
        // "Over the summer" says how long, and not by when.
        let is_period = reading
            .tokens
            .is_one_of(time.range.start, "over|during|throughout|through|across|this|between");
        // "This week" is as good as a day.
        let is_near = || {
            let phrase = reading.tokens.phrase(time.range.start, time.range.end);
            time.range.len() == 2 && one_of(phrase, "this week|this month")
        };
        matches!(time.when, When::By(_) | When::Event) && !is_period || is_near()
    })
}

/// "Ensure that the policy is in place": it is or it is not.
fn is_there(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let is_set = |at: usize| {
        one_of(tokens.phrase(at + 1, at + 3), "in place|set up|signed off|on file")
            || tokens.word(at + 1) == "live"
    };
    (0..tokens.len()).any(|at| tokens.is_one_of(at, "is|are|be") && is_set(at)) || ensured(reading)
}

/// "Learn to use the new system before it goes live": one can, or one cannot.
fn is_learnt(reading: &Reading<'_>, action: &Action) -> bool {
    reading.tokens.word(action.verb.start) == "learn"
        && reading.tokens.is_one_of(action.verb.end, "how|to")
}

/// Whether an act is over once it was done; `has_point` says whether it has a day.
fn is_done(reading: &Reading<'_>, action: &Action, has_point: bool) -> bool {
    let object = reading.object(action);
    let verb = reading.tokens.word(action.verb.start);
    let is_named = object.n_content > 0 && !object.is_plural;
    let is_whole = (object.is_product && !object.is_plural) || object.is_one || is_named;
    match action.class {
        _ if is_inner(reading, action) || is_all_of_nothing(reading, action, object) => false,
        _ if is_stopped(reading, action) => true,
        _ if is_stop(reading, action) || is_felt(reading, action) => false,
        // "Close some dormant files", "visit them more often": when that is done, nobody can tell.
        _ if is_some(reading, action) => false,
        // "Attend staff meetings by June": in general, and over by then all the same.
        Class::Done if has_point && object.n_content == 0 => !object.is_inner,
        Class::Done if verb == "sort" && object.is_inner => false,
        // "Move all open files by March": by then all are, or not all.
        Class::Done | Class::Act if has_point && !is_lasting(verb) && has_all(reading, action) => {
            true
        }
        // "Sort the clinic": what of it, nobody can tell.
        Class::Done => is_whole && (has_point || !object.is_inner && !one_of(verb, "sort|fix")),
        Class::Weak if has_point && is_held(reading, action) => true,
        Class::Act if object.is_inner => false,
        // "Fees paid and tapes recorded by May": what is to have been done, is over by then.
        Class::Act if has_point && action.form == Form::Past => true,
        // "Discuss boundaries": on how many, nobody can tell.
        Class::Act if is_once(verb) => {
            object.is_one || object.n_content > 0 && has_point && !object.is_plural
        }
        Class::Act => is_act_over(reading, action, has_point),
        Class::Make => is_made(reading, action, has_point),
        _ => false,
    }
}

/// Whether an act that could go on is over, since it is done to one certain thing.
fn is_act_over(reading: &Reading<'_>, action: &Action, has_point: bool) -> bool {
    let object = reading.object(action);
    let verb = reading.tokens.word(action.verb.start);
    let first = reading.tokens.word(object.phrase.start);
    let is_a = one_of(first, "a|an");
    let is_named = object.n_content > 0 && !object.is_plural;
    // By a day, most things done to one certain thing are over.
    let is_by_day = has_point
        && (object.is_one && (!object.is_plural || one_of(first, "my|our|the"))
            || is_named && !is_how(reading, action));
    // "Turn my workshop into an online course": it is turned, or it is not.
    let is_at_once = object.is_one
        && !object.is_plural
        && (is_a
            || object.is_product
                && object.phrase.start == action.verb.end
                && reading.vague_amount().is_none());
    // "See a dentist" is over, "see clients" is not.
    let is_seen =
        verb == "see" && (is_a || first == "my" && has_point && !object.is_plural) && object.is_one;
    (is_by_day || is_at_once) && (!is_lasting(verb) || is_seen)
}

/// Whether a thing is there once it was made or got.
fn is_made(reading: &Reading<'_>, action: &Action, has_point: bool) -> bool {
    let object = reading.object(action);
    let verb = reading.tokens.word(action.verb.start);
    // "Develop my deputy", but "develop a leaflet"
    let is_developed = verb.starts_with("develop") && !object.is_product;
    // "Keep my desk clean" has no end.
    let is_kept = one_of(verb, "keep|keeping");
    if is_developed || is_kept || is_made_better(reading, action) {
        return false;
    }
    let is_named = object.n_content > 0 && !object.is_plural;
    // "Get new glasses before the winter"
    let is_got =
        one_of(verb, "get|getting") && object.n_content > 0 && reading.vague_amount().is_none();
    // "Get a supervisor" is over, "get supervision" is so by a day.
    let is_over = object.is_one
        || has_point && (is_got || is_named || object.is_product && !object.is_plural);
    is_over && reading.is_seen(action) && (object.is_product || object.n_content > 0)
}

/// "Make the office cosy": how cosy, nobody can tell.
fn is_made_better(reading: &Reading<'_>, action: &Action) -> bool {
    reading.tokens.is_one_of(action.verb.start, "make|making")
        && !reading.tokens.is_one_of(action.verb.end, "a|an|it")
        && has_one_of(
            &reading.tokens,
            action.object.clone(),
            "more|less|better|nicer|safer|calmer|easier|warmer|kinder|clearer|\
                friendly|friendlier|welcoming|cosy|cozy|cosier|cozier|homely",
        )
}

/// Whether an act is to be done to an amount that is left open.
fn is_some(reading: &Reading<'_>, action: &Action) -> bool {
    reading.amounts.iter().any(|amount| {
        amount.much == Much::Vague
            && action.object.contains(&amount.range.start)
            // "Some day", "with some of the lads"
            && !one_of(reading.tokens.word(amount.range.end), "day|time|of")
    })
}

/// "Meet all objectives": all of what, nobody can tell.
fn is_all_of_nothing(reading: &Reading<'_>, action: &Action, object: &Object) -> bool {
    reading.tokens.is_one_of(action.verb.end, "all|every|my|the")
        && is_about_nothing(reading, object)
        && reading.tokens.is_one_of(
            object.phrase.end.saturating_sub(1),
            "objectives|goals|targets|expectations|requirements",
        )
}

/// Whether an act is to be done to all there are.
fn has_all(reading: &Reading<'_>, action: &Action) -> bool {
    let is_all = |range: &Range<usize>| {
        action.object.contains(&range.start) && reading.tokens.word(range.start) == "all"
    };
    reading.amounts.iter().any(|amount| amount.much == Much::All && is_all(&amount.range))
}

/// "Respond more quickly", "use it more": it says how, and that has no end.
fn is_how(reading: &Reading<'_>, action: &Action) -> bool {
    reading.vague_amount().is_some()
        || action.object.clone().any(|at| reading.tokens.word(at).ends_with("ly"))
}

/// Activities that go on, whatever they are done to.
fn is_lasting(verb: &str) -> bool {
    begins_with(
        verb,
        "practi|us|utili|appl|work|stud|follow|manag|meditat|monitor|listen|walk|\
        keep|see|support|play|sleep|spend|continu|maintain|trust|let|love",
    )
}

/// Activities that are over once they were done with one thing: "read the policy".
fn is_once(verb: &str) -> bool {
    begins_with(
        verb,
        "read|watch|discuss|review|contact|call|ring|phone|meet|visit|ask|tell|\
        check|confirm|raise|talk|speak",
    )
}
