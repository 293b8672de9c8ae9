//! How things are and were, told beside what is to be done: "We had eight workers. See families
//! twice a month."
//!
//! What is told is none of the goal: its acts, its amounts, and the times of what has been. It only
//! takes away; nothing is found here. Where all of a text is told, it is read as it stands.

use std::ops::Range;

use super::tense::{is_past, is_somebody, is_subject, told_by};
use super::turn::is_resolve;
use super::{Action, Clauses, Role};
use crate::coach::calendar::{season, unit};
use crate::coach::lexicon::{has_one_of, one_of};
use crate::coach::morph::Form;
use crate::coach::number::number;
use crate::coach::time::{Time, When};
use crate::coach::tokens::Tokens;

/// Sets apart all that is told, if something is left that is not.
pub(super) fn set_apart(tokens: &Tokens, times: &[Time], clauses: &mut Clauses) {
    let mut told = Vec::new();
    let mut has_aim = false;
    // "My 8 am patient comes late and I get so angry. I want to be less angry": where a wish is said,
    // what I do is not the plan.
    let has_wish = (0..tokens.len()).any(|at| {
        tokens.is_one_of(at, "i|we|i'd") && tokens.is_one_of(at + 1, "want|would|wish|d|like")
            || tokens.is_one_of(at, "my|our") && tokens.is_one_of(at + 1, "goal|aim")
    });
    for (index, part) in parts(tokens).into_iter().enumerate() {
        let found = telling(tokens, times, clauses, &part, has_wish);
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
    let first = clauses.actions.partition_point(|action| action.verb.start < range.start);
    let here = clauses.actions.iter_mut().skip(first);
    here.take_while(|action| action.verb.start < range.end).for_each(|action| action.role = role);
}

fn acts_in<'a>(clauses: &'a Clauses, part: &'a Range<usize>) -> impl Iterator<Item = &'a Action> {
    let first = clauses.actions.partition_point(|action| action.verb.start < part.start);
    let here = clauses.actions.iter().skip(first);
    here.take_while(|action| action.verb.start < part.end)
        .filter(|action| action.role == Role::Main)
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
            || (tokens.mark(at) == Some(',') || tokens.is_one_of(at, "and|but")) && {
                let next = after_small(tokens, at + 1);
                // "Between 2023 and this spring"
                let word = tokens.word(next + 1);
                let is_time = season(word).is_some() || unit(word).is_some();
                is_subject(tokens.word(next)) && !is_time || is_somebody(tokens, next + 1)
            };
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

/// What of a part says how things are or were, and which of the two.
fn telling(
    tokens: &Tokens,
    times: &[Time],
    clauses: &Clauses,
    part: &Range<usize>,
    has_wish: bool,
) -> Option<(Range<usize>, Role)> {
    let begin = after_small(tokens, part.start);
    // A verb behind an act belongs to what the act is about: "find one who has time".
    let act = acts_in(clauses, part)
        .find(|action| action.form != Form::Past)
        .map_or(part.end, |action| action.verb.start);
    // "Three of us do the job of five"
    let is_share = number(tokens, begin).is_some_and(|(_, next)| {
        one_of(tokens.phrase(next, next + 2), "of us|of them|of mine|of ours")
    });
    let (at, role) = if part.start > 0 && is_share {
        (begin, Role::Now)
    } else if part.start > 0
        && tokens.is_one_of(
            begin,
            "did|went|was|had|got|spent|said|been|started|tried|failed|lost|lasted|asked|left|\
                promised|missed|forgot|felt|thought|heard|came|saw|told|worked|wrote",
        )
    {
        (begin, Role::Past)
    } else if tokens.is_one_of(begin, "nobody|everybody|everyone|somebody|someone|many|most|half")
        && let Some(at) = (begin + 1..part.end.min(begin + 7)).find(|at| is_past(tokens.word(*at)))
    {
        // "Nobody in my training talked of it"
        (at, Role::Past)
    } else {
        let own = begin + 1;
        let is_plain = tokens.is_one_of(begin, "i|we")
            && has_wish
            && acts_in(clauses, part).next().is_none_or(|action| action.verb.start == own);
        (begin..part.end.min(act + 1))
            .find_map(|at| Some((at, told_by(tokens, at)?)))
            .or(is_plain.then_some((own, Role::Now)))?
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
    let first = times.partition_point(|time| time.range.start < range.start);
    let mut here = times.iter().skip(first).take_while(|time| time.range.start < range.end);
    has_one_of(
        tokens,
        range.clone(),
        "will|won't|i'll|we'll|shall|want|would|should|must|need|gonna|plan|\
            planning|planned|hope|hoping|wish|aim|goal|goals|target|objective|deadline|due|\
            let's|booked|agreed|promised|decided|ready|more",
    ) || here.any(|time| {
        // "Before I can go in" may belong to what is told.
        tokens.is_one_of(time.range.start, "by|within")
            || matches!(time.when, When::By(_))
                && tokens.is_one_of(time.range.start, "until|before")
    })
        || tokens.is_one_before(range.end, 1, "left|remaining") // "I have 38 hours left"
        || range.any(|at| {
            is_resolve(tokens, at)
                || one_of(
                    tokens.phrase(at, at + 2),
                    "going to|have to|has to|got to|to be|is to|are to",
                )
                // "I'd like", and not "it feels like"
                || tokens.is_one_of(at, "like|love")
                    && tokens.is_one_before(at, 1, "i|we|i'd|we'd|d|'d|would|really|also|to")
        })
}
