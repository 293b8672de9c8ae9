//! What a text comes to that names no act: a topic, a thing one has or has not, something done with
//! others, or something that nobody can see.
//!
//! It looks at readings only; what a bar earns by it is `score`'s to say.

use crate::coach::lexicon::{begins_with, one_of};
use crate::coach::lists::{NOUNS_INNER, NOUNS_PRODUCT, PEOPLE, STOP};
use crate::coach::reading::Reading;
use crate::coach::time::{Time, When};
use crate::coach::verb::is_preposition;

pub(super) fn has_product(reading: &Reading<'_>) -> bool {
    (0..reading.tokens.len())
        .any(|at| !reading.is_time(at) && reading.listed_at(&NOUNS_PRODUCT, at).is_some())
}

/// "Naloxone training, all officers", "PGCert in child work": a named thing, and which, or for whom.
pub(super) fn is_certain(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    (0..tokens.len()).any(|at| {
        let next = at + 1 + usize::from(tokens.mark(at + 1) == Some(','));
        tokens.is_in(&NOUNS_PRODUCT, at)
            && reading.n_names() > 0
            && (reading.n_content(0..at) > 2 && tokens.mark(at + 1) == Some(',')
                || tokens.is_one_of(next, "in|for|to|with|w|at|through|level|part|all|both"))
    })
}

/// "Growth in humility", "Openness in the team": the thing itself is one that nobody can see.
pub(super) fn is_inner_topic(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let is_end = |at: &usize| {
        !tokens.is_word(*at) || reading.is_time(*at) || is_preposition(tokens.word(*at))
    };
    (0..tokens.len())
        .find(|at| {
            reading.is_content(*at) || tokens.is_in(&NOUNS_INNER, *at) && !reading.is_time(*at)
        })
        .is_some_and(|start| {
            let end = (start..tokens.len()).find(is_end).unwrap_or(tokens.len());
            // "Family time, Sundays", "private practice by May": these can be had.
            tokens.is_in(&NOUNS_INNER, end.saturating_sub(1))
                && !tokens.is_one_before(end, 1, "time|practice")
        })
}

/// "Curling league with Deb": a thing that is done, and with whom.
pub(super) fn is_in_company(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let start = reading.vague_amount().map_or(tokens.len(), |amount| amount.range.start);
    !tokens.is_one_of(0, "more|less|fewer|better")
        && (1..start).any(|at| {
            tokens.is_one_of(at, "with|w")
                && reading.is_content(at - 1)
                && !tokens.is_in(&NOUNS_INNER, at - 1)
                && !tokens.is_one_of(at - 1, "trouble|issues|problems|conflict")
                && (tokens.is_capital(at + 1)
                    || (at + 1..at + 6).any(|at| {
                        reading.listed_at(&PEOPLE, at).is_some()
                            || is_near(tokens.word(at))
                            || tokens.is_one_of(at, "everyone|everybody|whoever")
                    }))
        })
}

/// Those one lives with.
fn is_near(word: &str) -> bool {
    begins_with(
        word,
        "sister|brother|mum|mom|dad|mother|father|daughter|son|wife|husband|kid|friend|mate|\
            family|girl|boy|lad|grand|cousin",
    )
}

/// "HCPC renewal", "full licence": what one has or has not, and it says which.
pub(super) fn is_credential(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    // "BLS renewal. It expires in May": what else is said takes nothing from it.
    let end = reading.acts().next().map_or(tokens.len(), |action| action.verb.start);
    tokens.is_word(0)
        && (1..end).any(|at| {
            tokens.is_one_of(
            at,
            "accreditation|application|certificate|certification|diploma|licence|license|pgcert|\
                    recert|recertification|registration|renewal|revalidation",
        ) && (0..at).all(|at| {
            let word = tokens.word(at);
            one_of(word, "my|a|the|full|new")
                || tokens.is_word(at) && !STOP.has(word) && !is_preposition(word)
        })
        })
}

/// "2027 Q1: trauma informed care": a year or a term stands over a topic, and says no more of it.
pub(super) fn is_under_period(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    !has_product(reading)
        && reading.times.iter().all(|time| {
            let start = time.range.start;
            let at = start + usize::from(tokens.is_one_of(start, "for|during"));
            let word = tokens.word(at);
            tokens.digits(at).is_some() && word.len() >= 4
                || begins_with(word, "fy|term|semester|fiscal|financial")
                || word.len() == 2 && word.starts_with('q')
        })
}

/// "Ward climate: December to March", "my thesis, till June": how long, and not by when.
pub(super) fn is_only_spread(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let is_spread = |time: &Time| {
        let range = &time.range;
        tokens.is_one_of(
            range.start,
            "over|during|throughout|through|across|until|till|til|from|this",
        ) || range
            .clone()
            .skip(1)
            .any(|at| tokens.is_one_of(at, "to|until|till") || tokens.mark(at) == Some('-'))
    };
    reading.n_content(0..tokens.len()) <= 2
        && reading.times.iter().filter(|time| time.when != When::Name).all(is_spread)
}
