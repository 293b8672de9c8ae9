//! The wizard's rules (W, E, D), through the same actions that the screens dispatch.

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
fn a_month_that_the_sentence_names_is_not_said_twice() {
    let mut journey = at(Step::TimeBound);
    journey.act(Action::Answered(Answer::Target(TargetChoice::ThreeMonths)));
    journey.act(Action::Continued).act(Action::StepChanged(Step::Specific));
    journey.write(Field::Statement, "Co-lead a group by the end of february");
    let statement = journey.page().sheet.statement;
    assert_eq!(statement.as_deref(), Some("Co-lead a group by the end of february."));
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
fn w10_remarks_never_hold_anything_back_and_can_be_put_aside() {
    let mut journey = at(Step::Specific);
    journey.write(Field::Statement, "Improve my therapy skills");
    let remarks = journey.page().coach.remarks;
    assert!(!remarks.is_empty(), "the vaguest goal of all gets a remark");
    let rule = remarks[0].rule;
    journey.act(Action::RemarkPutAside(rule));
    assert!(journey.page().coach.remarks.iter().all(|remark| remark.rule != rule));
    assert_eq!(journey.page().coach.n_put_aside, 1);
    journey.act(Action::RemarksRecalled);
    assert_eq!(journey.page().coach.remarks, remarks);
    journey.act(Action::Continued);
    assert_eq!(journey.page().draft.place.step, Step::Measurable);
}

#[test]
fn w10_an_empty_page_is_left_in_peace() {
    let journey = at(Step::Specific);
    assert!(journey.page().coach.remarks.is_empty());
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
fn e1_typing_finds_no_problem_and_continue_does() {
    let mut journey = at(Step::Specific);
    journey.write(Field::Statement, "   ");
    assert_eq!(journey.problems(), []);
    journey.act(Action::Continued);
    assert_eq!(journey.problems(), [(Field::Statement, "Write what you will do".to_owned())]);
    assert_eq!(journey.focus(), Some(Target::Problems));
}

#[test]
fn e3_an_entry_in_the_list_leads_to_its_field() {
    let mut journey = at(Step::Specific);
    journey.act(Action::Continued).act(Action::ProblemFollowed(Field::Statement));
    assert_eq!(journey.focus(), Some(Target::Field(Field::Statement, None)));

    let mut journey = at(Step::Check);
    journey.act(Action::GoalSaved).act(Action::ProblemFollowed(Field::Statement));
    assert_eq!(journey.page().draft.place.step, Step::Specific);
}

#[test]
fn e5_wrong_values_stay() {
    let mut journey = at(Step::TimeBound);
    journey.act(Action::Answered(Answer::Target(TargetChoice::Exact)));
    journey.write(Field::Day, "31").write(Field::Month, "2").write(Field::Year, "2027");
    journey.act(Action::Continued);
    let expected = [(Field::Day, "Enter a day that this month has".to_owned())];
    assert_eq!(journey.problems(), expected);
    assert_eq!(journey.page().draft.target.typed.day, "31");
    journey.act(Action::Answered(Answer::Target(TargetChoice::OneYear)));
    journey.act(Action::Answered(Answer::Target(TargetChoice::Exact)));
    assert_eq!(journey.page().draft.target.typed.month, "2", "also through another choice");
}

#[test]
fn e7_a_second_failure_is_told_in_other_words() {
    for (field, text) in [(Field::Statement, ""), (Field::Statement, "x".repeat(1_001).as_str())] {
        let mut journey = at(Step::Specific);
        journey.write(field, text).act(Action::Continued);
        let first = journey.problems();
        journey.act(Action::Continued);
        assert_ne!(journey.problems(), first);
        assert_eq!(journey.problems()[0].0, field);
    }
}

#[test]
fn twenty_thousand_characters_are_kept_and_answered_by_one_sentence() {
    let mut journey = at(Step::Specific);
    let pasted = "é".repeat(20_000);
    journey.write(Field::Statement, &pasted).act(Action::Continued);
    let expected = "Shorten this text by 19000 characters; 1000 fit here".to_owned();
    assert_eq!(journey.problems(), [(Field::Statement, expected)]);
    journey.reload();
    assert_eq!(journey.page().draft.answers.statement, pasted);
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
fn d1_relative_choices_show_the_day_and_keep_it() {
    let mut journey = at(Step::TimeBound);
    let labels: Vec<String> = journey.page().targets.into_iter().map(|line| line.label).collect();
    assert_eq!(labels[0], "In 4 weeks: Sunday 20 December 2026");
    assert_eq!(labels[3], "In 1 year: Monday 22 November 2027");
    journey.act(Action::Answered(Answer::Target(TargetChoice::FourWeeks)));
    journey.now.today = journey.now.today.plus_days(5);
    assert_eq!(journey.page().targets[0].label, "In 4 weeks: Sunday 20 December 2026");
    assert_eq!(journey.page().targets[1].label, "In 3 months: Saturday 27 February 2027");
}

#[test]
fn d4_a_date_in_the_past_is_answered_and_today_is_not_past() {
    for (day, problem) in [("21", Some("Enter a day that is today or later")), ("22", None)] {
        let mut journey = at(Step::TimeBound);
        journey.act(Action::Answered(Answer::Target(TargetChoice::Exact)));
        journey.write(Field::Day, day).write(Field::Month, "Nov").write(Field::Year, "٢٠٢٦");
        journey.act(Action::Continued);
        let found = journey.problems();
        assert_eq!(found.first().map(|(_, text)| text.as_str()), problem, "{day}");
    }
}

#[test]
fn d4_a_date_that_has_passed_since_may_stay_while_the_goal_is_changed() {
    let mut journey = at(Step::TimeBound);
    journey.act(Action::Answered(Answer::Target(TargetChoice::FourWeeks)));
    journey.act(Action::Continued).act(Action::StepChanged(Step::Specific));
    journey.write(Field::Statement, "Co-lead a group").act(Action::Continued);
    journey.act(Action::GoalSaved);
    let id = journey.goal().id;
    journey.now.today = journey.now.today.plus_days(60);
    journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::Specific));
    journey.write(Field::Statement, "Lead a group").act(Action::Continued).act(Action::GoalSaved);
    let statement = journey.goal().sheet.statement;
    assert_eq!(statement.as_deref(), Some("Lead a group, by 20 December 2026."));
}

#[test]
fn a_rewrite_can_be_taken_back() {
    let mut journey = at(Step::Specific);
    journey.write(Field::Statement, "Improve my skills");
    journey.act(Action::RewriteTaken(Field::Statement, "Run a group".to_owned()));
    assert_eq!(journey.page().draft.answers.statement, "Run a group");
    journey.act(Action::Undone);
    assert_eq!(journey.page().draft.answers.statement, "Improve my skills");
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

#[test]
fn a_word_about_a_person_in_care_does_not_wait_behind_others() {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "I hope to run some groups or a course with my client Leah");
    let remarks = journey.page().coach.remarks;
    assert_eq!(remarks.len(), 3);
    assert!(remarks.iter().any(|remark| remark.rule == "rX5"), "{remarks:?}");
}

#[test]
fn the_same_words_are_asked_about_once_and_leave_room_for_another_thought() {
    let mut journey = at(Step::Specific);
    journey.write(Field::Statement, "I want to get better at supervision and read more soon");
    let rules = |journey: &Journey| -> Vec<&str> {
        journey.page().coach.remarks.iter().map(|remark| remark.rule).collect()
    };
    assert_eq!(rules(&journey), ["rS2", "rS3"], "rM3 would ask about \"better\" as well");
    journey.act(Action::RemarkPutAside("rS2"));
    assert!(rules(&journey).contains(&"rM3"), "{:?}", rules(&journey));
}

#[test]
fn a_sentence_with_a_day_that_is_taken_on_the_page_about_time_goes_into_the_goal() {
    let mut journey = at(Step::Specific);
    journey.write(Field::Statement, "Write the leaflet on sleep");
    journey.act(Action::StepChanged(Step::TimeBound));
    journey.act(Action::Answered(Answer::Target(TargetChoice::Unsure)));
    let remarks = journey.page().coach.remarks;
    let remark = remarks.into_iter().find(|remark| remark.rule == "rT1").unwrap();
    journey.act(Action::RewriteTaken(remark.field, remark.rewrite.clone().unwrap()));
    assert_eq!(journey.page().draft.answers.statement, remark.rewrite.unwrap());
    journey.act(Action::Undone);
    assert_eq!(journey.page().draft.answers.statement, "Write the leaflet on sleep");
}
