//! Days of birth, in digits and in words.
//!
//! No deadline may look like one, and no law, service or licence: they have their days too.

use std::ops::Range;

use super::super::calendar::month;
use super::super::tokens::Tokens;
use super::age::is_own;
use super::around::Sentence;
use super::words::is_role;
use crate::coach::lexicon::one_of;

/// "3/5/1989", "3 May 1989": so long ago that nothing has to say whose day it is.
pub(super) fn long_ago(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let end = past_date(tokens, at).or_else(|| short_date(tokens, at))?;
    (!is_history(tokens, at)).then_some(at..end)
}

/// "DOB 3/5/2019", "born in nineteen fifty-one".
pub(super) fn labelled(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let len = label(tokens, at)?;
    // Services and groups are born too, and have birthdays.
    let reach = if tokens.word(at) == "birthday" { 4 } else { 2 };
    let is_of_work = (1..=reach).any(|back| {
        is_role(tokens.before(at, back))
            || one_of(
                tokens.before(at, back),
                "group|service|clinic|programme|project|practice|own|organisation|idea|my",
            )
    });
    let is_bare = one_of(tokens.word(at), "born|birthday|birth|bday|b|n");
    if is_bare && (is_of_work || is_own(tokens, at)) {
        return None;
    }
    let Some(number_at) = (at + len..at + len + 5).find(|index| tokens.digits(*index).is_some())
    else {
        return (at + len..at + len + 8)
            .find_map(|index| spelled_year(tokens, index))
            .map(|end| at..end);
    };
    // "Born on Christmas Day 1971"
    let is_between = |index: usize| {
        tokens
            .mark(index)
            .is_some_and(|mark| matches!(mark, ':' | '.' | ',' | '(' | '-' | '/' | '='))
            || one_of(
                tokens.word(index),
                "on|in|is|the|of|date|from|to|was|as|form|record|release|should|read|reads|says|\
                    shows|states|gives|given|lists|wrong|falls|he|she|his|her|year|around|early|late|circa|c|ca|le|il|el|am|den|dne|dnia|op|em|en|du|del",
            )
            || month(tokens.word(index)).is_some()
    };
    // "Born in Leeds on 3 May 1989": a whole date may stand further away.
    let is_whole = tokens.word(at) != "birthday"
        && (past_date(tokens, number_at).is_some() || month(tokens.word(number_at + 1)).is_some())
        && !(at + len..number_at).any(|index| tokens.ends_sentence(index));
    let is_near = is_whole || is_past(tokens, number_at) || (at + len..number_at).all(is_between);
    let mut end = number_at + 1;
    while end < tokens.len()
        && end < number_at + 6
        && (tokens.digits(end).is_some()
            || tokens.mark(end) == Some('/')
            || tokens.mark(end) == Some(',')
            || month(tokens.word(end)).is_some()
            || one_of(tokens.word(end), "st|nd|rd|th|of|de")
            // "05Apr2012"
            || tokens.is_joined(end)
                && tokens.word(end).ends_with(|last: char| last.is_ascii_digit())
            // A month in any language.
            || tokens.is_word(end) && (end + 1..end + 3).any(|index| is_past(tokens, index)))
    {
        end += 1;
    }
    is_near.then_some(at..end)
}

/// How many tokens say that a day of birth follows.
fn label(tokens: &Tokens, at: usize) -> Option<usize> {
    let word = tokens.word(at);
    if one_of(word, BIRTH) {
        return Some(1);
    }
    if one_of(tokens.phrase(at, at + 3), "date of birth|day of birth|year of birth|d o b") {
        return Some(3);
    }
    if one_of(tokens.phrase(at, at + 2), "birth date|birth certificate|birth cert") {
        return Some(2);
    }
    if tokens.phrase(at, at + 5) == "d / o / b" {
        return Some(5);
    }
    // "(b. 1969-02-14)", "ur. 23.09.1966"
    let is_stopped = tokens.mark(at + 1) == Some('.');
    let behind = at + 1 + usize::from(is_stopped);
    let has_date = || {
        past_date(tokens, behind).is_some()
            || is_date(tokens, behind)
            || is_stopped && is_year_before(tokens, behind, 2026.0)
            || tokens.word(behind).split('.').count() == 3
    };
    // "boy, b 17/10/2018": no plan B.
    let is_letter = one_of(word, "b|n|geb|ur|nar|nac|f")
        && (is_stopped
            || word == "b"
                && !tokens.is_capital(at)
                && !tokens.is_joined(at)
                && !one_of(tokens.before(at, 1), "plan|option|part|group|hepatitis|hep|vitamin"));
    (is_letter && has_date()).then_some(behind - at)
}

/// A year of four digits before a limit.
fn is_year_before(tokens: &Tokens, at: usize, limit: f64) -> bool {
    tokens.word(at).len() == 4
        && tokens.digits(at).is_some_and(|year| (1900.0..limit).contains(&year))
}

/// "1987": too long ago for a plan.
fn is_past(tokens: &Tokens, at: usize) -> bool {
    is_year_before(tokens, at, 2010.0)
}

