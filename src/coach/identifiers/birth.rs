//! Days of birth, in digits and in words.
//!
//! No deadline may look like one, and no law, service or licence: they have their days too.

use std::ops::Range;

use super::super::calendar::month;
use super::super::number::number;
use super::super::tokens::Tokens;
use super::age::is_own;
use super::around::Sentence;
use super::words::is_role;
use crate::coach::lexicon::{begins_with, one_of};

/// "3/5/1989", "3 May 1989": so long ago that nothing has to say whose day it is.
pub(super) fn long_ago(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let end = past_date(tokens, at)
        .or_else(|| short_date(tokens, at))
        .or_else(|| in_characters(tokens, at))?;
    // "The lady from Monday (12/05/1961)": a day behind a person is theirs.
    let is_set = tokens.before(at, 1) == "(" && tokens.mark(end) == Some(')');
    let is_theirs = is_set
        && (2..=5).any(|back| {
            tokens.is_one_before(
            at,
            back,
            "lady|man|woman|boy|girl|lad|gentleman|patient|client|resident|pupil|she|he|her|him",
        )
        });
    (is_theirs || !is_history(tokens, at)).then_some(at..end)
}

/// "DOB 3/5/2019", "born in nineteen fifty-one".
pub(super) fn labelled(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let len = label(tokens, at)?;
    if let Some(start) = date_before(tokens, at) {
        return Some(start..at + len);
    }
    // Services and groups are born too, and have birthdays.
    let reach = if tokens.word(at) == "birthday" { 4 } else { 2 };
    let is_work = |word: &str| {
        is_role(word)
            || one_of(word, "group|service|clinic|programme|project|practice|organisation|idea")
    };
    let is_of_work = (1..=reach).any(|back| {
        is_work(tokens.before(at, back)) || tokens.is_one_before(at,back, "own|my")
    })
        // "Born in 1998, our service has grown"
        || (at + 3..at + 6).any(|index| tokens.word(index) == "our" && is_work(tokens.word(index + 1)));
    let is_bare = tokens.is_one_of(at, "born|birthday|bday|b|n");
    if is_bare && (is_of_work || is_own(tokens, at)) {
        return None;
    }
    let Some(number_at) = (at + len..at + len + 7).find(|index| tokens.digits(*index).is_some())
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
            || tokens.is_one_of(index,
                "on|in|is|the|of|date|from|to|was|as|form|record|release|should|read|reads|says|\
                    shows|states|gives|given|lists|wrong|again|falls|he|she|his|her|year|around|early|late|circa|c|ca|le|il|el|am|den|dne|dnia|op|em|en|du|del")
            || month(tokens.word(index)).is_some()
            // "S42", "'78"
            || tokens.word(index).ends_with(|last: char| last.is_ascii_digit())
            || tokens.mark(index) == Some('\'')
    };
    // "Born in Leeds on 3 May 1989": a whole date may stand further away.
    let is_whole = tokens.word(at) != "birthday"
        && (past_date(tokens, number_at).is_some()
            || is_date(tokens, number_at)
                && !(at + len..number_at)
                    .any(|index| tokens.is_one_of(index, "by|due|until|before|for|to"))
            || (number_at - 1..number_at + 2).any(|index| month(tokens.word(index)).is_some()))
        && !(at + len..number_at).any(|index| tokens.ends_sentence(index));
    let is_near = is_whole || is_past(tokens, number_at) || (at + len..number_at).all(is_between);
    let mut end = past_date(tokens, number_at).unwrap_or(number_at + 1);
    while end < tokens.len()
        && end < number_at + 6
        && (tokens.digits(end).is_some()
            || tokens.mark(end) == Some('/')
            || tokens.mark(end) == Some(',')
            || month(tokens.word(end)).is_some()
            || tokens.is_one_of(end, "st|nd|rd|th|of|de")
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

/// A year of four digits before a limit.
fn is_year_before(tokens: &Tokens, at: usize, limit: f64) -> bool {
    tokens.word(at).len() == 4
        && tokens.digits(at).is_some_and(|year| (1900.0..limit).contains(&year))
}

/// "1987": too long ago for a plan.
fn is_past(tokens: &Tokens, at: usize) -> bool {
    is_year_before(tokens, at, 2010.0)
}

/// "010447": day, month and year without anything between, in either order.
fn is_run(word: &str) -> bool {
    let part = |from: usize| word.get(from..from + 2).and_then(|part| part.parse::<u8>().ok());
    let is_day = |from: usize| part(from).is_some_and(|day| (1..=31).contains(&day));
    let is_month = |from: usize| part(from).is_some_and(|month| (1..=12).contains(&month));
    match word.len() {
        6 => is_month(2) && (is_day(0) || is_day(4)),
        8 => is_month(4) && is_day(6) && word.starts_with(['年', '년']) || is_day(0) && is_month(2),
        _ => false,
    }
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

/// "1998年4月9日生": years, months and days by their characters.
fn in_characters(tokens: &Tokens, at: usize) -> Option<usize> {
    let next = tokens.word(at + 1);
    let is_year = tokens.is_joined(at + 1) && next.starts_with(['年', '년']);
    (is_year && (is_past(tokens, at) || next.ends_with(['生', '생']))).then_some(at + 2)
}

/// "8/8/88", "3-5-2018", "2045/03/11": three groups of digits.
fn is_date(tokens: &Tokens, at: usize) -> bool {
    let is_part = |index: usize| tokens.digits(index).is_some() && tokens.is_joined(index);
    let step = if tokens.mark(at + 1) == Some('/') { 2 } else { 1 };
    tokens
        .digits(at)
        .is_some_and(|value| (1.0..=31.0).contains(&value) || (1900.0..2600.0).contains(&value))
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
    let is_year = tokens.is_one_of(at, "nineteen|twenty") && tokens.is_one_of(at + 1, TENS)
        || tokens.phrase(at, at + 2) == "two thousand";
    is_year.then_some(at + 2 + usize::from(tokens.is_hyphened(at + 2)))
}

/// Words before a day of birth, in the languages that people in care bring along.
const BIRTH: &str = "dob|yob|bday|born|birthdate|birthday|ddn|nacido|nacida|nacimiento|naissance|\
    nascita|nascimento|nato|nata|né|née|geboren|geburtsdatum|geboortedatum|född|født|urodzony|\
    urodzona|urodzenia|ganwyd|doğum|syntynyt|született|születési|narozen|narozena|narozená|rođen|\
    rođena|născut|născută|jahrgang|lahir|sinh|b'day|b'date|birthyear";

/// The end of a date with day, month and a year so long ago that it is no plan: "08/09/1961",
/// "1969-02-14", "23.IX.1966", "3 May 1989".
fn past_date(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_year = |index: usize| is_past(tokens, index);
    let is_long_ago = |year: u16| (1900..2010).contains(&year);
    let is_small = |index: usize| {
        tokens.digits(index).is_some_and(|value| (1.0..=31.0).contains(&value))
            || tokens.is_one_of(index, "i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii")
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
    let step = if tokens.is_one_of(at + 1, "/|.|-") && tokens.is_joined(at + 1) { 2 } else { 1 };
    // "6. 11. 1999"
    let is_stopped = (1..=3).step_by(2).all(|ahead| tokens.mark(at + ahead) == Some('.'));
    let step = if is_stopped { 2 } else { step };
    let is_by_digits = is_small(at + step)
        && (is_stopped || tokens.is_joined(at + step) && tokens.is_joined(at + 2 * step))
        && (is_year(at) && is_small(at + 2 * step) || is_small(at) && is_year(at + 2 * step));
    if is_by_digits {
        return Some(at + 2 * step + 1);
    }
    // "1992 June 8"
    if is_year(at) && is_month(at + 1) && is_small(at + 2) {
        return Some(at + 3);
    }
    // "3 May 1989", "3rd of May 1989", "May 3, 1989"
    let mut end = at + 1;
    while end < at + 4 && (tokens.is_one_of(end, "st|nd|rd|th|of|,|de") || is_small(end)) {
        end += 1;
    }
    if is_month(at) {
        return (end > at + 1 && is_year(end)).then_some(end + 1);
    }
    // "4. März 1961", "7 de marzo de 1979"
    end += usize::from(end == at + 1 && tokens.mark(end) == Some('.'));
    let year = end + 1 + usize::from(tokens.word(end + 1) == "de");
    (is_small(at) && (is_month(end) || is_foreign_month(tokens.word(end))) && is_year(year))
        .then_some(year + 1)
}

/// Months as most languages of Europe begin them.
fn is_foreign_month(word: &str) -> bool {
    begins_with(
        word,
        "jan|ene|gen|sty|feb|fév|fev|lut|mar|mär|maa|apr|abr|avr|kwi|mai|mei|maj|mag|jun|jui|giu|\
            cze|jul|lug|lip|aug|ago|aoû|sie|sep|set|wrz|okt|oct|out|ott|paź|nov|lis|dez|dic|déc|gru",
    )
}

/// Laws, services, work and qualifications have their days too.
fn is_history(tokens: &Tokens, at: usize) -> bool {
    let sentence = Sentence::around(tokens, at);
    (sentence.is_of_work() || sentence.has_codes) && !sentence.is_of_client
}
