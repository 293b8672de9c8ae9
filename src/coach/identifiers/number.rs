//! What reaches a person and is no code: addresses of e-mail, telephones.
//!
//! No date, no licence and no line that is open to everybody may look like one.

use std::ops::Range;

use super::super::tokens::Tokens;
use super::words::{is_kin, is_pronoun};
use crate::coach::lexicon::one_of;

/// "ana@example.org", "r dot ferreira at example dot net".
pub(super) fn email(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_dot = |index: usize| tokens.word(index) == "dot";
    let is_spelled = tokens.word(at) == "at" && at > 0 && is_dot(at + 2) && tokens.is_word(at + 3);
    // "e.lehto(at)kolumbus.fi", "joao @ hotmail.com"
    let is_bracketed = tokens.phrase(at, at + 3) == "( at )" && tokens.is_joined(at);
    let is_spaced = tokens.mark(at) == Some('@') && !tokens.is_joined(at);
    let domain = at + if is_bracketed { 3 } else { 1 };
    if at > 0
        && (is_bracketed || is_spaced && tokens.is_word(at - 1) && !tokens.is_joined(domain))
        && tokens.mark(domain + 1) == Some('.')
        && (domain + 1..domain + 3).all(|index| tokens.is_joined(index))
        && tokens.is_word(domain + 2)
    {
        return Some(at - 1..domain + 3);
    }
    if is_spelled {
        let is_long = at > 2 && is_dot(at - 2);
        return Some(at - if is_long { 3 } else { 1 }..at + 4);
    }
    (tokens.mark(at) == Some('@') && at > 0).then_some(())?;
    let has_domain = tokens.is_word(at + 1) && tokens.is_joined(at) && tokens.is_joined(at + 1);
    has_domain.then_some(())?;
    let mut start = at - 1;
    let mut end = at + 2;
    while start > 0
        && tokens.is_joined(start)
        && start + 6 > at
        && tokens.mark(start - 1) != Some('(')
    {
        start -= 1;
    }
    while end < at + 8
        && tokens.is_joined(end)
        && (tokens.mark(end) != Some('.') || tokens.is_joined(end + 1))
    {
        end += 1;
    }
    let has_dot = (at + 1..end).any(|index| {
        tokens.mark(index) == Some('.') || tokens.written_len(index) > tokens.word(index).len()
    });
    (has_dot && !is_of_service(tokens, start)).then_some(start..end)
}

/// "intake@", "cmht-north@": an address that belongs to nobody.
fn is_of_service(tokens: &Tokens, start: usize) -> bool {
    tokens.is_one_of(
        start,
        "accounts|admin|bookings|cmht|contact|duty|enquiries|events|hello|helpdesk|hr|info|intake|\
            library|office|payroll|reception|referrals|rota|secretary|support|team|training",
    )
}

pub(super) fn is_toll_free(group: &str) -> bool {
    one_of(group, "0300|0800|0845|1300|1800|800")
}

/// Whether it is said beside a number, some words before it or a few behind it, that it is called.
pub(super) fn is_called(tokens: &Tokens, at: usize, end: usize, reach: usize) -> bool {
    let is_call = |word: &str| {
        one_of(
            word,
            "call|called|calls|calling|text|texted|texts|phone|phoned|ring|rang|mobile|mob|cell|\
                tel|ph|telephone|contact|whatsapp|sms|voicemail|landline|reach|reached|dial|handy|\
                móvil|telefon|téléphone|teléfono|telefono|celular|portable|telefonnummer|viber|\
                message",
        )
    };
    // "new number of the client 512 555 019"
    let is_number_of = |back: usize| {
        tokens.before(at, back) == "number"
            && (tokens.is_one_before(at, back - 1, "of|for")
                || tokens.is_one_before(at, back + 1, "new|other|old"))
    };
    let is_coded =
        (1..=3).any(|back| tokens.is_one_before(at, back, "mrn|nhs|ssn|chart|file|case|id"));
    !is_coded
        && ((1..=reach).any(|back| is_call(tokens.before(at, back)))
            || (end..end + 4)
                .take_while(|index| !tokens.ends_sentence(*index))
                .any(|index| is_call(tokens.word(index)) || tokens.word(index) == "line")
            || (1..=5).any(is_number_of))
}

