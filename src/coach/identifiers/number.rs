//! What identifies by digits or by place: days of birth, records, ages, telephones, addresses.

use std::ops::Range;

use super::super::tokens::{Shape, Tokens};
use crate::coach::lexicon::one_of;

/// "DOB 3/5/1989", "born on 3 May 1989".
pub(super) fn birth(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let len = match (tokens.word(at), tokens.phrase(at, at + 3)) {
        ("dob" | "born" | "birthdate" | "birthday", _) => 1,
        (_, "date of birth") => 3,
        ("d", "d o b") => 3,
        _ if tokens.phrase(at, at + 2) == "birth date" => 2,
        _ => return None,
    };
    // Services and groups are born too, and have birthdays.
    let is_of_work = (1..=4).any(|back| {
        one_of(
            tokens.before(at, back),
            "group|service|clinic|team|programme|project|practice|own|organisation|idea",
        )
    });
    if is_of_work {
        return None;
    }
    let number_at = (at + len..at + len + 5).find(|index| tokens.digits(*index).is_some())?;
    let is_near = (at + len..number_at).all(|index| {
        tokens.mark(index).is_some_and(|mark| matches!(mark, ':' | '.' | '(' | '-' | '/'))
            || one_of(tokens.word(index), "on|in|is|the|of|date|from|to|was|as|form|record|release")
            || super::super::calendar::month(tokens.word(index)).is_some()
    });
    let mut end = number_at + 1;
    while end < tokens.len()
        && end < number_at + 6
        && (tokens.digits(end).is_some()
            || tokens.mark(end) == Some('/')
            || tokens.mark(end) == Some(',')
            || super::super::calendar::month(tokens.word(end)).is_some()
            || one_of(tokens.word(end), "st|nd|rd|th|of"))
    {
        end += 1;
    }
    is_near.then_some(at..end)
}

/// "MRN 0012345", "chart no. A12345", "NHS number 943 476 5919", "123-45-6789".
pub(super) fn record(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    if let Some(range) = social_security(tokens, at) {
        return Some(range);
    }
    let len = match (tokens.word(at), tokens.phrase(at, at + 2), tokens.phrase(at, at + 3)) {
        ("mrn" | "ssn" | "uhid" | "chi" | "urn" | "nhi", _, _) => 1,
        (
            _,
            "medical record" | "patient id" | "client id" | "nhs number" | "nhs no"
            | "hospital number" | "hospital no" | "record number" | "case number" | "chart number"
            | "file number" | "chart no" | "file no" | "patient number" | "client number"
            | "rio number" | "medicare number" | "case no" | "record no" | "member id"
            | "ur number" | "case id" | "file id" | "medicaid id" | "medicare id"
            | "medicaid number" | "insurance number" | "policy number" | "claim number"
            | "episode no" | "abha number" | "episode number" | "board number" | "referral number"
            | "referral no",
            _,
        ) => 2,
        ("chart" | "medicaid" | "nino", _, _) => 1,
        (_, _, "social security number") => 3,
        _ => return None,
    };
    let code_at = (at + len..at + len + 5).find(|index| is_code(tokens, *index))?;
    let is_near = (at + len..code_at).all(|index| {
        tokens.mark(index).is_some() && !tokens.ends_sentence(index)
            || one_of(tokens.word(index), "no|number|id|is|#")
            // "A-55831": what stands before the digits belongs to the code.
            || tokens.is_word(index) && tokens.word(index).len() <= 2
            || tokens.mark(index) == Some('.')
    });
    let mut end = code_at + 1;
    while end < code_at + 4 && tokens.digits(end).is_some() {
        end += 1;
    }
    is_near.then_some(at..end)
}

fn is_code(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let n_digits = word.bytes().filter(u8::is_ascii_digit).count();
    let n_behind: usize = (at + 1..at + 5)
        .take_while(|index| tokens.digits(*index).is_some() || tokens.mark(*index) == Some('/'))
        .filter(|index| tokens.digits(*index).is_some())
        .map(|index| tokens.word(index).len())
        .sum();
    n_digits > 0 && (5..=14).contains(&(n_digits + n_behind))
}

fn social_security(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let digits = |index: usize, len: usize| {
        tokens.digits(index).is_some() && tokens.word(index).len() == len
    };
    let is_hyphened = |index: usize| tokens.get(index).is_some_and(|token| token.is_hyphened);
    let is_shaped = digits(at, 3)
        && digits(at + 1, 2)
        && digits(at + 2, 4)
        && is_hyphened(at + 1)
        && is_hyphened(at + 2);
    let area = tokens.word(at);
    let is_real = !matches!(area, "000" | "666")
        && !area.starts_with('9')
        && tokens.word(at + 1) != "00"
        && tokens.word(at + 2) != "0000";
    (is_shaped && is_real).then_some(at..at + 3)
}

/// Ages of 90 and more are so rare that they point at one person.
pub(super) fn great_age(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let value =
        tokens.digits(at).filter(|value| (90.0..=125.0).contains(value) && value.fract() == 0.0)?;
    let _ = value;
    let is_after = matches!(tokens.before(at, 1), "aged" | "age");
    let is_thing =
        one_of(tokens.word(at + 3), "convent|building|house|church|school|hospital|tradition|tree");
    let is_before = !is_thing
        && one_of(tokens.phrase(at + 1, at + 3), "year old|years old|yr old|y o")
        || matches!(tokens.word(at + 1), "yo")
        || tokens.phrase(at + 1, at + 4) == "y / o";
    (is_after || is_before).then_some(at..at + 1)
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
    if !is_plus
        && one_of(
            before,
            "doi|isbn|npi|orcid|pin|licence|license|registration|no|number|/|.|#|issn|£|$",
        )
        && !matches!(
            tokens.phrase(at.saturating_sub(2), at),
            "phone number" | "telephone number" | "mobile number" | "phone no" | "mobile no"
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
    // "312.555.0166" is cut as one code.
    let is_dotted = word.split('.').map(str::len).eq([3, 3, 4]);
    let is_called = (1..=4).any(|back| {
        one_of(tokens.before(at, back), "call|called|calls|text|texted|phone|ring|rang|mobile|cell")
    });
    let is_one = is_dotted
        || n_groups == 1 && (10..=11).contains(&n_digits) && (word.starts_with('0') || is_called);
    ((n_groups >= 2 && (10..=13).contains(&n_digits) && starts_well) || is_one).then_some(at..end)
}

/// "12 Mill Lane", "lives in Ambleside", "the village of Eyam".
pub(super) fn place(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_name = |index: usize| {
        tokens.is_word(index)
            && tokens.get(index).is_some_and(|token| token.is_capital && !token.is_acronym)
    };
    if tokens.digits(at).is_some() && is_name(at + 1) {
        let street = (at + 2..at + 4).find(|index| {
            one_of(
                tokens.word(*index),
                "street|st|road|rd|lane|avenue|ave|close|crescent|terrace|boulevard|blvd|\
            court",
            )
        })?;
        return is_name(street).then_some(at..street + 1);
    }
    let is_home = one_of(
        tokens.phrase(at, at + 2),
        "lives in|living in|lives at|village of|hamlet of|lives near",
    );
    (is_home && is_name(at + 2)).then_some(at + 2..at + 3)
}
