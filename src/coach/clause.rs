//! What a sentence says somebody will do, what it is for, and why.
//!
//! A purpose ("so that ...", "to better support ...") and a reason ("because ...") are cut off
//! before anything is judged: their words are no acts and no amounts. Verbs are taken only where
//! English puts verbs, so that "a review of my practice" holds none.

mod acts;
mod habit;
mod tense;
mod told;

use std::ops::Range;

use super::lists::{CARRIERS, PURPOSE, REASON, VERBS_NOUNS};
use super::morph::Form;
use super::time::Time;
use super::tokens::Tokens;
use super::verb::{self, Class};
use crate::coach::lexicon::one_of;

/// What a word belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// What is to be done.
    Main,
    /// What for.
    Purpose,
    /// Why.
    Reason,
    /// How things are.
    Now,
    /// How things were.
    Past,
}

/// One act that a text names.
#[derive(Clone, Debug)]
pub(crate) struct Action {
    /// Its place among the acts of the text.
    pub(crate) index: usize,
    /// The tokens of the verb.
    pub(crate) verb: Range<usize>,
    /// How strong the verb is.
    pub(crate) class: Class,
    /// Its form.
    pub(crate) form: Form,
    /// The words that say on what.
    pub(crate) object: Range<usize>,
    /// What the sentence uses it for.
    pub(crate) role: Role,
    /// "by attending": it says how another act is done.
    pub(crate) is_means: bool,
}

/// A text cut into acts.
#[derive(Default)]
pub(crate) struct Clauses {
    /// One role for each token.
    pub(crate) roles: Vec<Role>,
    /// The acts in order.
    pub(crate) actions: Vec<Action>,
    /// Where a purpose begins.
    pub(crate) purposes: Vec<usize>,
}

/// Cuts a text into its acts, sentence by sentence.
pub(crate) fn scan(tokens: &Tokens, times: &[Time]) -> Clauses {
    let mut clauses = Clauses { roles: vec![Role::Main; tokens.len()], ..Clauses::default() };
    let mut start = 0;
    while start < tokens.len() {
        let end =
            (start..tokens.len()).find(|at| tokens.ends_sentence(*at)).unwrap_or(tokens.len());
        Sentence::new(tokens, times, start..end, &mut clauses).read();
        start = end + 1;
    }
    told::set_apart(tokens, times, &mut clauses);
    habit::set_apart(tokens, &mut clauses);
    close_objects(tokens, times, &mut clauses);
    clauses
}

/// Each object runs to the next act, mark or change of role.
fn close_objects(tokens: &Tokens, times: &[Time], clauses: &mut Clauses) {
    let starts: Vec<usize> = clauses.actions.iter().map(|action| action.verb.start).collect();
    for (index, action) in clauses.actions.iter_mut().enumerate() {
        if action.object.end > action.object.start {
            continue;
        }
        let mut from = action.verb.end;
        // "Complete, by May, the audit": a time that is put in between is passed over.
        if tokens.mark(from) == Some(',')
            && let Some(close) = (from + 2..from + 8).find(|at| tokens.mark(*at) == Some(','))
            && times.iter().any(|time| (from..close).contains(&time.range.start))
        {
            from = close + 1;
        }
        let limit = starts.get(index + 1).copied().unwrap_or(tokens.len()).min(from + 30);
        let role = clauses.roles.get(action.verb.start).copied();
        let end = (from..limit.max(from))
            .find(|at| {
                tokens.ends_sentence(*at)
                    || matches!(tokens.mark(*at), Some(':' | '(' | ','))
                    || clauses.roles.get(*at).copied() != role
            })
            .unwrap_or(limit.max(from));
        action.object = from..end.min(tokens.len()).max(from);
        // "Lone working policy: rewrite it": what it is done on stands before.
        let start = action.verb.start.saturating_sub(1);
        if action
            .object
            .clone()
            .all(|at| tokens.is_one_of(at, "and|it|them|this|to|for|on|in|at|of|up"))
            && action.form == Form::Base
            && matches!(tokens.mark(start), Some(':' | '-'))
        {
            let first =
                (0..start).rev().find(|at| tokens.ends_sentence(*at)).map_or(0, |at| at + 1);
            action.object = first..start;
        }
    }
}

