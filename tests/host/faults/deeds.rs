//! Deeds that replace or remove: a fault at any operation either stops them before they begin, or is
//! said, and a copy of what was there is kept.

use waymark::app::action::Action;
use waymark::app::select::import::{ImportPage, import_page};
use waymark::domain::record::Record;
use waymark::store::backend::Backend;

use super::medium::{Fault, FaultyBackend, Plan};
use super::{Deed, FIRST_GOAL, Person, person, records, run, stored};

const FILE: &str = r#"{"type":"waymark","version":1,"exported":"2026-11-22","records":[
{"kind":"goal","schema":1,"body":{"id":"0000000000000000000000000000abcd","created":"2026-11-22","answers":{"statement":"From a file"}}},
{"kind":"goal","schema":1,"body":{"id":"0000000000000000000000000000abce","created":"2026-11-22","answers":{"statement":"And another"}}}
]}"#;

pub const IMPORT: [Deed; 2] = [
    |person| drop(person.act(Action::FileChosen(Some(FILE.to_owned())))),
    |person| {
        person.act(Action::ImportAccepted { take_changed: true, without_copy: false });
    },
];
pub const ERASE: [Deed; 4] = [
    |person| drop(person.act(Action::PlaceOpened)),
    |person| drop(person.act(Action::EraseAsked)),
    |person| drop(person.act(Action::EraseConfirmed)),
    |person| drop(person.wait(2_000)),
];
const FAULTS: [Fault; 5] =
    [Fault::Throw, Fault::Silent, Fault::Revoke, Fault::Corrupt, Fault::Stale];

/// Every fault at every operation of the later deeds.
fn with_every_fault(first: &[Deed], then: &[Deed], mut check: impl FnMut(Plan, Person)) -> usize {
    let n_first = run(first, person(None)).backend.n_ops.get();
    let all = [first, then].concat();
    let n_ops = run(&all, person(None)).backend.n_ops.get();
    let mut n_runs = 0;
    for fault in FAULTS {
        for (at, is_lasting) in (n_first..=n_ops).flat_map(|at| [(at, false), (at, true)]) {
            let plan = Plan { fault, at, is_lasting };
            check(plan, run(&all, person(Some(plan))));
            n_runs += 1;
        }
    }
    n_runs
}

fn copies(backend: &FaultyBackend) -> Vec<String> {
    let keys = backend.inner.keys("wm1:s:").unwrap();
    keys.iter().map(|key| backend.inner.get(key).unwrap().unwrap()).collect()
}

fn n_goals(records: &[Record]) -> usize {
    records.iter().filter(|record| matches!(record, Record::Goal(_))).count()
}

#[test]
fn fault_59_60_every_fault_during_an_import_brings_in_all_or_nothing_and_is_said() {
    let before = records(&run(&FIRST_GOAL, person(None)));
    let (mut n_held_back, mut n_later) = (0, 0);
    let n_runs = with_every_fault(&FIRST_GOAL, &IMPORT, |plan, mut person| {
        let found = records(&person);
        for record in &before {
            assert!(found.contains(record), "{plan:?} lost {record:?}");
        }
        let page = import_page(person.state(), &person.texts);
        let is_held_back =
            matches!(&page, Some(ImportPage::Plan(plan)) if plan.held_back.is_some());
        let is_told = person.status().trouble.is_some();
        let in_store = n_goals(&stored(&person.backend).0);
        if is_held_back {
            n_held_back += 1;
            assert_eq!(found, before, "{plan:?}: in half");
            assert!(in_store == 1 || is_told, "{plan:?}: {in_store} goals are stored");
        } else {
            assert_eq!(found.len(), before.len() + 2, "{plan:?}");
            assert!(is_told || stored(&person.backend).0 == found, "{plan:?} is silent");
        }
        assert!(in_store <= 1 || in_store == 3 || is_told, "{plan:?}: half of the file is stored");
        if plan.is_lasting {
            return;
        }
        // A later visit finds the same, and nothing else of a file that did not come in.
        person.wait(60_000);
        person.reload();
        person.gather();
        assert_eq!(records(&person), found, "{plan:?} afterwards");
        assert_eq!(person.backend.inner.keys("wm1:i:").unwrap(), [""; 0], "{plan:?}");
        let n_kept = person.backend.inner.keys("wm1:r:goal:").unwrap().len();
        assert_eq!(n_kept, n_goals(&found), "{plan:?} left something behind");
        n_later += 1;
    });
    assert!(n_held_back > 0 && n_later > 0);
    println!("import with faults: {n_runs} runs, {n_held_back} held back, 0 silent, 0 in half");
}

