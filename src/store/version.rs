//! Which version of a record counts where several are stored, and which words must not get lost.
//!
//! Each version says which others its writer had seen. A version that nobody had seen when another
//! was written is not older than that one, only unknown to it: it may lose, but its words are
//! kept. No clock and no order of arrival decides anything here.

use crate::domain::draft::{Draft, DraftId, Place};
use crate::domain::entry::{Entry, EntryId};
use crate::domain::goal::Answers;
use crate::domain::record::{Record, RecordKey};
use crate::sort::sort;
use crate::store::envelope::Stamp;

/// One version of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which edit it is.
    pub stamp: Stamp,
    /// The newest version of each other writer that this one was made from.
    pub seen: Vec<Stamp>,
    /// The record, or `None` where it was deleted for good.
    pub record: Option<Record>,
}

/// What several versions come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The version that counts; it has seen all the others.
    pub winner: Version,
    /// The words of versions that lost without having been seen, as records of their own.
    pub apart: Vec<Record>,
}

/// Notes a version as seen; of one writer only the newest counts.
pub fn note(seen: &mut Vec<Stamp>, stamp: Stamp) {
    match seen.iter_mut().find(|known| known.writer == stamp.writer) {
        Some(known) => *known = stamp.max(*known),
        None => seen.push(stamp),
    }
}

impl Version {
    fn covers(&self, other: &Self) -> bool {
        let (writer, counter) = (other.stamp.writer, other.stamp.counter);
        let knows = |known: &Stamp| known.writer == writer && known.counter >= counter;
        knows(&self.stamp) || self.seen.iter().any(knows)
    }

    /// An edit beats a deletion, and a goal in hand one in the bin; then the stamps decide.
    fn rank(&self) -> (bool, bool, Stamp) {
        let is_binned = match &self.record {
            Some(Record::Goal(goal)) => goal.deleted.is_some(),
            Some(Record::Entry(entry)) => entry.deleted.is_some(),
            _ => false,
        };
        (self.record.is_some(), !is_binned, self.stamp)
    }
}

/// What versions of one record come to, in whatever order and however often they are given.
pub fn resolve(key: RecordKey, mut versions: Vec<Version>) -> Option<Resolved> {
    if versions.len() == 1 {
        // Nearly every record, and there are thousands of them.
        let mut winner = versions.pop()?;
        note(&mut winner.seen, winner.stamp);
        sort(&mut winner.seen, Stamp::cmp);
        return Some(Resolved { winner, apart: Vec::new() });
    }
    // The order makes the result one of the set of versions, not of how they were found.
    sort(&mut versions, |a, b| b.rank().cmp(&a.rank()));
    versions.dedup_by(|next, kept| {
        let is_same = next.stamp == kept.stamp;
        if is_same {
            next.seen.iter().for_each(|stamp| note(&mut kept.seen, *stamp));
        }
        is_same
    });
    let is_head = |version: &&Version| {
        !versions.iter().any(|other| other.stamp != version.stamp && other.covers(version))
    };
    let mut heads = versions.iter().filter(is_head);
    let mut winner = heads.next().or(versions.first())?.clone();
    let mut apart = Vec::new();
    for loser in heads {
        let bits = bits_apart(key, loser.stamp);
        apart.extend(words_apart(loser.record.as_ref(), winner.record.as_ref(), bits));
    }
    for other in &versions {
        note(&mut winner.seen, other.stamp);
    }
    sort(&mut winner.seen, Stamp::cmp);
    Some(Resolved { winner, apart })
}

/// Every element that finds the same two versions gives the same name to what it keeps, so that it
/// is kept once.
fn bits_apart(key: RecordKey, stamp: Stamp) -> u128 {
    let stamp = u128::from(stamp.writer) << 64 | u128::from(stamp.counter);
    key.bits.rotate_left(1) ^ stamp
}

/// What a person wrote in a record, as the draft or the entry under another name that it would be
/// kept as; `None` for a record that holds no words.
fn as_kept_apart(record: &Record, bits: u128) -> Option<Record> {
    let mut draft = match record {
        Record::Goal(goal) => Draft::of_goal(DraftId::from_bits(bits), goal, goal.created),
        Record::Draft(draft) => {
            Draft { id: DraftId::from_bits(bits), put_aside: Vec::new(), ..draft.clone() }
        }
        Record::Entry(entry) if entry.filled.is_empty() => return None,
        Record::Entry(entry) => {
            return Some(Record::Entry(Entry { id: EntryId::from_bits(bits), ..entry.clone() }));
        }
        Record::Settings(_) => return None,
    };
    draft.place = Place::default();
    (draft.answers != Answers::default()).then_some(Record::Draft(draft))
}

fn words_apart(loser: Option<&Record>, winner: Option<&Record>, bits: u128) -> Option<Record> {
    let held = as_kept_apart(loser?, bits)?;
    let is_same = winner.and_then(|winner| as_kept_apart(winner, bits)).as_ref() == Some(&held);
    (!is_same).then_some(held)
}
