//! The coach's remarks in the wizard (W10): which of them are shown, how they are put aside, and
//! what becomes of a rewrite. What the coach finds in a text is `coach/`.

use waymark::app::action::Action;
use waymark::domain::draft::Answer;
use waymark::domain::step::{Field, Step};
use waymark::domain::target::TargetChoice;

use super::at;
use crate::support::Journey;

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
fn a_rewrite_can_be_taken_back() {
    let mut journey = at(Step::Specific);
    journey.write(Field::Statement, "Improve my skills");
    journey.act(Action::RewriteTaken(Field::Statement, "Run a group".to_owned()));
    assert_eq!(journey.page().draft.answers.statement, "Run a group");
    journey.act(Action::Undone);
    assert_eq!(journey.page().draft.answers.statement, "Improve my skills");
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
