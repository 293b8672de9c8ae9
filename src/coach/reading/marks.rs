//! What each word of a text is: a time, an amount, a name, or something said of its own.
//!
//! It is found out once, since rules ask it again and again. It looks at single words; what an act
//! is about, `object` says.

use std::ops::Range;

use super::{Reading, is_determiner};
use crate::coach::calendar::unit;
use crate::coach::clause::Role;
use crate::coach::lexicon::one_of;
use crate::coach::lists::{DOMAIN, NOUNS_GENERIC, NOUNS_INNER, NOUNS_OPEN, NOUNS_PRODUCT, STOP};
use crate::coach::tokens::Tokens;
use crate::coach::verb::is_preposition;

/// What is known of one token.
#[derive(Clone, Copy, Default)]
pub(super) struct Mark {
    is_time: bool,
    is_amount: bool,
    is_content: bool,
}

impl Reading<'_> {
    /// Marks each token; times and amounts are known by then.
    pub(super) fn find_marks(&self) -> Vec<Mark> {
        let mut marks = vec![Mark::default(); self.tokens.len()];
        for time in &self.times {
            marks
                .get_mut(time.range.clone())
                .unwrap_or_default()
                .iter_mut()
                .for_each(|mark| mark.is_time = true);
        }
        for amount in &self.amounts {
            marks
                .get_mut(amount.range.clone())
                .unwrap_or_default()
                .iter_mut()
                .for_each(|mark| mark.is_amount = true);
        }
        for (at, mark) in marks.iter_mut().enumerate() {
            let word = self.tokens.word(at);
            let is_free = self.tokens.is_word(at) && !mark.is_time && !mark.is_amount;
            let says_something =
                word.len() > 1 && !STOP.has(word) && !self.tokens.is_in(&NOUNS_GENERIC, at);
            mark.is_content = is_free && (says_something || is_letter(&self.tokens, at));
        }
        marks
    }

    /// Whether the token at an index belongs to a time or an amount.
    pub(crate) fn is_measured(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|mark| mark.is_time || mark.is_amount)
    }

    /// Whether the token at an index belongs to a time.
    pub(crate) fn is_time(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|mark| mark.is_time)
    }

    /// How many words of their own content stand in a range.
    pub(crate) fn n_content(&self, range: Range<usize>) -> usize {
        range.filter(|at| self.is_content(*at)).count()
    }

    /// Whether a thing is named that is neither open nor inside a person.
    pub(crate) fn has_own_thing(&self) -> bool {
        (0..self.tokens.len()).any(|at| {
            // "Protected study time": the head is open, whatever stands before.
            let next = self.tokens.word(at + 1);
            let is_head = !self.is_content(at + 1)
                && (!self.tokens.is_word(at + 1)
                    || self.is_measured(at + 1)
                    || is_preposition(next)
                    || is_determiner(next)
                    || self.tokens.is_in(&NOUNS_PRODUCT, at + 1));
            self.role(at) == Role::Main
                && is_head
                && self.is_content(at)
                && !self.tokens.is_in(&NOUNS_OPEN, at)
                && !self.tokens.is_in(&NOUNS_INNER, at)
        })
    }

    /// Whether the word at an index says something of its own.
    pub(crate) fn is_content(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|mark| mark.is_content)
    }

    /// Whether the word at an index names a thing, however general: no small word, time or amount.
    pub(crate) fn is_named(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        self.tokens.is_word(at)
            && !self.is_time(at)
            && !self.is_measured(at)
            && !STOP.has(word)
            && !is_preposition(word)
            && unit(word.strip_suffix('s').unwrap_or(word)).is_none()
            && !self.tokens.is_in(&NOUNS_OPEN, at)
            && !one_of(
                word,
                "own|hour|hours|minutes|development|time|work|growth|practice|credits|ceus|\
                    points|reading",
            )
            && word.len() > 2
    }

    /// How many names stand in what is to be done: words of the field, acronyms, proper names.
    pub(crate) fn n_names(&self) -> usize {
        self.n_names
    }

    /// Counts the names, each of several words once.
    pub(super) fn find_names(&self) -> usize {
        let mut names = 0;
        let mut at = 0;
        while at < self.tokens.len() {
            if self.role(at) != Role::Main || self.is_time(at) || !self.tokens.is_word(at) {
                at += 1;
            } else if let Some(found) = self.listed_at(&DOMAIN, at) {
                names += 1;
                at = found.end;
            } else {
                let is_first = at == 0 || self.tokens.mark(at - 1).is_some();
                let is_name = self.tokens.is_acronym(at) || self.tokens.is_capital(at) && !is_first;
                names += usize::from(is_name && self.is_content(at));
                at += 1;
            }
        }
        names
    }
}

/// "Client A": the letter stands for a name.
fn is_letter(tokens: &Tokens, at: usize) -> bool {
    let is_capital = tokens.is_capital(at);
    tokens.word(at) == "a" && is_capital && at > 0 && tokens.mark(at - 1).is_none()
}
