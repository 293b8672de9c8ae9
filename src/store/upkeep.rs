//! Upkeep by the elected writer: the header, deletions that nobody can contradict any more, and the
//! room for a last save.
//!
//! It touches no word of a person that still counts.

use crate::domain::record::RecordKey;
use crate::store::backend::{Backend, BackendError};
use crate::store::keys::{self, Place};
use crate::store::{Mark, Store};

/// The room kept for the last save, in UTF-16 units.
const BALLAST_UNITS: usize = 32 * 1024;

impl<B: Backend> Store<B> {
    /// Brings the header up to date, and lets go of deletions that nobody can contradict any more.
    /// The header goes first: a count that is too low alarms nobody.
    pub(super) fn note_count_and_sweep(
        &mut self,
        touched: &mut Vec<String>,
    ) -> Result<(), BackendError> {
        let is_only = |mark: &Mark| self.marks_of(mark.key).count() == 1;
        // Only of the few that may go it is asked whether anything else is known of them.
        let is_swept = |mark: &&Mark| {
            self.gather.is_alone
                && mark.is_tombstone
                && mark.place == Place::Base
                && is_only(mark)
                && !self.gather.is_under_way(mark.key)
        };
        let swept: Vec<RecordKey> = self.marks.iter().filter(is_swept).map(|m| m.key).collect();
        // A copy may have been made by a tab that had not heard of a deletion yet.
        self.strip_points(&swept)?;
        let n_records = self.n_records().saturating_sub(swept.len());
        if self.root.generation == 0 && self.marks.is_empty() {
            // A store that holds nothing needs neither a header nor room for a last save.
            return Ok(());
        }
        if self.root.generation == 0 || self.root.n_records != n_records {
            let next = self.root.next(self.writer, n_records);
            let slot = keys::ROOT.get(next.slot()).copied().unwrap_or(keys::ROOT[0]);
            self.set_and_read(slot, &next.to_string())?;
            self.root = next;
        }
        for key in swept {
            let name = keys::name(key, Place::Base);
            self.backend.remove(&name)?;
            touched.push(name);
            self.marks.retain(|mark| mark.key != key);
        }
        if !self.used_ballast && self.backend.get(keys::BALLAST)?.is_none() {
            // Where there is no room for it, there is none to keep.
            let _ = self.backend.set(keys::BALLAST, &"-".repeat(BALLAST_UNITS));
        }
        Ok(())
    }
}
