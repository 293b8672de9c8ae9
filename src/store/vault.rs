//! The vault of a store: when values are sealed, and how a store goes from one state to another.
//!
//! The lock is always written before the values that depend on it, and each value is rewritten in
//! one write of the same version. So a crash at any point leaves values of both kinds and a lock
//! that opens them; the next visit goes on where this one stopped. Where the lock is on and no key
//! is at hand, nothing is read and nothing is written.

use crate::store::backend::{Backend, BackendError};
use crate::store::envelope::{Envelope, is_as_wished};
use crate::store::gather::Gather;
use crate::store::lock::Lock;
use crate::store::{Store, keys};
use crate::vault::keys::{DataKey, Keys, is_sealed};
use crate::vault::secret::Secret;
use crate::vault::slot::{Opener, Slot};
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

    /// How the vault stands.
    pub fn standing(&self) -> Standing {
        self.vault.standing
    }

    /// Whether nothing can be read or written before a person opens the store.
    pub fn is_locked(&self) -> bool {
        matches!(self.vault.standing, Standing::Locked | Standing::Damaged)
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
            Some(_) if self.has_sealed()? => Standing::Locked,
            Some(_) => Standing::Plain,
            None if is_there || self.has_sealed()? => Standing::Damaged,
            None => Standing::Plain,
        };
        if self.is_locked() {
            self.is_loaded = false;
        }
        self.vault.lock = found;
        Ok(())
    }

    fn has_sealed(&self) -> Result<bool, BackendError> {
        for name in self.backend.keys(keys::PREFIX)? {
            let value = self.backend.get(&name)?.filter(|_| keys::is_record(&name));
            let body = value.as_deref().and_then(|value| value.split_once('\n'));
            if body.is_some_and(|(_, body)| is_sealed(body)) {
                return Ok(true);
            }
        }
        Ok(false)
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
            Opener::Passphrase => slot.open(opener, secret, lock.key)?,
            Opener::Code => slot.open(opener, &code::read(secret)?, lock.key)?,
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

    /// Asks every other tab and element to lock, too.
    ///
    /// # Errors
    /// The medium refused.
    pub fn call_to_lock(
        &mut self,
        now: u64,
        written: &mut Vec<String>,
    ) -> Result<(), BackendError> {
        let call = format!("{:016x} {now}", self.writer);
        self.backend.set(keys::LOCK_CALL, &call)?;
        written.push(keys::LOCK_CALL.to_owned());
        Ok(())
    }

    /// Seals everything from now on. Gives the recovery code, which is kept nowhere.
    ///
    /// # Errors
    /// Nothing was changed, unless it is the medium that refused half-way: then the lock is on, the
    /// key at hand, and the rest is tried again with the next save.
    pub fn turn_on(
        &mut self,
        passphrase: &Secret,
        written: &mut Vec<String>,
    ) -> Result<Secret, LockError> {
        self.may_write()?;
        let Vault { entropy, cost, .. } = self.vault;
        let new = DataKey::draw(entropy)?;
        let former = self.vault.keys.as_ref().map(|keys| keys.current.clone());
        let code = code::draw(entropy)?;
        let inside = (&new, former.as_ref());
        let first = Slot::lock(Opener::Passphrase, passphrase, inside, cost, entropy)?;
        let second = Slot::lock(Opener::Code, &code, inside, cost, entropy)?;
        let mut keys = Keys::new(new, former, entropy)?;
        let slots = (Some(first), Some(second));
        let lock = Lock::new(self.next_generation(), true, slots, &mut keys);
        self.put_lock(lock, Some(keys), written)?;
        Ok(code)
    }

    /// Takes another passphrase. The key stays, and so does every sealed value.
    ///
    /// # Errors
    /// The former passphrase still counts.
    pub fn change_passphrase(
        &mut self,
        passphrase: &Secret,
        written: &mut Vec<String>,
    ) -> Result<(), LockError> {
        let slot = self.new_slot(Opener::Passphrase, passphrase)?;
        let code = self.vault.lock.as_ref().and_then(|lock| lock.code.clone());
        self.put_slots((Some(slot), code), true, written)
    }

    /// Gives another recovery code; the former one opens nothing any more.
    ///
    /// # Errors
    /// The former code still counts.
    pub fn change_code(&mut self, written: &mut Vec<String>) -> Result<Secret, LockError> {
        let code = code::draw(self.vault.entropy)?;
        let slot = self.new_slot(Opener::Code, &code)?;
        let passphrase = self.vault.lock.as_ref().and_then(|lock| lock.passphrase.clone());
        self.put_slots((passphrase, Some(slot)), true, written)?;
        Ok(code)
    }

    /// Seals nothing any more, and unseals what is sealed.
    ///
    /// # Errors
    /// Something cannot be unsealed, or the medium refused.
    pub fn turn_off(&mut self, written: &mut Vec<String>) -> Result<(), LockError> {
        for name in self.backend.keys(keys::PREFIX)? {
            let value = self.backend.get(&name)?;
            let envelope = value.and_then(|value| Envelope::parse(&value).ok());
            let (Some(envelope), Some((key, _))) = (envelope, keys::parse(&name)) else { continue };
            envelope.unsealed(key.bits, self.keys()).map_err(|_| LockError::Unopened)?;
        }
        let slots =
            self.vault.lock.as_ref().map(|lock| (lock.passphrase.clone(), lock.code.clone()));
        self.put_slots(slots.unwrap_or_default(), false, written)
    }

    fn next_generation(&self) -> u64 {
        self.vault.lock.as_ref().map_or(0, |lock| lock.generation) + 1
    }

    fn new_slot(&self, opener: Opener, secret: &Secret) -> Result<Slot, LockError> {
        let keys = self.vault.keys.as_ref().ok_or(VaultError::Wrong)?;
        let inside = (&keys.current, keys.former.as_ref());
        Ok(Slot::lock(opener, secret, inside, self.vault.cost, self.vault.entropy)?)
    }

    fn put_slots(
        &mut self,
        slots: (Option<Slot>, Option<Slot>),
        is_on: bool,
        written: &mut Vec<String>,
    ) -> Result<(), LockError> {
        self.may_write()?;
        let generation = self.next_generation();
        let keys = self.vault.keys.as_mut().ok_or(VaultError::Wrong)?;
        let lock = Lock::new(generation, is_on, slots, keys);
        self.put_lock(lock, None, written)
    }

    /// Writes a lock and what depends on it. It counts as soon as one of its copies stands.
    fn put_lock(
        &mut self,
        lock: Lock,
        keys: Option<Keys>,
        written: &mut Vec<String>,
    ) -> Result<(), LockError> {
        let first = usize::from(lock.generation % 2 == 1);
        let name = keys::LOCK.get(first).copied().unwrap_or(keys::LOCK[0]);
        self.replace(name, &lock.to_string())?;
        written.push(name.to_owned());
        self.vault.standing = if lock.is_on { Standing::Open } else { Standing::Plain };
        self.vault.lock = Some(lock);
        if keys.is_some() {
            self.vault.keys = keys;
        }
        self.vault.is_unswept = true;
        Ok(self.sweep(written)?)
    }

    /// Before anything sealed is written, the lock that opens it must stand.
    pub(super) fn put_lock_back(&mut self) -> Result<(), BackendError> {
        let Some(lock) = self.vault.lock.as_ref().filter(|lock| lock.is_on) else { return Ok(()) };
        let lock = lock.to_string();
        for name in keys::LOCK {
            if self.backend.get(name)?.is_none() {
                self.replace(name, &lock)?;
            }
        }
        Ok(())
    }

    /// Brings both copies of the lock up to date, and then every value into the form that it should
    /// have. What cannot be opened stays as it is.
    ///
    /// # Errors
    /// The medium refused; what is left is tried again with the next save.
    pub(super) fn sweep(&mut self, written: &mut Vec<String>) -> Result<(), BackendError> {
        let Some(lock) = self.vault.lock.clone().filter(|_| self.vault.keys.is_some()) else {
            self.vault.is_unswept = false;
            return Ok(());
        };
        let text = lock.to_string();
        for name in keys::LOCK {
            if self.backend.get(name)?.as_deref() != Some(&text) {
                self.replace(name, &text)?;
                written.push(name.to_owned());
            }
        }
        for name in self.backend.keys(keys::PREFIX)? {
            let Some((key, _)) = keys::parse(&name) else { continue };
            let Some(value) = self.backend.get(&name)? else { continue };
            let sealing = self.vault.keys.as_ref().filter(|_| lock.is_on);
            if is_as_wished(&value, sealing) {
                continue;
            }
            let envelope = Envelope::parse(&value).ok();
            let opened = envelope.and_then(|one| one.unsealed(key.bits, self.keys()).ok());
            let Some(opened) = opened else { continue };
            let value = self.as_it_should_stand(opened, key.bits).to_string();
            self.replace(&name, &value)?;
            written.push(name);
        }
        self.vault.is_unswept = false;
        Ok(())
    }
}
