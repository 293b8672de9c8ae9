//! What home offers next: which things, in which order, and how many at most.

use waymark::app::action::Action;
use waymark::app::select::next::{Next, waiting};
use waymark::domain::action_step::StepId;
use waymark::domain::entry::Entry;
use waymark::domain::goal::{Goal, GoalId, Status};
use waymark::domain::library::Library;
use waymark::domain::record::Record;

use super::{entry, goal, step, today};
use crate::support::{Journey, date};

fn library(records: impl IntoIterator<Item = Record>) -> Library {
    let mut library = Library::default();
    records.into_iter().for_each(|record| library.adopt(record));
    library
}

fn next(records: impl IntoIterator<Item = Record>) -> Vec<Next> {
    waiting(&library(records), today(), 3)
}

#[test]
fn one_of_each_sort_comes_first_and_never_more_than_asked_for() {
    let passed = goal(1, -50, Some(-3));
    let mut stepped = goal(2, -1, Some(90));
    stepped.steps = vec![step(7, Some(20)), step(8, Some(2)), step(9, None)];
    let quiet = goal(3, -60, None);
    let id = |n| GoalId::from_bits(n);
    let all = [passed, stepped.clone(), quiet].map(Record::Goal);
    let offered = waiting(&library(all.clone()), today(), 9);
    let in_order = [
        Next::ReviewDue(None),
        Next::Step(id(2), StepId::from_bits(8)),
        Next::Passed(id(1), today().plus_days(-3)),
        Next::Quiet(id(3)),
        Next::Step(id(2), StepId::from_bits(7)),
        Next::Step(id(2), StepId::from_bits(9)),
    ];
    assert_eq!(offered, in_order);
    assert_eq!(next(all), in_order[..3]);
    assert_eq!(next([]), []);

    stepped.steps[1].done = Some(today());
    assert_eq!(next([Record::Goal(stepped.clone())])[0], Next::Step(id(2), StepId::from_bits(7)));
    for status in [Status::Paused, Status::Completed, Status::LetGo] {
        let goal = Goal { status, ..stepped.clone() };
        assert_eq!(next([Record::Goal(goal)]), [], "{status:?} asks for nothing");
    }
    let deleted = Goal { deleted: Some(today()), ..stepped };
    assert_eq!(next([Record::Goal(deleted)]), []);
}

#[test]
fn a_goal_that_somebody_looked_at_is_not_asked_for() {
    let id = GoalId::from_bits(1);
    let target = today().plus_days(-3);
    let passed = Record::Goal(goal(1, -20, Some(-3)));
    let looked = |days| Record::Entry(entry(5, "check_in", days, Some(1)));
    assert_eq!(next([passed.clone(), looked(-4)]), [Next::Passed(id, target)]);
    assert_eq!(next([passed.clone(), looked(-2)]), []);
    // A check-in about a goal that is gone, or in the bin, is about nothing.
    assert_eq!(next([looked(-2)]), []);
    let Record::Entry(binned) = looked(-2) else { panic!("not an entry") };
    let binned = Record::Entry(Entry { deleted: Some(today()), ..binned });
    assert_eq!(next([passed, binned]), [Next::Passed(id, target)]);
}

#[test]
fn m1_a_review_is_due_on_its_day_or_after_its_period() {
    let review = |period: &str, day: &str| {
        let mut review = entry(9, "review", -31, None);
        review.finished = Some(review.date);
        review.filled.set("period", period);
        review.filled.set("next_review", day);
        Record::Entry(review)
    };
    let due = |day: &str| [Next::ReviewDue(Some(date(day)))];
    assert_eq!(next([review("weekly", "")]), due("2026-10-29"));
    assert_eq!(next([review("monthly", "")]), due("2026-11-22"));
    assert_eq!(next([review("", "")]), due("2026-11-22"));
    assert_eq!(next([review("quarterly", "")]), []);
    assert_eq!(next([review("yearly", "")]), []);
    assert_eq!(next([review("weekly", "2026-11-23")]), []);
    assert_eq!(next([review("yearly", "2026-11-21")]), due("2026-11-21"));
    let begun = entry(10, "review", -1, None);
    let (id, day) = (begun.id, begun.date);
    let both = [review("weekly", ""), Record::Entry(begun)];
    assert_eq!(next(both), [Next::ReviewBegun(id, day)]);
}

#[test]
fn home_offers_three_things_at_most_and_a_draft_is_one_of_them() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let id = journey.goal().id;
    journey.act(Action::GoalEdited(id)).act(Action::HomeOpened);
    let mut state = journey.state().clone();
    let mut busy = goal(77, -70, Some(-3));
    busy.steps = vec![step(1, Some(1)), step(2, Some(2))];
    state.library.adopt(Record::Goal(busy));
    let home = waymark::app::select::home::home(&state, today(), &journey.texts);
    assert_eq!(home.drafts.len() + home.next.len(), 3);
    assert_eq!(home.next[0].label, "next.review.begin");
    assert_eq!(home.next[1].action, Action::GoalOpened(GoalId::from_bits(77)));
}
