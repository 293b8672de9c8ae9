//! The store: the records of a library as keys and values of one medium.
//!
//! One key per record, so that saving one goal never touches another. A value that cannot be read
//! is left as it is and listed; nothing here deletes or mends on its own. The store knows no
//! screen, and no browser: the medium is a trait with an in-memory twin.

pub mod backend;
pub mod crc;
pub mod debounce;
pub mod envelope;

use std::collections::BTreeMap;

use crate::domain::library::{Change, Library};
use crate::domain::record::{Record, RecordKey};
use backend::{Backend, BackendError};
use envelope::{Envelope, Stamp, Unreadable};

/// Every key of ours begins with this; no other key of the origin is ever read or written.
pub const PREFIX: &str = "wm1:";
const RECORD_PREFIX: &str = "wm1:r:";

/// What a stored key held when it could not be taken into the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The key as it stands in the medium.
    pub key: String,
    /// Why it could not be read.
    pub why: Unreadable,
}

/// What another tab or element did to one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The record is now this.
    Put(Box<Record>),
    /// The record is gone.
    Removed(RecordKey),
}

/// The records of one library in one medium.
#[derive(Debug)]
pub struct Store<B> {
    backend: B,
    writer: u64,
    counter: u64,
    stamps: BTreeMap<RecordKey, Stamp>,
    queue: BTreeMap<RecordKey, Change>,
}

impl<B: Backend> Store<B> {
    /// A store that writes in the name of `writer`: 64 random bits, one for each open element.
    pub fn new(backend: B, writer: u64) -> Self {
        Self { backend, writer, counter: 0, stamps: BTreeMap::new(), queue: BTreeMap::new() }
    }

    /// Reads every record. What cannot be read is listed and left alone.
    ///
    /// # Errors
    /// The medium cannot be read at all.
    pub fn load(&mut self) -> Result<(Library, Vec<Unread>), BackendError> {
        let mut library = Library::default();
        let mut unread = Vec::new();
        for key in self.backend.keys(RECORD_PREFIX)? {
            let Some(value) = self.backend.get(&key)? else { continue };
            match self.read(&key, &value) {
                Ok(record) => library.adopt(record),
                Err(why) => unread.push(Unread { key, why }),
            }
        }
        Ok((library, unread))
    }

    fn read(&mut self, key: &str, value: &str) -> Result<Record, Unreadable> {
        let envelope = Envelope::parse(value)?;
        let record = envelope.open()?;
        if key_name(record.key()) != key {
            return Err(Unreadable::WrongKey);
        }
        self.counter = self.counter.max(envelope.stamp.counter);
        self.stamps.insert(record.key(), envelope.stamp);
        Ok(record)
    }

    /// Takes changes that are to be saved; the newest of each record counts.
    pub fn queue(&mut self, changes: impl IntoIterator<Item = Change>) {
        self.queue.extend(changes.into_iter().map(|change| (change.key(), change)));
    }

    /// Whether anything waits to be saved.
    pub fn has_unsaved(&self) -> bool {
        !self.queue.is_empty()
    }

    /// Saves what waits, and tells the keys that were written. New texts are written before old
    /// records go, so that a crash in between leaves both rather than neither. What could not be
    /// saved stays in the queue.
    ///
    /// # Errors
    /// The medium refused a write, or gave back something else than was written.
    pub fn flush(&mut self) -> Result<Vec<String>, BackendError> {
        let (puts, removals): (Vec<_>, Vec<_>) =
            self.queue.values().cloned().partition(|change| matches!(change, Change::Put(_)));
        let mut written = Vec::new();
        for change in puts.into_iter().chain(removals) {
            let key = change.key();
            let name = key_name(key);
            match change {
                Change::Put(record) => self.write(&name, &record)?,
                Change::Removed(_) => {
                    self.backend.remove(&name)?;
                    self.stamps.remove(&key);
                }
            }
            self.queue.remove(&key);
            written.push(name);
        }
        Ok(written)
    }

    fn write(&mut self, name: &str, record: &Record) -> Result<(), BackendError> {
        let stamp = Stamp { counter: self.counter + 1, writer: self.writer };
        let value = Envelope::seal(record, stamp).map_err(|_| BackendError::Altered)?.to_string();
        self.backend.set(name, &value)?;
        // A stub, a patched `setItem` or an old private window may take a value and keep nothing.
        if self.backend.get(name)?.as_deref() != Some(value.as_str()) {
            return Err(BackendError::Altered);
        }
        self.counter = stamp.counter;
        self.stamps.insert(record.key(), stamp);
        Ok(())
    }

    /// Looks again at one key, because another tab or element wrote it. `None` where nothing
    /// newer is there, or where what is there cannot be read.
    pub fn look_again(&mut self, name: &str) -> Option<Arrival> {
        let key = key_of(name)?;
        match self.backend.get(name).ok()? {
            None => {
                self.stamps.remove(&key)?;
                Some(Arrival::Removed(key))
            }
            Some(value) => {
                let stamp = Envelope::parse(&value).ok()?.stamp;
                if self.stamps.get(&key).is_some_and(|known| *known >= stamp) {
                    return None;
                }
                self.read(name, &value).ok().map(|record| Arrival::Put(Box::new(record)))
            }
        }
    }
}

/// The key under which a record is stored.
pub fn key_name(key: RecordKey) -> String {
    format!("{RECORD_PREFIX}{}:{:032x}", key.kind.name(), key.bits)
}

fn key_of(name: &str) -> Option<RecordKey> {
    let (kind, id) = name.strip_prefix(RECORD_PREFIX)?.split_once(':')?;
    let kind = crate::domain::record::Kind::by_name(kind)?;
    let bits = crate::domain::id::Id::<()>::parse(id)?.bits();
    Some(RecordKey { kind, bits })
}
