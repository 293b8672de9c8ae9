//! Saving: each change under this writer's own name, read back at once and once more later.
//!
//! Nothing is written before everything was read, over a newer version's store, or where all that
//! was stored has gone: a person may have meant that.

use std::rc::Rc;

use crate::domain::library::Change;
use crate::domain::record::Record;
use crate::store::backend::{Backend, BackendError};
use crate::store::envelope::{Envelope, Stamp};
use crate::store::keys::{self, Place};
use crate::store::version::note;
use crate::store::{Mark, Pending, Store, Watched};

/// A browser can take back a save without a word while two tabs fill the storage, in milliseconds
/// after the save; this is well above what was measured (600).
pub(super) const SECOND_LOOK_MS: u64 = 1_500;

impl<B: Backend> Store<B> {
    /// Saves what waits at `now`, and adds the keys that were written to `written`. New texts are
    /// written before old records go, so that a crash in between leaves both rather than neither.
    /// What could not be saved stays in the queue.
    ///
    /// # Errors
    /// The medium refused a write, gave back something else than was written, or has lost all
    /// that was in it.
    pub fn flush(&mut self, now: u64, written: &mut Vec<String>) -> Result<(), BackendError> {
        self.may_write()?;
        self.put_lock_back()?;
        for is_put in [true, false] {
            let is_next = |pending: &Pending| matches!(pending.change, Change::Put(_)) == is_put;
            let mut result = Ok(());
            for pending in std::mem::take(&mut self.queue) {
                if !is_next(&pending) {
                    self.queue.push(pending);
                    continue;
                }
                // One text that does not fit is no reason to hold back the others.
                match self.save(&pending, now) {
                    Ok(name) => written.extend(name),
                    Err(error) => {
                        self.queue.push(pending);
                        result = Err(error);
                    }
                }
            }
            result?;
        }
        if self.is_unswept() { self.sweep(now, written) } else { Ok(()) }
    }

    /// Saves one version; `None` where there is nothing to say, because nothing was ever stored.
    fn save(&mut self, pending: &Pending, now: u64) -> Result<Option<String>, BackendError> {
        let key = pending.change.key();
        let tried = self.tried.binary_search(&key);
        let is_new = tried.is_err() && self.marks_of(key).next().is_none();
        if let (Err(at), true) = (tried, is_new) {
            self.tried.insert(at, key);
        }
        let is_tombstone = pending.envelope.is_tombstone();
        if is_tombstone && is_new {
            return Ok(None);
        }
        let (name, value, mark) = self.as_written(pending);
        self.set_at_any_price(&name, &value)?;
        if is_tombstone {
            self.strip_points(&[key])?;
        }
        if is_new {
            // Nothing is known of it that would have to be looked for.
            self.marks.push(mark);
        } else {
            self.mark(mark);
            self.watched.retain(|watched| watched.saved.change.key() != key);
        }
        self.watched.push(Watched { saved: pending.clone(), due: now + SECOND_LOOK_MS });
        Ok(Some(name))
    }

    /// A version as it is written: the key, the value, and what is known of it then.
    pub(super) fn as_written(&mut self, pending: &Pending) -> (String, String, Mark) {
        let key = pending.change.key();
        let mut envelope = pending.envelope.clone();
        let (stamp, is_tombstone) = (envelope.stamp, envelope.is_tombstone());
        if !is_tombstone && let Some(former) = self.marks_of(key).max_by_key(|mark| mark.stamp) {
            envelope.keep_unknown(&former.held);
        }
        envelope.seen.retain(|seen| seen.writer != stamp.writer);
        let place = Place::Overlay(stamp.writer);
        let held = Rc::new(envelope.clone());
        let value = self.as_it_should_stand(envelope, key.bits).to_string();
        (keys::name(key, place), value, Mark { key, place, stamp, is_tombstone, held })
    }