struct Sentence<'a> {
    tokens: &'a Tokens,
    times: &'a [Time],
    range: Range<usize>,
    clauses: &'a mut Clauses,
    role: Role,
    /// A verb may stand here.
    is_open: bool,
    /// What follows is joined to an act before it.
    is_joined: bool,
    /// Only "-ing" is a verb here: behind "by".
    is_means: bool,
    /// The list that is being read is one of things: "dosages, effects and schedule".
    is_of_things: bool,
    /// A carrier such as "I will" stands before, so that any word is a verb.
    is_carried: bool,
    /// The form of the first act of the sentence.
    form: Option<Form>,
    /// An act of it is to be done, and is no purpose or reason.
    has_main: bool,
}

impl<'a> Sentence<'a> {
    fn new(
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

    fn read(mut self) {
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
            || one_of(word, "not|also|now|just|again|then|both|either|always|never|please");
        if !is_adverb {
            (self.is_open, self.is_joined, self.is_means, self.is_carried) =
                (false, false, false, false);
        }
        at + 1
    }

    /// Whether what is to be done goes on with a plain verb.
    fn resumes(&self, at: usize) -> bool {
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

    /// Purposes, reasons, and the way back to what is to be done.
    fn turn(&mut self, at: usize) -> Option<usize> {
        if self.role != Role::Main && is_resolve(self.tokens, at) {
            self.role = Role::Main;
            (self.is_open, self.is_carried) = (true, true);
            return None;
        }
        if let Some(len) = REASON.longest(self.tokens, at, 5) {
            (self.role, self.is_open, self.is_joined) = (Role::Reason, false, false);
            return Some(at + len);
        }
        // "..., since half of them say so", but "since May".
        if self.tokens.word(at) == "since" && self.tokens.before(at, 1) == "," && self.has_act() {
            (self.role, self.is_open, self.is_joined) = (Role::Reason, false, false);
            return Some(at + 1);
        }
        // "So I will": what follows from a reason is the act itself.
        let is_result = matches!(self.tokens.word(at), "so") && is_resolve(self.tokens, at + 1);
        if is_result {
            (self.role, self.is_open) = (Role::Main, true);
            return Some(at + 1);
        }
        if let Some(len) = PURPOSE.longest(self.tokens, at, 5) {
            self.clauses.purposes.push(at);
            (self.role, self.is_open) = (Role::Purpose, true);
            return Some(at + len);
        }
        if self.tokens.word(at) == "to"
            && self.has_act()
            && self.role == Role::Main
            && !is_chained(self.tokens, at)
            && (verb::is_purpose(self.tokens, at + 1) || self.is_after_inner(at))
        {
            self.clauses.purposes.push(at);
            (self.role, self.is_open, self.is_carried) = (Role::Purpose, true, true);
            return Some(at + 1);
        }
        None
    }

    /// "Improve my notes to pass the audit": what a change inside a person leads to, is its purpose.
    fn is_after_inner(&self, at: usize) -> bool {
        let is_inner = |class| matches!(class, Class::Weak | Class::Change);
        let last = self.clauses.actions.last();
        last.is_some_and(|last| is_inner(last.class) && last.verb.end < at)
            && !one_of(self.tokens.before(at, 1), "how|committed|dedicated|able|up|used|according")
            && verb::verb(self.tokens, at + 1).is_some_and(|verb| verb.form == Form::Base)
    }
}

/// "Ask to present": the second verb is the act.
fn is_chained(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_before(at, 1, "ask|asking|offer|offering|arrange|arranging|agree|volunteer|request|choose|decide|\
            prepare|preparing|remember|apply|applying|is|was|keen|happy|glad|determined|eager|willing|ready|prepared",
    )
}

/// "I will", "I'm going to": what follows is resolved, whatever came before.
fn is_resolve(tokens: &Tokens, at: usize) -> bool {
    match tokens.word(at) {
        "i'll" | "we'll" => true,
        "i" | "we" => {
            (tokens.is_one_of(at + 1, "will|want|plan|aim|intend|now|would")
                || one_of(
                    tokens.phrase(at + 1, at + 3),
                    "just want|really want|also want|am going",
                ))
                && !PURPOSE.has(tokens.phrase(at.saturating_sub(2), at))
                && !tokens.is_one_before(at, 1, "that|because|as")
        }
        "i'm" | "am" => tokens.word(at + 1) == "going",
        _ => false,
    }
}
