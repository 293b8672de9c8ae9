//! A record as it is stored: one line that can be checked without JSON, then the record's text.
//!
//! `wm1 <kind> <schema> <counter> <writer> <seen> <bytes> <crc32>` and, on the next line, the body;
//! `<seen>` is left out where it is empty, and no body at all means "deleted for good". A third line
//! may say which edit each field stems from. The order of edits is the counter's, never the
//! clock's. `docs/storage-format.md` describes it for readers of other programs.

use std::fmt;

use crate::domain::record::{Kind, Record};
use crate::json::{Node, tree};
use crate::store::crc::checksum_of_both;
use crate::store::edits::{self, Edits};
use crate::store::migrate::{migrate, schema};
use crate::store::shape;
pub use crate::store::shape::body;
use crate::store::unknown::with_unknown;
use crate::vault::keys::{Keys, OpenError, is_sealed};

/// Which edit of a record this is: the higher one is the newer, and a writer breaks a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// A Lamport counter: higher than any that the writer had seen.
    pub counter: u64,
    /// Who wrote it.
    pub writer: u64,
}

/// Why a stored value could not be read. It is left in place, whatever the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It does not begin with a line of ours.
    #[error("the value is not a record of ours")]
    NotOurs,
    /// Its length or checksum is not what its first line says.
    #[error("the value is damaged")]
    Damaged,
    /// It is of a kind that this version does not know.
    #[error("the record is of an unknown kind")]
    UnknownKind,
    /// A newer version wrote it.
    #[error("the record was written by a newer version, schema {0}")]
    TooNew(u32),
    /// Its body does not have the shape of its kind.
    #[error("the record has another shape than its kind")]
    Shape,
    /// It stands under another record's key.
    #[error("the record stands under another record's key")]
    WrongKey,
    /// It is sealed with a key that is not at hand.
    #[error("the record is sealed with another key")]
    Sealed,
}

impl Unreadable {
    /// Whether a newer version of this program could read it.
    pub fn is_newer(self) -> bool {
        matches!(self, Self::UnknownKind | Self::TooNew(_))
    }
}

/// One stored record, not yet opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// What it is a record of.
    pub kind: Kind,
    /// The edition of its shape.
    pub schema: u32,
    /// Which edit it is.
    pub stamp: Stamp,
    /// The newest version of each other writer that it was made from.
    pub seen: Vec<Stamp>,
    /// Which edit each field stems from.
    pub edits: Edits,
    /// The JSON of the record, or that and the edits in sealed form.
    pub(super) body: String,
}

impl Envelope {
    /// Puts a record into its envelope.
    pub fn seal(record: &Record, stamp: Stamp) -> Self {
        Self { body: shape::body(record), ..Self::tombstone(record.key().kind, stamp) }
    }

    /// Takes over what the former version of the record holds that this program does not know.
    pub fn keep_unknown(&mut self, former: &Self) {
        if !former.is_tombstone() {
            let own = std::mem::take(&mut self.body);
            self.body = with_unknown(self.kind, former.schema, &former.body, own);
        }
    }

    /// An envelope that says that its record was deleted for good.
    pub fn tombstone(kind: Kind, stamp: Stamp) -> Self {
        let (seen, edits, body) = (Vec::new(), Vec::new(), String::new());
        Self { kind, schema: schema(kind), stamp, seen, edits, body }
    }

    /// Whether the record was deleted for good.
    pub fn is_tombstone(&self) -> bool {
        self.body.is_empty()
    }

    /// Whether the body is sealed.
    pub fn is_sealed(&self) -> bool {
        is_sealed(&self.body)
    }

    /// The same version of the record `bits`, sealed. What the first line says stays readable, and
    /// cannot be altered unseen.
    pub fn sealed(mut self, bits: u128, keys: &mut Keys) -> Self {
        if !self.is_tombstone() {
            self.body = keys.seal(&edits::text(&self), &self.identity(bits));
            self.edits.clear();
        }
        self
    }

    /// The same version of the record `bits`, with its body to read.
    ///
    /// # Errors
    /// The key is not at hand, or the body is not what was sealed here.
    pub fn unsealed(mut self, bits: u128, keys: Option<&Keys>) -> Result<Self, Unreadable> {
        if self.is_sealed() {
            let keys = keys.ok_or(Unreadable::Sealed)?;
            let body = keys.open(&self.body, &self.identity(bits));
            (self.body, self.edits) = edits::read(body.map_err(|error| match error {
                OpenError::OtherKey => Unreadable::Sealed,
                OpenError::Damaged => Unreadable::Damaged,
            })?);
        }
        Ok(self)
    }

