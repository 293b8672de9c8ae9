//! What holds a person back in the wizard (E): when it is said, how it leads to its field, and that
//! nothing that was typed goes.

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::domain::draft::Answer;
use waymark::domain::step::{Field, Step};
use waymark::domain::target::TargetChoice;

use super::at;

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
