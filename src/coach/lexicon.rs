//! Word lists: plain files, one entry a line, sorted by bytes, searched where they lie.
//!
//! A list is never parsed or copied. The index of all entries says whether one has an entry; what
//! stands behind a tab is found by a binary search in the text of the file.

mod outline;

use std::ops::Range;

use super::index::known;
use super::tokens::Tokens;

/// One word list.
#[derive(Clone, Copy)]
pub(crate) struct List {
    text: &'static str,
    /// Which bit of the index is its own; 0 for a list that is not in it.
    bit: u64,
}

impl List {
    /// The list of a file.
    pub(crate) const fn of(text: &'static str) -> Self {
        Self { text, bit: 0 }
    }

    /// The same list with its place in the index.
    pub(crate) const fn numbered(mut self, number: u32) -> Self {
        self.bit = 1 << number;
        self
    }

    /// Its bit in the index.
    pub(super) const fn bit(&self) -> u64 {
        self.bit
    }

    /// All entries, without what stands behind a tab.
    pub(super) fn entries(&self) -> impl Iterator<Item = &'static str> {
        self.text.lines().map(|line| line.split('\t').next().unwrap_or(line))
    }

    /// Whether the list has this entry.
    pub(crate) fn has(&self, entry: &str) -> bool {
        if self.bit == 0 { self.find(entry).is_some() } else { known(entry).whole & self.bit != 0 }
    }

    /// What stands behind `entry` and a tab, in lists of pairs.
    pub(crate) fn value(&self, entry: &str) -> Option<&'static str> {
        self.has(entry).then(|| self.find(entry)).flatten()
    }

    /// How many tokens the longest entry that begins at `at` takes, up to `most`.
    pub(crate) fn longest(&self, tokens: &Tokens, at: usize, most: usize) -> Option<usize> {
        self.lengths(tokens, at, most).find(|len| self.has(tokens.phrase(at, at + len)))
    }

    /// The longest pair whose first half begins at `at`: its length in tokens and its other half.
    pub(crate) fn longest_pair(&self, tokens: &Tokens, at: usize) -> Option<(usize, &'static str)> {
        self.lengths(tokens, at, 4)
            .find_map(|len| self.value(tokens.phrase(at, at + len)).map(|value| (len, value)))
    }

    /// How many tokens an entry that begins at `at` may have, the most first.
    fn lengths(&self, tokens: &Tokens, at: usize, most: usize) -> impl Iterator<Item = usize> {
        let known = tokens.known(at);
        let most = if known.begins & self.bit == 0 { 0 } else { most.min(known.most) };
        (1..=most).rev()
    }

    fn find(&self, entry: &str) -> Option<&'static str> {
        let line = self.line_from(self.lower_bound(entry));
        let (key, value) = line.split_once('\t').unwrap_or((line, ""));
        (key == entry && !entry.is_empty()).then_some(value)
    }

    /// Where the first line begins that is not before `entry`.
    fn lower_bound(&self, entry: &str) -> usize {
        let bytes = self.text.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let before = bytes.get(low..middle).unwrap_or_default();
            let start = before.iter().rposition(|byte| *byte == b'\n').map_or(low, |n| low + n + 1);
            let line = self.line_from(start);
            if line.as_bytes() < entry.as_bytes() {
                low = start + line.len() + 1;
            } else {
                high = start;
            }
        }
        low
    }

    fn line_from(&self, start: usize) -> &'static str {
        let rest = self.text.get(start..).unwrap_or("");
        let len = rest.bytes().position(|byte| byte == b'\n').unwrap_or(rest.len());
        rest.get(..len).unwrap_or("")
    }
}

/// The first word of an entry.
pub(super) fn first_word(entry: &str) -> &str {
    let end = entry.bytes().position(|byte| byte == b' ').unwrap_or(entry.len());
    entry.get(..end).unwrap_or("")
}

/// Whether a word is one of several that stand in a text with bars between them. That costs a few
/// bytes for each; a pattern of as many texts costs about 20.
pub(crate) fn one_of(word: &str, several: &'static str) -> bool {
    start_of(word, several).is_some()
}

/// Whether one of several words stands in a range of tokens.
pub(crate) fn has_one_of(tokens: &Tokens, mut range: Range<usize>, several: &'static str) -> bool {
    range.any(|at| tokens.is_one_of(at, several))
}

/// The place of a word among several in a text with bars between them.
pub(crate) fn place_of(word: &str, several: &'static str) -> Option<usize> {
    let before = several.get(..start_of(word, several)?)?;
    Some(before.bytes().filter(|byte| *byte == b'|').count())
}

