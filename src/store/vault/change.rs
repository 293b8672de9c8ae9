//! Turning a vault on and off, and changing what opens it.
//!
//! The new lock is made whole in memory, written, and read back before anything depends on it.

use crate::store::backend::{Backend, BackendError};
use crate::store::envelope::Envelope;
use crate::store::lock::Lock;
use crate::store::vault::{LockError, Standing, Vault};
use crate::store::{Store, keys};
use crate::vault::keys::{DataKey, Keys};
use crate::vault::secret::Secret;
use crate::vault::slot::{Opener, Slot};
use crate::vault::{VaultError, code};

impl<B: Backend> Store<B> {
    /// Asks every other tab and element to lock, too.
    ///
    /// # Errors
    /// The medium refused.
    pub fn call_to_lock(
        &mut self,
        now: u64,
        written: &mut Vec<String>,
    ) -> Result<(), BackendError> {
        // Browsers tell of a value only if it is another one than before.
        let call = format!("{:016x} {now}", self.writer);
        self.backend.set(keys::LOCK_CALL, &call)?;
        written.push(keys::LOCK_CALL.to_owned());
        Ok(())
    }

    /// Seals everything from now on. Gives the recovery code, which is kept nowhere.
    ///
    /// # Errors
    /// Nothing was changed.
    pub fn turn_on(
        &mut self,
        passphrase: &Secret,
        written: &mut Vec<String>,
    ) -> Result<Secret, LockError> {
        self.read_lock()?;
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
        self.read_lock()?;
        let slot = self.new_slot(Opener::Passphrase, passphrase)?;
        let code = self.vault.lock.as_ref().and_then(|lock| lock.code.clone());
        self.put_slots((Some(slot), code), true, written)
    }

    /// Gives another recovery code; the former one opens nothing any more.
    ///
    /// # Errors
    /// The former code still counts.
    pub fn change_code(&mut self, written: &mut Vec<String>) -> Result<Secret, LockError> {
        self.read_lock()?;
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
        self.read_lock()?;
        for (name, value) in self.every_value()? {
            let envelope = Envelope::parse(&value).ok();
            let (Some(envelope), Some((key, _))) = (envelope, keys::parse(&name)) else { continue };
            // A restore point that does not open is only a copy.
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

    /// Writes a lock. It counts as soon as one of its copies stands; the other one and what depends
    /// on it come with the next save.
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
        Ok(())
    }
}
