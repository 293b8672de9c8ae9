//! The wizard's rules (W), through the same actions that the screens dispatch. What holds a person
//! back (E), days (D) and remarks have a file each.

mod dates;
mod problems;
mod remarks;

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::state::Route;
use waymark::domain::area::{Area, Profession};
use waymark::domain::draft::Answer;
use waymark::domain::step::{Field, Step};
use waymark::domain::target::TargetChoice;

use crate::support::Journey;

fn at(step: Step) -> Journey {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted);
    while journey.page().draft.place.step != step {
        journey.act(Action::Skipped);
    }
    journey
}

#[test]
fn a_whole_goal_reads_as_it_was_answered() {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).act(Action::Answered(Answer::Area(Area::named("skills"))));
    journey.act(Action::Continued).write(Field::Statement, " Run a weekly grief group. ");
    journey.act(Action::Continued).write(Field::Measure, "Eight evenings held");
    journey.act(Action::Continued).write(Field::FirstStep, "Ask for the room");
    journey.act(Action::Answered(Answer::Confidence(7)));
    journey.act(Action::Continued).write(Field::Reason, "Half of my waiting list is bereaved");
    journey.act(Action::Continued);
    journey.act(Action::Answered(Answer::Target(TargetChoice::ThreeMonths)));
    journey.act(Action::Continued).act(Action::GoalSaved);

    let goal = journey.goal();
    assert_eq!(
        goal.sheet.statement.as_deref(),
        Some("Run a weekly grief group, by 22 February 2027.")
    );
    let lines: Vec<_> =
        goal.sheet.lines.iter().map(|line| (line.label.as_str(), line.text.as_str())).collect();
    assert_eq!(
        lines,
        [
            ("It will show by", "Eight evenings held"),
            ("First step", "Ask for the room"),
            ("How sure", "7 out of 10 sure"),
            ("Because", "Half of my waiting list is bereaved"),
            ("Look back on", "Monday 22 February 2027"),
        ]
    );
    assert_eq!(goal.standing, "In progress · look back on 22 February 2027");
    assert_eq!(journey.home().drafts, [], "the draft has become the goal");
}

#[test]
fn w3_only_the_sentence_is_needed() {
    let mut journey = Journey::begin();
    journey.save_goal("Co-lead a group");
    assert_eq!(journey.goal().sheet.statement.as_deref(), Some("Co-lead a group."));
    assert!(journey.goal().sheet.lines.is_empty());
}

#[test]
fn w4_progress_is_said_in_words() {
    assert_eq!(at(Step::Kind).page().progress, "Step 1 of 6");
    assert_eq!(at(Step::TimeBound).page().progress, "Step 6 of 6");
    assert_eq!(at(Step::Check).page().progress, "Last look");
}

#[test]
fn w6_a_new_page_is_read_from_its_heading() {
    let mut journey = at(Step::Kind);
    journey.act(Action::Continued);
    assert_eq!(journey.focus(), Some(Target::Heading));
    journey.act(Action::WentBack);
    assert_eq!(journey.focus(), Some(Target::Heading));
}

#[test]
fn w7_going_back_shows_the_answer_and_a_change_returns_to_the_check_page() {
    let mut journey = at(Step::Specific);
    journey.write(Field::Statement, "Co-lead a group").act(Action::Continued);
    journey.act(Action::WentBack);
    assert_eq!(journey.page().draft.answers.statement, "Co-lead a group");

    let mut journey = at(Step::Check);
    journey.act(Action::StepChanged(Step::Relevant)).write(Field::Reason, "It matters");
    journey.act(Action::Continued);
    assert_eq!(journey.page().draft.place.step, Step::Check);
    journey.act(Action::StepChanged(Step::Kind)).act(Action::WentBack);
    assert_eq!(journey.page().draft.place.step, Step::Check);
}

#[test]
fn w9_not_sure_yet_is_an_answer() {
    let mut journey = at(Step::Measurable);
    journey.act(Action::Answered(Answer::MeasureUnsure(true))).act(Action::Continued);
    journey.act(Action::Skipped).act(Action::Skipped);
    journey.act(Action::Answered(Answer::Target(TargetChoice::Unsure))).act(Action::Continued);
    let rows = journey.page().rows;
    assert_eq!(rows[2].answer.as_deref(), Some("Not sure yet"));
    assert_eq!(rows[5].answer.as_deref(), Some("I am not sure yet"));
}

#[test]
fn w12_examples_follow_the_profession_that_was_chosen() {
    let mut journey = at(Step::Specific);
    journey.act(Action::ProfessionChosen(Profession::Nurse));
    journey.reload();
    assert_eq!(journey.page().profession, Profession::Nurse);
}

#[test]
fn w14_saving_twice_makes_one_goal() {
    let mut journey = at(Step::Check);
    journey.act(Action::StepChanged(Step::Specific)).write(Field::Statement, "Co-lead a group");
    journey.act(Action::Continued).act(Action::GoalSaved).act(Action::GoalSaved);
    assert_eq!(journey.home().open.len(), 1);
}

#[test]
fn emoji_and_right_to_left_text_come_through_whole() {
    for text in ["أدير مجموعة علاجية", "👩🏽‍⚕️ run a group", "{statement} <b>& \"'"]
    {
        let mut journey = Journey::begin();
        journey.save_goal(text);
        journey.reload();
        assert_eq!(journey.home().open[0].statement, format!("{text}."));
    }
}

#[test]
fn an_action_for_a_screen_that_is_gone_changes_nothing() {
    let mut journey = Journey::begin();
    let before = journey.state().clone();
    for action in [Action::Continued, Action::WentBack, Action::GoalSaved, Action::Skipped] {
        journey.act(action);
    }
    journey.write(Field::Statement, "lost?");
    assert_eq!(*journey.state(), before);
    assert_eq!(journey.state().view.route, Route::Home);
}
