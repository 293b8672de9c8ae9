//! Days of birth: what says that a day is one, and whose.
//!
//! No deadline may look like one, and no law, service or licence: they have their days too. How a
//! day is written, `day` knows.

use std::ops::Range;

use super::super::calendar::month;
use super::super::number::number;
use super::super::tokens::Tokens;
use super::age::is_own;
use super::around::Sentence;
use super::day::{
    in_characters, is_date, is_past, is_run, is_year_before, past_date, short_date, spelled_year,
};
use super::words::is_role;
use crate::coach::lexicon::one_of;

/// "3/5/1989", "3 May 1989": so long ago that nothing has to say whose day it is.
pub(super) fn long_ago(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let end = past_date(tokens, at)
        .or_else(|| short_date(tokens, at))
        .or_else(|| in_characters(tokens, at))?;
    (is_behind_person(tokens, at, end) || !is_history(tokens, at)).then_some(at..end)
}

/// "The lady from Monday (12/05/1961)": a day behind a person is theirs.
fn is_behind_person(tokens: &Tokens, at: usize, end: usize) -> bool {
    let is_person = |back: usize| {
        tokens.is_one_before(
            at,
            back,
            "lady|man|woman|boy|girl|lad|gentleman|patient|client|resident|pupil|she|he|her|him",
        )
    };
    tokens.before(at, 1) == "(" && tokens.mark(end) == Some(')') && (2..=5).any(is_person)
}

/// "DOB 3/5/2019", "born in nineteen fifty-one".
pub(super) fn labelled(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let len = label(tokens, at)?;
    if let Some(start) = date_before(tokens, at) {
        return Some(start..at + len);
    }
    let is_bare = tokens.is_one_of(at, "born|birthday|bday|b|n");
    if is_bare && (is_of_work(tokens, at) || is_own(tokens, at)) {
        return None;
    }
    let behind = at + len;
    let Some(number_at) = (behind..behind + 7).find(|index| tokens.digits(*index).is_some()) else {
        return (behind..behind + 8)
            .find_map(|index| spelled_year(tokens, index))
            .map(|end| at..end);
    };
    let is_near = is_whole(tokens, at, behind..number_at)
        || is_past(tokens, number_at)
        || (behind..number_at).all(|index| is_between(tokens, index));
    is_near.then(|| at..end_of(tokens, number_at))
}

/// Services and groups are born too, and have birthdays.
fn is_of_work(tokens: &Tokens, at: usize) -> bool {
    let is_work = |word: &str| {
        is_role(word)
            || one_of(word, "group|service|clinic|programme|project|practice|organisation|idea")
    };
    let reach = if tokens.word(at) == "birthday" { 4 } else { 2 };
    (1..=reach)
        .any(|back| is_work(tokens.before(at, back)) || tokens.is_one_before(at, back, "own|my"))
        // "Born in 1998, our service has grown"
        || (at + 3..at + 6)
            .any(|index| tokens.word(index) == "our" && is_work(tokens.word(index + 1)))
}

/// "Born in Leeds on 3 May 1989": a whole date may stand further away, behind what is `between`.
fn is_whole(tokens: &Tokens, at: usize, mut between: Range<usize>) -> bool {
    let number_at = between.end;
    let has_limit =
        || between.clone().any(|index| tokens.is_one_of(index, "by|due|until|before|for|to"));
    let has_month =
        || (number_at - 1..number_at + 2).any(|index| month(tokens.word(index)).is_some());
    tokens.word(at) != "birthday"
        && (past_date(tokens, number_at).is_some()
            || is_date(tokens, number_at) && !has_limit()
            || has_month())
        && !between.any(|index| tokens.ends_sentence(index))
}

/// What may stand between a label and its day: "Born on Christmas Day 1971".
fn is_between(tokens: &Tokens, index: usize) -> bool {
    tokens
        .mark(index)
        .is_some_and(|mark| matches!(mark, ':' | '.' | ',' | '(' | '-' | '/' | '=' | '\''))
        || tokens.is_one_of(
            index,
            "on|in|is|the|of|date|from|to|was|as|form|record|release|should|read|reads|says|\
                shows|states|gives|given|lists|wrong|again|falls|he|she|his|her|year|around|early|\
                late|circa|c|ca|le|il|el|am|den|dne|dnia|op|em|en|du|del",
        )
        || month(tokens.word(index)).is_some()
        // "S42", "'78"
        || tokens.word(index).ends_with(|last: char| last.is_ascii_digit())
}

