//! Words that may point at a person in care: a hint near the field, and before anything leaves.
//!
//! It is a reminder, not a filter. Nothing found is kept or sent; a hint holds a place, not the
//! words. Deadlines, licences, credentials and amounts must not set it off.

use std::ops::Range;

use super::lists::{
    CARRIERS, DOMAIN, NAMES, NOUNS_GENERIC, NOUNS_INNER, NOUNS_PRODUCT, STOP, VERBS_ACT,
    VERBS_DONE, VERBS_NOUNS,
};
use super::morph::singular;
use super::tokens::{Shape, Tokens};

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or initials behind "client" or "patient".
    Name,
    /// A day of birth.
    Birth,
    /// A number of a record or of a social security.
    Record,
    /// An age of 90 or more.
    Age,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A street, or a small place where somebody lives.
    Place,
}

impl Kind {
    /// The name used in text keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Birth => "birth",
            Self::Record => "record",
            Self::Age => "age",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Place => "place",
        }
    }
}

/// One hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it is about.
    pub kind: Kind,
    /// The place in the text, in bytes.
    pub span: Range<usize>,
}

impl Hint {
    /// A strong hint is worth a word beside the field; a weak one only before the text leaves.
    pub fn is_strong(&self) -> bool {
        matches!(self.kind, Kind::Name | Kind::Birth | Kind::Record | Kind::Age)
    }

    /// The text without the name.
    pub fn rewrite(&self, text: &str) -> Option<String> {
        let instead = match self.kind {
            Kind::Name => "A",
            _ => return None,
        };
        Some(format!("{}{instead}{}", text.get(..self.span.start)?, text.get(self.span.end..)?))
    }
}

/// Every hint in a text, in order.
pub fn hints(text: &str) -> Vec<Hint> {
    let tokens = Tokens::of(text);
    let mut hints = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match hint(&tokens, at) {
            Some((kind, range)) => {
                at = range.end.max(at + 1);
                hints.push(Hint { kind, span: tokens.span(&range) });
            }
            None => at += 1,
        }
    }
    hints
}

fn hint(tokens: &Tokens, at: usize) -> Option<(Kind, Range<usize>)> {
    type Finder = fn(&Tokens, usize) -> Option<Range<usize>>;
    // Records before names: "patient ID" is nobody's name.
    const FINDERS: [(Kind, Finder); 7] = [
        (Kind::Birth, birth),
        (Kind::Record, record),
        (Kind::Name, name),
        (Kind::Age, great_age),
        (Kind::Email, email),
        (Kind::Phone, phone),
        (Kind::Place, place),
    ];
    FINDERS.iter().find_map(|(kind, find)| find(tokens, at).map(|range| (*kind, range)))
}

fn is_care_word(word: &str) -> bool {
    matches!(
        word,
        "client"
            | "patient"
            | "pt"
            | "resident"
            | "inmate"
            | "user"
            | "consumer"
            | "ct"
            | "pts"
            | "supervisee"
            | "pupil"
    )
}

/// "client Sarah M.", "my patient, Mr Jones", "a client called Deepa", "pt J.S.", "JS (34)".
fn name(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    if let Some(range) = initials_with_age(tokens, at).or_else(|| case_of(tokens, at)).or_else(|| name_before(tokens, at)) {
        return Some(range);
    }
    if !is_care_word(tokens.word(at)) {
        return None;
    }
    let mut start = at + 1;
    start += usize::from(matches!(tokens.mark(start), Some(',' | ':' | '-' | '(' | '.')));
    start += usize::from(matches!(tokens.word(start), "named" | "called" | "name" | "initials"));
    start += usize::from(matches!(tokens.mark(start), Some(':')) || tokens.word(start) == "is");
    named_at(tokens, start, tokens.get(at).is_some_and(|token| token.is_capital && at > 0))
}

