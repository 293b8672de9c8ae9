//! Ages that point at one person: those of 90 and more, which are so rare, and any age behind
//! initials.

use std::ops::Range;

use super::super::lists::{CARE_WORDS, DOMAIN};
use super::super::tokens::Tokens;
use super::words::{is_kin, is_pronoun};
use crate::coach::lexicon::one_of;

/// "93-year-old", "ninety-one", "(F, 92)", "his mother is 95", "turned 100".
pub(super) fn great_age(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_late = tokens.word(at) == "nineties"
        && (1..=2).any(|back| tokens.is_one_before(at, back, "his|her"));
    if is_late || tokens.is_one_of(at, "nonagenarian|centenarian") {
        return Some(at..at + 1);
    }
    // "F94": one word
    if let Some(age) = tokens.word(at).strip_prefix(['f', 'm'])
        && tokens.is_capital(at)
        && !tokens.is_joined(at + 2)
        && age.parse().is_ok_and(|age: u8| (90..=110).contains(&age))
    {
        return Some(at..at + 1);
    }
    let last = number(tokens, at)?;
    if is_of_thing(tokens, at) {
        return None;
    }
    let behind = last + 1;
    let is_old =
        one_of(tokens.phrase(behind, last + 3), "year old|years old|y o|years of|jahre alt")
            || tokens.is_one_of(behind, "ans|años|anni")
            || tokens.word(behind) == "yo"
            || tokens.phrase(behind, last + 4) == "y / o";
    let is_thing =
        tokens.is_one_of(last + 3, "convent|building|house|church|school|hospital|tradition|tree");
    // "93F, falls"
    let is_joined = tokens.is_joined(behind);
    let is_short = tokens.is_one_of(behind, "f|m") && is_joined;
    (is_old && !is_thing
        || is_short
        || is_birthday(tokens, at, behind)
        || is_told(tokens, at, behind))
    .then_some(at..behind)
}

/// "her 97th birthday", "in her 90s".
fn is_birthday(tokens: &Tokens, at: usize, behind: usize) -> bool {
    let is_joined = tokens.is_joined(behind);
    let is_decade =
        tokens.word(behind) == "s" && (1..=2).any(|back| tokens.is_one_before(at, back, "his|her"));
    let is_day = tokens.is_one_of(behind, "st|nd|rd|th")
        && tokens.word(behind + 1) == "birthday"
        && !is_own(tokens, at)
        && !tokens.is_one_before(at, 1, "my|our");
    is_joined && (is_decade || is_day)
}

/// Houses and charities grow old as well.
fn is_of_thing(tokens: &Tokens, at: usize) -> bool {
    (1..=2).any(|back| {
        tokens.is_one_before(
            at,
            back,
            "building|charity|church|clinic|college|hospital|house|school|service|team|trust",
        )
    })
}

const ONES: &str = "one|two|three|four|five|six|seven|eight|nine";

/// Where a number from 90 on ends, in digits or in words.
fn number(tokens: &Tokens, at: usize) -> Option<usize> {
    if one_of(tokens.phrase(at, at + 2), "one hundred|a hundred") {
        let ones = at + 2 + usize::from(tokens.word(at + 2) == "and");
        return Some(if tokens.is_one_of(ones, ONES) { ones } else { at + 1 });
    }
    if tokens.word(at) == "ninety" {
        return Some(at + usize::from(tokens.is_one_of(at + 1, ONES)));
    }
    let age = tokens.digits(at)?;
    ((90.0..=125.0).contains(&age) && age.fract() == 0.0).then_some(at)
}

/// Whether a person stands before a number, and not one of one's own family.
fn is_of_somebody(tokens: &Tokens, at: usize) -> bool {
    !is_own(tokens, at)
        && (1..=4).any(|back| {
            let word = tokens.before(at, back);
            is_pronoun(word)
                || is_kin(word)
                || CARE_WORDS.has(word)
                || one_of(word, "who|gentleman|lady|man|woman|widow|widower")
        })
}

/// "My grandmother turned 94", "Grandpa Lou ... he's 95": one's own family.
pub(super) fn is_own(tokens: &Tokens, at: usize) -> bool {
    (1..=9.min(at)).any(|back| {
        is_kin(tokens.before(at, back))
            && (tokens.is_one_before(at, back + 1, "my|our")
                || tokens.is_capital(at - back) && tokens.is_capital(at - back + 1))
    })
}

/// A bare number that is said of somebody: "she is 95", "at ninety-one he", "a lady, 98 yrs".
fn is_told(tokens: &Tokens, at: usize, behind: usize) -> bool {
    let (before, next) = (tokens.before(at, 1), tokens.word(behind));
    // "95%", "95.2"
    let is_amount =
        tokens.is_joined(behind) && (one_of(next, "%|+") || tokens.digits(behind + 1).is_some());
    let is_bare = !is_amount
        && (!tokens.is_word(behind)
            || one_of(
                next,
                "and|but|now|next|last|today|in|on|this|with|years|yrs|yo|or|he|she|when|soon|who",
            ));
    let is_of_somebody = is_of_somebody(tokens, at);
    match before {
        "aged" | "age" | "turned" | "turns" | "turning" => is_bare && !is_own(tokens, at),
        "nearly" | "almost" | "be" | "is" | "was" | "," | "he" | "she" | "(" | "of" => {
            is_bare && is_of_somebody
                || before == "," && tokens.is_one_before(at, 2, "f|m|male|female")
        }
        // "Age: 96"
        ":" => is_bare && tokens.is_one_before(at, 2, "age|aged"),
        // "pt 99 next week"
        "pt" | "px" | "cl" | "resident" => is_bare && tokens.is_word(behind),
        // "Home visit, F 95, lives alone"
        "f" | "m" => is_bare && tokens.is_capital(at - 1),
        "at" => is_pronoun(next) || is_bare && is_of_somebody,
        // "The gentleman, 93 yrs": said in full it may be years of anything.
        _ => one_of(next, "year|years") && tokens.written_len(behind) < 4 && is_of_somebody,
    }
}

/// "JS (34)", "S.M., 16 y/o": letters for a name, which an age makes one.
pub(super) fn initials_with_age(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let word = tokens.word(at);
    if !tokens.is_acronym(at) || !(2..=3).contains(&word.len()) || DOMAIN.has(word) {
        return None;
    }
    let mut number_at = at + 1 + usize::from(matches!(tokens.mark(at + 1), Some('(' | ',')));
    if number_at == at + 1 {
        return None;
    }
    // "P.J., Year 4", "PK (F, 52)"
    number_at += usize::from(tokens.is_one_of(number_at, "year|grade"));
    if tokens.is_one_of(number_at, "f|m") {
        number_at += 1 + usize::from(tokens.mark(number_at + 1) == Some(','));
    }
    tokens.digits(number_at).filter(|age| (1.0..=110.0).contains(age) && age.fract() == 0.0)?;
    let behind = number_at + 1;
    let is_age = follows_age(tokens.word(behind))
        || tokens.is_one_of(number_at - 1, "year|grade")
        || (tokens.mark(behind) == Some(')') && word.len() == 2)
        || (tokens.mark(behind) == Some(',') && word.len() == 2);
    is_age.then_some(at..number_at + 1)
}

/// What stands behind the number of an age: "34 yo", "52 f".
pub(super) fn follows_age(word: &str) -> bool {
    one_of(word, "yo|y|years|year|f|m")
}
