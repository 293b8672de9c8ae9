//! Events whose day the text does not say: "before my renewal", "once I graduate", "by Diwali".
//!
//! An event is nearly a date: the person knows it, and the coach asks which day it is.

use super::super::calendar::weekday;
use super::super::lists::{EVENTS, NOUNS_PRODUCT};
use super::super::morph::Form;
use super::super::number::{counts_something, number};
use super::super::tokens::Tokens;
use super::super::verb::{is_preposition, verb};
use super::{When, date, named, rhythm};
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// "by age 40", "by my 40th birthday".
pub(super) fn own_age(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let is_shaped = one_of(tokens.word(at), "by|before")
        && tokens.word(at + 1) == "age"
        && tokens.digits(at + 2).is_some();
    is_shaped.then_some((When::Event, at + 3))
}

/// "before the summit", "by the next MDT": an event that no list knows.
pub(super) fn before_something(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    let is_next = tokens.word(at) == "by" && tokens.word(at + 2) == "next";
    let has_article = one_of(tokens.word(at + 1), "the|my|our");
    let first = at + 1 + usize::from(has_article) + usize::from(is_next);
    let is_bare = !has_article
        && !one_of(
            tokens.word(first),
            "and|or|i|we|he|she|they|it|a|an|each|every|any|this|that|they're|it's|i'm|we're|i've",
        )
        && !is_reply(tokens.word(first).strip_suffix("ing").unwrap_or(""));
    let is_shaped = tokens.is_word(first)
        && (tokens.word(at) == "before" && (has_article || is_bare)
            || tokens.word(at) == "until" && has_article
            || is_next && has_article);
    (is_shaped && !holds_time(tokens, at + 1, today)).then_some((When::Event, first + 1))
}

/// Whether another expression of time follows at once.
fn holds_time(tokens: &Tokens, at: usize, today: Date) -> bool {
    (at..at + 6).take_while(|index| tokens.is_word(*index) || tokens.digits(*index).is_some()).any(
        |index| {
            date::date(tokens, index, today)
                .or_else(|| named::named(tokens, index, today))
                .is_some()
                || event(tokens, index).is_some()
                || rhythm::rhythm(tokens, index).is_some()
        },
    )
}

/// "by Carnival", "by NAIDOC Week": a feast or a day that no list knows. "Written by Yalom" and
/// "books by Black authors" are none.
pub(super) fn by_name(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    let is_capital = |index: usize| tokens.get(index).is_some_and(|token| token.is_capital);
    let is_limit = one_of(tokens.word(at), "by|after|until|till");
    if !(is_limit || one_of(tokens.word(at), "during|for|on|before")) {
        return None;
    }
    let end = (at + 1..at + 8).find(|index| !is_capital(*index))?;
    let last = end.checked_sub(1).filter(|last| *last > at)?;
    let is_period = one_of(tokens.word(last), "day|week|month|festival|eve|holidays")
        || last > at + 1 && weekday(tokens.word(last)).is_some();
    let is_first_short = tokens.get(at + 1).is_some_and(|token| token.is_acronym);
    let is_person = one_of(tokens.word(at + 1), "dr|prof|professor|mr|mrs|ms");
    let is_done = verb(tokens, at.wrapping_sub(1)).is_some_and(|before| before.form == Form::Past);
    let is_end = end >= tokens.len()
        || tokens.mark(end).is_some()
        || is_preposition(tokens.word(end)) && !tokens.is_in(&NOUNS_PRODUCT, at.wrapping_sub(1));
    let is_name = is_period
        || is_limit
            && is_end
            && !is_first_short
            && !is_person
            && !is_done
            && !is_capital(at.wrapping_sub(1));
    (is_name && !holds_time(tokens, at + 1, today)).then_some((When::Event, end))
}

