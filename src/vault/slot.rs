//! A slot: the data key, locked up with a passphrase or with the recovery code.

use base64ct::{Base64Unpadded, Encoding};
use zeroize::Zeroizing;

use crate::vault::keys::{DataKey, open_bytes, seal_bytes};
use crate::vault::secret::Secret;
use crate::vault::stretch::{Cost, Key, stretch};
use crate::vault::{Entropy, VaultError};

/// What opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// The passphrase.
    Passphrase,
    /// The recovery code.
    Code,
}

impl Opener {
    /// The letter that stands for it.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Passphrase => "p",
            Self::Code => "r",
        }
    }
}

/// A data key that is locked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    cost: Cost,
    salt: [u8; 16],
    sealed: Vec<u8>,
}

impl Slot {
    /// Locks a key up. Where there is no memory for `cost`, the floor is taken.
    ///
    /// # Errors
    /// There are no random numbers, or not even the memory for the floor.
    pub fn lock(
        opener: Opener,
        secret: &Secret,
        (current, former): (&DataKey, Option<&DataKey>),
        cost: Cost,
        entropy: Entropy,
    ) -> Result<Self, VaultError> {
        let chance = entropy().ok_or(VaultError::NoChance)?;
        let salt: [u8; 16] = std::array::from_fn(|i| chance.get(i).copied().unwrap_or_default());
        let nonce = std::array::from_fn(|i| chance.get(16 + i).copied().unwrap_or_default());
        let (cost, key) = match stretch(secret.reveal(), &salt, cost) {
            Err(VaultError::NoMemory) => {
                (Cost::FLOOR, stretch(secret.reveal(), &salt, Cost::FLOOR)?)
            }
            key => (cost, key?),
        };
        let mut inside = current.bits.to_vec();
        if let Some(former) = former {
            inside.extend(former.id.to_be_bytes());
            inside.extend(former.bits.iter());
        }
        let sealed = seal_bytes(&key, nonce, bound_to(opener, current.id, cost).as_bytes(), inside);
        Ok(Self { cost, salt, sealed })
    }

    /// The data key of that name, and the one before it. `new` is what a new slot costs here.
    ///
    /// # Errors
    /// The secret is another one, or the slot asks for absurd work.
    pub fn open(
        &self,
        opener: Opener,
        secret: &Secret,
        id: u64,
        new: Cost,
    ) -> Result<(DataKey, Option<DataKey>), VaultError> {
        if !self.cost.is_sane(new) {
            return Err(VaultError::Damaged);
        }
        let key = stretch(secret.reveal(), &self.salt, self.cost)?;
        let bound_to = bound_to(opener, id, self.cost);
        let inside =
            open_bytes(&key, bound_to.as_bytes(), self.sealed.clone()).ok_or(VaultError::Wrong)?;
        let inside = Zeroizing::new(inside);
        let key_at = |at: usize| -> Option<Key> {
            let bits: [u8; 32] = inside.get(at..at + 32)?.try_into().ok()?;
            Some(Zeroizing::new(bits))
        };
        let bits = key_at(0).ok_or(VaultError::Damaged)?;
        let former = inside.get(32..40).and_then(|id| {
            let id = u64::from_be_bytes(id.try_into().ok()?);
            Some(DataKey { id, bits: key_at(40)? })
        });
        Ok((DataKey { id, bits }, former))
    }

    /// The slot in one line, without its letter.
    pub fn write(&self) -> String {
        let Self { cost: Cost { memory, passes }, salt, sealed } = self;
        let [salt, sealed] = [salt.as_slice(), sealed].map(Base64Unpadded::encode_string);
        format!("{memory} {passes} 1 {salt} {sealed}")
    }

    /// Reads what `write` wrote.
    pub fn read(line: &str) -> Option<Self> {
        let parts: Vec<&str> = line.split(' ').collect();
        let [memory, passes, "1", salt, sealed] = parts.as_slice() else { return None };
        let bytes = |text: &str| Base64Unpadded::decode_vec(text).ok();
        Some(Self {
            cost: Cost { memory: memory.parse().ok()?, passes: passes.parse().ok()? },
            salt: bytes(salt)?.try_into().ok()?,
            sealed: bytes(sealed)?,
        })
    }
}

/// What the slot is and what it costs cannot be altered unseen.
fn bound_to(opener: Opener, id: u64, Cost { memory, passes }: Cost) -> String {
    format!("wm1 slot {} {id:016x} {memory} {passes} 1", opener.letter())
}
