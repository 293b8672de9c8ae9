//! Following up: what the tests of its parts share.

mod bin;
mod example;
mod narrowing;
mod next;
mod review;
mod search;

use waymark::app::action::Action;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::action_step::{ActionStep, StepId};
use waymark::domain::date::Date;
use waymark::domain::entry::{Entry, EntryId};
use waymark::domain::goal::{Answers, Goal, GoalId};

use crate::support::{Journey, date};

pub fn today() -> Date {
    date(crate::support::TODAY)
}

pub fn goal(n: u128, created: i32, target: Option<i32>) -> Goal {
    let answers = Answers { statement: format!("Goal {n}"), ..Answers::default() };
    let target = target.map(|days| today().plus_days(days));
    Goal::new(GoalId::from_bits(n), answers, target, today().plus_days(created))
}

pub fn step(n: u128, days: Option<i32>) -> ActionStep {
    let mut step = ActionStep::new(StepId::from_bits(n), "Do it");
    if let Some(days) = days {
        step.filled.set("date", &today().plus_days(days).to_string());
    }
    step
}

pub fn entry(n: u128, form: &str, days: i32, goal: Option<u128>) -> Entry {
    let entry = Entry::begin(EntryId::from_bits(n), form, today().plus_days(days));
    Entry { goal: goal.map(GoalId::from_bits), ..entry }
}

/// A journey with goals of these sentences, on the page of a review that was just begun.
pub fn reviewing(statements: &[&str]) -> (Journey, EntryId, Vec<GoalId>) {
    let mut journey = Journey::begin();
    let goals = statements.iter().map(|statement| {
        journey.save_goal(statement);
        journey.goal().id
    });
    let goals = goals.collect();
    journey.act(Action::EntryBegun { form: "review".to_owned(), goal: None });
    let Route::Entry(id) = journey.state().view.route else { panic!("no review") };
    (journey, id, goals)
}

pub fn tell(journey: &mut Journey, subject: Subject, field: &str, text: &str) {
    let (field, text) = (field.to_owned(), text.to_owned());
    journey.act(Action::FormAnswered { subject, field, text, caret: Some(3) });
}
