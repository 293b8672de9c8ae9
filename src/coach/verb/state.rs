//! Verbs of being and having: how strong they are is for what follows to say.
//!
//! "Become licensed" is done or not done; "become more confident" is not. It looks at the words
//! behind the verb only, and not at whose they are.

use super::{Class, is_preposition, part, verb};
use crate::coach::lexicon::{has_one_of, one_of};
use crate::coach::lists::{CREDENTIALS, NOUNS_PRODUCT, PEOPLE};
use crate::coach::morph::Form;
use crate::coach::tokens::Tokens;

/// How strong a verb with this base form is, by the words from `at` on.
pub(super) fn state(tokens: &Tokens, at: usize, base: &str) -> Class {
    let words = at..phrase_end(tokens, at);
    let end = words.end;
    if words.clone().any(|index| is_of_quality(tokens, index, base)) {
        return Class::Weak;
    }
    match base {
        // "Get screening into the visit": it is there then.
        "get" if has_one_of(tokens, at + 1..at + 8, "into|onto") => Class::Act,
        "get" if is_put_right(tokens, at) => Class::Weak,
        // "A therapist who listens": what somebody is like.
        "be" | "become" if tokens.word(end) == "who" => Class::Weak,
        "have" if is_likened(tokens, at, end) => Class::Weak,
        "be" if tokens.is_one_of(at, "home|out|offline|outdoors") => Class::Act,
        // "Get the doctors to see it": what others do.
        "get"
            if tokens.word(end) == "to"
                && tokens.before(end, 1).ends_with('s')
                && verb(tokens, end + 1).is_some() =>
        {
            Class::Weak
        }
        _ if words.clone().any(|index| is_credential(tokens, index)) => Class::Done,
        _ if is_done(tokens, at, base) || base == "be" && is_finished(tokens, at) => Class::Done,
        "get" | "have" | "qualify" => Class::Make,
        _ => Class::Weak,
    }
}

/// The end of what somebody is or has: it goes as far as the next preposition.
fn phrase_end(tokens: &Tokens, at: usize) -> usize {
    let is_inside = |index: &usize| tokens.is_word(*index) && !is_preposition(tokens.word(*index));
    at + (at..at + 7).take_while(is_inside).count()
}

/// Whether the word at an index says what somebody or something is to be like.
fn is_of_quality(tokens: &Tokens, index: usize, base: &str) -> bool {
    let word = tokens.word(index);
    // "Have my reflective account written": what is had may be called so.
    let is_had = one_of(base, "have|get") && one_of(word, "reflective|open|present|known");
    // "Get a good supervisor": one of a kind, however good.
    let is_kind = || {
        base == "get"
            && one_of(word, "good|better|great|new|calm|positive")
            && tokens.is_one_before(index, 1, "a|an|another")
            && (PEOPLE.has(tokens.word(index + 1)) || NOUNS_PRODUCT.has(tokens.word(index + 1)))
    };
    // "Be the only Deaf counsellor", "be a real counsellor"
    let is_sort = base == "be" && one_of(word, "only|real|proper|kind|sort|one");
    is_sort || is_quality(word) && !is_had && !is_kind()
}

fn is_credential(tokens: &Tokens, index: usize) -> bool {
    CREDENTIALS.has(tokens.word(index))
        || CREDENTIALS.has(tokens.phrase(index, index + 2))
        || tokens.is_acronym(index)
}

/// "Be observed", "get it signed off": what will then have been done can be seen.
fn is_done(tokens: &Tokens, at: usize, base: &str) -> bool {
    match base {
        // "Be seen as a leader", "be heard": it is others who see and hear.
        "be" => {
            is_past(tokens, at, base)
                && tokens.word(at + 1) != "as"
                && !tokens.is_one_of(
                    at,
                    "heard|left|told|listened|taken|treated|considered|respected|loved",
                )
        }
        // "Have interpreters who are trained" is no act upon them.
        "get" | "have" => (at..at + 6)
            .take_while(|at| {
                tokens.mark(*at).is_none() && !tokens.is_one_of(*at, "who|that|which|once|when|if")
            })
            .any(|at| is_past(tokens, at, base)),
        _ => false,
    }
}

/// Whether the verb at `at` tells of an act as something that has been done.
fn is_past(tokens: &Tokens, at: usize, base: &str) -> bool {
    let Some(found) = part(tokens, at) else {
        return false;
    };
    let is_form = found.form == Form::Past
        // "To be put on the wall" looks like any other "put".
        || base == "be" && tokens.is_one_of(at, "put|read|set")
        // "Get the group running"
        || base == "get" && (found.form, found.class) == (Form::Gerund, Class::Done);
    is_form
        && !tokens.is_one_of(at, "reviewed|confirmed|agreed|decided|discussed")
        && (matches!(found.class, Class::Done | Class::Act) || tokens.word(at) == "held")
}

/// "Get my money right"
fn is_put_right(tokens: &Tokens, at: usize) -> bool {
    (at + 1..at + 4).any(|at| {
        tokens.is_one_of(at, "right|together|straight") && !is_preposition(tokens.word(at + 1))
    })
}

/// "Have a weekend that is a weekend": what it shall be like.
fn is_likened(tokens: &Tokens, at: usize, end: usize) -> bool {
    let is_told = |at: usize| {
        let next = at + 2 + usize::from(tokens.is_one_of(at + 2, "not|actually|really"));
        tokens.is_one_of(at, "that|which|who")
            && tokens.is_one_of(at + 1, "is|isn't|are|aren't|feels|doesn't|don't")
            && !is_preposition(tokens.word(next))
    };
    let is_product = NOUNS_PRODUCT.has(tokens.before(end, 1))
        && !tokens.is_one_before(end, 1, "job|role|home|practice|schedule");
    // "Have a talk with the colleague who is late" is held with them.
    !is_product && (at..at + 7).take_while(|at| tokens.word(*at) != "with").any(is_told)
}

/// "The room will be ready": a thing is done when it is so. "I will be ready" is about a person.
fn is_finished(tokens: &Tokens, at: usize) -> bool {
    let is_state = tokens.is_one_of(at, "ready|live|open|complete|available|up|finished|done")
        || tokens.phrase(at, at + 2) == "in place";
    is_state && !has_one_of(tokens, at.saturating_sub(4)..at.saturating_sub(1), "i|we|me|myself")
}

fn is_quality(word: &str) -> bool {
    one_of(
        word,
        "better|best|top|leading|greatest|kinder|calmer|calm|open|positive|more|good|great|\
            confident|effective|skilled|successful|strong|stronger|reflective|happy|happier|\
            healthier|less|comfortable|aware|proactive|proficient|knowledgeable|organised|\
            organized|assertive|present|mindful|excellent|well|able|respected|known",
    )
}
