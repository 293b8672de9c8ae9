//! How a text could read instead: one small change, which nobody has to take.
//!
//! A rewrite invents no content. It puts a day, a number or an "I will" where the words were
//! open, so that a taken rewrite never makes a letter less clear; a test holds it to that.

use std::ops::Range;

use super::amount::Amount;
use super::clause::Role;
use super::lists::DEPENDENCE_OWN;
use super::number::counts_something;
use super::reading::{Reading, is_determiner};
use super::time::{Time, When};
use super::view::View;
use crate::coach::lexicon::{has_one_of, one_of};
use crate::domain::date::Date;

const MONTHS: &str = "January|February|March|April|May|June|July|August|September|October|\
    November|December";
/// What is offered where no time is said: long enough for a course, short enough to see.
const OFFERED_MONTHS: u16 = 3;

/// The text with the tokens `range` replaced.
pub(crate) fn replaced(
    reading: &Reading<'_>,
    range: &Range<usize>,
    instead: &str,
) -> Option<String> {
    let span = reading.tokens.span(range);
    if span.is_empty() {
        return None;
    }
    let is_capital = reading.tokens.is_capital(range.start);
    let mut text = reading.text.get(..span.start)?.to_owned();
    let mut letters = instead.chars();
    match letters.next() {
        Some(first) if is_capital => {
            text.extend([first.to_ascii_uppercase()].into_iter().chain(letters))
        }
        _ => text.push_str(instead),
    }
    text.push_str(reading.text.get(span.end..)?);
    Some(text)
}

/// The text with a time put behind its last word, if what is to be done ends there, or else before
/// the verb that it begins with.
fn timed(reading: &Reading<'_>, time: &str) -> Option<String> {
    if is_one_act(reading) {
        return appended(reading, time);
    }
    let first = reading.acts().next().filter(|act| act.verb.start == 0)?;
    let start = reading.tokens.span(&first.verb).start;
    let mut letters = reading.text.get(start..)?.chars();
    let letter = letters.next()?;
    let (capital, rest) = (time.get(..1)?.to_ascii_uppercase(), time.get(1..)?);
    Some(format!("{capital}{rest}, {}{}", letter.to_ascii_lowercase(), letters.as_str()))
}

/// Whether the text is one sentence and says nothing more behind its acts, so that a time at its
/// end is theirs: not "Teach them to wait. I was never taught it by May".
fn is_one_act(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let first = reading.acts().next().map_or(0, |act| act.verb.end);
    let has_clause = has_one_of(
        tokens,
        first..tokens.len(),
        "is|isn't|are|aren't|was|were|hasn't|haven't|don't|doesn't|says|it's|i|i'm|i've|we|we're|\
            they|they're|he|she|there|because|when|if|who|what|that|which|so|currently|please",
    );
    !has_clause
        && !(first..tokens.len()).any(|at| tokens.ends_sentence(at) && tokens.is_word(at + 1))
}

fn appended(reading: &Reading<'_>, words: &str) -> Option<String> {
    let last = (0..reading.tokens.len()).rev().find(|at| reading.tokens.mark(*at).is_none())?;
    if reading.role(last) != Role::Main {
        return None;
    }
    let end = reading.tokens.span(&(last..last + 1)).end;
    let tail = reading.text.get(end..)?;
    // Behind a bracket or a quote the words would land inside it.
    let has_only_stops =
        tail.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '!' | ',' | ';' | '%'));
    let end = if tail.starts_with('%') { end + 1 } else { end };
    has_only_stops.then(|| {
        format!(
            "{} {words}{}",
            reading.text.get(..end).unwrap_or(""),
            reading.text.get(end..).unwrap_or("")
        )
    })
}

fn written(date: Date) -> String {
    let month = MONTHS.split('|').nth(usize::from(date.month()) - 1).unwrap_or("");
    format!("{} {month} {}", date.day(), date.year())
}

fn offered_day(view: &View<'_>) -> String {
    written(view.draft.target.unwrap_or_else(|| view.draft.today.plus_months(OFFERED_MONTHS)))
}

/// Where a text wishes instead of resolving: "I would like to".
pub(crate) fn wish(reading: &Reading<'_>) -> Option<Range<usize>> {
    const WISHES: &str = "i want to|i would like to|i'd like to|i hope to|i am hoping to|\
        i'm hoping to|i wish to|i would love to|i'd love to|i'd really like to|i really want to|\
        i would really like to|i'd like to try to|i want to try to";
    let len = (3..=6).rev().find(|len| one_of(reading.tokens.phrase(0, *len), WISHES))?;
    Some(0..len)
}

