//! All records of one person, and the only place where one of them changes.
//!
//! Each change is noted here, so that nobody can change a record and forget to save it. The
//! library does not know that there is a store: whoever owns it takes the noted changes.

mod kinds;

use super::record::{Record, RecordKey};

/// All records of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// In the order of their keys.
    records: Vec<Record>,
    changed: Vec<RecordKey>,
    former: Vec<Change>,
}

/// One noted change: the record as it is now, or that it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The record is new or other than before.
    Put(Box<Record>),
    /// The record is gone.
    Removed(RecordKey),
}

impl Change {
    /// Which record changed.
    pub fn key(&self) -> RecordKey {
        match self {
            Self::Put(record) => record.key(),
            Self::Removed(key) => *key,
        }
    }
}

impl Library {
    /// Takes a record that is stored already, so nothing is noted.
    pub fn adopt(&mut self, record: Record) {
        let place = self.place(record.key());
        match place.map(|at| self.records.get_mut(at)) {
            Ok(Some(former)) => *former = record,
            Ok(None) => {}
            Err(at) => self.records.insert(at, record),
        }
    }

    /// Where the record of a key is, or where it would belong.
    fn place(&self, key: RecordKey) -> Result<usize, usize> {
        self.records.binary_search_by(|record| record.key().cmp(&key))
    }

    /// Forgets a record that is gone from the store already, so nothing is noted.
    pub fn forget(&mut self, key: RecordKey) {
        self.take(key);
    }

    fn take(&mut self, key: RecordKey) -> Option<Record> {
        self.place(key).ok().map(|at| self.records.remove(at))
    }

    /// Puts a record in, in place of the one of the same key. A record that is equal to the one
    /// it replaces changes nothing.
    pub fn put(&mut self, record: Record) {
        let key = record.key();
        if self.record(key) != Some(&record) {
            let before = self.record(key).cloned();
            self.adopt(record);
            self.note(key, before);
        }
    }

    /// A few records change between two saves, so lists are enough.
    fn note(&mut self, key: RecordKey, before: Option<Record>) {
        if !self.changed.contains(&key) {
            self.changed.push(key);
        }
        if !self.former.iter().any(|change| change.key() == key) {
            self.former.push(match before {
                Some(record) => Change::Put(Box::new(record)),
                None => Change::Removed(key),
            });
        }
    }

    /// Takes a record out for good.
    pub fn remove(&mut self, key: RecordKey) -> Option<Record> {
        let removed = self.take(key);
        if removed.is_some() {
            self.note(key, removed.clone());
        }
        removed
    }

    /// The changes since this was asked last, each record once, as it is now.
    pub fn take_changes(&mut self) -> Vec<Change> {
        let changed = std::mem::take(&mut self.changed);
        changed.into_iter().map(|key| self.as_is(key)).collect()
    }

    /// All that was noted is stored by now. It can still be taken back.
    pub fn forget_changes(&mut self) {
        self.changed.clear();
    }

    /// The record of that name as it is now, or that there is none.
    pub fn as_is(&self, key: RecordKey) -> Change {
        match self.record(key) {
            Some(record) => Change::Put(Box::new(record.clone())),
            None => Change::Removed(key),
        }
    }

    /// Brings a record to the state of a change.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Put(record) => self.put(*record),
            Change::Removed(key) => drop(self.remove(key)),
        }
    }

    /// What changed since this was asked last, each record once, as it was before.
    pub fn take_former(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.former)
    }

    /// The record of that name.
    pub fn record(&self, key: RecordKey) -> Option<&Record> {
        self.records.get(self.place(key).ok()?)
    }

    /// Every record, by kind.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.iter()
    }

    /// What changing a record of any kind has in common is in the program once.
    fn change(&mut self, key: RecordKey, change: &mut dyn FnMut(&mut Record)) {
        if let Some(mut record) = self.record(key).cloned() {
            change(&mut record);
            self.put(record);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Date;
    use crate::domain::draft::{Draft, DraftId};
    use crate::domain::settings::Settings;

    fn draft(bits: u128) -> Draft {
        Draft::begin(DraftId::from_bits(bits), Date::new(2026, 11, 22).unwrap())
    }

    #[test]
    fn each_changed_record_is_noted_once_as_it_is_now() {
        let mut library = Library::default();
        library.put(Record::Draft(draft(1)));
        library.change_draft(DraftId::from_bits(1), |draft| draft.answers.statement = "a".into());
        let changes = library.take_changes();
        assert_eq!(changes, [Change::Put(Box::new(library.records().next().unwrap().clone()))]);
        assert!(library.take_changes().is_empty());
    }

    #[test]
    fn what_came_from_the_store_and_what_did_not_change_is_not_noted() {
        let mut library = Library::default();
        library.adopt(Record::Draft(draft(1)));
        library.put(Record::Draft(draft(1)));
        library.remove(Record::Draft(draft(2)).key());
        assert!(library.take_changes().is_empty());
    }

    #[test]
    fn records_of_one_kind_are_found_among_others() {
        let mut library = Library::default();
        library.adopt(Record::Settings(Settings::default()));
        library.adopt(Record::Draft(draft(u128::MAX)));
        library.adopt(Record::Draft(draft(0)));
        assert_eq!(library.drafts().count(), 2);
        assert_eq!(library.goals().count(), 0);
    }
}
