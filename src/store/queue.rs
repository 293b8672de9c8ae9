//! What waits to be saved: the next version of each record that changed, made from what is known of
//! it.
//!
//! Nothing is written here; `write.rs` does that.

use crate::domain::library::Change;
use crate::domain::record::{Record, RecordKey};
use crate::store::backend::Backend;
use crate::store::envelope::{Envelope, Stamp};
use crate::store::fields::changed;
use crate::store::gather::Gather;
use crate::store::version::{Version, note, resolve};
use crate::store::{Pending, Store, shape};

impl<B: Backend> Store<B> {
    /// Takes changes that are to be saved, each record once; it counts more than one that waits.
    pub fn queue(&mut self, changes: impl IntoIterator<Item = Change>) {
        let mut former = std::mem::take(&mut self.queue);
        for change in changes {
            let held = self.held(change.key(), &former);
            let pending = self.version_for(change, self.writer, held);
            // Each record is among the changes once, and a file brings thousands of them.
            former.retain(|waiting| waiting.change.key() != pending.change.key());
            self.queue.push(pending);
        }
        former.append(&mut self.queue);
        self.queue = former;
    }

    /// The next version of a record, in the name of a writer.
    pub(super) fn version_for(
        &mut self,
        change: Change,
        writer: u64,
        held: Option<(Envelope, Record)>,
    ) -> Pending {
        let key = change.key();
        self.counter += 1;
        let stamp = Stamp { counter: self.counter, writer };
        let mut envelope = match &change {
            Change::Put(record) => Envelope::seal(record, stamp),
            Change::Removed(_) => Envelope::tombstone(key.kind, stamp),
        };
        for mark in self.marks_of(key) {
            note(&mut envelope.seen, mark.stamp);
        }
        if let (false, Some((held, record))) = (envelope.is_tombstone(), held) {
            envelope.edit(&held, &changed(&shape::body(&record), &envelope.body));
        }
        Pending { change, envelope }
    }

    /// A record as a person sees and changes it here, with what waits of it.
    pub(super) fn held(&self, key: RecordKey, waiting: &[Pending]) -> Option<(Envelope, Record)> {
        let mut versions = Vec::new();
        for mark in self.marks_of(key) {
            let envelope = Envelope::clone(&mark.held);
            versions.push(Version { record: envelope.open().ok(), envelope });
        }
        let of_key = |pending: &&Pending| pending.change.key() == key;
        versions.extend(waiting.iter().filter(of_key).map(Pending::version));
        let held = resolve(key, versions)?.winner;
        Some((held.envelope, held.record?))
    }

    pub(super) fn pending(&self, key: RecordKey) -> impl Iterator<Item = &Pending> {
        self.queue.iter().filter(move |pending| pending.change.key() == key)
    }

    /// Whether anything waits to be saved.
    pub fn has_unsaved(&self) -> bool {
        !self.queue.is_empty() || self.is_unswept()
    }

    /// Whether anything waits to be saved or to be looked at a second time.
    pub fn is_unconfirmed(&self) -> bool {
        self.has_unsaved() || self.look_back_due().is_some()
    }

    /// Goes on under another name. A page that slept may have been taken for dead, and what it
    /// wrote may be gathered at any moment: its old keys are its own no longer.
    pub fn rename(&mut self, writer: u64) {
        self.writer = writer;
        self.gather = Gather::default();
        for pending in std::mem::take(&mut self.queue) {
            self.save_anew(pending);
        }
    }
}
