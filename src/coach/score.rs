//! From readings and remarks to five bars.
//!
//! A letter earns credit by what the fields say, and remarks hold it back: a `Fix` at vague, an
//! `Ask` at nearly. No word of the framework itself ("specific", "achievable") earns anything.

mod act;
mod inner;
mod kept;
mod topic;
mod wished;

use super::amount::Much;
use super::clause::Role;
use super::lists::{NOUNS_OPEN, NOUNS_PRODUCT};
use super::reading::Reading;
use super::rewrite;
use super::time::When;
use super::verb::Class;
use super::view::View;
use super::{Bar, Letter, Level, Remark};
use crate::coach::lexicon::one_of;
pub(crate) use act::is_done_or_not;
use act::{ensured, is_about_nothing, is_held};
use inner::{is_decision, is_inner};
use kept::{is_ban, is_inner_stop, is_stop, is_stopped};
use topic::{
    has_product, is_certain, is_credential, is_in_company, is_inner_topic, is_only_spread,
    is_under_period,
};
use wished::{is_no_answer, is_wished_of_others};

/// What S, M and T are worth by their words alone.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Worth {
    pub(crate) specific: u8,
    pub(crate) measurable: u8,
    pub(crate) timely: u8,
}

impl Worth {
    /// Whether any of the three is less clear than in another.
    pub(super) fn has_less_than(self, other: Self) -> bool {
        self.specific < other.specific
            || self.measurable < other.measurable
            || self.timely < other.timely
    }
}

/// What the words of a view are worth with this as its statement.
pub(super) fn of_words(view: &View<'_>, statement: &Reading<'_>) -> Worth {
    let specific = specific(statement);
    Worth {
        specific,
        measurable: measurable(statement, specific, &view.measure),
        timely: timely(view, statement, specific),
    }
}

/// The bars of a view whose remarks are known.
pub(super) fn bars(view: &View<'_>, remarks: &[Remark]) -> [Bar; 5] {
    let Worth { specific, measurable, timely } = view.worth;
    let (achievable, relevant) = (achievable(view), relevant(view));
    let credits = [Some(specific), Some(measurable), achievable, relevant, Some(timely)];
    let mut bars = [Bar::NeedsField; 5];
    for ((bar, letter), credit) in bars.iter_mut().zip(Letter::ALL).zip(credits) {
        let cap = remarks
            .iter()
            .filter(|remark| remark.letter == letter)
            .map(|remark| cap(remark.level))
            .min()
            .unwrap_or(3);
        *bar = match credit {
            Some(credit) => bar_of(credit.min(cap)),
            None if cap == 1 && letter == Letter::A => Bar::Vague,
            None => Bar::NeedsField,
        };
    }
    bars
}

fn cap(level: Level) -> u8 {
    match level {
        Level::Fix => 1,
        Level::Ask => 2,
        Level::Tip => 3,
    }
}

fn bar_of(score: u8) -> Bar {
    match score {
        0 => Bar::Missing,
        1 => Bar::Vague,
        2 => Bar::Nearly,
        _ => Bar::Clear,
    }
}

