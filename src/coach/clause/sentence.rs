//! One sentence read from left to right: where English puts a verb, and where none can stand.
//!
//! It decides where an act may begin; which verb it is, is `verb`'s to say, and where what for and
//! why begin, is `turn`'s.

use std::ops::Range;

use super::turn::is_resolve;
use super::{Clauses, Role};
use crate::coach::lexicon::one_of;
use crate::coach::lists::{CARRIERS, VERBS_NOUNS};
use crate::coach::morph::Form;
use crate::coach::time::Time;
use crate::coach::tokens::Tokens;
use crate::coach::verb::{self, Class};

pub(super) struct Sentence<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) times: &'a [Time],
    pub(super) range: Range<usize>,
    pub(super) clauses: &'a mut Clauses,
    pub(super) role: Role,
    /// A verb may stand here.
    pub(super) is_open: bool,
    /// What follows is joined to an act before it.
    pub(super) is_joined: bool,
    /// Only "-ing" is a verb here: behind "by".
    pub(super) is_means: bool,
    /// The list that is being read is one of things: "dosages, effects and schedule".
    pub(super) is_of_things: bool,
    /// A carrier such as "I will" stands before, so that any word is a verb.
    pub(super) is_carried: bool,
    /// The form of the first act of the sentence.
    pub(super) form: Option<Form>,
    /// An act of it is to be done, and is no purpose or reason.
    pub(super) has_main: bool,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(
        tokens: &'a Tokens,
        times: &'a [Time],
        range: Range<usize>,
        clauses: &'a mut Clauses,
    ) -> Self {
        Self {
            tokens,
            times,
            range,
            clauses,
            role: Role::Main,
            is_open: true,
            is_joined: false,
            is_means: false,
            is_of_things: false,
            is_carried: false,
            form: None,
            has_main: false,
        }
    }

    pub(super) fn read(mut self) {
        let first_action = self.clauses.actions.len();
        let mut at = self.range.start;
        let mut time = self.times.partition_point(|time| time.range.end <= at);
        while at < self.range.end {
            while self.times.get(time).is_some_and(|time| time.range.end <= at) {
                time += 1;
            }
            let next = match self.times.get(time).filter(|time| time.range.start <= at) {
                Some(time) => time.range.end.min(self.range.end),
                None => self.step(at).max(at + 1).min(self.range.end),
            };
            for role in self.clauses.roles.get_mut(at..next).unwrap_or_default() {
                *role = self.role;
            }
            at = next;
        }
        if self.clauses.actions.len() == first_action {
            self.read_passive();
        }
    }

    /// Reads one word or phrase and says where the next begins.
    fn step(&mut self, at: usize) -> usize {
        if let Some(mark) = self.tokens.mark(at) {
            match mark {
                // What stands in quotes is a name or a question, and no act.
                '"' => {
                    let close = (at + 1..self.range.end.min(at + 16))
                        .find(|index| self.tokens.mark(*index) == Some('"'));
                    return close.map_or(at + 1, |close| close + 1);
                }
                ':' | '(' | '•' | '-' => (self.is_open, self.is_carried) = (true, false),
                // "As I am new to the team, meet the six of them": here the act begins.
                ',' if self.role != Role::Main && !self.has_main && self.resumes(at + 1) => {
                    (self.role, self.form, self.is_open) = (Role::Main, None, true);
                }
                // Before the first act, a comma closes what leads up to it: "By June, complete ...".
                ',' if self.form.is_none() => self.is_open = true,
                ',' | '&' | '/' | '+' => self.is_joined = true,
                _ => {}
            }
            return at + 1;
        }
        if let Some(next) = self.turn(at) {
            return next;
        }
        // "Start attending": the act follows.
        if (self.is_open || self.is_joined)
            && one_of(
                self.tokens.word(at),
                "start|begin|continue|keep|consider|try|starting|continuing|finish",
            )
            && self.tokens.word(at + 1).ends_with("ing")
            && verb::verb(self.tokens, at + 1).is_some_and(|next| next.form == Form::Gerund)
        {
            (self.is_open, self.is_carried) = (true, false);
            return at + 1;
        }
        if (self.is_open || self.is_joined)
            && let Some(len) = CARRIERS.longest(self.tokens, at, 7)
            && !verb::verb(self.tokens, at).is_some_and(|found| found.len == len && len > 1)
        {
            self.is_carried |= !one_of(
                self.tokens.word(at + len - 1),
                "goal|goals|action|objective|target|i|also|first|next|then",
            );
            // "That my husband and I will build": resolved, whatever was joined before.
            self.is_open |= self.is_carried && self.form.is_none();
            return at + len;
        }
        // "I want to have sat the exam", "to be running the group": what will then be so is the act.
        if self.is_carried
            && verb::verb(self.tokens, at + 1).is_some_and(|next| {
                matches!(
                    (self.tokens.word(at), next.form),
                    ("have", Form::Past) | ("be", Form::Gerund)
                ) && next.class != Class::Weak
            })
        {
            return at + 1;
        }
        let is_opening = self.is_open || self.is_joined || self.is_means;
        if is_opening && let Some(next) = self.act(at) {
            return next;
        }
        match self.tokens.word(at) {
            word if one_of(word, "and|or|then|plus") => {
                self.is_joined = true;
                return at + 1;
            }
            // "The way we work" names no act; "and we work" may.
            "i" | "we"
                if at > self.range.start
                    && self.tokens.is_word(at - 1)
                    && !self.is_joined
                    && !one_of(self.tokens.word(at - 1), "so|but|now|also")
                    && !is_resolve(self.tokens, at) =>
            {
                self.is_open = false;
                return at + 1;
            }
            word if one_of(word, "to|will|shall|should|must|would|can|could|i|we|i'll|we'll") => {
                self.is_open = true;
                self.is_carried = !one_of(word, "i|we");
                return at + 1;
            }
            // "The target of seeing eight families": the act follows.
            "of" if one_of(
                self.tokens.before(at, 1),
                "goal|target|aim|objective|intention|plan",
            ) && self.tokens.word(at + 1).ends_with("ing") =>
            {
                self.is_open = true;
                return at + 1;
            }
            word if one_of(word, "by|through|via|including|e.g")
                && (self.tokens.word(at + 1).ends_with("ing")
                    || verb::verb(self.tokens, at + 1)
                        .is_some_and(|next| next.form == Form::Gerund)) =>
            {
                self.is_means = true;
                self.role = Role::Main;
                return at + 1;
            }
            _ => {}
        }
        self.is_of_things |= self.is_joined && !self.is_open && self.form.is_some();
        // Adverbs and small words keep the place of the verb open.
        let word = self.tokens.word(at);
        let is_adverb = word.ends_with("ly")
            || one_of(
                word,
                "not|also|now|just|again|then|both|either|always|never|please|afterwards|\
                    afterward|instead",
            );
        if !is_adverb {
            (self.is_open, self.is_joined, self.is_means, self.is_carried) =
                (false, false, false, false);
        }
        at + 1
    }

    /// Whether what is to be done goes on with a plain verb.
    pub(super) fn resumes(&self, at: usize) -> bool {
        verb::verb(self.tokens, at).is_some_and(|found| {
            let is_certain = !VERBS_NOUNS.has(self.tokens.word(at))
                || verb::starts_object(self.tokens, at + found.len)
                || self.starts_time(at + found.len);
            found.form == Form::Base && is_certain
        })
    }

    fn starts_time(&self, at: usize) -> bool {
        let next = self.times.partition_point(|time| time.range.start < at);
        self.times.get(next).is_some_and(|time| time.range.start == at)
    }
}
