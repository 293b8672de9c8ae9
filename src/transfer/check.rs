//! "Check my backup": what a file holds, and whether that is what is here. It changes nothing.

use crate::domain::library::Library;
use crate::domain::record::{Kind, Record};
use crate::transfer::import::{ImportError, ImportPlan, plan};

/// What a file turned out to hold. Settings are read with the rest but count for nothing: they
/// change without anybody writing a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// How many goals the file holds.
    pub n_goals: usize,
    /// How many drafts.
    pub n_drafts: usize,
    /// How many goals and drafts are only in the file.
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

/// Reads a whole file and compares it with a library.
///
/// # Errors
/// The file as a whole is not one that can be opened.
pub fn check(text: &str, library: &Library) -> Result<Check, ImportError> {
    let ImportPlan { added, changed, same, n_refused } = plan(text, library)?;
    let of = |records: &[Record], kind: Kind| {
        records.iter().filter(|record| record.key().kind == kind).count()
    };
    let words = |records: &[Record]| of(records, Kind::Goal) + of(records, Kind::Draft);
    let n_here = library.goals().count() + library.drafts().count();
    let all = |kind: Kind| {
        let n_same = same.iter().filter(|key| key.kind == kind).count();
        of(&added, kind) + of(&changed, kind) + n_same
    };
    let n_common = words(&changed) + same.iter().filter(|key| key.kind != Kind::Settings).count();
    Ok(Check {
        n_goals: all(Kind::Goal),
        n_drafts: all(Kind::Draft),
        n_only_there: words(&added),
        n_only_here: n_here.saturating_sub(n_common),
        n_differ: words(&changed),
        n_refused,
    })
}
