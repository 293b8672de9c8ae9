//! Every deed about the passphrase with every fault at every operation: the store opens with the
//! former or the new passphrase, and no record is lost.

use waymark::app::vault::{Deed, Task};
use waymark::store::backend::{Backend, MemoryBackend};
use waymark::store::keys::LOCK;
use waymark::store::vault::Standing;

use super::journeys::PASSPHRASE;
use crate::faults::medium::{Fault, FaultyBackend, Plan};
use crate::support::Journey;

type Person = Journey<FaultyBackend>;

const OTHER: &str = "another few words";
const GOALS: [&str; 2] = ["Run a canary group", "Write a canary paper"];

/// What is done, whether there is a passphrase before it, and whether there is one after it.
const DEEDS: [(Task, bool, bool); 5] = [
    (Task::TurnOn, false, true),
    (Task::Change, true, true),
    (Task::NewCode, true, true),
    (Task::Renew, true, true),
    (Task::TurnOff, true, false),
];

/// Two goals, one of them from an earlier visit, a restore point, and a passphrase or none.
fn begin(has_passphrase: bool) -> Person {
    let mut person = Journey::on(FaultyBackend::default(), 1);
    person.save_goal(GOALS[0]).wait(2_000).reload();
    person.save_goal(GOALS[1]).take_file_in().wait(2_000);
    if has_passphrase {
        person.task(Task::TurnOn, PASSPHRASE).vault(Deed::CodeKept).wait(2_000);
    }
    person
}

/// The same person on a store of their own, on the next visit.
fn again(person: &Person, plan: Plan) -> Person {
    let mut backend = FaultyBackend::default();
    backend.inner = person.backend.inner.copy();
    let mut other = Journey::on(backend, 5_000);
    if other.is_locked() {
        other.unlock(PASSPHRASE);
    }
    other.wait(2_000);
    other.backend.n_ops.set(0);
    other.backend.former.borrow_mut().clear();
    other.backend.plan.set(Some(plan));
    other
}

/// Opens what is stored as a new page would, with whichever passphrase it takes.
fn visit(backend: &FaultyBackend) -> Journey<MemoryBackend> {
    let mut visitor = Journey::on(backend.inner.clone(), 77);
    for passphrase in [OTHER, PASSPHRASE] {
        if visitor.is_locked() {
            visitor.unlock(passphrase);
        }
    }
    visitor
}

/// Everything is there, and stands as it should.
fn check(backend: &FaultyBackend, what: &str) -> Standing {
    let visitor = visit(backend);
    assert!(!visitor.is_locked(), "{what}: neither passphrase opens it");
    assert_eq!(visitor.statements(), GOALS, "{what}");
    assert_eq!(visitor.state().view.unread.len(), 0, "{what}");
    let standing = visitor.state().view.vault.standing;
    let is_plain = visitor.stored_text().contains("canary");
    assert_eq!(is_plain, standing == Standing::Plain, "{what}: {standing:?}");
    standing
}

#[test]
fn fault_70_death_at_every_step_leaves_a_store_that_opens() {
    let mut n_crashes = 0;
    for (task, has_before, has_after) in DEEDS {
        let start = begin(has_before);
        let mut clean =
            again(&start, Plan { fault: Fault::Crash, at: usize::MAX, is_lasting: true });
        clean.task(task, OTHER).wait(2_000);
        let n_ops = clean.backend.n_ops.get();
        let end = check(&clean.backend, "clean");
        assert_eq!(end == Standing::Open, has_after, "{task:?}");
        for at in 1..=n_ops {
            let mut person = again(&start, Plan { fault: Fault::Crash, at, is_lasting: true });
            person.task(task, OTHER).wait(2_000);
            check(&person.backend, &format!("{task:?}: crash at {at}"));
            n_crashes += 1;
        }
    }
    println!("crashes while a passphrase is changed: {n_crashes} points, all recovered");
}

