//! The store: the records of a library as keys and values of one medium.
//!
//! Each open element is a writer and writes only keys that bear its own name. What a record is, is
//! the merge of all its versions. The one elected writer gathers, later, what dead writers left.
//! So no save can undo another, whatever the order in which tabs hear of each other.
//! The store knows no screen and no browser, and it deletes nothing that it has not stored anew.

pub mod backend;
mod batch;
pub mod crc;
pub mod debounce;
pub mod edits;
pub mod envelope;
mod erase;
pub mod fields;
pub mod gather;
pub mod keys;
pub mod lock;
pub mod migrate;
pub mod points;
mod read;
pub mod room;
pub mod root;
mod shape;
mod unknown;
mod upkeep;
pub mod vault;
pub mod version;
mod write;

use std::rc::Rc;

use crate::domain::library::Change;
use crate::domain::record::{Record, RecordKey};
use crate::sort::sort;
use backend::Backend;
use batch::Batches;
use envelope::{Envelope, Stamp, Unreadable};
use fields::changed;
use gather::Gather;
use keys::Place;
use root::Root;
use vault::Vault;
use version::Version;

/// What a stored key held when it could not be read. It stays there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The key as it stands in the medium.
    pub key: String,
    /// Why it could not be read.
    pub why: Unreadable,
    /// The value, exactly as it stands.
    pub value: String,
}

/// What reading found out about one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The record is now this.
    Put(Box<Record>),
    /// Likewise, and somebody else deleted it at the same time.
    Back(Box<Record>),
    /// The record was deleted for good.
    Removed(RecordKey),
    /// Words that two elements wrote at once, and that lost; they are to be kept as a draft.
    Apart(Box<Record>),
}

/// A version that stands in the medium.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    key: RecordKey,
    place: Place,
    stamp: Stamp,
    is_tombstone: bool,
    /// As it was read here: by now something else may stand there, of which nobody has heard yet.
    held: Rc<Envelope>,
}

/// A version that is to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pending {
    change: Change,
    /// As it will stand, but for what this version does not know.
    envelope: Envelope,
}

/// A version that was saved, and is to be looked at once more.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Watched {
    saved: Pending,
    due: u64,
}

/// The records of one library in one medium.
#[derive(Clone, Debug)]
pub struct Store<B> {
    backend: B,
    writer: u64,
    counter: u64,
    is_loaded: bool,
    root: Root,
    marks: Vec<Mark>,
    /// Records of which a save was tried: a save that was refused may still have left something. In
    /// the order of their keys.
    tried: Vec<RecordKey>,
    unread: Vec<Unread>,
    units_read: usize,
    queue: Vec<Pending>,
    watched: Vec<Watched>,
    batches: Batches,
    gather: Gather,
    used_ballast: bool,
    vault: Vault,
}

impl<B: Backend> Store<B> {
    /// A store that writes in the name of `writer`: 64 random bits, one for each open element.
    pub fn new(backend: B, writer: u64) -> Self {
        Self {
            backend,
            writer,
            counter: 0,
            is_loaded: false,
            root: Root::default(),
            marks: Vec::new(),
            tried: Vec::new(),
            unread: Vec::new(),
            units_read: 0,
            queue: Vec::new(),
            watched: Vec::new(),
            batches: Batches::default(),
            gather: Gather::default(),
            used_ballast: false,
            vault: Vault::default(),
        }
    }

    /// The medium.
    pub fn backend(&self) -> &B {
        &self.backend
    }

    /// Whether everything was read once; nothing is written before that.
    pub fn is_loaded(&self) -> bool {
        self.is_loaded
    }

    /// The highest number of an edit so far.
    pub fn counter(&self) -> u64 {
        self.counter
    }

    /// What could not be read.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// What we took in UTF-16 units when everything was read.
    pub fn units_read(&self) -> usize {
        self.units_read
    }

    /// Whether fewer than half of the records are there that the header speaks of. Nothing is
    /// gathered then.
    pub fn has_shrunk(&self) -> bool {
        self.root.has_shrunk_to(self.n_records())
    }

    /// Whether the last room was given up to finish a save.
    pub fn used_ballast(&self) -> bool {
        self.used_ballast
    }

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
    fn version_for(
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
            version::note(&mut envelope.seen, mark.stamp);
        }
        if let (false, Some((held, record))) = (envelope.is_tombstone(), held) {
            envelope.edit(&held, &changed(&shape::body(&record), &envelope.body));
        }
        Pending { change, envelope }
    }

    /// A record as a person sees and changes it here, with what waits of it.
    fn held(&self, key: RecordKey, waiting: &[Pending]) -> Option<(Envelope, Record)> {
        let mut versions = Vec::new();
        for mark in self.marks_of(key) {
            let envelope = Envelope::clone(&mark.held);
            versions.push(Version { record: envelope.open().ok(), envelope });
        }
        let of_key = |pending: &&Pending| pending.change.key() == key;
        versions.extend(waiting.iter().filter(of_key).map(Pending::version));
        let held = version::resolve(key, versions)?.winner;
        Some((held.envelope, held.record?))
    }

    fn pending(&self, key: RecordKey) -> impl Iterator<Item = &Pending> {
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

    fn marks_of(&self, key: RecordKey) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.key == key)
    }

    /// Notes what stands at a place now.
    fn mark(&mut self, new: Mark) {
        let found = self.marks.iter_mut().find(|m| m.key == new.key && m.place == new.place);
        match found {
            Some(mark) => *mark = new,
            None => self.marks.push(new),
        }
    }

    fn n_records(&self) -> usize {
        let keys = self.marks.iter().map(|mark| mark.key).collect();
        once(keys).len() + self.unread.len()
    }
}

/// Each record once, in the order of their keys.
fn once(mut keys: Vec<RecordKey>) -> Vec<RecordKey> {
    sort(&mut keys, RecordKey::cmp);
    keys.dedup();
    keys
}
