//! Where somebody lives or lies, and small places where one role names one person.
//!
//! Towns alone are no hint: people train, apply and take holidays there.

use std::ops::Range;

use super::super::tokens::Tokens;
use super::around::Sentence;
use super::charge::Charge;
use super::room::room;
use crate::coach::lexicon::ends_with;

/// "12 Mill Lane", "the patient in bed 7", "SW1A 2AA".
pub(super) fn address(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    street(tokens, at).or_else(|| room(tokens, at)).or_else(|| post_code(tokens, at))
}

/// "lives in Ambleside", "the only vet in Wirrabin".
pub(super) fn place(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    only_one(tokens, at).or_else(|| home(tokens, at)).or_else(|| building(tokens, at))
}

/// "a client from Pinewatch House", "the boy from St Brannoc's Primary": where few are.
fn building(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_building = |index: usize| {
        is_name(tokens, index)
            && tokens.is_one_of(
                index,
                "house|academy|primary|farm|lodge|cottage|court|hall|manor|towers|estate|school|creek",
            )
    };
    if !is_name(tokens, at) || at == 0 || is_name(tokens, at - 1) {
        return None;
    }
    let end = (at + 1..at + 4)
        .take_while(|index| is_name(tokens, *index) || tokens.mark(*index) == Some('.'))
        .find(|index| is_building(*index))?;
    let is_theirs = tokens.is_one_before(at, 1, "from|at|in|of")
        && (at.saturating_sub(6)..at - 1).any(|index| {
            Charge::at(tokens, index).is_some()
                || tokens.is_one_of(
                    index,
                    "boy|girl|lad|lass|man|woman|child|teenager|mother|father|family|he|she",
                )
        });
    is_theirs.then_some(at..end + 1)
}

fn is_name(tokens: &Tokens, index: usize) -> bool {
    tokens.is_word(index) && tokens.is_capital(index) && !tokens.is_acronym(index)
}

/// "12 Mill Lane", "221 N. Maple St", "9 Rue des Lilas", "P.O. Box 417", "Flat 3,".
fn street(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    if tokens.phrase(at, at + 2) == "po box" && tokens.digits(at + 2).is_some() {
        return Some(at..at + 3);
    }
    if tokens.is_one_of(at, "flat|apt|apartment") && tokens.digits(at + 1).is_some() {
        return Some(at..at + 2);
    }
    // "33a Bellamy Rd"
    let is_lettered =
        tokens.is_joined(at + 1) && tokens.is_word(at + 1) && tokens.word(at + 1).len() == 1;
    let name = at + 1 + usize::from(is_lettered);
    // "Lindenweg 27"
    if is_name(tokens, at)
        && tokens.word(at).len() > 6
        && ends_with(tokens.word(at), "weg|straße|strasse|gasse|gatan|gade|vej|straat|laan")
        && tokens.digits(at + 1).is_some()
    {
        return Some(at..at + 2);
    }
    if tokens.digits(at).is_none() || !is_name(tokens, name) || is_visited(tokens, at) {
        return None;
    }
    if tokens.is_one_of(name, "rue|calle") {
        return Some(at..name + 2);
    }
    let street = (name + 1..name + 5)
        .take_while(|index| is_name(tokens, *index) || tokens.mark(*index) == Some('.'))
        .find(|index| {
            tokens.is_one_of(
                *index,
                "street|st|road|rd|lane|ln|avenue|ave|close|crescent|terrace|boulevard|blvd|court|\
                    ct|drive|dr|cross|gardens|grove|hill|mews|parade|place|row|square|view|walk|\
                    way",
            )
        })?;
    Some(at..street + 1)
}

/// Where one trains and meets has its streets too, and classes have numbers.
fn is_visited(tokens: &Tokens, at: usize) -> bool {
    (1..=8).any(|back| {
        tokens.is_one_before(at, back, "venue|hotel|conference|restaurant|training|course|workshop")
    }) || tokens.is_one_before(at, 1, "year|level|ward|grade|band|phase|stage|chapter|module|act")
}

