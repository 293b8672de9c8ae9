//! Events whose day the text does not say: "before my renewal", "once I graduate", "by Diwali".
//!
//! An event is nearly a date: the person knows it, and the coach asks which day it is.

use super::super::calendar::unit;
use super::super::clause::is_past;
use super::super::lists::{CARE_WORDS, EVENTS};
use super::super::number::{counts_something, number, ordinal};
use super::super::tokens::Tokens;
use super::super::verb::{is_preposition, verb};
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
    let (years, end) = number(tokens, years_at)?;
    let is_age = (20.0..100.0).contains(&years) && !counts_something(tokens, end);
    is_age.then_some((When::Event, end + usize::from(next == "my")))
}

/// "when I get a minute", "once the job gets lighter", "before it eats me": nobody knows the day.
pub(super) fn loose(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let signs = match tokens.word(at) {
        "before" | "until" => "too|forget|forgets|die|dies|burn|kill|kills|eats|explode|crack",
        "as" if tokens.word(at + 1) != "soon" => return None,
        "when" | "once" | "while" | "as" => {
            "time|times|chance|minute|moment|money|can|able|ready|energy|capacity|brave|allow|allows|\
                permit|permits|calm|calms|calmer|settle|settles|quieter|lighter|easier|less|\
                opportunity|water|afford"
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
    let (word, next) = (tokens.word(at), tokens.word(at + 1));
    let (third, fourth) = (tokens.word(at + 2), tokens.word(at + 3));
    // "Once I will write a book" tells no time.
    let is_point = one_of(word, "before|once|until") && !one_of(third, "will|would|want");
    let is_around = is_point || word == "after";
    let is_ours = one_of(next, "my|our|the");
    // "Before she went into the home": that has been.
    if one_of(next, "i|we|they|he|she|it")
        && (is_past(third) || one_of(third, "was|were|had"))
        && word != "once"
    {
        return None;
    }
    // "Think before I speak", "wait until they are ready" are no days.
    if word == "before" && next == "i" && is_reply(third) || word == "until" && is_wait(tokens, at)
    {
        return None;
    }
    let len = if is_around && one_of(next, "i|we|they|he|she|i'm|we're|i've|we've")
        || is_point && one_of(next, "it|someone|somebody")
        || (is_point || word == "when")
            && one_of(next, "school|work|college|term")
            && is_happening(third)
        || word == "while" && next == "i'm" && one_of(third, "on|in")
        || word == "while" && next == "i" && third == "am" && one_of(fourth, "on|in")
        // "When I feel tense" is a cue; "when I return" is a day.
        || word == "when" && one_of(next, "i|we|he|she|they") && is_return(tokens, at + 2)
        || word == "when" && one_of(next, "i'm|we're") && third == "back"
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
        // "When the rota is short" comes again and again.
        || word == "when"
            && is_ours
            && is_happening(fourth)
            && (fourth != "is" || tokens.is_one_of(at + 4, "up|over|done|finished|through"))
            && !tokens.is_in(&CARE_WORDS, at + 2)
    {
        4
    } else if word == "once" && one_of(next, "licensed|qualified|certified|registered") {
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
        "speak|talk|react|respond|reply|answer|act|judge|comfort|advise|fix|interpret|interrupt|reassure|sleep|open",
    )
}

pub(super) fn is_happening(word: &str) -> bool {
    one_of(
        word,
        "ends|starts|begins|finishes|opens|closes|expires|arrives|comes|is|renews|launches|leaves|retires",
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

/// Days and weeks of the year that everybody knows.
fn is_feast(word: &str) -> bool {
    one_of(
        word,
        "advent|eid|lent|diwali|deepavali|passover|pesach|ramadan|christmas|easter|hanukkah|holi|\
            matariki|carnival|pentecost|thanksgiving|vesak|nowruz|purim|navratri",
    )
}

/// Stages of training that one is in once.
fn is_training(word: &str) -> bool {
    one_of(word, "placement|internship|practicum|residency|rotation|preceptorship|fellowship")
}

/// What a course or a year of work is cut into.
fn is_stage(word: &str) -> bool {
    is_training(word)
        || one_of(word, "period|block|phase|stage|part|module|unit|cycle|round|half|cohort")
}

/// What a year of study or of a project is called by its number.
fn is_term(word: &str) -> bool {
    one_of(word, "term|semester|sem|quarter|qtr|trimester|year")
}

/// An event that the plan is tied to: "by my next supervision", "before renewal".
pub(super) fn event(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    // "in term 1", "during Part II"
    let is_part = is_term(tokens.word(at)) || is_stage(tokens.word(at));
    if (is_part || tokens.word(at) == "session") && (number(tokens, at + 1).is_some_and(|(number, _)| number < 10.0)
        || tokens.is_one_of(at + 1, "i|ii|iii|iv|v"))
        // "My year 7 students" are people.
        && !counts_something(tokens, at + 2)
    {
        // "Vacancy rate 20 %, year two."
        let is_alone = is_term(tokens.word(at))
            && !tokens.is_word(at.wrapping_sub(1))
            && !tokens.is_word(at + 2);
        let is_led = tokens.is_one_before(at, 1, "in|for|by|during|of|before|my|within");
        return (is_led || is_alone).then_some((When::Event, at + 2));
    }
    if tokens.is_one_of(at, "t1|t2|t3|t4|s1|s2")
        && tokens.is_one_before(at, 1, "in|for|by|during|of|before")
    {
        return Some((When::Event, at + 1));
    }
    // "over ten sessions", "within two pay periods"
    if let Some((_, next)) = number(tokens, at)
        && let Some(beat) = (next..next + 3).find(|index| {
            tokens.is_one_of(
                *index,
                "sessions|periods|meetings|shifts|appointments|cycles|rotations|placements",
            )
        })
        && (1..=3).any(|back| tokens.is_one_before(at, back, "over|within|across|next"))
        && tokens.is_word(next)
    {
        return Some((When::Event, beat + 1));
    }
    if let Some((_, next)) = ordinal(tokens, at) {
        // "in their first week": it comes for each of them.
        if tokens.is_one_before(at, 1, "their|her|his|its")
            && (unit(tokens.word(next)).is_some()
                || tokens.is_one_of(next, "visit|session|appointment|contact|meeting"))
        {
            return Some((When::Event, next + 1));
        }
        // "within the third grading period", "in my second rural block"
        if let Some(stage) = (next..next + 2).find(|index| is_stage(tokens.word(*index)))
            && (1..=2).any(|back| tokens.is_one_before(at, back, "in|for|by|during|within|before"))
        {
            return Some((When::Event, stage + 1));
        }
    }
    // "in my next case", "at the next opportunity"; but not "to the next level".
    let is_next = tokens.before(at, 1) == "next"
        && tokens.is_one_before(at, 2, "my|our|the|his|her|their")
        && tokens.is_one_before(at, 3, "in|at|for|by|during|before|after|until|with");
    let is_listed = || (at..at + 3).any(|index| EVENTS.longest(tokens, index, 3).is_some());
    if is_next
        && (tokens.is_word(at) || tokens.digits(at).is_some() && tokens.mark(at + 1) == Some(':'))
        && !tokens.is_one_of(at, "level|step|stage|generation")
        && !is_listed()
    {
        return Some((When::Event, at + 1));
    }
    // "in my final semester"
    if tokens.is_one_of(at, "final|last")
        && tokens.is_one_of(at + 1, "year|semester|term")
        && tokens.before(at, 1) == "my"
    {
        return Some((When::Event, at + 2));
    }
    // "after qualifying", "prior to graduating"
    let is_behind = tokens.is_one_before(at, 1, "after|before|upon|until|post")
        || tokens.phrase(at.saturating_sub(2), at) == "prior to";
    if is_behind
        && tokens.is_one_of(
            at,
            "qualifying|graduating|retiring|returning|finishing|completing|getting|obtaining|\
                earning|gaining|receiving|passing|becoming",
        )
    {
        return Some((When::Event, at + 1));
    }
    // "by the end of Ramadan", "until the end of the season"
    let of_at = at.checked_sub(1 + usize::from(tokens.is_one_before(at, 1, "the|my|our|this")));
    // "End-of-life care" is no time.
    let is_end_of = of_at.is_some_and(|of| {
        tokens.word(of) == "of" && tokens.before(of, 1) == "end" && !tokens.is_hyphened(of)
    });
    if is_end_of
        && tokens.is_word(at)
        && EVENTS.longest(tokens, at, 3).is_none()
        && !tokens.is_one_of(at, "the|my|our|this|each|every")
    {
        return Some((When::Event, at + 1));
    }
    let len = EVENTS.longest(tokens, at, 3)?;
    let is_stage = is_training(tokens.word(at + len - 1));
    let (mut is_tied, mut is_next) = (false, false);
    for back in 1..=6 {
        let Some(index) = at.checked_sub(back).filter(|index| tokens.mark(*index).is_none()) else {
            break;
        };
        let word = tokens.word(index);
        match word {
            _ if one_of(word, "by|before|until|till|prior|ahead") => is_tied = true,
            "than" => is_tied |= tokens.before(index, 1) == "later",
            // "Starting in Advent", "from Advent to Candlemas"
            _ if one_of(word, "starting|beginning") && back <= 2 => is_tied = true,
            "from" => is_tied |= back == 1 && is_feast(tokens.word(at)) && tokens.is_capital(at) && tokens.word(at + 1) == "to",
            // "Go home for Eid"
            "for" => is_tied |= back == 1 && tokens.is_capital(at) && is_feast(tokens.word(at)),
            _ if one_of(word, "next|upcoming|coming|following") => is_next = true,
            // "Attend the annual conference": it comes once a year.
            "annual" => is_next |= back <= 2 && !tokens.is_one_of(at, "leave|audit|review"),
            "after" | "upon" | "on" => {
                let is_once = tokens.is_one_of(at, "completion|graduation|discharge|licensure|qualification|retirement|holiday|leave|return|exams|finals",
                );
                // "When I'm on leave" and "the days after discharge" come again and again.
                let is_each =
                    tokens.is_one_before(index, 1, "i'm|am|is|are|be|days|weeks|hours|months");
                is_tied |= back == 1 && is_once && !is_each
                    || word == "on" && tokens.is_one_of(index + 1, "my|this|the") && is_stage
                    || word == "after" && tokens.is_one_of(index + 1, "my|our|the|this");
            }
            "at" => {
                is_tied |= tokens.is_one_of(index + 1, "my|our|the|annual|renewal|appraisal")
                    && tokens.is_one_of(at + len - 1, "review|appraisal|conference|congress|viva|hearing|summit|evaluation|defence|defense|agm|\
                            renewal",
                    )
            }
            "in" | "while" => {
                is_tied |= tokens.is_one_of(index + 1, "my|this|the|on|in") && is_stage
            }
            // "Sing this carnival", but not "complete this course" and not "in this course".
            "this" => {
                is_tied |= back == 1
                    && verb(tokens, index.wrapping_sub(1)).is_none()
                    && !is_preposition(tokens.before(index, 1));
            }
            _ if one_of(word, "start|end|course|duration|length|remainder|conclusion|rest") => {
                is_tied |= tokens.word(index + 1) == "of"
            }
            "time" => is_tied |= tokens.phrase(index.saturating_sub(1), index + 2) == "in time for",
            "during" | "throughout" => {
                // "during Lent", but not "during supervision".
                is_tied |= tokens.is_one_of(index + 1, "this|my|our|the")
                    || (back == 1 && (is_stage || tokens.is_capital(at)));
            }
            "over" => {
                is_tied |= tokens.is_one_of(at, "holiday|holidays|half|vacation|placement");
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
