//! Clauses and ages that time a plan: "before I turn 40", "once I graduate", "when I'm back".
//!
//! They are events without a day, or times that nobody can foresee. Events with a name are
//! `event`'s, and what a clause does with its acts is no matter here.

use super::super::clause::is_past;
use super::super::lists::{CARE_WORDS, EVENTS};
use super::super::number::{counts_something, number};
use super::super::tokens::Tokens;
use super::When;
use crate::coach::lexicon::one_of;

/// "by age 40", "before turning 50", "when I turn 50", "by my 50th".
pub(super) fn own_age(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let next = tokens.word(at + 1);
    let years_at = match tokens.word(at) {
        "by" | "before" if one_of(next, "age|turning|my") => at + 2,
        "when" | "until" if next == "i" && tokens.is_one_of(at + 2, "turn|hit|reach") => at + 3,
        _ => return None,
    };
    // "By my 50th"
    let (years, end) = match tokens.digits(years_at) {
        Some(years) => (years, years_at + 1 + usize::from(next == "my")),
        None => number(tokens, years_at)?,
    };
    let is_age = (20.0..100.0).contains(&years) && !counts_something(tokens, end);
    is_age.then(|| (When::Event, end + usize::from(tokens.word(end) == "birthday")))
}

/// "when I get a minute", "once the job gets lighter", "before it eats me": nobody knows the day.
pub(super) fn loose(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let signs = match tokens.word(at) {
        "before" | "until" => "too|forget|forgets|die|dies|burn|kill|kills|eats|explode|crack",
        "as" if tokens.word(at + 1) != "soon" => return None,
        "when" | "once" | "while" | "as" => {
            "time|times|chance|minute|moment|money|can|able|ready|energy|capacity|brave|allow|\
                allows|permit|permits|calm|calms|calmer|settle|settles|quieter|lighter|easier|\
                less|opportunity|water|afford"
        }
        _ => return None,
    };
    // "When a client can name it" comes again and again.
    let is_cue = tokens.is_one_of(at + 1, "a|an|clients|patients|people|someone");
    (at + 1..at + 8)
        .take_while(|index| tokens.is_word(*index) && !is_cue)
        .find(|index| tokens.is_one_of(*index, signs))
        .map(|index| (When::Vague, index + 1))
}

/// "before I turn 40", "once I graduate".
pub(super) fn clause(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    if has_been(tokens, at) || is_moment(tokens, at) {
        return None;
    }
    let len = if is_of_somebody(tokens, at) {
        3
    } else if is_of_thing(tokens, at) {
        4
    } else if tokens.word(at) == "once"
        && tokens.is_one_of(at + 1, "licensed|qualified|certified|registered")
    {
        2
    } else {
        return None;
    };
    let end = at + len;
    // "Before I am forty"
    let end = number(tokens, end)
        .filter(|(years, behind)| *years >= 20.0 && !counts_something(tokens, *behind))
        .map_or(end, |(_, behind)| behind);
    Some((When::Event, end.min(tokens.len())))
}

/// "Before she went into the home": that has been.
fn has_been(tokens: &Tokens, at: usize) -> bool {
    let third = tokens.word(at + 2);
    tokens.is_one_of(at + 1, "i|we|they|he|she|it")
        && (is_past(third) || one_of(third, "was|were|had"))
        && tokens.word(at) != "once"
}

/// "Think before I speak", "wait until they are ready" are no days.
fn is_moment(tokens: &Tokens, at: usize) -> bool {
    let is_before_reply =
        tokens.word(at) == "before" && tokens.word(at + 1) == "i" && is_reply(tokens.word(at + 2));
    is_before_reply || tokens.word(at) == "until" && is_wait(tokens, at)
}

/// "before", "once" or "until", and no wish behind: "Once I will write a book" tells no time.
fn is_point(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_of(at, "before|once|until") && !tokens.is_one_of(at + 2, "will|would|want")
}

/// Clauses with a short subject: "before I turn", "until school ends", "when I'm back".
fn is_of_somebody(tokens: &Tokens, at: usize) -> bool {
    let (next, third) = (tokens.word(at + 1), tokens.word(at + 2));
    let is_point = is_point(tokens, at);
    let is_period = || one_of(next, "school|work|college|term") && is_happening(third);
    if (is_point || tokens.word(at) == "after")
        && one_of(next, "i|we|they|he|she|i'm|we're|i've|we've")
        || is_point && one_of(next, "it|someone|somebody")
        || is_point && is_period()
    {
        return true;
    }
    match tokens.word(at) {
        "while" => {
            next == "i'm" && one_of(third, "on|in")
                || next == "i" && third == "am" && tokens.is_one_of(at + 3, "on|in")
        }
        "when" => {
            is_period()
                // "When I feel tense" is a cue; "when I return" is a day.
                || one_of(next, "i|we|he|she|they") && is_return(tokens, at + 2)
                || one_of(next, "i'm|we're") && third == "back"
        }
        _ => false,
    }
}

/// Clauses with a noun, or with a longer beginning: "once my post ends", "as soon as I am".
fn is_of_thing(tokens: &Tokens, at: usize) -> bool {
    let (word, next) = (tokens.word(at), tokens.word(at + 1));
    let (third, fourth) = (tokens.word(at + 2), tokens.word(at + 3));
    let is_ours = one_of(next, "my|our|the");
    if (is_point(tokens, at) || word == "after")
        && is_ours
        && !EVENTS.has(third)
        && (is_happening(fourth) || word == "once")
    {
        return true;
    }
    match word {
        // "As soon as I am licensed", "as long as we share an office".
        "as" => {
            one_of(next, "soon|long")
                && third == "as"
                && one_of(fourth, "i|we|my|our|the|they|he|she")
        }
        // "When the rota is short" comes again and again.
        "when" => {
            is_ours
                && is_happening(fourth)
                && (fourth != "is" || tokens.is_one_of(at + 4, "up|over|done|finished|through"))
                && !tokens.is_in(&CARE_WORDS, at + 2)
        }
        _ => false,
    }
}

/// "Wait until": how long one act takes, and not when the plan ends.
pub(super) fn is_wait(tokens: &Tokens, until: usize) -> bool {
    (1..=5).any(|back| {
        tokens.is_one_before(
            until,
            back,
            "wait|stay|sit|listen|pause|speak|hold|silence|silent|quiet|waiting|staying|listening",
        )
    })
}

/// What one does in a moment: "think before I speak" tells no time.
pub(super) fn is_reply(word: &str) -> bool {
    one_of(
        word,
        "speak|talk|react|respond|reply|answer|act|judge|comfort|advise|fix|interpret|interrupt|\
            reassure|sleep|open",
    )
}

pub(super) fn is_happening(word: &str) -> bool {
    one_of(
        word,
        "ends|starts|begins|finishes|opens|closes|expires|arrives|comes|is|renews|launches|leaves|\
            retires",
    )
}

/// "return", "is back", "get back", "retire": what happens once.
fn is_return(tokens: &Tokens, at: usize) -> bool {
    if tokens.is_one_of(at, "finish|complete|start") && tokens.word(at + 1) == "my" {
        return true;
    }
    tokens.is_one_of(at, "return|returns|retire|graduate|qualify")
        || tokens.word(at + 1) == "back"
            && tokens.is_one_of(at, "am|is|are|get|gets|come|comes|go|goes")
}