/// How clear the best act of a text is.
fn specific(reading: &Reading<'_>) -> u8 {
    if reading.is_empty() || is_no_answer(reading) {
        return 0;
    }
    if is_wished_of_others(reading) {
        return 1;
    }
    let n_names = reading.n_names();
    // "I hope to" adds nothing to what is said.
    let start = rewrite::wish(reading).map_or(0, |wish| wish.end);
    let n_content = reading.n_content(start..reading.tokens.len());
    let has_number = reading.numbers().next().is_some();
    let has_beat = reading.time(|when| when == When::Rhythm).is_some();
    let has_day = reading.deadline().is_some();
    let best = reading
        .acts()
        .map(|action| {
            let object = reading.object(action);
            let is_counted = has_number && !object.is_inner;
            match action.class {
                _ if is_about_nothing(reading, object)
                    || is_inner_stop(reading, action)
                    || is_inner(reading, action)
                    || is_decision(reading, action) =>
                {
                    1
                }
                Class::Change if has_number => 2,
                // "Reduce the use of restraint by May": an amount of what others can see.
                Class::Change => 1 + u8::from(has_day && object.n_content > 0 && !object.is_inner),
                Class::Weak if ensured(reading) || has_day && is_held(reading, action) => 2,
                // "Learn the Columbia protocol": it says which.
                Class::Weak
                    if reading.tokens.is_one_of(action.verb.start, "learn|learning")
                        && !object.is_inner
                        && n_names > 0
                        && object.n_content > 1 =>
                {
                    2
                }
                // "Do more home visits with the new mothers": of what, it says.
                Class::Weak
                    if reading.tokens.is_one_of(action.verb.start, "do|doing")
                        && object.n_content > 1
                        && !object.is_inner =>
                {
                    2
                }
                Class::Weak => 1 + u8::from(is_counted && !object.phrase.is_empty()),
                // "Provide care to all clients" is as open as "provide care".
                Class::Make if !reading.is_seen(action) => {
                    1 + u8::from(reading.numbers().any(|amount| amount.much != Much::All))
                }
                _ if !(object.n_content > 0
                    // "Attend staff meetings by June": a day makes an act of a thing in general.
                    || reading.has_time() && !object.is_inner && !object.phrase.is_empty()
                    || has_number
                    || is_stopped(reading, action)
                    || has_beat
                    || (object.is_product && object.is_one)) =>
                {
                    1
                }
                // An activity without any measure or time leaves one thing open.
                Class::Act if !has_number && !has_beat && !has_day => 2,
                _ if n_names >= 1 && n_content >= 3 => 3,
                _ => 2,
            }
        })
        .max();
    // Without any act, a thing with its number or day is nearly a goal, and a topic is none.
    let n_own = (0..reading.tokens.len())
        .filter(|at| reading.is_content(*at) && !reading.tokens.is_in(&NOUNS_OPEN, *at))
        .count();
    let is_dated = reading.has_time()
        && !is_under_period(reading)
        && (has_beat || !is_inner_topic(reading))
        && (n_own >= 3 || n_own == 2 && n_names == 1 || has_product(reading));
    // "More home tracing of our defaulters", "less swearing at management"
    let is_much = reading.tokens.is_one_of(0, "more|less|fewer")
        && n_own >= 2
        && !is_inner_topic(reading)
        && ((1..4).any(|at| reading.tokens.word(at).ends_with("ing") && reading.is_content(at))
            || n_own >= 4 && n_names > 0);
    // "3 yoga classes a week", "same-day notes on 90% of sessions until May"
    let is_counted = (has_beat || has_day)
        && reading.numbers().any(|amount| matches!(amount.much, Much::Count(_) | Much::Share(_)))
        && (0..reading.tokens.len()).any(|at| reading.is_named(at));
    let is_thing = is_much
        || is_counted
        || (n_own > 0 || has_beat && reading.listed_at(&NOUNS_PRODUCT, 0).is_some())
            && (reading
                .numbers()
                .any(|amount| amount.much != Much::All || !is_inner_topic(reading))
                || has_beat && !is_inner_topic(reading)
                || is_dated
                || is_certain_thing(reading))
        || is_ban(reading);
    best.unwrap_or(1 + u8::from(is_thing))
}