/// Where a word begins among several.
///
/// Nearly always it is none of them, and mostly the outline of the list says so. Otherwise eight
/// bytes at a time are looked through for a bar with the first letter of the word behind it, and
/// only there the word is compared.
fn start_of(word: &str, several: &'static str) -> Option<usize> {
    if several.len() > SHORT && !outline::may_be(word, several) {
        return None;
    }
    let (word, several) = (word.as_bytes(), several.as_bytes());
    let first = *word.first()?;
    let is_at = |at: usize| {
        let rest = several.get(at..).and_then(|rest| rest.strip_prefix(word));
        rest.is_some_and(|rest| matches!(rest.first(), None | Some(b'|'))) && !word.contains(&b'|')
    };
    if several.first() == Some(&first) && is_at(0) {
        return Some(0);
    }
    let mut at = 0;
    while let Some(nine) = several.get(at..).and_then(<[u8]>::first_chunk::<9>) {
        let [bars @ .., _] = nine;
        let [_, firsts @ ..] = nine;
        // A byte of it is zero where both are as they should be.
        let differs = (u64::from_le_bytes(*bars) ^ (EACH * u64::from(b'|')))
            | (u64::from_le_bytes(*firsts) ^ (EACH * u64::from(first)));
        let mut zeros = differs.wrapping_sub(EACH) & !differs & (EACH << 7);
        while zeros != 0 {
            let start = at + zeros.trailing_zeros() as usize / 8 + 1;
            if is_at(start) {
                return Some(start);
            }
            zeros &= zeros - 1;
        }
        at += 8;
    }
    (at + 1..several.len()).find(|start| several.get(start - 1) == Some(&b'|') && is_at(*start))
}

/// A list of so many bytes is looked through as quickly as its outline is found.
const SHORT: usize = 16;

/// A one in each of eight bytes.
const EACH: u64 = u64::from_ne_bytes([1; 8]);

/// The place among several of the first that begins with a word: "jan" of "january".
pub(crate) fn place_of_begun(word: &str, several: &str) -> Option<usize> {
    place(several, |one| one.starts_with(word.as_bytes()))
}

/// Whether a word begins with one of several.
pub(crate) fn begins_with(word: &str, several: &str) -> bool {
    place(several, |one| word.as_bytes().starts_with(one)).is_some()
}

/// Whether a word ends with one of several.
pub(crate) fn ends_with(word: &str, several: &str) -> bool {
    place(several, |one| word.as_bytes().ends_with(one)).is_some()
}

fn place(several: &str, is_it: impl Fn(&[u8]) -> bool) -> Option<usize> {
    several.as_bytes().split(|byte| *byte == b'|').position(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_one_of_several_as_a_whole_only() {
        for one in ["a", "be able", "zoo"] {
            assert!(one_of(one, "a|be able|zoo"), "{one}");
        }
        for other in ["", "be", "able", "zo", "a|be able", "|"] {
            assert!(!one_of(other, "a|be able|zoo"), "{other}");
        }
    }

    #[test]
    fn a_word_is_found_wherever_it_stands_among_several() {
        let words = "to|too|a|tom|t|a b|before|until|ab|beforehand|é|be";
        for start in words.char_indices().map(|(at, _)| at) {
            let several = &words[start..];
            let all: Vec<&str> = several.split('|').collect();
            for word in
                words.split('|').chain(["or", "unti", "o", "b", "beforehands", "|to", "to|too"])
            {
                let place = all.iter().position(|one| *one == word);
                assert_eq!(place_of(word, several), place, "{word} in {several}");
            }
        }
    }

    #[test]
    fn a_word_has_its_place_and_its_ends() {
        assert_eq!(place_of("two", "one|two|three"), Some(1));
        assert_eq!(place_of("tw", "one|two|three"), None);
        assert!(begins_with("practise", "us|practi") && !begins_with("bus", "us|practi"));
        assert!(ends_with("nation", "ment|tion") && !ends_with("mention it", "ment|tion"));
    }

    #[test]
    fn every_entry_is_found_and_nothing_else() {
        let list = List::of("a\nb\tx\nbe able\nzoo\n");
        for entry in ["a", "be able", "zoo"] {
            assert!(list.has(entry), "{entry}");
        }
        for entry in ["", "aa", "be", "zo", "zzz", "A", "\n"] {
            assert!(!list.has(entry), "{entry}");
        }
        assert_eq!(list.value("b"), Some("x"));
        assert_eq!(list.value("c"), None);
    }
}