#[test]
fn a_write_of_an_import_that_is_swallowed_is_noticed_at_once() {
    let n_first = run(&FIRST_GOAL, person(None)).backend.n_ops.get();
    let mut n_held_back = 0;
    for at in n_first..n_first + 60 {
        let mut person = person(Some(Plan { fault: Fault::Silent, at, is_lasting: true }));
        person = run(&FIRST_GOAL, person);
        IMPORT.iter().for_each(|deed| deed(&mut person));
        let is_held_back = person.state().view.import.is_some();
        n_held_back += usize::from(is_held_back);
        assert!(is_held_back || stored(&person.backend).0 == records(&person), "silent at {at}");
    }
    assert!(n_held_back > 10, "{n_held_back}");
}

#[test]
fn fault_13_a_crash_during_an_import_leaves_all_as_it_was_or_all_of_the_file_and_a_copy() {
    let all = [&FIRST_GOAL[..], &IMPORT].concat();
    let n_first = run(&FIRST_GOAL, person(None)).backend.n_ops.get();
    let n_ops = run(&all, person(None)).backend.n_ops.get();
    let mut n_cut_short = 0;
    for at in n_first..=n_ops {
        let plan = Plan { fault: Fault::Crash, at, is_lasting: true };
        let person = run(&all, person(Some(plan)));
        let is_in = match n_goals(&stored(&person.backend).0) {
            1 => false,
            3 => true,
            n => panic!("crash at {at}: {n} goals"),
        };
        let has_copy =
            copies(&person.backend).iter().any(|copy| copy.contains("Run a weekly group"));
        assert!(!is_in || has_copy, "crash at {at}: begun without a copy");
        // What is left of a file that did not come in is cleared away by a later visit.
        let is_left = !person.backend.inner.keys("wm1:i:").unwrap().is_empty();
        n_cut_short += usize::from(is_left);
        person.backend.plan.set(None);
        let mut later = Person::on(person.backend.clone(), 3);
        later.gather();
        assert_eq!(n_goals(&records(&later)), if is_in { 3 } else { 1 }, "crash at {at}");
        assert_eq!(later.backend.inner.keys("wm1:i:").unwrap(), [""; 0], "crash at {at}");
        let kept = later.backend.inner.keys("wm1:").unwrap();
        let is_of_file = |key: &&String| key.contains("0000abc");
        assert_eq!(kept.iter().filter(is_of_file).count(), if is_in { 2 } else { 0 }, "{kept:?}");
    }
    assert!(n_cut_short >= 4, "only {n_cut_short} crashes fell into the import itself");
    println!("crashes during an import: {n_cut_short} between its writes, 0 in half");
}

#[test]
fn every_fault_while_everything_is_removed_is_said() {
    let first = [&FIRST_GOAL[..], &IMPORT].concat();
    let mut n_promises = 0;
    let n_runs = with_every_fault(&first, &ERASE, |plan, person| {
        let left = person.backend.inner.keys("wm1:").unwrap();
        let said = person.place_page().erased.unwrap();
        let is_promise = said.contains("holds nothing of Waymark");
        n_promises += usize::from(is_promise);
        assert!(!is_promise || left.is_empty(), "{plan:?}: {left:?} is left");
    });
    assert!(n_promises > 0, "the page never says that all is gone");
    println!("removing everything with faults: {n_runs} runs, 0 false promises");
}
