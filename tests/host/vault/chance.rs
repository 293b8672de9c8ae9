//! Random bytes for tests, and a browser that has none.

use std::hash::{BuildHasher, RandomState};

/// Not good enough for anything but tests: the standard library's seeds for its maps.
pub fn chance() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = RandomState::new().hash_one(index) as u8;
    }
    Some(bytes)
}

pub fn no_chance() -> Option<[u8; 32]> {
    None
}
