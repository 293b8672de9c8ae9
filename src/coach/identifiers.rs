//! Words that may point at a person in care: a hint near the field, and before anything leaves.
//!
//! It is a reminder, not a filter. Nothing found is kept or sent; a hint holds a place, not the
//! words. Deadlines, licences, credentials and amounts must not set it off.

mod age;
mod apposed;
mod around;
mod bare;
mod birth;
mod called;
mod charge;
mod charted;
mod day;
mod given;
mod name;
mod number;
mod person;
mod place;
mod record;
mod room;
mod signs;
mod words;

use std::ops::Range;

use super::lists::CARE_WORDS;
use super::tokens::Tokens;
use crate::coach::lexicon::one_of;

/// The rule that speaks of a strong hint.
pub const RULE: &str = "rX5";

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or initials, where the words around it speak of somebody in care.
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

    /// The text without the name; `None` behind a title, where a letter would not read as a name.
    pub fn rewrite(&self, text: &str) -> Option<String> {
        let name = text.get(self.span.clone())?;
        let first = name.split([' ', '.']).next()?;
        if self.kind != Kind::Name || one_of(first, "Mr|Mrs|Ms|Mx|Miss") {
            return None;
        }
        let before = text.get(..self.span.start)?;
        // "With client A", "her son A"; but "write to Client A".
        let last = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next()?;
        let last = last.to_ascii_lowercase();
        let says_who = CARE_WORDS.has(&last) || words::is_kin(&last) || last == "person";
        let who = if says_who { "A" } else { "Client A" };
        let of = ["'s", "\u{2019}s"].into_iter().find(|of| name.ends_with(of)).unwrap_or("");
        Some(format!("{before}{who}{of}{}", text.get(self.span.end..)?))
    }
}

/// Every hint in a text, in order.
pub fn hints(text: &str) -> Vec<Hint> {
    hints_in(&Tokens::of(text))
}

/// Every hint in a text that is cut already.
pub(super) fn hints_in(tokens: &Tokens) -> Vec<Hint> {
    let mut hints = Vec::new();
    let has_digit = |index: usize| tokens.word(index).bytes().any(|byte| byte.is_ascii_digit());
    let (mut at, mut digit_at) = (0, 0);
    while at < tokens.len() {
        // What is made of digits needs some near by.
        while digit_at < tokens.len() && (digit_at < at || !has_digit(digit_at)) {
            digit_at += 1;
        }
        let is_near_digits = digit_at < tokens.len().min(at + 8);
        match hint(tokens, at, is_near_digits) {
            Some((kind, range)) => {
                at = range.end.max(at + 1);
                hints.push(Hint { kind, span: tokens.span(&range) });
            }
            None => at += 1,
        }
    }
    hints
}

fn hint(tokens: &Tokens, at: usize, is_near_digits: bool) -> Option<(Kind, Range<usize>)> {
    type Finder = fn(&Tokens, usize) -> Option<Range<usize>>;
    // Records before names: "patient ID" is nobody's name. Some are made of digits.
    const FINDERS: [(Kind, bool, Finder); 9] = [
        (Kind::Birth, false, birth::labelled),
        (Kind::Birth, true, birth::long_ago),
        (Kind::Record, true, record::record),
        (Kind::Name, false, name::name),
        (Kind::Age, false, age::great_age),
        (Kind::Email, false, number::email),
        (Kind::Phone, true, number::phone),
        (Kind::Place, true, place::address),
        (Kind::Place, false, place::place),
    ];
    let mut finders = FINDERS.iter().filter(|(_, of_digits, _)| is_near_digits || !of_digits);
    finders.find_map(|(kind, _, find)| find(tokens, at).map(|range| (*kind, range)))
}
