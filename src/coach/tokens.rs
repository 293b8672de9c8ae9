//! A text as words, numbers and marks, each with its place in the text.
//!
//! Rules compare tokens, never letters of the raw text, so that "therapist" does not hold "the
//! rapist" and a percent sign is found before a space. They ask by index, and outside the text the
//! answer is no, nothing or an empty word. What the lists know of each word is looked up once and
//! kept with it. How a text is cut is not known here.

mod reader;

use std::ops::Range;

use super::index::Known;
use super::lexicon::{List, one_of};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    /// Letters, with digits or apostrophes inside.
    Word,
    /// Digits with their separators, and the number they mean.
    Number(f64),
    /// One mark, a line end included.
    Mark(char),
}

/// One token.
#[derive(Clone, Debug)]
struct Token {
    /// Its place in the text, in bytes.
    span: Range<usize>,
    /// Its place in the folded text.
    folded: Range<usize>,
    /// What it is made of.
    shape: Shape,
    /// Nothing or only a hyphen stands between it and the token before.
    is_joined: bool,
    /// A hyphen stands before it.
    is_hyphened: bool,
    /// Its first letter is a capital.
    is_capital: bool,
    /// It has two capitals or more, as acronyms have.
    is_acronym: bool,
    /// An ending that says whose something is, was cut off from it.
    is_possessor: bool,
    /// Which lists know it.
    known: Known,
    /// Which lists have it in the singular.
    one: u64,
}

/// A text and its tokens.
pub(crate) struct Tokens {
    /// All tokens in lower case with plain quotes, joined by single spaces, hyphens as spaces.
    /// A phrase of a lexicon is a slice of it, however it was written.
    folded: String,
    list: Vec<Token>,
    /// Which lists have an entry that begins with any of the words, in any plural.
    begun: u64,
}

impl Tokens {
    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    #[inline(never)]
    fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// The folded word at an index; empty outside the text.
    pub(crate) fn word(&self, index: usize) -> &str {
        self.get(index).and_then(|token| self.folded.get(token.folded.clone())).unwrap_or("")
    }

    /// Which lists know the word at an index.
    pub(crate) fn known(&self, index: usize) -> Known {
        self.get(index).map(|token| token.known).unwrap_or_default()
    }

    /// Whether a list has the word at an index, in any plural.
    pub(crate) fn is_in(&self, list: &List, index: usize) -> bool {
        self.is_in_any(&[list], index)
    }

    /// Whether any of several lists has the word at an index, in any plural.
    pub(crate) fn is_in_any(&self, lists: &[&List], index: usize) -> bool {
        let bits = lists.iter().fold(0, |bits, list| bits | list.bit());
        self.get(index).is_some_and(|token| (token.known.whole | token.one) & bits != 0)
    }

    /// Whether there may be an entry of a list in the text. Mostly there is none, and then nobody
    /// has to look for it.
    pub(crate) fn may_hold(&self, list: &List) -> bool {
        self.begun & list.bit() != 0
    }

    /// The folded word `back` places before an index.
    pub(crate) fn before(&self, index: usize, back: usize) -> &str {
        index.checked_sub(back).map_or("", |before| self.word(before))
    }

    /// Whether the word at an index is one of several, which [`one_of`] looks through.
    #[inline(never)]
    pub(crate) fn is_one_of(&self, index: usize, several: &'static str) -> bool {
        one_of(self.word(index), several)
    }

    /// The same of the word `back` places before an index.
    #[inline(never)]
    pub(crate) fn is_one_before(&self, index: usize, back: usize, several: &'static str) -> bool {
        one_of(self.before(index, back), several)
    }

    /// The folded words from one index up to, not including, another.
    pub(crate) fn phrase(&self, from: usize, to: usize) -> &str {
        let Some((first, last)) =
            self.list.get(from).zip(to.checked_sub(1).and_then(|i| self.list.get(i)))
        else {
            return "";
        };
        self.folded.get(first.folded.start..last.folded.end).unwrap_or("")
    }

    /// The bytes of the text that the tokens `range` take up.
    pub(crate) fn span(&self, range: &Range<usize>) -> Range<usize> {
        match self
            .list
            .get(range.start)
            .zip(range.end.checked_sub(1).and_then(|i| self.list.get(i)))
        {
            Some((first, last)) if first.span.start <= last.span.end => {
                first.span.start..last.span.end
            }
            _ => 0..0,
        }
    }

    /// The number at an index, if a number stands there in digits.
    #[inline(never)]
    pub(crate) fn digits(&self, index: usize) -> Option<f64> {
        match self.get(index)?.shape {
            Shape::Number(value) => Some(value),
            _ => None,
        }
    }

    /// The mark at an index.
    #[inline(never)]
    pub(crate) fn mark(&self, index: usize) -> Option<char> {
        match self.get(index)?.shape {
            Shape::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether a word stands at an index.
    #[inline(never)]
    pub(crate) fn is_word(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.shape == Shape::Word)
    }

    /// Whether nothing or only a hyphen stands between the token at an index and the one before.
    pub(crate) fn is_joined(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.is_joined)
    }

    /// Whether a hyphen stands before the token at an index.
    pub(crate) fn is_hyphened(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.is_hyphened)
    }

    /// Whether the word at an index begins with a capital.
    pub(crate) fn is_capital(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.is_capital)
    }

    /// Whether the word at an index has two capitals or more, as acronyms have.
    pub(crate) fn is_acronym(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.is_acronym)
    }

    /// Whether the word at an index says whose something is: "master's", "clients'".
    pub(crate) fn is_possessor(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.is_possessor)
    }

    /// How many bytes of the text the token at an index takes: more than its folded word where
    /// that was left without stops or an ending.
    pub(crate) fn written_len(&self, index: usize) -> usize {
        self.get(index).map_or(0, |token| token.span.len())
    }

    /// Whether the token at an index ends a sentence or a line of a list.
    pub(crate) fn ends_sentence(&self, index: usize) -> bool {
        match self.mark(index) {
            // "M.Phil"
            Some('.')
                if self.is_joined(index)
                    && self.is_joined(index + 1)
                    && self.is_word(index + 1)
                    && self.written_len(index.wrapping_sub(1)) == 1 =>
            {
                false
            }
            Some('.') => {
                !index.checked_sub(1).is_some_and(|before| one_of(self.word(before), ABBREVIATIONS))
            }
            Some('!' | '?' | ';' | '\n' | '•') => true,
            _ => false,
        }
    }
}

/// Words after which a full stop ends no sentence.
const ABBREVIATIONS: &str = "approx|dept|dr|eg|hr|hrs|ie|incl|min|mins|mr|mrs|ms|st|vs";
