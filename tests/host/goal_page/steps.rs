//! The steps of a goal on its page: their order, their days, and the first one that is asked for.

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::action_step::StepId;
use waymark::domain::draft::Answer;
use waymark::domain::goal::{GoalId, Status};
use waymark::domain::step::Step;
use waymark::domain::target::TargetChoice;

use super::{of, saved, write};
use crate::support::Journey;

/// Another step with words and perhaps a day.
fn step(journey: &mut Journey, goal: GoalId, text: &str, day: &str) -> StepId {
    journey.act(Action::StepAdded(goal));
    let Route::Step(_, id) = journey.state().view.route else { panic!("no step is on screen") };
    write(journey, Subject::Step(goal, id), "text", text);
    write(journey, Subject::Step(goal, id), "date", day);
    journey.act(Action::GoalOpened(goal));
    id
}

#[test]
fn steps_are_ticked_and_brought_into_order() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    let book = step(&mut journey, id, "Book the room", "");
    let ask = step(&mut journey, id, "Ask Dana", "2026-12-01");
    journey.act(Action::StepMoved { goal: id, step: ask, is_up: true });
    let button = |end: &str| Some(Target::FormField(format!("{ask}-{end}"), None));
    assert_eq!(journey.focus(), button("down"), "at the top there is no way up");
    let texts: Vec<String> = journey.goal().steps.lines.into_iter().map(|one| one.text).collect();
    assert_eq!(texts, ["Ask Dana", "Book the room"]);
    assert_eq!(journey.goal().steps.lines[0].note, "1 December 2026");

    let last = step(&mut journey, id, "Look back", "");
    let move_ask = |is_up| Action::StepMoved { goal: id, step: ask, is_up };
    journey.act(move_ask(false));
    assert_eq!(journey.focus(), button("down"), "the focus moves with the row");
    journey.act(move_ask(true)).act(Action::StepRemoved(id, last));

    journey.act(Action::StepTicked(id, book, true));
    let line = journey.goal().steps.lines[1].clone();
    assert_eq!((line.is_done, line.note.as_str()), (true, "Done on 22 November 2026"));
    journey.act(Action::Undone);
    assert!(!journey.goal().steps.lines[1].is_done);
    journey.act(Action::StepRemoved(id, ask)).act(Action::Undone);
    assert_eq!(journey.goal().steps.lines.len(), 2);
}

#[test]
fn a_step_after_the_day_of_its_goal_says_so_and_nothing_else_does() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    step(&mut journey, id, "Look back", "2029-01-01");
    assert_eq!(journey.goal().steps.lines[0].remark, None, "the goal has no day");
    journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::TimeBound));
    journey.act(Action::Answered(Answer::Target(TargetChoice::FourWeeks)));
    journey.act(Action::Continued).act(Action::GoalSaved);
    step(&mut journey, id, "On the day itself", "2026-12-20");
    step(&mut journey, id, "Some day", "soon");
    let remarks: Vec<bool> =
        journey.goal().steps.lines.iter().map(|line| line.remark.is_some()).collect();
    assert_eq!(remarks, [true, false, false]);
    assert_eq!(journey.goal().steps.lines[2].note, "soon", "what is no day stays as it was typed");
}

#[test]
fn a_first_step_within_two_weeks_is_asked_for_until_one_is_in_sight() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    let asks = |journey: &Journey| of(journey, id).steps.ask.is_some();
    assert!(asks(&journey));
    let far = step(&mut journey, id, "Look back", "2026-12-07");
    assert!(asks(&journey), "15 days are too far");
    journey.act(Action::StepTicked(id, far, true));
    assert!(!asks(&journey), "one is done");
    journey.act(Action::StepTicked(id, far, false));
    write(&mut journey, Subject::Step(id, far), "date", "2026-12-06");
    assert!(!asks(&journey));
    write(&mut journey, Subject::Step(id, far), "date", "");
    journey.act(Action::GoalStands(id, Status::Paused));
    assert!(!asks(&journey), "a goal that rests asks for nothing");
}
