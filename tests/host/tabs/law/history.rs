//! Histories by chance: edits of one record by several writers, each made from what it had seen,
//! and the versions that stand in the end.
//!
//! It makes versions as the store does, and judges nothing: the laws are in `law.rs`.

use proptest::prelude::*;
use proptest::sample::select;
use waymark::domain::action_step::{ActionStep, StepId, TEXT};
use waymark::domain::draft::{Draft, DraftId};
use waymark::domain::entry::{Entry, EntryId};
use waymark::domain::goal::{Answers, Goal, GoalId, Status};
use waymark::domain::record::{Kind, Record, RecordKey};
use waymark::store::envelope::{Envelope, Stamp, body};
use waymark::store::fields::changed;
use waymark::store::version::{Version, note, resolve};

use crate::support::{TODAY, date};

const KINDS: [Kind; 3] = [Kind::Goal, Kind::Draft, Kind::Entry];
pub const N_FIELDS: usize = 5;
pub const STATUS: [Status; 3] = [Status::InProgress, Status::Paused, Status::Completed];

/// One edit of a field, made from the edits before it that its writer had seen.
#[derive(Clone, Debug)]
pub struct Edit {
    pub stamp: Stamp,
    pub field: usize,
    pub text: String,
    /// Which of the edits before it went into it, whoever made them.
    pub knows: Vec<usize>,
    pub fate: Fate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Kept,
    Binned,
    Deleted,
}

pub fn blank(kind: Kind) -> Record {
    match kind {
        Kind::Goal => {
            let answers = Answers { statement: "Begin".into(), ..Answers::default() };
            Record::Goal(Goal::new(GoalId::from_bits(1), answers, None, date(TODAY)))
        }
        Kind::Entry => {
            let mut entry = Entry::begin(EntryId::from_bits(1), "log", date(TODAY));
            entry.filled.set("f0", "Begin");
            Record::Entry(entry)
        }
        _ => {
            let mut draft = Draft::begin(DraftId::from_bits(1), date(TODAY));
            draft.answers.statement = "Begin".into();
            Record::Draft(draft)
        }
    }
}

/// What stands in a field: two answers, a detail, a step and, where there is one, the status.
pub fn text(record: &Record, field: usize) -> String {
    let step = StepId::from_bits(7);
    let of = |answers: &Answers, details: &str, steps: &[ActionStep]| match field {
        0 => answers.statement.clone(),
        1 => answers.reason.clone(),
        2 => details.to_owned(),
        _ => steps.iter().find(|one| one.id == step).map_or("", |one| one.text()).to_owned(),
    };
    match record {
        Record::Goal(goal) if field == 4 => goal.status.name().to_owned(),
        Record::Goal(goal) => of(&goal.answers, goal.details.text("note"), &goal.steps),
        Record::Draft(draft) if field == 4 => draft.because.clone(),
        Record::Draft(draft) => of(&draft.answers, draft.details.text("note"), &draft.steps),
        Record::Entry(entry) => entry.filled.text(&format!("f{field}")).to_owned(),
        Record::Settings(_) => String::new(),
    }
}

fn write(record: &mut Record, field: usize, n: usize, text: &str) {
    let step = StepId::from_bits(7);
    let into = |answers: &mut Answers,
                details: &mut waymark::domain::filled::Filled,
                steps: &mut Vec<ActionStep>| match field {
        0 => answers.statement = text.to_owned(),
        1 => answers.reason = text.to_owned(),
        2 => details.set("note", text),
        _ => match steps.iter_mut().find(|one| one.id == step) {
            Some(one) => one.filled.set(TEXT, text),
            None => steps.push(ActionStep::new(step, text)),
        },
    };
    match record {
        Record::Goal(goal) if field == 4 => goal.status = STATUS[n % 3],
        Record::Goal(goal) => into(&mut goal.answers, &mut goal.details, &mut goal.steps),
        Record::Draft(draft) if field == 4 => draft.because = text.to_owned(),
        Record::Draft(draft) => into(&mut draft.answers, &mut draft.details, &mut draft.steps),
        Record::Entry(entry) => entry.filled.set(&format!("f{field}"), text),
        Record::Settings(_) => {}
    }
}

