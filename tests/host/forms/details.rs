//! The forms of a goal and of its steps: numbers, the larger goal to choose, and the order of
//! steps. How the page of the goal shows them is in `goal_page/`.

use waymark::app::action::Action;
use waymark::app::select::form::leads_to;
use waymark::app::select::form_page::{FormPage, details_page};
use waymark::app::state::{Route, State};
use waymark::app::subject::Subject;
use waymark::domain::goal::GoalId;
use waymark::domain::record::Record;

use super::answer;
use crate::support::{Journey, date};

fn problem(page: &FormPage, field: &str) -> Option<String> {
    page.form.fields.iter().find(|one| one.name == field).unwrap().problem.clone()
}

#[test]
fn numbers_with_comma_or_point_are_read_and_others_are_asked_about() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let id = journey.goal().id;
    for (text, is_read) in
        [("1,5", true), ("1.5", true), ("0", true), ("-2", true), ("a few", false)]
    {
        answer(&mut journey, Subject::Goal(id), "target", text);
        let page = details_page(journey.state(), id, &journey.texts).unwrap();
        assert_eq!(problem(&page, "target").is_none(), is_read, "{text}");
    }
    for (field, text) in [("hours", "-1"), ("cost", "-0,5")] {
        answer(&mut journey, Subject::Goal(id), field, text);
        let page = details_page(journey.state(), id, &journey.texts).unwrap();
        assert_eq!(problem(&page, field).as_deref(), Some(journey.texts.get("form.below_zero")));
    }
    let kept = journey.state().library.goal(id).unwrap().details.text("target");
    assert_eq!(kept, "a few", "what cannot be read is kept as it was typed");
}

#[test]
fn parents_that_form_a_loop_are_not_followed_for_ever() {
    let mut journey = Journey::begin();
    journey.save_goal("Lead a team").act(Action::HomeOpened).save_goal("Run a grief group");
    let ids: Vec<GoalId> = journey.state().library.goals().map(|goal| goal.id).collect();
    let [a, b] = ids[..] else { panic!("two goals") };
    answer(&mut journey, Subject::Goal(a), "parent", &b.to_string());
    let page = details_page(journey.state(), b, &journey.texts).unwrap();
    let parent = page.form.fields.iter().find(|field| field.name == "parent").unwrap();
    assert!(parent.choices.is_empty(), "what serves a goal cannot be served by it");
    answer(&mut journey, Subject::Goal(b), "parent", &a.to_string());
    assert!(leads_to(journey.state(), a, b) && leads_to(journey.state(), b, a));
    assert!(!leads_to(journey.state(), a, GoalId::from_bits(99)));
    journey.act(Action::GoalDeleted(b));
    let page = details_page(journey.state(), a, &journey.texts).unwrap();
    let parent = page.form.fields.iter().find(|field| field.name == "parent").unwrap();
    assert_eq!(parent.choices[0].label, journey.texts.get("goal.missing"));
}

#[test]
fn of_very_many_goals_long_ones_are_offered_first_and_the_chosen_one_always() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let mut state = journey.state().clone();
    let mut first = state.library.goals().next().unwrap().clone();
    let own = first.id;
    for n in 1..=150 {
        let mut goal = first.clone();
        goal.id = GoalId::from_bits(1_000 + n);
        goal.answers.statement = format!("Goal {n}");
        goal.details.set("horizon", if n == 149 { "long" } else { "short" });
        state.library.adopt(Record::Goal(goal));
    }
    let offered = |state: &State| {
        let page = details_page(state, own, &journey.texts).unwrap();
        page.form.fields.into_iter().find(|field| field.name == "parent").unwrap()
    };
    let at_first = offered(&state);
    assert_eq!((at_first.choices.len(), at_first.n_more), (100, Some(50)));
    assert_eq!(at_first.choices[0].label, "Goal 149.");
    state.view.n_more_pages = 1;
    let all = offered(&state);
    assert_eq!((all.choices.len(), all.n_more), (150, Some(0)));

    state.view.n_more_pages = 0;
    first.details.set("parent", &GoalId::from_bits(1_150).to_string());
    state.library.adopt(Record::Goal(first));
    let last = offered(&state).choices.pop().unwrap();
    assert_eq!((last.label.as_str(), last.is_chosen), ("Goal 150.", true));
}

#[test]
fn a_step_is_added_moved_ticked_and_taken_away_again() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let id = journey.goal().id;
    let mut add = |text: &str| {
        journey.act(Action::StepAdded(id));
        let Route::Step(_, step) = journey.state().view.route else { panic!("no step") };
        answer(&mut journey, Subject::Step(id, step), "text", text);
        journey.act(Action::GoalOpened(id));
        step
    };
    let (room, leaflet) = (add("Book the room"), add("Write the leaflet"));
    add("  ");
    let texts = |journey: &Journey| -> Vec<String> {
        let goal = journey.state().library.goal(id).unwrap();
        goal.steps.iter().map(|step| step.text().to_owned()).collect()
    };
    assert_eq!(texts(&journey), ["Book the room", "Write the leaflet"]);
    journey.act(Action::StepMoved { goal: id, step: leaflet, is_up: true });
    assert_eq!(texts(&journey), ["Write the leaflet", "Book the room"]);
    journey.act(Action::StepMoved { goal: id, step: leaflet, is_up: true });
    assert_eq!(
        texts(&journey),
        ["Write the leaflet", "Book the room"],
        "above the first is nothing"
    );
    journey.act(Action::StepTicked(id, room, true));
    let done = |journey: &Journey| journey.state().library.goal(id).unwrap().steps[1].done;
    assert_eq!(done(&journey), Some(date("2026-11-22")));
    journey.act(Action::StepRemoved(id, leaflet)).act(Action::Undone).act(Action::Undone);
    assert_eq!((texts(&journey).len(), done(&journey)), (2, None));
}
