//! Given names of many countries, as a filter that the compiler makes of their list.
//!
//! The list itself would cost three times as much to load. What is left of each name are six bits
//! of one table, so a name is always known again, and of other words about one in fifty is taken
//! for a name. Only words that no other list knows should be asked about.

use crate::coach::lexicon::ends_with;
use crate::domain::fold::fold;

/// One name a line, in small letters without accents.
const NAMES: &[u8] = include_bytes!("../../../content/lexicon/en/names.txt");
const N_BYTES: usize = 2_200;
const N_BITS_OF_A_NAME: u32 = 5;
static FILTER: [u8; N_BYTES] = filter();

/// Whether a folded word is a given name.
pub(super) fn is_given(word: &str) -> bool {
    if word.len() < 2 {
        return false;
    }
    let hash = word.chars().fold(START, |hash, letter| next(hash, fold(letter) as u32));
    (0..N_BITS_OF_A_NAME).all(|nth| {
        let (byte, bit) = place(hash, nth);
        FILTER.get(byte).is_some_and(|byte| byte & bit != 0)
    })
}

/// Whether a word with a capital is a given name or ends as a quarter of them do; the list leaves
/// those out.
pub(super) fn is_like_given(word: &str) -> bool {
    is_given(word) || word.len() >= 4 && ends_with(word, "a|á|o|i|u|ie|ah|yn|ey")
}

/// FNV-1a.
const START: u32 = 0x811c_9dc5;

const fn next(hash: u32, letter: u32) -> u32 {
    (hash ^ letter).wrapping_mul(0x0100_0193)
}

/// Where one of the bits of a name stands: its byte, and the bit in it.
const fn place(hash: u32, nth: u32) -> (usize, u8) {
    let step = (hash.rotate_left(15)).wrapping_mul(0x85eb_ca6b) | 1;
    let mixed = hash.wrapping_add(step.wrapping_mul(nth));
    let bit = (mixed ^ (mixed >> 15)) as usize % (8 * N_BYTES);
    (bit / 8, 1 << (bit % 8))
}

/// The compiler runs this, so the names do not ship.
const fn filter() -> [u8; N_BYTES] {
    let (mut filter, mut at, mut hash) = ([0; N_BYTES], 0, START);
    while at < NAMES.len() {
        if NAMES[at] != b'\n' {
            hash = next(hash, NAMES[at] as u32);
        } else {
            let mut nth = 0;
            while nth < N_BITS_OF_A_NAME {
                let (byte, bit) = place(hash, nth);
                filter[byte] |= bit;
                nth += 1;
            }
            hash = START;
        }
        at += 1;
    }
    filter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_known_and_few_other_words_are() {
        for name in std::str::from_utf8(NAMES).unwrap().lines() {
            assert!(is_given(name), "{name}");
        }
        assert!(is_given("zoë") && is_given("joaquín") && is_like_given("catalina"));
        let n_wrong = (0..10_000).filter(|n| is_given(&format!("word{n}"))).count();
        assert!(n_wrong < 300, "{n_wrong} of 10,000");
    }
}
