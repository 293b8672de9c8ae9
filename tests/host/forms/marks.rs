//! Marks that somebody gave: a gap becomes a goal, and marks of several days are drawn. Nothing is
//! concluded from them.

use waymark::app::action::Action;
use waymark::app::select::shelf;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::step::Step;

use super::links::known;
use super::{answer, begin, page};
use crate::support::{Journey, date};

#[test]
fn b14_a_gap_becomes_a_goal_in_one_press() {
    let mut journey = Journey::begin();
    let id = begin(&mut journey, "skills");
    for (field, mark) in [
        ("conflict.now", "3"),
        ("conflict.wanted", "7"),
        ("notes.now", "6"),
        ("notes.wanted", "7"),
        ("trust.now", "8"),
        ("trust.wanted", "8"),
    ] {
        answer(&mut journey, Subject::Entry(id), field, mark);
    }
    let gaps = page(&journey, id).gaps;
    let found: Vec<(&str, u8, u8)> =
        gaps.iter().map(|gap| (gap.field.as_str(), gap.now, gap.wanted)).collect();
    assert_eq!(found, [("conflict", 3, 7), ("notes", 6, 7)]);

    journey.act(Action::GapTaken(id, "conflict".to_owned()));
    let draft = journey.page().draft;
    assert_eq!(draft.place.step, Step::Specific);
    assert!(draft.answers.statement.contains(&gaps[0].label), "{}", draft.answers.statement);
    for _ in 0..5 {
        journey.act(Action::Continued);
    }
    journey.act(Action::GoalSaved);
    let goal = journey.state().library.goal(journey.goal().id).unwrap();
    assert_eq!(goal.details.number("baseline"), Some(3.0));
    assert_eq!(goal.details.number("target"), Some(7.0));
    let link = ("Gap".to_owned(), gaps[0].label.clone(), Some(Route::Entry(id)));
    assert!(known(&journey, goal.id).contains(&link));
    assert_eq!(page(&journey, id).goals[0].id, goal.id);
}

#[test]
fn b13_inventories_of_two_days_are_compared() {
    let mut journey = Journey::begin();
    for (day, mark) in [("2026-02-01", "3"), ("2026-11-01", "6")] {
        let id = begin(&mut journey, "skills");
        answer(&mut journey, Subject::Entry(id), "conflict.now", mark);
        answer(&mut journey, Subject::Entry(id), "conflict.wanted", "8");
        journey.act(Action::EntryDated(id, date(day))).act(Action::HomeOpened);
    }
    let form = waymark::content::form("en", "skills").unwrap();
    let trend = shelf::group(journey.state(), form, &journey.texts).trend.unwrap();
    let row = trend.table.rows.iter().find(|row| row[0].contains("conflict")).unwrap();
    assert_eq!(row[1..], ["3", "6", "8"], "before, now, wanted");
}

#[test]
fn i8_marks_are_drawn_from_the_second_day_on_and_nothing_is_concluded() {
    let mut journey = Journey::begin();
    let group = |journey: &Journey, form: &str| {
        let form = waymark::content::form("en", form).unwrap();
        shelf::group(journey.state(), form, &journey.texts)
    };
    for (day, mark) in [("2026-09-01", "3"), ("2026-11-01", "6")] {
        assert_eq!(group(&journey, "burnout_signs").trend, None);
        let id = begin(&mut journey, "burnout_signs");
        let first = page(&journey, id).form.fields[0].name.clone();
        answer(&mut journey, Subject::Entry(id), &first, mark);
        journey.act(Action::EntryDated(id, date(day))).act(Action::HomeOpened);
    }
    let trend = group(&journey, "burnout_signs").trend.unwrap();
    assert_eq!(trend.table.rows[0][1..], ["3", "6"]);
    assert_eq!(trend.table.heads[1..], ["1 September 2026", "1 November 2026"]);
}
