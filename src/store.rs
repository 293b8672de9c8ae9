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
mod queue;
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
use gather::Gather;
use keys::Place;
use root::Root;
use vault::Vault;

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