/// "before I turn 40", "once I graduate", "by the time we move".
pub(super) fn clause(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let (word, next) = (tokens.word(at), tokens.word(at + 1));
    let (third, fourth) = (tokens.word(at + 2), tokens.word(at + 3));
    // "Once I will write a book" tells no time.
    let is_point = one_of(word, "before|once|until") && !one_of(third, "will|would|want");
    let is_around = is_point || word == "after";
    let is_ours = one_of(next, "my|our|the");
    let is_by_the_time = word == "time" && tokens.before(at, 1) == "the";
    // "Think before I speak" is no day.
    if word == "before" && next == "i" && is_reply(third) {
        return None;
    }
    let len = if is_around && one_of(next, "i|we|they|he|she|i'm|we're|i've|we've")
        || is_point && one_of(next, "it|someone|somebody")
        || is_point && one_of(next, "school|work|college|term") && is_happening(third)
        || word == "while" && next == "i'm" && one_of(third, "on|in")
        || is_by_the_time && one_of(next, "i|we")
        // "When I feel tense" is a cue; "when I return" is a day.
        || word == "when" && one_of(next, "i|we|he|she|they") && is_return(tokens, at + 2)
    {
        3
    } else if is_around
        && is_ours
        && !EVENTS.has(third)
        && (is_happening(fourth) || word == "once")
        // "As soon as I am licensed", "as long as we share an office".
        || word == "as"
            && one_of(next, "soon|long")
            && third == "as"
            && one_of(fourth, "i|we|my|our|the|they|he|she")
        || word == "when" && is_ours && is_happening(fourth)
        || is_by_the_time && is_ours && tokens.is_word(at + 3)
    {
        4
    } else if word == "once" && one_of(next, "licensed|qualified|certified|registered") {
        2
    } else {
        return None;
    };
    let end = at + len;
    let is_age = tokens.digits(end).is_some();
    Some((When::Event, (end + usize::from(is_age)).min(tokens.len())))
}

fn is_reply(word: &str) -> bool {
    one_of(word, "speak|talk|react|respond|reply|answer|act|judge")
}

fn is_happening(word: &str) -> bool {
    one_of(
        word,
        "ends|starts|begins|finishes|opens|closes|expires|arrives|comes|is|renews|launches|leaves|retires",
    )
}

/// "return", "is back", "get back", "retire": what happens once.
fn is_return(tokens: &Tokens, at: usize) -> bool {
    if one_of(tokens.word(at), "finish|complete|start") && tokens.word(at + 1) == "my" {
        return true;
    }
    one_of(tokens.word(at), "return|returns|retire|graduate|qualify")
        || tokens.word(at + 1) == "back"
            && one_of(tokens.word(at), "am|is|are|get|gets|come|comes|go|goes")
}

