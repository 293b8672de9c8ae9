//! Which words of a text a remark quotes: a whole act or clause, and no more than one reads in one
//! go. What is quoted is never changed.

use std::ops::Range;

use super::{Reading, is_determiner};
use crate::coach::clause::Action;
use crate::coach::lexicon::one_of;
use crate::coach::verb::is_preposition;

impl Reading<'_> {
    /// The words of an act: its verb and the first thing that it is done to.
    pub(crate) fn words(&self, action: &Action) -> Range<usize> {
        const MOST: usize = 8;
        let phrase = &self.object(action).phrase;
        let is_before = !phrase.is_empty() && phrase.end <= action.verb.start;
        let start = if is_before { phrase.start } else { action.verb.start };
        let least = action.verb.end;
        let trimmed = |end: usize| {
            let is_loose = |at: usize| {
                let word = self.tokens.word(at);
                self.is_time(at)
                    || is_determiner(word)
                    || is_preposition(word)
                    || one_of(word, "and|or|but|then")
            };
            (least..end.min(start + MOST))
                .rev()
                .find(|at| !is_loose(*at))
                .map_or(least, |at| at + 1)
        };
        let end = trimmed(phrase.end);
        // "Provide each of my five supervisees": the first phrase is only "each".
        start..if end > phrase.start.max(least) { end } else { trimmed(action.object.end) }
    }

    /// The words from an index on to the next mark or "and", as far as one quotes them.
    pub(crate) fn clause(&self, start: usize) -> Range<usize> {
        const MOST: usize = 9;
        let is_end = |at: &usize| !self.tokens.is_word(*at) || self.tokens.word(*at) == "and";
        start..(start + 1..start + MOST).find(is_end).unwrap_or(start + MOST)
    }
}
