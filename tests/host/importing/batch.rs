//! What comes in with a file comes in all at once, for this tab and for every other, and is from then
//! on like anything else that is stored.

use waymark::app::action::Action;
use waymark::app::select::import::{ImportPage, import_page};
use waymark::app::state::HeldBack;
use waymark::app::vault::{Deed, Task};
use waymark::domain::goal::{Answers, Goal, GoalId, Status};
use waymark::domain::library::Library;
use waymark::domain::record::Record;
use waymark::store::backend::{Backend, MemoryBackend};
use waymark::transfer::bundle;

use crate::small::Small;
use crate::support::{Journey, TODAY, date, values};
use crate::vault::journeys::PASSPHRASE;

const N: u128 = 40;
const ACCEPT: Action = Action::ImportAccepted { take_changed: true, without_copy: false };

/// A file with many goals.
fn file() -> String {
    let mut library = Library::default();
    for n in 0..N {
        let statement = format!("Canary goal {n} with a few words more");
        let answers = Answers { statement, ..Answers::default() };
        let id = GoalId::from_bits(0xfeed_0000 + n);
        library.adopt(Record::Goal(Goal::new(id, answers, None, date(TODAY))));
    }
    bundle::write(&library, &[], date(TODAY)).unwrap().text
}

fn n_goals<B: Backend + Clone>(journey: &Journey<B>) -> usize {
    journey.state().library.goals().count()
}

#[test]
fn fault_59_a_file_that_does_not_fit_is_not_taken_in_at_all() {
    let mut n_held_back = 0;
    for room in (3_000..36_000).step_by(1_000) {
        let mut journey = Journey::on(Small { inner: MemoryBackend::default(), room }, 1);
        journey.save_goal("My own");
        journey.wait(2_000).act(Action::FileChosen(Some(file())));
        let before = (values(&journey.backend), journey.state().library.clone());
        journey.act(ACCEPT);
        if let Some(ImportPage::Plan(page)) = import_page(journey.state(), &journey.texts) {
            n_held_back += 1;
            assert_eq!(page.held_back, Some(HeldBack::NoRoom), "{room}");
            assert_eq!(journey.state().library, before.1, "{room}");
            assert_eq!(values(&journey.backend), before.0, "{room}");
        } else {
            assert_eq!(n_goals(&journey), 41, "{room}");
            journey.reload();
            assert_eq!(n_goals(&journey), 41, "{room}");
        }
    }
    assert!((5..28).contains(&n_held_back), "{n_held_back}");
}

#[test]
fn what_came_in_is_saved_and_written_once() {
    let mut journey = Journey::begin();
    journey.act(Action::FileChosen(Some(file()))).act(ACCEPT);
    assert!(journey.status().saved.contains("14:02"));
    assert_eq!(journey.backend.keys("wm1:w:").unwrap().len(), 40);
}

#[test]
fn another_tab_sees_all_of_a_file_or_nothing() {
    let mut one = Journey::begin();
    one.act(Action::FileChosen(Some(file()))).act(ACCEPT);
    let written = one.written();
    let [sign] = written.as_slice() else { panic!("{written:?}") };
    // As it stands while the file is being taken in elsewhere.
    one.backend.set(sign, "0000000000000001").unwrap();
    let mut other = Journey::on(one.backend.clone(), 2);
    for (key, _) in values(&one.backend) {
        other.hear(&key);
    }
    assert_eq!((n_goals(&other), other.state().view.unread.len()), (0, 0));
    one.backend.remove(sign).unwrap();
    other.hear(sign);
    assert_eq!(n_goals(&other), 40);
}

#[test]
fn a_sign_that_comes_back_is_removed_at_the_second_look() {
    let mut journey = Journey::begin();
    journey.act(Action::FileChosen(Some(file()))).act(ACCEPT);
    let sign = journey.written().remove(0);
    journey.backend.set(&sign, "0000000000000001").unwrap();
    journey.wait(2_000);
    assert!(journey.status().trouble.is_some());
    journey.wait(4_000);
    assert_eq!(journey.status().trouble, None);
    journey.reload();
    assert_eq!(n_goals(&journey), 40);
}

#[test]
fn what_came_in_is_changed_deleted_and_gathered_like_anything_else() {
    let mut journey = Journey::begin();
    journey.act(Action::FileChosen(Some(file()))).act(ACCEPT);
    let [erased, kept] = [0xfeed_0000, 0xfeed_0001].map(GoalId::from_bits);
    journey.act(Action::GoalDeleted(erased)).act(Action::GoalErased(erased));
    journey.act(Action::GoalStands(kept, Status::Paused)).wait(2_000);
    journey.gather();
    let stored = values(&journey.backend);
    let is_there = |words: &str| stored.iter().any(|(_, value)| value.contains(words));
    assert!(is_there("Canary goal 1 ") && !is_there("Canary goal 0 "));
    let expected = journey.state().library.clone();
    journey.reload();
    journey.gather();
    assert!(journey.state().library.records().eq(expected.records()));
    assert_eq!(journey.backend.keys("wm1:w:").unwrap(), [""; 0]);
    assert_eq!(journey.backend.keys("wm1:r:goal:").unwrap().len(), 39);
}

#[test]
fn with_a_passphrase_a_file_is_stored_sealed() {
    let mut journey = Journey::begin();
    journey.save_goal("My own").task(Task::TurnOn, PASSPHRASE).vault(Deed::CodeKept);
    journey.act(Action::FileChosen(Some(file()))).act(ACCEPT);
    assert_eq!(n_goals(&journey), 41);
    for (key, value) in values(&journey.backend) {
        assert!(!value.contains("Canary"), "{key}");
    }
    journey.reload();
    journey.unlock(PASSPHRASE);
    assert_eq!(n_goals(&journey), 41);
}

#[test]
fn what_is_left_of_a_file_that_did_not_come_in_is_sealed_with_the_rest_and_cleared_away() {
    let mut journey = Journey::begin();
    journey.act(Action::FileChosen(Some(file()))).act(ACCEPT);
    let sign = journey.written().remove(0);
    journey.backend.set(&sign, "00000000000003e9").unwrap();
    journey.reload();
    journey.save_goal("My own").task(Task::TurnOn, PASSPHRASE).vault(Deed::CodeKept);
    assert!(values(&journey.backend).iter().all(|(_, value)| !value.contains("Canary")));
    journey.gather();
    assert!(values(&journey.backend).iter().all(|(key, _)| !key.contains("feed00")));
    assert_eq!(n_goals(&journey), 1);
}
