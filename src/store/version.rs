//! Which version of a record counts where several are stored, and which words must not get lost.
//!
//! Each version says which others its writer had seen, and which edit each of its fields stems
//! from. So versions that nobody had seen of each other are joined field by field. Where two edits
//! of one field had not seen each other, one of them loses, and its words are kept. No clock and no
//! order of arrival decides anything here.

mod apart;

use crate::domain::record::{Record, RecordKey};
use crate::sort::sort;
use crate::store::edits::{Edits, add};
use crate::store::envelope::{Envelope, Stamp, open_body};
use crate::store::fields::join;
use crate::store::migrate::schema;
use apart::{bits_apart, words_apart};

/// The field that says that something lies in the bin.
const DELETED: &str = "/deleted";
/// Where words of a person stand.
const WORDS: [&str; 6] = ["/answers", "/details", "/steps", "/target", "/because", "/filled"];

/// One version of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// As it is stored, to be read.
    pub envelope: Envelope,
    /// The record, or `None` where it was deleted for good.
    pub record: Option<Record>,
}

/// What several versions come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// What counts; it has seen all the versions.
    pub winner: Version,
    /// The words of edits that lost without having been seen, as records of their own.
    pub apart: Vec<Record>,
    /// The winner is none of the versions, but what several of them come to.
    pub is_joined: bool,
    /// It was deleted in one place while it was changed in another, and is still there.
    pub is_back: bool,
}

/// Notes a version as seen; of one writer only the newest counts.
pub fn note(seen: &mut Vec<Stamp>, stamp: Stamp) {
    match seen.iter_mut().find(|known| known.writer == stamp.writer) {
        Some(known) => *known = stamp.max(*known),
        None => seen.push(stamp),
    }
}

impl Version {
    fn covers(&self, stamp: Stamp) -> bool {
        let knows = |known: &Stamp| known.writer == stamp.writer && known.counter >= stamp.counter;
        knows(&self.envelope.stamp) || self.envelope.seen.iter().any(knows)
    }

    /// An edit beats a deletion, and what is in hand beats what lies in the bin.
    fn fate(&self) -> (bool, bool) {
        let record = self.record.as_ref();
        (record.is_some(), record.is_some_and(|record| record.deleted().is_none()))
    }

    /// The edits that a path stems from. Whether something lies in the bin is a matter of the whole.
    fn edits(&self, path: &str) -> Vec<Stamp> {
        if path == DELETED { vec![self.envelope.stamp] } else { self.envelope.edits_of(path) }
    }
}

/// What versions of one record come to, in whatever order and however often they are given.
pub fn resolve(key: RecordKey, mut versions: Vec<Version>) -> Option<Resolved> {
    if versions.len() == 1 {
        // Nearly every record, and there are thousands of them.
        let mut winner = versions.pop()?;
        note(&mut winner.envelope.seen, winner.envelope.stamp);
        sort(&mut winner.envelope.seen, Stamp::cmp);
        return Some(Resolved { winner, apart: Vec::new(), is_joined: false, is_back: false });
    }
    // The order makes the result one of the set of versions, not of how they were found.
    let rank = |one: &Version| (one.fate(), one.envelope.stamp, one.envelope.edits.len());
    sort(&mut versions, |a, b| rank(b).cmp(&rank(a)));
    versions.dedup_by(|next, kept| {
        let is_same = next.envelope.stamp == kept.envelope.stamp;
        if is_same {
            next.envelope.seen.iter().for_each(|stamp| note(&mut kept.envelope.seen, *stamp));
        }
        is_same
    });
    let is_head = |version: &&Version| {
        let stamp = version.envelope.stamp;
        !versions.iter().any(|other| other.envelope.stamp != stamp && other.covers(stamp))
    };
    let mut heads: Vec<&Version> = versions.iter().filter(is_head).collect();
    let first = heads.first().copied().or(versions.first())?;
    let in_hand = (true, true);
    let is_back = first.fate() == in_hand && heads.last().is_some_and(|one| one.fate() != in_hand);
    heads.retain(|head| head.record.is_some());
    let mut winner = first.clone();
    let mut lost = vec![Vec::new(); heads.len()];
    let is_joined = heads.len() > 1 && {
        let joined = joined(key, &heads, &mut lost);
        let is_joined = joined.is_some();
        winner = joined.unwrap_or(winner);
        is_joined
    };
    let mut apart: Vec<Record> = Vec::new();
    for (loser, edits) in heads.iter().zip(&lost) {
        // Whoever lost more holds these words too.
        let is_more = |other: &Vec<Stamp>| {
            other.len() > edits.len() && edits.iter().all(|edit| other.contains(edit))
        };
        if edits.is_empty() || lost.iter().any(is_more) {
            continue;
        }
        let bits = bits_apart(key, edits);
        let Some(words) = words_apart(loser.record.as_ref(), winner.record.as_ref(), bits) else {
            continue;
        };
        // Two versions may have lost the same words.
        if apart.iter().all(|known| known.key() != words.key()) {
            apart.push(words);
        }
    }
    for other in &versions {
        note(&mut winner.envelope.seen, other.envelope.stamp);
    }
    sort(&mut winner.envelope.seen, Stamp::cmp);
    Some(Resolved { winner, apart, is_joined, is_back })
}

