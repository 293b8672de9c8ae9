//! "Where your plan lives": what it says is so, and what it does is done.

mod erasing;
mod people;
mod points;

use waymark::app::action::Action;
use waymark::app::state::Route;
use waymark::store::backend::{Backend, MemoryBackend, MemoryFault};
use waymark::store::room::BUDGET;

use crate::small::Small;
use crate::support::Journey;

const SITE: &str = "goals.example.org";

fn with_goals() -> Journey {
    let mut journey = Journey::begin();
    journey.lives_at(SITE, false);
    journey.save_goal("Co-lead a group").save_goal("Ask for supervision");
    journey
}

#[test]
fn the_page_says_where_the_plan_is_and_when_it_was_saved() {
    let mut journey = with_goals();
    let page = journey.place();
    assert_eq!(journey.state().view.route, Route::Place);
    assert!(page.stored[0].contains(SITE), "{:?}", page.stored);
    assert_eq!(page.stored[1], "Saved in this browser at 14:02.");
    assert!(page.stored.iter().all(|line| !line.contains("7 days")), "{:?}", page.stored);
    journey.lives_at("", true);
    let page = journey.place();
    assert!(page.stored[0].contains("opened from a file"), "{:?}", page.stored);
    assert!(page.stored.iter().any(|line| line.contains("7 days")), "{:?}", page.stored);
}

#[test]
fn fault_02_03_a_guest_in_another_page_is_told_and_has_a_way_out_where_nothing_is_kept() {
    let inside = |line: &String| line.contains("inside another site") && line.contains(SITE);
    let mut journey = with_goals();
    assert!(!journey.place().stored.iter().any(inside));
    journey.lives_inside_another(SITE);
    assert!(journey.place().stored.iter().any(inside), "{:?}", journey.place_page().stored);
    assert_eq!(journey.status().trouble, None, "it is saved");

    let blocked = MemoryBackend::default();
    blocked.set_fault(Some(MemoryFault::Blocked));
    let mut journey = Journey::on(blocked, 1);
    assert_eq!(journey.status().trouble.unwrap().own_page, None);
    journey.lives_inside_another(SITE);
    let own_page = journey.status().trouble.unwrap().own_page;
    assert_eq!(own_page.as_deref(), Some("https://goals.example.org/goals"));
}

#[test]
fn room_is_measured_and_leaves_nothing_behind() {
    let medium = Small { inner: MemoryBackend::default(), room: 4_000_000 };
    let mut journey = Journey::on(medium.clone(), 1);
    journey.save_goal("Co-lead a group");
    let before = medium.keys("").unwrap();
    let page = journey.place();
    assert!(page.stored[2].starts_with("1 % of the room"), "{:?}", page.stored);
    assert!(page.stored[2].contains("2,620,000 more"), "{:?}", page.stored);
    assert_eq!(page.stored.len(), 3, "{:?}", page.stored);
    assert_eq!(medium.keys("").unwrap(), before);

    medium.set("host", &"x".repeat(3_000_000)).unwrap();
    let page = journey.place();
    assert!(page.stored[2].contains("at least 655,000 more"), "{:?}", page.stored);
    assert_eq!(page.stored[3], "Other parts of this site use the same room.");
}

#[test]
fn more_than_60_percent_is_said_on_the_page_and_80_on_every_page() {
    for (share, is_much, is_low) in [(55, false, false), (65, true, false), (85, true, true)] {
        let mut journey = with_goals();
        let filler = "x".repeat(BUDGET * share / 100);
        journey.backend.set("wm1:r:goal:filler", &filler).unwrap();
        journey.reload();
        let page = journey.place();
        let says = |words: &str| page.stored.iter().any(|line| line.contains(words));
        assert_eq!(says("More than half"), is_much, "{share} %");
        let worries = journey.status().unread.unwrap();
        assert_eq!(worries.contains("Little room is left"), is_low, "{share} %: {worries}");
    }
}

#[test]
fn a_store_that_may_not_be_written_is_not_measured() {
    let mut journey = with_goals();
    journey.backend.set_fault(Some(MemoryFault::Blocked));
    journey.reload();
    let page = journey.place();
    assert!(page.stored.iter().any(|line| line.contains("cannot be measured")), "{page:?}");
}

