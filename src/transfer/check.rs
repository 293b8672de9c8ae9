//! "Check my backup": what a file holds, and whether that is what is here. It changes nothing.

use crate::domain::library::Library;
use crate::domain::record::{Kind, Record};
use crate::transfer::import::ImportPlan;

/// What a file turned out to hold. Settings are read with the rest but count for nothing: they
/// change without anybody writing a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// How many goals the file holds.
    pub n_goals: usize,
    /// How many drafts.
    pub n_drafts: usize,
    /// How many filled forms.
    pub n_entries: usize,
    /// How many items are only in the file.
    pub n_only_there: usize,
    /// How many are only here.
    pub n_only_here: usize,
    /// How many are in both and differ.
    pub n_differ: usize,
    /// How many entries of the file could not be read.
    pub n_refused: usize,
}

impl Check {
    /// Whether the file holds exactly what is here.
    pub fn is_equal(&self) -> bool {
        self.n_only_there + self.n_only_here + self.n_differ + self.n_refused == 0
    }
}

/// Counts what a file that was read as a whole would do to a library.
pub fn check(plan: &ImportPlan, library: &Library) -> Check {
    let ImportPlan { added, changed, same, n_refused } = plan;
    let counts = |record: &&Record| record.key().kind != Kind::Settings;
    let n_words = |records: &[Record]| records.iter().filter(counts).count();
    let keys = added.iter().chain(changed).map(Record::key).chain(same.iter().copied());
    let kinds: Vec<Kind> = keys.map(|key| key.kind).collect();
    let n_of = |kind: Kind| kinds.iter().filter(|of| **of == kind).count();
    let n_here = library.records().filter(counts).count();
    let n_same = same.iter().filter(|key| key.kind != Kind::Settings).count();
    Check {
        n_goals: n_of(Kind::Goal),
        n_drafts: n_of(Kind::Draft),
        n_entries: n_of(Kind::Entry),
        n_only_there: n_words(added),
        n_only_here: n_here.saturating_sub(n_words(changed) + n_same),
        n_differ: n_words(changed),
        n_refused: *n_refused,
    }
}
