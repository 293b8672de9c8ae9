//! Cuts a text into tokens and folds each, so that a word has one form however it is written.
//!
//! Nothing here knows a language, except that an English possessive ending is left off the folded
//! word and some short forms of hasty notes are written out.

use super::super::index::known;
use super::super::lexicon::{one_of, place_of};
use super::super::morph::singular;
use super::{Shape, Token, Tokens};
use crate::domain::decimal;

impl Tokens {
    /// Reads a text in one pass.
    pub(crate) fn of(text: &str) -> Self {
        let tokens = Self { folded: String::new(), list: Vec::new(), begun: 0 };
        let mut reader = Reader { text, at: 0, tokens };
        while reader.step() {}
        reader.tokens
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    tokens: Tokens,
}

impl Reader<'_> {
    /// Reads one token, or the white space before it; says whether there is more.
    fn step(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or("");
        let Some(first) = rest.chars().next() else { return false };
        if first.is_alphabetic() {
            self.read_word(rest);
        } else if first.is_ascii_digit() {
            self.read_number(rest);
        } else if first == '\n'
            || !first.is_whitespace() && !first.is_control() && !is_hyphen_inside(self, first, rest)
        {
            let mark = folded_mark(first);
            self.push(first.len_utf8(), Shape::Mark(mark), |folded| folded.push(mark));
        } else {
            self.at += first.len_utf8();
        }
        true
    }

    fn read_word(&mut self, rest: &str) {
        let len = word_len(rest);
        let word = rest.get(..len).unwrap_or("");
        let mut is_possessor = false;
        self.push(len, Shape::Word, |folded| {
            let start = folded.len();
            for c in word.chars().filter(|c| *c != '.') {
                folded.push(lower(folded_mark(c)));
            }
            if let Some(whole) = written_out(folded.get(start..).unwrap_or("")) {
                folded.truncate(start);
                folded.push_str(whole);
            }
            // "It's", "there's": a verb, and nobody's ending.
            let whole = folded.get(start..).unwrap_or("");
            if whole.ends_with("'s") && one_of(whole, CONTRACTED) {
                return;
            }
            // "client's", "master's", "months'": the possessor without its ending.
            for ending in ["'s", "'"] {
                if folded.len() > start + ending.len() && folded.ends_with(ending) {
                    folded.truncate(folded.len() - ending.len());
                    is_possessor = true;
                    break;
                }
            }
        });
        if let Some(token) = self.tokens.list.last_mut() {
            token.is_possessor = is_possessor;
        }
    }

    fn read_number(&mut self, rest: &str) {
        let mut len = 0;
        let mut chars = rest.char_indices().peekable();
        while let Some((index, c)) = chars.next() {
            let next_is_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if c.is_ascii_digit() || (matches!(c, ',' | '.') && next_is_digit) {
                len = index + c.len_utf8();
            } else {
                break;
            }
        }
        let digits: String = rest.get(..len).unwrap_or("").chars().filter(|c| *c != ',').collect();
        // "1.5" is a number; "1.2.3" is a code, and no amount.
        let value = decimal::parse(&digits).unwrap_or(f64::NAN);
        self.push(len, Shape::Number(value), |folded| folded.push_str(&digits));
    }

    fn push(&mut self, len: usize, shape: Shape, fold: impl FnOnce(&mut String)) {
        let span = self.at..self.at + len;
        let gap = self
            .tokens
            .list
            .last()
            .map_or("", |last| self.text.get(last.span.end..span.start).unwrap_or(""));
        let is_hyphened = !gap.is_empty() && gap.chars().all(is_hyphen);
        let is_joined = !self.tokens.list.is_empty() && (gap.is_empty() || is_hyphened);
        let raw = self.text.get(span.clone()).unwrap_or("");
        let n_capitals = raw.chars().filter(|c| c.is_uppercase()).count();
        let is_capital = raw.chars().next().is_some_and(char::is_uppercase);
        if !self.tokens.folded.is_empty() {
            self.tokens.folded.push(' ');
        }
        let start = self.tokens.folded.len();
        fold(&mut self.tokens.folded);
        let folded = start..self.tokens.folded.len();
        self.at = span.end;
        let is_acronym = n_capitals >= 2;
        let word = self.tokens.folded.get(folded.clone()).unwrap_or("");
        let known = known(word);
        let one = if word.ends_with('s') { self::known(&singular(word)) } else { known };
        self.tokens.begun |= known.begins | one.begins;
        self.tokens.list.push(Token {
            span,
            folded,
            shape,
            is_joined,
            is_hyphened,
            is_capital,
            is_acronym,
            is_possessor: false,
            known,
            one: one.whole,
        });
    }
}

