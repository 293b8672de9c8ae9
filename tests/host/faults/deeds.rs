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

#[test]
fn fault_59_60_every_fault_during_an_import_is_said_and_costs_nothing() {
    let before = records(&run(&FIRST_GOAL, person(None)));
    let n_runs = with_every_fault(&FIRST_GOAL, &IMPORT, |plan, person| {
        let found = records(&person);
        for record in &before {
            assert!(found.contains(record), "{plan:?} lost {record:?}");
        }
        let page = import_page(person.state(), &person.texts);
        let is_held_back = matches!(&page, Some(ImportPage::Plan(plan)) if plan.lacks_copy);
        let is_told = person.status().trouble.is_some();
        if is_held_back {
            assert_eq!(found, before, "{plan:?}: imported without a copy");
        } else {
            assert_eq!(found.len(), before.len() + 2, "{plan:?}");
            assert!(is_told || stored(&person.backend).0 == found, "{plan:?} is silent");
        }
    });
    println!("import with faults: {n_runs} runs, 0 silent, 0 lost");
}

#[test]
fn fault_13_a_crash_during_an_import_leaves_a_copy_or_all_as_it_was() {
    let all = [&FIRST_GOAL[..], &IMPORT].concat();
    let n_ops = run(&all, person(None)).backend.n_ops.get();
    let before = records(&run(&FIRST_GOAL, person(None)));
    let is_new = |record: &Record| !before.contains(record);
    for at in 1..=n_ops {
        let plan = Plan { fault: Fault::Crash, at, is_lasting: true };
        let person = run(&all, person(Some(plan)));
        let (found, _) = stored(&person.backend);
        let is_begun =
            found.iter().any(|record| matches!(record, Record::Goal(_)) && is_new(record));
        let has_copy =
            copies(&person.backend).iter().any(|copy| copy.contains("Run a weekly group"));
        assert!(!is_begun || has_copy, "crash at {at}: begun without a copy");
    }
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
