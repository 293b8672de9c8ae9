//! Days in the wizard (D): the choices, days that are past, and how the sentence of the goal reads
//! with one.

use waymark::app::action::Action;
use waymark::domain::draft::Answer;
use waymark::domain::step::{Field, Step};
use waymark::domain::target::TargetChoice;

use super::at;

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
fn a_month_that_the_sentence_names_is_not_said_twice() {
    let mut journey = at(Step::TimeBound);
    journey.act(Action::Answered(Answer::Target(TargetChoice::ThreeMonths)));
    journey.act(Action::Continued).act(Action::StepChanged(Step::Specific));
    journey.write(Field::Statement, "Co-lead a group by the end of february");
    let statement = journey.page().sheet.statement;
    assert_eq!(statement.as_deref(), Some("Co-lead a group by the end of february."));
}