/// "SW1A 2AA", "Bozeman, MT 59715".
fn post_code(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let word = tokens.word(at);
    if !tokens.is_word(at) || !tokens.is_capital(at) {
        return None;
    }
    let is_outer = (2..=4).contains(&word.len())
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && tokens.word(at + 1).len() == 1
        && tokens.digits(at + 1).is_some()
        && tokens.is_joined(at + 2)
        && tokens.is_acronym(at + 2)
        && tokens.written_len(at + 2) == 2;
    if is_outer {
        return Some(at..at + 3);
    }
    let is_state = tokens.is_acronym(at)
        && tokens.written_len(at) == 2
        && tokens.mark(at.wrapping_sub(1)) == Some(',')
        && tokens.digits(at + 1).is_some()
        && tokens.word(at + 1).len() == 5;
    is_state.then_some(at..at + 2)
}

/// "the only vet in Wirrabin", "the mayor of Dunmore", "the priest of a village near Tralee".
fn only_one(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    // "Oakhollow (pop. 310)"
    let number = at + 1 + usize::from(tokens.mark(at + 1) == Some('.'));
    if tokens.is_one_of(at, "pop") && tokens.digits(number).is_some() {
        return Some(at..number + 1);
    }
    if !is_where(tokens, at + 1) && tokens.word(at + 1) != "of" && tokens.word(at + 1) != "from" {
        return None;
    }
    let is_public = tokens.is_one_of(
        at,
        "mayor|pastor|priest|vicar|rabbi|imam|sheriff|headteacher|headmaster|headmistress|baker|\
            blacksmith|butcher|coroner|ferryman|harbourmaster|innkeeper|keeper|miller|postman|\
            postmaster|postmistress|postwoman|publican|shopkeeper|stationmaster|undertaker",
    );
    let is_only = || (1..=3).any(|back| tokens.before(at, back) == "only");
    let is_trade = || {
        tokens.is_one_of(
            at,
            "vet|doctor|gp|dentist|midwife|nurse|teacher|farmer|solicitor|pharmacist",
        )
    };
    let is_one = is_only() && (is_trade() || is_of_somebody(tokens, at));
    if !is_public && !is_one {
        return None;
    }
    let mut name = at + 1;
    while name < at + 5
        && (is_where(tokens, name) || tokens.is_one_of(name, "of|from|a|the|village|town|island"))
    {
        name += 1;
    }
    (name > at + 1 && is_name(tokens, name)).then_some(at..name + 1)
}

/// Somebody else than the writer is spoken of.
fn is_of_somebody(tokens: &Tokens, at: usize) -> bool {
    let sentence = Sentence::around(tokens, at);
    sentence.has_pronoun || sentence.is_of_client
}

fn is_where(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_of(at, "in|at|on|near|behind|above|opposite|off|by|outside")
}

/// "lives in Ambleside", "sleeps behind the boatshed at Pelly's Landing", "the village of Eyam".
fn home(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_home = tokens.is_one_of(at, "lives|living|sleeps|stays|placed|rehoused|camps")
        && is_where(tokens, at + 1)
        || tokens.is_one_of(at, "village|hamlet|island|farm")
            && tokens.is_one_of(at + 1, "of|called|named");
    if !is_home {
        return None;
    }
    let is_small = |index: usize| {
        tokens.is_word(index)
            && (is_where(tokens, index)
                || tokens.is_one_of(index, "the|a|an|old|of|called|named")
                || is_where(tokens, index + 1)
                || is_where(tokens, index - 1)
                || tokens.word(index - 1) == "the"
                || tokens.word(index - 1) == "a")
            && !is_name(tokens, index)
    };
    let name = (at + 2..at + 9).find(|index| !is_small(*index))?;
    is_name(tokens, name).then_some(name..name + 1)
}
