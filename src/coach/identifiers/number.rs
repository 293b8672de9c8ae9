//! What identifies by digits and is no code: days of birth, addresses of e-mail,
//! telephones. No deadline and no licence may look like one.

use std::ops::Range;

use super::super::tokens::{Shape, Tokens};
use super::around::Sentence;
use crate::coach::lexicon::one_of;

/// "DOB 3/5/1989", "born on 3 May 1989".
pub(super) fn birth(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let len = match (tokens.word(at), tokens.phrase(at, at + 3)) {
        (word, _) if one_of(word, BIRTH) => 1,
        (_, "date of birth") => 3,
        ("d", "d o b") => 3,
        (_, "year of birth") => 3,
        _ if tokens.phrase(at, at + 2) == "birth date" => 2,
        // "(b. 1969-02-14)", "ur. 23.09.1966"
        (word, _)
            if one_of(word, "b|n|geb|ur|nar|nac|f")
                && tokens.mark(at + 1) == Some('.')
                && (past_date(tokens, at + 2).is_some() || is_short_date(tokens, at + 2)) =>
        {
            2
        }
        _ => return past_date(tokens, at).map(|end| at..end).filter(|_| !is_history(tokens, at)),
    };
    // Services and groups are born too, and have birthdays.
    let is_of_work = (1..=4).any(|back| {
        one_of(
            tokens.before(at, back),
            "group|service|clinic|team|programme|project|practice|own|organisation|idea",
        )
    });
    let is_of_work = is_of_work || tokens.before(at, 1) == "my";
    if is_of_work && one_of(tokens.word(at), "born|birthday|birth|b|n") {
        return None;
    }
    let number_at = (at + len..at + len + 5).find(|index| tokens.digits(*index).is_some())?;
    // "Born on Christmas Day 1971"
    let is_old_year = |index: usize| {
        tokens.word(index).len() == 4
            && tokens.digits(index).is_some_and(|year| (1900.0..2010.0).contains(&year))
    };
    let is_between = |index: usize| {
        tokens.mark(index).is_some_and(|mark| matches!(mark, ':' | '.' | '(' | '-' | '/'))
            || one_of(
                tokens.word(index),
                "on|in|is|the|of|date|from|to|was|as|form|record|release|should|read|reads|says|\
                    year|around|early|late|circa|c|ca|le|il|el|am|den|dne|dnia|op|em|en|du|del",
            )
            || super::super::calendar::month(tokens.word(index)).is_some()
    };
    let is_near = is_old_year(number_at) || (at + len..number_at).all(is_between);
    let mut end = number_at + 1;
    while end < tokens.len()
        && end < number_at + 6
        && (tokens.digits(end).is_some()
            || tokens.mark(end) == Some('/')
            || tokens.mark(end) == Some(',')
            || super::super::calendar::month(tokens.word(end)).is_some()
            || one_of(tokens.word(end), "st|nd|rd|th|of|de")
            // A month in any language.
            || tokens.is_word(end) && (end + 1..end + 3).any(is_old_year))
    {
        end += 1;
    }
    is_near.then_some(at..end)
}

/// "8/8/88", "3.5.71", "1987": enough of a date behind "b.".
fn is_short_date(tokens: &Tokens, at: usize) -> bool {
    let is_year = tokens.digits(at).is_some_and(|year| (1900.0..2026.0).contains(&year))
        && tokens.word(at).len() == 4;
    let is_joined = |index: usize| tokens.get(index).is_some_and(|token| token.is_joined);
    is_year
        || tokens.word(at).split('.').count() == 3
        || tokens.digits(at).is_some()
            && tokens.mark(at + 1) == Some('/')
            && tokens.mark(at + 3) == Some('/')
            && is_joined(at + 4)
            && tokens.digits(at + 4).is_some()
}

/// Words before a day of birth, in the languages that people in care bring along.
const BIRTH: &str = "dob|yob|bday|born|birthdate|birthday|ddn|nacido|nacida|nacimiento|naissance|\
    nascita|nascimento|nato|nata|né|née|geboren|geburtsdatum|geboortedatum|född|født|urodzony|\
    urodzona|urodzenia|ganwyd|doğum|syntynyt";

