//! A bare name or initials, told to be of a person in care by what the sentence says around it.
//!
//! "Let Bogdan know", "discuss R.T. in supervision", "her son Tyler". A name alone says nothing:
//! colleagues, authors and families of one's own have names too, and what speaks of them in the
//! sentence keeps the hint away. Nothing here looks beyond the sentence.

use std::ops::Range;

use super::super::lists::{CREDENTIALS, DOMAIN, NAMES};
use super::super::tokens::Tokens;
use super::around::{Sentence, is_kin, is_read, is_work};
use super::name::is_name_word;
use crate::coach::lexicon::one_of;

/// A name in a sentence about care.
pub(super) fn person(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    tokens.get(at).filter(|token| token.is_capital && tokens.is_word(at))?;
    // "Stuck with S.", "Tomasz W. signed himself out": whoever writes so hides a name.
    if is_cut_short(tokens, at) {
        let is_behind = is_name_word(tokens, at.wrapping_sub(1));
        return Some(at - usize::from(is_behind)..at + 2);
    }
    if is_initials(tokens, at) {
        let sentence = Sentence::around(tokens, at);
        let is_told = (sentence.is_about_care || sentence.has_pronoun) && !sentence.is_about_work;
        let is_told = is_told || is_in_slot(tokens, at) || is_in_therapy(tokens, at);
        return is_told.then_some(at..at + 1);
    }
    if !is_name_word(tokens, at) {
        return None;
    }
    let is_first = at == 0 || tokens.ends_sentence(at - 1) || is_mark(tokens, at - 1, '"');
    let is_known = NAMES.has(tokens.word(at));
    if is_of_kin(tokens, at)
        || is_in_slot(tokens, at)
        || is_charge(tokens, at) && !is_read(tokens, at)
    {
        return Some(at..at + 1);
    }
    let sentence = Sentence::around(tokens, at);
    if is_lived(tokens, at, &sentence, is_first) {
        return Some(at..at + 1);
    }
    // A capital at the start of a sentence says nothing, unless the name is known.
    if is_first && !is_known {
        return None;
    }
    // "Riverside GP surgery", "St John": a part of a longer name.
    let is_capital = |index: usize| tokens.get(index).is_some_and(|token| token.is_capital);
    let is_whole = !is_name_word(tokens, at.wrapping_sub(1));
    if is_household(tokens, at) || is_owner(tokens, at) {
        return is_whole.then_some(at..at + 1);
    }
    let is_plain = is_whole && !is_capital(at + 1);
    let is_told = sentence.is_of_care_alone()
        && !is_read(tokens, at)
        && (is_known || is_plain && is_met(tokens, at, &sentence));
    (is_told || is_plain && is_in_therapy(tokens, at)).then_some(at..at + 1)
}

fn is_mark(tokens: &Tokens, at: usize, mark: char) -> bool {
    tokens.mark(at) == Some(mark)
}

/// "Leilani drew her house", "snapped at Hiroko when she asked": somebody who does what people do,
/// and to whom the text comes back. Each sign is little, and three of them are enough.
fn is_lived(tokens: &Tokens, at: usize, sentence: &Sentence, is_first: bool) -> bool {
    if sentence.is_about_work || is_read(tokens, at) || is_of_office(tokens, at) {
        return false;
    }
    let before = tokens.before(at, 1);
    let next = tokens.word(at + 1);
    let is_capital = |index: usize| tokens.get(index).is_some_and(|token| token.is_capital);
    let is_part = is_capital(at + 1) && !is_name_word(tokens, at + 1)
        || is_capital(at.wrapping_sub(1)) && tokens.is_word(at.wrapping_sub(1)) && !is_first;
    if is_part || one_of(before, "in|near|from|the|of|a|an|st|into|via|,") {
        return false;
    }
    let n_lived = usize::from(sentence.is_about_care)
        + 2 * usize::from(sentence.is_taken_up)
        + 2 * usize::from(does(next));
    let n_signs = n_lived
        + usize::from(!is_first)
        + usize::from(!tokens.word(at).is_ascii())
        + usize::from(is_mark(tokens, at + 1, '('))
        + usize::from(one_of(before, "with|about|let|help|tell|get|for|old"));
    n_lived > 0 && n_signs >= 3
}

