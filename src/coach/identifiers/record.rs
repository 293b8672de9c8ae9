//! Numbers of records: what an office calls a person by.
//!
//! A code counts only behind a word that says whose it is, so that courses, licences, invoices and
//! grants keep theirs. Two shapes need no word: social security and national insurance.

use std::ops::Range;

use super::super::lists::{
    CARE_WORDS, RECORD_OWNERS, RECORD_OWNERS_TOO, RECORDS, RECORDS_OFFICIAL,
};
use super::super::number::counts_something;
use super::super::tokens::Tokens;
use super::around::Sentence;
use super::birth;
use super::number::{is_called, is_toll_free, phone};
use super::room::of_unit;
use super::words::has_code;
use crate::coach::lexicon::{begins_with, ends_with, one_of};

/// "MRN 0012345", "chart no. A12345", "NHS number 943 476 5919", "123-45-6789".
pub(super) fn record(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    if birth::is_of_person(tokens, at) {
        return Some(at..at + 2);
    }
    if let Some(range) = social_security(tokens, at)
        .or_else(|| national_insurance(tokens, at))
        .or_else(|| of_office(tokens, at))
        .or_else(|| of_unit(tokens, at))
    {
        return Some(range);
    }
    let Some((len, is_certain)) = owner(tokens, at) else {
        return told(tokens, at);
    };
    let mut code_at = at + len;
    let mut is_labelled = is_certain;
    while code_at < at + len + 5 && is_between(tokens, code_at) && !is_code(tokens, code_at) {
        is_labelled |= tokens.is_word(code_at) || tokens.mark(code_at) == Some('#');
        code_at += 1;
    }
    // Four digits are enough where it is said that they are a number: "patient no. 4471".
    let is_last =
        is_certain && (1..=7).any(|back| tokens.is_one_before(code_at, back, "last|ends|ending"));
    let is_numbered = is_labelled
        && (is_last || tokens.is_one_before(code_at, 1, "#|no|nr|number|id|."))
        && tokens.word(code_at).len() == 4
        && tokens.digits(code_at).is_some()
        && !super::super::time::is_year(tokens, code_at);
    let end = code(tokens, code_at, is_labelled).or(is_numbered.then_some(code_at + 1))?;
    let is_birth =
        [birth::labelled, birth::long_ago].iter().any(|of| of(tokens, code_at).is_some());
    // "client num 080 2355 5190, MTN line is off"
    let is_called = !is_certain
        && tokens.word(code_at).starts_with('0')
        && phone(tokens, code_at).is_some()
        && is_called(tokens, code_at, end, 6);
    (!is_of_own_affairs(tokens, at) && !is_birth && !is_called).then_some(at..end)
}

/// "indemnity cover, policy 88-2034", "room booking 8812": what one signs, books and pays oneself.
fn is_of_own_affairs(tokens: &Tokens, at: usize) -> bool {
    let is_own = |word: &str| {
        one_of(
            word,
            "bank|pay|premium|renew|conference|course|cover|fees|flight|hotel|indemnity|\
                liability|practice|rent|room|train|training|venue",
        )
    };
    tokens.known(at).whole & RECORD_OWNERS_TOO.bit() != 0
        && ((1..=4).any(|back| is_own(tokens.before(at, back)))
            || (1..=8).any(|ahead| is_own(tokens.word(at + ahead))))
}

/// A long code in a sentence about a person in care, and about nothing that has codes of its own.
fn told(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_money = tokens.is_one_before(at, 1, "$|£|€|#");
    let is_year = (at..at + 3).any(|index| super::super::time::is_year(tokens, index));
    let is_word = tokens.is_word(at) && !tokens.is_capital(at);
    let is_other = tokens.word(at).contains('.')
        || tokens.word(at).starts_with("00")
        || is_toll_free(tokens.word(at))
        || at > 0 && tokens.digits(at - 1).is_some();
    if tokens.is_joined(at) || is_word || is_year || is_money || is_other {
        return None;
    }
    let end = code(tokens, at, true)?;
    // "12,000 steps"
    let is_amount = tokens.written_len(at) > tokens.word(at).len() || counts_something(tokens, end);
    let sentence = Sentence::around(tokens, at);
    let is_of_other = (1..=4).any(|back| has_code(tokens.before(at, back)));
    let is_told = !is_of_other
        && (sentence.is_about_care
            || sentence.has_pronoun
            || sentence.is_of_client
            || sentence.is_of_files)
        && (!sentence.is_of_work() || sentence.is_of_client)
        && !sentence.has_codes;
    (is_told && !is_amount && phone(tokens, at).is_none()).then_some(at..end)
}

/// Who keeps the record, in tokens, and whether the word alone says that a number follows.
fn owner(tokens: &Tokens, at: usize) -> Option<(usize, bool)> {
    let is_my_own = tokens.is_one_before(at, 1, "my|our");
    let whole = tokens.known(at).whole;
    if let Some(len) = RECORDS_OFFICIAL.longest(tokens, at, 3).filter(|len| *len == 3 || !is_my_own)
    {
        Some((len, true))
    } else if whole & RECORDS.bit() != 0 || is_number_of(tokens.word(at)) {
        // "expediente clínico"
        let has_more = tokens.is_word(at + 1)
            && (ends_with(tokens.word(at + 1), "o|a|é") || !tokens.word(at + 1).is_ascii())
            && !is_between(tokens, at + 1)
            && !is_code(tokens, at + 1)
            && is_code(tokens, at + 2);
        Some((1 + usize::from(has_more), true))
    } else {
        let is_owner = whole & (RECORD_OWNERS.bit() | CARE_WORDS.bit()) != 0
            || whole & RECORD_OWNERS_TOO.bit() != 0 && !is_my_own;
        is_owner.then_some((1, false))
    }
}

