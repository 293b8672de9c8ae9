//! Numbers that say how things are, were, or shall not be, and so no measure: "we're at 24 each";
//! and times of what is told, and so no plan: "it began in the spring".
//!
//! It tells the amounts and times that are wanted from those that are known, and judges nothing
//! else.

use std::ops::Range;

use super::Reading;
use crate::coach::amount::{Amount, Much};
use crate::coach::calendar::{season, unit};
use crate::coach::clause::Role;
use crate::coach::lexicon::{has_one_of, one_of};
use crate::coach::morph::Form;
use crate::coach::number::number;
use crate::coach::time::When;

impl Reading<'_> {
    /// The amounts of what is to be done or reached, vague and known ones left out.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = &Amount> {
        self.amounts.iter().filter(|amount| {
            !matches!(amount.much, Much::Vague | Much::Known)
                && matches!(self.role(amount.range.start), Role::Main | Role::Purpose)
        })
    }

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

    /// Takes what has been, and what goes on anyhow, for no plan: "it began in the spring". A day
    /// that is still to come is one whoever tells it: "the course is in March".
    pub(super) fn mark_told(&mut self) {
        for time in &mut self.times {
            let role = self.clauses.roles.get(time.range.start);
            // "After eleven years I feel like a beginner": so long has it been.
            let is_length = self.tokens.is_one_of(time.range.start, "after|for|over|since|in")
                && number(&self.tokens, time.range.start + 1).is_some()
                // "This year is embarrassing"
                || self.tokens.is_one_of(time.range.start, "this|today|now");
            let is_day = matches!(time.when, When::By(_)) && !is_length;
            if role == Some(&Role::Past) || role == Some(&Role::Now) && !is_day {
                time.when = When::Name;
            }
        }
    }

    fn is_known(&self, amount: &Amount) -> bool {
        let is_seen = || self.acts().any(|action| self.is_seen(action));
        let is_the = self.tokens.before(amount.range.start, 1) == "the";
        match amount.much {
            Much::Vague => false,
            // "Not three days with the laptop": so it shall not be.
            Much::Count(count)
                if count > 1.0
                    && one_of(self.tokens.before(amount.range.start, 1), "not|since") =>
            {
                true
            }
            // "9 years a nurse", "between two patients": of what was, and where.
            Much::Count(count)
                if count > 1.0
                    && (self.tokens.is_one_of(amount.range.end, "years|yrs")
                        && !self.tokens.is_one_before(
                            amount.range.start,
                            1,
                            "least|next|within",
                        )
                        || self.tokens.before(amount.range.start, 1) == "between"
                            && self.tokens.word(amount.range.end) != "and") =>
            {
                true
            }
            // "Understand the six principles": how many there are.
            Much::Count(_) if is_the => !is_seen(),
            _ => !is_the && self.is_told(&amount.range),
        }
    }

    /// "Mine is always two pages", "currently 3 %", "instead of at 11": a state, a past, a contrast.
    fn is_told(&self, amount: &Range<usize>) -> bool {
        let tokens = &self.tokens;
        let start = amount.start;
        let is_break = |at| tokens.is_one_of(at, ".|,|;|:|-|(|!|?|\n");
        let mut from = start;
        while from > 0 && !is_break(from - 1) {
            from -= 1;
        }
        // "Instead of at 11", but "phone rather than email the next ten".
        let near = start.saturating_sub(3).max(from)..start;
        if has_one_of(tokens, near.clone(), "instead|rather") && has_one_of(tokens, near, "of|than")
        {
            return true;
        }
        // "I have 38 hours left": what is still to come.
        let mut has_act = has_one_of(
            tokens,
            amount.end..amount.end + 2,
            "more|left|remaining|needed|to",
        ) || has_one_of(
            tokens,
            from..start,
            "target|goal|aim|limit|cap|objective|to|will|should|must|until|least|by|under|below",
        );
        let mut has_other = false;
        for action in self.acts().filter(|action| action.form != Form::Past) {
            let is_here = (from..start).contains(&action.verb.start);
            has_act |= is_here;
            has_other |= !is_here;
        }
        // "Course evaluation last spring: 3.1 of 5"
        let sentence = (0..start).rev().find(|at| tokens.ends_sentence(*at)).map_or(0, |at| at + 1);
        let has_last = (sentence..start).any(|at| {
            tokens.word(at) == "last"
                && (unit(tokens.word(at + 1)).is_some() || season(tokens.word(at + 1)).is_some())
        });
        has_last && has_other && !has_act
            || !has_act
                && (has_one_of(tokens, from..start, "currently|presently")
                    || has_other
                        && has_one_of(
                            tokens,
                            from..start,
                            "is|are|was|were|i'm|we're|it's|they're|there's|i've|we've|been|\
                            who|haven't|havent|live|went|have",
                        ))
    }
}
