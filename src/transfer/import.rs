//! A file of ours, read back: first a plan that changes nothing, then records to put. A file that
//! is locked has to be opened before that.
//!
//! The file may be anything: a picture, half a download, or made to do harm. Its size and depth
//! are looked at before any parser sees it, and what is refused changes not a byte.

use crate::domain::library::Library;
use crate::domain::record::{Kind, Record, RecordKey};
use crate::json::{Node, tree};
use crate::store::envelope::open_tree;
use crate::transfer::bundle::{FILE_TYPE, VERSION};
use crate::transfer::raw;
use crate::transfer::stored::Values;

/// The most bytes that a file may have.
pub const MAX_BYTES: usize = 10_000_000;
/// The most records that a file may hold.
const MAX_RECORDS: usize = 20_000;
/// The most values that a file may hold; each takes room in memory while the file is read.
const MAX_VALUES: usize = 2_000_000;
/// How deep lists and objects may lie in each other; ours lie six deep.
const MAX_DEPTH: usize = 32;

/// Why a file cannot be opened at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// It has more than ten million bytes, or more than twenty thousand records.
    #[error("the file is larger than any of ours")]
    TooLarge,
    /// It is not a whole file of ours.
    #[error("the file is not a whole one of ours")]
    NotOurs,
    /// A newer version of Waymark made it.
    #[error("a newer version made the file")]
    TooNew,
    /// It is locked, and there is nothing left of what opens it.
    #[error("the lock of the file is damaged")]
    NoLock,
}

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Records that can be read.
    Records(Records),
    /// It is locked: a passphrase or a code opens it.
    Locked(Values),
}

/// The records of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// Each record once.
    pub found: Vec<Record>,
    /// How many entries of the file could not be read. They stay in the file.
    pub n_refused: usize,
}

/// What a file would do to a library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// Records that the library does not have.
    pub added: Vec<Record>,
    /// Records that the library has with other contents; these are the file's.
    pub changed: Vec<Record>,
    /// Records that are the same here and there.
    pub same: Vec<RecordKey>,
    /// How many entries of the file could not be read. They stay in the file.
    pub n_refused: usize,
}

impl ImportPlan {
    /// The records that are put in, with those that differ or without.
    pub fn wanted(&self, take_changed: bool) -> impl Iterator<Item = &Record> {
        self.added.iter().chain(self.changed.iter().filter(move |_| take_changed))
    }
}

/// One record of a file.
struct Entry<'a> {
    kind: &'a str,
    schema: u32,
    body: &'a Node,
}

fn entry(node: &Node) -> Option<Entry<'_>> {
    let schema = node.get("schema")?.number()?;
    Some(Entry { kind: node.get("kind")?.text()?, schema, body: node.get("body")? })
}

/// Compares a file that anyone can read with a library. Nothing is changed.
///
/// # Errors
/// The file as a whole is not one that can be opened, or it is locked.
pub fn plan(text: &str, library: &Library) -> Result<ImportPlan, ImportError> {
    match read(text)? {
        Contents::Records(records) => Ok(compare(records, library)),
        Contents::Locked(_) => Err(ImportError::NotOurs),
    }
}

/// Reads a file.
///
/// # Errors
/// The file as a whole is not one that can be opened.
pub fn read(text: &str) -> Result<Contents, ImportError> {
    if text.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let (depth, n_values) = extent(text);
    if depth > MAX_DEPTH {
        return Err(ImportError::NotOurs);
    }
    if n_values > MAX_VALUES {
        return Err(ImportError::TooLarge);
    }
    let file = tree(text).map_err(|_| ImportError::NotOurs)?;
    if file.get("type").and_then(Node::text) == Some(raw::FILE_TYPE) {
        let values = file.get("values").and_then(Values::read).ok_or(ImportError::NotOurs)?;
        return if values.len() > MAX_RECORDS {
            Err(ImportError::TooLarge)
        } else {
            values.contents()
        };
    }
    if file.get("type").and_then(Node::text) != Some(FILE_TYPE) {
        return Err(ImportError::NotOurs);
    }
    let version = file.get("version").and_then(Node::number).ok_or(ImportError::NotOurs)?;
    if version > VERSION {
        return Err(ImportError::TooNew);
    }
    let records = file.get("records").and_then(Node::items).ok_or(ImportError::NotOurs)?;
    if records.len() > MAX_RECORDS {
        return Err(ImportError::TooLarge);
    }
    let entries: Option<Vec<Entry<'_>>> = records.iter().map(entry).collect();
    Ok(Contents::Records(open(&entries.ok_or(ImportError::NotOurs)?)))
}

fn open(entries: &[Entry<'_>]) -> Records {
    let mut records = Records::default();
    // A library, because it finds one of many thousands quickly.
    let mut seen = Library::default();
    for entry in entries {
        let kind = Kind::by_name(entry.kind);
        let record = kind.and_then(|kind| open_tree(kind, entry.schema, entry.body).ok());
        // Of two entries for one record, the second is no better than the first.
        let Some(record) = record.filter(|record| seen.record(record.key()).is_none()) else {
            records.n_refused += 1;
            continue;
        };
        seen.adopt(record.clone());
        records.found.push(record);
    }
    records
}

/// Compares the records of a file with a library.
pub fn compare(Records { found, n_refused }: Records, library: &Library) -> ImportPlan {
    let mut plan = ImportPlan { n_refused, ..ImportPlan::default() };
    for record in found {
        match library.record(record.key()) {
            None => plan.added.push(record),
            Some(own) if *own == record => plan.same.push(record.key()),
            Some(_) => plan.changed.push(record),
        }
    }
    plan
}

/// How deep brackets lie in each other, and how many values there are at most, counted without a
/// parser, which could run out of stack or of memory.
fn extent(text: &str) -> (usize, usize) {
    let (mut depth, mut in_string, mut is_escaped) = (0usize, false, false);
    let (mut deepest, mut n_values) = (0, 1);
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                n_values += 1;
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            b',' if !in_string => n_values += 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    (deepest, n_values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_counted_outside_strings_only() {
        assert_eq!(extent("[[[]]]"), (3, 4));
        assert_eq!(extent(r#"["[[[[,,,", "\"[[["]"#), (1, 3));
    }
}
