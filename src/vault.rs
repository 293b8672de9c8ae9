//! The vault: from a passphrase to a key, and from a text to one that only the key opens.
//!
//! A random data key seals every text. The passphrase and the recovery code each lock up that same
//! key in a slot of their own, so that a new passphrase touches no text. Nothing here knows what
//! the texts are or where they stand, and nothing here makes up chance: random bytes are handed in,
//! and without them nothing is sealed. `docs/vault.md` describes every byte.

pub mod code;
pub mod keys;
pub mod secret;
pub mod slot;
pub mod stretch;

/// 32 bytes from the browser's own source of chance; `None` where it has none. There is no weaker
/// way round.
pub type Entropy = fn() -> Option<[u8; 32]>;

/// Why a vault could not be made or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The browser gives no random numbers.
    #[error("there are no random numbers")]
    NoChance,
    /// There is not enough memory to work on a passphrase.
    #[error("there is not enough memory for the passphrase")]
    NoMemory,
    /// The slot is whole, and this is not what it was locked with.
    #[error("the passphrase is another one")]
    Wrong,
    /// The slot is not whole, or asks for absurd work.
    #[error("the lock is damaged")]
    Damaged,
    /// The recovery code was not typed as it was given.
    #[error("the recovery code has a slip in it")]
    Mistyped,
}