/// The same text that resolves.
pub(crate) fn without_wish(reading: &Reading<'_>) -> Option<String> {
    let mut range = wish(reading)?;
    while reading.tokens.is_one_of(range.end, "maybe|possibly|hopefully|really|perhaps") {
        range.end += 1;
    }
    if one_of(reading.tokens.phrase(range.end, range.end + 2), "try and|try to") {
        range.end += 2;
    }
    replaced(reading, &range, "I will")
}

/// "Several" as three and "a couple of" as two, where something is counted.
pub(crate) fn counted(reading: &Reading<'_>, amount: &Amount) -> Option<String> {
    let words = reading.tokens.phrase(amount.range.start, amount.range.end);
    let instead = match words {
        "a couple" => "two",
        _ if one_of(
            words,
            "several|some|a few|many|various|multiple|a number of|numerous|a number|a handful",
        ) =>
        {
            "three"
        }
        _ => return None,
    };
    // "A couple of walks" are two walks; "a couple of the walks" are two of them.
    let behind = amount.range.end;
    let is_link = reading.tokens.word(behind) == "of" && words != "a number of";
    let end = behind + usize::from(is_link && !is_determiner(reading.tokens.word(behind + 1)));
    let is_counting = (end..end + if end == behind && is_link { 5 } else { 3 })
        .any(|at| counts_something(&reading.tokens, at));
    is_counting.then(|| replaced(reading, &(amount.range.start..end), instead))?
}

/// The text with a day to end.
pub(crate) fn with_deadline(view: &View<'_>) -> Option<String> {
    // A topic with a day is still a topic.
    view.statement.acts().next()?;
    timed(&view.statement, &format!("by {}", offered_day(view)))
}

/// The text with an end for its rhythm.
pub(crate) fn with_end(view: &View<'_>) -> Option<String> {
    let reading = &view.statement;
    let tokens = &reading.tokens;
    if has_one_of(tokens, 0..tokens.len(), "until|till|til|sooner") {
        return None;
    }
    timed(reading, &format!("until {}", offered_day(view)))
}

/// The text with a day, or a rhythm, in place of a time that could be any day.
pub(crate) fn day_for_vague(view: &View<'_>, time: &Time) -> Option<String> {
    let reading = &view.statement;
    let tokens = &reading.tokens;
    // "More often" asks how often, and no day answers that; "always" asks for none.
    if tokens.before(time.range.start, 1) == "more" || tokens.word(time.range.start) == "always" {
        return None;
    }
    let instead = match tokens.phrase(time.range.start, time.range.end) {
        "regular" => "weekly".to_owned(),
        words
            if one_of(
                words,
                "regularly|often|frequently|on a regular basis|routinely|consistently|\
                    periodically|sometimes",
            ) =>
        {
            "every week".to_owned()
        }
        _ => format!("by {}", offered_day(view)),
    };
    replaced(reading, &time.range, &instead)
}

/// The text with the next year in which its day has not passed.
pub(crate) fn year_later(view: &View<'_>, time: &Time) -> Option<String> {
    let When::By(date) = time.when else { return None };
    let reading = &view.statement;
    let at = time.range.clone().find(|at| reading.tokens.word(*at) == date.year().to_string())?;
    let today = view.draft.today;
    let this_year = Date::new(today.year(), date.month(), date.day().min(28))?;
    let year = if this_year < today { today.year() + 1 } else { today.year() };
    replaced(reading, &(at..at + 1), &year.to_string())
}

/// Words about what others decide, and the part of it that is one's own.
pub(crate) fn dependence(reading: &Reading<'_>) -> Option<(Range<usize>, &'static str)> {
    (0..reading.tokens.len()).filter(|at| reading.role(*at) == Role::Main).find_map(|at| {
        DEPENDENCE_OWN.longest_pair(&reading.tokens, at).map(|(len, own)| (at..at + len, own))
    })
}

/// The text with that part only.
pub(crate) fn own_part(reading: &Reading<'_>) -> Option<String> {
    let (range, own) = dependence(reading)?;
    replaced(reading, &range, own)
}
