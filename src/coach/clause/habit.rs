//! What somebody does anyhow: "I write my notes at night. Finish by five."
//!
//! It only takes acts out; none is found here.

use super::{Clauses, Role};
use crate::coach::morph::Form;
use crate::coach::tokens::Tokens;
use crate::coach::verb::Class;

/// Makes a reason of each "I write" that opens a sentence before the one that says what will be
/// done, or stands behind a comma and a change: "Improve my Spanish, I speak kitchen Spanish".
pub(super) fn set_apart(tokens: &Tokens, clauses: &mut Clauses) {
    let told: Vec<Option<usize>> = clauses
        .actions
        .iter()
        .map(|action| {
            let mut at = action.verb.start;
            while at > 0 && tokens.is_one_of(at - 1, "still|always|never|only|often|usually") {
                at -= 1;
            }
            let own = at.checked_sub(1)?;
            let is_told = action.form == Form::Base
                && action.role == Role::Main
                && tokens.is_one_of(own, "i|we")
                && (own == 0 || tokens.mark(own - 1).is_some());
            is_told.then_some(own)
        })
        .collect();
    for (index, start) in told.iter().enumerate() {
        let Some(start) = *start else { continue };
        let end =
            (start..tokens.len()).find(|at| tokens.ends_sentence(*at)).unwrap_or(tokens.len());
        let is_joined = start > 0 && tokens.mark(start - 1) == Some(',');
        let is_answered = clauses.actions.iter().zip(&told).any(|(other, told)| {
            // "I check on Fridays. I will show the list": both are to be done.
            let is_more = || tokens.is_one_before(other.verb.start, 1, "i'll|will");
            let is_change = || matches!(other.class, Class::Weak | Class::Change);
            told.is_none()
                && other.role == Role::Main
                && if is_joined {
                    other.verb.end <= start && is_change()
                } else {
                    other.verb.start >= end && !is_more()
                }
        });
        if !is_answered {
            continue;
        }
        for role in clauses.roles.get_mut(start..end).unwrap_or_default() {
            *role = Role::Reason;
        }
        if let Some(action) = clauses.actions.get_mut(index) {
            action.role = Role::Reason;
        }
    }
}