/// The end of the day whose first number stands at an index.
fn end_of(tokens: &Tokens, number_at: usize) -> usize {
    let is_part = |index: usize| {
        tokens.digits(index).is_some()
            || matches!(tokens.mark(index), Some('/' | ','))
            || month(tokens.word(index)).is_some()
            || tokens.is_one_of(index, "st|nd|rd|th|of|de")
            // "05Apr2012"
            || tokens.is_joined(index)
                && tokens.word(index).ends_with(|last: char| last.is_ascii_digit())
            // A month in any language.
            || tokens.is_word(index)
                && (index + 1..index + 3).any(|index| is_past(tokens, index))
    };
    let mut end = past_date(tokens, number_at).unwrap_or(number_at + 1);
    while end < tokens.len() && end < number_at + 6 && is_part(end) {
        end += 1;
    }
    end
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
    if one_of(tokens.phrase(at, at + 2), "birth date|birth certificate|birth cert|birth year") {
        return Some(2);
    }
    // "He turned forty on 2 August 2023"
    if tokens.word(at) == "turned"
        && tokens.is_one_before(at, 1, "he|she|client|patient")
        && let Some((_, behind)) = number(tokens, at + 1)
        && tokens.word(behind) == "on"
    {
        return Some(behind + 1 - at);
    }
    // "birth 2045/03/11"
    let date_at = at + 1 + usize::from(matches!(tokens.mark(at + 1), Some(':' | '-')));
    if word == "birth" && (is_date(tokens, date_at) || past_date(tokens, date_at).is_some()) {
        return Some(1);
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
            || is_run(tokens.word(behind))
            || tokens.word(behind).split('.').count() == 3
                && tokens.word(behind).split('.').next_back().is_some_and(|year| year.len() > 1)
    };
    // "boy, b 17/10/2018": no plan B.
    let is_letter = one_of(word, "b|n|geb|ur|nar|nac|naiss|nasc|szül|rođ|roz|doğ|dn|f|s|jg")
        && (is_stopped
            || word == "b"
                && !tokens.is_capital(at)
                && !tokens.is_joined(at)
                && !tokens.is_one_before(at, 1, "plan|option|part|group|hepatitis|hep|vitamin"));
    (is_letter && has_date()).then_some(behind - at)
}

/// "960202-2418857", "19910617-2385", "131052-308T": a day of birth and a few signs more, as many
/// countries number their people.
pub(super) fn is_of_person(tokens: &Tokens, at: usize) -> bool {
    let more = tokens.word(at + 1);
    tokens.digits(at).is_some()
        && is_run(tokens.word(at))
        && !tokens.is_joined(at)
        && tokens.is_hyphened(at + 1)
        && matches!(more.len(), 4 | 7)
        && more.bytes().filter(u8::is_ascii_digit).count() >= 3
        && !tokens.is_joined(at + 2)
}

/// Where a date begins that is called a day of birth behind it: "11-Nov-2015 as birthdate".
fn date_before(tokens: &Tokens, at: usize) -> Option<usize> {
    if tokens.is_one_of(at, "born|birthday|birth|b|n|f|s") {
        return None;
    }
    let last = (1..=4).filter_map(|back| at.checked_sub(back)).find(|index| {
        !tokens.is_one_of(*index, "as|is|was|for|his|her|their|the|real|actual|(|=|-|,")
    })?;
    let is_part = |index: usize| {
        tokens.digits(index).is_some()
            || month(tokens.word(index)).is_some()
            || tokens.is_one_of(index, "/|-|.|st|nd|rd|th|of")
    };
    let mut first = last;
    while first > 0 && first + 6 > last && is_part(first - 1) {
        first -= 1;
    }
    let is_whole = last + 1 < at && tokens.digits(last).is_some() && (first + 1 < last)
        || past_date(tokens, first).is_some();
    is_whole.then_some(first)
}

/// Words before a day of birth, in the languages that people in care bring along.
const BIRTH: &str = "dob|yob|bday|born|birthdate|birthday|ddn|nacido|nacida|nacimiento|naissance|\
    nascita|nascimento|nato|nata|né|née|geboren|geburtsdatum|geboortedatum|född|født|urodzony|\
    urodzona|urodzenia|ganwyd|doğum|syntynyt|született|születési|narozen|narozena|narozená|rođen|\
    rođena|născut|născută|jahrgang|lahir|sinh|b'day|b'date|birthyear";

/// Laws, services, work and qualifications have their days too.
fn is_history(tokens: &Tokens, at: usize) -> bool {
    let sentence = Sentence::around(tokens, at);
    (sentence.is_of_work() || sentence.has_codes) && !sentence.is_of_client
}
