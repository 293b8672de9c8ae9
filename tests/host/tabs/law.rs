//! The laws of merging: what versions come to does not depend on their order, on how often they are
//! found, or on which of them were merged first; and it is what a model with one register for each
//! field says.

use proptest::prelude::*;
use proptest::sample::select;
use waymark::domain::action_step::{ActionStep, StepId, TEXT};
use waymark::domain::draft::{Draft, DraftId};
use waymark::domain::entry::{Entry, EntryId};
use waymark::domain::goal::{Answers, Goal, GoalId, Status};
use waymark::domain::record::{Kind, Record, RecordKey};
use waymark::store::envelope::{Envelope, Stamp, body};
use waymark::store::fields::changed;
use waymark::store::version::{Resolved, Version, note, resolve};

use crate::support::{TODAY, date};

const KINDS: [Kind; 3] = [Kind::Goal, Kind::Draft, Kind::Entry];
const N_FIELDS: usize = 5;
const STATUS: [Status; 3] = [Status::InProgress, Status::Paused, Status::Completed];

/// One edit of a field, made from the edits before it that its writer had seen.
#[derive(Clone, Debug)]
struct Edit {
    stamp: Stamp,
    field: usize,
    text: String,
    /// Which of the edits before it went into it, whoever made them.
    knows: Vec<usize>,
    fate: Fate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Kept,
    Binned,
    Deleted,
}

