//! Numbers that name, date or order something and so measure nothing: "DSM-5", "Level 2", "1:1".

use super::super::lists::NOUNS_NUMBERED;
use super::super::number::ordinal;
use super::super::tokens::Tokens;
use crate::coach::lexicon::one_of;

/// Numbers that name or order something, with the index behind them.
pub(super) fn name_end(tokens: &Tokens, at: usize) -> Option<usize> {
    let before = tokens.before(at, 1);
    if tokens.digits(at).is_some_and(f64::is_nan) {
        return Some(at + 1);
    }
    if let Some((_, end)) = ordinal(tokens, at) {
        return Some(end);
    }
    if tokens.word(at) == "one" {
        let next = tokens.word(at + 1);
        let is_pronoun =
            one_of(next, "another|to|on|off|s|that|who|which|and|is|or|can|must|since|yet")
                || one_of(before, "no|this|that|which|the|any|to|on|each|every|own");
        if is_pronoun {
            let is_chain = tokens.is_hyphened(at + 1) || one_of(next, "to|on");
            return Some(if is_chain { at + 3 } else { at + 1 });
        }
    }
    tokens.digits(at)?;
    // "1:1", "1-1", "24/7"
    if tokens.mark(at + 1) == Some(':') && tokens.digits(at + 2) == Some(1.0)
        || tokens.phrase(at, at + 3) == "24 / 7"
    {
        return Some(at + 3);
    }
    if tokens.word(at) == "1" && tokens.word(at + 1) == "1" && tokens.is_hyphened(at + 1) {
        return Some(at + 2);
    }
    // "DSM-5", "ICD 11", "CORE-10", "F33.1"
    let is_in_name = at > 0
        && tokens.is_word(at - 1)
        && (tokens.is_joined(at) || tokens.is_acronym(at - 1))
        && (!is_unit(tokens, at + 1) || before.len() == 1 && tokens.is_hyphened(at));
    // "12-step"
    let is_program = tokens.word(at + 1) == "step"
        || tokens.word(at + 1) == "steps" && tokens.is_hyphened(at + 1);
    // "level 2", "modules 1 and 2"
    let numbered = before.strip_suffix('s').unwrap_or(before);
    let is_listed = one_of(before, "and|to|,|&|-")
        && at >= 3
        && tokens.digits(at - 2).is_some()
        && NOUNS_NUMBERED.has(tokens.word(at - 3).strip_suffix('s').unwrap_or(tokens.word(at - 3)));
    let is_numbered = NOUNS_NUMBERED.has(numbered) || is_listed;
    // A year that the grammar of time passed over.
    let is_year = tokens.word(at).len() == 4
        && (1900.0..2100.0).contains(&tokens.digits(at)?)
        && !is_unit_near(tokens, at + 1)
        && !is_money(tokens, at);
    // "1." and "1)" at the start of a line
    let is_bullet =
        (at == 0 || tokens.ends_sentence(at - 1)) && matches!(tokens.mark(at + 1), Some('.' | ')'));
    // "8-week course": a property; "10-minute walk" and "40-hour training" say how much.
    (is_in_name || is_program || is_numbered || is_year || is_bullet)
        .then_some(at + 1)
        .filter(|_| tokens.mark(at + 1) != Some('%'))
}

pub(super) fn is_money(tokens: &Tokens, at: usize) -> bool {
    matches!(at.checked_sub(1).and_then(|index| tokens.mark(index)), Some('$' | '£' | '€'))
}

fn is_unit_near(tokens: &Tokens, at: usize) -> bool {
    (at..at + 3).any(|index| is_unit(tokens, index))
}

/// Units that only ever measure.
pub(super) fn is_unit(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let one = word.strip_suffix('s').unwrap_or(word);
    one_of(
        one,
        "hour|hr|minute|min|session|client|word|step|mile|km|point|credit|ceu|ce|\
            dollar|pound|percent|page|people|student|patient|case|time|day|week|kg",
    )
}
