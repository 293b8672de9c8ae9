//! How strong a verb is, whatever its form, and where an object begins.

mod state;

use super::index::known;
use super::lexicon::List;
use super::lists::{
    IRREGULAR, NOUNS_PRODUCT, PREPOSITIONS, VERBS_ACT, VERBS_CHANGE, VERBS_DONE, VERBS_MAKE,
    VERBS_WEAK,
};
use super::morph::{Form, bases};
use super::number::number;
use super::tokens::Tokens;
use crate::coach::lexicon::{has_one_of, one_of};

/// How strong a verb is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// It happens inside a person, or could be anything.
    Weak,
    /// An amount is to change.
    Change,
    /// The object decides: a list can be built, and so can confidence.
    Make,
    /// Others could see it, but it has no end of its own.
    Act,
    /// It is done or not done.
    Done,
}

/// A verb at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    pub(crate) class: Class,
    pub(crate) form: Form,
    /// How many tokens it takes: "follow up" takes two.
    pub(crate) len: usize,
}

/// The verb at `at`, in any form.
pub(crate) fn verb(tokens: &Tokens, at: usize) -> Option<Verb> {
    let word = tokens.word(at);
    // "co-lead", "co lead", "re-register": the verb stands behind its prefix.
    if one_of(word, "co|re|peer|self|pre|cross")
        && (tokens.is_hyphened(at + 1) || word == "co")
        && !tokens.is_hyphened(at)
    {
        let found = part(tokens, at + 1)?;
        return Some(Verb { len: found.len + 1, ..found });
    }
    // "Master's thesis": whose it is.
    if tokens.is_hyphened(at) || tokens.is_possessor(at) && tokens.is_word(at + 1) {
        return None;
    }
    // "practice-based" and "follow-up" are no verbs, "role-play" is.
    part(tokens, at).filter(|found| !tokens.is_hyphened(at + found.len))
}

/// The verb that one part of a compound is, with the small words behind it.
fn part(tokens: &Tokens, at: usize) -> Option<Verb> {
    let word = tokens.word(at);
    if !tokens.is_word(at) || word.len() < 2 {
        return None;
    }
    let mut found = None;
    let form = bases(word, &IRREGULAR, &mut |base| {
        found = of_base(tokens, at, base);
        found.is_some()
    })?;
    found.map(|(class, len)| Verb { class, form, len })
}

/// The verb of a base form, with the small words that belong to it, and how many it takes.
fn of_base(tokens: &Tokens, at: usize, base: &str) -> Option<(Class, usize)> {
    let lists = known(base);
    // The longest phrase first: "work on" is another verb than "work".
    for len in (2..=3).rev().filter(|_| lists.begins & verbs() != 0) {
        let rest = tokens.phrase(at + 1, at + len);
        if tokens.is_word(at + len - 1) && !rest.is_empty() {
            let phrase = format!("{base} {rest}");
            if let Some(class) = listed(&phrase) {
                return Some((class, len));
            }
        }
    }
    // "Get to the match": one goes there, but "get to the bottom of it".
    if base == "get"
        && tokens.word(at + 1) == "to"
        && tokens.is_one_of(at + 2, "the|a|an|my|our|his|her|one|two|three|every|all")
        && !tokens.is_one_of(at + 3, "bottom|point|place|stage|end|root|heart|state|other")
    {
        return Some((Class::Act, 2));
    }
    let class = match base {
        // "Bring the use of it down": an amount, and less of it.
        "bring" | "get" if has_one_of(tokens, at + 2..at + 6, "down") => Class::Change,
        _ if one_of(base, "be|become|get|have|remain|qualify") => {
            state::state(tokens, at + 1, base)
        }
        // One applies for a post, and applies a theory over and over.
        "apply"
            if tokens.is_word(at + 1)
                && !tokens.is_one_of(
                    at + 1,
                    "for|to|as|by|before|in|on|now|again|next|until|at|and|with|online",
                ) =>
        {
            Class::Act
        }
        // "Redo", "resubmit": done once more.
        _ => class_of(lists.whole).or_else(|| {
            base.strip_prefix("re")
                .filter(|rest| rest.len() >= 2 && !NOUNS_PRODUCT.has(base))
                .and_then(listed)
        })?,
    };
    Some((class, 1))
}

/// The lists of verbs by strength, the one that decides first.
static LISTS: [(&List, Class); 5] = [
    (&VERBS_MAKE, Class::Make),
    (&VERBS_CHANGE, Class::Change),
    (&VERBS_WEAK, Class::Weak),
    (&VERBS_DONE, Class::Done),
    (&VERBS_ACT, Class::Act),
];

/// The bits of all these lists.
fn verbs() -> u64 {
    LISTS.iter().fold(0, |bits, (list, _)| bits | list.bit())
}

/// How strong a verb is that these lists know.
fn class_of(lists: u64) -> Option<Class> {
    LISTS.iter().find(|(list, _)| lists & list.bit() != 0).map(|(_, class)| *class)
}

/// How strong a verb is that is no single word.
fn listed(verb: &str) -> Option<Class> {
    LISTS.iter().find(|(list, _)| list.has(verb)).map(|(_, class)| *class)
}

/// Whether "to" before `at` would say what for rather than what: "to enhance my skills".
pub(crate) fn is_purpose(tokens: &Tokens, at: usize) -> bool {
    let is_serving = tokens.is_one_of(
        at,
        "better|treat|serve|meet|inform|prevent|allow|enable|equip|address|cover|\
            become|be|give|keep|make|protect|free|show|avoid|combat|counter|fund|\
            reflect|process|recharge|fully",
    );
    is_serving
        || verb(tokens, at)
            .is_some_and(|verb| matches!(verb.class, Class::Weak | Class::Change | Class::Make))
}

/// Whether an object begins at `at`, so that the word before it is a verb.
pub(crate) fn starts_object(tokens: &Tokens, at: usize) -> bool {
    let is_determiner = tokens.is_one_of(
        at,
        "a|an|the|my|our|all|each|every|at|this|that|any|some|several|more|its|their|\
            with|for|in|on|to|up|out|off|into|from|about|how|weekly|monthly|daily|\
            regular|using|one|both|other|another|new|local|myself|no|fewer|less|own|as",
    );
    // "Pass ANCC boards"
    let is_body = tokens.is_acronym(at)
        && tokens.word(at).len() > 2
        && !tokens.is_acronym(at.wrapping_sub(1));
    is_determiner
        || is_body
        || number(tokens, at).is_some()
        || matches!(tokens.mark(at), Some('$' | '£' | '€'))
}

/// Words that end a noun phrase.
pub(crate) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.has(word)
}

#[cfg(test)]
mod tests;