/// Versions that had not seen each other as one, which stems from all their edits; notes for each of
/// them the edits whose words lost.
fn joined(key: RecordKey, heads: &[&Version], lost: &mut [Vec<Stamp>]) -> Option<Version> {
    let mut envelope = heads.first()?.envelope.clone();
    envelope.edits.clear();
    let edits = &mut envelope.edits;
    let bodies: Vec<&str> = heads.iter().map(|head| head.envelope.body.as_str()).collect();
    envelope.body = join("", &bodies, &mut |path, values| {
        let best = best(heads, path, values);
        let counts = values.get(best).copied().unwrap_or_default();
        for ((head, value), lost) in heads.iter().zip(values).zip(&mut *lost) {
            let has_words = value.starts_with('"') && is_filled(value) && is_words(path);
            for stamp in alive(heads, head, path) {
                if *value == counts {
                    add(edits, path, stamp);
                } else if has_words && !lost.contains(&stamp) {
                    lost.push(stamp);
                }
            }
        }
        best
    });
    // What a field has that they have in common stems from all of them.
    let n_picked = edits.len();
    for head in heads {
        for (path, _) in &head.envelope.edits {
            add_common(edits, n_picked, heads, path);
        }
        add_common(edits, n_picked, heads, "");
        for stamp in &head.envelope.seen {
            note(&mut envelope.seen, *stamp);
        }
    }
    let is_alike = heads.iter().all(|head| head.envelope.schema == schema(key.kind));
    let record = open_body(key.kind, schema(key.kind), &envelope.body).ok().filter(|_| is_alike);
    if record.is_none() {
        // Of different editions, one counts, and the others are kept apart as they are.
        for (head, lost) in heads.iter().zip(lost) {
            *lost = vec![head.envelope.stamp];
        }
    }
    Some(Version { envelope, record: Some(record?) })
}

fn add_common(edits: &mut Edits, n_picked: usize, heads: &[&Version], path: &str) {
    if edits.iter().take(n_picked).all(|(known, _)| known != path) {
        for head in heads {
            for stamp in alive(heads, head, path) {
                add(edits, path, stamp);
            }
        }
    }
}

/// The edits of a version at a path that nobody wrote over who had seen them.
fn alive(heads: &[&Version], version: &Version, path: &str) -> Vec<Stamp> {
    let mut edits = version.edits(path);
    edits.retain(|stamp| {
        !heads.iter().any(|other| other.covers(*stamp) && !other.edits(path).contains(stamp))
    });
    edits
}

/// Which of several versions counts at a path. An answer beats none, so that words stay in sight.
fn best(heads: &[&Version], path: &str, values: &[&str]) -> usize {
    let (mut best, mut highest) = (0, None);
    for (index, (head, value)) in heads.iter().zip(values).enumerate() {
        let is_due =
            if path == DELETED { !is_filled(value) } else { is_filled(value) && is_words(path) };
        for stamp in alive(heads, head, path) {
            if highest < Some((is_due, stamp)) {
                (best, highest) = (index, Some((is_due, stamp)));
            }
        }
    }
    best
}

fn is_words(path: &str) -> bool {
    WORDS.iter().any(|words| path.starts_with(words))
}

fn is_filled(value: &str) -> bool {
    !matches!(value, "" | "null" | "\"\"")
}
