//! What the store does when it is full, cleared, halved or newer than this program, and what it
//! leaves alone.

use waymark::app::action::Action;
use waymark::app::effect::Effect;
use waymark::domain::draft::{Draft, DraftId};
use waymark::domain::record::Record;
use waymark::domain::step::Field;
use waymark::session::Session;
use waymark::store::Store;
use waymark::store::backend::{Backend, BackendError, MemoryBackend};
use waymark::store::keys::{BALLAST, ROOT};
use waymark::store::root::Root;

use crate::small::Small;
use crate::support::{Journey, values};

pub fn with_goals(n: usize) -> Journey {
    let mut journey = Journey::begin();
    for index in 0..n {
        journey.save_goal(&format!("Goal {index}"));
    }
    journey
}

/// A later visit, long enough to gather everything.
pub fn gather(journey: &mut Journey) {
    journey.reload();
    journey.gather();
}

pub fn keys(journey: &Journey, prefix: &str) -> Vec<String> {
    journey.backend.keys(prefix).unwrap()
}

fn clear(journey: &Journey) {
    for key in keys(journey, "wm1:") {
        journey.backend.remove(&key).unwrap();
    }
}

#[test]
fn what_a_visit_left_is_gathered_by_the_next_one() {
    let mut journey = with_goals(3);
    assert_eq!(keys(&journey, "wm1:r:"), [""; 0]);
    gather(&mut journey);
    assert_eq!(keys(&journey, "wm1:r:").len(), 3, "drafts that became goals are swept");
    assert_eq!(keys(&journey, "wm1:w:"), [""; 0]);
    assert_eq!(journey.home().open.len(), 3);
    journey.reload();
    assert_eq!(journey.home().open.len(), 3);
}

#[test]
fn fault_34_without_locks_nothing_is_gathered_and_all_is_there() {
    let mut journey = with_goals(3);
    journey.reload();
    journey.wait(100_000);
    assert_eq!(keys(&journey, "wm1:r:"), [""; 0]);
    assert_eq!(journey.home().open.len(), 3);
}

#[test]
fn fault_35_36_a_cleared_store_is_said_and_not_rewritten_unasked() {
    for is_heard in [false, true] {
        let mut journey = with_goals(2);
        journey.wait(2_000);
        clear(&journey);
        if is_heard {
            journey.refresh();
        } else {
            journey.act(Action::WizardStarted);
        }
        let trouble = journey.status().trouble.unwrap();
        assert_eq!(trouble.title, "Your saved copy was removed");
        assert_eq!(trouble.save_again.as_deref(), Some("Save again"));
        journey.wait(120_000);
        assert_eq!(keys(&journey, "wm1:"), [""; 0]);
        journey.act(Action::DownloadAsked);
        assert!(matches!(journey.effects.as_slice(), [Effect::Download(_)]));

        journey.act(Action::SaveAgainAsked);
        assert_eq!(journey.status().trouble, None);
        journey.reload();
        assert_eq!(journey.home().open.len(), 2);
    }
}

#[test]
fn fault_46_52_a_store_of_a_newer_version_is_read_and_stays_byte_for_byte() {
    let mut journey = with_goals(2);
    gather(&mut journey);
    let root = Root { min_reader: 2, store: 3, generation: 9, n_records: 2 };
    journey.backend.set(ROOT[0], &root.to_string()).unwrap();
    let before = values(&journey.backend);
    journey.reload();
    assert_eq!(journey.home().open.len(), 2);
    journey.act(Action::WizardStarted);
    assert_eq!(journey.status().trouble.unwrap().title, "A newer version of Waymark saved here");
    journey.census().wait(100_000);
    journey.census();
    assert_eq!(values(&journey.backend), before);
}

#[test]
fn fault_40_a_damaged_header_slot_leaves_the_other_and_two_leave_the_records() {
    let mut journey = with_goals(2);
    gather(&mut journey);
    let slots = ROOT.map(|slot| journey.backend.get(slot).unwrap());
    assert!(slots.iter().flatten().all(|value| Root::parse(value).is_some()));
    for slot in ROOT {
        journey.backend.set(slot, "wm1root 1 1").unwrap();
    }
    journey.reload();
    assert_eq!(journey.home().open.len(), 2);
    gather(&mut journey);
    let whole = ROOT.map(|slot| journey.backend.get(slot).unwrap());
    assert!(whole.iter().flatten().any(|value| Root::parse(value).is_some()), "made anew");
}

#[test]
fn a_store_keeps_its_name_until_everything_is_removed() {
    let mut journey = with_goals(1);
    let name = |journey: &Journey| {
        let slots = ROOT.map(|slot| journey.backend.get(slot).unwrap());
        let roots = slots.iter().flatten().map(|value| Root::parse(value).unwrap());
        roots.max_by_key(|root| root.generation).unwrap().store
    };
    gather(&mut journey);
    let first = name(&journey);
    journey.save_goal("One more");
    gather(&mut journey);
    assert_eq!(name(&journey), first);
    journey.act(Action::EraseConfirmed).save_goal("Anew").reload();
    gather(&mut journey);
    assert_ne!(name(&journey), first);
}