fn blank(kind: Kind) -> Record {
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
fn text(record: &Record, field: usize) -> String {
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

fn key(kind: Kind) -> RecordKey {
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
fn history(deletes: bool) -> impl Strategy<Value = (Kind, Vec<Edit>, Vec<Version>, Vec<Record>)> {
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

/// As an elected writer does: what some versions come to takes their place.
fn gathered(resolved: Resolved) -> Version {
    let mut version = resolved.winner;
    if resolved.is_joined {
        version.envelope.stamp = Stamp { counter: 100, writer: 10 };
    }
    version
}

/// The words that records hold; the status of a goal is none.
fn held(records: &[Record]) -> Vec<String> {
    let is_words = |record: &Record, field: usize| field < 4 || !matches!(record, Record::Goal(_));
    let texts = |record: &Record| {
        let fields = (0..N_FIELDS).filter(|field| is_words(record, *field));
        fields.map(|field| text(record, field)).collect::<Vec<_>>()
    };
    records.iter().flat_map(texts).collect()
}

/// Whether of any two edits of a field, one had seen the other.
fn is_in_order(edits: &[Edit], field: usize) -> bool {
    let of_field = || edits.iter().enumerate().filter(|(_, edit)| edit.field == field);
    of_field()
        .all(|(at, _)| of_field().all(|(other, edit)| other <= at || edit.knows.contains(&at)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn commutative_and_idempotent(
        (kind, versions, order) in history(true).prop_flat_map(|(kind, _, versions, _)| {
            let order = Just(versions.clone()).prop_shuffle();
            (Just(kind), Just(versions), order)
        })
    ) {
        let key = key(kind);
        let first = resolve(key, versions.clone());
        prop_assert_eq!(&resolve(key, order), &first);
        let twice = versions.iter().chain(&versions).cloned().collect();
        prop_assert_eq!(&resolve(key, twice), &first);
        let resolved = first.unwrap();
        let mut again = versions;
        again.push(gathered(resolved.clone()));
        for found in [vec![gathered(resolved.clone())], again] {
            let again = resolve(key, found).unwrap();
            prop_assert_eq!(&again.winner.record, &resolved.winner.record);
            prop_assert!(again.apart.is_empty());
        }
    }

    /// Whichever are gathered first, no words are lost, and the same is shown in the end. Only where
    /// edits of one field had not seen each other, gathering decides between those that it finds, and
    /// what lost does not come back if somebody else clears what won.
    #[test]
    fn associative_no_words_get_lost_whichever_are_gathered_first(
        (kind, edits, versions, _) in history(true),
        cut in any::<u8>(),
    ) {
        let key = key(kind);
        let whole = resolve(key, versions.clone()).unwrap();
        let (first, rest): (Vec<_>, Vec<_>) =
            versions.into_iter().enumerate().partition(|(index, _)| cut >> index & 1 == 1);
        let strip = |list: Vec<(usize, Version)>| list.into_iter().map(|(_, v)| v).collect::<Vec<_>>();
        let (first, mut rest) = (strip(first), strip(rest));
        let Some(part) = resolve(key, first) else { return Ok(()) };
        let mut stepwise = held(&part.apart);
        rest.push(gathered(part));
        let then = resolve(key, rest).unwrap();
        stepwise.extend(held(&then.apart));
        stepwise.extend(held(then.winner.record.as_slice()));
        if edits.iter().all(|edit| edit.fate == Fate::Kept) {
            let records = [&then, &whole].map(|one| one.winner.record.clone().unwrap());
            for field in 0..N_FIELDS {
                let [now, at_once] = [0, 1].map(|at| text(&records[at], field));
                let is_status = kind == Kind::Goal && field == 4;
                let written = edits.iter().any(|edit| edit.field == field && edit.text == now);
                let may_differ = !is_in_order(&edits, field) && (written || is_status);
                prop_assert!(now == at_once || may_differ, "{field}: {now:?}, not {at_once:?}");
            }
        }
        let kept = held(&whole.apart).into_iter().chain(held(whole.winner.record.as_slice()));
        for text in kept {
            // Whoever wrote over these words had seen them, if only from another writer.
            let is_over = |one: &Edit| {
                let of_it = |at: &usize| edits[*at].stamp == one.stamp;
                edits.iter().any(|later| later.knows.iter().any(of_it))
            };
            let is_first = text == "Begin" && edits.iter().any(|edit| edit.field == 0);
            let is_replaced =
                is_first || edits.iter().any(|one| one.text == text && is_over(one));
            let is_there = text.is_empty() || stepwise.contains(&text);
            prop_assert!(is_there || is_replaced, "{text:?} is not in {stepwise:?}");
        }
    }

    /// Fault 26: what was written into different fields is all there, and nothing is kept apart; of
    /// one field, one text is shown and the others are kept.
    #[test]
    fn fault_26_each_field_is_what_its_last_edits_say(
        (kind, edits, versions, aside) in history(false),
    ) {
        let Resolved { winner, apart, .. } = resolve(key(kind), versions).unwrap();
        let winner = winner.record.unwrap();
        let kept = [held(&apart), held(&aside)].concat();
        let mut must_keep = false;
        for field in 0..N_FIELDS {
            // The edits of the field that nobody wrote over who had seen them.
            let of_field = || edits.iter().enumerate().filter(|(_, edit)| edit.field == field);
            let last: Vec<(usize, &Edit)> = of_field()
                .filter(|(at, _)| !of_field().any(|(_, later)| later.knows.contains(at)))
                .collect();
            let shown = text(&winner, field);
            let is_status = kind == Kind::Goal && field == 4;
            let said: Vec<String> = last.iter().map(|(n, edit)| {
                if is_status { STATUS[n % 3].name().to_owned() } else { edit.text.clone() }
            }).collect();
            if said.is_empty() {
                prop_assert_eq!(shown, text(&blank(kind), field));
                continue;
            }
            prop_assert!(said.contains(&shown), "{field}: {shown:?} of {said:?}");
            for words in said.iter().filter(|words| !is_status && !words.is_empty()) {
                must_keep |= *words != shown;
                prop_assert!(*words == shown || kept.contains(words), "{words:?} is lost: {kept:?}");
            }
        }
        prop_assert!(must_keep || apart.is_empty(), "kept apart for nothing: {apart:?}");
    }
}
