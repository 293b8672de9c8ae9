//! A name behind a word for a person in care: "client Sarah M.", "pt. (34): bello", "residents
//! Beryl, Mo and Edith".
//!
//! What stands there is a name unless it is a word, so nothing else in the sentence is weighed,
//! save who studies with us.

use std::ops::Range;

use super::super::lists::{EVENTS, NOUNS_GENERIC, NOUNS_PRODUCT};
use super::super::tokens::Tokens;
use super::apposed::apposed;
use super::around::Sentence;
use super::bare::{is_initials, is_possessive, is_proper, opens};
use super::charge::{Between, Charge};
use super::given::is_given;
use super::name::{is_name_word, named_at};
use super::words::{is_author, is_deed, is_plain_word, is_setting, is_title, is_verb};
use crate::coach::lexicon::{ends_with, one_of};

/// The name behind a word for a person in care that stands at an index.
pub(super) fn called(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let charge = Charge::at(tokens, at)?;
    // "Freud's patient Anna O."
    let is_of_author = is_possessive(tokens, at.wrapping_sub(1))
        // "Dora Kalff's pupil, Zollikon"
        && (is_author(tokens.before(at, 1))
            || tokens.is_one_of(at, "pupil|student") && is_proper(tokens, at - 1));
    // "the student who cuts herself, Ailbhe": nobody says so of a colleague.
    let is_told = tokens.is_one_of(charge.end, "who|i|with");
    if is_of_author || !is_told && is_of_staff(tokens, at, charge.end) {
        return None;
    }
    let between = Between::behind(tokens, &charge);
    let start = between.end;
    let is_first = opens(tokens, at);
    // "SU" is written so in the middle of a sentence too.
    let is_loud = tokens.is_acronym(at);
    let is_title_case = is_proper(tokens, at) && !is_first && !is_loud;
    quoted(tokens, start)
        .or_else(|| shouted(tokens, &charge, start))
        .or_else(|| {
            named_at(tokens, start, is_title_case).filter(|name| !is_thing(tokens, &charge, name))
        })
        .or_else(|| initials(tokens, &between))
        .or_else(|| small(tokens, &charge, &between))
        .or_else(|| word_that_acts(tokens, &charge, start))
        .or_else(|| apposed(tokens, at, charge.end, charge.is_many))
}

/// "client Storm hid": a word of the language, but no word would have a capital there and do so.
fn word_that_acts(tokens: &Tokens, charge: &Charge, start: usize) -> Option<Range<usize>> {
    let is_alone = start == charge.end
        && is_proper(tokens, start)
        && tokens.is_word(start)
        && !is_proper(tokens, start - 1)
        && tokens.word(start).len() > 2
        && !tokens.is_acronym(start);
    (is_alone && is_deed(tokens.word(start + 1))).then_some(start..start + 1)
}

/// "residents Beryl, Mo and Edith": all behind the first.
pub(super) fn in_row(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_link =
        |index: usize| matches!(tokens.mark(index), Some(',' | '&')) || tokens.word(index) == "and";
    if at < 3 || !is_link(at - 1) || !is_name_word(tokens, at) {
        return None;
    }
    let is_name = |index: usize| {
        is_proper(tokens, index)
            && is_name_word(tokens, index)
            && Charge::before(tokens, index + 1).is_none()
    };
    let mut first = at;
    while first > 0 && first + 12 > at && (is_link(first - 1) || is_name(first - 1)) {
        first -= 1;
    }
    // "Residents: Beryl, Tomasz"
    let is_behind_mark = matches!(tokens.mark(first.wrapping_sub(1)), Some(':' | '('));
    let opener = first - usize::from(is_behind_mark);
    Charge::before(tokens, opener).filter(|charge| charge.is_many)?;
    named_at(tokens, at, false)
}

/// Students who are colleagues to be: "student nurse Amira", "our student Amira joins us".
pub(super) fn is_of_staff(tokens: &Tokens, at: usize, end: usize) -> bool {
    tokens.is_one_of(end - 1, "student|students|supervisee|resident")
        && (tokens.before(at, 1) == "our"
            || Sentence::around(tokens, at).is_of_work()
            || tokens.word(end) == "doctor")
}

/// "patient Ombudsman report", "young people Leeds network": an unknown word that belongs to a thing.
fn is_thing(tokens: &Tokens, charge: &Charge, name: &Range<usize>) -> bool {
    let is_known = (name.clone()).any(|index| is_given(tokens.word(index)))
        || is_title(tokens.word(name.start))
        || is_possessive(tokens, name.end - 1);
    let is_of_thing = tokens.is_word(name.end)
        && (is_setting(tokens.word(name.end))
            || tokens.is_in_any(&[&NOUNS_PRODUCT, &NOUNS_GENERIC, &EVENTS], name.end));
    let is_row = matches!(tokens.mark(name.end), Some(',' | '&')) || tokens.word(name.end) == "and";
    !is_known && (is_of_thing || charge.is_many && !is_row)
}

