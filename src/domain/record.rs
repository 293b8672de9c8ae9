//! Every kind of record that a library holds, as one closed list.
//!
//! A new kind is added here, in its own file, and in `store/migrate.rs`; nowhere else.

use super::date::Date;
use super::draft::Draft;
use super::entry::Entry;
use super::goal::Goal;
use super::settings::Settings;

/// What a record is a record of. The order is the order in which records are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A saved goal.
    Goal,
    /// The wizard's unfinished answers.
    Draft,
    /// The one settings record.
    Settings,
    /// A filled form.
    Entry,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Goal, Self::Draft, Self::Settings, Self::Entry];

    /// The name in stored keys and in files. It can never be changed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Draft => "draft",
            Self::Settings => "settings",
            Self::Entry => "entry",
        }
    }

    /// The kind of that name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The name of one record among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// Its kind.
    pub kind: Kind,
    /// The bits of its id; 0 for the settings, of which there is one.
    pub bits: u128,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A saved goal.
    Goal(Goal),
    /// The wizard's unfinished answers.
    Draft(Draft),
    /// The settings.
    Settings(Settings),
    /// A filled form.
    Entry(Entry),
}

/// How many days something lies in the bin before it is deleted for good.
pub const DAYS_IN_BIN: i32 = 30;

impl Record {
    /// The day it was put into the bin, if it lies there.
    pub fn deleted(&self) -> Option<Date> {
        match self {
            Self::Goal(goal) => goal.deleted,
            Self::Entry(entry) => entry.deleted,
            Self::Draft(_) | Self::Settings(_) => None,
        }
    }

    /// The record's name.
    pub fn key(&self) -> RecordKey {
        match self {
            Self::Goal(goal) => RecordKey { kind: Kind::Goal, bits: goal.id.bits() },
            Self::Draft(draft) => RecordKey { kind: Kind::Draft, bits: draft.id.bits() },
            Self::Settings(_) => RecordKey { kind: Kind::Settings, bits: 0 },
            Self::Entry(entry) => RecordKey { kind: Kind::Entry, bits: entry.id.bits() },
        }
    }
}