/// An event that the plan is tied to: "by my next supervision", "before renewal".
pub(super) fn event(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    // "in term 1"
    if one_of(tokens.word(at), "term|semester|trimester|rotation|year|session|module")
        && number(tokens, at + 1).is_some_and(|(number, _)| number < 10.0)
        // "My year 7 students" are people.
        && !counts_something(tokens, at + 2)
    {
        return one_of(tokens.before(at, 1), "in|for|by|during|of|before|my")
            .then_some((When::Event, at + 2));
    }
    // "in my next case", "at the next opportunity"; but not "to the next level".
    let is_next = tokens.before(at, 1) == "next"
        && one_of(tokens.before(at, 2), "my|our|the")
        && one_of(tokens.before(at, 3), "in|at|for|by|during|before|after|until|with|of");
    let is_listed = || (at..at + 3).any(|index| EVENTS.longest(tokens, index, 3).is_some());
    if is_next
        && tokens.is_word(at)
        && !one_of(tokens.word(at), "level|step|stage|generation")
        && !is_listed()
    {
        return Some((When::Event, at + 1));
    }
    // "in my final semester"
    if one_of(tokens.word(at), "final|last")
        && one_of(tokens.word(at + 1), "year|semester|term")
        && tokens.before(at, 1) == "my"
    {
        return Some((When::Event, at + 2));
    }
    // "after qualifying", "prior to graduating"
    let is_behind = one_of(tokens.before(at, 1), "after|before|upon|until")
        || tokens.phrase(at.saturating_sub(2), at) == "prior to";
    if is_behind
        && one_of(
            tokens.word(at),
            "qualifying|graduating|retiring|returning|finishing|completing|getting|obtaining|\
                earning|gaining|receiving|passing|becoming",
        )
    {
        return Some((When::Event, at + 1));
    }
    // "by the end of Ramadan", "until the end of the season"
    let of_at = at.checked_sub(1 + usize::from(one_of(tokens.before(at, 1), "the|my|our|this")));
    // "End-of-life care" is no time.
    let is_end_of = of_at.is_some_and(|of| {
        tokens.word(of) == "of"
            && tokens.before(of, 1) == "end"
            && !tokens.get(of).is_some_and(|token| token.is_hyphened)
    });
    if is_end_of
        && tokens.is_word(at)
        && EVENTS.longest(tokens, at, 3).is_none()
        && !one_of(tokens.word(at), "the|my|our|this|each|every")
    {
        return Some((When::Event, at + 1));
    }
    let len = EVENTS.longest(tokens, at, 3)?;
    // Stages of training that one is in once.
    let is_stage = one_of(
        tokens.word(at + len - 1),
        "placement|internship|practicum|residency|rotation|preceptorship|fellowship",
    );
    let (mut is_tied, mut is_next) = (false, false);
    for back in 1..=6 {
        let Some(index) = at.checked_sub(back).filter(|index| tokens.mark(*index).is_none()) else {
            break;
        };
        let word = tokens.word(index);
        match word {
            _ if one_of(word, "by|before|until|till|prior|ahead|than") => is_tied = true,
            _ if one_of(word, "next|upcoming|coming|following") => is_next = true,
            // "Attend the annual conference": it comes once a year.
            "annual" => is_next |= back == 1 && !one_of(tokens.word(at), "leave|audit|review"),
            "end" => is_tied |= tokens.word(index + 1) == "of",
            "after" | "upon" | "on" => {
                let is_once = one_of(
                    tokens.word(at),
                    "completion|graduation|discharge|licensure|qualification|retirement|holiday",
                );
                is_tied |= back == 1 && is_once
                    || word == "on" && one_of(tokens.word(index + 1), "my|this|the") && is_stage
                    || word == "after" && one_of(tokens.word(index + 1), "my|our|the|this");
            }
            "at" => {
                is_tied |= one_of(tokens.word(index + 1), "my|our|the")
                    && one_of(
                        tokens.word(at + len - 1),
                        "review|appraisal|conference|congress|viva|hearing|summit|evaluation|defence|defense|agm",
                    )
            }
            "in" => is_tied |= one_of(tokens.word(index + 1), "my|this|the") && is_stage,
            "this" => is_tied |= back == 1 && is_stage,
            "while" => is_tied |= is_stage,
            _ if one_of(word, "course|duration|length|remainder|conclusion|rest") => {
                is_tied |= tokens.word(index + 1) == "of"
            }
            "time" => is_tied |= tokens.phrase(index.saturating_sub(1), index + 2) == "in time for",
            "for" => {
                is_tied |= one_of(tokens.word(index + 1), "my|our")
                    && len > 0
                    && tokens.word(at) == "revalidation"
            }
            "start" => is_tied |= tokens.word(index + 1) == "of",
            "during" | "throughout" => {
                // "during Lent", but not "during supervision".
                is_tied |= one_of(tokens.word(index + 1), "this|my|our|the")
                    || (back == 1
                        && (is_stage || tokens.get(at).is_some_and(|token| token.is_capital)));
            }
            "over" => {
                is_tied |= one_of(tokens.word(at), "holiday|holidays|half|vacation|placement");
            }
            _ if one_of(word, "each|every|last|and|with") => break,
            _ => {}
        }
        if is_tied {
            break;
        }
    }
    (is_tied || is_next).then_some((When::Event, at + len))
}
