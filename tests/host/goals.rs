//! Saved goals: the list, how they stand, deleting and its way back.

use waymark::app::action::Action;
use waymark::app::state::Route;
use waymark::domain::goal::{GoalId, Status};
use waymark::domain::step::{Field, Step};

use crate::support::Journey;

fn with_goal(statement: &str) -> (Journey, GoalId) {
    let mut journey = Journey::begin();
    journey.save_goal(statement);
    let id = journey.goal().id;
    (journey, id)
}

#[test]
fn p2_a_goal_stands_as_its_person_says() {
    let (mut journey, id) = with_goal("Co-lead a group");
    for (status, standing) in [
        (Status::Paused, "Paused · no date yet"),
        (Status::Completed, "Completed · 22 November 2026"),
        (Status::LetGo, "Let go · 22 November 2026"),
        (Status::InProgress, "In progress · no date yet"),
    ] {
        journey.act(Action::GoalStands(id, status));
        journey.reload();
        journey.act(Action::GoalOpened(id));
        assert_eq!(journey.goal().standing, standing);
    }
}

#[test]
fn r4_a_day_that_has_passed_is_no_rebuke() {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).act(Action::StepChanged(Step::Specific));
    journey.write(Field::Statement, "Co-lead a group").act(Action::StepChanged(Step::TimeBound));
    let choice = waymark::domain::target::TargetChoice::FourWeeks;
    journey.act(Action::Answered(waymark::domain::draft::Answer::Target(choice)));
    journey.act(Action::Continued).act(Action::GoalSaved);
    journey.now.today = journey.now.today.plus_days(100);
    let standing = "In progress · planned for 20 December 2026. Look back when you are ready.";
    assert_eq!(journey.goal().standing, standing);
}

#[test]
fn p5_a_deleted_goal_comes_back_by_undo_or_from_the_bin() {
    let (mut journey, id) = with_goal("Co-lead a group");
    let before = journey.state().library.goal(id).cloned();
    journey.act(Action::GoalDeleted(id));
    assert_eq!(journey.home().open, []);
    assert_eq!(journey.home().n_bin, 1);
    journey.act(Action::Undone);
    assert_eq!(journey.state().library.goal(id).cloned(), before);

    journey.act(Action::GoalDeleted(id));
    journey.reload();
    journey.act(Action::GoalRestored(id));
    assert_eq!(journey.home().open.len(), 1);
}

#[test]
fn p5_only_a_goal_in_the_bin_can_be_deleted_for_good() {
    let (mut journey, id) = with_goal("Co-lead a group");
    journey.act(Action::GoalErased(id));
    assert_eq!(journey.home().open.len(), 1);
    journey.act(Action::GoalDeleted(id)).act(Action::GoalErased(id));
    journey.reload();
    assert!(journey.home().is_first_run);
}

#[test]
fn changing_a_goal_twice_continues_the_same_draft() {
    let (mut journey, id) = with_goal("Co-lead a group");
    journey.act(Action::GoalEdited(id)).act(Action::HomeOpened).act(Action::GoalEdited(id));
    assert_eq!(journey.home().drafts.len(), 1);
    journey.act(Action::StepChanged(Step::Specific)).write(Field::Statement, "Lead a group");
    journey.act(Action::Continued).act(Action::GoalSaved);
    assert_eq!(journey.home().open.len(), 1, "the goal is changed, not doubled");
    assert_eq!(journey.home().open[0].statement, "Lead a group.");
}

#[test]
fn back_from_a_change_leads_to_the_goal_and_keeps_the_draft() {
    let (mut journey, id) = with_goal("Co-lead a group");
    journey.act(Action::GoalEdited(id)).act(Action::WentBack);
    assert_eq!(journey.state().view.route, Route::Goal(id));
    assert_eq!(journey.home().drafts.len(), 1);
}

#[test]
fn a_discarded_draft_comes_back_by_undo() {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "Half a thought").act(Action::HomeOpened);
    let id = journey.home().drafts[0].id;
    journey.act(Action::DraftDiscarded(id));
    assert_eq!(journey.home().drafts, []);
    journey.act(Action::Undone).reload();
    assert_eq!(journey.home().drafts[0].title, "Half a thought");
}

#[test]
fn s4_home_tells_where_a_draft_was_left() {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).act(Action::Skipped);
    let long = "a word ".repeat(40);
    journey.write(Field::Statement, &long).act(Action::Continued).act(Action::HomeOpened);
    let line = &journey.home().drafts[0];
    assert_eq!(line.place, "Step 3 of 6");
    assert!(line.title.ends_with('…') && line.title.chars().count() <= 81, "{}", line.title);
}

#[test]
fn goals_with_the_next_date_come_first() {
    let mut journey = Journey::begin();
    for statement in ["undated", "later", "sooner"] {
        journey.save_goal(statement);
    }
    let days = [("later", 60), ("sooner", 30)];
    let state = journey.state().clone();
    let mut library = state.library;
    for (name, days) in days {
        let found = library.goals().find(|goal| goal.answers.statement == name);
        let id = found.map(|goal| goal.id).unwrap();
        let day = journey.now.today.plus_days(days);
        library.change_goal(id, |goal| goal.target = Some(day));
    }
    let state = waymark::app::state::State { library, ..state };
    let home = waymark::app::select::home::home(&state, journey.now.today, &journey.texts);
    let order: Vec<&str> = home.open.iter().map(|line| &line.statement[..5]).collect();
    assert_eq!(order, ["soone", "later", "undat"]);
}