/// "Is" or "has" in one with its subject.
const CONTRACTED: &str =
    "it's|that's|there's|he's|she's|who's|what's|here's|let's|where's|how's|when's|why's";

/// What a word of a hasty note is short for, where the rules turn on it.
fn written_out(short: &str) -> Option<&'static str> {
    const SHORT: &str = "nxt|evry|yr|yrs|weds|b4|tmrw|wknd|wi|ppl|abt|mtg|appt";
    const WHOLE: &str = "next|every|year|years|wed|before|tomorrow|weekend|with|people|about|meeting|\
        appointment";
    place_of(short, SHORT).and_then(|at| WHOLE.split('|').nth(at))
}

/// A hyphen between two parts of one word is no mark of its own: "trauma-informed", "10-minute".
fn is_hyphen_inside(reader: &Reader<'_>, c: char, rest: &str) -> bool {
    let touches_before = reader.tokens.list.last().is_some_and(|last| last.span.end == reader.at);
    let touches_after = rest.chars().nth(1).is_some_and(char::is_alphanumeric);
    is_hyphen(c) && touches_before && touches_after
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}')
}

/// Typographic quotes and dashes as the plain ones.
fn folded_mark(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '`' => '\'',
        '\u{201C}' | '\u{201D}' => '"',
        '\u{2014}' | '\u{2212}' => '-',
        c if is_hyphen(c) => '-',
        '\u{00B7}' | '\u{25CF}' | '\u{25AA}' | '*' => '•',
        c => c,
    }
}

/// The small letter of A to Z and À to Þ: the lists hold no others, and the tables of Unicode would
/// add 7 KB to what every visitor loads.
fn lower(c: char) -> char {
    match c {
        '\u{C0}'..='\u{DE}' if c != '×' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

/// The length of the word at the start of `rest`: letters and digits, an apostrophe between
/// letters, and the full stops of "e.g.", "p.m." and "Ph.D.".
fn word_len(rest: &str) -> usize {
    let mut len = 0;
    let mut n_since_stop = 0;
    let mut is_dotted = false;
    let mut chars = rest.char_indices().peekable();
    while let Some((index, c)) = chars.next() {
        if c.is_alphanumeric() {
            n_since_stop += 1;
            len = index + c.len_utf8();
            continue;
        }
        let next = chars.peek().map(|(_, next)| *next);
        let is_inner = if folded_mark(c) == '\'' {
            next.is_some_and(char::is_alphabetic)
                || rest.get(..index).is_some_and(|word| word.ends_with('s'))
        } else if c == '.' {
            let after_next = rest.get(index..).and_then(|tail| tail.chars().nth(2));
            let is_stop_inside = n_since_stop <= 2
                && next.is_some_and(char::is_alphabetic)
                && !after_next.is_some_and(char::is_alphanumeric);
            let is_inner = is_stop_inside || (is_dotted && n_since_stop == 1);
            is_dotted |= is_stop_inside;
            n_since_stop = 0;
            is_inner
        } else {
            false
        };
        if !is_inner {
            break;
        }
        len = index + c.len_utf8();
    }
    len
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        (0..tokens.len()).map(|index| tokens.word(index).to_owned()).collect()
    }

    #[test]
    fn words_numbers_and_marks_are_cut_and_folded() {
        let cases: [(&str, &[&str]); 10] = [
            ("Trauma‑informed CARE", &["trauma", "informed", "care"]),
            ("a 10-minute walk – daily", &["a", "10", "minute", "walk", "-", "daily"]),
            ("20% of £1,500.", &["20", "%", "of", "£", "1500", "."]),
            (
                "the client’s notes, e.g. at 6 p.m.",
                &["the", "client", "notes", ",", "eg", "at", "6", "pm"],
            ),
            ("DSM-5 and ICD-11", &["dsm", "5", "and", "icd", "11"]),
            ("June 30th, 2027", &["june", "30", "th", ",", "2027"]),
            ("2 hrs/week", &["2", "hrs", "/", "week"]),
            ("my Ph.D. in 2.5 years", &["my", "phd", "in", "2.5", "years"]),
            ("done.Then", &["done", ".", "then"]),
            ("Evry wk b4 xmas, nxt yr", &["every", "wk", "before", "xmas", ",", "next", "year"]),
        ];
        for (text, expected) in cases {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn spans_are_places_in_the_text() {
        let text = "Über-\nmut: “naïve” 👩🏽‍⚕️ İx 3rd";
        for token in &Tokens::of(text).list {
            assert!(text.get(token.span.clone()).is_some(), "{token:?}");
        }
    }
}
