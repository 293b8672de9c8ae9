//! What comes once, told by its shape: "after the restructure: present the rota", "when the next
//! round opens". What comes again and again ("after each session", "when a client cries") is none.

use super::super::calendar::{month, weekday};
use super::super::lists::CARE_WORDS;
use super::super::morph::Form;
use super::super::tokens::Tokens;
use super::super::verb::verb;
use super::When;
use super::clause::is_happening;
use super::every::is_beat;
use crate::coach::lexicon::one_of;

/// An event that no list knows.
pub(super) fn once(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    opening(tokens, at).or_else(|| match tokens.word(at) {
        "when" => coming(tokens, at),
        "next" => next_time(tokens, at),
        // "On the day of discharge"
        "on" => (tokens.phrase(at, at + 4) == "on the day of").then_some((When::Event, at + 2)),
        _ => from_then(tokens, at),
    })
}

/// "Improve my Kannada by Ugadi": a day that no list knows, at the end of a sentence.
pub(super) fn unknown_day(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let is_day = tokens.is_one_before(at, 1, "by|until|till")
        && tokens.is_capital(at)
        && !tokens.is_acronym(at)
        && !tokens.is_word(at + 1)
        && tokens.digits(at + 1).is_none()
        && tokens.known(at).whole == 0
        && tokens.word(at).len() > 3;
    is_day.then_some((When::Event, at + 1))
}

/// "After the restructure: present the rota", "by Ugadi I will": what opens a sentence and comes
/// once.
fn opening(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let is_self = |at| tokens.is_one_of(at, "i|we|i'll|we'll");
    let end = at + 1 + usize::from(tokens.is_capital(at + 1) && !is_self(at + 1));
    if tokens.before(at, 1) == "by"
        && tokens.is_capital(at)
        && !tokens.is_word(at.wrapping_sub(2))
        && (tokens.mark(end) == Some(',') || is_self(end))
    {
        return Some((When::Event, end));
    }
    if tokens.word(at) != "after" || tokens.is_word(at.wrapping_sub(1)) {
        return None;
    }
    let noun = at + 1 + usize::from(tokens.is_one_of(at + 1, "the|my|our|this"));
    let end = (noun..noun + 4).find(|end| {
        matches!(tokens.mark(*end), Some(',' | ':'))
            || *end > noun && verb(tokens, *end).is_some_and(|found| found.form == Form::Base)
    })?;
    // "After supervision", "after difficult sessions" come again and again.
    let head = tokens.word(end - 1);
    let is_again = head.ends_with('s')
        || is_beat(head)
        || tokens.is_one_of(noun, "a|an|each|every|any|that|work|lunch|number");
    (end > noun && !is_again && (noun..end).all(|at| tokens.is_word(at)))
        .then_some((When::Event, end))
}

/// "From the new rota on", "once exams start", "once the inspection's done", "beginning after half
/// term", "starting when it is signed off": a beginning whose day the text does not say.
fn from_then(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let mut words =
        (at + 1..at + 8).take_while(|at| tokens.is_word(*at) || tokens.mark(*at) == Some('\''));
    match tokens.word(at) {
        "starting" | "beginning" | "from"
            if tokens.is_one_of(at + 1, "week|month|term|session|block|semester")
                && tokens.digits(at + 2).is_some() =>
        {
            Some((When::Event, at + 3))
        }
        "from"
            if tokens.word(at + 1) == "the"
                && tokens.is_one_of(at + 2, "day|moment|week")
                && tokens.is_one_of(at + 3, "i|we|they|he|she") =>
        {
            Some((When::Event, at + 4))
        }
        "starting" | "beginning" | "from"
            if tokens.word(at + 1) == "next" && tokens.is_word(at + 2) =>
        {
            Some((When::Event, at + 3))
        }
        "from" => {
            let end = words.find(|at| {
                tokens.is_one_of(*at, "onward|onwards|forward")
                    || tokens.word(*at) == "on"
                        && (!tokens.is_word(*at + 1) || tokens.is_one_of(*at + 1, "i|we|and|every"))
            })?;
            let is_day = |at: usize| {
                let word = tokens.word(at);
                month(word).is_some()
                    || weekday(word).is_some()
                    || one_of(word, "year|now|here|today|then|each|every|tomorrow")
            };
            (end > at + 1 && !(at + 1..end).any(is_day)).then_some((When::Event, end + 1))
        }
        // "After my tribunal's over"
        "after" => {
            let end = words.find(|at| {
                is_over(tokens.word(*at))
                    || tokens.is_one_of(
                        *at,
                        "starts|ends|opens|leaves|arrives|finishes|retires|begins|closes",
                    )
            })?;
            let is_own = tokens.is_one_of(at + 1, "my|our|the");
            (is_own && end > at + 2).then_some((When::Event, end + 1))
        }
        "once" => {
            let end = words.find(|at| {
                is_over(tokens.word(*at))
                    || tokens.is_one_of(
                        *at,
                        "start|starts|end|ends|open|opens|begin|begins|approved|signed",
                    )
            })?;
            (end > at + 1 && !tokens.is_one_of(at + 1, "a|an|each|every|in|per"))
                .then_some((When::Event, end + 1))
        }
        "starting" | "beginning" if tokens.is_one_of(at + 1, "after|when|once|from|with") => {
            let end = words.last()? + 1;
            (end > at + 2).then_some((When::Event, end.min(at + 5)))
        }
        _ => None,
    }
}

/// "When the next round opens", "when J. is back", "when it is my turn": what comes once.
fn coming(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    // "When the new matron starts", but not "when the client starts to cry"
    let happening = (at + 3..at + 6).take_while(|at| tokens.is_word(*at)).find(|at| {
        is_happening(tokens.word(*at))
            || tokens.is_one_of(
                *at,
                "end|start|begin|open|reopen|close|sends|gives|allows|approves|returns|reopens|\
                    moves",
            )
    });
    if (tokens.is_one_of(at + 1, "the|my|our") || tokens.is_acronym(at + 1))
        && let Some(end) = happening
        && tokens.word(end) != "is"
        && (at + 2..end).all(|at| !tokens.is_in(&CARE_WORDS, at) && !tokens.is_one_of(at, "who"))
        && !tokens.is_one_of(end + 1, "to")
        && !tokens.word(end + 1).ends_with("ing")
    {
        return Some((When::Event, end + 1));
    }
    // "When we next meet"
    let is_next = tokens.is_one_of(at + 1, "we|i|they|it|he|she") && tokens.word(at + 2) == "next";
    if is_next
        || tokens.phrase(at + 1, at + 5) == "it is my turn"
        || tokens.phrase(at + 1, at + 3) == "the next"
    {
        return Some((When::Event, at + 4));
    }
    let back = (at + 2..at + 6).find(|at| tokens.word(*at) == "back")?;
    tokens.is_one_before(back, 1, "is|comes|gets|am|are").then_some((When::Event, back + 1))
}

/// "Next time they run one", or "next time" at an end.
fn next_time(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    if tokens.word(at + 1) != "time" {
        return None;
    }
    if !tokens.is_word(at + 2) {
        return Some((When::Event, at + 2));
    }
    tokens
        .is_one_of(at + 2, "i|we|they|he|she|it|the|somebody|someone")
        .then_some((When::Event, at + 3))
}

/// What says of a thing that it lies behind.
fn is_over(word: &str) -> bool {
    one_of(word, "over|done|finished|through|sorted")
}