/// A name at `start`. Among Words In Title Case only a known given name counts.
fn named_at(tokens: &Tokens, start: usize, is_title_case: bool) -> Option<Range<usize>> {
    let is_titled = matches!(tokens.word(start), "mr" | "mrs" | "ms" | "miss" | "mx");
    let mut end = start + usize::from(is_titled);
    end += usize::from(is_titled && tokens.mark(end) == Some('.'));
    let first = end;
    while end < first + 3
        && is_name_word(tokens, end)
        && (end == first || !tokens.ends_sentence(end))
    {
        end += 1;
        // "Sarah M.": the stop belongs to the initial.
        if tokens.word(end - 1).len() == 1 && tokens.mark(end) == Some('.') {
            end += 1;
        }
    }
    if end == first {
        return None;
    }
    let word = tokens.word(first);
    let is_known = NAMES.has(word);
    let is_initials = word.len() == 2 && tokens.get(first).is_some_and(|token| token.is_acronym);
    // "Client A" is what we ask for.
    let is_letter = end == first + 1 && word.len() == 1;
    // "Ask each client Miracle Question": a heading, unless the name is known.
    let is_heading = tokens.is_word(end)
        && tokens.get(end).is_some_and(|token| token.is_capital)
        && !tokens.ends_sentence(end - 1);
    let is_title_case = is_title_case || is_heading;
    let is_name = is_titled || is_known || is_initials || !is_title_case;
    (is_name && !is_letter).then_some(start..end)
}

/// Given names that are everyday words when they are written small.
fn is_plain_word(word: &str) -> bool {
    const PLAIN: [&str; 18] = [
        "amber", "bill", "carol", "crystal", "dean", "frank", "holly", "jack", "jasmine", "jean", "pat", "penny", "rob", "robin",
        "ruby", "sue", "tiffany", "jade",
    ];
    PLAIN.contains(&word)
}

fn is_name_word(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let is_known = NAMES.has(word) && !is_plain_word(word);
    let Some(token) = tokens.get(at).filter(|token| tokens.is_word(at) && (token.is_capital || is_known)) else {
        return false;
    };
    if NAMES.has(word) {
        return true;
    }
    // Three capitals are a method or a body, two are initials.
    if token.is_acronym && word.len() != 2 {
        return word.contains('\'')
            || tokens.get(at).is_some_and(|token| {
                token.span.len() > word.len()
                    && word.len() <= 3
                    && token.span.len() == 2 * word.len()
            });
    }
    let one = singular(word);
    let is_vocabulary = [
        &DOMAIN,
        &NOUNS_PRODUCT,
        &NOUNS_GENERIC,
        &NOUNS_INNER,
        &STOP,
        &VERBS_NOUNS,
        &VERBS_ACT,
        &VERBS_DONE,
        &CARRIERS,
    ]
    .iter()
    .any(|list| list.has(word) || list.has(&one));
    let has_ending = [
        "ing", "tion", "ment", "ness", "ity", "ance", "ence", "ship", "ed", "ive", "ology", "ical", "ly",
    ]
    .iter()
    .any(|ending| word.len() > 5 && word.ends_with(ending));
    let is_short_domain = matches!(
        word,
        "mi" | "ot"
            | "pd"
            | "it"
            | "hr"
            | "ce"
            | "gp"
            | "ad"
            | "ld"
            | "uk"
            | "us"
            | "cv"
            | "ed"
            | "tb"
            | "dv"
            | "pe"
            | "ie"
            | "eg"
            | "pt"
            | "sw"
            | "ns"
            | "rn"
            | "ba"
            | "ma"
    );
    !is_vocabulary
        && !has_ending
        && !is_short_domain
        && super::calendar::month(word).is_none()
        && super::calendar::weekday(word).is_none()
}

/// "the case of Mrs Ahmed", "Sarah's mother", "Mr Jones's care plan".
fn case_of(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_titled = matches!(tokens.word(at), "mr" | "mrs" | "miss");
    if is_titled {
        return named_at(tokens, at, false);
    }
    let word = tokens.word(at);
    let token = tokens.get(at).filter(|token| token.is_capital && tokens.is_word(at))?;
    let is_possessive = token.span.len() > word.len();
    let is_about_care = matches!(
        tokens.word(at + 1),
        "mother"
            | "mum"
            | "mom"
            | "father"
            | "dad"
            | "parents"
            | "family"
            | "symptoms"
            | "diagnosis"
            | "medication"
            | "treatment"
            | "relapse"
            | "trauma"
            | "therapy"
            | "sessions"
            | "care"
            | "risk"
            | "self"
            | "anxiety"
            | "depression"
            | "ptsd"
            | "recovery"
            | "discharge"
            | "safety"
            | "case"
            | "foster"
            | "carer"
            | "school"
            | "wife"
            | "husband"
            | "partner"
    );
    (is_possessive && is_about_care && NAMES.has(word)).then_some(at..at + 1)
}

/// "Sarah, my client".
fn name_before(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_name = NAMES.has(tokens.word(at)) && tokens.get(at).is_some_and(|token| token.is_capital);
    let is_behind = matches!(tokens.mark(at + 1), Some(',' | '('));
    let care_at = at + 2 + usize::from(matches!(tokens.word(at + 2), "my" | "a" | "our" | "the"));
    (is_name && is_behind && is_care_word(tokens.word(care_at))).then_some(at..at + 1)
}

