//! What is deleted, what is private, and the way back from every deed.

use waymark::app::action::Action;
use waymark::app::select::bin;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::entry::Entry;
use waymark::domain::goal::Status;
use waymark::domain::record::Record;
use waymark::transfer::bundle;

use super::{entry, reviewing, tell, today};
use crate::support::Journey;

#[test]
fn u2_what_is_only_for_me_is_in_no_file_for_others() {
    let (mut journey, id, goals) = reviewing(&["Open goal", "Binned goal"]);
    journey.act(Action::GoalDeleted(goals[1]));
    let words = |n: u128, form: &str, only_me: bool, text: &str| {
        let mut one = Entry { only_me, ..entry(n, form, 0, None) };
        one.filled.set("entry", text);
        one
    };
    let private = words(1, "journal", true, "secret page");
    let mut part = Entry::part_of(&words(2, "review", true, "secret review"), goals[0]);
    part.only_me = false;
    part.filled.set("why", "secret part");
    let binned = Entry { deleted: Some(today()), ..words(3, "journal", false, "secret bin") };
    let mut library = journey.state().library.clone();
    let open = words(4, "feedback", false, "told to all");
    let review = words(2, "review", true, "secret review");
    for entry in [private, part, review, binned, open] {
        library.adopt(Record::Entry(entry));
    }
    let whole = bundle::write(&library, &[], today()).unwrap().text;
    let shared = bundle::write(&bundle::for_others(&library), &[], today()).unwrap().text;
    for text in ["secret page", "secret part", "secret review", "secret bin", "Binned goal"] {
        assert!(whole.contains(text), "{text}");
        assert!(!shared.contains(text), "{text}");
    }
    assert!(shared.contains("told to all") && shared.contains("Open goal"));
    assert!(!shared.contains(&id.to_string()) || library.entry(id).is_some());
}

#[test]
fn p5_what_lay_in_the_bin_for_30_days_goes_when_the_planner_opens_and_not_before() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let id = journey.goal().id;
    journey.act(Action::GoalDeleted(id));
    let opened_after = |journey: &mut Journey, days: i32| {
        journey.now.today = today().plus_days(days);
        journey.reload();
        journey.act(Action::Opened);
        assert_eq!(journey.effects, [], "nobody pressed anything");
        bin::count(journey.state())
    };
    assert_eq!(opened_after(&mut journey, 29), 1);
    assert_eq!(journey.status().notice, None);
    let line = &bin::bin(journey.state(), &journey.texts).lines[0];
    assert_eq!(line.note, "Goal · kept until 22 December 2026");
    assert_eq!(opened_after(&mut journey, 30), 0);
    assert!(journey.status().notice.unwrap().can_undo);
    journey.act(Action::Undone);
    assert_eq!(bin::count(journey.state()), 1, "even this can be taken back");
    // A clock that went back deletes nothing.
    assert_eq!(opened_after(&mut journey, -400), 1);
    assert_eq!(opened_after(&mut journey, 31), 0);
    journey.reload();
    assert!(journey.home().is_first_run);
}

#[test]
fn the_bin_holds_goals_and_pages_and_gives_them_back() {
    let (mut journey, id, goals) = reviewing(&["one"]);
    tell(&mut journey, Subject::Entry(id), "reached", "A lot");
    journey.act(Action::EntryDeleted(id));
    assert_eq!(journey.state().view.route, Route::Notes);
    journey.act(Action::GoalDeleted(goals[0])).act(Action::ScreenOpened(Route::Bin));
    let lines = bin::bin(journey.state(), &journey.texts).lines;
    let titles: Vec<&str> = lines.iter().map(|line| line.title.as_str()).collect();
    assert_eq!(titles, ["one.", "A lot"]);
    for line in &lines {
        journey.act(line.restore.clone());
        assert_eq!(journey.state().view.route, Route::Bin);
    }
    assert_eq!(bin::count(journey.state()), 0);
    assert_eq!(journey.home().open.len(), 1);
    journey.act(Action::EntryDeleted(id)).act(Action::ScreenOpened(Route::Bin));
    let erase = bin::bin(journey.state(), &journey.texts).lines[0].erase.clone();
    journey.act(erase);
    assert_eq!(journey.state().library.entry(id), None);
}

#[test]
fn p6_undo_is_offered_once_and_leads_to_a_screen_that_is_there() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let id = journey.goal().id;
    assert_eq!(journey.status().undo, None);
    journey.act(Action::GoalStands(id, Status::Paused));
    assert_eq!(journey.status().undo, None, "the notice offers it");
    journey.act(Action::NoticeDismissed);
    assert_eq!(journey.status().undo.as_deref(), Some("Undo: The goal is paused"));
    journey.act(Action::GoalDeleted(id)).act(Action::GoalRestored(id));
    journey.act(Action::GoalOpened(id)).act(Action::Undone);
    assert_eq!(journey.state().view.route, Route::Home, "the goal is in the bin again");
    journey.act(Action::Undone).act(Action::Undone);
    assert_eq!(journey.state().library.goal(id).unwrap().status, Status::InProgress);
    journey.act(Action::NoticeDismissed).act(Action::Undone);
    assert_eq!(journey.status().undo, None);
}