#[test]
fn fault_70_every_fault_while_it_is_changed_is_told_and_loses_nothing() {
    let mut n_runs = 0;
    for (task, has_before, has_after) in DEEDS {
        let start = begin(has_before);
        let mut clean =
            again(&start, Plan { fault: Fault::Throw, at: usize::MAX, is_lasting: false });
        clean.task(task, OTHER).wait(2_000);
        let n_ops = clean.backend.n_ops.get();
        for fault in [Fault::Throw, Fault::Silent, Fault::Revoke, Fault::Corrupt, Fault::Stale] {
            for at in 1..=n_ops {
                let what = format!("{task:?}: {fault:?} at {at}");
                let mut person = again(&start, Plan { fault, at, is_lasting: false });
                person.task(task, OTHER).wait(2_000);
                n_runs += 1;
                // Whatever happened is on screen, or nothing is the matter.
                let is_told = person.problem().is_some() || person.status().trouble.is_some();
                if !is_told {
                    let standing = person.state().view.vault.standing;
                    assert_eq!(standing == Standing::Open, has_after, "{what}: is not told");
                }
                person.wait(60_000);
                assert_eq!(person.status().trouble, None, "{what} does not pass");
                assert_eq!(person.statements(), GOALS, "{what} on screen");
                let [a, b] = LOCK.map(|name| person.backend.inner.get(name).unwrap());
                assert_eq!(a, b, "{what}: the copies of the lock");
                let is_plain = person.stored_text().contains("canary");
                let standing = person.state().view.vault.standing;
                assert_eq!(is_plain, standing == Standing::Plain, "{what}: not as it should stand");
                assert_eq!(check(&person.backend, &what), standing, "{what}");
            }
        }
    }
    println!("faults while a passphrase is changed: {n_runs} runs, 0 silent, 0 lost");
}

/// A file that another plan was locked with, and its own passphrase.
const OF_FILE: &str = "words of the file";

fn locked_file() -> String {
    let mut journey = Journey::on(MemoryBackend::default(), 9);
    journey.save_goal("Read a canary book").task(Task::TurnOn, OF_FILE).vault(Deed::CodeKept);
    journey.download()
}

/// The goals of whoever took that file in, and of whoever did not.
fn with_file(is_in: bool) -> Vec<&'static str> {
    let file = is_in.then_some("Read a canary book");
    file.into_iter().chain(GOALS).collect()
}

#[test]
fn fault_13_59_every_fault_while_a_locked_file_is_taken_in_is_told_and_nothing_is_plain() {
    let (start, file) = (begin(true), locked_file());
    let take_in = |person: &mut Person| {
        person.open_locked(&file, OF_FILE).take_in().wait(2_000);
    };
    let mut clean = again(&start, Plan { fault: Fault::Crash, at: usize::MAX, is_lasting: true });
    take_in(&mut clean);
    let n_ops = clean.backend.n_ops.get();
    assert_eq!(visit(&clean.backend).statements(), with_file(true));
    let (mut n_crashes, mut n_runs) = (0, 0);
    for at in 1..=n_ops {
        let mut person = again(&start, Plan { fault: Fault::Crash, at, is_lasting: true });
        take_in(&mut person);
        let visitor = visit(&person.backend);
        let found = visitor.statements();
        assert!(found == with_file(true) || found == with_file(false), "crash at {at}: {found:?}");
        assert_eq!(visitor.state().view.unread.len(), 0, "crash at {at}");
        assert!(!visitor.stored_text().contains("canary"), "crash at {at} left plain words");
        n_crashes += 1;
    }
    for fault in [Fault::Throw, Fault::Silent, Fault::Revoke, Fault::Corrupt, Fault::Stale] {
        for at in 1..=n_ops {
            let what = format!("{fault:?} at {at}");
            let mut person = again(&start, Plan { fault, at, is_lasting: false });
            take_in(&mut person);
            n_runs += 1;
            let is_held_back =
                person.state().view.import.as_ref().is_some_and(|it| it.held_back.is_some());
            assert_eq!(person.statements(), with_file(!is_held_back), "{what} on screen");
            let is_stored = visit(&person.backend).statements() == person.statements();
            assert!(is_stored || person.status().trouble.is_some(), "{what} is not told");
            person.wait(60_000);
            assert_eq!(person.status().trouble, None, "{what} does not pass");
            assert_eq!(visit(&person.backend).statements(), with_file(!is_held_back), "{what}");
            assert!(!person.stored_text().contains("canary"), "{what} left plain words");
        }
    }
    println!("a locked file taken in: {n_crashes} crashes and {n_runs} faults, 0 silent, 0 lost");
}