/// "JS (34)", "S.M., 16 y/o".
fn initials_with_age(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let word = tokens.word(at);
    tokens
        .get(at)
        .filter(|token| token.is_acronym && (2..=3).contains(&word.len()) && !DOMAIN.has(word))?;
    let number_at = at + 1 + usize::from(matches!(tokens.mark(at + 1), Some('(' | ',')));
    if number_at == at + 1 {
        return None;
    }
    tokens.digits(number_at).filter(|age| (1.0..=110.0).contains(age) && age.fract() == 0.0)?;
    let behind = number_at + 1;
    let is_age =
        matches!(tokens.word(behind), "yo" | "y" | "yrs" | "years" | "year" | "f" | "m" | "yr")
            || (tokens.mark(behind) == Some(')') && word.len() == 2)
            || (tokens.mark(behind) == Some(',') && word.len() == 2);
    is_age.then_some(at..number_at + 1)
}

/// "DOB 3/5/1989", "born on 3 May 1989".
fn birth(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let len = match (tokens.word(at), tokens.phrase(at, at + 3)) {
        ("dob" | "born" | "birthdate" | "birthday", _) => 1,
        (_, "date of birth") => 3,
        ("d", "d o b") => 3,
        _ => return None,
    };
    let number_at = (at + len..at + len + 5).find(|index| tokens.digits(*index).is_some())?;
    let is_near = (at + len..number_at).all(|index| {
        tokens.mark(index).is_some_and(|mark| matches!(mark, ':' | '.' | '(' | '-' | '/'))
            || matches!(tokens.word(index), "on" | "in" | "is" | "the" | "of" | "date")
            || super::calendar::month(tokens.word(index)).is_some()
    });
    let mut end = number_at + 1;
    while end < tokens.len()
        && end < number_at + 6
        && (tokens.digits(end).is_some()
            || tokens.mark(end) == Some('/')
            || tokens.mark(end) == Some(',')
            || super::calendar::month(tokens.word(end)).is_some()
            || matches!(tokens.word(end), "st" | "nd" | "rd" | "th" | "of"))
    {
        end += 1;
    }
    is_near.then_some(at..end)
}

/// "MRN 0012345", "chart no. A12345", "NHS number 943 476 5919", "123-45-6789".
fn record(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    if let Some(range) = social_security(tokens, at) {
        return Some(range);
    }
    let len = match (tokens.word(at), tokens.phrase(at, at + 2), tokens.phrase(at, at + 3)) {
        ("mrn" | "ssn" | "uhid" | "chi" | "urn" | "nhi", _, _) => 1,
        (
            _,
            "medical record" | "patient id" | "client id" | "nhs number" | "nhs no"
            | "hospital number" | "hospital no" | "record number" | "case number" | "chart number"
            | "file number" | "chart no" | "file no" | "patient number" | "client number"
            | "rio number" | "medicare number" | "case no" | "record no" | "member id"
            | "ur number",
            _,
        ) => 2,
        ("chart", _, _) => 1,
        (_, _, "social security number") => 3,
        _ => return None,
    };
    let code_at = (at + len..at + len + 5).find(|index| is_code(tokens, *index))?;
    let is_near = (at + len..code_at).all(|index| {
        tokens.mark(index).is_some() && !tokens.ends_sentence(index)
            || matches!(tokens.word(index), "no" | "number" | "id" | "is" | "#")
            || tokens.mark(index) == Some('.')
    });
    let mut end = code_at + 1;
    while end < code_at + 4 && tokens.digits(end).is_some() {
        end += 1;
    }
    is_near.then_some(at..end)
}

fn is_code(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let n_digits = word.bytes().filter(u8::is_ascii_digit).count();
    let n_behind: usize = (at + 1..at + 4)
        .take_while(|index| tokens.digits(*index).is_some())
        .map(|index| tokens.word(index).len())
        .sum();
    n_digits > 0 && (5..=14).contains(&(n_digits + n_behind))
}

fn social_security(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let digits = |index: usize, len: usize| {
        tokens.digits(index).is_some() && tokens.word(index).len() == len
    };
    let is_hyphened = |index: usize| tokens.get(index).is_some_and(|token| token.is_hyphened);
    let is_shaped = digits(at, 3)
        && digits(at + 1, 2)
        && digits(at + 2, 4)
        && is_hyphened(at + 1)
        && is_hyphened(at + 2);
    let area = tokens.word(at);
    let is_real = !matches!(area, "000" | "666")
        && !area.starts_with('9')
        && tokens.word(at + 1) != "00"
        && tokens.word(at + 2) != "0000";
    (is_shaped && is_real).then_some(at..at + 3)
}

