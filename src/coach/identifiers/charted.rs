//! The signs that a name stands where somebody in care is treated, beside a drug, a test or an
//! order, and that it stands where a career is spoken of.
//!
//! Each only says whether it is there; `person.rs` says what it weighs.

use super::bare::Bare;
use super::words::{is_chart, is_setting, is_teaching};
use crate::coach::lexicon::one_of;

impl Bare<'_> {
    /// "Review Ikram's CTO", "lithium levels for Caoimhe", "olanzapine made Fergal sleepy".
    pub(super) fn is_charted(&self) -> bool {
        let Self { tokens, at, end, .. } = *self;
        // "depot clinic", "safety plan training": colleagues'.
        let is_chart = |index: usize| {
            let next = tokens.word(index + 1);
            is_chart(tokens, index) && !is_teaching(next) && !is_setting(next)
        };
        if self.is_possessive() {
            return (end..end + 3)
                .take_while(|index| {
                    let word = tokens.word(*index);
                    !one_of(word, "of|in|on|and|to|for|about") && tokens.mark(*index).is_none()
                })
                .any(is_chart);
        }
        let before = tokens.before(at, 1);
        let is_led = one_of(before, "for|with|w|re|on|of|off|made|makes|switch|start|when|since")
            || self.is_known && one_of(before, "to|gave|give")
            || tokens.phrase(at.saturating_sub(2), at) == "w /";
        let is_behind = is_led
            && (2..=5)
                .take_while(|back| at >= *back && !tokens.ends_sentence(at - back))
                .any(|back| is_chart(at - back));
        is_behind || at > 0 && is_chart(at - 1)
    }

    /// "Jonathan got the post", "Rebecca talked about her private practice": a career.
    pub(super) fn is_of_career(&self) -> bool {
        let Self { tokens, end, .. } = *self;
        (end..end + 7).take_while(|index| !tokens.ends_sentence(*index)).any(|index| {
            tokens.is_one_of(index, "post|promotion|vacancy")
                || tokens.phrase(index, index + 2) == "private practice"
        })
    }
}
