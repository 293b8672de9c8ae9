//! The header of a store: which layout it has, who may read it, and how many records it held.
//!
//! `wm1root <layout> <min_reader> <store> <generation> <records> <crc32>` in two slots that are written in
//! turn, so that one of them is whole at any moment. Only the elected writer writes it. A store
//! without a header is no error: records are found by their keys.

use std::fmt;

use crate::store::crc::checksum;

/// The edition of the keys and envelopes that this version writes.
pub const LAYOUT: u32 = 1;

/// One slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Root {
    /// The oldest edition of a reader that may write to this store.
    pub min_reader: u32,
    /// Which store this is: random bits of whoever wrote the first header. Two stores of one site,
    /// before and after everything was removed, differ in it.
    pub store: u64,
    /// One higher at each writing.
    pub generation: u64,
    /// How many records there were, deleted ones among them.
    pub n_records: usize,
}

impl Default for Root {
    fn default() -> Self {
        Self { min_reader: LAYOUT, store: 0, generation: 0, n_records: 0 }
    }
}

impl Root {
    /// Reads one slot; `None` if it is damaged or not ours.
    pub fn parse(value: &str) -> Option<Self> {
        let (claims, crc) = value.rsplit_once(' ')?;
        let parts: Vec<&str> = claims.split(' ').collect();
        let ["wm1root", _, min_reader, store, generation, n_records] = parts.as_slice() else {
            return None;
        };
        let root = Self {
            min_reader: min_reader.parse().ok()?,
            store: u64::from_str_radix(store, 16).ok()?,
            generation: generation.parse().ok()?,
            n_records: n_records.parse().ok()?,
        };
        (crc == checksum(claims)).then_some(root)
    }

    /// The header that is to follow this one, for so many records; `writer` names a store that has
    /// no name yet.
    pub fn next(self, writer: u64, n_records: usize) -> Self {
        let store = if self.store == 0 { writer } else { self.store };
        Self { store, generation: self.generation + 1, n_records, ..self }
    }

    /// Whether a newer version wrote the store in a way that this one would damage.
    pub fn is_too_new(self) -> bool {
        self.min_reader > LAYOUT
    }

    /// Whether so few records are left that something other than a person took them away.
    pub fn has_shrunk_to(self, n_records: usize) -> bool {
        n_records.saturating_mul(2) < self.n_records
    }

    /// Which of the two slots it goes to.
    pub fn slot(self) -> usize {
        usize::from(self.generation % 2 == 1)
    }
}

impl fmt::Display for Root {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { min_reader, store, generation, n_records } = self;
        let claims = format!("wm1root {LAYOUT} {min_reader} {store:016x} {generation} {n_records}");
        write!(f, "{claims} {}", checksum(&claims))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_reads_back_and_a_changed_one_does_not() {
        let root = Root { min_reader: 1, store: 0xfeed, generation: 7, n_records: 40 };
        let value = root.to_string();
        assert_eq!(Root::parse(&value), Some(root));
        for index in 0..value.len() {
            let mut bytes = value.clone().into_bytes();
            bytes[index] ^= 1;
            assert_eq!(Root::parse(&String::from_utf8(bytes).unwrap()), None);
        }
    }

    #[test]
    fn fewer_than_half_is_a_loss_and_half_is_not() {
        let root = Root { n_records: 40, ..Root::default() };
        assert!(!root.has_shrunk_to(20));
        assert!(root.has_shrunk_to(19));
        assert!(!Root::default().has_shrunk_to(0));
    }
}
