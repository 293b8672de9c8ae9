//! What the words of a short list are like, so that a word which is none of them is hardly ever
//! looked for.
//!
//! A text of 300 words asks some 14,000 times whether a word is one of several, and nearly always
//! it is not. So what the words of each list begin and end with and how long they are is kept, a
//! bit for each kind, when the list is asked for the first time. It must never say no to a word
//! of the list; a yes means that one has to look.

use std::cell::Cell;

/// More places than there are short lists, so that a free one is near.
const N_PLACES: usize = 4_096;

/// A list and the kinds of its words; no list at a free place.
type Outline = Cell<(Option<&'static str>, u64)>;

/// Whether a word may be one of several.
pub(super) fn may_be(word: &str, several: &'static str) -> bool {
    thread_local! {
        static OUTLINES: [Outline; N_PLACES] = const { [const { Cell::new((None, 0)) }; N_PLACES] };
    }
    OUTLINES.with(|outlines| kinds(outlines, several) & kind(word.as_bytes()) != 0)
}

/// The kinds of the words of a list. It stands at its address or soon behind it.
fn kinds(outlines: &[Outline], several: &'static str) -> u64 {
    let n_places = outlines.len();
    let mut place = several.as_ptr() as usize / 8;
    for _ in 0..n_places {
        let Some(outline) = outlines.get(place % n_places) else { break };
        match outline.get() {
            (Some(known), kinds) if std::ptr::eq(known, several) => return kinds,
            (Some(_), _) => place += 1,
            (None, _) => {
                let words = several.as_bytes().split(|byte| *byte == b'|');
                let kinds = words.fold(0, |kinds, word| kinds | kind(word));
                outline.set((Some(several), kinds));
                return kinds;
            }
        }
    }
    u64::MAX
}

/// One of 64 kinds of words, as a bit: by the first letter, the last one and the length.
fn kind(word: &[u8]) -> u64 {
    let (Some(first), Some(last)) = (word.first(), word.last()) else { return 0 };
    let mixed = u32::from(*first) << 16 | u32::from(*last) << 8 | word.len() as u32;
    1 << (mixed.wrapping_mul(0x9e37_79b1) >> 26)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_a_list_may_be_one_of_it_and_most_others_are_not() {
        let list = "before|until|till|be able|é";
        for word in list.split('|') {
            assert!(may_be(word, list) && may_be(word, list), "{word}");
        }
        let others = ["a", "supervision", "week", "meet", "certificate", "month", "log", ""];
        assert!(others.iter().filter(|word| may_be(word, list)).count() < 2);
    }

    #[test]
    fn a_list_that_begins_where_another_does_has_words_of_its_own() {
        let list = "before|until|till";
        let shorter = &list[..6];
        assert!(may_be("until", list) && !may_be("until", shorter));
    }

    #[test]
    fn where_no_place_is_free_one_has_to_look() {
        let outlines: [Outline; 2] = [const { Cell::new((None, 0)) }; 2];
        let lists = ["before|until", "in|by|of", "one|two"];
        let [first, second, third] = lists.map(|list| kinds(&outlines, list));
        assert_eq!(third, u64::MAX);
        assert_eq!([first, second], [lists[0], lists[1]].map(|list| kinds(&outlines, list)));
    }
}
