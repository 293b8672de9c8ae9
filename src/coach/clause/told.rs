//! How things are and were, told beside what is to be done: "We had eight workers. See families
//! twice a month."
//!
//! What is told is none of the goal: its acts, its amounts, and the times of what has been. It only
//! takes away; nothing is found here. Where all of a text is told, it is read as it stands.

use std::ops::Range;

use super::{Action, Clauses, Role, is_resolve};
use crate::coach::lexicon::{has_one_of, one_of};
use crate::coach::lists::IRREGULAR;
use crate::coach::morph::Form;
use crate::coach::number::number;
use crate::coach::time::Time;
use crate::coach::tokens::Tokens;

/// Sets apart all that is told, if something is left that is not.
pub(super) fn set_apart(tokens: &Tokens, times: &[Time], clauses: &mut Clauses) {
    let mut told = Vec::new();
    let mut has_aim = false;
    for (index, part) in parts(tokens).into_iter().enumerate() {
        let found = telling(tokens, times, clauses, &part);
        let rest = part.start..found.as_ref().map_or(part.end, |(range, _)| range.start);
        has_aim |= if index == 0 {
            after_small(tokens, rest.start) < rest.end
        } else {
            acts_in(clauses, &rest).next().is_some() || is_wanted(tokens, times, rest)
        };
        told.extend(found);
    }
    if has_aim {
        for (range, role) in told {
            set(clauses, &range, role);
        }
    }
}

fn set(clauses: &mut Clauses, range: &Range<usize>, role: Role) {
    clauses.roles.get_mut(range.clone()).unwrap_or_default().fill(role);
    for action in &mut clauses.actions {
        if range.contains(&action.verb.start) {
            action.role = role;
        }
    }
}

fn acts_in<'a>(clauses: &'a Clauses, part: &'a Range<usize>) -> impl Iterator<Item = &'a Action> {
    clauses
        .actions
        .iter()
        .filter(|action| action.role == Role::Main && part.contains(&action.verb.start))
}

/// The text cut at sentences and dashes, and where a new subject begins: "..., nobody reads them".
fn parts(tokens: &Tokens) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in 0..=tokens.len() {
        let is_end = at == tokens.len()
            || tokens.ends_sentence(at)
            || matches!(tokens.mark(at), Some('-' | '(' | ')'))
            || tokens.mark(at) == Some(':') && !tokens.is_joined(at + 1)
            || (tokens.mark(at) == Some(',') || tokens.is_one_of(at, "and|but"))
                && is_subject(tokens.word(after_small(tokens, at + 1)));
        if is_end {
            if at > start {
                parts.push(start..at);
            }
            start = at + 1;
        }
    }
    parts
}

/// Skips the small words that join a sentence to another or colour it.
fn after_small(tokens: &Tokens, at: usize) -> usize {
    (at..tokens.len())
        .find(|at| {
            !tokens.is_one_of(*at, "and|but|so|then|now|look|honestly|well|anyway|because|,")
        })
        .unwrap_or(tokens.len())
}

fn is_subject(word: &str) -> bool {
    one_of(
        word,
        "i|we|they|it|he|she|there|this|that|which|who|everyone|everybody|nobody|somebody|someone|what",
    ) || is_contracted(word)
}

/// "It's", "I've", "they're": a subject and its verb in one.
fn is_contracted(word: &str) -> bool {
    one_of(
        word,
        "it's|that's|there's|they're|we're|i've|we've|they've|he's|she's|who's|who've|i'm|\
            everyone's|nobody's",
    )
}

/// What of a part says how things are or were, and which of the two.
fn telling(
    tokens: &Tokens,
    times: &[Time],
    clauses: &Clauses,
    part: &Range<usize>,
) -> Option<(Range<usize>, Role)> {
    let begin = after_small(tokens, part.start);
    // A verb behind an act belongs to what the act is about: "find one who has time".
    let act = acts_in(clauses, part)
        .find(|action| action.form != Form::Past)
        .map_or(part.end, |action| action.verb.start);
    let (at, role) = if part.start > 0
        && tokens.is_one_of(begin, "did|went|was|had|got|spent|said|been|started")
    {
        (begin, Role::Past)
    } else if tokens.is_one_of(begin, "nobody|everybody|everyone|somebody|someone|many|most|half")
        && let Some(at) = (begin + 1..part.end.min(begin + 7)).find(|at| is_past(tokens.word(*at)))
    {
        // "Nobody in my training talked of it"
        (at, Role::Past)
    } else {
        (begin..part.end.min(act + 1)).find_map(|at| Some((at, told_by(tokens, at)?)))?
    };
    // "The new form pls, the old one still says husband": what stands before is not told.
    let start = (part.start..at)
        .rev()
        .find(|at| tokens.mark(*at) == Some(','))
        .map_or(part.start, |comma| comma + 1);
    (!is_wanted(tokens, times, start..part.end)).then_some((start..part.end, role))
}