#[test]
fn a_download_is_remembered_and_what_changes_after_it_is_counted() {
    let mut journey = with_goals();
    assert_eq!(journey.place().downloaded.len(), 1);
    assert!(journey.place().downloaded[0].contains("not downloaded"), "{:?}", journey.place());
    journey.download();
    journey.save_goal("Run a course").reload();
    let downloaded = journey.place().downloaded;
    assert!(downloaded[0].contains("22 November 2026"), "{downloaded:?}");
    assert_eq!(downloaded[1], "2 items have changed since then.");
}

#[test]
fn the_reminder_comes_after_ten_changes_or_seven_days_and_can_be_put_off() {
    let mut journey = Journey::begin();
    journey.save_goal("Co-lead a group").act(Action::HomeOpened);
    assert_eq!(journey.home().reminder, None);
    journey.now.today = journey.now.today.plus_days(6);
    assert_eq!(journey.home().reminder, None);
    journey.now.today = journey.now.today.plus_days(1);
    assert!(journey.home().reminder.unwrap().contains("only in this browser"));
    journey.act(Action::ReminderPutOff);
    assert_eq!(journey.home().reminder, None);
    journey.now.today = journey.now.today.plus_days(7);
    assert!(journey.home().reminder.is_some());

    journey.download();
    assert_eq!(journey.home().reminder, None);
    journey.now.today = journey.now.today.plus_days(90);
    assert_eq!(journey.home().reminder, None, "nothing has changed");
    journey.download();
    for n in 0..5 {
        assert_eq!(journey.home().reminder, None, "after {n} goals");
        journey.save_goal("One more");
    }
    // Each goal had a draft, which went.
    assert!(journey.home().reminder.unwrap().starts_with("10 items"));
}

#[test]
fn the_seven_days_of_safari_are_named_from_the_second_visit_on_and_only_there() {
    for (forgets, is_expected) in [(false, false), (true, true)] {
        let mut journey = Journey::begin();
        journey.lives_at(SITE, forgets);
        journey.save_goal("Co-lead a group");
        assert_eq!(journey.home().reminder, None, "not during the first visit");
        journey.reload();
        journey.lives_at(SITE, forgets);
        let reminder = journey.home().reminder;
        assert_eq!(reminder.is_some_and(|words| words.contains("7 days")), is_expected);
    }
}

#[test]
fn a_checked_backup_says_what_it_holds_and_changes_nothing() {
    let mut journey = with_goals();
    journey.act(Action::WizardStarted).act(Action::HomeOpened);
    let file = journey.download();
    journey.place();
    let before = (journey.state().library.clone(), journey.backend.keys("").unwrap());
    let check = |journey: &mut Journey, text: &str| {
        journey.act(Action::BackupChosen(Some(text.to_owned())));
        journey.place_page().check
    };
    let found = check(&mut journey, &file);
    assert!(found[0].contains("2 goals, 1 draft, 0 filled forms"), "{found:?}");
    assert!(found[1].contains("is the same"), "{found:?}");
    assert_eq!((journey.state().library.clone(), journey.backend.keys("").unwrap()), before);

    journey.save_goal("One more").place();
    let found = check(&mut journey, &file);
    assert_eq!(found[1..], ["1 item is only in this browser. A new download would hold it."]);
    let found = check(&mut journey, &file[..file.len() / 2]);
    assert!(found[0].starts_with("It is not a whole file"), "{found:?}");
    let found = check(&mut journey, &file.replace("Ask for", "Beg for"));
    assert!(found.iter().any(|line| line.contains("differs")), "{found:?}");
    journey.act(Action::HomeOpened);
    assert_eq!(journey.place().check, Vec::<String>::new());
}

#[test]
fn fault_37_to_43_what_cannot_be_read_is_told_by_count_and_goes_into_the_download() {
    let mut journey = with_goals();
    let odd = "wm1 goal 1 \u{0} \"half\"\n{";
    journey.backend.set("wm1:r:goal:odd", odd).unwrap();
    journey.reload();
    let page = journey.place();
    assert!(page.unread.unwrap().starts_with("1 stored item could not be read"));
    let file: serde_json::Value = serde_json::from_str(&journey.download()).unwrap();
    assert_eq!(file["unread"], serde_json::json!({ "wm1:r:goal:odd": odd }));
    assert_eq!(file["records"].as_array().unwrap().len(), 2);
    assert_eq!(journey.backend.get("wm1:r:goal:odd").unwrap().as_deref(), Some(odd));
}
