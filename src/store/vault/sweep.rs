//! Bringing every stored value into the form that it should have, and keeping the lock in place.

use crate::store::backend::{Backend, BackendError};
use crate::store::envelope::{Envelope, is_as_wished};
use crate::store::write::SECOND_LOOK_MS;
use crate::store::{Store, keys};

impl<B: Backend> Store<B> {
    /// Before anything sealed is written, the lock that opens it must stand.
    pub(in crate::store) fn put_lock_back(&mut self) -> Result<(), BackendError> {
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
    pub(in crate::store) fn sweep(
        &mut self,
        now: u64,
        written: &mut Vec<String>,
    ) -> Result<(), BackendError> {
        // Another tab may have changed the lock, and must not find the former one in its place.
        self.read_lock()?;
        let Some(lock) = self.vault.lock.clone().filter(|_| self.vault.keys.is_some()) else {
            self.vault.is_unswept = false;
            return Ok(());
        };
        self.vault.look_at = Some(now + SECOND_LOOK_MS);
        let text = lock.to_string();
        for name in keys::LOCK {
            if self.backend.get(name)?.as_deref() != Some(&text) {
                self.replace(name, &text)?;
                written.push(name.to_owned());
            }
        }
        for name in self.backend.keys(keys::PREFIX)? {
            let Some(value) = self.backend.get(&name)?.filter(|_| keys::is_sealable(&name)) else {
                continue;
            };
            let sealing = self.vault.keys.as_ref().filter(|_| lock.is_on);
            if is_as_wished(&value, sealing) {
                continue;
            }
            let Some(value) = self.reformed(&name, &value) else { continue };
            self.replace(&name, &value)?;
            written.push(name);
        }
        self.vault.is_unswept = false;
        Ok(())
    }

    /// The same value in the form that it should have; `None` if it cannot be opened.
    fn reformed(&mut self, name: &str, value: &str) -> Option<String> {
        let Some((key, _)) = keys::parse(name) else { return self.reformed_point(name, value) };
        let envelope = Envelope::parse(value).ok()?.unsealed(key.bits, self.keys()).ok()?;
        Some(self.as_it_should_stand(envelope, key.bits).to_string())
    }

    /// Looks a second time at what a sweep rewrote, as at every save.
    ///
    /// # Errors
    /// The medium does not hold what it took.
    pub(in crate::store) fn look_back_at_vault(&mut self, now: u64) -> Result<(), BackendError> {
        if self.vault.look_at.is_none_or(|due| due > now) {
            return Ok(());
        }
        self.vault.look_at = None;
        let Some(lock) = self.vault.lock.as_ref().filter(|_| self.vault.keys.is_some()) else {
            return Ok(());
        };
        let text = lock.to_string();
        for name in keys::LOCK {
            self.vault.is_unswept |= self.backend.get(name)?.as_deref() != Some(&text);
        }
        for (name, value) in self.every_value()? {
            if keys::is_sealable(&name) {
                self.note_form(&value);
            }
        }
        if self.vault.is_unswept { Err(BackendError::Altered) } else { Ok(()) }
    }
}
