//! Where a sentence turns to what an act is for, to why, and back to what is to be done.
//!
//! It only changes what the next words belong to; acts are found by `sentence` and `acts`.

use super::Role;
use super::sentence::Sentence;
use crate::coach::calendar::month;
use crate::coach::lexicon::one_of;
use crate::coach::lists::{PURPOSE, REASON};
use crate::coach::morph::Form;
use crate::coach::tokens::Tokens;
use crate::coach::verb::{self, Class};

impl Sentence<'_> {
    /// Purposes, reasons, and the way back to what is to be done.
    pub(super) fn turn(&mut self, at: usize) -> Option<usize> {
        if self.role != Role::Main && is_resolve(self.tokens, at) {
            self.role = Role::Main;
            (self.is_open, self.is_carried) = (true, true);
            return None;
        }
        // "Say what I think" gives no reason.
        if let Some(len) = REASON.longest(self.tokens, at, 5)
            && self.tokens.before(at, 1) != "what"
        {
            (self.role, self.is_open, self.is_joined) = (Role::Reason, false, false);
            return Some(at + len);
        }
        // "..., since half of them say so", but "since May".
        // "Since the merger", but "since October I meditate"
        let is_start = at == self.range.start
            && month(self.tokens.word(at + 1)).is_none()
            && self.tokens.digits(at + 1).is_none();
        if self.tokens.word(at) == "since"
            && (is_start || self.tokens.before(at, 1) == "," && self.has_act())
        {
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
            && !is_learnt(self.tokens, at)
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

/// "Learn to do the PCL-5": that is what will be done; "learn to listen" is inside.
fn is_learnt(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_before(at, 1, "learn|learning")
        && (tokens.word(at + 1) == "do"
            || verb::verb(tokens, at + 1).is_some_and(|next| {
                next.class == Class::Done
                    || next.class == Class::Make && tokens.word(at + 1 + next.len) == "the"
            }))
}

/// "Ask to present": the second verb is the act.
fn is_chained(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_before(
        at,
        1,
        "ask|asking|offer|offering|arrange|arranging|agree|volunteer|request|choose|decide|\
            prepare|preparing|remember|apply|applying|is|was|keen|happy|glad|determined|eager|\
            willing|ready|prepared",
    )
}

/// "I will", "I'm going to": what follows is resolved, whatever came before.
pub(super) fn is_resolve(tokens: &Tokens, at: usize) -> bool {
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
