//! The vault of a store: when values are sealed, and how a store goes from one state to another.
//!
//! The lock is always written before the values that depend on it, and each value is rewritten in
//! one write of the same version. So a crash at any point leaves values of both kinds and a lock
//! that opens them; the next visit goes on where this one stopped. Where the lock is on and no key
//! is at hand, nothing is read and nothing is written.

mod change;
mod copy;
mod sweep;

use crate::store::backend::{Backend, BackendError};
use crate::store::envelope::{Envelope, is_as_wished};
use crate::store::gather::Gather;
use crate::store::lock::Lock;
use crate::store::{Store, keys};
use crate::vault::keys::{Keys, is_sealed};
use crate::vault::secret::Secret;
use crate::vault::slot::Opener;
use crate::vault::stretch::Cost;
use crate::vault::{Entropy, VaultError, code};

/// Whether a person has to open the store first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is sealed.
    #[default]
    Plain,
    /// What is stored is sealed, and the key is at hand.
    Open,
    /// What is stored is sealed, and has to be opened.
    Locked,
    /// What is stored is sealed, and the lock cannot be read.
    Damaged,
}

/// Why the vault did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// The passphrase, the code, or what they work with.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The medium.
    #[error(transparent)]
    Medium(#[from] BackendError),
    /// Something sealed cannot be opened, and without the lock it never could be.
    #[error("something sealed cannot be opened")]
    Unopened,
}

/// What a store knows of its vault.
#[derive(Clone, Debug)]
pub(super) struct Vault {
    entropy: Entropy,
    cost: Cost,
    lock: Option<Lock>,
    keys: Option<Keys>,
    standing: Standing,
    /// Some value does not stand as it should: plain while sealing, or the other way round.
    is_unswept: bool,
    /// When to look once more at what was rewritten.
    pub(super) look_at: Option<u64>,
}

impl Default for Vault {
    fn default() -> Self {
        Self {
            entropy: || None,
            cost: Cost::USUAL,
            lock: None,
            keys: None,
            standing: Standing::Plain,
            is_unswept: false,
            look_at: None,
        }
    }
}

impl<B: Backend> Store<B> {
    /// The same store with a source of chance, without which nothing can be sealed, and with what
    /// a passphrase is to cost.
    pub fn with_chance(mut self, entropy: Entropy, cost: Cost) -> Self {
        (self.vault.entropy, self.vault.cost) = (entropy, cost);
        self
    }

    /// A store on another medium, with the same chance and the same cost.
    pub fn beside<C: Backend>(&self, backend: C) -> Store<C> {
        Store::new(backend, self.writer).with_chance(self.vault.entropy, self.vault.cost)
    }

    /// How the vault stands.
    pub fn standing(&self) -> Standing {
        self.vault.standing
    }

    /// Whether nothing can be read or written before a person opens the store.
    pub fn is_locked(&self) -> bool {
        matches!(self.vault.standing, Standing::Locked | Standing::Damaged)
    }

    /// Which lock it is; another one may open with other words.
    pub fn lock_generation(&self) -> u64 {
        self.vault.lock.as_ref().map_or(0, |lock| lock.generation)
    }

    pub(super) fn keys(&self) -> Option<&Keys> {
        self.vault.keys.as_ref()
    }

    fn is_sealing(&self) -> bool {
        self.vault.lock.as_ref().is_some_and(|lock| lock.is_on)
    }

    /// A version as it is to be written: sealed where the lock is on.
    pub(super) fn as_it_should_stand(&mut self, envelope: Envelope, bits: u128) -> Envelope {
        let is_sealing = self.is_sealing();
        match &mut self.vault.keys {
            Some(keys) if is_sealing => envelope.sealed(bits, keys),
            _ => envelope,
        }
    }

    /// Notes whether a value has to be rewritten.
    pub(super) fn note_form(&mut self, value: &str) {
        let sealing = self.vault.keys.as_ref().filter(|_| self.is_sealing());
        self.vault.is_unswept |= !is_as_wished(value, sealing);
    }

    /// Whether some value is still to be sealed or unsealed.
    pub fn is_unswept(&self) -> bool {
        self.vault.is_unswept
    }

    /// Looks at the lock as it stands in the medium; another tab may have changed it.
    ///
    /// # Errors
    /// The medium cannot be read.
    pub(super) fn read_lock(&mut self) -> Result<(), BackendError> {
        // What is sealed says nothing where the key is at hand.
        let is_known = self.vault.keys.is_some() && self.vault.lock.is_some();
        let values = if is_known { Vec::new() } else { self.every_value()? };
        self.read_lock_beside(&values)
    }