fn bin(record: &mut Record, is_binned: bool) {
    let day = is_binned.then(|| date(TODAY));
    match record {
        Record::Goal(goal) => goal.deleted = day,
        Record::Entry(entry) => entry.deleted = day,
        Record::Draft(_) | Record::Settings(_) => {}
    }
}

pub fn key(kind: Kind) -> RecordKey {
    blank(kind).key()
}

/// A version as a writer makes it from what it has seen, and what it keeps apart of that.
fn make(kind: Kind, edit: &Edit, n: usize, seen: Vec<Version>) -> Option<(Version, Vec<Record>)> {
    let stamps: Vec<Stamp> = seen.iter().map(|version| version.envelope.stamp).collect();
    let resolved = resolve(key(kind), seen);
    let apart = resolved.iter().flat_map(|resolved| resolved.apart.clone()).collect();
    let held = resolved.map(|resolved| resolved.winner);
    let former = held.as_ref().and_then(|held| held.record.clone());
    let mut record = former.clone().unwrap_or_else(|| blank(kind));
    write(&mut record, edit.field, n, &edit.text);
    bin(&mut record, edit.fate == Fate::Binned);
    if former.as_ref() == Some(&record) && edit.fate != Fate::Deleted {
        return None;
    }
    let mut envelope = match edit.fate {
        Fate::Deleted => Envelope::tombstone(kind, edit.stamp),
        _ => Envelope::seal(&record, edit.stamp),
    };
    stamps.into_iter().for_each(|stamp| note(&mut envelope.seen, stamp));
    if let (false, Some(held), Some(former)) = (edit.fate == Fate::Deleted, &held, &former) {
        envelope.edit(&held.envelope, &changed(&body(former), &body(&record)));
    }
    envelope.seen.retain(|stamp| stamp.writer != edit.stamp.writer);
    let record = (edit.fate != Fate::Deleted).then_some(record);
    Some((Version { envelope, record }, apart))
}

/// Edits by four writers, and the versions that stand in the end: each writer has one key. The first
/// edit is one that all had seen, so that they have something in common.
pub fn history(
    deletes: bool,
) -> impl Strategy<Value = (Kind, Vec<Edit>, Vec<Version>, Vec<Record>)> {
    let text = select(&["", "one", "two", "own"][..]);
    let edit = (1u64..5, any::<u16>(), 0..N_FIELDS, text, 0u8..10);
    (select(&KINDS[..]), proptest::collection::vec(edit, 1..9)).prop_map(move |(kind, drawn)| {
        let mut edits: Vec<Edit> = Vec::new();
        let mut versions: Vec<Version> = Vec::new();
        let mut aside: Vec<Record> = Vec::new();
        for (writer, sees, field, text, fate) in drawn {
            let n = edits.len();
            let writer = if n == 0 { 9 } else { writer };
            let mut knows: Vec<usize> = Vec::new();
            for (index, other) in edits.iter().enumerate() {
                let is_own = other.stamp.writer == writer;
                if index == 0 || is_own || sees >> index & 1 == 1 {
                    knows.extend(other.knows.iter().copied().chain([index]));
                }
            }
            // Whoever sees an edit of a writer sees the ones before it.
            knows.sort_unstable();
            knows.dedup();
            let counter = 1 + knows.iter().map(|at| edits[*at].stamp.counter).max().unwrap_or(0);
            let text = if text == "own" { format!("{writer}.{counter}") } else { text.to_owned() };
            let fate = match fate {
                0 if deletes => Fate::Deleted,
                1 | 2 if deletes => Fate::Binned,
                _ => Fate::Kept,
            };
            let edit = Edit { stamp: Stamp { counter, writer }, field, text, knows, fate };
            let seen = edit.knows.iter().map(|at| versions[*at].clone()).collect();
            // Who writes what is there already has edited nothing.
            if let Some((version, apart)) = make(kind, &edit, n, seen) {
                versions.push(version);
                aside.extend(apart);
                edits.push(edit);
            }
        }
        let newest = |version: &&Version| {
            let Stamp { counter, writer } = version.envelope.stamp;
            !edits.iter().any(|one| one.stamp.writer == writer && one.stamp.counter > counter)
        };
        let standing = versions.iter().filter(newest).cloned().collect();
        (kind, edits, standing, aside)
    })
}
