//! Names and initials of people in care, told from Words In Title Case.

use std::ops::Range;

use super::super::calendar::{month, weekday};
use super::super::lists::{
    CARE_WORDS, CARRIERS, CREDENTIALS, DOMAIN, EVENTS, NOUNS_GENERIC, NOUNS_INNER, NOUNS_PRODUCT,
    PEOPLE, RHYTHM, STOP, TIME_WORDS, VERBS_ACT, VERBS_DONE, VERBS_MAKE, VERBS_NOUNS, VERBS_WEAK,
};
use super::super::tokens::Tokens;
use super::age::{initials_with_age, is_own};
use super::apposed::{apposed, is_anybody, name_before};
use super::around::{is_near_work, is_of_office, is_read};
use super::bare::is_possessive;
use super::called::{called, in_row};
use super::charge::Charge;
use super::given::is_given;
use super::person::person;
use super::words::{is_chart, is_deed, is_kin, is_of_life, is_plain_word, is_title, is_verb};
use crate::coach::lexicon::{begins_with, ends_with, one_of};

/// "client Sarah M.", "my patient, Mr Jones", "pt J.S.", "JS (34)", "Sarah, my client".
pub(super) fn name(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    if Charge::at(tokens, at).is_some() {
        return called(tokens, at);
    }
    if is_anybody(tokens, at)
        && let Some(name) = apposed(tokens, at, at + 1, tokens.word(at).ends_with('s'))
    {
        return Some(name);
    }
    initials_with_age(tokens, at)
        .or_else(|| case_of(tokens, at))
        .or_else(|| name_before(tokens, at))
        .or_else(|| in_row(tokens, at))
        .or_else(|| person(tokens, at))
}

/// A name at `start`. Among Words In Title Case only a known given name counts.
pub(super) fn named_at(tokens: &Tokens, start: usize, is_title_case: bool) -> Option<Range<usize>> {
    let is_titled = is_title(tokens.word(start));
    let mut end = start + usize::from(is_titled);
    end += usize::from(is_titled && tokens.mark(end) == Some('.'));
    let first = end;
    while end < first + 3
        && (is_name_word(tokens, end) || is_cut_first(tokens, end))
        && (end == first || !tokens.ends_sentence(end))
    {
        end += 1;
        // "Sarah M.": the stop belongs to the initial.
        if tokens.word(end - 1).len() == 1 && tokens.mark(end) == Some('.') {
            end += 1;
        }
    }
    if end == first || !tokens.is_capital(first) {
        return None;
    }
    let word = tokens.word(first);
    let is_known = is_given(word);
    let is_initials = word.len() == 2 && tokens.is_acronym(first);
    // "Client A" is what we ask for.
    let is_letter = end == first + 1 && word.len() == 1;
    // "Ask each client Miracle Question": a heading, unless the name is known.
    let is_heading = tokens.is_word(end)
        && tokens.is_capital(end)
        && tokens.known(end).whole != 0
        && !tokens.ends_sentence(end - 1);
    let is_title_case = is_title_case || is_heading;
    let is_name = is_titled || is_known || is_initials || !is_title_case;
    (is_name && !is_letter).then_some(start..end)
}

/// "A. Szymborski": a letter that stands for a first name.
fn is_cut_first(tokens: &Tokens, at: usize) -> bool {
    tokens.word(at).len() == 1
        && tokens.is_capital(at)
        && tokens.mark(at + 1) == Some('.')
        && is_name_word(tokens, at + 2)
}

/// "client Will", "told Grace", "Hope cried": a name that is a word too, where no word would have a
/// capital, or where somebody does something.
fn is_word_too(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let is_month = one_of(word, "may|april|june|august");
    if !is_month
        && !one_of(
            word,
            "will|mark|grace|hope|rose|joy|faith|dawn|iris|drew|summer|grant|angel|chase|hunter|\
                art|patience|pearl|mercy|blessing|precious|frank|max|bill|sue|pat|rob|jack|robin|\
                ruby",
        )
    {
        return false;
    }
    let is_first = at == 0 || tokens.ends_sentence(at - 1);
    let is_joined = tokens.is_joined(at + 1) && tokens.is_word(at + 1);
    let is_alone =
        !is_first && !is_joined && !tokens.is_capital(at - 1) && !tokens.is_capital(at + 1);
    let is_client = at > 0 && CARE_WORDS.has(tokens.before(at, 1)) && !tokens.is_capital(at - 1);
    tokens.is_capital(at) && (is_client || is_alone && !is_month || is_deed(tokens.word(at + 1)))
}

