//! Numbers that are no amount to be reached: "learn 2 write", "one at a time", one's own age.
//!
//! A number that names or orders something is `label`'s; here it could count, and does not.

use std::ops::Range;

use super::super::morph::Form;
use super::super::tokens::Tokens;
use super::super::verb::verb;
use crate::coach::lexicon::one_of;

/// Whether a number in a range is only a word of its sentence.
pub(super) fn is_no_number(
    tokens: &Tokens,
    Range { start: at, end }: Range<usize>,
    value: f64,
) -> bool {
    value == 2.0 && is_to(tokens, at)
        || is_pronoun(tokens, at, end)
        || is_way(tokens, at)
        || tokens.phrase(end, end + 3) == "at a time"
}

/// Whether a number in a range says how much there is, and not how much it shall be.
pub(super) fn is_known(
    tokens: &Tokens,
    Range { start: at, end }: Range<usize>,
    value: f64,
) -> bool {
    value >= 18.0 && is_own_age(tokens, at, end) || is_part(tokens, at)
}

/// "Learn 2 write process notes"
fn is_to(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_before(at, 1, "learn|want|need|have|going|how|back")
        && tokens.written_len(at) == 1
        && verb(tokens, at + 1).is_some_and(|next| next.form == Form::Base)
}

/// "The 9 o'clock one", "I need one of these", "from one house to the next".
fn is_pronoun(tokens: &Tokens, at: usize, end: usize) -> bool {
    let is_certain = tokens.is_one_before(
        at,
        1,
        "the|this|that|which|each|o'clock|oclock|new|next|another|online|good|right|same",
    ) && !tokens.is_one_of(end, "hour|day|week|month|page|session");
    tokens.word(at) == "one"
        && (is_certain
            || one_of(tokens.phrase(end, end + 2), "of these|of those")
            || tokens.before(at, 1) == "from" && tokens.word(end + 1) == "to")
}

/// "One way or the other"
fn is_way(tokens: &Tokens, at: usize) -> bool {
    tokens.phrase(at, at + 3) == "one way or"
}

/// "I am 58 and do not want to burn out"
fn is_own_age(tokens: &Tokens, at: usize, end: usize) -> bool {
    let is_mine = tokens.before(at, 1) == "i'm"
        || tokens.phrase(at.saturating_sub(2), at) == "i am"
        || tokens.before(at, 1) == "at" && tokens.is_one_of(end, "it's|i'm|i");
    is_mine
        && (!tokens.is_word(end) || tokens.is_one_of(end, "and|now|so|but|it's|i'm|i|years|on|in"))
}

/// "Some of my 26 care plans"
fn is_part(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_before(at, 1, "my|our|the")
        && tokens.before(at, 2) == "of"
        && tokens.is_one_before(at, 3, "some|many|most|more|part")
}
