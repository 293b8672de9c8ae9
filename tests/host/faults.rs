//! Every journey with every fault at every operation of the storage: what is on screen stays, what
//! is not saved is said, and a crash at any point leaves a store that opens whole.

mod deeds;
pub mod medium;

use medium::{Fault, FaultyBackend, Plan};
use waymark::app::action::Action;
use waymark::domain::goal::GoalId;
use waymark::domain::record::Record;
use waymark::domain::step::{Field, Step};
use waymark::session::Session;
use waymark::store::Store;

use crate::support::Journey;

type Person = Journey<FaultyBackend>;
type Deed = fn(&mut Person);

const FIRST_GOAL: [Deed; 11] = [
    |person| drop(person.act(Action::WizardStarted)),
    |person| drop(person.act(Action::Skipped)),
    |person| drop(person.write(Field::Statement, "Run a weekly gr")),
    |person| drop(person.wait(300)),
    |person| drop(person.write(Field::Statement, "Run a weekly group")),
    |person| drop(person.act(Action::Continued)),
    |person| drop(person.act(Action::Continued)),
    |person| drop(person.act(Action::Continued)),
    |person| drop(person.act(Action::Continued)),
    |person| drop(person.act(Action::Continued)),
    |person| drop(person.act(Action::GoalSaved)),
];
const EDIT: [Deed; 5] = [
    |person| act_on_goal(person, Action::GoalEdited),
    |person| drop(person.act(Action::StepChanged(Step::Specific))),
    |person| drop(person.write(Field::Statement, "Lead a weekly group")),
    |person| drop(person.act(Action::Continued)),
    |person| drop(person.act(Action::GoalSaved)),
];
const BIN: [Deed; 6] = [
    |person| act_on_goal(person, Action::GoalDeleted),
    |person| drop(person.act(Action::Undone)),
    |person| act_on_goal(person, Action::GoalDeleted),
    |person| act_on_goal(person, Action::GoalRestored),
    |person| act_on_goal(person, Action::GoalDeleted),
    |person| act_on_goal(person, Action::GoalErased),
];
/// A later visit gathers what the first one left.
const GATHER: [Deed; 9] = [
    |person| drop(person.wait(60_000)),
    |person| person.leave_told(),
    |person| drop(person.census()),
    |person| drop(person.wait(10_000)),
    |person| drop(person.census()),
    |person| drop(person.wait(2_000)),
    |person| drop(person.census()),
    |person| drop(person.wait(60_000)),
    |person| drop(person.census()),
];

impl Person {
    /// Opens the page again, unless the screen says that something is not saved: who leaves then
    /// was told.
    fn leave_told(&mut self) {
        if self.status().trouble.is_none() {
            // A new page reads the browser's own copy, so that only what it writes can be stale.
            self.backend.former.borrow_mut().clear();
            self.reload();
        }
    }
}

fn act_on_goal(person: &mut Person, action: fn(GoalId) -> Action) {
    let id = person.state().library.goals().next().map(|goal| goal.id);
    if let Some(id) = id {
        person.act(action(id));
    }
}

