//! Batches: many records that are stored all together or not at all.
//!
//! Each batch is a writer of its own. For as long as the key that names it stands there, nobody reads
//! what it wrote, so that removing that one key brings in everything at once. Whatever is cut short
//! before leaves the store as it was. Later a batch is gathered as any dead writer is.

use crate::domain::library::Change;
use crate::domain::record::Record;
use crate::store::backend::{Backend, BackendError};
use crate::store::keys::{self, Place};
use crate::store::write::SECOND_LOOK_MS;
use crate::store::{Store, Watched};

/// What is known of batches.
#[derive(Clone, Debug, Default)]
pub(super) struct Batches {
    /// Those that are not all there, and in which writer each was begun.
    cut_short: Vec<(u64, u64)>,
    /// Those that were brought in here, and when to look at them once more.
    brought_in: Vec<(u64, u64)>,
}

impl<B: Backend> Store<B> {
    /// Stores records at `now` as one batch in the name of `batch`: 64 random bits. Other writers
    /// need to hear of one key only, which is added to `written`.
    ///
    /// # Errors
    /// The medium refused a write or kept something else. Then nothing of the batch counts, now or
    /// later.
    pub fn take_in<'a>(
        &mut self,
        records: impl Iterator<Item = &'a Record>,
        batch: u64,
        now: u64,
        written: &mut Vec<String>,
    ) -> Result<(), BackendError> {
        self.may_write()?;
        self.put_lock_back()?;
        let sign = keys::batch(batch);
        let mut begun = vec![sign.clone()];
        let mut marks = Vec::new();
        let mut watched = Vec::new();
        let mut result = self.set_and_read(&sign, &format!("{:016x}", self.writer));
        for record in records {
            if result.is_err() {
                break;
            }
            let change = Change::Put(Box::new(record.clone()));
            let held = self.held(change.key(), &self.queue);
            let saved = self.version_for(change, batch, held);
            let (name, value, mark) = self.as_written(&saved);
            result = self.set_and_read(&name, &value);
            begun.push(name);
            marks.push(mark);
            watched.push(Watched { saved, due: now + SECOND_LOOK_MS });
        }
        if let Err(error) = result.and_then(|()| self.bring_in(&sign)) {
            self.take_out(&begun);
            return Err(error);
        }
        self.queue.retain(|waiting| marks.iter().all(|mark| mark.key != waiting.change.key()));
        self.watched
            .retain(|former| marks.iter().all(|mark| mark.key != former.saved.change.key()));
        self.marks.extend(marks);
        self.watched.extend(watched);
        self.batches.brought_in.push((batch, now + SECOND_LOOK_MS));
        written.push(sign);
        Ok(())
    }

    /// The one step that makes the batch count.
    fn bring_in(&self, sign: &str) -> Result<(), BackendError> {
        self.backend.remove(sign)?;
        // Where that cannot be read, the second look says more.
        let is_there = matches!(self.backend.get(sign), Ok(Some(_)));
        if is_there { Err(BackendError::Altered) } else { Ok(()) }
    }

    /// Takes out what was written of a batch that does not count: its sign, first in `names`, goes
    /// last. What the medium does not let go of is cleared away later, as after a crash.
    fn take_out(&self, names: &[String]) {
        let Some((sign, values)) = names.split_first() else { return };
        let is_signed = self.set_and_read(sign, &format!("{:016x}", self.writer)).is_ok();
        let n_left = values.iter().filter(|name| self.backend.remove(name).is_err()).count();
        if is_signed && n_left == 0 {
            let _ = self.backend.remove(sign);
        }
    }

    /// Notes which batches are not all there, from all keys and values of ours.
    pub(super) fn note_batches(&mut self, values: &[(String, String)]) {
        let begun = values.iter().filter_map(|(name, value)| {
            let batch = keys::batch_of(name)?;
            Some((batch, u64::from_str_radix(value, 16).unwrap_or(batch)))
        });
        self.batches.cut_short = begun.collect();
    }

    /// Whether a key holds something of a batch that was not all there at the last reading.
    pub(super) fn is_of_cut_short(&self, name: &str) -> bool {
        let is_its = |(batch, _): &(u64, u64)| name.starts_with(&keys::overlays(*batch));
        self.batches.cut_short.iter().any(is_its)
    }

    /// Whether a version is of a batch that is not all there.
    ///
    /// # Errors
    /// The medium cannot be read.
    pub(super) fn is_under_way(&self, place: Place) -> Result<bool, BackendError> {
        match place {
            Place::Overlay(writer) => Ok(self.backend.get(&keys::batch(writer))?.is_some()),
            Place::Base => Ok(false),
        }
    }

    /// The batches that nobody will finish: those of writers that are dead, and of this one, which
    /// never leaves one half done.
    pub(super) fn abandoned(&self, living: &[u64]) -> Vec<u64> {
        let is_over = |by: u64| by == self.writer || !living.contains(&by);
        let cut_short = self.batches.cut_short.iter();
        cut_short.filter(|(_, by)| is_over(*by)).map(|(batch, _)| *batch).collect()
    }

    /// Clears away what is left of those of these batches that do not count.
    ///
    /// # Errors
    /// The medium cannot be reached.
    pub(super) fn clear_away(&mut self, batches: &[u64]) -> Result<(), BackendError> {
        let is_meant = |(batch, _): &(u64, u64)| batches.contains(batch);
        while let Some(at) = self.batches.cut_short.iter().position(is_meant) {
            let (batch, _) = self.batches.cut_short.swap_remove(at);
            for name in self.backend.keys(&keys::overlays(batch))? {
                self.backend.remove(&name)?;
            }
            self.backend.remove(&keys::batch(batch))?;
        }
        Ok(())
    }

    /// When to look at batches once more.
    pub(super) fn batches_due(&self) -> Option<u64> {
        self.batches.brought_in.iter().map(|(_, due)| *due).min()
    }

    /// Looks once more whether the batches count that were brought in here. One that does not is
    /// brought in again.
    ///
    /// # Errors
    /// The medium cannot be read, or did not hold what it took.
    pub(super) fn look_back_at_batches(&mut self, now: u64) -> Result<(), BackendError> {
        let mut result = Ok(());
        for (batch, due) in std::mem::take(&mut self.batches.brought_in) {
            if due > now {
                self.batches.brought_in.push((batch, due));
                continue;
            }
            let sign = keys::batch(batch);
            let found = self.backend.get(&sign);
            if found != Ok(None) {
                result = Err(found.err().unwrap_or(BackendError::Altered));
                let _ = self.backend.remove(&sign);
                self.batches.brought_in.push((batch, now + SECOND_LOOK_MS));
            }
        }
        result
    }
}
