//! Records by their kind: goals, drafts, entries and the settings, to be read and to be changed.
//!
//! A record is never changed here without the library's own `change`, which notes it.

use super::Library;
use crate::domain::draft::{Draft, DraftId};
use crate::domain::entry::{Entry, EntryId};
use crate::domain::goal::{Goal, GoalId};
use crate::domain::record::{Kind, Record, RecordKey};
use crate::domain::settings::Settings;

impl Library {
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