/// Ten to thirteen digits in groups, as telephones are written; no dates, no codes of books.
pub(super) fn phone(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_plus = tokens.mark(at) == Some('+');
    let first = at + usize::from(is_plus) + usize::from(tokens.mark(at) == Some('('));
    tokens.digits(first)?;
    let before = tokens.before(at, 1);
    // "ORCID 0000-0002-1825-0097": the rest of a longer number.
    if !is_plus && before.len() > 1 && before.ends_with(|last: char| last.is_ascii_digit()) {
        return None;
    }
    // "ISBN 978-0-00-000000-2"
    if (1..=4).any(|back| tokens.is_one_before(at, back, "isbn|doi|issn")) {
        return None;
    }
    // "the training line 0330 ...": it is there for everybody.
    if (1..=3).any(|back| {
        tokens.is_one_before(
            at,
            back,
            "line|helpline|lifeline|hotline|switchboard|reception|enquiries|council|pharmacy|\
                surgery|team|service|office|clinic",
        )
    }) {
        return None;
    }
    // "the daughter's number", but "our number, 0141 496 0000"
    let mark = usize::from(matches!(tokens.mark(at.wrapping_sub(1)), Some(':' | ',')));
    let owner = tokens.before(at, 2 + mark);
    if tokens.is_one_before(at, 1 + mark, "number|no") && one_of(owner, "my|our") {
        return None;
    }
    let is_near = |word: &str| {
        is_kin(word)
            || one_of(
                word,
                "carer|family|flatmate|gran|guardian|landlord|neighbor|neighbour|whānau",
            )
    };
    let is_of_person = is_pronoun(owner)
        || owner == "their"
        || is_near(owner)
        || is_near(tokens.before(at, 1 + mark));
    // Numbers that cost the caller nothing, or the same from everywhere, are of services.
    if !is_of_person && (is_toll_free(tokens.word(first)) || is_toll_free(before)) {
        return None;
    }
    let opens = at > 0 && tokens.ends_sentence(at - 1);
    if !is_plus
        && !is_of_person
        && !opens
        && one_of(
            before,
            "doi|isbn|npi|orcid|pin|licence|license|registration|no|number|/|.|#|issn|£|$",
        )
        && !is_called(tokens, at, at, 6)
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
            // "09.01.2026" is one token, and its stops are none of it.
            n_digits += tokens.word(end).bytes().filter(u8::is_ascii_digit).count();
            n_groups += 1;
            end += 1;
        } else if tokens.mark(end) == Some(')') && tokens.digits(end + 1).is_some()
            || (tokens.mark(end) == Some('.')
                && tokens.digits(end + 1).is_some()
                && tokens.is_joined(end + 1))
        {
            end += 1;
        } else {
            break;
        }
    }
    // "15 01 2027"
    if n_groups == 3
        && (tokens.word(first).len() < 3)
        && super::super::time::is_year(tokens, end - 1)
    {
        return None;
    }
    let starts_well =
        is_plus || tokens.word(first).starts_with('0') || (n_digits == 10 && n_groups >= 3);
    let word = tokens.word(first);
    // "312.555.0166" is cut as one code, and so is the short "555.0182".
    let is_dotted = word.split('.').map(str::len).eq([3, 3, 4])
        || word.split('.').map(str::len).eq([3, 4]) && tokens.mark(end) != Some('%');
    // Nine digits and more are called from further away.
    let is_called = is_of_person || is_called(tokens, at, end, if n_digits > 8 { 12 } else { 6 });
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