/// "Usha from IT", "Sam in HR": called by an office.
fn is_of_office(tokens: &Tokens, at: usize) -> bool {
    one_of(tokens.word(at + 1), "from|in|at")
        && tokens.get(at + 2).is_some_and(|token| token.is_acronym || is_work(tokens.word(at + 2)))
}

/// What people do, and hardly ever a book, a firm or a service.
fn does(verb: &str) -> bool {
    one_of(
        verb,
        "wants|wanted|took|takes|drew|refused|refuses|cried|cries|waited|missed|misses|signed|left|\
            lost|died|slept|ate|felt|feels|hates|cancelled|walked|stopped|remembered|forgot|hid|\
            cut|threw|fell|sat|swore|screamed|shouted|relapsed|spat|vomited|pulled|hit|bit|lives|\
            drinks|drank",
    )
}

/// "R.T.", "D.M.K.": two or three letters with stops, and no method or country.
fn is_initials(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let has_stops =
        tokens.get(at).is_some_and(|token| token.is_acronym && token.span.len() == 2 * word.len());
    let is_author = tokens.get(at + 1).is_some_and(|next| next.is_capital);
    has_stops
        && !is_author
        && (2..=3).contains(&word.len())
        && !DOMAIN.has(word)
        && !CREDENTIALS.has(word)
        && !one_of(
            word,
            "us|uk|usa|nz|eu|un|dc|ny|nyc|pt|ot|hr|it|qa|ma|ba|bsc|msc|phd|am|pm|na|aa",
        )
}

/// A single capital with its stop in mid-sentence, behind "with" or a name.
fn is_cut_short(tokens: &Tokens, at: usize) -> bool {
    let is_small = |index: usize| {
        is_mark(tokens, index, '-')
            || tokens.get(index).is_some_and(|next| tokens.is_word(index) && !next.is_capital)
    };
    let is_led = one_of(tokens.before(at, 1), "with|client|patient|pt|resident|pupil")
        || at > 0 && is_name_word(tokens, at - 1) && !is_read(tokens, at);
    tokens.word(at).len() == 1 && is_mark(tokens, at + 1, '.') && is_small(at + 2) && is_led
}

/// "her son Tyler", "Wanda's husband Otis", "client's daughter Amelie". One's own are no hint.
fn is_of_kin(tokens: &Tokens, at: usize) -> bool {
    if at < 2 {
        return false;
    }
    // "The mother of Hannah", "parents of Haruto".
    if tokens.before(at, 1) == "of" && is_kin(tokens.before(at, 2)) {
        return !one_of(tokens.before(at, 2), "father|children|kids") && !is_read(tokens, at);
    }
    if !is_kin(tokens.before(at, 1)) {
        return false;
    }
    let is_possessive = |index: usize| {
        tokens.get(index).is_some_and(|token| token.span.len() > tokens.word(index).len())
    };
    one_of(tokens.before(at, 2), "her|his|their") || is_possessive(at - 2)
}

/// "baby Rowan", "little Ezekiel", "inmate Delacroix".
fn is_charge(tokens: &Tokens, at: usize) -> bool {
    one_of(tokens.before(at, 1), "baby|little|inmate|prisoner")
        && !one_of(tokens.before(at, 2), "my|our|a")
}

