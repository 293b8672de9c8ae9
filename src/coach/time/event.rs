//! Events whose day the text does not say: "before my renewal", "once I graduate", "by Diwali".
//!
//! An event is nearly a date: the person knows it, and the coach asks which day it is.

use std::ops::Range;

use super::super::lists::EVENTS;
use super::super::tokens::Tokens;
use super::super::verb::{is_preposition, verb};
use super::lead::is_coming;
use super::{When, stage};
use crate::coach::lexicon::one_of;

/// An event that the plan is tied to: "by my next supervision", "before renewal".
pub(super) fn event(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    if stage::is_numbered(tokens, at) {
        return stage::is_in_time(tokens, at).then_some((When::Event, at + 2));
    }
    stage::stage(tokens, at)
        .or_else(|| next(tokens, at))
        .or_else(|| stage::last(tokens, at))
        .or_else(|| after_doing(tokens, at))
        .or_else(|| end_of(tokens, at))
        .or_else(|| listed(tokens, at))
        .map(|end| (When::Event, end))
}

/// "in my next case", "at the next opportunity"; but not "to the next level".
fn next(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_next = tokens.before(at, 1) == "next"
        && tokens.is_one_before(at, 2, "my|our|the|his|her|their")
        && tokens.is_one_before(at, 3, "in|at|for|by|during|before|after|until|with");
    let is_listed = || (at..at + 3).any(|index| EVENTS.longest(tokens, index, 3).is_some());
    let is_found = is_next
        && (tokens.is_word(at) || tokens.digits(at).is_some() && tokens.mark(at + 1) == Some(':'))
        && !tokens.is_one_of(at, "level|step|stage|generation")
        && !is_listed();
    is_found.then_some(at + 1)
}

/// "after qualifying", "prior to graduating"
fn after_doing(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_behind = tokens.is_one_before(at, 1, "after|before|upon|until|post")
        || tokens.phrase(at.saturating_sub(2), at) == "prior to";
    let is_done_once = tokens.is_one_of(
        at,
        "qualifying|graduating|retiring|returning|finishing|completing|getting|obtaining|\
            earning|gaining|receiving|passing|becoming",
    );
    (is_behind && is_done_once).then_some(at + 1)
}

/// "by the end of Ramadan", "until the end of the season"
fn end_of(tokens: &Tokens, at: usize) -> Option<usize> {
    let of = at.checked_sub(1 + usize::from(tokens.is_one_before(at, 1, "the|my|our|this")))?;
    // "End-of-life care" is no time.
    let is_end_of =
        tokens.word(of) == "of" && tokens.before(of, 1) == "end" && !tokens.is_hyphened(of);
    let is_found = is_end_of
        && tokens.is_word(at)
        && EVENTS.longest(tokens, at, 3).is_none()
        && !tokens.is_one_of(at, "the|my|our|this|each|every");
    is_found.then_some(at + 1)
}

/// An event of the list, where the words before it tie the plan to it.
fn listed(tokens: &Tokens, at: usize) -> Option<usize> {
    let end = at + EVENTS.longest(tokens, at, 3)?;
    let event = at..end;
    let mut is_next = false;
    for back in 1..=6 {
        let Some(index) = at.checked_sub(back).filter(|index| tokens.mark(*index).is_none()) else {
            break;
        };
        if is_tied(tokens, &event, index) {
            return Some(end);
        }
        is_next |= is_to_come(tokens, at, index);
        if tokens.is_one_of(index, "each|every|last|and|with") {
            break;
        }
    }
    is_next.then_some(end)
}

/// Whether a word before an event says that it is one that comes.
fn is_to_come(tokens: &Tokens, at: usize, index: usize) -> bool {
    // "Attend the annual conference": it comes once a year.
    let is_annual = || {
        tokens.word(index) == "annual"
            && at - index <= 2
            && !tokens.is_one_of(at, "leave|audit|review")
    };
    is_coming(tokens.word(index)) || is_annual()
}

/// Whether the word at `index`, which stands before an event, ties the plan to it.
fn is_tied(tokens: &Tokens, event: &Range<usize>, index: usize) -> bool {
    let (at, word) = (event.start, tokens.word(index));
    let is_stage = || stage::is_training(tokens.word(event.end - 1));
    // "Go home for Eid"
    let is_named_feast = || tokens.is_capital(at) && is_feast(tokens.word(at));
    let is_just_before = index + 1 == at;
    match word {
        // "Less irritated by the Monday meeting": that is what irritates.
        "by" if tokens.is_one_before(
            index,
            1,
            "irritated|bothered|intimidated|overwhelmed|annoyed|drained|supported|led|run|shaken",
        ) =>
        {
            false
        }
        _ if one_of(word, "by|before|until|till|prior|ahead") => true,
        "than" => tokens.before(index, 1) == "later",
        // "Starting in Advent", "from Advent to Candlemas"
        "starting" | "beginning" => index + 2 >= at,
        "from" => is_just_before && is_named_feast() && tokens.word(at + 1) == "to",
        "for" => is_just_before && is_named_feast(),
        "after" | "upon" => {
            is_just_before && is_once(tokens, at, index)
                || word == "after" && tokens.is_one_of(index + 1, "my|our|the|this")
        }
        "on" => {
            is_just_before && is_once(tokens, at, index)
                || tokens.is_one_of(index + 1, "my|this|the") && is_stage()
        }
        "at" => is_meeting(tokens, event, index),
        "in" | "while" => tokens.is_one_of(index + 1, "my|this|the|on|in") && is_stage(),
        // "Sing this carnival", but not "complete this course" and not "in this course".
        "this" => {
            is_just_before
                && verb(tokens, index.wrapping_sub(1)).is_none()
                && !is_preposition(tokens.before(index, 1))
        }
        _ if one_of(word, "start|end|course|duration|length|remainder|conclusion|rest") => {
            tokens.word(index + 1) == "of"
        }
        "time" => tokens.phrase(index.saturating_sub(1), index + 2) == "in time for",
        // "during Lent", but not "during supervision".
        "during" | "throughout" => {
            tokens.is_one_of(index + 1, "this|my|our|the")
                || is_just_before && (is_stage() || tokens.is_capital(at))
        }
        "over" => tokens.is_one_of(at, "holiday|holidays|half|vacation|placement"),
        _ => false,
    }
}

/// What comes once, behind "after", "upon" or "on". "When I'm on leave" and "the days after
/// discharge" come again and again.
fn is_once(tokens: &Tokens, at: usize, index: usize) -> bool {
    tokens.is_one_of(
        at,
        "completion|graduation|discharge|licensure|qualification|retirement|holiday|leave|return|\
            exams|finals",
    ) && !tokens.is_one_before(index, 1, "i'm|am|is|are|be|days|weeks|hours|months")
}

/// "At my appraisal", "at the conference"
fn is_meeting(tokens: &Tokens, event: &Range<usize>, index: usize) -> bool {
    tokens.is_one_of(index + 1, "my|our|the|annual|renewal|appraisal")
        && tokens.is_one_of(
            event.end - 1,
            "review|appraisal|conference|congress|viva|hearing|summit|evaluation|defence|defense|\
                agm|renewal",
        )
}

/// Days and weeks of the year that everybody knows.
fn is_feast(word: &str) -> bool {
    one_of(
        word,
        "advent|eid|lent|diwali|deepavali|passover|pesach|ramadan|christmas|easter|hanukkah|holi|\
            matariki|carnival|pentecost|thanksgiving|vesak|nowruz|purim|navratri",
    )
}
