//! The names of our keys, and whose they are.
//!
//! A base key belongs to the writer that was elected to gather; an overlay key to the one writer
//! that it names. Nobody else ever writes it, which is why no save can undo another.

use crate::domain::id::Id;
use crate::domain::record::{Kind, RecordKey};

/// Every key of ours begins with this; no other key of the origin is ever read or written.
pub const PREFIX: &str = "wm1:";
/// The two slots of the header; the valid one of the higher generation counts.
pub const ROOT: [&str; 2] = ["wm1:root:a", "wm1:root:b"];
/// The two copies of the lock; the readable one of the higher generation counts.
pub const LOCK: [&str; 2] = ["wm1:vault:a", "wm1:vault:b"];
/// Changed whenever a person locks by hand, so that every tab hears of it.
pub const LOCK_CALL: &str = "wm1:lock";
/// Room that is given up to finish a save when the storage is full.
pub const BALLAST: &str = "wm1:pad";

/// The beginning of the keys of restore points.
pub const POINT: &str = "wm1:s:";
/// In a file that is locked, the beginning of the keys of what could not be read.
pub const KEPT_UNREAD: &str = "wm1:q:";
/// The beginning of the keys that say that a batch is not all there.
pub const BATCH: &str = "wm1:i:";
/// What this browser knows of downloads.
pub const DOWNLOADS: &str = "wm1:downloads";
/// Written for a moment to find out how much room there is.
pub const PROBE: &str = "wm1:probe";
/// Written for a moment to tell other tabs that everything is removed on purpose.
pub const ERASED: &str = "wm1:erased";

/// Where one version of a record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The gathered version.
    Base,
    /// What this writer made of the record.
    Overlay(u64),
}

/// The key under which a version of a record stands.
pub fn name(key: RecordKey, place: Place) -> String {
    let RecordKey { kind, bits } = key;
    let kind = kind.name();
    match place {
        Place::Base => format!("wm1:r:{kind}:{bits:032x}"),
        Place::Overlay(writer) => format!("{}{kind}:{bits:032x}", overlays(writer)),
    }
}

/// Which record stands under a key, and whose version it is; `None` if it is no key of a record.
pub fn parse(name: &str) -> Option<(RecordKey, Place)> {
    let rest = name.strip_prefix(PREFIX)?;
    let (place, rest) = match rest.strip_prefix("r:") {
        Some(rest) => (Place::Base, rest),
        None => {
            let (writer, rest) = rest.strip_prefix("w:")?.split_once(':')?;
            (Place::Overlay(u64::from_str_radix(writer, 16).ok()?), rest)
        }
    };
    let (kind, id) = rest.split_once(':')?;
    let key = RecordKey { kind: Kind::by_name(kind)?, bits: Id::<()>::parse(id)?.bits() };
    Some((key, place))
}

/// The key that stands there for as long as the batch of this writer is not all there.
pub fn batch(writer: u64) -> String {
    format!("{BATCH}{writer:016x}")
}

/// The beginning of the keys of this writer's versions.
pub fn overlays(writer: u64) -> String {
    format!("wm1:w:{writer:016x}:")
}

/// The writer of the batch that a key is about.
pub fn batch_of(name: &str) -> Option<u64> {
    u64::from_str_radix(name.strip_prefix(BATCH)?, 16).ok()
}

/// Whether a key of ours holds a version of a record, of a kind that we know or not.
pub fn is_record(name: &str) -> bool {
    name.starts_with("wm1:r:") || name.starts_with("wm1:w:")
}

/// Whether a key of ours holds words of a person, below its first line.
pub fn is_sealable(name: &str) -> bool {
    is_record(name) || name.starts_with(POINT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_back_as_it_was_made() {
        for place in [Place::Base, Place::Overlay(0), Place::Overlay(u64::MAX)] {
            for kind in Kind::ALL {
                let key = RecordKey { kind, bits: 0xfeed };
                assert_eq!(parse(&name(key, place)), Some((key, place)));
            }
        }
        for bad in ["wm1:root:a", "wm1:pad", "wm1:r:dream:0", "wm1:r:goal:1", "wm1:w:goal:1", "r:"]
        {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
