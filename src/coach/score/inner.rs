//! Acts that go on inside a person, whatever verb says them: "sit with not knowing", "find out who I
//! am", "not bring their stories home", "prescribe without panic".
//!
//! It looks at readings only; what a bar earns by it is `score`'s to say.

use super::kept::is_inner_stop;
use crate::coach::clause::Action;
use crate::coach::lexicon::{has_one_of, one_of};
use crate::coach::reading::Reading;
use crate::coach::verb::{Class, verb};

/// Whether nobody else could see an act, or that it has ended, though its verb sounds as if.
pub(crate) fn goes_on_inside(reading: &Reading<'_>, action: &Action) -> bool {
    is_inner(reading, action) || is_inner_stop(reading, action)
}

/// Whether nobody else could see an act, though its verb sounds as if.
pub(super) fn is_inner(reading: &Reading<'_>, action: &Action) -> bool {
    let tokens = &reading.tokens;
    // "Stop taking it personally", "stay well"
    has_one_of(tokens, action.object.clone(), "personally")
        || tokens.is_one_of(action.verb.start, "stay|staying")
            && tokens.is_one_of(
                action.verb.end,
                "well|sane|calm|positive|strong|motivated|afloat|kind|present|human|curious",
            )
        || is_unafraid(reading, action)
        || is_carried_home(reading, action)
        || is_sat_with(reading, action)
        || is_question_of_self(reading, action)
}

/// "Decide if the licence is worth it": what is decided, nobody sees, though one day it is.
pub(super) fn is_decision(reading: &Reading<'_>, action: &Action) -> bool {
    reading.tokens.is_one_of(action.verb.start, "decide|deciding|know|knowing")
        && reading.tokens.is_one_of(action.verb.end, "if|whether")
}

/// "With confidence": how an act feels that others can see.
pub(super) fn is_felt(reading: &Reading<'_>, action: &Action) -> bool {
    let tokens = &reading.tokens;
    action.object.clone().any(|at| {
        tokens.word(at) == "with"
            && tokens.is_one_of(at + 1, "confidence|ease|dignity|pride|joy|compassion")
    })
}

/// "Prescribe without panic"
fn is_unafraid(reading: &Reading<'_>, action: &Action) -> bool {
    let tokens = &reading.tokens;
    action.object.clone().any(|at| {
        tokens.word(at) == "without"
            && (tokens.is_one_of(
                at + 1,
                "fear|guilt|panic|panicking|anxiety|anger|dread|shame|worry|worrying|resentment|\
                    burning|falling|losing|drowning|breaking|crying|shaking|freezing",
            ) || verb(tokens, at + 1).is_some_and(|found| found.class == Class::Weak))
    })
}

/// "Not bring their stories home", "quit carrying that call around": in the head, most likely. Work
/// and what belongs to it can be left there.
fn is_carried_home(reading: &Reading<'_>, action: &Action) -> bool {
    let tokens = &reading.tokens;
    let verb = action.verb.start;
    let is_carrying = |at: usize| {
        tokens.is_one_of(at, "bring|bringing|carry|carrying|take|taking|takin|bringin|carryin")
    };
    let is_ended = tokens.is_one_of(verb, "stop|quit|stopping|quitting") && is_carrying(verb + 1)
        || is_carrying(verb)
            && (1..=3)
                .any(|back| tokens.is_one_before(verb, back, "not|don't|dont|never|stop|quit"));
    is_ended
        && has_one_of(tokens, verb..action.object.end, "home|around|mess|sleep|bed")
        && !has_one_of(
            tokens,
            action.object.clone(),
            "work|laptop|notes|files|paperwork|phone|emails|computer|charting|documentation",
        )
}

/// "Sit with not knowing", "sit with silence"
fn is_sat_with(reading: &Reading<'_>, action: &Action) -> bool {
    let tokens = &reading.tokens;
    let with = action.verb.start + 1;
    tokens.is_one_of(action.verb.start, "sit|sitting|stay|staying")
        && tokens.word(with) == "with"
        && (reading.object(action).is_inner
            || (with + 1..with + 3).any(|at| {
                tokens.is_one_of(
                    at,
                    "not|silence|hopelessness|uncertainty|discomfort|pain|distress|anger|what|it|\
                        grief|sadness|shame",
                )
            }))
}

/// "Find out who I am as a therapist", "work out why I dread Mondays"
fn is_question_of_self(reading: &Reading<'_>, action: &Action) -> bool {
    let tokens = &reading.tokens;
    let end = action.verb.end;
    one_of(
        tokens.phrase(action.verb.start, end),
        "find out|work out|figure out|find|decide|understand|remember",
    ) && tokens.is_one_of(end, "who|why|whether|if|where")
        && has_one_of(tokens, end..end + 6, "i|i'm|my|me|we")
}