/// Ages of 90 and more are so rare that they point at one person.
fn great_age(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let value =
        tokens.digits(at).filter(|value| (90.0..=125.0).contains(value) && value.fract() == 0.0)?;
    let _ = value;
    let is_after = matches!(tokens.before(at, 1), "aged" | "age");
    let is_before =
        matches!(tokens.phrase(at + 1, at + 3), "year old" | "years old" | "yr old" | "y o")
            || matches!(tokens.word(at + 1), "yo");
    (is_after || is_before).then_some(at..at + 1)
}

fn email(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    (tokens.mark(at) == Some('@') && at > 0).then_some(())?;
    let is_joined = |index: usize| tokens.get(index).is_some_and(|token| token.is_joined);
    let has_domain = tokens.is_word(at + 1) && is_joined(at) && is_joined(at + 1);
    has_domain.then_some(())?;
    let mut start = at - 1;
    let mut end = at + 2;
    while start > 0 && is_joined(start) && start + 6 > at {
        start -= 1;
    }
    while end < at + 8 && is_joined(end) && (tokens.mark(end) != Some('.') || is_joined(end + 1)) {
        end += 1;
    }
    let has_dot = (at + 1..end).any(|index| {
        tokens.mark(index) == Some('.')
            || tokens.get(index).is_some_and(|token| token.span.len() > tokens.word(index).len())
    });
    has_dot.then_some(start..end)
}

/// Ten to thirteen digits in groups, as telephones are written; no dates, no codes of books.
fn phone(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_plus = tokens.mark(at) == Some('+');
    let first = at + usize::from(is_plus) + usize::from(tokens.mark(at) == Some('('));
    if tokens.digits(first).is_none()
        && !matches!(tokens.get(first).map(|token| token.shape), Some(Shape::Number(_)))
    {
        return None;
    }
    let before = tokens.before(at, 1);
    if matches!(
        before,
        "doi"
            | "isbn"
            | "npi"
            | "orcid"
            | "pin"
            | "licence"
            | "license"
            | "registration"
            | "no"
            | "number"
            | "/"
            | "."
            | "#"
            | "issn"
            | "£"
            | "$"
    ) && !matches!(
        tokens.phrase(at.saturating_sub(2), at),
        "phone number" | "telephone number" | "mobile number" | "phone no" | "mobile no"
    ) {
        return None;
    }
    let mut n_digits = 0;
    let mut n_groups = 0;
    let mut end = first;
    while end < tokens.len() && n_groups < 6 {
        if tokens.digits(end).is_some() {
            n_digits += tokens.word(end).len();
            n_groups += 1;
            end += 1;
        } else if tokens.mark(end) == Some(')') && tokens.digits(end + 1).is_some()
            || (tokens.mark(end) == Some('.')
                && tokens.digits(end + 1).is_some()
                && tokens.get(end + 1).is_some_and(|token| token.is_joined))
        {
            end += 1;
        } else {
            break;
        }
    }
    let starts_well =
        is_plus || tokens.word(first).starts_with('0') || (n_digits == 10 && n_groups >= 3);
    let is_one =
        n_groups == 1 && (10..=11).contains(&n_digits) && tokens.word(first).starts_with('0');
    ((n_groups >= 2 && (10..=13).contains(&n_digits) && starts_well) || is_one).then_some(at..end)
}

/// "12 Mill Lane", "lives in Ambleside", "the village of Eyam".
fn place(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    let is_name = |index: usize| {
        tokens.is_word(index)
            && tokens.get(index).is_some_and(|token| token.is_capital && !token.is_acronym)
    };
    if tokens.digits(at).is_some() && is_name(at + 1) {
        let street = (at + 2..at + 4).find(|index| {
            matches!(
                tokens.word(*index),
                "street"
                    | "st"
                    | "road"
                    | "rd"
                    | "lane"
                    | "avenue"
                    | "ave"
                    | "close"
                    | "crescent"
                    | "terrace"
                    | "boulevard"
                    | "blvd"
                    | "court"
            )
        })?;
        return is_name(street).then_some(at..street + 1);
    }
    let is_home = matches!(
        tokens.phrase(at, at + 2),
        "lives in" | "living in" | "lives at" | "village of" | "hamlet of" | "lives near"
    );
    (is_home && is_name(at + 2)).then_some(at + 2..at + 3)
}
