//! All records of one person, and the only place where one of them changes.
//!
//! Each change is noted here, so that nobody can change a record and forget to save it. The
//! library does not know that there is a store: whoever owns it takes the noted changes.

use super::draft::{Draft, DraftId};
use super::entry::{Entry, EntryId};
use super::goal::{Goal, GoalId};
use super::record::{Kind, Record, RecordKey};
use super::settings::Settings;

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

    fn of_kind(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Record> {
        self.records.iter().filter(move |record| record.key().kind == kind)
    }

    /// Every goal, deleted ones among them, in no meaningful order.
    pub fn goals(&self) -> impl Iterator<Item = &Goal> {
        self.of_kind(Kind::Goal).filter_map(|record| match record {
            Record::Goal(goal) => Some(goal),
            _ => None,
        })
    }

    /// The goal of that name.
    pub fn goal(&self, id: GoalId) -> Option<&Goal> {
        match self.record(RecordKey { kind: Kind::Goal, bits: id.bits() }) {
            Some(Record::Goal(goal)) => Some(goal),
            _ => None,
        }
    }

    /// Every draft, in no meaningful order.
    pub fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.of_kind(Kind::Draft).filter_map(|record| match record {
            Record::Draft(draft) => Some(draft),
            _ => None,
        })
    }

    /// The draft of that name.
    pub fn draft(&self, id: DraftId) -> Option<&Draft> {
        match self.record(RecordKey { kind: Kind::Draft, bits: id.bits() }) {
            Some(Record::Draft(draft)) => Some(draft),
            _ => None,
        }
    }

    /// Every entry, deleted ones among them, in no meaningful order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.of_kind(Kind::Entry).filter_map(|record| match record {
            Record::Entry(entry) => Some(entry),
            _ => None,
        })
    }

    /// The entries of one form that do not lie in the bin, in no meaningful order.
    pub fn entries_of(&self, form: &str) -> impl Iterator<Item = &Entry> {
        self.entries().filter(move |entry| entry.form == form && entry.deleted.is_none())
    }

    /// The entry of that name.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        match self.record(RecordKey { kind: Kind::Entry, bits: id.bits() }) {
            Some(Record::Entry(entry)) => Some(entry),
            _ => None,
        }
    }

    /// The settings, as they are where nobody chose anything.
    pub fn settings(&self) -> Settings {
        match self.record(RecordKey { kind: Kind::Settings, bits: 0 }) {
            Some(Record::Settings(settings)) => settings.clone(),
            _ => Settings::default(),
        }
    }

    /// What the three below have in common is in the program once.
    fn change(&mut self, key: RecordKey, change: &mut dyn FnMut(&mut Record)) {
        if let Some(mut record) = self.record(key).cloned() {
            change(&mut record);
            self.put(record);
        }
    }

    /// Changes the goal of that name, if there is one.
    pub fn change_goal(&mut self, id: GoalId, change: impl FnOnce(&mut Goal)) {
        let mut change = Some(change);
        self.change(RecordKey { kind: Kind::Goal, bits: id.bits() }, &mut |record| {
            if let (Record::Goal(goal), Some(change)) = (record, change.take()) {
                change(goal);
            }
        });
    }

    /// Changes the entry of that name, if there is one.
    pub fn change_entry(&mut self, id: EntryId, change: impl FnOnce(&mut Entry)) {
        let mut change = Some(change);
        self.change(RecordKey { kind: Kind::Entry, bits: id.bits() }, &mut |record| {
            if let (Record::Entry(entry), Some(change)) = (record, change.take()) {
                change(entry);
            }
        });
    }

    /// Changes the draft of that name, if there is one.
    pub fn change_draft(&mut self, id: DraftId, change: impl FnOnce(&mut Draft)) {
        let mut change = Some(change);
        self.change(RecordKey { kind: Kind::Draft, bits: id.bits() }, &mut |record| {
            if let (Record::Draft(draft), Some(change)) = (record, change.take()) {
                change(draft);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Date;

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
