//! What an act is about that says little by its verb: one thing, or nothing in particular.
//!
//! It looks at readings only; what a bar earns by it is `score`'s to say.

use crate::coach::clause::Action;
use crate::coach::lexicon::one_of;
use crate::coach::lists::NOUNS_OPEN;
use crate::coach::morph::Form;
use crate::coach::reading::{Object, Reading, is_determiner};
use crate::coach::verb::{Class, verb};

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
                "new|more|other|few|different|outstanding|own|good|right|best|nice|small|\
                    relevant|personal|professional|various|further|additional",
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