/// "fødselsnr", "rijksregisternummer": a number by its name in one word, and none of a telephone,
/// a bill or a house.
fn is_number_of(word: &str) -> bool {
    word.len() > 3
        && ends_with(word, "nr|nummer|nummeret")
        && !begins_with(
            word,
            "tel|handy|mob|rech|fakt|kont|haus|best|steu|ruf|fax|kund|raum|zimm|seit",
        )
}

/// What may stand between the owner and the code: "no.", "ID:", "is", "report".
fn is_between(tokens: &Tokens, at: usize) -> bool {
    tokens
        .mark(at)
        .is_some_and(|mark| matches!(mark, ':' | '#' | '.' | '-' | '(' | ',' | '°' | 'º' | '='))
        || tokens.is_one_of(
            at,
            "card|no|number|num|nr|nummer|numero|número|numéro|id|ref|reference|is|report|record|\
                file|code|security|participant|kimlik|sociale|ending|grant",
        )
}

/// Whether a code begins at an index: with a digit, or with letters that are joined to some.
fn is_code(tokens: &Tokens, at: usize) -> bool {
    let has_digit = |index: usize| tokens.word(index).bytes().any(|byte| byte.is_ascii_digit());
    let is_prefix = tokens.is_word(at) && tokens.word(at).len() <= 5;
    has_digit(at)
        || is_prefix
            && (tokens.is_joined(at + 1) && has_digit(at + 1)
                || tokens.is_joined(at + 1) && tokens.is_joined(at + 2) && has_digit(at + 2)
                || tokens.word(at).len() <= 2 && tokens.is_capital(at) && has_digit(at + 1))
}

/// The end of a code: groups of digits, and letters and strokes that are joined to them.
fn code(tokens: &Tokens, at: usize, is_labelled: bool) -> Option<usize> {
    if let Some(insurance) = national_insurance(tokens, at) {
        return Some(insurance.end);
    }
    if !is_code(tokens, at) {
        return None;
    }
    let (mut n_digits, mut n_letters, mut n_groups) = (0, 0, 0);
    let mut end = at;
    while end < tokens.len().min(at + 9) {
        let word = tokens.word(end);
        let here = word.bytes().filter(u8::is_ascii_digit).count();
        let is_part =
            end == at || tokens.is_joined(end) || here > 0 || end == at + 1 && n_digits == 0;
        if !is_part || tokens.mark(end).is_some_and(|mark| mark != '/') {
            break;
        }
        n_digits += here;
        n_letters += word.bytes().filter(u8::is_ascii_alphabetic).count();
        n_groups += usize::from(here > 0);
        end += 1;
    }
    // A year, a range of years or a count is no code: "case 7", "file 2026-27". "EHCP-3381" says
    // itself what it belongs to.
    let is_clock = tokens.digits(at).is_some_and(|hour| hour < 25.0)
        && tokens.word(at + 1).strip_prefix('h').is_some_and(|rest| rest.len() == 2);
    let is_long = !is_clock && n_digits >= 5
        || n_digits == 4
            && !is_clock
            && (n_letters >= 2 || tokens.is_hyphened(at) || is_labelled && n_letters > 0);
    let is_hyphened = !super::super::time::is_year(tokens, at)
        && (at + 1..end).all(|index| tokens.is_hyphened(index));
    let is_coded = is_labelled || n_letters > 0 || n_groups == 1 || is_hyphened;
    (is_long && n_digits <= 16 && is_coded).then_some(end)
}

/// "19-CV-04471", "24-A-90318": a year, letters and a number, as courts and laboratories count.
fn of_office(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_shaped = tokens.digits(at).is_some()
        && matches!(tokens.word(at).len(), 2 | 4)
        && tokens.is_word(at + 1)
        && tokens.word(at + 1).len() <= 3
        && tokens.digits(at + 2).is_some()
        && tokens.word(at + 2).len() >= 4
        && tokens.is_hyphened(at + 1)
        && tokens.is_hyphened(at + 2);
    is_shaped.then_some(at..at + 3)
}

/// "QQ 12 34 56 C", with hyphens, spaces or nothing between.
fn national_insurance(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let word = tokens.word(at);
    if word.len() == 9 {
        let is_shaped = word.bytes().enumerate().all(|(index, byte)| match index {
            0 | 1 => byte.is_ascii_lowercase(),
            8 => (b'a'..=b'd').contains(&byte),
            _ => byte.is_ascii_digit(),
        });
        return is_shaped.then_some(at..at + 1);
    }
    let is_pair = |index: usize| tokens.digits(index).is_some() && tokens.word(index).len() == 2;
    let is_shaped = tokens.is_acronym(at)
        && tokens.written_len(at) == 2
        && (1..=3).all(|ahead| is_pair(at + ahead))
        && tokens.is_one_of(at + 4, "a|b|c|d");
    is_shaped.then_some(at..at + 5)
}

fn social_security(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let digits = |index: usize, len: usize| {
        tokens.digits(index).is_some() && tokens.word(index).len() == len
    };
    let is_shaped = digits(at, 3)
        && digits(at + 1, 2)
        && digits(at + 2, 4)
        && tokens.is_hyphened(at + 1)
        && tokens.is_hyphened(at + 2);
    let area = tokens.word(at);
    let is_real =
        !one_of(area, "000|666") && tokens.word(at + 1) != "00" && tokens.word(at + 2) != "0000";
    let is_taught = tokens.is_one_before(at, 1, "course|module|class|item|part|unit|order|code");
    (is_shaped && is_real && !is_taught).then_some(at..at + 3)
}
