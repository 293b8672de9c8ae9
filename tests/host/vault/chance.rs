//! Random bytes for tests, a browser that has none, and a passphrase that costs next to nothing.

use std::hash::{BuildHasher, RandomState};

use waymark::vault::stretch::Cost;

/// What a passphrase costs where thousands of them are tried.
pub const CHEAP: Cost = Cost { memory: 8, passes: 1 };

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
