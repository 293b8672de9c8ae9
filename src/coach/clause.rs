//! What a sentence says somebody will do, what it is for, and why.
//!
//! A purpose ("so that ...", "to better support ...") and a reason ("because ...") are cut off
//! before anything is judged: their words are no acts and no amounts. Verbs are taken only where
//! English puts verbs, so that "a review of my practice" holds none.

mod acts;
mod habit;
mod sentence;
mod tense;
mod told;
mod turn;

use std::ops::Range;

use self::sentence::Sentence;
pub(crate) use self::tense::is_past;
use super::morph::Form;
use super::time::Time;
use super::tokens::Tokens;
use super::verb::Class;

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
        // "Develop, with the liaison officer, an intake form"
        if tokens.mark(from) == Some(',')
            && tokens.is_one_of(from + 1, "with|together|alongside")
            && let Some(close) = (from + 2..from + 10).find(|at| tokens.mark(*at) == Some(','))
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