/// Whether the word at an index could be a name: a known one, or no word of the field.
pub(super) fn is_name_word(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let is_known = || {
        is_given(word)
            && !is_plain_word(word)
            && (!ends_with(word, "s|ed|ing|ly|ve")
                || one_of(
                    word,
                    "james|thomas|chris|marcus|lucas|nicholas|dennis|carlos|jess|ross|luis|louis",
                ))
    };
    let may_be = tokens.is_word(at) && (tokens.is_capital(at) || is_known());
    // "R450", "B12"
    if !may_be || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    if is_word_too(tokens, at) {
        return true;
    }
    // Three capitals are a method or a body, two are initials.
    if tokens.is_acronym(at) && word.len() != 2 {
        return word.contains('\'')
            || is_mixed(tokens, at)
            || word.len() <= 3 && tokens.written_len(at) == 2 * word.len();
    }
    // "client Anneliese": whoever is called so has a name, unless it ends as "Safely" does.
    let is_called = || {
        // "Patient name Xiuying Zhao"
        at > 0
            && (CARE_WORDS.has(tokens.word(at - 1))
                || tokens.is_one_of(at - 1, "name|named|called"))
            && !tokens.is_capital(at - 1)
            && !ends_with(word, "ly|ing|ed")
    };
    !is_vocabulary(tokens, at) && (!has_ending(word) || is_called())
}

/// Whether the word at an index has an ending that hardly any name has.
fn has_ending(word: &str) -> bool {
    word.len() > 5
        && (ends_with(word, "tion|ness|ship|ology|ical")
            || ends_with(word, "ing|ment|ive|ity|ance|ence|ed|ly|ish|ese") && !is_given(word))
}

/// Whether the word at an index is one of the field, of everyday or of the calendar.
fn is_vocabulary(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let lists = [
        &DOMAIN,
        &NOUNS_PRODUCT,
        &NOUNS_GENERIC,
        &NOUNS_INNER,
        &STOP,
        &VERBS_NOUNS,
        &VERBS_ACT,
        &VERBS_DONE,
        &VERBS_MAKE,
        &VERBS_WEAK,
        &CARRIERS,
        &CREDENTIALS,
        &EVENTS,
        &PEOPLE,
        &RHYTHM,
        &TIME_WORDS,
    ];
    tokens.is_in_any(&lists, at)
        || is_chart(tokens, at)
        || is_kin(word)
        || month(word).is_some() && !is_doubled(tokens, at)
        || weekday(word).is_some()
        || one_of(
            word,
            "aetna|cigna|bupa|canva|asana|visa|gamma|zumba|alexa|muslim|hindu|sikh|arab|someone|\
                everyone|anyone|nobody|somebody|everybody|nothing|everything|rights|advice|\
                christmas|zoom|portal|samaritans|easter|diwali|hanukkah|ramadan|eid|lent|maori|\
                māori|arabic|turkish|greek|polish|headspace|excel|outlook|google|english|welsh|\
                french|spanish|german|teams|voice|story|choice|council|charter|access|consent|\
                zero|outcomes|experience|international|national|royal|centred|centered|mi|ot|pd|\
                it|hr|ce|gp|ad|ld|uk|us|cv|ed|tb|dv|pe|ie|eg|pt|sw|ns|rn|ba|ma",
        )
}

/// "Jun-ho", and no "Jun-Sept".
fn is_doubled(tokens: &Tokens, at: usize) -> bool {
    tokens.is_hyphened(at + 1) && tokens.is_word(at + 1) && month(tokens.word(at + 1)).is_none()
}

/// "DeLuca", "McArthur": two capitals in one surname, where nobody shouts.
fn is_mixed(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    word.len() > 4
        && begins_with(word, "mc|mac|de|di|la|le|van|fitz")
        && tokens.known(at).whole == 0
        && !tokens.is_acronym(at.wrapping_sub(1))
        && !tokens.is_acronym(at + 1)
}

/// "the case of Mrs Ahmed", "the Okonkwo family", "Mr Jones's care plan".
fn case_of(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_household = tokens.before(at, 1) == "the"
        && tokens.is_one_of(at + 1, "family|kids|children|siblings|twins|household")
        && is_name_word(tokens, at);
    // "Family Nowicki: the genogram"
    let is_of_family = tokens.before(at, 1) == "family"
        && tokens.is_capital(at)
        && is_name_word(tokens, at)
        && (matches!(tokens.mark(at + 1), Some(':' | ',')) || is_verb(tokens, at + 1));
    if is_household || is_of_family {
        return Some(at..at + 1);
    }
    // "saw ms petrov at home"
    let is_small = tokens.is_one_of(at, "mr|mrs|ms")
        && tokens.is_word(at + 1)
        && !tokens.is_capital(at + 1)
        && tokens.known(at + 1).whole == 0;
    if is_small && !is_near_work(tokens, at) {
        return Some(at..at + 2);
    }
    let is_titled = tokens.is_capital(at) && !tokens.is_acronym(at) && is_title(tokens.word(at));
    if !is_titled || is_near_work(tokens, at) {
        return None;
    }
    // "Mr Patel from the council", "my son's teacher, Mrs Lloyd", "Mrs Dalloway, again"
    named_at(tokens, at, false).filter(|name| {
        // "Mama Njeri's catering"
        let is_shop = tokens.is_one_of(at, "auntie|mama")
            && is_possessive(tokens, name.end - 1)
            && !is_of_life(tokens.word(name.end));
        !is_shop && !is_of_office(tokens, name.end) && !is_read(tokens, at) && !is_own(tokens, at)
    })
}
