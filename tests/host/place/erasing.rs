//! Removing everything: in two steps, only what is ours, verified, and other tabs follow.

use waymark::app::action::Action;
use waymark::domain::step::Field;
use waymark::store::backend::{Backend, MemoryFault};

use super::with_goals;
use crate::support::Journey;

fn erase(journey: &mut Journey) {
    journey.place();
    journey.act(Action::EraseAsked).act(Action::EraseConfirmed);
}

#[test]
fn everything_goes_after_a_second_press_and_nothing_of_the_hosts() {
    let mut journey = with_goals();
    journey.census();
    journey.download();
    journey.backend.set("wm1:r:goal:odd", "odd").unwrap();
    journey.reload();
    for key in ["wm", "wm2:r:goal:1", "theme", "wm1"] {
        journey.backend.set(key, "the host's").unwrap();
    }
    journey.place();
    let before = journey.backend.keys("").unwrap();
    for kind in ["wm1:w:", "wm1:root:", "wm1:pad", "wm1:downloads"] {
        assert!(before.iter().any(|key| key.starts_with(kind)), "{kind} is not there to go");
    }
    journey.act(Action::EraseAsked);
    let would_go = journey.place_page().would_go.unwrap();
    assert_eq!(would_go[..2], ["2 goals", "1 item that could not be read"]);
    assert_eq!(journey.backend.keys("").unwrap(), before, "one press removes nothing");
    journey.act(Action::EraseCancelled);
    assert_eq!(journey.place_page().would_go, None);

    erase(&mut journey);
    assert_eq!(journey.backend.keys("wm1:").unwrap(), Vec::<String>::new());
    assert_eq!(journey.backend.keys("").unwrap().len(), 4);
    let page = journey.place_page();
    assert!(page.erased.unwrap().contains("checked once more"));
    assert_eq!(
        page.stored.len(),
        2,
        "nothing of a measurement that nobody made: {:?}",
        page.stored
    );
    journey.wait(1_500);
    assert!(journey.place_page().erased.unwrap().contains("holds nothing of Waymark"));
    journey.act(Action::HomeOpened);
    assert!(journey.home().is_first_run);
    journey.wait(60_000).census().wait(60_000).census();
    assert_eq!(
        journey.backend.keys("wm1:").unwrap(),
        Vec::<String>::new(),
        "and nothing comes back"
    );
}

#[test]
fn after_that_one_can_begin_anew() {
    let mut journey = with_goals();
    erase(&mut journey);
    journey.save_goal("A new start").reload();
    assert_eq!(journey.home().open.len(), 1);
    assert_eq!(journey.status().trouble, None);
}

#[test]
fn other_tabs_are_told_show_nothing_any_more_and_write_nothing() {
    let mut journey = with_goals();
    let mut other = Journey::on(journey.backend.clone(), 2);
    other.act(Action::WizardStarted).act(Action::Skipped);
    other.write(Field::Statement, "Half a sentence");
    erase(&mut journey);
    other.hear_from(&mut journey);
    assert!(other.home().is_first_run);
    assert!(other.status().notice.unwrap().text.contains("in another tab"));
    assert_eq!(other.status().trouble, None);
    other.wait(60_000).leave();
    assert_eq!(journey.backend.keys("wm1:").unwrap(), Vec::<String>::new());
    other.save_goal("A new start");
    assert_eq!(other.status().trouble, None);
    assert_eq!(other.home().open.len(), 1);
}

#[test]
fn a_tab_that_has_not_heard_yet_writes_nothing_over_it() {
    let mut journey = with_goals();
    let mut other = Journey::on(journey.backend.clone(), 2);
    erase(&mut journey);
    other.act(Action::WizardStarted).wait(5_000);
    assert_eq!(journey.backend.keys("wm1:").unwrap(), Vec::<String>::new());
    assert!(other.status().trouble.unwrap().title.contains("removed"));
}

#[test]
fn what_is_saved_meanwhile_is_said() {
    let mut journey = with_goals();
    erase(&mut journey);
    journey.backend.set("wm1:w:0000000000000009:goal:1", "late").unwrap();
    journey.wait(1_500);
    assert!(journey.place_page().erased.unwrap().contains("1 item is there"));
}

#[test]
fn storage_that_refuses_does_not_make_a_promise() {
    let mut journey = with_goals();
    journey.place();
    journey.act(Action::EraseAsked);
    journey.backend.set_fault(Some(MemoryFault::Blocked));
    journey.act(Action::EraseConfirmed);
    assert!(journey.place_page().erased.unwrap().contains("does not tell"));
}