/// Whether something in a range is to come.
fn is_wanted(tokens: &Tokens, times: &[Time], mut range: Range<usize>) -> bool {
    has_one_of(
        tokens,
        range.clone(),
        "will|won't|i'll|we'll|shall|want|wants|wanted|would|should|must|need|needs|gonna|plan|\
            planning|planned|hope|hoping|wish|aim|goal|goals|target|objective|deadline|due|let|\
            let's|booked|agreed|promised|decided|ready|love|like|remaining|more",
    ) || times.iter().any(|time| {
        range.contains(&time.range.start)
            && tokens.is_one_of(time.range.start, "by|within|until|before")
    }) || tokens.before(range.end, 1) == "left" // "I have 38 hours left"
        || range.any(|at| {
            is_resolve(tokens, at)
                || one_of(
                    tokens.phrase(at, at + 2),
                    "going to|have to|has to|got to|to be|is to|are to",
                )
        })
}

/// Whether the word at an index is the verb of a sentence about now or then, behind its subject.
fn told_by(tokens: &Tokens, at: usize) -> Option<Role> {
    let word = tokens.word(at);
    let is_sub = |at| tokens.is_one_before(at, 1, "when|while|if|whenever|as|what|where");
    if is_contracted(word) && !is_sub(at) {
        let next = after_adverbs(tokens, at + 1);
        return match tokens.word(next) {
            next if next.ends_with("ing") => None,
            "been" => Some(Role::Past),
            next if word.ends_with("'ve") && is_past(next) => Some(Role::Past),
            _ => Some(Role::Now),
        };
    }
    // These are never participles, so what stands before is the subject: "my mother died in March".
    if one_of(
        word,
        "was|were|wasn't|weren't|didn't|hadn't|had|went|gave|took|came|began|wrote|spoke|saw|knew|\
            grew|fell|broke|became|died|got|asked|said|told|retired|inherited",
    ) && tokens.is_word(at.wrapping_sub(1))
        && !is_sub(at - 1)
    {
        return Some(Role::Past);
    }
    if one_of(
        word,
        "isn't|aren't|doesn't|hasn't|haven't|says|means|feels|keeps|seems|sends|goes|thinks|knows|\
            laughs|nods|asks|tells",
    ) {
        return Some(Role::Now);
    }
    let mut subject = at;
    while subject > 0 && is_between(tokens.word(subject - 1)) {
        subject -= 1;
    }
    let who = tokens.before(subject, 1);
    if !is_subject(who) || is_sub(subject - 1) {
        let figure = at + 1 + usize::from(tokens.word(at + 1) == "at");
        let is_state = tokens.digits(figure).is_some()
            || tokens.is_one_of(at + 1, "very|so|too|always|never|low|bad|hard|awful|nowhere");
        // "One of them asked", "it made me ill"
        let is_deed = is_past(word)
            && (who == "them" && tokens.before(subject, 2) == "of"
                || word == "made" && tokens.is_one_of(at + 1, "me|us|him|her|them")
                // "In October compliance flagged 27 of mine"
                || tokens.is_word(at.wrapping_sub(1))
                    && word.ends_with("ed")
                    && (tokens.is_one_of(at + 1, "me|us|him|her|them|it")
                        || number(tokens, at + 1).is_some())
                || word == "left" && tokens.is_one_of(at + 1, "in|me|us|after|last|when"))
            || tokens.is_one_of(at, "has|have") && is_past(tokens.word(at + 1));
        return if is_deed {
            Some(Role::Past)
        } else {
            (one_of(word, "is|are|has") && is_state).then_some(Role::Now)
        };
    }
    let next = tokens.word(after_adverbs(tokens, at + 1));
    if is_past(word) || one_of(word, "have|has") && (next == "been" || is_past(next)) {
        return Some(Role::Past);
    }
    let is_now = match who {
        "i" | "we" => {
            tokens.before(at, 1) == "still"
                || one_of(
                    word,
                    "am|are|have|don't|can't|keep|know|get|feel|hear|wake|cry|hate|worry",
                ) && !tokens.word(at + 1).ends_with("ing")
        }
        _ => {
            one_of(word, "is|are|has|have|don't|can't|ask|say|come|get|think")
                || word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
        }
    };
    is_now.then_some(Role::Now)
}

fn is_past(word: &str) -> bool {
    IRREGULAR.has(word) || one_of(word, "lost|used") || word.len() > 4 && word.ends_with("ed")
}

fn after_adverbs(tokens: &Tokens, at: usize) -> usize {
    (at..tokens.len()).find(|at| !is_between(tokens.word(*at))).unwrap_or(tokens.len())
}

fn is_between(word: &str) -> bool {
    one_of(word, "still|always|never|only|often|usually|just|already|also|really")
        || word.ends_with("ly")
}