/// "8/8/88", "3-5-2018": three groups of digits.
fn is_date(tokens: &Tokens, at: usize) -> bool {
    let is_part = |index: usize| tokens.digits(index).is_some() && tokens.is_joined(index);
    let step = if tokens.mark(at + 1) == Some('/') { 2 } else { 1 };
    tokens.digits(at).is_some_and(|value| (1.0..=31.0).contains(&value))
        && is_part(at + step)
        && is_part(at + 2 * step)
        && (step == 1 || tokens.mark(at + 3) == Some('/'))
}

/// The end of "12/3/54": no plan is for a year like that, whatever the century.
fn short_date(tokens: &Tokens, at: usize) -> Option<usize> {
    let step = if tokens.mark(at + 1) == Some('/') { 2 } else { 1 };
    let year = tokens.digits(at + 2 * step)?;
    let is_small = |index: usize| {
        tokens.digits(index).is_some_and(|value| (1.0..=31.0).contains(&value))
            && tokens.word(index).len() <= 2
    };
    let is_shaped = is_date(tokens, at)
        && is_small(at)
        && is_small(at + step)
        && tokens.word(at + 2 * step).len() == 2
        && (32.0..100.0).contains(&year)
        && (!tokens.is_joined(at) || tokens.mark(at.wrapping_sub(1)) == Some('('))
        && (!tokens.is_joined(at + 2 * step + 1) || tokens.mark(at + 2 * step + 1).is_some());
    is_shaped.then_some(at + 2 * step + 1)
}

/// The end of "nineteen fifty-one", "two thousand and nine".
fn spelled_year(tokens: &Tokens, at: usize) -> Option<usize> {
    const TENS: &str = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|\
        nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|oh|hundred";
    let is_year = one_of(tokens.word(at), "nineteen|twenty") && one_of(tokens.word(at + 1), TENS)
        || tokens.phrase(at, at + 2) == "two thousand";
    is_year.then_some(at + 2 + usize::from(tokens.is_hyphened(at + 2)))
}

/// Words before a day of birth, in the languages that people in care bring along.
const BIRTH: &str = "dob|yob|bday|born|birthdate|birthday|ddn|nacido|nacida|nacimiento|naissance|\
    nascita|nascimento|nato|nata|né|née|geboren|geburtsdatum|geboortedatum|född|født|urodzony|\
    urodzona|urodzenia|ganwyd|doğum|syntynyt";

/// The end of a date with day, month and a year so long ago that it is no plan: "08/09/1961",
/// "1969-02-14", "23.IX.1966", "3 May 1989".
fn past_date(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_year = |index: usize| is_past(tokens, index);
    let is_long_ago = |year: u16| (1900..2010).contains(&year);
    let is_small = |index: usize| {
        tokens.digits(index).is_some_and(|value| (1.0..=31.0).contains(&value))
            || one_of(tokens.word(index), "i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii")
                && tokens.is_joined(index)
    };
    let is_month = |index: usize| month(tokens.word(index)).is_some();
    // "31.01.1961" is cut as one code.
    let mut parts = tokens.word(at).split('.');
    if let (Some(day), Some(month), Some(year), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    {
        year.parse().ok().filter(|year| is_long_ago(*year))?;
        return (day.len() <= 2 && month.len() <= 2).then_some(at + 1);
    }
    // "08Nov1995": the month and the year are one word.
    let next = tokens.word(at + 1);
    if is_small(at)
        && tokens.is_joined(at + 1)
        && next.len() == 7
        && next.get(..3).is_some_and(|word| month(word).is_some())
        && next.get(3..).and_then(|year| year.parse().ok()).is_some_and(is_long_ago)
    {
        return Some(at + 2);
    }
    if !is_small(at) && !is_year(at) && !is_month(at) {
        return None;
    }
    let step = if one_of(tokens.word(at + 1), "/|.|-") && tokens.is_joined(at + 1) { 2 } else { 1 };
    let is_by_digits = is_small(at + step)
        && tokens.is_joined(at + step)
        && tokens.is_joined(at + 2 * step)
        && (is_year(at) && is_small(at + 2 * step) || is_small(at) && is_year(at + 2 * step));
    if is_by_digits {
        return Some(at + 2 * step + 1);
    }
    // "3 May 1989", "3rd of May 1989", "May 3, 1989"
    let mut end = at + 1;
    while end < at + 4 && (one_of(tokens.word(end), "st|nd|rd|th|of|,|de") || is_small(end)) {
        end += 1;
    }
    if is_month(at) {
        return (end > at + 1 && is_year(end)).then_some(end + 1);
    }
    (is_small(at) && is_month(end) && is_year(end + 1)).then_some(end + 2)
}

/// Laws, services, work and qualifications have their days too.
fn is_history(tokens: &Tokens, at: usize) -> bool {
    let sentence = Sentence::around(tokens, at);
    (sentence.is_of_work() || sentence.has_codes) && !sentence.is_of_client
}
