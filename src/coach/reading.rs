//! One text, read once: its tokens, times, amounts and acts, and what an act is about.
//!
//! Rules ask a reading; they never search the text themselves. A reading judges nothing.

mod known;
mod marks;
mod object;
mod quoted;

use std::ops::Range;

use super::amount::{self, Amount, Much};
use super::clause::{self, Action, Clauses, Role};
use super::lexicon::List;
use super::morph::singular;
use super::time::{self, Time, When};
use super::tokens::Tokens;
use super::verb::Class;
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

use marks::Mark;
pub(crate) use object::Object;

/// A text and everything found in it.
pub(crate) struct Reading<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: Tokens,
    pub(crate) times: Vec<Time>,
    pub(crate) amounts: Vec<Amount>,
    pub(crate) clauses: Clauses,
    /// What is known of each token.
    marks: Vec<Mark>,
    /// What each act is about, in the order of the acts.
    objects: Vec<Object>,
    n_names: usize,
}

impl<'a> Reading<'a> {
    /// Reads a text on a day.
    pub(crate) fn of(text: &'a str, today: Date) -> Self {
        let tokens = Tokens::of(text);
        let times = time::scan(&tokens, today);
        let amounts = amount::scan(&tokens, &times);
        let clauses = clause::scan(&tokens, &times);
        let mut reading = Self {
            text,
            tokens,
            times,
            amounts,
            clauses,
            marks: Vec::new(),
            objects: Vec::new(),
            n_names: 0,
        };
        // Rules ask the same things again and again: they are found out once.
        reading.marks = reading.find_marks();
        reading.n_names = reading.find_names();
        reading.objects =
            reading.clauses.actions.iter().map(|action| reading.find_object(action)).collect();
        reading.mark_known();
        reading.mark_told();
        reading
    }

    /// Whether nothing is written.
    pub(crate) fn is_empty(&self) -> bool {
        !(0..self.tokens.len()).any(|at| self.tokens.mark(at).is_none())
    }

    /// The role of the token at an index.
    pub(crate) fn role(&self, at: usize) -> Role {
        self.clauses.roles.get(at).copied().unwrap_or(Role::Main)
    }

    /// The acts that are to be done, without purposes and reasons.
    pub(crate) fn acts(&self) -> impl Iterator<Item = &Action> {
        self.clauses.actions.iter().filter(|action| action.role == Role::Main)
    }

    /// The first vague amount in what is to be done.
    pub(crate) fn vague_amount(&self) -> Option<&Amount> {
        self.amounts.iter().find(|amount| {
            amount.much == Much::Vague && self.role(amount.range.start) == Role::Main
        })
    }

    /// The first time of a kind.
    pub(crate) fn time(&self, is_kind: impl Fn(When) -> bool) -> Option<&Time> {
        self.times.iter().find(|time| is_kind(time.when))
    }

    /// Every deadline in order.
    pub(crate) fn deadlines(&self) -> impl Iterator<Item = (&Time, Date)> {
        self.times.iter().filter_map(|time| match time.when {
            When::By(date) => Some((time, date)),
            _ => None,
        })
    }

    /// The last deadline, which is when all of it is done.
    pub(crate) fn deadline(&self) -> Option<Date> {
        self.deadlines().map(|(_, date)| date).max()
    }

    /// The first phrase of a list, in what is to be done.
    pub(crate) fn listed(&self, list: &List) -> Option<Range<usize>> {
        let n_places = if self.tokens.may_hold(list) { self.tokens.len() } else { 0 };
        (0..n_places)
            .filter(|at| self.role(*at) == Role::Main)
            .find_map(|at| self.listed_at(list, at))
    }

    /// The longest phrase of a list at an index, in any plural.
    pub(crate) fn listed_at(&self, list: &List, at: usize) -> Option<Range<usize>> {
        if !self.tokens.is_word(at) {
            return None;
        }
        let of_two = || {
            let phrase = self.tokens.phrase(at, at + 2);
            let is_begun = self.tokens.known(at).begins & list.bit() != 0;
            (is_begun && phrase.ends_with('s') && list.has(&singular(phrase))).then_some(2)
        };
        let of_one = || self.tokens.is_in(list, at).then_some(1);
        let len = list.longest(&self.tokens, at, 5).or_else(of_two).or_else(of_one)?;
        Some(at..at + len)
    }

    /// What an act is about.
    pub(crate) fn object(&self, action: &Action) -> &Object {
        static NONE: Object = Object::none();
        self.objects.get(action.index).unwrap_or(&NONE)
    }

    /// Whether the text names a day, an event or a rhythm.
    pub(crate) fn has_time(&self) -> bool {
        self.time(|when| matches!(when, When::By(_) | When::Event | When::Rhythm)).is_some()
    }

    /// Whether an act comes to something seen, made or counted; a weak verb alone does not.
    pub(crate) fn is_seen(&self, action: &Action) -> bool {
        let object = self.object(action);
        match action.class {
            Class::Weak | Class::Change => false,
            // "Provide hope", "demonstrate ethical thinking": nothing certain is made.
            Class::Make => {
                !object.is_inner
                    && (object.is_product
                        || object.is_one
                        || object.is_plural
                        || object.is_counted
                        || self.has_time()
                        // "Make pasta", "bring carnival back": what is there, one can see.
                        || object.n_content > 0
                            && one_of(self.tokens.word(action.verb.start), "bring|make|making"))
                    && !object.phrase.is_empty()
            }
            Class::Act | Class::Done => true,
        }
    }
}

/// Words that stand before a noun and say which, or how many.
pub(crate) fn is_determiner(word: &str) -> bool {
    is_definite(word)
        || one_of(
            word,
            "all|some|any|no|more|each|every|both|its|their|his|her|at|least|these|those",
        )
}

fn is_definite(word: &str) -> bool {
    one_of(word, "all|every|each|both|a|an|the|my|our|this|that|one|another|someone|somebody")
}
