//! Numbers that say how things are, were, or shall not be, and so no measure: "we're at 24 each".
//!
//! It marks amounts and judges nothing else.

use super::Reading;
use crate::coach::amount::{Amount, Much};
use crate::coach::lexicon::one_of;
use crate::coach::morph::Form;
use crate::coach::verb::{Class, verb};

impl Reading<'_> {
    /// Marks the amounts that are known and not wanted.
    pub(super) fn mark_known(&mut self) {
        for index in 0..self.amounts.len() {
            if self.amounts.get(index).is_some_and(|amount| self.is_known(amount))
                && let Some(amount) = self.amounts.get_mut(index)
            {
                amount.much = Much::Known;
            }
        }
    }

    fn is_known(&self, amount: &Amount) -> bool {
        match amount.much {
            Much::Vague => false,
            // "Understand the six principles": how many there are.
            Much::Count(_)
                if self.tokens.before(amount.range.start, 1) == "the"
                    && self
                        .acts()
                        .all(|action| action.class == Class::Weak || !self.is_seen(action)) =>
            {
                true
            }
            _ => self.is_told(amount),
        }
    }

    /// "Mine is always two pages", "currently 3 %", "instead of at 11": a state, a past, a contrast.
    fn is_told(&self, amount: &Amount) -> bool {
        let tokens = &self.tokens;
        let start = amount.range.start;
        let is_break = |at: &usize| {
            matches!(tokens.mark(*at), Some('.' | ',' | ';' | ':' | '-' | '(' | '!' | '?' | '\n'))
                || one_of(tokens.word(*at), "and|but|because|so")
                    && one_of(tokens.word(at + 1), "i|i'm|we|we're|it|it's|they|there|the|my|mine")
        };
        let from = (0..start).rev().find(is_break).map_or(0, |at| at + 1);
        let mut before = from..start;
        // "Instead of at 11", but "phone rather than email the next ten".
        if (2..=3).any(|back| {
            let at = start.saturating_sub(back);
            one_of(tokens.phrase(at, at + 2), "instead of|rather than")
        }) {
            return true;
        }
        // "I have 38 hours left": what is still to come.
        let is_left = |at| one_of(tokens.word(at), "more|left|remaining|needed|to");
        if tokens.before(start, 1) == "the" || (amount.range.end..amount.range.end + 2).any(is_left)
        {
            return false;
        }
        let is_wanted = before.clone().any(|at| {
            one_of(
                tokens.word(at),
                "target|goal|aim|limit|cap|objective|to|will|should|must|until|least|by|under|below",
            )
        });
        let n_acts = |is_here: bool| {
            self.acts()
                .filter(|action| {
                    before.contains(&action.verb.start) == is_here && action.form != Form::Past
                })
                .count()
        };
        if is_wanted || n_acts(true) > 0 {
            return false;
        }
        if before.clone().any(|at| one_of(tokens.word(at), "currently|presently")) {
            return true;
        }
        let n_others = n_acts(false);
        n_others > 0 && before.any(|at| {
            one_of(
                tokens.word(at),
                "is|are|was|were|i'm|we're|it's|they're|there's|i've|we've|says|been|who|haven't|\
                        havent|live|have",
            ) || one_of(tokens.before(at, 1), "i|we|they")
                && verb(tokens, at).is_some_and(|found| found.form == Form::Past)
        })
    }
}
