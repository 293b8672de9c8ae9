//! The signs around a bare name: what is done by a person, and to one.
//!
//! Each only says whether it is there; `person.rs` says what it weighs.

use super::super::lists::{DOMAIN, VERBS_ACT, VERBS_DONE, VERBS_WEAK};
use super::age::follows_age;
use super::bare::{Bare, is_possessive};
use super::words::{is_body, is_care, is_deed, is_kin, is_of_life, is_past};
use crate::coach::lexicon::one_of;

impl<'a> Bare<'a> {
    pub(super) fn is_possessive(&self) -> bool {
        is_possessive(self.tokens, self.end - 1)
    }

    /// The verb behind the name, past "still" and "never".
    pub(super) fn verb(&self) -> &'a str {
        let is_adverb = self.tokens.is_one_of(
            self.end,
            "still|never|always|just|also|then|now|finally|only|really|both|again|sometimes|nearly",
        );
        self.tokens.word(self.end + usize::from(is_adverb))
    }

    /// "Leilani drew her house": the verb behind it is of what people do.
    pub(super) fn does(&self) -> bool {
        let verb = self.verb();
        let is_present = self.tokens.word(self.end) == verb
            && verb.ends_with('s')
            && self.tokens.is_in_any(&[&VERBS_ACT, &VERBS_DONE, &VERBS_WEAK], self.end);
        !self.is_possessive()
            && self.tokens.is_word(self.end)
            && (is_deed(verb) || is_past(verb) || is_present)
    }

    /// "Amina is being controlled", "Kofi won't come".
    pub(super) fn is_or_has(&self) -> bool {
        !self.is_possessive()
            && one_of(
                self.verb(),
                "is|was|has|had|does|did|didn't|doesn't|won't|can't|isn't|wasn't|hasn't|couldn't|\
                    would|wouldn't|will|can|could|may|might|keeps|seems|should|who|whose|he|she|\
                    stable|settled|unwell|unsettled|asleep|safe|unsafe|calmer|poorly|worse",
            )
    }

    /// "Tom thinks I should", "Aisha recommended": somebody whose advice is taken.
    pub(super) fn is_of_mind(&self) -> bool {
        one_of(self.tokens.phrase(self.end + 1, self.end + 3), "on leave|on holiday")
            || one_of(
                if self.tokens.word(self.end + 1) == "who" {
                    self.tokens.word(self.end + 2)
                } else {
                    self.verb()
                },
                "teaches|taught|trained|showed|shows|watches|observes|checks|rates|marks|\
                    recommends|recommended|suggests|suggested|lent|argues|writes|wrote|published|\
                    says|covers|covered|chairs|presents|co|leads|runs|supervises|trains",
            )
    }

    /// "Ngozi's social worker", "Marlon's suicide attempt", "Yusra's mother".
    pub(super) fn is_owner_of_life(&self) -> bool {
        let is_owned =
            |owned: &str| is_kin(owned) || is_care(owned) || is_body(owned) || is_of_life(owned);
        let is_ill = self.is_known && self.tokens.is_in(&DOMAIN, self.end);
        self.is_possessive()
            && (is_ill || (self.end..self.end + 2).any(|index| is_owned(self.tokens.word(index))))
    }

    /// "her son Tyler", "Wanda's husband Otis", "the mother of Hannah". One's own are no hint.
    pub(super) fn is_of_kin(&self) -> bool {
        let Self { tokens, at, .. } = *self;
        if self.is_possessive() && is_kin(tokens.word(self.end)) {
            return true;
        }
        if at < 2 {
            return false;
        }
        if tokens.before(at, 1) == "of" {
            // Whole peoples have children.
            return is_kin(tokens.before(at, 2)) && !tokens.is_one_before(at, 2, "children|kids");
        }
        // "Mother (Catriona) rang"
        let is_inside = tokens.before(at, 1) == "(" && !tokens.is_one_before(at, 3, "my|our");
        is_inside && is_kin(tokens.before(at, 2))
            || is_kin(tokens.before(at, 1))
                && (tokens.is_one_before(at, 2, "her|his|their|the|a|and")
                    || is_possessive(tokens, at - 2))
    }

    /// "baby Rowan", "little Ezekiel", "inmate Delacroix".
    pub(super) fn is_charge(&self) -> bool {
        self.tokens.is_one_before(
            self.at,
            1,
            "baby|little|inmate|prisoner|poor|young|old|detainee|veteran|survivor|tenant|\
                toddler|inpatient|outpatient",
        ) && !self.tokens.is_one_before(self.at, 2, "my|our|a")
    }

    /// "my 2pm, Leah", "my 10 o'clock, Devon", "Thursday's 4:30 with Marguerite", "Leah, my 2pm".
    pub(super) fn is_in_slot(&self) -> bool {
        let Self { tokens, at, end, .. } = *self;
        let is_mark = |index: usize, mark: char| tokens.mark(index) == Some(mark);
        let is_hour = |index: usize| {
            tokens.is_one_of(index, "am|pm|o'clock")
                || tokens.digits(index).is_some() && is_mark(index.wrapping_sub(1), ':')
        };
        let is_led = tokens.before(at, 1) == "with"
            || matches!(tokens.mark(at.wrapping_sub(1)), Some(',' | '('));
        let is_of_mine = |back: usize| {
            tokens.is_one_before(
                at,
                back,
                "my|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow",
            )
        };
        let is_before = is_led && is_hour(at.wrapping_sub(2)) && (4..=5).any(is_of_mine);
        let is_behind = is_mark(end, ',')
            && tokens.word(end + 1) == "my"
            && (is_hour(end + 3) || is_hour(end + 4));
        is_before || is_behind
    }

    /// "before I see the Hendersons", "the Castellanos family".
    pub(super) fn is_household(&self) -> bool {
        let Self { tokens, at, .. } = *self;
        tokens.before(at, 1) == "the"
            && tokens.word(self.end - 1).ends_with('s')
            && (tokens.is_one_before(
                at,
                2,
                "see|seeing|saw|meet|meeting|visit|visiting|couple|:|,|for|with|w|/|about",
            ) || tokens.is_one_of(
                self.end,
                "family|couple|want|are|have|were|argue|fight|came|come|both|split|cancelled",
            ))
    }

    /// "my session with Bronwyn", "the case of Lorcan", "a plan for Tui", "refer Joaquín".
    pub(super) fn is_treated(&self) -> bool {
        let Self { tokens, at, .. } = *self;
        let is_treatment = |back: usize| {
            tokens.is_one_before(
                at,
                back,
                "transfer|admission|treatment|death|refusal|thing|limits|session|sessions|\
                    rupture|countertransference|overrunning|happened|boundary|sit|sat|stuck|case|\
                    formulation|relapse|assessment|discharge|referral|depot|consent|plan|review|\
                    intake|exposure|record|letter|visit|appointment|ending|contract|visits|work|\
                    working|goals|risk|call|report|handover|notes|history|diary",
            )
        };
        match tokens.before(at, 1) {
            "with" | "of" | "for" | "from" | "on" | "about" | "to" => (2..=4).any(is_treatment),
            before => one_of(
                before,
                "discuss|bring|rescue|rescuing|bathed|weighed|fed|dressed|washed|turned|lifted|\
                    refer|referring|assess|discharge|discharging|treat|treating|present|\
                    presenting|reassess|admit|admitted|bathe|transfer|medicate|weigh|restrain|\
                    wean|weaned|section|sectioned|titrate|detain|reduce|rebook|taper|hoist|feed|\
                    dress",
            ),
        }
    }

    /// "Tell Eun-ji that", "let Bogdan know".
    pub(super) fn is_told(&self) -> bool {
        self.tokens.is_one_before(self.at, 1, "tell|let|told|remind|ask|asked|say|saying|pronounce")
            && (self.tokens.is_one_of(self.end, "that|know|about|to|if|whether|why|properly|i|not")
                || self.tokens.is_one_before(self.at, 1, "say|saying|pronounce"))
    }

    /// "Run with Sanjay", "plan it together with Tom": something is done by two.
    pub(super) fn is_companion(&self) -> bool {
        self.tokens.before(self.at, 1) == "with"
            && (2..=5).any(|back| {
                self.tokens.is_one_before(self.at,back,
                "meeting|1|discuss|confirm|liaise|pilates|chess|tennis|appraisal|run|swim|together|\
                        compare|share|alternate|agree|exchange|swap|debrief|co|cowrite")
            })
    }

    /// "Bring Vikas in on the audit", "Kelechi did well in her first debrief", "ask Wanjiru to
    /// role-play with me": whoever does the same work.
    pub(super) fn is_comrade(&self) -> bool {
        let Self { tokens, end, .. } = *self;
        let is_of_lesson = tokens.is_one_before(self.at, 1, "debrief|debriefed|congratulate|thank")
            || one_of(
                tokens.phrase(self.at.saturating_sub(2), self.at),
                "learn from|learn how|recommendation for|reference for|flowers to",
            )
            || tokens.phrase(self.at.saturating_sub(3), self.at) == "learn from how";
        is_of_lesson
            || one_of(tokens.phrase(end, end + 2), "in on|on board|up to speed")
            || tokens.word(end) == "to"
                && tokens.is_one_of(
                    end + 1,
                    "chair|check|cover|lend|observe|present|review|supervise|teach|train",
                )
            || tokens.word(end) == "how"
                && tokens.is_one_of(end + 2, "closes|did|does|handles|keeps|manages|runs|writes")
            || (end..end + 7).take_while(|index| !tokens.ends_sentence(*index)).any(|index| {
                one_of(
                    tokens.phrase(index, index + 2),
                    "did well|did brilliantly|great job|good job|role play|good at|good with|\
                        me how|can cover|can swap|late shift|share the|cover my|\
                        saved me|trained me|the slides|the projector|the flat|my letter|\
                        my draft|my slides|my mug|my desk|my tape|my report|read mine|thank him|\
                        thank her",
                )
            })
    }

    /// "X, 34," "X (19": somebody with an age.
    pub(super) fn has_age(&self) -> bool {
        let Self { tokens, end, .. } = *self;
        matches!(tokens.mark(end), Some(',' | '('))
            && tokens.digits(end + 1).is_some_and(|age| (1.0..=110.0).contains(&age))
            && (matches!(tokens.mark(end + 2), Some(',' | ')'))
                || follows_age(tokens.word(end + 2)))
    }
}
