//! What a goal knows beside the wizard's answers, and what is kept beside goals.

use waymark::app::action::Action;
use waymark::domain::action_step::{ActionStep, FIRST, StepId};
use waymark::domain::area::Area;
use waymark::domain::goal::{Goal, GoalId, Status};
use waymark::domain::step::Field;
use waymark::store::envelope::open_body;

use waymark::domain::record::{Kind, Record};

use crate::support::Journey;

fn only_goal(journey: &Journey) -> Goal {
    journey.state().library.goals().next().unwrap().clone()
}

#[test]
fn the_wizards_first_step_leads_the_steps_and_follows_its_answer() {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).write(Field::FirstStep, "Ask Dana on Monday");
    journey.write(Field::Statement, "Run a grief group").act(Action::GoalSaved);
    let goal = only_goal(&journey);
    assert_eq!(goal.steps, [ActionStep::new(FIRST, "Ask Dana on Monday")]);

    journey.act(Action::GoalEdited(goal.id)).write(Field::FirstStep, "Ask Kim");
    journey.act(Action::GoalSaved);
    assert_eq!(only_goal(&journey).steps, [ActionStep::new(FIRST, "Ask Kim")]);

    journey.act(Action::GoalEdited(goal.id)).write(Field::FirstStep, "  ");
    journey.act(Action::GoalSaved);
    assert!(only_goal(&journey).steps.is_empty());
}

#[test]
fn a_changed_sentence_goes_on_record_and_a_changed_date_does_not() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let id = only_goal(&journey).id;
    journey.act(Action::GoalEdited(id)).write(Field::Reason, "Half of my list");
    journey.act(Action::GoalSaved);
    assert!(only_goal(&journey).wordings.is_empty());

    journey.act(Action::GoalEdited(id)).write(Field::Statement, "Run two grief groups");
    journey.act(Action::GoalSaved);
    let wordings = only_goal(&journey).wordings;
    assert_eq!(wordings.len(), 1);
    assert_eq!(wordings[0].statement, "Run a grief group");
    assert_eq!(wordings[0].until, journey.now.today);
}

#[test]
fn an_area_of_a_newer_pack_keeps_its_name() {
    let body = r#"{"id":"00000000000000000000000000000001","created":"2026-11-22",
        "answers":{"area":"animal_assisted","statement":"Train a dog"}}"#;
    let Ok(Record::Goal(goal)) = open_body(Kind::Goal, 1, body) else { panic!("not a goal") };
    assert_eq!(goal.answers.area, Some(Area::named("animal_assisted")));
    let name = waymark::app::select::wizard::area_name;
    let texts = waymark::i18n::catalog::Catalog::english();
    assert!(name(goal.answers.area.as_ref().unwrap(), &texts).contains("animal_assisted"));
    assert!(serde_json::to_string(&goal).unwrap().contains("animal_assisted"));
}

#[test]
fn a_goal_without_details_is_stored_as_before_they_were_known() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let mut goal = only_goal(&journey);
    let plain = serde_json::to_string(&goal).unwrap();
    for name in ["details", "steps", "wordings"] {
        assert!(!plain.contains(name), "{plain}");
    }
    goal.details.set("parent", "no id");
    assert_eq!(goal.parent(), None);
    goal.details.set("parent", &GoalId::from_bits(7).to_string());
    goal.steps.push(ActionStep::new(StepId::from_bits(9), "Book the room"));
    let body = serde_json::to_string(&goal).unwrap();
    assert_eq!(open_body(Kind::Goal, 1, &body), Ok(Record::Goal(goal)));
}

#[test]
fn p6_the_last_deeds_are_taken_back_one_by_one() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let id = only_goal(&journey).id;
    let saved = only_goal(&journey);
    for _ in 0..12 {
        journey.act(Action::GoalStands(id, Status::Paused));
        journey.act(Action::GoalStands(id, Status::InProgress));
    }
    journey.act(Action::GoalDeleted(id));
    for _ in 0..25 {
        journey.act(Action::Undone);
    }
    assert_eq!(only_goal(&journey), saved);
    journey.act(Action::Undone);
    assert_eq!(only_goal(&journey), saved, "saving the goal is no deed that Undo takes back");
}

#[test]
fn p6_what_another_tab_changed_since_is_not_taken_back() {
    let mut here = Journey::begin();
    here.save_goal("Run a grief group");
    let id = only_goal(&here).id;
    let mut there = Journey::on(here.backend.clone(), 2);
    here.act(Action::GoalStands(id, Status::Paused));
    there.hear_from(&mut here);
    there.act(Action::GoalEdited(id)).write(Field::Reason, "Half of my list");
    there.act(Action::GoalSaved);
    here.hear_from(&mut there);
    here.act(Action::Undone);
    assert_eq!(only_goal(&here).answers.reason, "Half of my list");
    assert_eq!(only_goal(&here).status, Status::Paused);
    assert_eq!(here.status().notice.unwrap().text, here.texts.get("notice.undo_overtaken"));
}
