//! From a passphrase to a key, slowly: Argon2id, so that guessing costs time and memory.
//!
//! How much work a slot asks for is written in it. Too little or far more than usual is refused,
//! because a slot can come from a file that somebody made up.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use crate::vault::VaultError;

/// 32 bytes that are wiped when they are done with.
pub type Key = Zeroizing<[u8; 32]>;

/// How much work it is to try one passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// How often it is gone over.
    pub passes: u32,
}

impl Cost {
    /// What a new slot costs.
    pub const USUAL: Self = Self { memory: 65_536, passes: 3 };
    /// What a new slot costs where the memory for more cannot be had.
    pub const FLOOR: Self = Self { memory: 19_456, passes: 2 };
    const MOST: Self = Self { memory: 262_144, passes: 10 };

    /// Whether a slot may ask for it, where a new one costs `new`: no less than that or the floor,
    /// whichever is lower, and not so much that a page would stand still.
    pub fn is_sane(self, new: Self) -> bool {
        let between = |least: u32, n: u32, most: u32| (least..=most).contains(&n);
        between(Self::FLOOR.memory.min(new.memory), self.memory, Self::MOST.memory)
            && between(Self::FLOOR.passes.min(new.passes), self.passes, Self::MOST.passes)
    }
}

/// The key that a passphrase comes to with this salt.
///
/// # Errors
/// The cost is out of all bounds, or the memory for it cannot be had.
pub fn stretch(secret: &str, salt: &[u8; 16], cost: Cost) -> Result<Key, VaultError> {
    let params = Params::new(cost.memory, cost.passes, 1, Some(32));
    let params = params.map_err(|_| VaultError::Damaged)?;
    let mut blocks: Vec<Block> = Vec::new();
    let n_blocks = params.block_count();
    // Asked for, not assumed: a phone may not have 64 MiB to spare.
    blocks.try_reserve_exact(n_blocks).map_err(|_| VaultError::NoMemory)?;
    blocks.resize(n_blocks, Block::new());
    let mut blocks = Zeroizing::new(blocks);
    let mut key = Key::default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(secret.as_bytes(), salt, &mut *key, &mut *blocks)
        .map_err(|_| VaultError::Damaged)?;
    Ok(key)
}