/// The end of a date with day, month and a year so long ago that it is no plan: "08/09/1961",
/// "1969-02-14", "23.IX.1966", "3 May 1989".
fn past_date(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_past = |value: f64| (1900.0..2010.0).contains(&value);
    let is_year =
        |index: usize| tokens.digits(index).is_some_and(is_past) && tokens.word(index).len() == 4;
    let is_small = |index: usize| {
        tokens.digits(index).is_some_and(|value| (1.0..=31.0).contains(&value))
            || one_of(tokens.word(index), "i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii")
                && tokens.get(index).is_some_and(|token| token.is_joined)
    };
    let is_month = |index: usize| super::super::calendar::month(tokens.word(index)).is_some();
    let is_joined = |index: usize| tokens.get(index).is_some_and(|token| token.is_joined);
    // "31.01.1961" is cut as one code.
    let mut parts = tokens.word(at).split('.');
    if let (Some(day), Some(month), Some(year), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    {
        let year = year.parse().ok().filter(|year| is_past(f64::from(*year)))?;
        let _: u16 = year;
        return (day.len() <= 2 && month.len() <= 2).then_some(at + 1);
    }
    // "08Nov1995": the month and the year are one word.
    let next = tokens.word(at + 1);
    if is_small(at)
        && is_joined(at + 1)
        && next.len() == 7
        && next.get(..3).is_some_and(|word| super::super::calendar::month(word).is_some())
        && next
            .get(3..)
            .and_then(|year| year.parse().ok())
            .is_some_and(|year: u16| is_past(f64::from(year)))
    {
        return Some(at + 2);
    }
    if !is_small(at) && !is_year(at) && !is_month(at) {
        return None;
    }
    let step = if one_of(tokens.word(at + 1), "/|.|-") && is_joined(at + 1) { 2 } else { 1 };
    let is_by_digits = is_small(at + step)
        && is_joined(at + step)
        && is_joined(at + 2 * step)
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
    sentence.is_of_work() || sentence.has_codes
}

pub(super) fn email(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    (tokens.mark(at) == Some('@') && at > 0).then_some(())?;
    let is_joined = |index: usize| tokens.get(index).is_some_and(|token| token.is_joined);
    let has_domain = tokens.is_word(at + 1) && is_joined(at) && is_joined(at + 1);
    has_domain.then_some(())?;
    let mut start = at - 1;
    let mut end = at + 2;
    while start > 0 && is_joined(start) && start + 6 > at {
        start -= 1;
    }
    while end < at + 8 && is_joined(end) && (tokens.mark(end) != Some('.') || is_joined(end + 1)) {
        end += 1;
    }
    let has_dot = (at + 1..end).any(|index| {
        tokens.mark(index) == Some('.')
            || tokens.get(index).is_some_and(|token| token.span.len() > tokens.word(index).len())
    });
    has_dot.then_some(start..end)
}

/// Ten to thirteen digits in groups, as telephones are written; no dates, no codes of books.
pub(super) fn phone(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_plus = tokens.mark(at) == Some('+');
    let first = at + usize::from(is_plus) + usize::from(tokens.mark(at) == Some('('));
    if tokens.digits(first).is_none()
        && !matches!(tokens.get(first).map(|token| token.shape), Some(Shape::Number(_)))
    {
        return None;
    }
    let before = tokens.before(at, 1);
    // "ISBN 978-0-00-000000-2"
    if (1..=4).any(|back| one_of(tokens.before(at, back), "isbn|doi|issn")) {
        return None;
    }
    if !is_plus
        && one_of(
            before,
            "doi|isbn|npi|orcid|pin|licence|license|registration|no|number|/|.|#|issn|£|$",
        )
        && !one_of(
            tokens.phrase(at.saturating_sub(2), at),
            "phone number|telephone number|mobile number|phone no|mobile no",
        )
    {
        return None;
    }
    let mut n_digits = 0;
    let mut n_groups = 0;
    let mut end = first;
    while end < tokens.len() && n_groups < 6 {
        if tokens.digits(end).is_some() {
            n_digits += tokens.word(end).len();
            n_groups += 1;
            end += 1;
        } else if tokens.mark(end) == Some(')') && tokens.digits(end + 1).is_some()
            || (tokens.mark(end) == Some('.')
                && tokens.digits(end + 1).is_some()
                && tokens.get(end + 1).is_some_and(|token| token.is_joined))
        {
            end += 1;
        } else {
            break;
        }
    }
    let starts_well =
        is_plus || tokens.word(first).starts_with('0') || (n_digits == 10 && n_groups >= 3);
    let word = tokens.word(first);
    // "312.555.0166" is cut as one code, and so is the short "555.0182".
    let is_dotted = word.split('.').map(str::len).eq([3, 3, 4])
        || word.split('.').map(str::len).eq([3, 4]) && tokens.mark(end) != Some('%');
    let is_called = (1..=6).any(|back| {
        one_of(
            tokens.before(at, back),
            "call|called|calls|text|texted|phone|phoned|ring|rang|mobile|cell|tel|telephone|\
                contact|whatsapp|sms|voicemail|landline|reach|dial|handy|móvil|telefon|téléphone|\
                teléfono|telefono|celular|portable",
        )
    }) && !(1..=3)
        .any(|back| one_of(tokens.before(at, back), "mrn|nhs|ssn|chart|file|case|id"));
    let is_in_brackets = tokens.before(at, 1) == "("
        && tokens.mark(end) == Some(')')
        && n_digits == 10
        && n_groups == 1;
    let is_one = is_dotted
        || is_in_brackets
        || n_groups == 1 && (9..=11).contains(&n_digits) && (word.starts_with('0') || is_called);
    let is_grouped = n_groups >= 2 && (10..=13).contains(&n_digits) && starts_well
        || n_groups >= 2 && (7..=13).contains(&n_digits) && is_called;
    (is_grouped || is_one).then_some(at..end)
}