#[test]
fn a_store_that_lost_more_than_half_is_not_gathered_and_says_so() {
    let mut journey = with_goals(12);
    gather(&mut journey);
    for key in keys(&journey, "wm1:r:").into_iter().take(9) {
        journey.backend.remove(&key).unwrap();
    }
    journey.reload();
    assert!(journey.status().unread.unwrap().starts_with("More than half"));
    journey.save_goal("One more").reload();
    let before = values(&journey.backend);
    for _ in 0..3 {
        journey.census().wait(50_000);
    }
    assert_eq!(values(&journey.backend), before, "neither gathered nor counted anew");
    assert_eq!(journey.home().open.len(), 4);
}

#[test]
fn what_cannot_be_read_is_neither_gathered_nor_removed() {
    let mut journey = with_goals(2);
    let key = keys(&journey, "wm1:w:").into_iter().find(|key| key.contains(":goal:")).unwrap();
    journey.backend.set(&key, "damaged").unwrap();
    gather(&mut journey);
    assert_eq!(journey.backend.get(&key).unwrap().as_deref(), Some("damaged"));
    assert_eq!(journey.state().view.unread.len(), 1);
    assert_eq!(journey.home().open.len(), 1);
}

#[test]
fn fault_07_the_ballast_makes_room_for_the_last_save() {
    let medium = Small { inner: MemoryBackend::default(), room: 60_000 };
    let mut journey = Journey::on(medium.clone(), 1);
    journey.save_goal("Co-lead a group").census();
    assert!(medium.get(BALLAST).unwrap().is_some());
    let size = |key: &String| key.len() + medium.get(key).unwrap().unwrap().len();
    let used: usize = medium.keys("").unwrap().iter().map(size).sum();
    let rest = 60_000 - used - "host".len();
    medium.set("host", &"x".repeat(rest)).unwrap();

    journey.act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "The last words").wait(300);
    assert_eq!(journey.status().trouble, None);
    assert_eq!(medium.get(BALLAST).unwrap(), None);
    assert!(journey.status().unread.unwrap().contains("last spare room"));
    journey.reload();
    assert_eq!(journey.page().draft.answers.statement, "The last words");
}

/// A program that takes "could not be read" for "is empty" shows nothing and says nothing.
#[test]
fn control_writing_before_everything_was_read_is_refused() {
    #[derive(Clone)]
    struct Deaf(MemoryBackend);
    impl Backend for Deaf {
        fn get(&self, key: &str) -> Result<Option<String>, BackendError> {
            self.0.get(key)
        }
        fn set(&self, key: &str, value: &str) -> Result<(), BackendError> {
            self.0.set(key, value)
        }
        fn remove(&self, key: &str) -> Result<(), BackendError> {
            self.0.remove(key)
        }
        fn keys(&self, _: &str) -> Result<Vec<String>, BackendError> {
            Ok(Vec::new())
        }
    }
    let medium = with_goals(1).backend;
    let mut blind = Journey::on(Deaf(medium.clone()), 5);
    blind.act(Action::WizardStarted).wait(2_000);
    let shown = blind.state().library.goals().count();
    let stored = Session::open(Store::new(medium.clone(), 6)).state().library.goals().count();
    assert!(blind.status().trouble.is_none() && shown != stored, "the control sees no difference");

    let mut store = Store::new(medium, 7);
    store.queue(
        blind
            .state()
            .library
            .records()
            .cloned()
            .map(|record| waymark::domain::library::Change::Put(Box::new(record))),
    );
    assert_eq!(store.flush(0, &mut Vec::new()), Err(BackendError::Blocked));
}

#[test]
fn the_list_of_faults_is_whole_and_names_tests_that_exist() {
    let root = crate::catalogs::root();
    let list = std::fs::read_to_string(root.join("docs/faults.md")).unwrap();
    let numbers: Vec<usize> = list
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(' ').next()?.parse().ok())
        .collect();
    assert_eq!(numbers, (1..=82).collect::<Vec<_>>());
    let mut code = String::new();
    for folder in ["tests/host", "tests/e2e", "src"] {
        for path in crate::catalogs::files(&root.join(folder), "rs") {
            code += &std::fs::read_to_string(path).unwrap();
        }
    }
    for quoted in list.split('`').skip(1).step_by(2) {
        let Some((_, name)) =
            quoted.split_once("::").filter(|(room, _)| *room == room.to_lowercase())
        else {
            continue;
        };
        assert!(code.contains(&format!("fn {name}(")), "docs/faults.md names {quoted}");
    }
}

#[test]
fn more_than_is_gathered_at_once_is_gathered_in_several_rounds() {
    let mut journey = Journey::begin();
    for n in 0..1_200 {
        let draft = Draft::begin(DraftId::from_bits(n + 1), journey.now.today);
        journey.act(Action::RecordArrived(Box::new(Record::Draft(draft))));
    }
    journey.act(Action::SaveAgainAsked).wait(60_000).reload();
    let n_left = |journey: &Journey| keys(journey, "wm1:w:").len();
    assert_eq!(n_left(&journey), 1_200);
    let mut left = Vec::new();
    for _ in 0..8 {
        journey.census().wait(11_000);
        left.push(n_left(&journey));
    }
    left.dedup();
    assert_eq!(left, [1_200, 700, 200, 0]);
    assert_eq!(keys(&journey, "wm1:r:").len(), 1_200);
    assert_eq!(journey.state().library.drafts().count(), 1_200);
}