/// Whether a thing is named with what makes it one certain thing: whose, for whom, with whom.
pub(crate) fn is_certain_thing(reading: &Reading<'_>) -> bool {
    is_in_company(reading) || is_credential(reading) || is_certain(reading)
}

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
fn measurable(reading: &Reading<'_>, specific: u8, measure: &Reading<'_>) -> u8 {
    let has_seen = reading.acts().any(|action| reading.is_seen(action));
    // "Stop saying yes to every shift" has no beat of its own.
    let has_stop = reading.acts().any(|action| is_stop(reading, action));
    let has_beat = reading.time(|when| when == When::Rhythm).is_some();
    let is_noun = reading.acts().next().is_none();
    // "Leadership course. Timescale: 6 months.", "Weekly DBT consultation team."
    let is_dated_thing = is_noun
        && reading.has_time()
        && (reading.has_own_thing() || reading.n_names() > 0 || has_beat && has_product(reading))
        && reading.vague_amount().is_none()
        && !is_under_period(reading)
        && !is_only_spread(reading)
        && !one_of(
            reading.tokens.word(usize::from(!reading.tokens.is_word(0))),
            "more|less|fewer|better|clearer|calmer|closer|stronger|deeper",
        );
    let by_act = if is_done_or_not(reading)
        // "Drink less coffee every day": how much less, nobody can tell.
        || has_beat && has_seen && !has_stop && reading.vague_amount().is_none()
        || is_ban(reading)
        || is_dated_thing
        || is_credential(reading)
    {
        2
    } else if has_seen
        || has_beat
        || reading.vague_amount().is_some()
        || reading.acts().any(|action| {
            let object = reading.object(action);
            // "Learn the new system": one day it is learnt.
            let is_learnt = reading.tokens.is_one_of(action.verb.start, "learn|learning")
                && (object.is_one || reading.n_names() > 0)
                && object.n_content > 0;
            (action.class == Class::Change || is_learnt) && !object.is_inner
        })
    {
        1
    } else {
        let is_topic = is_noun && (has_product(reading) || reading.n_names() > 1);
        u8::from(is_topic)
    };
    if specific == 0 {
        return 0;
    }
    // A topic is a topic, however finished it sounds: "Establishing a Private Practice".
    let is_open = super::rules::specific::is_label(reading)
        || is_wished_of_others(reading)
        // "My anger, before June"
        || is_noun && specific < 2;
    let by_act = if is_open { by_act.min(1) } else { by_act };
    let counted = counted(reading).max(by_act);
    let by_field = counted_field(measure);
    counted.max(by_field)
}

/// The field that says what will show it: a number, or a thing that can be shown.
fn counted_field(reading: &Reading<'_>) -> u8 {
    if reading.is_empty() {
        return 0;
    }
    counted(reading).max(if has_product(reading) || is_done_or_not(reading) { 2 } else { 1 })
}

fn achievable(view: &View<'_>) -> Option<u8> {
    let has_step = !view.first_step.is_empty() || !view.context.steps.is_empty();
    match (view.draft.answers.confidence, has_step) {
        (Some(_), true) => Some(3),
        (Some(_), false) | (None, true) => Some(2),
        (None, false) => None,
    }
}

fn relevant(view: &View<'_>) -> Option<u8> {
    if view.context.is_linked {
        return Some(3);
    }
    let reason = &view.reason;
    let n_words = reason.n_content(0..reason.tokens.len());
    if n_words > 0 {
        // Where nobody was asked for aspirations, a reason in one's own words is all there can be.
        return Some(if n_words >= 3 && view.context.aspirations.is_none() { 3 } else { 2 });
    }
    if view.draft.answers.area.is_some() && !reason.is_empty() {
        return Some(1);
    }
    (!view.statement.clauses.purposes.is_empty()).then_some(2)
}

fn timely(view: &View<'_>, statement: &Reading<'_>, specific: u8) -> u8 {
    if view.draft.target.is_some() {
        return 3;
    }
    // "I have no goals, I am leaving in April": a time of nothing.
    let by_statement = if specific == 0 { 0 } else { when(statement) };
    by_statement.max(when(&view.measure).min(2)).max(when(&view.time))
}

/// What a text says about when.
pub(crate) fn when(reading: &Reading<'_>) -> u8 {
    let credit = reading.times.iter().map(|time| match time.when {
        When::By(_) => 3,
        // What others are to do every week, or what is won by it, tells no time of the act.
        When::Rhythm if matches!(reading.role(time.range.start), Role::Purpose | Role::Reason) => 0,
        When::Rhythm | When::Event | When::From(_) => 2,
        When::Vague => 1,
        When::Name => 0,
    });
    let told = credit.max().unwrap_or(0);
    // "Run the group at some point when the cooker is mended"
    let is_any_day = reading.times.iter().any(|time| {
        let start = time.range.start;
        time.when == When::Vague
            && (reading.tokens.is_one_of(start, "sometime|someday|eventually")
                || one_of(reading.tokens.phrase(start, start + 2), "at some|some time|one of"))
    });
    if told == 2 && is_any_day {
        return 1;
    }
    // "Leave by 5 pm": every day. "No calls after 7 pm" only says in which situation.
    let has_clock = || {
        reading.numbers().any(|amount| {
            amount.much == Much::Clock && reading.tokens.before(amount.range.start, 1) == "by"
        })
    };
    if told == 0 && has_clock() { 2 } else { told }
}
