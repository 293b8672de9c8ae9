//! What is wished of others, or not known at all: no act of the person who writes.
//!
//! It looks at readings only; what a bar earns by it is `score`'s to say.

use crate::coach::clause::Role;
use crate::coach::lexicon::{has_one_of, one_of};
use crate::coach::reading::Reading;

/// "N/A", "see last year", "whatever my manager wants": nothing is said.
pub(super) fn is_no_answer(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let first = (0..tokens.len()).find(|at| tokens.is_word(*at)).unwrap_or(0);
    if (first..first + 8).any(|at| {
        one_of(
            tokens.phrase(at, at + 4),
            "what to put here|what to write here|write something here about|the point of this|\
                the point of any",
        )
    }) {
        return true;
    }
    // "No idea how, but fewer nights"
    let is_more = (first + 2..tokens.len())
        .any(|at| tokens.is_one_of(at, "but|like|want|how|more|less|fewer|will|so"));
    if is_more && !tokens.is_one_of(first, "see|as|n|whatever") {
        return false;
    }
    one_of(
        tokens.phrase(first, first + 3),
        "see last year|as last year|as per last|ask me after|ask me again|to be completed|\
            to be agreed|as discussed with|no development needs|n / a|i don't know|\
            i dont know|i have none",
    ) || one_of(
        tokens.phrase(first, first + 2),
        "i dunno|will update|see notes|see appraisal|see pdp|see above|see attached|no idea|\
            no clue|not applicable|whatever my|whatever they|no goals",
    ) || (one_of(tokens.word(first), "n/a|na|none|nil|tbc|tbd|dunno|idk|nothing|whatever")
        && tokens.len() < first + 4)
        || tokens.is_one_of(first, "tbc|tbd|idk|dunno")
        || one_of(tokens.phrase(first, first + 2), "nae idea|no goal")
        || tokens.phrase(first, first + 4) == "i have no goals"
}

/// "My manager would need to decide", "I'd like the ward to be calmer": what others shall do.
///
/// Where another sentence says what will be done, the wish is what it is for.
pub(super) fn is_wished_of_others(reading: &Reading<'_>) -> bool {
    let tokens = &reading.tokens;
    let is_answered = |at: usize| {
        reading.acts().any(|action| {
            let verb = action.verb.start;
            reading.is_seen(action)
                && !tokens.is_one_before(verb, 1, "i|we|they")
                && (at.min(verb)..at.max(verb)).any(|between| tokens.ends_sentence(between))
        })
    };
    let is_none = tokens.is_one_of(0, "something|nothing|idk|someone|somebody")
        || one_of(
            tokens.phrase(0, 2),
            "no idea|no clue|not sure|don't know|dont know|i don't|i dont",
        );
    is_none && !is_answered(0)
        || (0..tokens.len()).any(|at| {
            // "I should", "I really should"
            let is_own = || {
                let back =
                    1 + usize::from(tokens.is_one_before(at, 1, "really|just|maybe|probably"));
                tokens.is_one_before(at, back, "i|we")
                    || tokens.is_one_before(at, 1, "you|also|this")
            };
            let is_modal = tokens.is_one_of(at, "would|should|could")
                && reading.role(at) == Role::Main
                && !is_own()
                // "A group that parents would join", "what staff should do": no wish of its own.
                && !has_one_of(
                    tokens,
                    at.saturating_sub(4)..at,
                    "which|that|who|where|wherein|what|how|when|whether",
                )
                && !tokens.is_one_of(
                    at + 1,
                    "like|love|also|ideally|hope|really|prefer|appreciate|the|my|our|do|suffice",
                )
                && (at > 0 || tokens.word(1) == "be" && tokens.word(3) != "to");
            let is_other = || {
                let at = at + usize::from(tokens.word(at) == "is");
                tokens.is_one_of(at + 1, "my|the|our|others|people|everyone|other")
                    && (at + 2..at + 7)
                        .take_while(|next| tokens.is_word(*next))
                        .any(|next| tokens.is_one_of(next, "to|will|would|can|could|should"))
                    || tokens.word(at + 1) == "that" && !tokens.is_one_of(at + 2, "i|we")
            };
            let is_wish = at < 4 && tokens.is_one_of(at, "like|want|hope|wish") && is_other()
                // "What I want is for the team to listen"
                || tokens.phrase(at, at + 2) == "is for"
                    && tokens.is_one_before(at, 1, "like|want|hope|wish|need")
                    && is_other();
            (is_modal || is_wish) && !is_answered(at)
        })
}
