//! Names of records: 128 random bits, written as 32 hexadecimal digits.
//!
//! An id says nothing about when or by whom a record was made. It must never be built from the
//! clock, because ids stay readable when the records themselves are encrypted.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The id of one record of kind `K`, so that a goal's id is never passed where a draft's is meant.
pub struct Id<K> {
    bits: u128,
    kind: PhantomData<fn() -> K>,
}

impl<K> Id<K> {
    /// Makes an id from 128 bits, which come from the browser's random numbers.
    pub const fn from_bits(bits: u128) -> Self {
        Self { bits, kind: PhantomData }
    }

    /// The bits of the id.
    pub const fn bits(self) -> u128 {
        self.bits
    }

    /// Reads 32 lower-case hexadecimal digits; anything else is not an id.
    pub fn parse(text: &str) -> Option<Self> {
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 32 || !text.bytes().all(is_hex) {
            return None;
        }
        u128::from_str_radix(text, 16).ok().map(Self::from_bits)
    }
}

// Derived versions of these would ask the same of `K`, which is only a label.
impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<K> Eq for Id<K> {}
impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.bits)
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("an id is 32 hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        for bits in [0, 1, u128::MAX, 0x0123_4567_89ab_cdef] {
            let id = Id::<()>::from_bits(bits);
            assert_eq!(Id::parse(&id.to_string()), Some(id));
        }
    }

    #[test]
    fn anything_but_32_lower_case_hexadecimal_digits_is_no_id() {
        let upper = "A".repeat(32);
        let signed = format!("+{}", "0".repeat(31));
        for text in ["", "abc", upper.as_str(), signed.as_str(), "é"] {
            assert_eq!(Id::<()>::parse(text), None, "{text:?}");
        }
    }
}