fn journeys() -> [(&'static str, Vec<Deed>); 4] {
    [
        ("first goal", FIRST_GOAL.to_vec()),
        ("edit", [&FIRST_GOAL[..], &EDIT].concat()),
        ("bin", [&FIRST_GOAL[..], &BIN].concat()),
        ("gather", [&FIRST_GOAL[..], &EDIT, &GATHER].concat()),
    ]
}

fn records(person: &Person) -> Vec<Record> {
    person.state().library.records().cloned().collect()
}

/// What a page that is opened now would show, and how much of it could not be read.
fn stored(backend: &FaultyBackend) -> (Vec<Record>, usize) {
    let session = Session::open(Store::new(backend.inner.clone(), 99));
    let records = session.state().library.records().cloned().collect();
    (records, session.store().unread().len())
}

fn person(plan: Option<Plan>) -> Person {
    let backend = FaultyBackend::default();
    backend.plan.set(plan);
    Journey::on(backend, 1)
}

/// Runs a journey up to its end and lets the second look pass.
fn run(deeds: &[Deed], mut person: Person) -> Person {
    for deed in deeds {
        deed(&mut person);
    }
    person.wait(2_000);
    person
}

/// Whether what is on screen is stored, or the screen says that it is not.
fn is_honest(person: &Person) -> bool {
    person.status().trouble.is_some() || stored(&person.backend) == (records(person), 0)
}

#[test]
fn fault_05_to_11_every_fault_at_every_operation_is_shown_and_costs_nothing_on_screen() {
    let mut n_runs = 0;
    for (name, deeds) in journeys() {
        let clean = run(&deeds, person(None));
        let (expected, n_ops) = (records(&clean), clean.backend.n_ops.get());
        for fault in [Fault::Throw, Fault::Silent, Fault::Revoke, Fault::Corrupt, Fault::Stale] {
            for (at, is_lasting) in (1..=n_ops).flat_map(|at| [(at, false), (at, true)]) {
                let plan = Plan { fault, at, is_lasting };
                let mut person = run(&deeds, person(Some(plan)));
                n_runs += 1;
                assert!(is_honest(&person), "{name}: {plan:?} is not shown");
                let is_blind = name == "gather" && person.status().trouble.is_some();
                let found = records(&person);
                assert!(is_blind || found == expected, "{name}: {plan:?}: {found:?} on screen");
                if !is_lasting {
                    person.wait(60_000);
                    assert_eq!(person.status().trouble, None, "{name}: {plan:?} does not pass");
                    assert_eq!(records(&person), expected, "{name}: {plan:?} afterwards");
                    assert_eq!(stored(&person.backend), (expected.clone(), 0), "{name}: {plan:?}");
                }
            }
        }
    }
    println!("faults: {n_runs} runs, 0 silent, 0 lost on screen");
}

#[test]
fn fault_13_33_a_crash_at_every_operation_leaves_a_store_that_opens() {
    let mut n_crashes = 0;
    let import = ("import", [&FIRST_GOAL[..], &EDIT, &deeds::IMPORT].concat());
    let erase = ("erase", [&FIRST_GOAL[..], &deeds::IMPORT, &deeds::ERASE].concat());
    for (name, deeds) in journeys().into_iter().chain([import, erase]) {
        let mut clean = person(None);
        let mut states = vec![(0, Vec::new())];
        for deed in &deeds {
            deed(&mut clean);
            states.push((clean.backend.n_ops.get(), stored(&clean.backend).0));
        }
        for at in 1..=clean.backend.n_ops.get() {
            let plan = Plan { fault: Fault::Crash, at, is_lasting: true };
            let person = run(&deeds, person(Some(plan)));
            let (found, n_unread) = stored(&person.backend);
            n_crashes += 1;
            assert_eq!(n_unread, 0, "{name}: crash at {at} damaged something");
            let during = states.iter().position(|(n_ops, _)| *n_ops >= at).unwrap();
            let (before, after) = (&states[during - 1].1, &states[during].1);
            for record in &found {
                let is_known = before.contains(record) || after.contains(record);
                assert!(is_known, "{name}: crash at {at} made {record:?}");
            }
            for record in before.iter().filter(|record| after.contains(record)) {
                assert!(found.contains(record), "{name}: crash at {at} lost {record:?}");
            }
            let is_there = |key| found.iter().any(|record| record.key() == key);
            for record in before {
                let may_go = !after.iter().any(|later| later.key() == record.key());
                assert!(may_go || is_there(record.key()), "{name}: crash at {at}");
            }
        }
    }
    println!("crashes: {n_crashes} points, all recovered, 0 unreadable");
}

#[test]
fn fault_25_two_elements_with_every_fault_are_honest() {
    let visit = |plan: Option<Plan>| {
        let mut first = person(plan);
        first.save_goal("From the first");
        let mut second = Journey::on(first.backend.clone(), 2);
        second.save_goal("From the second");
        first.hear_from(&mut second);
        second.hear_from(&mut first);
        let n_ops = first.backend.n_ops.get();
        for _ in 0..2 {
            first.wait(40_000);
            second.wait(40_000);
            // As a page does when somebody looks at it again.
            first.refresh();
            second.refresh();
        }
        (n_ops, [first, second])
    };
    let (n_ops, _) = visit(None);
    for fault in [Fault::Throw, Fault::Silent, Fault::Revoke, Fault::Corrupt, Fault::Stale] {
        for at in 1..=n_ops {
            let plan = Plan { fault, at, is_lasting: false };
            let (_, [first, second]) = visit(Some(plan));
            let statements = |person: &Person| {
                person.state().library.goals().map(|g| g.answers.statement.clone()).collect()
            };
            for person in [&first, &second] {
                assert!(is_honest(person), "{plan:?}");
                let statements: Vec<String> = statements(person);
                assert_eq!(statements.len(), 2, "{plan:?}: {statements:?}");
            }
        }
    }
}

#[test]
fn control_without_the_read_back_a_fault_stays_silent() {
    let n_ops = run(&FIRST_GOAL, person(None)).backend.n_ops.get();
    let is_silent = |fault: Fault, at: usize| {
        let plan = Plan { fault, at, is_lasting: true };
        let mut backend = FaultyBackend::default();
        backend.trusts_writes = true;
        backend.plan.set(Some(plan));
        !is_honest(&run(&FIRST_GOAL, Journey::on(backend, 1)))
    };
    for fault in [Fault::Silent, Fault::Revoke, Fault::Corrupt] {
        assert!((1..=n_ops).any(|at| is_silent(fault, at)), "{fault:?} is seen without looking");
    }
}
