//! How strong a verb is, whatever its form, and where an object begins.

use super::index::known;
use super::lexicon::List;
use super::lists::{
    CREDENTIALS, IRREGULAR, NOUNS_PRODUCT, PEOPLE, PREPOSITIONS, VERBS_ACT, VERBS_CHANGE,
    VERBS_DONE, VERBS_MAKE, VERBS_WEAK,
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
    if tokens.is_hyphened(at) || tokens.written_len(at) == word.len() + 2 && tokens.is_word(at + 1)
    {
        return None;
    }
    // "practice-based" and "follow-up" are no verbs, "role-play" is.
    part(tokens, at).filter(|found| !tokens.is_hyphened(at + found.len))
}

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
        _ if one_of(base, "be|become|get|have|remain|qualify") => state(tokens, at + 1, base)?,
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

fn listed(verb: &str) -> Option<Class> {
    LISTS.iter().find(|(list, _)| list.has(verb)).map(|(_, class)| *class)
}

/// "Become licensed" is done or not done; "become more confident" is not.
fn state(tokens: &Tokens, at: usize, base: &str) -> Option<Class> {
    let words = (at..at + 7)
        .take_while(|index| tokens.is_word(*index) && !is_preposition(tokens.word(*index)));
    let mut is_credential = false;
    let mut end = at;
    for index in words {
        end = index + 1;
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
        if is_sort || is_quality(word) && !is_had && !is_kind() {
            return Some(Class::Weak);
        }
        is_credential |= CREDENTIALS.has(tokens.word(index))
            || CREDENTIALS.has(tokens.phrase(index, index + 2))
            || tokens.is_acronym(index);
    }
    // "Be observed", "get it signed off": what will then have been done can be seen.
    let is_done = one_of(base, "be|get|have") && {
        let is_past = |at: usize| {
            part(tokens, at).is_some_and(|found| {
                (found.form == Form::Past
                    || // "To be put on the wall" looks like any other "put".
 base == "be" && tokens.is_one_of(at, "put|read|set")
                    // "Get the group running"
                    || base == "get" && (found.form, found.class) == (Form::Gerund, Class::Done))
                    && !tokens.is_one_of(at, "reviewed|confirmed|agreed|decided|discussed")
                    && (matches!(found.class, Class::Done | Class::Act)
                        || tokens.word(at) == "held")
            })
        };
        match base {
            // "Be seen as a leader", "be heard": it is others who see and hear.
            "be" => {
                is_past(at)
                    && tokens.word(at + 1) != "as"
                    && !tokens.is_one_of(
                        at,
                        "heard|left|told|listened|taken|treated|considered|respected|loved",
                    )
            }
            // "Have interpreters who are trained" is no act upon them.
            _ => (at..at + 6)
                .take_while(|at| {
                    tokens.mark(*at).is_none()
                        && !tokens.is_one_of(*at, "who|that|which|once|when|if")
                })
                .any(is_past),
        }
    };
    Some(match base {
        // "Get screening into the visit": it is there then.
        "get" if has_one_of(tokens, at + 1..at + 8, "into|onto") => Class::Act,
        // "Get my money right"
        "get"
            if (at + 1..at + 4).any(|at| {
                tokens.is_one_of(at, "right|together|straight")
                    && !is_preposition(tokens.word(at + 1))
            }) =>
        {
            Class::Weak
        }
        // "A therapist who listens": what somebody is like.
        "be" | "become" if tokens.word(end) == "who" => Class::Weak,
        // "Have a weekend that is a weekend": what it shall be like.
        "have"
            if (!NOUNS_PRODUCT.has(tokens.before(end, 1))
                || tokens.is_one_before(end, 1, "job|role|home|practice|schedule"))
                // "Have a talk with the colleague who is late" is held with them.
                && (at..at + 7).take_while(|at| tokens.word(*at) != "with").any(|at| {
                    let next =
                        at + 2 + usize::from(tokens.is_one_of(at + 2, "not|actually|really"));
                    tokens.is_one_of(at, "that|which|who")
                        && tokens.is_one_of(at + 1, "is|isn't|are|aren't|feels|doesn't|don't")
                        && !is_preposition(tokens.word(next))
                }) =>
        {
            Class::Weak
        }
        "be" if tokens.is_one_of(at, "home|out|offline|outdoors") => Class::Act,
        // "Get the doctors to see it": what others do.
        "get"
            if tokens.word(end) == "to"
                && tokens.before(end, 1).ends_with('s')
                && verb(tokens, end + 1).is_some() =>
        {
            Class::Weak
        }
        _ if is_credential || is_done || base == "be" && is_finished(tokens, at) => Class::Done,
        "get" | "have" | "qualify" => Class::Make,
        _ => Class::Weak,
    })
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
        "better|best|top|leading|greatest|kinder|calmer|calm|open|positive|more|good|great|confident|effective|skilled|successful|strong|\
            stronger|reflective|happy|happier|healthier|less|comfortable|aware|\
            proactive|proficient|knowledgeable|organised|organized|assertive|present|\
            mindful|excellent|well|able|respected|known",
    )
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
mod tests {
    use super::*;

    #[test]
    fn the_object_of_a_state_decides_how_strong_it_is() {
        for (text, class) in [
            ("become licensed", Class::Done),
            ("become a registered play therapist", Class::Done),
            ("become a better therapist", Class::Weak),
            ("become more confident", Class::Weak),
            ("be signed off", Class::Done),
            ("be observed by my mentor", Class::Done),
            ("be reviewed in March", Class::Weak),
            ("get competency 4 signed off", Class::Done),
            ("completing", Class::Done),
            ("working on my notes", Class::Weak),
            ("improve", Class::Change),
            ("practised", Class::Act),
            ("developing", Class::Make),
            ("understanding", Class::Weak),
        ] {
            assert_eq!(verb(&Tokens::of(text), 0).map(|verb| verb.class), Some(class), "{text}");
        }
    }
}
