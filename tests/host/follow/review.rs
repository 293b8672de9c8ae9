//! Reviews: their parts, what their end does to goals, and the way back.

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::select::form_page::{FormPage, entry_page};
use waymark::app::select::goal::check_ins::check_ins;
use waymark::app::select::next::{Next, waiting};
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::entry::EntryId;
use waymark::domain::goal::Status;

use super::{reviewing, tell};
use crate::support::{Journey, date};

fn page(journey: &Journey, id: EntryId) -> FormPage {
    entry_page(journey.state(), id, &journey.texts).unwrap()
}

fn fields(page: &FormPage) -> Vec<String> {
    let open = page.review.as_ref().unwrap().lines.iter().find_map(|line| line.form.as_ref());
    let fields = open.map(|form| form.fields.iter().map(|field| field.name.clone()).collect());
    fields.unwrap_or_default()
}

#[test]
fn m9_what_a_review_decides_is_done_at_its_end_and_one_undo_takes_it_back() {
    let names = ["kept", "changed", "finished", "let go", "carried", "dated", "untouched"];
    let (mut journey, id, goals) = reviewing(&names);
    let before = journey.state().library.clone();
    for (goal, decision) in
        goals.iter().zip(["keep", "change", "finish", "let_go", "carry_over", "carry_over"])
    {
        journey.act(Action::PartToggled(*goal));
        tell(&mut journey, Subject::Part(id, *goal), "progress", "4");
        tell(&mut journey, Subject::Part(id, *goal), "decision", decision);
    }
    tell(&mut journey, Subject::Part(id, goals[4]), "reason", "life");
    tell(&mut journey, Subject::Part(id, goals[4]), "why", "We moved\nhouse");
    tell(&mut journey, Subject::Part(id, goals[5]), "new_date", "2027-03-01");
    let answered = journey.state().library.clone();
    assert_eq!(answered.goals().count(), before.goals().count());
    for goal in &goals {
        assert_eq!(answered.goal(*goal), before.goal(*goal), "nothing happens before the end");
    }

    journey.act(Action::ReviewFinished(id)).reload();
    let now = |n: usize| journey.state().library.goal(goals[n]).unwrap().clone();
    let status = |n: usize| now(n).status;
    assert_eq!([status(0), status(1), status(6)], [Status::InProgress; 3]);
    assert_eq!([status(2), status(3)], [Status::Completed, Status::LetGo]);
    assert_eq!(now(4).target, Some(date("2027-11-22")), "a year after today");
    assert_eq!(now(4).wordings[0].because, "My life: We moved house");
    assert_eq!(now(4).wordings[0].statement, "carried.");
    assert_eq!(now(5).target, Some(date("2027-03-01")));
    assert_eq!(now(6), before.goal(goals[6]).cloned().unwrap());
    let after = journey.state().library.clone();

    journey.act(Action::ReviewFinished(id));
    assert_eq!(journey.state().library, after, "a second press does nothing");
    let page = page(&journey, id).review.unwrap();
    assert!(page.is_finished);
    let to_change = page.lines.iter().filter(|line| line.is_to_change);
    assert_eq!(to_change.map(|line| line.goal).collect::<Vec<_>>(), [goals[1]]);
    assert_eq!(page.lines.len(), 6, "goals that nobody looked at are not listed");
}

#[test]
fn m9_one_undo_takes_a_whole_review_back() {
    let (mut journey, id, goals) = reviewing(&["one", "two"]);
    for goal in &goals {
        tell(&mut journey, Subject::Part(id, *goal), "decision", "finish");
    }
    let open = |journey: &Journey| {
        journey.state().library.goals().filter(|goal| goal.status.is_open()).count()
    };
    journey.act(Action::ReviewFinished(id));
    assert_eq!(open(&journey), 0);
    journey.act(Action::Undone);
    assert_eq!(open(&journey), 2);
    assert_eq!(journey.state().view.route, Route::Entry(id));
    assert!(!page(&journey, id).review.unwrap().is_finished);
}

#[test]
fn one_goal_is_unfolded_at_a_time_and_asks_only_what_its_decision_needs() {
    let (mut journey, id, goals) = reviewing(&["one", "two"]);
    assert_eq!(fields(&page(&journey, id)), Vec::<String>::new());
    journey.act(Action::PartToggled(goals[0])).act(Action::PartToggled(goals[1]));
    assert_eq!(fields(&page(&journey, id)), ["happened", "progress", "decision"]);
    assert_eq!(journey.state().library.entries().count(), 1, "a part is made when it is answered");
    let part = Subject::Part(id, goals[1]);
    tell(&mut journey, part, "decision", "let_go");
    assert_eq!(fields(&page(&journey, id))[3..], ["reason", "why"]);
    tell(&mut journey, part, "decision", "carry_over");
    assert_eq!(fields(&page(&journey, id))[3..], ["reason", "why", "new_date"]);
    journey.act(Action::PartToggled(goals[1]));
    assert_eq!(fields(&page(&journey, id)), Vec::<String>::new());
}

#[test]
fn u24_a_review_outlives_a_reload_in_the_middle_of_a_sentence() {
    let (mut journey, id, goals) = reviewing(&["one", "two"]);
    tell(&mut journey, Subject::Entry(id), "reached", "A lot");
    journey.act(Action::PartToggled(goals[1]));
    tell(&mut journey, Subject::Part(id, goals[1]), "happened", "Hal");
    journey.wait(2_000).reload();
    assert_eq!(journey.state().view.route, Route::Entry(id));
    let place = Target::FormField("happened".to_owned(), Some(3));
    assert_eq!(journey.state().left_at(), Some(place));
    assert_eq!(fields(&page(&journey, id))[0], "happened");

    tell(&mut journey, Subject::Entry(id), "next", "Res");
    journey.wait(2_000).reload();
    let place = Target::FormField("next".to_owned(), Some(3));
    assert_eq!(journey.state().left_at(), Some(place));
    journey.act(Action::HomeOpened).reload();
    assert_eq!(journey.state().view.route, Route::Home);
    assert_eq!(journey.home().next[0].label, "next.review.go_on");
}

#[test]
fn a_review_without_words_of_its_own_stays_for_its_parts_and_an_empty_one_goes() {
    let (mut journey, id, goals) = reviewing(&["one"]);
    tell(&mut journey, Subject::Part(id, goals[0]), "progress", "3");
    journey.act(Action::HomeOpened);
    assert_eq!(journey.state().library.entries().count(), 2);
    journey.act(Action::ScreenOpened(Route::Entry(id)));
    tell(&mut journey, Subject::Part(id, goals[0]), "progress", "");
    journey.act(Action::HomeOpened);
    assert_eq!(journey.state().library.entries().count(), 0);
}

#[test]
fn the_progress_of_a_review_is_a_check_in() {
    let (mut journey, id, goals) = reviewing(&["one"]);
    let later = journey.now.today.plus_days(50);
    let asked = |journey: &Journey| {
        let asked = waiting(&journey.state().library, later, 9);
        asked.contains(&Next::Quiet(goals[0]))
    };
    assert!(asked(&journey));
    journey.act(Action::EntryDated(id, later));
    tell(&mut journey, Subject::Part(id, goals[0]), "progress", "3");
    assert!(!asked(&journey));
    let goal = journey.state().library.goal(goals[0]).unwrap();
    let of_goal = check_ins(journey.state(), goal, later, &journey.texts);
    assert_eq!(of_goal.lines[0].title, "11 January 2027: 3 of 10");
    assert_eq!(of_goal.todays, None, "a press on the page of the goal begins one of its own");
}
