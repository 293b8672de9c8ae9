//! What the words around a name speak of: care, colleagues and courses, books, relatives.
//!
//! Nothing here decides that something is a name.

use super::super::lists::{
    CARE_WORDS, STOP, VERBS_ACT, VERBS_CHANGE, VERBS_DONE, VERBS_MAKE, VERBS_WEAK,
};
use super::super::tokens::Tokens;
use super::bare::is_possessive;
use super::words::{
    has_code, is_body, is_care, is_chart, is_deed, is_feeling, is_file, is_kin, is_ours, is_post,
    is_pronoun, is_role, is_setting, is_work,
};
use crate::coach::lexicon::{ends_with, one_of};

/// Authors and their works: "read Judith Herman's", "the Gloria tapes".
pub(super) fn is_read(tokens: &Tokens, at: usize) -> bool {
    let is_book = |word: &str| {
        one_of(
            word.strip_suffix('s').unwrap_or(word),
            "read|reread|reading|book|paper|abstract|chapter|video|film|tape|watch|watched|\
                theory|model|scale|inventory|cite|essay|podcast|study|use",
        )
    };
    let is_beside = tokens.is_one_before(at, 1, "with|for|about");
    // "Read about Clifford Beers"
    let is_book_of = tokens.is_one_before(at, 1, "about|of")
        && tokens.is_one_before(at, 2, "read|reading|learn|learned|learnt|biography|story|novel");
    is_book_of
        || !is_beside && (1..=5).any(|back| is_book(tokens.before(at, back)))
        || (1..=3).any(|ahead| is_book(tokens.word(at + ahead)) && tokens.word(at + ahead) != "use")
}

/// What the words of a sentence speak about.
pub(super) struct Sentence {
    pub(super) is_about_care: bool,
    /// Courses, meetings, offices, life outside of work.
    pub(super) is_about_work: bool,
    /// A colleague is spoken of, somewhere.
    pub(super) is_about_role: bool,
    pub(super) has_pronoun: bool,
    /// "client", "patient".
    pub(super) is_of_client: bool,
    /// "the boy", and none of one's own.
    pub(super) is_of_child: bool,
    /// It speaks of something that has numbers of its own: a licence, a course, an order.
    pub(super) has_codes: bool,
    /// A pronoun stands behind the name, in its sentence or the next one.
    pub(super) is_taken_up: bool,
    /// It says how the writer feels, as one does about people in care.
    pub(super) is_felt: bool,
    /// It speaks of what offices write about people in care.
    pub(super) is_of_files: bool,
    /// It speaks of a body, of a drug, a test or an order, or of what becomes of a life.
    pub(super) is_of_body: bool,
    /// The sentence before or the next one speaks of care.
    pub(super) is_beside_care: bool,
    /// Any word has a capital but "I".
    pub(super) has_capital: bool,
}

impl Sentence {
    pub(super) fn around(tokens: &Tokens, at: usize) -> Self {
        let ends = |index: &usize| tokens.ends_sentence(*index);
        let start = (0..at).rev().take(40).find(ends).map_or(at.saturating_sub(40), |end| end + 1);
        let end = (at..tokens.len()).take(40).find(ends).unwrap_or(tokens.len().min(at + 40));
        let mut found = Self {
            is_about_care: false,
            is_about_work: false,
            is_about_role: false,
            has_pronoun: false,
            is_of_client: false,
            is_of_child: false,
            has_codes: false,
            is_taken_up: false,
            is_felt: false,
            is_of_files: false,
            is_of_body: false,
            has_capital: false,
            is_beside_care: false,
        };
        for index in start..end {
            let word = tokens.word(index);
            let is_own = tokens.is_one_before(index, 1, "my|our");
            found.is_about_care |= is_care(word) || is_kin(word) && !is_own;
            found.is_about_work |= is_own && (is_kin(word) || is_ours(word))
                || is_setting(word)
                // One takes people in care to supervision; what else it is, is work.
                || word == "supervision" && !tokens.is_one_before(index,1, "in|to");
            found.is_about_role |= is_role(word);
            found.is_of_client |= tokens.is_in(&CARE_WORDS, index);
            found.is_of_child |= one_of(word, "boy|girl|child") && !is_own;
            found.has_codes |= has_code(word);
            found.has_pronoun |= is_pronoun(word) || one_of(word, "who|whose");
            found.is_of_files |= is_file(word);
            found.is_of_body |= is_body(word) || is_chart(tokens, index);
            found.is_felt |= is_feeling(word);
            found.has_capital |= word != "i" && !word.starts_with("i'") && tokens.is_capital(index);
        }
        let next =
            (end + 1..tokens.len()).take(20).find(ends).unwrap_or(tokens.len().min(end + 20));
        found.is_taken_up = (at + 1..next).any(|index| is_pronoun(tokens.word(index)));
        found.is_beside_care = (start.saturating_sub(20)..start).chain(end..next).any(|index| {
            let word = tokens.word(index);
            is_care(word) || is_body(word) || is_feeling(word) || tokens.is_in(&CARE_WORDS, index)
        });
        found
    }

    /// Colleagues, courses and one's own life.
    pub(super) fn is_of_work(&self) -> bool {
        self.is_about_work || self.is_about_role
    }
}