    fn identity(&self, bits: u128) -> String {
        format!("{}{bits:032x}", self.claims())
    }

    /// The first line as far as it says which version of what this is.
    fn claims(&self) -> String {
        let Self { kind, schema, stamp: Stamp { counter, writer }, seen, .. } = self;
        let mut claims = format!("wm1 {} {schema} {counter} {writer:016x} ", kind.name());
        for (index, stamp) in seen.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            claims += &format!("{comma}{stamp}");
        }
        if !seen.is_empty() {
            claims.push(' ');
        }
        claims
    }

    /// Reads a stored value as far as its first line and its checksum.
    ///
    /// # Errors
    /// It is not ours, it is damaged, or its kind is unknown.
    pub fn parse(value: &str) -> Result<Self, Unreadable> {
        let (head, body) = value.split_once('\n').ok_or(Unreadable::NotOurs)?;
        let (claims, crc) = head.rsplit_once(' ').ok_or(Unreadable::NotOurs)?;
        let parts: Vec<&str> = claims.split(' ').collect();
        let ["wm1", kind, schema, counter, writer, seen @ .., length] = parts.as_slice() else {
            return Err(Unreadable::NotOurs);
        };
        let is_whole = length.parse() == Ok(body.len()) && crc == checksum_of_both(claims, body);
        let (Ok(schema), Some(stamp), Some(seen), true) =
            (schema.parse(), Stamp::read(counter, writer), read_seen(seen), is_whole)
        else {
            return Err(Unreadable::Damaged);
        };
        let kind = Kind::by_name(kind).ok_or(Unreadable::UnknownKind)?;
        let (body, edits) = edits::read(body.to_owned());
        Ok(Self { kind, schema, stamp, seen, edits, body })
    }

    /// The record inside.
    ///
    /// # Errors
    /// A newer version wrote it, or its body has another shape.
    pub fn open(&self) -> Result<Record, Unreadable> {
        open_body(self.kind, self.schema, &self.body)
    }
}

/// Whether the body of a stored value is as it should stand: sealed with the key that seals now,
/// or plain where nothing is sealed. There is nothing to seal in a deletion.
pub fn is_as_wished(value: &str, sealing: Option<&Keys>) -> bool {
    let body = value.split_once('\n').map_or("", |(_, body)| body);
    match sealing {
        _ if body.is_empty() => true,
        Some(keys) => keys.is_current(body),
        None => !is_sealed(body),
    }
}

/// The record that a JSON text holds, whether it comes from the store or from a file. A text of an
/// older edition is brought to the present one first.
///
/// # Errors
/// A newer version wrote it, or it has another shape.
pub fn open_body(kind: Kind, edition: u32, body: &str) -> Result<Record, Unreadable> {
    // What is no JSON is no record, and neither is `null`.
    open_tree(kind, edition, &tree(body).unwrap_or(Node::Null))
}

/// Likewise for one that was read into a tree.
///
/// # Errors
/// A newer version wrote it, or it has another shape.
pub fn open_tree(kind: Kind, edition: u32, body: &Node) -> Result<Record, Unreadable> {
    if edition > schema(kind) {
        return Err(Unreadable::TooNew(edition));
    }
    let record = if edition < schema(kind) {
        migrate(kind, edition, body.clone()).and_then(|body| shape::record(kind, &body))
    } else {
        shape::record(kind, body)
    };
    record.ok_or(Unreadable::Shape)
}

impl Stamp {
    fn read(counter: &str, writer: &str) -> Option<Self> {
        let writer = u64::from_str_radix(writer, 16).ok()?;
        Some(Self { counter: counter.parse().ok()?, writer })
    }

    /// Reads it as it is written.
    pub(super) fn parse(pair: &str) -> Option<Self> {
        let (counter, writer) = pair.split_once('.')?;
        Self::read(counter, writer)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:016x}", self.counter, self.writer)
    }
}

fn read_seen(parts: &[&str]) -> Option<Vec<Stamp>> {
    match parts {
        [] => Some(Vec::new()),
        [seen] => seen.split(',').map(Stamp::parse).collect(),
        _ => None,
    }
}

impl fmt::Display for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = edits::text(self);
        let claims = format!("{}{}", self.claims(), text.len());
        // The checksum covers the first line too: a flipped digit of a stamp is damage like any other.
        write!(f, "{claims} {}\n{text}", checksum_of_both(&claims, &text))
    }
}
