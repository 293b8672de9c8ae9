//! What somebody will not do any more, and what nobody can see of it.
//!
//! Others can see whether "no email after six" is kept, and not whether somebody overthinks. It
//! looks at readings only.

use crate::coach::clause::Action;
use crate::coach::lexicon::{has_one_of, one_of};
use crate::coach::reading::Reading;
use crate::coach::verb::{Class, verb};

/// "No work email on weekends": others could see whether it is kept.
pub(super) fn is_ban(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let is_no = tokens.word(0) == "no" && tokens.len() > 3;
    (is_no || tokens.phrase(0, 2) == "off the") && reading.acts().next().is_none()
}

/// An act that is to end.
pub(super) fn is_stop(reading: &Reading<'_>, action: &Action) -> bool {
    one_of(
        reading.tokens.phrase(action.verb.start, action.verb.end),
        "stop|stopped|stopping|quit|quitting|give up|cut out",
    )
}

/// "Stop taking work home", "take no new referrals": it is kept or not.
pub(super) fn is_stopped(reading: &Reading<'_>, action: &Action) -> bool {
    let tokens = &reading.tokens;
    let object = reading.object(action);
    // "Take no new referrals", "not take any new referral".
    let is_not = || {
        tokens.is_one_of(action.verb.end, "any|extra|more")
            && tokens.is_one_before(action.verb.start, 1, "not|don't|dont|never")
    };
    let is_none = (tokens.word(action.verb.end) == "no" && object.is_plural || is_not())
        && reading.is_seen(action);
    let is_ing = tokens.word(action.verb.end).ends_with("ing");
    let is_end = is_stop(reading, action) && (is_ing || object.n_content > 0);
    // "Every shift", "so much": some of it, then, and how much nobody can tell.
    let is_some = || has_one_of(tokens, action.object.clone(), "every|so|too|extra");
    (is_none || is_end && !is_some())
        && (!object.is_inner || is_ing)
        && !is_inner_stop(reading, action)
}

/// "Stop overthinking", "stop bringing it home with me": nobody can see whether it is kept.
pub(super) fn is_inner_stop(reading: &Reading<'_>, action: &Action) -> bool {
    let tokens = &reading.tokens;
    let object = reading.object(action);
    // "Sort my head out"
    let is_of_self =
        object.is_inner && !object.is_counted && tokens.is_one_of(action.verb.start, "sort|fix");
    // "Get through the winter": it passes by itself.
    let is_passing = tokens.phrase(action.verb.start, action.verb.end) == "get through"
        && object.n_content == 0
        && reading.numbers().next().is_none();
    is_of_self
        || is_stop(reading, action) && is_habit_of_mind(reading, action)
        || is_passing
        || action.object.clone().any(|at| {
            // "Write down the protocol that lives only in my head" takes it out of there.
            one_of(tokens.phrase(at, at + 3), "home with me|in my head")
                && !tokens.is_one_before(at, 1, "only|just|lives")
        })
}

/// "Being late", "doubting myself", "rushing": what is to end goes on inside a person.
fn is_habit_of_mind(reading: &Reading<'_>, action: &Action) -> bool {
    let (tokens, at) = (&reading.tokens, action.verb.end);
    let is_bare = tokens.is_one_of(
        at,
        "avoiding|comparing|fixing|hiding|pleasing|pretending|rescuing|undercharging|\
            procrastinating|rushing|spiralling|spiraling",
    ) && reading.object(action).n_content < 2;
    tokens.word(at) == "being"
        || tokens.word(at + 1) == "myself"
        || verb(tokens, at).is_some_and(|found| found.class == Class::Weak)
        || is_bare
}