    /// Writes a person's words and reads them back. Where the storage is full, they are worth the
    /// ballast.
    fn set_at_any_price(&mut self, name: &str, value: &str) -> Result<(), BackendError> {
        if let Err(error) = self.backend.set(name, value) {
            if self.backend.get(keys::BALLAST)?.is_none() {
                return Err(error);
            }
            self.backend.remove(keys::BALLAST)?;
            self.used_ballast = true;
            self.backend.set(name, value)?;
        }
        self.read_back(name, value)
    }

    /// Writes a value that is not worth the ballast, and reads it back.
    pub(super) fn set_and_read(&self, name: &str, value: &str) -> Result<(), BackendError> {
        self.backend.set(name, value)?;
        self.read_back(name, value)
    }

    fn read_back(&self, name: &str, value: &str) -> Result<(), BackendError> {
        // A stub, a patched `setItem` or an old private window may take a value and keep nothing.
        if self.backend.get(name)?.as_deref() != Some(value) {
            return Err(BackendError::Altered);
        }
        Ok(())
    }

    /// When to call `look_back` next.
    pub fn look_back_due(&self) -> Option<u64> {
        let watched = self.watched.iter().map(|watched| watched.due);
        watched.chain(self.vault.look_at).chain(self.batches_due()).min()
    }

    /// Looks a second time at what was saved a while ago. What is not there any more waits to be
    /// saved again.
    ///
    /// # Errors
    /// The medium does not hold what it took.
    pub fn look_back(&mut self, now: u64) -> Result<(), BackendError> {
        let (due, later) =
            std::mem::take(&mut self.watched).into_iter().partition(|watched| watched.due <= now);
        self.watched = later;
        let due: Vec<Watched> = due;
        let mut result = self.look_back_at_vault(now).and(self.look_back_at_batches(now));
        for watched in due {
            let key = watched.saved.change.key();
            let stamp = watched.saved.envelope.stamp;
            let name = keys::name(key, Place::Overlay(stamp.writer));
            let value = self.backend.get(&name);
            let held = value.as_ref().ok().and_then(Option::as_deref);
            let held = held.and_then(|value| Envelope::parse(value).ok());
            if held.is_none_or(|envelope| envelope.stamp != stamp) {
                if value == Ok(None) {
                    let place = Place::Overlay(stamp.writer);
                    self.marks.retain(|mark| mark.key != key || mark.place != place);
                }
                result = Err(value.err().unwrap_or(BackendError::Altered));
                self.save_anew(watched.saved);
            }
        }
        // That everything is gone says more than that one text is.
        if self.is_locked() { result } else { self.may_write().and(result) }
    }

    /// Puts a version that got lost back into the queue, unless a newer one waits there. It has
    /// still seen only what it had seen, so that it hides nothing that came in meanwhile.
    pub(super) fn save_anew(&mut self, mut lost: Pending) {
        let key = lost.change.key();
        if self.queue.iter().all(|pending| pending.change.key() != key) {
            let Envelope { seen, stamp, .. } = &mut lost.envelope;
            note(seen, *stamp);
            self.counter += 1;
            *stamp = Stamp { counter: self.counter, writer: self.writer };
            self.queue.push(lost);
        }
    }

    /// Everything on screen is to be saved again, because a person said so after it had vanished.
    pub fn save_again<'a>(&mut self, records: impl Iterator<Item = &'a Record>) {
        self.marks.clear();
        self.watched.clear();
        self.queue(records.map(|record| Change::Put(Box::new(record.clone()))));
    }

    /// Whether anything may be written now.
    ///
    /// # Errors
    /// Why not.
    pub fn may_write(&self) -> Result<(), BackendError> {
        if !self.is_loaded {
            return Err(BackendError::Blocked);
        }
        if self.root.is_too_new() {
            return Err(BackendError::Newer);
        }
        let mut is_first = true;
        for mark in self.marks.iter().filter(|mark| !mark.is_tombstone) {
            if self.backend.get(&keys::name(mark.key, mark.place))?.is_some() {
                return Ok(());
            }
            is_first = false;
        }
        let is_left =
            is_first || self.backend.keys(keys::PREFIX)?.iter().any(|n| keys::is_record(n));
        if is_left { Ok(()) } else { Err(BackendError::Vanished) }
    }
}
