//! The words of an edit that lost, as a record of their own under another name.
//!
//! Every element that finds them must come to the same record, so nothing here may ask for chance
//! or for a day.

use crate::domain::draft::{Draft, DraftId, Place};
use crate::domain::entry::{Entry, EntryId};
use crate::domain::goal::Answers;
use crate::domain::record::{Record, RecordKey};
use crate::sort::sort;
use crate::store::envelope::Stamp;

/// Spreads a number over all its bits: 2^128 divided by the golden ratio, made odd.
const SPREAD: u128 = 0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835;

/// Every element that finds the same edits lost gives the same name to what it keeps, so that it is
/// kept once.
pub(super) fn bits_apart(key: RecordKey, edits: &[Stamp]) -> u128 {
    let mut edits = edits.to_vec();
    sort(&mut edits, Stamp::cmp);
    // Counters are small numbers that follow each other: without the product, two lists of edits
    // would soon come to one name.
    edits.iter().fold(key.bits, |bits, edit| {
        let edit = u128::from(edit.writer) << 64 | u128::from(edit.counter);
        (bits.rotate_left(61) ^ edit).wrapping_mul(SPREAD)
    })
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
    let Draft { answers, details, steps, because, .. } = &draft;
    let is_bare = details.is_empty() && steps.is_empty() && because.is_empty();
    (*answers != Answers::default() || !is_bare).then_some(Record::Draft(draft))
}

pub(super) fn words_apart(
    loser: Option<&Record>,
    winner: Option<&Record>,
    bits: u128,
) -> Option<Record> {
    let held = as_kept_apart(loser?, bits)?;
    let is_same = winner.and_then(|winner| as_kept_apart(winner, bits)).as_ref() == Some(&held);
    (!is_same).then_some(held)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::record::Kind;

    #[test]
    fn no_two_lists_of_edits_come_to_one_name() {
        let key = RecordKey { kind: Kind::Draft, bits: 0xabc };
        let mut lists: Vec<Vec<Stamp>> = Vec::new();
        for counter in 0..20 {
            for writer in [0xb, 0xd1ce_0000_0000_0001] {
                let edit = Stamp { counter, writer };
                let longer = lists.iter().filter(|list| list.len() < 3);
                let longer: Vec<_> = longer.map(|list| [&list[..], &[edit]].concat()).collect();
                lists.extend(longer);
                lists.push(vec![edit]);
            }
        }
        let names: BTreeSet<u128> = lists.iter().map(|list| bits_apart(key, list)).collect();
        assert_eq!(names.len(), lists.len());
    }
}
