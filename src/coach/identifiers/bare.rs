//! A bare name or initials, where they end, and what they weigh by themselves.
//!
//! What stands around them is not asked here.

use super::super::lists::{CREDENTIALS, DOMAIN};
use super::super::tokens::Tokens;
use super::around::is_read;
use super::given::{is_given, is_like_given};
use super::name::is_name_word;
use super::words::{is_author, is_plain_word, is_title};
use crate::coach::lexicon::one_of;

/// A name or initials and where they end.
pub(super) struct Bare<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) at: usize,
    pub(super) end: usize,
    /// A given name of the list.
    pub(super) is_known: bool,
    /// Written small, as some write everything.
    pub(super) is_small: bool,
    /// "R.T."
    pub(super) is_initials: bool,
    /// It opens a sentence or a line, where every word has a capital.
    pub(super) is_first: bool,
}

impl<'a> Bare<'a> {
    /// The name that begins at an index. Authors are none, nor is who stands in a row with them.
    pub(super) fn at(tokens: &'a Tokens, at: usize) -> Option<Self> {
        let is_initials = is_initials(tokens, at);
        if !is_initials && !is_name_word(tokens, at) || is_code(tokens, at) {
            return None;
        }
        let mut end = at + 1;
        while !is_initials && end < at + 4 && (is_part(tokens, end) || is_half(tokens, end)) {
            end += 1;
        }
        // "Hayes, Strosahl and Wilson"
        if (at.saturating_sub(4)..end + 3)
            .any(|index| is_proper(tokens, index) && is_author(tokens.word(index)))
        {
            return None;
        }
        // "Mr. Bianchi": a title is weighed with its name, before.
        let title_at = at.wrapping_sub(1 + usize::from(at > 1 && tokens.mark(at - 1) == Some('.')));
        if is_title(tokens.word(title_at)) {
            return None;
        }
        let is_first = opens(tokens, at);
        // "Gave Ivo the leaflet": what opens a sentence is a word, until it is known as a name.
        let is_opener = is_first && is_part(tokens, at + 1) && !is_given(tokens.word(at));
        if is_opener && is_given(tokens.word(at + 1)) {
            return None;
        }
        let word = tokens.word(at);
        let is_known = !is_initials
            && (is_given(word) || tokens.is_capital(at) && is_like_given(word))
            && !(is_first && is_plain_word(word));
        let is_small = !tokens.is_capital(at);
        Some(Self { tokens, at, end, is_known, is_small, is_initials, is_first })
    }

    /// What the word weighs by itself.
    pub(super) fn prior(&self) -> i32 {
        match self {
            Self { is_small: true, .. } => 1,
            Self { is_initials: true, .. } => 2,
            // Full names are more often of authors and colleagues; some names are words or towns.
            Self { is_known: true, at, end, .. } => {
                let word = self.tokens.word(*at);
                2 + i32::from(self.is_first)
                    - i32::from(end - at > 1)
                    - i32::from(is_plain_word(word))
                    - 2 * i32::from(is_also_elsewhere(word))
            }
            // "ZM cancelled again": two capitals are letters of a name wherever they stand.
            Self { is_first: true, at, .. } if !self.tokens.is_acronym(*at) => -1,
            _ => i32::from(!self.tokens.word(self.at).is_ascii()),
        }
    }
}

/// The next part of a name: "Beatriz Conceição".
fn is_part(tokens: &Tokens, at: usize) -> bool {
    is_proper(tokens, at) && is_name_word(tokens, at)
}

/// The small half of a name with a hyphen: "Eun-ji".
fn is_half(tokens: &Tokens, at: usize) -> bool {
    tokens.is_word(at)
        && tokens.is_hyphened(at)
        && is_part(tokens, at - 1)
        && tokens.word(at).len() <= 5
        && tokens.known(at).whole == 0
}

/// "MP/2024", "PO Box": two capitals that begin something else.
fn is_code(tokens: &Tokens, at: usize) -> bool {
    tokens.is_acronym(at)
        && (matches!(tokens.mark(at + 1), Some('/' | '#'))
            || tokens.digits(at + 1).is_some()
            || tokens.is_one_of(at + 1, "box|no|nr|number|order"))
}

/// Towns, countries and surnames that are given names as well.
fn is_also_elsewhere(word: &str) -> bool {
    one_of(
        word,
        "australia|canada|india|america|africa|asia|korea|alaska|california|florida|\
            victoria|florence|georgia|jordan|skye|dallas|sydney|chelsea|lourdes|paris|savannah|\
            carolina|virginia|iona|troy|brooklyn|dakota|wilson|lincoln|jackson|bradley|charlotte|\
            shannon|cameron|kelly|logan|sienna|chester|alexandria|san|santa|lancaster|warwick|\
            whitney|francis|clare|hastings|sandwell|warren|preston|melton|harrison|scott",
    )
}

/// "R.T.", "D.M.K.": two or three letters with stops, and no method or country.
pub(super) fn is_initials(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let has_stops = tokens.is_acronym(at) && tokens.written_len(at) == 2 * word.len();
    has_stops
        && !is_proper(tokens, at + 1)
        && (2..=3).contains(&word.len())
        && !DOMAIN.has(word)
        && !CREDENTIALS.has(word)
        && !one_of(
            word,
            "us|uk|usa|nz|eu|un|dc|ny|nyc|pt|ot|hr|it|qa|ma|ba|bsc|msc|phd|am|pm|na|aa",
        )
}

/// "Stop extending the hour for R.", "the goodbye with L": a letter in the place of a person.
pub(super) fn is_letter(tokens: &Tokens, at: usize) -> bool {
    is_proper(tokens, at)
        && tokens.is_word(at)
        && tokens.word(at).len() == 1
        && !tokens.is_one_of(at, "a|i")
        && tokens.is_one_before(at, 1, "with|for|about|see|seeing")
        && (tokens.mark(at + 1).is_some() || at + 1 == tokens.len())
}

/// A single capital with its stop in mid-sentence, behind "with" or a name.
pub(super) fn is_cut_short(tokens: &Tokens, at: usize) -> bool {
    let is_small = |index: usize| {
        tokens.mark(index) == Some('-') || tokens.is_word(index) && !tokens.is_capital(index)
    };
    let is_led = || {
        tokens.is_one_before(at, 1, "with|client|patient|pt|resident|pupil")
            || at > 0 && is_name_word(tokens, at - 1) && !is_read(tokens, at)
    };
    is_proper(tokens, at)
        && tokens.word(at).len() == 1
        && tokens.mark(at + 1) == Some('.')
        && is_small(at + 2)
        && is_led()
        && !(1..=4).any(|back| is_author(tokens.before(at, back)))
        // Breuer's, and everybody's since.
        && tokens.phrase(at.saturating_sub(1), at + 1) != "anna o"
}

/// Whether a sentence, a quotation or what follows a colon begins at an index.
pub(super) fn opens(tokens: &Tokens, at: usize) -> bool {
    at == 0 || tokens.ends_sentence(at - 1) || matches!(tokens.mark(at - 1), Some('"' | ':'))
}

/// A capital, and not that of "I".
pub(super) fn is_proper(tokens: &Tokens, at: usize) -> bool {
    tokens.is_capital(at) && tokens.word(at) != "i"
}

pub(super) fn is_possessive(tokens: &Tokens, at: usize) -> bool {
    tokens.written_len(at) > tokens.word(at).len()
        && !tokens.word(at).contains('.')
        && !is_initials(tokens, at)
}
