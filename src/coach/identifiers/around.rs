//! What the words around a name speak of: care, colleagues and courses, books, relatives.
//!
//! Nothing here decides that something is a name.

use super::super::lists::CARE_WORDS;
use super::super::tokens::Tokens;
use crate::coach::lexicon::one_of;

/// Relatives, by blood or by law.
pub(super) fn is_kin(word: &str) -> bool {
    let word = word.strip_prefix("grand").or_else(|| word.strip_prefix("step")).unwrap_or(word);
    one_of(
        word,
        "mother|mum|mom|father|dad|parents|son|daughter|brother|sister|wife|husband|partner|\
            girlfriend|boyfriend|aunt|uncle|nan|niece|nephew|ex|twins|children|siblings|kids",
    )
}

/// Authors and their works: "read Judith Herman's", "the Gloria tapes".
pub(super) fn is_read(tokens: &Tokens, at: usize) -> bool {
    let is_book = |word: &str| {
        one_of(
            word.strip_suffix('s').unwrap_or(word),
            "read|reread|reading|book|paper|chapter|video|film|tape|watch|watched|theory|model|\
                scale|inventory|cite|essay|podcast|study|use",
        )
    };
    (1..=5).any(|back| is_book(tokens.before(at, back)))
        || (1..=3).any(|ahead| is_book(tokens.word(at + ahead)))
}

/// What the words of a sentence speak about.
pub(super) struct Sentence {
    pub(super) is_about_care: bool,
    pub(super) is_about_work: bool,
    pub(super) has_pronoun: bool,
    /// "client", "patient".
    pub(super) is_of_client: bool,
    /// It speaks of something that has numbers of its own: a licence, a course, an order.
    pub(super) has_codes: bool,
    /// A pronoun stands behind the name, in its sentence or the next one.
    pub(super) is_taken_up: bool,
}

impl Sentence {
    pub(super) fn around(tokens: &Tokens, at: usize) -> Self {
        let ends = |index: &usize| tokens.ends_sentence(*index);
        let start = (0..at).rev().take(40).find(ends).map_or(at.saturating_sub(40), |end| end + 1);
        let end = (at..tokens.len()).take(40).find(ends).unwrap_or(tokens.len().min(at + 40));
        let (mut is_about_care, mut is_about_work, mut has_pronoun) = (false, false, false);
        let (mut is_of_client, mut has_codes) = (false, false);
        for index in start..end {
            let word = tokens.word(index);
            let is_own = one_of(tokens.before(index, 1), "my|our");
            is_about_care |= is_care(word);
            is_about_work |= is_own && is_kin(word) || is_work(word);
            is_of_client |= tokens.is_in(&CARE_WORDS, index);
            has_codes |= has_code(word);
            has_pronoun |= is_pronoun(word) || one_of(word, "who|whose");
        }
        let next =
            (end + 1..tokens.len()).take(20).find(ends).unwrap_or(tokens.len().min(end + 20));
        let is_taken_up = (at + 1..next).any(|index| is_pronoun(tokens.word(index)));
        Self { is_about_care, is_about_work, has_pronoun, is_of_client, has_codes, is_taken_up }
    }

    pub(super) fn is_of_care_alone(&self) -> bool {
        self.is_about_care && !self.is_about_work
    }
}

/// What has a number of its own, whoever is spoken of.
fn has_code(word: &str) -> bool {
    one_of(
        word.strip_suffix('s').unwrap_or(word),
        "licence|license|registration|isbn|doi|npi|order|invoice|ticket|module|grant|model|version|\
            printer|form|code|page|insurance|policy|account|since|act|registered|certificate",
    )
}

fn is_pronoun(word: &str) -> bool {
    one_of(word, "he|she|him|her|his|he's|she's|himself|herself|he'd|she'd|hers")
}

/// Words of what befalls a person in care. What clinicians speak of among themselves, such as
/// sessions, assessments and referrals, is left out.
fn is_care(word: &str) -> bool {
    one_of(
        word,
        "panic|overdose|harm|suicide|suicidal|relapse|relapsed|discharge|diagnosis|medication|\
            meds|intake|exposure|hearing|parole|asylum|tribunal|stammer|grief|bereavement|ward|\
            court|custody|probation|housing|cries|cried|crying|sober|cravings|drinking|voices|\
            psychosis|flashbacks|nightmares|mutism|attempt|admission|admitted|diary|symptoms|\
            depot|injection|wound|seizure|detox|commode|hoist|stump|abuse|bruises",
    )
}

/// Whether a colleague or a course is spoken of right beside a name.
pub(super) fn is_near_work(tokens: &Tokens, at: usize) -> bool {
    one_of(tokens.phrase(at + 1, at + 3), "and me|and i")
        // "Gait training with Mr Jones" is no course.
        || (1..=3).any(|back| {
            is_work(tokens.before(at, back)) && tokens.word(at + 1 - back) != "with"
        })
        || (1..=5).any(|ahead| is_work(tokens.word(at + ahead)))
}

/// Words of colleagues, learning, and life outside of work.
pub(super) fn is_work(word: &str) -> bool {
    one_of(
        word.strip_suffix('s').unwrap_or(word),
        "supervisor|supervisee|colleague|mentor|manager|team|peer|trainer|director|coach|lecturer|\
            dr|prof|professor|course|training|workshop|webinar|lecture|conference|seminar|podcast|\
            co|rota|newsletter|friend|reception|finance|hr|cover|covering|chairing|budget|trainee|\
            intern|tutor|examiner|shadow|observe|rotation|university|institute|fidelity|\
            scholarship|practicum|staff|chaplain|locum|matron|coffee|lunch|dinner|gym|neighbour|\
            boss|author|teaches|wrote|recommended|lent|thank|board",
    )
}