/// `veteran "Tank" Morales`: whatever stands in quotes right behind is what somebody is called.
fn quoted(tokens: &Tokens, start: usize) -> Option<Range<usize>> {
    let is_quote = |index: usize| matches!(tokens.mark(index), Some('"' | '\''));
    // `Patient "D.J. Pancake"`
    let len = if is_proper(tokens, start + 2) { 2 } else { 1 };
    let is_one = is_quote(start) && is_proper(tokens, start + 1) && is_quote(start + 1 + len);
    let behind = start + 2 + len;
    let is_thing =
        tokens.is_word(behind) && tokens.known(behind).whole != 0 && !is_verb(tokens, behind);
    (is_one && !is_thing).then_some(start + 1..start + 1 + len)
}

/// "RESIDENT ETHEL LOST HER GLASSES".
fn shouted(tokens: &Tokens, charge: &Charge, start: usize) -> Option<Range<usize>> {
    let is_shouted = tokens.is_acronym(charge.end - 1)
        && tokens.is_acronym(start)
        && tokens.word(start).len() > 2;
    if !is_shouted || tokens.known(start).whole != 0 {
        return None;
    }
    let is_name = is_given(tokens.word(start)) || is_unheard(tokens, start);
    let has_more = tokens.is_acronym(start + 1)
        && tokens.known(start + 1).whole == 0
        && !is_verb(tokens, start + 1);
    is_name.then_some(start..start + 1 + usize::from(has_more))
}

/// "client initials ASW", "client KMB drank again".
fn initials(tokens: &Tokens, between: &Between) -> Option<Range<usize>> {
    let at = between.end;
    let word = tokens.word(at);
    let is_loud = tokens.is_acronym(at) && tokens.is_word(at);
    // "client k.t. cancelled"
    let is_small = tokens.written_len(at) == 2 * word.len()
        && matches!(word.len(), 2..=4)
        && tokens.is_word(at)
        && tokens.known(at).whole == 0;
    let is_name = is_small
        || is_loud
            && (between.is_called
                || is_initials(tokens, at)
                || word.len() == 3 && tokens.known(at).whole == 0 && is_verb(tokens, at + 1));
    is_name.then_some(at..at + 1)
}

/// "pt kowalczyk refuses", "cl. benedikt": a name that is written small, where no word of the
/// language would end so, or where somebody does something.
fn small(tokens: &Tokens, charge: &Charge, between: &Between) -> Option<Range<usize>> {
    let at = between.end;
    let is_small = tokens.is_word(at) && !tokens.is_capital(at);
    let is_near = at == charge.end
        || between.is_called
        || matches!(tokens.mark(at - 1), Some('.' | ':' | '-') if charge.is_short);
    let is_name = is_small
        && is_near
        && !charge.is_many
        && tokens.known(at).whole == 0
        && tokens.word(at).len() > 2
        && (is_given(tokens.word(at))
            && !is_plain_word(tokens.word(at))
            && is_bare(tokens.word(at))
            || is_unheard(tokens, at));
    is_name.then_some(at..at + 1)
}

/// A word that no list knows and that does not look like one of the language.
fn is_unheard(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let is_foreign = ends_with(word, "a|i|o|u|ez|cz|sz|ij|wicz|dt|ć|ł|é|á|ó")
        && !ends_with(word, "ia|oma|ea|eau|hoea")
        && !one_of(
            word,
            "agenda|also|area|asthma|bio|camera|coma|criteria|data|demo|drama|echo|eczema|edema|\
                extra|flu|forum|idea|info|intro|media|memo|menu|persona|photo|physio|portfolio|\
                promo|quota|radio|ratio|schema|stigma|studio|taxi|trauma|typo|via|video|visa|who|\
                you|zero",
        );
    let does = is_verb(tokens, at + 1) || is_possessive(tokens, at);
    // "o'rourke", "n'golo"
    let is_cut = word.get(1..2) == Some("'") && word.len() > 4;
    is_cut || word.len() > 3 && (is_foreign && is_bare(word) || does && is_bare(word))
}

/// No ending of a verb, an adverb, a noun of what is done, or an adjective.
fn is_bare(word: &str) -> bool {
    !ends_with(
        word,
        "ing|ed|ly|s|tion|sion|ment|ful|ous|able|ible|ive|ic|ical|ness|ity|ary|ory|ent|ance|ence|\
            ist|ism|ure|age|ship|hood|wise|ize|ise|ify|ght|ogy|ness|less",
    )
}
