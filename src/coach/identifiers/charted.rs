//! The signs that a name stands where somebody in care is treated: on a chart, beside a drug, a
//! test or an order, or where one helps somebody do something.
//!
//! Each only says whether it is there; `person.rs` says what it weighs.

use super::super::lists::{VERBS_ACT, VERBS_DONE, VERBS_MAKE, VERBS_WEAK};
use super::bare::Bare;
use super::words::{is_body, is_care, is_chart, is_setting, is_teaching, is_verb};
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
        // "wean Sunita off zopiclone"
        let is_put = one_of(tokens.word(end), "off|on|to") && is_chart(end + 1);
        let is_behind = is_led
            && (2..=5)
                .take_while(|back| at >= *back && !tokens.ends_sentence(at - back))
                .any(|back| is_chart(at - back));
        is_put || is_behind || at > 0 && is_chart(at - 1)
    }

    /// "Elspeth's court report", "Zdenka's MHA assessment": something of care that is hers.
    pub(super) fn is_owner_of_care(&self) -> bool {
        let Self { tokens, end, .. } = *self;
        let is_care_at = |index: usize| is_care(tokens.word(index)) || is_body(tokens.word(index));
        self.is_possessive() && (is_care_at(end) || tokens.is_word(end) && is_care_at(end + 1))
    }

    /// "Home visit Stavros", "discharge planning meeting Fitzwilliam": what is in the diary.
    pub(super) fn is_headed(&self) -> bool {
        let Self { tokens, at, .. } = *self;
        let is_clinical = |back: usize| {
            at >= back
                && (is_chart(tokens, at - back)
                    || is_care(tokens.word(at - back))
                    || is_body(tokens.word(at - back))
                    || one_of(
                        tokens.before(at, back),
                        "care|family|home|mental|safety|state|welfare|cpa",
                    ))
        };
        one_of(
            tokens.before(at, 1),
            "appointment|assessment|call|check|handover|intake|leave|meeting|plan|referral|review|round|\
                session|visit",
        ) && (2..=3).any(is_clinical)
    }

    /// "Desmond stable", "Kirsi unwell again".
    pub(super) fn is_stated(&self) -> bool {
        let Self { tokens, end, .. } = *self;
        one_of(
            tokens.word(end),
            "stable|settled|unwell|unsettled|tearful|asleep|awake|poorly|sleepy|drowsy|dna|calmer|worse",
        ) && is_verb(tokens, end)
    }

    /// "Help Thorvald write", "let Yerlan pick": whoever is helped to do something.
    pub(super) fn is_helped(&self) -> bool {
        let Self { tokens, at, end, .. } = *self;
        one_of(tokens.before(at, 1), "help|let|encourage|prompt|get|support|helping|teach|watch")
            && ([&VERBS_ACT, &VERBS_DONE, &VERBS_MAKE, &VERBS_WEAK]
                .iter()
                .any(|list| tokens.is_in(list, end))
                || one_of(tokens.word(end), "to|with|the|find|eat|sleep|pick"))
    }

    /// "With Uzoma: fewer questions": a note on how to be with somebody.
    pub(super) fn is_opened(&self) -> bool {
        let Self { tokens, at, end, .. } = *self;
        (at < 2 || tokens.ends_sentence(at - 2)) && matches!(tokens.mark(end), Some(':' | ','))
    }

    /// "Jonathan got the post", "Rebecca talked about her private practice": a career.
    pub(super) fn is_of_career(&self) -> bool {
        let Self { tokens, end, .. } = *self;
        (end..end + 7).take_while(|index| !tokens.ends_sentence(*index)).any(|index| {
            one_of(
                tokens.word(index),
                "post|promotion|fellowship|grant|professorship|vacancy|band|locum",
            ) || tokens.phrase(index, index + 2) == "private practice"
        })
    }
}
