//! A name that comes later than the word for a person: "the lad I saw on Monday, Jaxon,", "a man in
//! the hostel whom everyone calls Shadow".
//!
//! However long the clause between, it must speak of that person: a post or a trade right before
//! the name says that somebody else is meant.

use std::ops::Range;

use super::super::calendar::weekday;
use super::super::lists::CARE_WORDS;
use super::super::tokens::Tokens;
use super::around::{is_agent, is_of_office};
use super::bare::{is_proper, opens};
use super::charge::Charge;
use super::given::is_like_given;
use super::name::{is_name_word, named_at};
use super::words::{is_author, is_post, is_role, is_verb};
use crate::coach::lexicon::one_of;

/// So many tokens a clause may have, marks included.
const REACH: usize = 16;

/// People who are in care when a clause says so: not "my boy", but "the boy I see".
pub(super) fn is_anybody(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_of(
        at,
        "bloke|boy|boys|chap|child|dad|fella|gentleman|girl|girls|guy|kid|kids|lad|lads|lady|man|\
            mom|mum|person|prisoner|refugee|teenager|woman",
    ) && !tokens.is_one_before(at, 1, "my|our")
        // "Visit Dad in Puebla"
        && (!is_proper(tokens, at) || opens(tokens, at))
        || tokens.is_one_of(at, "mother|father|parent|student|boy|girl|adult|soldier|worker")
            && one_of(tokens.phrase(at + 1, at + 4), "in my care|in our care|on my caseload")
}

/// The name that is set beside a word for a person, which ends where `end` says.
pub(super) fn apposed(
    tokens: &Tokens,
    at: usize,
    end: usize,
    is_many: bool,
) -> Option<Range<usize>> {
    let is_one = !is_many
        || one_of(tokens.phrase(at.saturating_sub(3), at), "one of my|one of our|one of the");
    if !is_one {
        return None;
    }
    let is_clause = opens_clause(tokens, end);
    let mut piece = end;
    for index in end..tokens.len().min(end + REACH) {
        if let Some(name) = said(tokens, index) {
            return Some(name);
        }
        let is_set = matches!(tokens.mark(index), Some(',' | '(' | ':' | '-'));
        if is_set && index > end && !is_of_other(tokens, piece..index) {
            let is_near = is_clause || index < end + 7;
            let name = whole(tokens, index + 1)
                .filter(|name| is_near && is_closed(tokens, at..index, name, is_clause));
            if name.is_some() {
                return name;
            }
        }
        if is_set {
            // "my long-term client, the one with the dogs, Philippa"
            if index > end
                && !tokens.is_one_of(index + 1, "a|an|the|now|aged|who|name|named|called|nicknamed")
            {
                return None;
            }
            piece = index + 1;
        }
        if tokens.ends_sentence(index) || Charge::at(tokens, index).is_some() {
            return None;
        }
    }
    None
}

/// "I see", "who", "from the hostel", "#3 in": what says more of a person.
fn opens_clause(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.mark(at), Some(',' | '#'))
        || tokens.is_one_of(
            at,
            "i|we|who|whose|that|with|from|in|on|at|of|under|the|everyone|ever|last|next|aged|\
                waiting",
        )
}

/// "named X", "everyone calls X".
fn said(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_called = tokens.is_one_of(at, "call|calls|called")
        && tokens.is_one_before(at, 1, "everyone|everybody|staff|all|they|we|i");
    let is_said = is_called
        || tokens.word(at) == "called" && tokens.is_one_before(at, 1, "is|was|really|actually")
        || tokens.is_one_of(at, "named|nicknamed")
        || tokens.phrase(at.saturating_sub(3), at + 1) == "by the name of"
        || tokens.word(at) == "name" && matches!(tokens.mark(at.wrapping_sub(1)), Some(',' | '('));
    let name = at + 1 + usize::from(matches!(tokens.mark(at + 1), Some(':' | '"')));
    if !is_said || !is_proper(tokens, name) || !tokens.is_word(name) {
        return None;
    }
    whole(tokens, name).or(is_called.then_some(name..name + 1))
}

/// A name that begins at an index, and no author's.
fn whole(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    named_at(tokens, at, false)
        .filter(|name| !name.clone().any(|index| is_author(tokens.word(index))))
}

/// Whether the name is shut in on both sides, or known and followed by a mark or what somebody
/// does. An unknown word may be a town, so it must belong to a clause.
fn is_closed(tokens: &Tokens, from: Range<usize>, name: &Range<usize>, is_clause: bool) -> bool {
    let is_shut = matches!(tokens.mark(name.end), Some(',' | ')'));
    let is_end = name.end >= tokens.len() || tokens.mark(name.end).is_some();
    let mut clause = from;
    let mut is_told = || clause.any(|index| tokens.is_one_of(index, "i|we|who|one|my"));
    if is_like_given(tokens.word(name.start)) {
        is_shut || is_verb(tokens, name.end) || is_clause && is_end
    } else {
        is_clause && (is_shut || is_end && is_told())
    }
}

/// "the client I share with my supervisor", "a man from finance": whoever is named then is that one.
fn is_of_other(tokens: &Tokens, piece: Range<usize>) -> bool {
    let last = piece.end - 1;
    let is_done = tokens.is_one_before(last, 1, "i|we");
    // "a guy from IT, Marcus"
    let is_from = tokens.before(last, 1) == "from" && is_of_office(tokens, last - 1);
    piece.clone().any(|index| is_role(tokens.word(index)))
        || is_from
        || !is_done && (is_post(tokens.word(last)) || piece.len() == 1 && is_agent(tokens, last))
}

/// "Sarah, my client", "Sverre is a patient who", "Wäinö / resident /".
pub(super) fn name_before(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_name = is_name_word(tokens, at) && tokens.is_capital(at);
    if !is_name {
        return None;
    }
    let mut care_at = at + 2 + usize::from(tokens.is_one_of(at + 2, "my|a|our|the"));
    // "Tomasz, my Thursday client"
    let is_between = weekday(tokens.word(care_at)).is_some()
        || tokens.is_one_of(
            care_at,
            "new|young|old|last|first|oldest|youngest|long|term|private|night|day|other",
        );
    care_at += usize::from(is_between && tokens.is_in(&CARE_WORDS, care_at + 1));
    let is_told = || {
        let behind = care_at + 1;
        tokens.is_in(&CARE_WORDS, care_at)
            && (behind >= tokens.len()
                || tokens.mark(behind).is_some()
                || tokens.is_one_of(behind, "who|whose|i|of|with|in|on"))
    };
    let is_behind = matches!(tokens.mark(at + 1), Some(',' | '('))
        || (tokens.is_one_of(at + 1, "is|was") || matches!(tokens.mark(at + 1), Some('/' | '-')))
            && is_told();
    let is_care = CARE_WORDS.has(tokens.word(care_at))
        // "Beaumont, the lad in room 9"
        || is_anybody(tokens, care_at) && tokens.is_one_of(care_at + 1, "who|i|we|in|with|on")
        || (care_at..care_at + 3).any(|at| {
            one_of(
                tokens.phrase(at + 1, at + 4),
                "in my care|in our care|under my care|on my caseload",
            )
        });
    (is_behind && is_care).then_some(at..at + 1)
}
