//! How clear it is what somebody will do: what S is worth by the words alone.
//!
//! The clearest act decides, and without any act the thing that is named. Remarks may hold the bar
//! back later; here they are unknown.

use super::act::{ensured, is_about_nothing, is_held};
use super::inner::{goes_on_inside, is_decision};
use super::is_certain_thing;
use super::kept::{is_ban, is_stopped};
use super::topic::{has_product, is_inner_topic, is_under_period};
use super::wished::is_no_answer;
use crate::coach::amount::Much;
use crate::coach::clause::Action;
use crate::coach::lists::{NOUNS_OPEN, NOUNS_PRODUCT};
use crate::coach::reading::{Object, Reading};
use crate::coach::rewrite;
use crate::coach::time::When;
use crate::coach::verb::Class;

/// How clear the best act of a text is, if it is no wish of others.
pub(super) fn specific(reading: &Reading<'_>, is_of_others: bool) -> u8 {
    if reading.is_empty() || is_no_answer(reading) {
        return 0;
    }
    if is_of_others {
        return 1;
    }
    let whole = Whole::of(reading);
    let best = reading.acts().map(|action| of_act(reading, &whole, action)).max();
    best.unwrap_or_else(|| 1 + u8::from(is_thing(reading, &whole)))
}

/// What the whole text says beside its acts.
struct Whole {
    n_names: usize,
    n_content: usize,
    has_number: bool,
    has_beat: bool,
    has_day: bool,
}

impl Whole {
    fn of(reading: &Reading<'_>) -> Self {
        // "I hope to" adds nothing to what is said.
        let start = rewrite::wish(reading).map_or(0, |wish| wish.end);
        Self {
            n_names: reading.n_names(),
            n_content: reading.n_content(start..reading.tokens.len()),
            has_number: reading.numbers().next().is_some(),
            has_beat: reading.time(|when| when == When::Rhythm).is_some(),
            has_day: reading.deadline().is_some(),
        }
    }
}

fn of_act(reading: &Reading<'_>, whole: &Whole, action: &Action) -> u8 {
    let object = reading.object(action);
    match action.class {
        _ if is_of_nothing(reading, action, object) => 1,
        Class::Change if whole.has_number => 2,
        // "Reduce the use of restraint by May": an amount of what others can see.
        Class::Change => 1 + u8::from(whole.has_day && object.n_content > 0 && !object.is_inner),
        Class::Weak if ensured(reading) || whole.has_day && is_held(reading, action) => 2,
        Class::Weak if is_learnt(reading, whole, action) || is_done(reading, action) => 2,
        Class::Weak => {
            1 + u8::from(whole.has_number && !object.is_inner && !object.phrase.is_empty())
        }
        // "Provide care to all clients" is as open as "provide care".
        Class::Make if !reading.is_seen(action) => {
            1 + u8::from(reading.numbers().any(|amount| amount.much != Much::All))
        }
        _ if !is_bounded(reading, whole, action) => 1,
        // An activity without any measure or time leaves one thing open.
        Class::Act if !whole.has_number && !whole.has_beat && !whole.has_day => 2,
        _ if whole.n_names >= 1 && whole.n_content >= 3 => 3,
        _ => 2,
    }
}

/// An act that only happens inside a person, or about nothing at all.
fn is_of_nothing(reading: &Reading<'_>, action: &Action, object: &Object) -> bool {
    is_about_nothing(reading, object)
        || goes_on_inside(reading, action)
        || is_decision(reading, action)
}

/// "Learn the Columbia protocol": it says which.
fn is_learnt(reading: &Reading<'_>, whole: &Whole, action: &Action) -> bool {
    let object = reading.object(action);
    reading.tokens.is_one_of(action.verb.start, "learn|learning")
        && !object.is_inner
        && whole.n_names > 0
        && object.n_content > 1
}

/// "Do more home visits with the new mothers": of what, it says.
fn is_done(reading: &Reading<'_>, action: &Action) -> bool {
    let object = reading.object(action);
    reading.tokens.is_one_of(action.verb.start, "do|doing")
        && object.n_content > 1
        && !object.is_inner
}

/// Whether anything says what is to be done, how often, or by when.
fn is_bounded(reading: &Reading<'_>, whole: &Whole, action: &Action) -> bool {
    let object = reading.object(action);
    object.n_content > 0
        // "Attend staff meetings by June": a day makes an act of a thing in general.
        || reading.has_time() && !object.is_inner && !object.phrase.is_empty()
        || whole.has_number
        || is_stopped(reading, action)
        || whole.has_beat
        || (object.is_product && object.is_one)
}

/// Without any act, a thing with its number or day is nearly a goal, and a topic is none.
fn is_thing(reading: &Reading<'_>, whole: &Whole) -> bool {
    let n_own = (0..reading.tokens.len())
        .filter(|at| reading.is_content(*at) && !reading.tokens.is_in(&NOUNS_OPEN, *at))
        .count();
    let is_named = n_own > 0 || whole.has_beat && reading.listed_at(&NOUNS_PRODUCT, 0).is_some();
    is_more(reading, whole, n_own)
        || is_counted(reading, whole)
        || is_named
            && (has_number_of_thing(reading)
                || whole.has_beat && !is_inner_topic(reading)
                || is_dated(reading, whole, n_own)
                || is_certain_thing(reading))
        || is_ban(reading)
}

/// "More home tracing of our defaulters", "less swearing at management"
fn is_more(reading: &Reading<'_>, whole: &Whole, n_own: usize) -> bool {
    let has_doing =
        || (1..4).any(|at| reading.tokens.word(at).ends_with("ing") && reading.is_content(at));
    reading.tokens.is_one_of(0, "more|less|fewer")
        && n_own >= 2
        && !is_inner_topic(reading)
        && (has_doing() || n_own >= 4 && whole.n_names > 0)
}

/// "3 yoga classes a week", "same-day notes on 90% of sessions until May"
fn is_counted(reading: &Reading<'_>, whole: &Whole) -> bool {
    (whole.has_beat || whole.has_day)
        && reading.numbers().any(|amount| matches!(amount.much, Much::Count(_) | Much::Share(_)))
        && (0..reading.tokens.len()).any(|at| reading.is_named(at))
}

/// A number of anything; all of it only where others can see what it is.
fn has_number_of_thing(reading: &Reading<'_>) -> bool {
    reading.numbers().any(|amount| amount.much != Much::All || !is_inner_topic(reading))
}

/// "Leadership course in September": a thing and its time.
fn is_dated(reading: &Reading<'_>, whole: &Whole, n_own: usize) -> bool {
    reading.has_time()
        && !is_under_period(reading)
        && (whole.has_beat || !is_inner_topic(reading))
        && (n_own >= 3 || n_own == 2 && whole.n_names == 1 || has_product(reading))
}