/// "my 2pm, Leah", "my 10 o'clock, Devon", "Thursday's 4:30 with Marguerite", "Leah, my 2pm".
fn is_in_slot(tokens: &Tokens, at: usize) -> bool {
    let is_hour = |index: usize| {
        one_of(tokens.word(index), "am|pm|o'clock")
            || tokens.digits(index).is_some() && is_mark(tokens, index.wrapping_sub(1), ':')
    };
    let is_led = tokens.before(at, 1) == "with"
        || matches!(tokens.mark(at.wrapping_sub(1)), Some(',' | '('));
    let is_of_mine = |back: usize| {
        one_of(
            tokens.before(at, back),
            "my|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow",
        )
    };
    let is_before = is_led && is_hour(at.wrapping_sub(2)) && (4..=5).any(is_of_mine);
    let is_behind = is_mark(tokens, at + 1, ',')
        && tokens.word(at + 2) == "my"
        && (is_hour(at + 4) || is_hour(at + 5));
    is_before || is_behind
}

/// "before I see the Hendersons", "the Castellanos family".
fn is_household(tokens: &Tokens, at: usize) -> bool {
    tokens.before(at, 1) == "the"
        && tokens.word(at).ends_with('s')
        && one_of(tokens.before(at, 2), "see|seeing|saw|meet|meeting|visit|visiting|couple|:|for")
        && !is_read(tokens, at)
}

/// "Ngozi's social worker", "Marlon's suicide attempt", "Yusra's case".
fn is_owner(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let is_possessive = tokens.get(at).is_some_and(|token| token.span.len() > word.len());
    let is_owned = is_kin(tokens.word(at + 1))
        || one_of(
            tokens.word(at + 1),
            "self|suicide|suicidal|overdose|relapse|social|care|carer|gp|discharge|\
                medication|meds|diagnosis|case|file|chart|record|notes|safety|crisis|\
                panic|asylum|probation|teacher|school|foster|housing|drinking|\
                symptoms|anxiety|depression|trauma|grief|therapy|sessions|appointment|consent|\
                behaviour|behavior|intake|assessment|recovery|risk|sleep|treatment",
        );
    is_possessive && is_owned && !is_eponym(word) && !is_read(tokens, at)
}

/// People whose names stand for an illness, a test or a school.
fn is_eponym(word: &str) -> bool {
    one_of(
        word,
        "tourette|parkinson|alzheimer|asperger|crohn|huntington|down|korsakoff|beck|freud|jung|\
            bowlby|gottman|linehan|women|men|children|master|mother|father|people|today|veterans|\
            world",
    )
}

/// "my session with Bronwyn", "the case of Lorcan", "what happened with Lionel", "refer Joaquín".
fn is_in_therapy(tokens: &Tokens, at: usize) -> bool {
    let (first, second, third) = (tokens.before(at, 1), tokens.before(at, 2), tokens.before(at, 3));
    let is_held = match first {
        "with" => one_of(
            second,
            "session|sessions|rupture|countertransference|overrunning|happened|boundary|sit|sat|stuck",
        ),
        "of" => one_of(second, "case|formulation|relapse|assessment|discharge|sleep"),
        "for" => one_of(second, "referral|depot"),
        "from" => second == "consent",
        "refer" | "referring" => true,
        "see" | "seeing" => one_of(second, "i|before|after|when"),
        _ => false,
    };
    let is_learned = one_of(
        third,
        "supervision|coaching|training|mentoring|tutorial|study|practice|planning|famous|classic",
    );
    // "Second session with Karen, my supervisor".
    let is_colleague =
        is_mark(tokens, at + 1, ',') && is_work(tokens.word(at + 3)) || is_of_office(tokens, at);
    is_held && !is_learned && !is_colleague && !is_read(tokens, at)
}

/// A name that no list knows: it stands where one speaks of people, or a pronoun comes back to it.
fn is_met(tokens: &Tokens, at: usize, sentence: &Sentence) -> bool {
    let before = tokens.before(at, 1);
    one_of(before, "with|help|let|see|seeing|about|support|tell|for|when")
        || is_mark(tokens, at + 1, '(')
        || sentence.has_pronoun && !one_of(before, "in|at|near|of|to|the|on")
}
