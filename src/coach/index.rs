//! Which lists know a word or a phrase: one look-up answers for all of them.
//!
//! The coach asks some twenty lists about each word, and nearly always the answer is no. All entries
//! and their first words are gathered once, when the first text is read; they are slices of the
//! files and nothing is copied. It knows nothing that the lists do not say.

use std::sync::OnceLock;

use super::lexicon::first_word;
use super::lists::ALL;

/// Which lists know a word or a phrase, a bit for each.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    /// They have an entry that begins with it.
    pub(crate) begins: u64,
    /// They have it as an entry of its own.
    pub(crate) whole: u64,
    /// So many words has the longest entry that begins with it, of whatever list.
    pub(crate) most: usize,
}

/// What all lists know about a word or a phrase.
pub(crate) fn known(words: &str) -> Known {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(Index::of_all).find(words)
}

const N_SLOTS: usize = 8_192;
const FREE: u16 = u16::MAX;

/// A table of places, by the hash of the words.
struct Index {
    slots: Vec<u16>,
    words: Vec<(&'static str, Known)>,
}

impl Index {
    fn of_all() -> Self {
        let mut index = Self { slots: vec![FREE; N_SLOTS], words: Vec::new() };
        for list in ALL {
            for entry in list.entries() {
                let most = 1 + entry.bytes().filter(|byte| *byte == b' ').count();
                index.add(entry, Known { whole: list.bit(), ..Known::default() });
                index.add(first_word(entry), Known { begins: list.bit(), whole: 0, most });
            }
        }
        index
    }

    /// The slot of words: where they stand, or the free one where they would.
    fn slot(&self, words: &str) -> usize {
        let mut slot = hash(words);
        while let Some(found) = self.slots.get(slot).and_then(|at| self.words.get(usize::from(*at)))
            && found.0 != words
        {
            slot = (slot + 1) % N_SLOTS;
        }
        slot
    }

    fn find(&self, words: &str) -> Known {
        let place = self.slots.get(self.slot(words)).copied().unwrap_or(FREE);
        self.words.get(usize::from(place)).map(|found| found.1).unwrap_or_default()
    }

    /// Adds to what is known about a word or a phrase.
    fn add(&mut self, words: &'static str, more: Known) {
        let slot = self.slot(words);
        let Some(place) = self.slots.get_mut(slot) else { return };
        if *place == FREE {
            *place = self.words.len() as u16;
            self.words.push((words, Known::default()));
        }
        if let Some((_, known)) = self.words.get_mut(usize::from(*place)) {
            known.begins |= more.begins;
            known.whole |= more.whole;
            known.most = known.most.max(more.most);
        }
    }
}

/// FNV-1a, folded to a slot.
fn hash(words: &str) -> usize {
    let hash = words
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 16)) as usize % N_SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_has_a_bit_of_its_own_and_every_first_word_is_known() {
        let mut bits = 0_u64;
        for list in ALL {
            assert_eq!((list.bit().count_ones(), bits & list.bit()), (1, 0));
            bits |= list.bit();
            for entry in list.entries() {
                let first = entry.split(' ').next().unwrap();
                assert!(known(first).begins & list.bit() != 0, "{entry}");
                assert!(known(first).most >= entry.split(' ').count(), "{entry}");
                assert!(list.has(entry), "{entry}");
            }
        }
        assert_eq!(known("xyzzy").begins | known("").begins | known("be abl").begins, 0);
    }
}
