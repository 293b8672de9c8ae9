//! From readings and remarks to five bars.
//!
//! A letter earns credit by what the fields say, and remarks hold it back: a `Fix` at vague, an
//! `Ask` at nearly. No word of the framework itself ("specific", "achievable") earns anything.

use super::amount::Much;
use super::clause::Action;
use super::lists::{NOUNS_OPEN, NOUNS_PRODUCT};
use super::morph::Form;
use super::reading::{Object, Reading, is_determiner};
use super::time::When;
use super::verb::{Class, verb};
use super::view::View;
use super::{Bar, Letter, Level, Remark};
use crate::coach::lexicon::{begins_with, one_of};

/// The bars of a view whose remarks are known.
pub(super) fn bars(view: &View<'_>, remarks: &[Remark]) -> [Bar; 5] {
    let credits = [
        Some(specific(&view.statement)),
        Some(measurable(view)),
        achievable(view),
        relevant(view),
        Some(timely(view)),
    ];
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
pub(crate) fn specific(reading: &Reading<'_>) -> u8 {
    if reading.is_empty() {
        return 0;
    }
    let n_names = reading.n_names();
    let n_content = reading.n_content(0..reading.tokens.len());
    let has_number = reading.numbers().next().is_some();
    let has_beat = reading.time(|when| when == When::Rhythm).is_some();
    let best = reading
        .acts()
        .map(|action| {
            let object = reading.object(action);
            let is_counted = has_number && !object.is_inner;
            match action.class {
                _ if is_about_nothing(reading, &object) => 1,
                Class::Change if has_number => 2,
                Class::Weak if ensured(reading) => 2,
                Class::Weak | Class::Change => {
                    1 + u8::from(is_counted && !object.phrase.is_empty())
                }
                Class::Make if !reading.is_seen(action) => {
                    1 + u8::from(object.is_counted || has_number && object.is_product)
                }
                _ if !(object.n_content > 0
                    || has_number
                    || is_stopped(reading, action)
                    || has_beat
                    || (object.is_product && object.is_one)) =>
                {
                    1
                }
                // An activity without any measure or time leaves one thing open.
                Class::Act if !has_number && !has_beat && reading.deadline().is_none() => 2,
                _ if n_names >= 1 && n_content >= 3 => 3,
                _ => 2,
            }
        })
        .max();
    // Without any act, a thing with its number or day is nearly a goal, and a topic is none.
    let n_own = (0..reading.tokens.len())
        .filter(|at| reading.is_content(*at) && !reading.tokens.is_in(&NOUNS_OPEN, *at))
        .count();
    let is_dated = reading.deadline().is_some() && (n_own >= 3 || has_product(reading));
    let is_thing = n_own > 0 && (has_number || has_beat || is_dated) || is_ban(reading);
    best.unwrap_or(1 + u8::from(is_thing))
}

/// "No work email on weekends": others could see whether it is kept.
fn is_ban(reading: &Reading<'_>) -> bool {
    reading.tokens.word(0) == "no" && reading.tokens.len() > 3 && reading.acts().next().is_none()
}

/// "Make sure my insurance is renewed": the act stands in the passive.
fn ensured(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let is_made_sure = reading.acts().any(|action| {
        one_of(tokens.phrase(action.verb.start, action.verb.end), "ensure|make sure")
    });
    is_made_sure
        && (0..tokens.len()).any(|at| {
            one_of(tokens.word(at), "is|are|gets|get")
                && verb(tokens, at + 1)
                    .is_some_and(|found| found.form == Form::Past && found.class == Class::Done)
        })
}

/// "Stop taking work home": it is kept or not.
fn is_stopped(reading: &Reading<'_>, action: &Action) -> bool {
    let tokens = &reading.tokens;
    one_of(tokens.word(action.verb.start), "stop|quit")
        && tokens.word(action.verb.end).ends_with("ing")
}

/// "Do a course", "attend three trainings", "join something": an act on nothing in particular.
fn is_about_nothing(reading: &Reading<'_>, object: &Object) -> bool {
    let tokens = &reading.tokens;
    let is_open = |at: usize| tokens.is_in(&NOUNS_OPEN, at);
    let is_any = |at: usize| one_of(tokens.word(at), "something|anything|everything|things|stuff");
    let is_left_open = |at: usize| {
        let word = tokens.word(at);
        reading.is_measured(at)
            || is_determiner(word)
            || one_of(
                word,
                "new|more|other|few|different|outstanding|own|good|relevant|personal|\
                    professional|various|further|additional",
            )
            || is_open(at)
    };
    let end = object.phrase.end;
    // "Trainings on trauma" says which, "trainings as and when offered" does not.
    let is_end = object.n_content == reading.n_content(object.phrase.clone())
        || one_of(tokens.word(end), "when|whenever|if|that|which|where")
        || one_of(tokens.phrase(end, end + 2), "as and|as needed|as offered|as available|as they")
        || object.phrase.clone().any(is_any);
    // "Present at a conference" is an act by itself.
    let is_there = end > object.phrase.start && tokens.before(object.phrase.start, 1) == "at";
    !is_there
        && object.phrase.clone().any(is_open)
        && object.phrase.clone().all(is_left_open)
        && is_end
}

fn has_product(reading: &Reading<'_>) -> bool {
    (0..reading.tokens.len()).any(|at| reading.listed_at(&NOUNS_PRODUCT, at).is_some())
}

/// What a text offers to measure by.
pub(crate) fn counted(reading: &Reading<'_>) -> u8 {
    let by_number = reading.numbers().map(|amount| match amount.much {
        Much::Count(_) | Much::Share(_) => 3,
        Much::Change(_) | Much::Clock => 2,
        Much::All => 1,
        Much::Vague => 0,
    });
    by_number.max().unwrap_or(0)
}

/// Whether something in the text is done or not done.
pub(crate) fn is_done_or_not(reading: &Reading<'_>) -> bool {
    let has_point = reading.time(|when| matches!(when, When::By(_) | When::Event)).is_some();
    let has_day = reading.deadline().is_some();
    // "Ensure that the policy is in place": it is or it is not.
    let is_there = (0..reading.tokens.len()).any(|at| {
        one_of(reading.tokens.word(at), "is|are|be")
            && (one_of(reading.tokens.phrase(at + 1, at + 3), "in place|set up|signed off|on file")
                || reading.tokens.word(at + 1) == "live")
    }) || ensured(reading);
    is_there
        || reading.acts().any(|action| {
            let object = reading.object(action);
            let verb = reading.tokens.word(action.verb.start);
            let is_named = object.n_content > 0 && !object.is_plural;
            let is_whole = (object.is_product && !object.is_plural) || object.is_one || is_named;
            match action.class {
                Class::Done => is_whole && !object.is_inner,
                _ if is_stopped(reading, action) => true,
                Class::Act if object.is_inner => false,
                // "Discuss boundaries": on how many, nobody can tell.
                Class::Act if is_once(verb) => {
                    object.is_one || object.n_content > 0 && has_point && !object.is_plural
                }
                // By a day, most things done to one certain thing are over.
                Class::Act => {
                    let first = reading.tokens.word(object.phrase.start);
                    let is_whole = !object.is_plural && (has_day || one_of(first, "a|an"))
                        || has_day && one_of(first, "my|our|the");
                    let is_whole = object.is_one && is_whole;
                    // "See a dentist" is over, "see clients" is not.
                    is_whole && (!is_lasting(verb) || verb == "see" && one_of(first, "a|an"))
                }
                Class::Make => {
                    is_whole
                        && reading.is_seen(action)
                        && (object.is_product || object.n_content > 0)
                }
                _ => false,
            }
        })
}

/// Activities that go on, whatever they are done to.
fn is_lasting(verb: &str) -> bool {
    begins_with(
        verb,
        "practi|us|utili|appl|work|stud|follow|manag|meditat|monitor|listen|walk|\
        keep|see|support|play|sleep|spend",
    )
}

/// Activities that are over once they were done with one thing: "read the policy".
fn is_once(verb: &str) -> bool {
    begins_with(
        verb,
        "read|watch|discuss|review|contact|call|ring|phone|meet|visit|ask|tell|\
        check|confirm|raise|talk|speak",
    )
}

/// How the statement and the field of its own can be measured.
pub(crate) fn measurable(view: &View<'_>) -> u8 {
    let reading = &view.statement;
    let has_seen = reading.acts().any(|action| reading.is_seen(action));
    let has_beat = reading.time(|when| when == When::Rhythm).is_some();
    let by_act = if is_done_or_not(reading) || has_beat && has_seen || is_ban(reading) {
        2
    } else if has_seen
        || has_beat
        || reading.vague_amount().is_some()
        || reading
            .acts()
            .any(|action| action.class == Class::Change && !reading.object(action).is_inner)
    {
        1
    } else {
        let is_noun = reading.acts().next().is_none();
        match is_noun && has_product(reading) {
            // "Leadership course. Timescale: 6 months."
            true if reading.deadline().is_some() => 2,
            true => 1,
            // "Weekly DBT consultation team."
            false if is_noun && has_beat && reading.n_names() > 0 => 2,
            false => u8::from(is_noun && reading.n_names() > 1),
        }
    };
    // A topic is a topic, however finished it sounds: "Establishing a Private Practice".
    let by_act = if super::rules::specific::is_label(reading) { by_act.min(1) } else { by_act };
    let counted = counted(reading).max(by_act);
    let by_field = counted_field(&view.measure);
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

fn timely(view: &View<'_>) -> u8 {
    if view.draft.target.is_some() {
        return 3;
    }
    when(&view.statement).max(when(&view.measure).min(2)).max(when(&view.time))
}

/// What a text says about when.
pub(crate) fn when(reading: &Reading<'_>) -> u8 {
    let credit = reading.times.iter().map(|time| match time.when {
        When::By(_) => 3,
        When::Rhythm | When::Event | When::From(_) => 2,
        When::Vague => 1,
        When::Name => 0,
    });
    credit.max().unwrap_or(0)
}