    /// The same beside values of ours that were just read.
    pub(super) fn read_lock_beside(
        &mut self,
        values: &[(String, String)],
    ) -> Result<(), BackendError> {
        let [a, b] = keys::LOCK.map(|name| self.backend.get(name));
        let (a, b) = (a?, b?);
        let is_there = a.is_some() || b.is_some();
        let parse = |copy: &Option<String>| copy.as_deref().and_then(Lock::parse);
        let found = Lock::of_copies(parse(&a), parse(&b));
        if let (Some(open), Some(held)) = (&self.vault.keys, &self.vault.lock) {
            let newer = found.filter(|found| found.generation > held.generation);
            match newer {
                Some(newer) if newer.key != open.current.id => {
                    self.lock_up();
                    self.vault.lock = Some(newer);
                }
                Some(newer) if newer.is_genuine(open) => self.vault.lock = Some(newer),
                // What the key at hand made is known better here than what somebody else put there.
                _ => {}
            }
            if !self.is_locked() {
                let is_on = self.is_sealing();
                self.vault.standing = if is_on { Standing::Open } else { Standing::Plain };
            }
            return Ok(());
        }
        self.vault.standing = match &found {
            Some(lock) if lock.is_on => Standing::Locked,
            Some(_) if has_sealed(values) => Standing::Locked,
            Some(_) => Standing::Plain,
            None if is_there || has_sealed(values) => Standing::Damaged,
            None => Standing::Plain,
        };
        if self.is_locked() {
            self.is_loaded = false;
        }
        self.vault.lock = found;
        Ok(())
    }

    /// Seals a text that is no record, as that of a key.
    pub(super) fn seal_text(&mut self, text: &str, name: &str) -> String {
        let is_sealing = self.is_sealing();
        match &mut self.vault.keys {
            Some(keys) if is_sealing => keys.seal(text, name),
            _ => text.to_owned(),
        }
    }

    /// The text that was sealed as that of a key; a plain one is given back as it is.
    pub(super) fn open_text(&self, text: &str, name: &str) -> Option<String> {
        if !is_sealed(text) {
            return Some(text.to_owned());
        }
        self.keys()?.open(text, name).ok()
    }

    /// There is no vault any more, because nothing at all is stored.
    pub(super) fn forget_vault(&mut self) {
        let Vault { entropy, cost, .. } = self.vault;
        self.vault = Vault { entropy, cost, ..Vault::default() };
    }

    /// Every value of ours as it stands, but for the ballast.
    ///
    /// # Errors
    /// The medium cannot be read.
    pub fn raw_values(&self) -> Result<Vec<(String, String)>, BackendError> {
        let mut values = self.every_value()?;
        values.retain(|(name, _)| name != keys::BALLAST);
        Ok(values)
    }

    /// Opens the vault; everything is to be read then.
    ///
    /// # Errors
    /// The secret is another one, or the slot for it is damaged.
    pub fn unlock(&mut self, opener: Opener, secret: &Secret) -> Result<(), LockError> {
        let Some(lock) = self.vault.lock.clone() else {
            return Err(VaultError::Damaged.into());
        };
        let slot = lock.slot(opener).ok_or(VaultError::Damaged)?;
        let (current, former) = match opener {
            Opener::Passphrase => slot.open(opener, secret, lock.key, self.vault.cost)?,
            Opener::Code => slot.open(opener, &code::read(secret)?, lock.key, self.vault.cost)?,
        };
        let mut keys = Keys::new(current, former, self.vault.entropy)?;
        let lock = if lock.is_genuine(&keys) {
            lock
        } else {
            // Somebody altered it. Nothing is unsealed on the word of a lock like that.
            let slots = (lock.passphrase, lock.code);
            Lock::new(lock.generation + 1, true, slots, &mut keys)
        };
        self.vault.standing = if lock.is_on { Standing::Open } else { Standing::Plain };
        (self.vault.lock, self.vault.keys) = (Some(lock), Some(keys));
        self.vault.is_unswept = true;
        Ok(())
    }

    /// Forgets the key and all that was read. What waits to be saved goes on waiting.
    pub fn lock_up(&mut self) {
        if self.is_sealing() {
            self.vault.keys = None;
            self.vault.standing = Standing::Locked;
            self.is_loaded = false;
            self.marks.clear();
            self.unread.clear();
            self.gather = Gather::default();
        }
    }
}

fn has_sealed(values: &[(String, String)]) -> bool {
    let is_sealed = |(name, value): &(String, String)| {
        let body = value.split_once('\n').map_or("", |(_, body)| body);
        keys::is_sealable(name) && is_sealed(body)
    };
    values.iter().any(is_sealed)
}