/// Whether a colleague is spoken of right beside a name.
pub(super) fn is_near_role(tokens: &Tokens, at: usize, end: usize, is_owner: bool) -> bool {
    let is_pair = |word: &str| one_of(word, "me|i|we|myself");
    is_done_by(tokens, at)
        || is_agent(tokens, at.wrapping_sub(1))
        || (1..=3).any(|back| {
            is_role(tokens.before(at, back))
                && (1..back).all(|index| {
                    tokens.mark(at - index).is_some_and(|mark| {
                        mark != '.' && mark != ';' && (mark != ':' || index + 1 == back)
                    }) || tokens.is_one_before(at, index, "with|from|by|is|called|named|and|to")
                        || tokens.is_capital(at - index)
                })
        })
        || !is_owner && (0..=4).any(|ahead| is_role_behind(tokens, end, ahead))
        || tokens.word(end) == "and"
            && is_pair(tokens.word(end + 1))
            && (at == 0
                || tokens.ends_sentence(at - 1)
                || tokens.is_one_before(at, 1, ",|by|with|and|(|that|when"))
        || tokens.before(at, 1) == "and" && is_pair(tokens.before(at, 2))
}

/// "Ines, my supervisor", "Tom the trainer", "Pavel (finance)".
fn is_role_behind(tokens: &Tokens, end: usize, ahead: usize) -> bool {
    // "Mrs Pilkington, our ward manager"
    let is_apposition =
        tokens.mark(end) == Some(',') && tokens.is_one_of(end + 1, "my|our|the|a|an|his|her|their");
    let is_colleague =
        |index: usize| is_role(tokens.word(index)) || ahead > 0 && is_post(tokens.word(index));
    is_colleague(end + ahead)
        && (0..=ahead).all(|index| {
            is_apposition && tokens.is_word(end + index)
                || tokens.mark(end + index).is_some()
                || tokens.is_one_of(end + index, "my|our|the|a|is|as|new|other|and|peer|from")
                || is_colleague(end + index)
        })
}

/// Whether a course or a meeting is spoken of right before a name.
pub(super) fn is_near_setting(tokens: &Tokens, at: usize, end: usize) -> bool {
    // "Gait training with Mr Jones" is no course.
    (1..=2).any(|back| is_setting(tokens.before(at, back)))
        || (0..=2).any(|ahead| is_setting(tokens.word(end + ahead)))
}

/// Whether a colleague or a course is spoken of beside a title and a name.
pub(super) fn is_near_work(tokens: &Tokens, at: usize) -> bool {
    let name_at = at + 1 + usize::from(tokens.mark(at + 1) == Some('.'));
    // "head teacher, Mrs Lloyd"
    let is_behind_mark = tokens.mark(at.wrapping_sub(1)) == Some(',');
    one_of(tokens.phrase(name_at, name_at + 2), "and me|and i")
        || tokens.phrase(at.saturating_sub(2), at) == "contact is"
        || is_done_by(tokens, at)
        || is_agent(tokens, at.wrapping_sub(1 + usize::from(is_behind_mark)))
        // "Gait training with Mr Jones" is no course.
        || (1..=3).any(|back| {
            is_work(tokens.before(at, back)) && tokens.word(at + 1 - back) != "with"
        })
        || (0..=4).any(|ahead| is_setting(tokens.word(name_at + ahead)))
        || (1..=4).any(|ahead| is_role_behind(tokens, name_at + 1, ahead))
}

/// "support worker Amina", "commissioner Jane Attwater": whoever is called by what they do at work,
/// as the ending says, and is nobody in care.
pub(super) fn is_agent(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let verbs = [&VERBS_DONE, &VERBS_ACT, &VERBS_WEAK, &VERBS_MAKE, &VERBS_CHANGE, &STOP];
    is_post(word)
        || word.len() > 5
            && ends_with(word, "er|or|ist|ian")
            && !tokens.is_in_any(&verbs, at)
            && !is_kin(word)
            && !is_deed(word)
            && !tokens.is_in(&CARE_WORDS, at)
            && !one_of(
                word,
                "answer|another|counter|deliver|discover|either|former|gather|inpatient|leaver|monitor|neither|number|offender|pensioner|prefer|prisoner|rather|refuser|\
                register|remember|seeker|smoker|teenager|toddler|together|transfer|whether|widower|\
                younger",
            )
}

/// "checked by Ms van Wyk": colleagues look at what one does.
fn is_done_by(tokens: &Tokens, at: usize) -> bool {
    tokens.before(at, 1) == "by"
        && tokens.is_one_before(
            at,
            2,
            "approved|assessed|chaired|checked|cosigned|countersigned|led|marked|observed|rated|\
                reviewed|run|signed|supervised|taught",
        )
}

/// "Usha from IT", "Sam in HR", "Tom (OT)": called by an office.
pub(super) fn is_of_office(tokens: &Tokens, end: usize) -> bool {
    if tokens.mark(end) == Some('(') && tokens.is_one_of(end + 1, "it|hr|ot|pr|qi|cpn|slt|ceo|rn") {
        return true;
    }
    let at = end + 1 + usize::from(tokens.is_one_of(end + 1, "the|our|my|next"));
    tokens.is_one_of(end, "from|in|at|on")
        && (tokens.is_acronym(at)
            || is_work(tokens.word(at))
            // "from the women's centre"
            || is_possessive(tokens, at) && tokens.is_one_of(at + 1, "centre|center|group|office")
            || tokens.is_one_of(
                at,
                "accounts|payroll|pharmacy|work|door|choir|church|nights|training|activities|\
                    college|council|uni|university|ministry|embassy|billing|records|admin|\
                    research|security|kitchen|estates",
            ))
}
