//! The laws of merging: what versions come to does not depend on their order, on how often they are
//! found, or on which of them were merged first.

use proptest::prelude::*;
use proptest::sample::select;
use waymark::domain::draft::{Answer, Draft, DraftId};
use waymark::domain::goal::{Goal, GoalId};
use waymark::domain::record::{Record, RecordKey};
use waymark::domain::step::Field;
use waymark::store::envelope::Stamp;
use waymark::store::version::{Version, resolve};

use crate::support::{TODAY, date};

const TEXTS: [&str; 5] = ["", "Run a group", "Lead a group", "Ask", "Write"];

fn record(is_goal: bool, text: &str, is_binned: bool) -> Record {
    let mut draft = Draft::begin(DraftId::from_bits(1), date(TODAY));
    draft.answer(
        Answer::Text { field: Field::Statement, text: text.to_owned(), caret: None },
        date(TODAY),
    );
    if !is_goal {
        return Record::Draft(draft);
    }
    Record::Goal(Goal {
        id: GoalId::from_bits(1),
        created: date(TODAY),
        answers: draft.answers,
        target: None,
        status: Default::default(),
        status_since: None,
        deleted: is_binned.then(|| date(TODAY)),
        details: Default::default(),
        steps: Vec::new(),
        wordings: Vec::new(),
    })
}

/// Versions as writers make them: each has seen some of those that were there before it, and
/// whatever its own writer had seen.
fn history(is_goal: bool) -> impl Strategy<Value = Vec<Version>> {
    let edit = (1u64..4, any::<u8>(), select(&TEXTS[..]), 0u8..8);
    proptest::collection::vec(edit, 1..7).prop_map(move |edits| {
        let mut versions: Vec<Version> = Vec::new();
        for (writer, sees, text, fate) in edits {
            let mut seen: Vec<Stamp> = Vec::new();
            for (index, other) in versions.iter().enumerate() {
                if other.stamp.writer == writer || sees >> (index % 8) & 1 == 1 {
                    for stamp in other.seen.iter().chain([&other.stamp]) {
                        waymark::store::version::note(&mut seen, *stamp);
                    }
                }
            }
            let counter = 1 + seen.iter().map(|stamp| stamp.counter).max().unwrap_or(0);
            let record = (fate != 0).then(|| record(is_goal, text, fate == 1));
            seen.retain(|stamp| stamp.writer != writer);
            versions.push(Version { stamp: Stamp { counter, writer }, seen, record });
        }
        // A writer has one key: only its newest version stands.
        let newest = |version: &Version| {
            !versions.iter().any(|other| {
                other.stamp.writer == version.stamp.writer && other.stamp > version.stamp
            })
        };
        versions.iter().filter(|version| newest(version)).cloned().collect()
    })
}

fn has_seen(other: &Version, version: &Version) -> bool {
    let Stamp { counter, writer } = version.stamp;
    other.seen.iter().any(|stamp| stamp.writer == writer && stamp.counter >= counter)
}

fn key(is_goal: bool) -> RecordKey {
    record(is_goal, "", false).key()
}

fn words(record: Option<&Record>) -> Option<String> {
    match record? {
        Record::Goal(goal) => Some(goal.answers.statement.clone()),
        Record::Draft(draft) => Some(draft.answers.statement.clone()),
        Record::Settings(_) | Record::Entry(_) => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn commutative_and_idempotent(
        (is_goal, versions, order) in any::<bool>().prop_flat_map(|is_goal| {
            history(is_goal).prop_flat_map(move |versions| {
                let order = Just(versions.clone()).prop_shuffle();
                (Just(is_goal), Just(versions), order)
            })
        })
    ) {
        let key = key(is_goal);
        let first = resolve(key, versions.clone());
        prop_assert_eq!(&resolve(key, order), &first);
        let twice = versions.iter().chain(&versions).cloned().collect();
        prop_assert_eq!(&resolve(key, twice), &first);
        let resolved = first.unwrap();
        let again = resolve(key, vec![resolved.winner.clone()]).unwrap();
        prop_assert_eq!(words(again.winner.record.as_ref()), words(resolved.winner.record.as_ref()));
        prop_assert!(again.apart.is_empty());
    }

    /// As an elected writer does: what some versions come to takes their place, and is merged with
    /// the others later.
    #[test]
    fn associative_no_words_get_lost_whichever_are_gathered_first(
        is_goal in any::<bool>(),
        versions in history(true).prop_union(history(false)),
        cut in any::<u8>(),
    ) {
        let is_goal = versions.iter().find_map(|version| version.record.as_ref()).map_or(
            is_goal,
            |record| matches!(record, Record::Goal(_)),
        );
        let key = key(is_goal);
        let whole = resolve(key, versions.clone()).unwrap();
        let (first, rest): (Vec<_>, Vec<_>) =
            versions.iter().cloned().enumerate().partition(|(index, _)| cut >> index & 1 == 1);
        let strip = |list: Vec<(usize, Version)>| list.into_iter().map(|(_, v)| v).collect::<Vec<_>>();
        let (first, mut rest) = (strip(first), strip(rest));
        let Some(part) = resolve(key, first) else { return Ok(()) };
        rest.push(part.winner);
        let then = resolve(key, rest).unwrap();
        let held = |records: &[Record]| records.iter().filter_map(|r| words(Some(r))).collect::<Vec<_>>();
        let mut stepwise = held(&part.apart);
        stepwise.extend(held(&then.apart));
        stepwise.extend(words(then.winner.record.as_ref()));
        // Whoever wrote over these words had seen them, if only from another writer.
        let replaced: Vec<String> = versions
            .iter()
            .filter(|version| versions.iter().any(|other| has_seen(other, version)))
            .filter_map(|version| words(version.record.as_ref()))
            .collect();
        // Whatever else the whole keeps in sight, the steps keep in sight.
        let kept = held(&whole.apart).into_iter().chain(words(whole.winner.record.as_ref()));
        for text in kept.filter(|text| !replaced.contains(text)) {
            prop_assert!(text.is_empty() || stepwise.contains(&text), "{text:?} is not in {stepwise:?}");
        }
    }
}
