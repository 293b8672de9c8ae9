//! Locking: when it happens, that nothing of the plan is left in the page, and that the person
//! comes back to where they were.

use waymark::app::action::Action;
use waymark::app::effect::{Effect, Target};
use waymark::app::state::Route;
use waymark::app::vault::Deed;
use waymark::domain::draft::Answer;
use waymark::domain::step::Field;
use waymark::store::backend::Backend;
use waymark::store::keys::BALLAST;

use super::{PASSPHRASE, with_passphrase};
use crate::support::Journey;

const FIELD: Field = Field::Statement;

#[test]
fn fault_71_locking_saves_the_sentence_first_and_brings_it_back() {
    let mut journey = with_passphrase();
    journey.act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "A sentence in the mid");
    journey.vault(Deed::Locked);
    assert!(journey.is_locked());
    assert!(!journey.stored_text().contains("sentence"));
    journey.unlock(PASSPHRASE);
    assert_eq!(journey.page().draft.answers.statement, "A sentence in the mid");
    assert_eq!(journey.focus(), Some(Target::Field(Field::Statement, Some(21))));
}

#[test]
fn nothing_of_the_plan_stays_in_the_state_after_locking() {
    let mut journey = with_passphrase();
    let id = journey.state().library.goals().next().unwrap().id;
    journey.act(Action::GoalOpened(id)).act(Action::GoalDeleted(id)).act(Action::Undone);
    journey.act(Action::GoalEdited(id)).write(Field::Statement, "Run two groups");
    assert!(format!("{:?}", journey.state()).contains("group"));
    journey.vault(Deed::Locked);
    assert!(!format!("{:?}", journey.state()).contains("group"));
    journey.act(Action::GoalEdited(id));
    assert!(journey.is_locked(), "a press that came too late opens nothing");
}

#[test]
fn a_locked_page_brings_the_person_back_to_the_goal_that_was_open() {
    let mut journey = with_passphrase();
    let id = journey.state().library.goals().next().unwrap().id;
    journey.act(Action::GoalOpened(id)).vault(Deed::Locked).unlock(PASSPHRASE);
    assert_eq!(journey.state().view.route, Route::Goal(id));
    assert_eq!(journey.focus(), Some(Target::Heading));
}

#[test]
fn the_page_about_the_place_says_the_same_after_locking() {
    let mut journey = with_passphrase();
    let before = journey.take_file_in().place();
    assert_eq!(before.points.len(), 1);
    journey.vault(Deed::Locked).unlock(PASSPHRASE);
    let after = journey.place_page();
    assert_eq!((after.points, after.stored), (before.points, before.stored));
}

#[test]
fn fault_23_it_locks_by_either_clock() {
    let mut journey = with_passphrase();
    journey.wait(9 * 60_000);
    assert!(!journey.is_locked());
    journey.act(Action::HomeOpened).wait(9 * 60_000 + 59_000);
    assert!(!journey.is_locked(), "a press counts");
    journey.wait(1_000);
    assert!(journey.is_locked());

    // The computer slept: one clock stood still, the one on the wall did not.
    journey.unlock(PASSPHRASE);
    journey.act(Action::WizardStarted).act(Action::Skipped).act(Action::FieldEntered(FIELD));
    journey.now.time.hour += 3;
    let text = "The first key after hours".to_owned();
    journey.act(Action::Answered(Answer::Text { field: FIELD, text, caret: None }));
    assert!(journey.is_locked());
    journey.unlock(PASSPHRASE);
    let statement = journey.page().draft.answers.statement;
    assert_eq!(statement, "The first key after hours", "the key is kept");
    journey.now.today = journey.now.today.plus_days(1);
    journey.now.time.hour = 0;
    journey.show();
    assert!(journey.is_locked());
}

#[test]
fn it_locks_when_it_is_out_of_sight_for_long() {
    let mut journey = with_passphrase();
    journey.leave();
    journey.wait(4 * 60_000).show();
    assert!(!journey.is_locked());
    journey.wait(60_000);
    assert!(!journey.is_locked(), "in sight, it waits longer");
    journey.leave();
    journey.wait(5 * 60_000);
    assert!(journey.is_locked());
}

#[test]
fn without_a_passphrase_nothing_ever_locks() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a group").wait(3 * 60 * 60_000);
    journey.vault(Deed::Locked);
    assert!(!journey.is_locked());
    assert_eq!(journey.statements(), ["Run a group"]);
}

#[test]
fn while_it_is_locked_the_file_holds_what_is_stored_and_nothing_in_plain() {
    let mut journey = with_passphrase();
    journey.vault(Deed::Locked).act(Action::DownloadAsked);
    let [Effect::Download(file)] = journey.effects.as_slice() else { panic!("no file") };
    assert_eq!(file.name, "waymark-locked-2026-11-22.json");
    assert!(!file.text.contains("group"));
    let raw: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    assert_eq!(raw["type"], "waymark-raw");
    for key in journey.backend.keys("wm1:").unwrap().into_iter().filter(|key| key != BALLAST) {
        assert_eq!(raw["values"][&key].as_str(), journey.backend.get(&key).unwrap().as_deref());
    }
}
