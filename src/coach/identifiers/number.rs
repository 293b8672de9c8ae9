//! What identifies by digits and is no code: days of birth, great ages, addresses of e-mail,
//! telephones. No deadline and no licence may look like one.

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

/// Ages of 90 and more are so rare that they point at one person.
pub(super) fn great_age(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    tokens.digits(at).filter(|value| (90.0..=125.0).contains(value) && value.fract() == 0.0)?;
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
    let is_in_brackets = tokens.before(at, 1) == "("
        && tokens.mark(end) == Some(')')
        && n_digits == 10
        && n_groups == 1;
    let is_one = is_dotted
        || is_in_brackets
        || n_groups == 1 && (10..=11).contains(&n_digits) && (word.starts_with('0') || is_called);
    ((n_groups >= 2 && (10..=13).contains(&n_digits) && starts_well) || is_one).then_some(at..end)
}
