//! A word for a person in care, and what may stand between it and a name.
//!
//! Nothing here decides that something is a name.

use super::super::lists::CARE_WORDS;
use super::super::tokens::Tokens;
use super::bare::{is_possessive, is_proper};
use super::words::is_role;
use crate::coach::lexicon::one_of;

/// "client", "pts.", "SU", "young person", "foster children".
pub(super) struct Charge {
    /// Where the word ends.
    pub(super) end: usize,
    /// Several of them.
    pub(super) is_many: bool,
    /// Shortened, so a full stop behind it ends nothing.
    pub(super) is_short: bool,
}

impl Charge {
    /// The word that begins at an index; none with an ending of possession.
    pub(super) fn at(tokens: &Tokens, at: usize) -> Option<Self> {
        let word = tokens.word(at);
        let is_stopped = tokens.mark(at + 1) == Some('.');
        let end = if is_pair(tokens, at) {
            at + 2
        } else if tokens.is_in(&CARE_WORDS, at)
            || is_stopped && one_of(word, "res|pat")
            || is_charge_too(tokens, at)
        {
            at + 1
        } else {
            return None;
        };
        let is_short = one_of(word, "cl|cls|clt|ct|pt|pts|px|su|sus|yp|cyp|res|pat");
        // "Su rang", "Pat. Then"
        let is_name_too = one_of(word, "su|pat") && tokens.is_capital(at) && !tokens.is_acronym(at);
        let is_many = tokens.is_one_of(end - 1, "people|children|cyp")
            || tokens.word(end - 1).ends_with('s') && !CARE_WORDS.has(tokens.word(end - 1));
        // "client's letter", but "client's name"
        let is_owner = is_possessive(tokens, end - 1) && tokens.word(end) != "name";
        let is_free = !is_name_too && !is_owner;
        is_free.then_some(Self { end, is_many: is_many || word == "pts", is_short })
    }

    /// The word that ends right before an index.
    pub(super) fn before(tokens: &Tokens, at: usize) -> Option<Self> {
        let ends_here =
            |back: usize| Self::at(tokens, at.checked_sub(back)?).filter(|charge| charge.end == at);
        ends_here(1).or_else(|| ends_here(2))
    }
}

/// Two words that are one word for a person in care.
fn is_pair(tokens: &Tokens, at: usize) -> bool {
    let last = tokens.word(at + 1);
    let last = last.strip_suffix('s').unwrap_or(last);
    match tokens.word(at) {
        "young" | "old" | "elderly" => one_of(
            last,
            "person|people|man|woman|lady|gentleman|boy|girl|mum|mother|father|dad|couple|lad",
        ),
        "foster" | "adopted" => one_of(last, "child|children|son|daughter|kid"),
        "group" => one_of(last, "member|participant"),
        "care" | "school" => one_of(last, "leaver|refuser"),
        "asylum" => last == "seeker",
        "new" => one_of(last, "admission|referral|intake|arrival"),
        _ => false,
    }
}

/// "kid Bruninho", "member Latrell": words that mean others too, so a name must stand right behind.
fn is_charge_too(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_of(
        at,
        "boarder|camper|defendant|kid|lad|lass|member|probationer|offender|orphan|teen|teenager|\
            toddler|youth",
    ) && is_proper(tokens, at + 1)
        && !is_proper(tokens, at.wrapping_sub(1))
        && !is_role(tokens.before(at, 1))
        && !tokens.is_one_before(
            at,
            1,
            "my|our|board|committee|council|crew|faculty|family|panel|staff|team|union",
        )
}

/// What stands between a word for a person in care and a name.
pub(super) struct Between {
    /// Where the name may begin.
    pub(super) end: usize,
    /// It says that a name follows: "called", "initials".
    pub(super) is_called: bool,
    /// An age stands there.
    pub(super) has_age: bool,
}

impl Between {
    /// ". - (34) : called", all of which may be missing.
    pub(super) fn behind(tokens: &Tokens, charge: &Charge) -> Self {
        let mut found = Self { end: charge.end, is_called: false, has_age: false };
        while found.end < charge.end + 10 {
            match found.step(tokens, charge) {
                0 => break,
                len => found.end += len,
            }
        }
        found
    }

    /// How many tokens more belong to it.
    fn step(&mut self, tokens: &Tokens, charge: &Charge) -> usize {
        let at = self.end;
        if let Some(mark) = tokens.mark(at) {
            let is_open = match mark {
                '.' => charge.is_short && at == charge.end,
                ',' => !charge.is_many,
                mark => matches!(mark, ':' | '-' | '(' | ')' | '/' | '='),
            };
            return usize::from(is_open);
        }
        let is_behind_mark = at > charge.end;
        if tokens.digits(at).is_some_and(|age| (1.0..=110.0).contains(&age)) {
            self.has_age = true;
            return 1;
        }
        let word = tokens.word(at);
        if self.has_age && one_of(word, "yo|y|o|year|years|old|f|m")
            || is_behind_mark && one_of(word, "f|m|male|female")
            || word == "aged"
            || is_rank(tokens, at)
            || is_particle(tokens, at)
        {
            return 1;
        }
        let len = [
            ("named|called|initials|nicknamed|nickname|name", 1),
            ("known as|goes by|name is|i call|i'll call", 2),
        ]
        .iter()
        .rev()
        .find(|(words, len)| one_of(tokens.phrase(at, at + len), words))
        .map_or(0, |(_, len)| *len);
        self.is_called |= len > 0;
        // "whose name is", "by the name of"
        let is_led = one_of(word, "whose|who") && tokens.is_one_of(at + 1, "name|goes")
            || word == "by" && tokens.phrase(at + 1, at + 4) == "the name of";
        match word {
            "whose" | "who" if is_led => 1,
            "by" if is_led => {
                self.is_called = true;
                4
            }
            "is" if self.is_called => 1,
            _ => len,
        }
    }
}

/// "resident Father Brendan": what else a name may begin with.
fn is_rank(tokens: &Tokens, at: usize) -> bool {
    tokens.is_capital(at)
        && tokens.is_capital(at + 1)
        && tokens.is_one_of(
            at,
            "father|sister|brother|uncle|aunt|rev|reverend|pastor|captain|sergeant|major",
        )
}

/// "patient van der Berg": small words that belong to a name.
fn is_particle(tokens: &Tokens, at: usize) -> bool {
    let is_small =
        |index: usize| tokens.is_one_of(index, "van|von|de|der|den|di|da|dos|del|al|el|bin|la");
    let behind = at + 1 + usize::from(is_small(at + 1));
    is_small(at) && tokens.is_word(behind) && tokens.is_capital(behind)
}
