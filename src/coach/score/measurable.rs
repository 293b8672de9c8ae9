//! Whether anybody can tell that it was done: what M is worth by the words alone.
//!
//! A number is worth most, then an act that is done or not done, then one that others can see. How
//! much would be enough is not judged.

use super::done::is_done_or_not;
use super::kept::{is_ban, is_stop};
use super::topic::{has_product, is_credential, is_only_spread, is_under_period};
use crate::coach::amount::Much;
use crate::coach::clause::Action;
use crate::coach::lexicon::one_of;
use crate::coach::reading::Reading;
use crate::coach::rules;
use crate::coach::time::When;
use crate::coach::verb::Class;

/// What a text offers to measure by.
pub(crate) fn counted(reading: &Reading<'_>) -> u8 {
    let by_number = reading.numbers().map(|amount| match amount.much {
        Much::Count(_) | Much::Share(_) => 3,
        Much::Change(_) | Much::Clock => 2,
        Much::All => 1,
        Much::Known | Much::Vague => 0,
    });
    by_number.max().unwrap_or(0)
}

/// How the statement and the field of its own can be measured.
pub(super) fn measurable(
    reading: &Reading<'_>,
    specific: u8,
    is_of_others: bool,
    measure: &Reading<'_>,
) -> u8 {
    if specific == 0 {
        return 0;
    }
    let is_noun = reading.acts().next().is_none();
    // A topic is a topic, however finished it sounds: "Establishing a Private Practice".
    let is_open = rules::specific::is_label(reading)
        || is_of_others
        // "My anger, before June"
        || is_noun && specific < 2;
    let by_act = by_act(reading).min(if is_open { 1 } else { 2 });
    counted(reading).max(by_act).max(counted_field(measure))
}

/// 2 for what is done or not done, 1 for what others can see of it.
fn by_act(reading: &Reading<'_>) -> u8 {
    let has_seen = reading.acts().any(|action| reading.is_seen(action));
    // "Stop saying yes to every shift" has no beat of its own.
    let has_stop = reading.acts().any(|action| is_stop(reading, action));
    let has_beat = reading.time(|when| when == When::Rhythm).is_some();
    let is_noun = reading.acts().next().is_none();
    let is_settled = is_done_or_not(reading)
        // "Drink less coffee every day": how much less, nobody can tell.
        || has_beat && has_seen && !has_stop && reading.vague_amount().is_none()
        || is_ban(reading)
        || is_noun && is_dated(reading, has_beat)
        || is_credential(reading);
    if is_settled {
        return 2;
    }
    let is_begun = has_seen
        || has_beat
        || reading.vague_amount().is_some()
        || reading.acts().any(|action| is_change(reading, action));
    let is_topic = || is_noun && (has_product(reading) || reading.n_names() > 1);
    u8::from(is_begun || is_topic())
}

/// "Leadership course. Timescale: 6 months.", "Weekly DBT consultation team."
fn is_dated(reading: &Reading<'_>, has_beat: bool) -> bool {
    let first = reading.tokens.word(usize::from(!reading.tokens.is_word(0)));
    reading.has_time()
        && (reading.has_own_thing() || reading.n_names() > 0 || has_beat && has_product(reading))
        && reading.vague_amount().is_none()
        && !is_under_period(reading)
        && !is_only_spread(reading)
        && !one_of(first, "more|less|fewer|better|clearer|calmer|closer|stronger|deeper")
}

/// Whether an act comes to something that others can see.
fn is_change(reading: &Reading<'_>, action: &Action) -> bool {
    let object = reading.object(action);
    // "Learn the new system": one day it is learnt.
    let is_learnt = reading.tokens.is_one_of(action.verb.start, "learn|learning")
        && (object.is_one || reading.n_names() > 0)
        && object.n_content > 0;
    (action.class == Class::Change || is_learnt) && !object.is_inner
}

/// The field that says what will show it: a number, or a thing that can be shown.
fn counted_field(reading: &Reading<'_>) -> u8 {
    if reading.is_empty() {
        return 0;
    }
    counted(reading).max(if has_product(reading) || is_done_or_not(reading) { 2 } else { 1 })
}
