//! Reading: every version of a record, and what they come to. It never writes.

use std::rc::Rc;

use crate::domain::library::Change;
use crate::domain::record::{Record, RecordKey};
use crate::sort::sort;
use crate::store::backend::{Backend, BackendError};
use crate::store::envelope::{Envelope, Unreadable};
use crate::store::keys::{self, Place};
use crate::store::room::units;
use crate::store::root::Root;
use crate::store::version::{Version, resolve};
use crate::store::{Arrival, Mark, Store, Unread};
use crate::vault::keys::Keys;

impl<B: Backend> Store<B> {
    /// Reads everything, at the start or once more: after a sleep, or when it is not known what
    /// changed. What cannot be read is listed and left alone.
    ///
    /// # Errors
    /// The medium cannot be read, or records that were there have gone.
    pub fn load(&mut self) -> Result<Vec<Arrival>, BackendError> {
        // Once, because years of work are millions of letters.
        let values = self.every_value()?;
        self.units_read = values.iter().map(|(name, value)| units(name) + units(value)).sum();
        self.read_lock_beside(&values)?;
        if self.is_locked() {
            return Ok(Vec::new());
        }
        self.note_batches(&values);
        let mut marks = Vec::new();
        let mut unread = Vec::new();
        let mut versions: Vec<(RecordKey, Version)> = Vec::new();
        for (name, value) in values {
            if !keys::is_record(&name) || self.is_of_cut_short(&name) {
                continue;
            }
            self.note_form(&value);
            match open(&name, &value, self.keys()) {
                Ok((mark, version)) => {
                    versions.push((mark.key, version));
                    marks.push(mark);
                }
                Err(why) => unread.push(Unread { key: name, why, value }),
            }
        }
        let root = self.read_root()?;
        let mut there: Vec<RecordKey> = versions.iter().map(|(key, _)| *key).collect();
        let unread_keys = unread.iter().filter_map(|one| keys::parse(&one.key));
        there.extend(unread_keys.map(|(key, _)| key));
        sort(&mut there, RecordKey::cmp);
        let is_gone = |mark: &Mark| !mark.is_tombstone && there.binary_search(&mark.key).is_err();
        if self.marks.iter().any(is_gone) {
            return Err(BackendError::Vanished);
        }
        (self.marks, self.unread, self.root, self.is_loaded) = (marks, unread, root, true);
        self.see_all();
        versions.extend(self.queue.iter().map(|pending| (pending.change.key(), pending.version())));
        sort(&mut versions, |(a, _), (b, _)| a.cmp(b));
        let mut arrivals = Vec::new();
        let mut versions = versions.into_iter().peekable();
        while let Some((key, version)) = versions.next() {
            let mut group = vec![version];
            while let Some((_, version)) = versions.next_if(|(next, _)| *next == key) {
                group.push(version);
            }
            self.arrive(key, group, &mut arrivals);
        }
        Ok(arrivals)
    }

    /// Looks again at the record of one key, because another tab or element wrote it.
    ///
    /// # Errors
    /// The medium cannot be read, or the record has gone without a word.
    pub fn look_again(&mut self, name: &str) -> Result<Vec<Arrival>, BackendError> {
        let mut arrivals = Vec::new();
        let Some((key, place)) = keys::parse(name) else { return Ok(arrivals) };
        if self.is_locked() || self.is_under_way(place)? {
            return Ok(arrivals);
        }
        let mut places: Vec<Place> = self.marks_of(key).map(|mark| mark.place).collect();
        if !places.contains(&place) {
            places.push(place);
        }
        let was_there = self.marks_of(key).any(|mark| !mark.is_tombstone);
        let mut versions = Vec::new();
        let mut marks = Vec::new();
        for place in places {
            let name = keys::name(key, place);
            let Some(value) = self.backend.get(&name)? else { continue };
            self.note_form(&value);
            match open(&name, &value, self.keys()) {
                Ok((mark, version)) => {
                    marks.push(mark);
                    versions.push(version);
                }
                Err(why) if self.unread.iter().all(|unread| unread.key != name) => {
                    self.unread.push(Unread { key: name, why, value });
                }
                Err(_) => {}
            }
        }
        if was_there && versions.is_empty() {
            return Err(BackendError::Vanished);
        }
        self.marks.retain(|mark| mark.key != key);
        self.marks.extend(marks);
        self.see_all();
        versions.extend(self.pending(key).map(super::Pending::version));
        self.arrive(key, versions, &mut arrivals);
        Ok(arrivals)
    }

    /// What the versions of a record come to, as news for the screen.
    fn arrive(&self, key: RecordKey, versions: Vec<Version>, arrivals: &mut Vec<Arrival>) {
        let Some(resolved) = resolve(key, versions) else { return };
        for record in resolved.apart {
            if !self.knows(record.key()) {
                arrivals.push(Arrival::Apart(Box::new(record)));
            }
        }
        arrivals.push(match resolved.winner.record {
            Some(record) if resolved.is_back => Arrival::Back(Box::new(record)),
            Some(record) => Arrival::Put(Box::new(record)),
            None => Arrival::Removed(key),
        });
    }

    /// Whether a record is stored or about to be, be it only to say that it was deleted.
    pub(super) fn knows(&self, key: RecordKey) -> bool {
        self.marks_of(key).next().is_some() || self.pending(key).next().is_some()
    }

    /// Counts on from the highest counter seen.
    fn see_all(&mut self) {
        let seen = self.marks.iter().map(|mark| mark.stamp.counter).max().unwrap_or(0);
        self.counter = self.counter.max(seen);
    }

    fn read_root(&self) -> Result<Root, BackendError> {
        let mut newest = Root::default();
        for slot in keys::ROOT {
            let root = self.backend.get(slot)?.as_deref().and_then(Root::parse);
            newest = root.filter(|root| root.generation > newest.generation).unwrap_or(newest);
        }
        Ok(newest)
    }
}

impl super::Pending {
    /// The version that it will be.
    pub(super) fn version(&self) -> Version {
        let record = match &self.change {
            Change::Put(record) => Some(Record::clone(record)),
            Change::Removed(_) => None,
        };
        Version { envelope: self.envelope.clone(), record }
    }
}

/// Opens one stored value, with the keys of the vault if there are any.
pub(super) fn open(
    name: &str,
    value: &str,
    vault: Option<&Keys>,
) -> Result<(Mark, Version), Unreadable> {
    let envelope = Envelope::parse(value)?;
    let (key, place) = keys::parse(name).ok_or(Unreadable::UnknownKind)?;
    let envelope = envelope.unsealed(key.bits, vault)?;
    let is_tombstone = envelope.is_tombstone();
    let record = if is_tombstone { None } else { Some(envelope.open()?) };
    if envelope.kind != key.kind || record.as_ref().is_some_and(|record| record.key() != key) {
        return Err(Unreadable::WrongKey);
    }
    let held = Rc::new(envelope.clone());
    let mark = Mark { key, place, stamp: envelope.stamp, is_tombstone, held };
    Ok((mark, Version { envelope, record }))
}
