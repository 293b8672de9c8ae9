//! What an act comes to: whether it is over once it was done, kept or not, or about nothing in
//! particular.
//!
//! It looks at readings only; what a bar earns by it is `score`'s to say.

use std::ops::Range;

use crate::coach::amount::Much;
use crate::coach::clause::Action;
use crate::coach::lexicon::{begins_with, has_one_of, one_of};
use crate::coach::lists::NOUNS_OPEN;
use crate::coach::morph::Form;
use crate::coach::reading::{Object, Reading, is_determiner};
use crate::coach::time::When;
use crate::coach::verb::{Class, verb};

use super::inner::{is_felt, is_inner};
use super::kept::{is_stop, is_stopped};

/// "Make sure my insurance is renewed": the act stands in the passive.
pub(super) fn ensured(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let is_made_sure = reading.acts().any(|action| {
        one_of(tokens.phrase(action.verb.start, action.verb.end), "ensure|make sure")
    });
    is_made_sure
        && (0..tokens.len()).any(|at| {
            tokens.is_one_of(at, "is|are|gets|get")
                && verb(tokens, at + 1).is_some_and(|found| {
                    found.form == Form::Past && matches!(found.class, Class::Done | Class::Act)
                })
        })
}

/// "Learn the new system": the verb says little, but one thing is named that can be finished.
pub(super) fn is_held(reading: &Reading<'_>, action: &Action) -> bool {
    let object = reading.object(action);
    action.verb.len() == 1
        && object.is_product
        && !object.is_inner
        && !one_of(
            reading.tokens.word(action.verb.start),
            "be|being|become|becoming|feel|feeling|better",
        )
}

/// "Do a course", "attend three trainings", "join something": an act on nothing in particular.
pub(super) fn is_about_nothing(reading: &Reading<'_>, object: &Object) -> bool {
    let tokens = &reading.tokens;
    let is_open = |at: usize| tokens.is_in(&NOUNS_OPEN, at);
    let is_any = |at: usize| tokens.is_one_of(at, "something|anything|everything|things|stuff");
    let is_left_open = |at: usize| {
        let word = tokens.word(at);
        reading.is_measured(at)
            || is_determiner(word)
            || one_of(
                word,
                "new|more|other|few|different|outstanding|own|good|right|best|nice|small|relevant|personal|\
                    professional|various|further|additional",
            )
            || is_open(at)
    };
    let end = object.phrase.end;
    // "Trainings on trauma" says which, "trainings as and when offered" does not.
    let is_end = object.n_content == reading.n_content(object.phrase.clone())
        || tokens.is_one_of(end, "when|whenever|if|that|which|where|within|by|before|until")
            && !(tokens.word(end) == "that" && tokens.before(end, 1) == "thing")
        || one_of(tokens.phrase(end, end + 2), "as and|as needed|as offered|as available|as they")
        // "Write something on moral injury" says which.
        || object.phrase.clone().any(is_any)
            && !(tokens.before(end, 1) == "something"
                && tokens.is_one_of(end, "on|about")
                && reading.is_content(end + 1));
    // "Present at a conference" is an act by itself.
    let is_there = end > object.phrase.start && tokens.before(object.phrase.start, 1) == "at";
    !is_there
        && object.phrase.clone().any(is_open)
        && object.phrase.clone().all(is_left_open)
        && is_end
}

/// Whether something in the text is done or not done.
pub(crate) fn is_done_or_not(reading: &Reading<'_>) -> bool {
    // "Over the summer" says how long, and not by when.
    let has_point = reading.times.iter().any(|time| {
        matches!(time.when, When::By(_) | When::Event)
            && !one_of(
                reading.tokens.word(time.range.start),
                "over|during|throughout|through|across|this|between",
            )
            // "This week" is as good as a day.
            || time.range.len() == 2 && reading.tokens.phrase(time.range.start, time.range.end) == "this week"
            || time.range.len() == 2 && reading.tokens.phrase(time.range.start, time.range.end) == "this month"
    });
    // "Ensure that the policy is in place": it is or it is not.
    let is_there = (0..reading.tokens.len()).any(|at| {
        one_of(reading.tokens.word(at), "is|are|be")
            && (one_of(reading.tokens.phrase(at + 1, at + 3), "in place|set up|signed off|on file")
                || reading.tokens.word(at + 1) == "live")
    }) || ensured(reading);
    // "Learn to use the new system before it goes live": one can, or one cannot.
    let is_learnt = has_point
        && reading.acts().any(|action| {
            reading.tokens.word(action.verb.start) == "learn"
                && one_of(reading.tokens.word(action.verb.end), "how|to")
        });
    is_there
        || is_learnt
        || reading.acts().any(|action| {
            let object = reading.object(action);
            let verb = reading.tokens.word(action.verb.start);
            let is_named = object.n_content > 0 && !object.is_plural;
            let is_whole = (object.is_product && !object.is_plural) || object.is_one || is_named;
            match action.class {
                _ if is_inner(reading, action) || is_all_of_nothing(reading, action, object) => false,
                _ if is_stopped(reading, action) => true,
                _ if is_stop(reading, action) || is_felt(reading, action) => false,
                // "Close some dormant files", "visit them more often": when that is done, nobody
                // can tell.
                _ if is_some(reading, action) => false,
                // "Attend staff meetings by June": in general, and over by then all the same.
                Class::Done if has_point && object.n_content == 0 => !object.is_inner,
                Class::Done if verb == "sort" && object.is_inner => false,
                // "Move all open files by March": by then all are, or not all.
                Class::Done | Class::Act if has_point && !is_lasting(verb) && has_all(reading, action) => true,
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
                Class::Act => {
                    let first = reading.tokens.word(object.phrase.start);
                    let is_a = one_of(first, "a|an");
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
                    (is_by_day || is_at_once)
                        && (!is_lasting(verb) || verb == "see" && (is_a || first == "my" && has_point && !object.is_plural) && object.is_one)
                }
                // "Develop my deputy", but "develop a leaflet"
                Class::Make if verb.starts_with("develop") && !object.is_product => false,
                // "Keep my desk clean" has no end.
                Class::Make if one_of(verb, "keep|keeping") => false,
                // "Make the office cosy": how cosy, nobody can tell.
                Class::Make
                    if one_of(verb, "make|making")
                        && !one_of(reading.tokens.word(action.verb.end), "a|an|it")
                        && has_one_of(
                            &reading.tokens,
                            action.object.clone(),
                            "more|less|better|nicer|safer|calmer|easier|warmer|kinder|clearer|\
                                friendly|friendlier|welcoming|cosy|cozy|cosier|cozier|homely",
                        ) =>
                {
                    false
                }
                // "Get a supervisor" is over, "get supervision" is so by a day.
                Class::Make => {
                    (object.is_one
                        // "Get new glasses before the winter"
                        || has_point && one_of(verb, "get|getting") && object.n_content > 0 && reading.vague_amount().is_none()
                        || has_point && (is_named || object.is_product && !object.is_plural))
                        && reading.is_seen(action)
                        && (object.is_product || object.n_content > 0)
                }
                _ => false,
            }
        })
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
