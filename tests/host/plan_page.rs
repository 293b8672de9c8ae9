//! The plan as a whole: three shapes of the same goals, the year, the balance, the hours of a week
//! and the T-score.

use waymark::app::action::Action;
use waymark::app::select::drawing::{Shape, Tone};
use waymark::app::select::plan::{Pictures, PlanPage, plan_page};
use waymark::app::state::{PlanShape, Route};
use waymark::app::subject::Subject;
use waymark::domain::area::Area;
use waymark::domain::goal::{Goal, GoalId, Status};
use waymark::domain::record::Record;

use crate::goal_page::{check_in, detail, saved, score};
use crate::support::{Journey, date};

fn plan(journey: &Journey) -> PlanPage {
    let Route::Plan(shape) = journey.state().view.route else { panic!("no plan is on screen") };
    plan_page(journey.state(), shape, journey.now.today, &journey.texts)
}

fn open(journey: &mut Journey, shape: PlanShape) -> PlanPage {
    journey.act(Action::ScreenOpened(Route::Plan(PlanShape::Goals)));
    journey.act(Action::PlanShaped(shape));
    plan(journey)
}

fn pictures(journey: &mut Journey) -> Pictures {
    open(journey, PlanShape::Goals).pictures.unwrap()
}

/// Gives a goal a day, as another tab would.
fn dated(journey: &mut Journey, id: GoalId, day: &str) {
    change(journey, id, |goal| goal.target = Some(date(day)));
}

fn change(journey: &mut Journey, id: GoalId, change: impl FnOnce(&mut Goal)) {
    let mut goal = journey.state().library.goal(id).unwrap().clone();
    change(&mut goal);
    journey.act(Action::RecordArrived(Box::new(Record::Goal(goal))));
}

fn labels(page: &PlanPage) -> Vec<Vec<&str>> {
    page.groups
        .iter()
        .flat_map(|group| &group.goals)
        .map(|goal| goal.lines.iter().map(|line| line.label.as_str()).collect())
        .collect()
}

#[test]
fn c1_to_c10_one_goal_is_seen_in_three_shapes() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    journey.act(Action::StepAdded(id));
    let Route::Step(_, step) = journey.state().view.route else { panic!("no step") };
    let (subject, field) = (Subject::Step(id, step), "text".to_owned());
    let text = "Book the room".to_owned();
    journey.act(Action::FormAnswered { subject, field, text, caret: None });
    detail(&mut journey, id, "target", "8");
    detail(&mut journey, id, "horizon", "short");
    dated(&mut journey, id, "2027-06-01");
    check_in(&mut journey, id, 4);

    let goals = open(&mut journey, PlanShape::Goals);
    assert_eq!(labels(&goals), [["Actions", "Evaluation"]]);
    assert_eq!(goals.groups[0].goals[0].lines[0].text, "Book the room");
    let cycle = open(&mut journey, PlanShape::Cycle);
    let titles: Vec<&str> = cycle.groups.iter().map(|group| group.title.as_str()).collect();
    assert_eq!(titles, ["Assess", "Set goals", "Research", "Track"]);
    assert_eq!(
        labels(&cycle),
        [vec!["Reach", "Look back on"], vec!["To look into"], vec!["How it stands", "How far"]]
    );
    let reviews = open(&mut journey, PlanShape::Reviews);
    let lines: Vec<(&str, &str)> = reviews.groups[0].goals[0]
        .lines
        .iter()
        .map(|line| (line.label.as_str(), line.text.as_str()))
        .collect();
    let expected = [
        ("Actions", "0 of 1 done"),
        ("Metric", "to 8"),
        ("How far", "40 percent of the way. Noted on 22 November 2026."),
        ("Review date", "1 June 2027"),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn c5_c8_what_one_knows_of_oneself_and_what_is_done_belong_to_the_plan() {
    let mut journey = Journey::begin();
    journey.act(Action::EntryBegun { form: "strength".to_owned(), goal: None });
    let Route::Entry(entry) = journey.state().view.route else { panic!("no entry") };
    let (subject, field) = (Subject::Entry(entry), "what".to_owned());
    let text = "Staying calm in a loud room".to_owned();
    journey.act(Action::FormAnswered { subject, field, text, caret: None });
    let done = saved(&mut journey, "Read one paper a week");
    journey.act(Action::GoalStands(done, Status::Completed));
    saved(&mut journey, "Run a grief group");
    let page = open(&mut journey, PlanShape::Cycle);
    assert_eq!(page.groups[0].lines[0].text, "Staying calm in a loud room");
    assert_eq!(page.groups[3].lines[0].text, "Read one paper a week.");
}

#[test]
fn a_plan_without_goals_in_hand_offers_one_button_and_draws_nothing() {
    let mut journey = Journey::begin();
    let page = open(&mut journey, PlanShape::Goals);
    assert_eq!(page, PlanPage::default());
    let id = saved(&mut journey, "Run a grief group");
    journey.act(Action::GoalStands(id, Status::LetGo));
    assert_eq!(open(&mut journey, PlanShape::Goals).pictures, None);
}

#[test]
fn another_shape_leaves_the_focus_where_it_is() {
    let mut journey = Journey::begin();
    journey.act(Action::ScreenOpened(Route::Plan(PlanShape::Goals)));
    assert!(journey.focus().is_some());
    journey.act(Action::PlanShaped(PlanShape::Reviews));
    assert_eq!(journey.focus(), None);
    assert_eq!(plan(&journey).shape, PlanShape::Reviews);
}

#[test]
fn the_year_has_goals_steps_and_reviews_and_the_table_names_each() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    dated(&mut journey, id, "2027-06-01");
    saved(&mut journey, "Some day");
    journey.act(Action::EntryBegun { form: "review".to_owned(), goal: None });
    let Route::Entry(entry) = journey.state().view.route else { panic!("no entry") };
    let (subject, field) = (Subject::Entry(entry), "next_review".to_owned());
    let text = "2027-01-10".to_owned();
    journey.act(Action::FormAnswered { subject, field, text, caret: None });
    let year = pictures(&mut journey).year;
    let labels: Vec<&str> = year.strips.iter().map(|strip| strip.label.as_str()).collect();
    assert_eq!(labels, ["", "Run a grief group.", "Some day.", "Reviews"]);
    let rows: Vec<[&str; 2]> =
        year.table.rows.iter().map(|row| [row[0].as_str(), row[1].as_str()]).collect();
    let expected = [
        ["Run a grief group.", "1 June 2027"],
        ["Some day.", "no date yet"],
        ["Review", "22 November 2026, done"],
        ["Review", "10 January 2027"],
    ];
    assert_eq!(rows, expected);
    assert!(year.says.contains("1 goal that has a day"), "{}", year.says);
}

#[test]
fn a7_m11_the_balance_counts_tracks_and_areas_and_names_the_empty_ones() {
    let mut journey = Journey::begin();
    let ids = ["One", "Two", "Three"].map(|statement| saved(&mut journey, statement));
    detail(&mut journey, ids[0], "track", "personal");
    detail(&mut journey, ids[1], "track", "professional");
    change(&mut journey, ids[0], |goal| goal.answers.area = Some(Area::named("self_care")));
    change(&mut journey, ids[1], |goal| goal.answers.area = Some(Area::named("animal_assisted")));
    let pictures = pictures(&mut journey);
    let rows: Vec<[&str; 2]> =
        pictures.balance.table.rows.iter().map(|row| [row[0].as_str(), row[1].as_str()]).collect();
    let expected = [
        ["Personal", "1"],
        ["Professional", "1"],
        ["Neither said", "1"],
        ["Self-care and rest", "1"],
        ["No area, or another one", "2"],
    ];
    assert_eq!(rows, expected);
    let empty = pictures.empty_areas.unwrap();
    assert!(empty.contains("Clinical skills") && !empty.contains("Self-care and rest"));
    assert!(pictures.balance.says.contains("in 1 of 12 areas"), "{}", pictures.balance.says);
}

#[test]
fn the_week_in_which_the_hours_break_is_named() {
    let mut journey = Journey::begin();
    let ids = ["One", "Two", "Three"].map(|statement| saved(&mut journey, statement));
    assert_eq!(pictures(&mut journey).capacity.drawing, None, "no goal says what it takes");
    for (id, hours, day) in [(ids[0], "2,5", "2026-12-13"), (ids[1], "2", "2027-01-31")] {
        detail(&mut journey, id, "hours", hours);
        dated(&mut journey, id, day);
    }
    detail(&mut journey, ids[2], "hours", "-4");
    let words = |journey: &mut Journey| pictures(journey).capacity.words.join(" ");
    assert_eq!(words(&mut journey), "Your goals in progress ask for up to 4.5 hours a week.");

    let Action::EntryBegun { form, goal } = pictures(&mut journey).capacity.way else {
        panic!("there is no profile yet")
    };
    journey.act(Action::EntryBegun { form, goal });
    let Route::Entry(entry) = journey.state().view.route else { panic!("no entry") };
    let free = |journey: &mut Journey, hours: &str| {
        let (subject, field) = (Subject::Entry(entry), "free_hours".to_owned());
        journey.act(Action::FormAnswered { subject, field, text: hours.to_owned(), caret: None });
    };
    free(&mut journey, "4");
    let told = "In the week of 16 November 2026 your goals ask for 4.5 hours, and you have 4. \
                4 of the weeks drawn here ask for more than you have.";
    assert_eq!(words(&mut journey), told);
    let shapes = pictures(&mut journey).capacity.drawing.unwrap().strips.remove(0).shapes;
    let is_over = |shape: &&Shape| matches!(shape, Shape::Bar(_, _, _, Tone::Over));
    assert_eq!(shapes.iter().filter(is_over).count(), 4);
    let rows = pictures(&mut journey).capacity.drawing.unwrap().table.rows;
    assert_eq!(rows[0], ["16 November 2026 → 13 December 2026", "4.5", "4"]);
    assert_eq!(rows[1], ["14 December 2026 → 31 January 2027", "2", "4"]);

    free(&mut journey, "5");
    let fits = "Your goals in progress ask for up to 4.5 hours a week, and you have 5.";
    assert_eq!(words(&mut journey), fits);
    free(&mut journey, "some");
    assert_eq!(words(&mut journey), "Your goals in progress ask for up to 4.5 hours a week.");
    free(&mut journey, "4");
    journey.act(Action::GoalStands(ids[0], Status::Paused));
    assert!(words(&mut journey).ends_with("up to 2 hours a week, and you have 4."));
}

#[test]
fn the_t_score_is_that_of_the_goals_that_are_there_and_were_scored_last() {
    let mut journey = Journey::begin();
    let ids = ["One", "Two", "Three"].map(|statement| saved(&mut journey, statement));
    assert_eq!(open(&mut journey, PlanShape::Goals).score, None);
    for id in ids {
        score(&mut journey, id, "2");
    }
    journey.now.today = date("2026-11-29");
    for id in ids {
        score(&mut journey, id, "-2");
    }
    let told = |journey: &mut Journey| open(journey, PlanShape::Goals).score.unwrap();
    assert!(told(&mut journey).starts_with("T-score 23, from 3 goals."));
    journey.act(Action::GoalDeleted(ids[0])).act(Action::GoalDeleted(ids[1]));
    assert!(told(&mut journey).starts_with("T-score 30, from 1 goal."));
    score(&mut journey, ids[2], "3");
    assert!(told(&mut journey).starts_with("T-score 70, from 1 goal."), "3 is no level");
}

#[test]
fn a_large_plan_shows_its_next_goals_and_counts_the_rest() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    let first = journey.state().library.goal(id).unwrap().clone();
    for bits in 0..1_000 {
        let goal = Goal { id: GoalId::from_bits(bits), target: None, ..first.clone() };
        journey.act(Action::RecordArrived(Box::new(Record::Goal(goal))));
    }
    dated(&mut journey, id, "2026-12-01");
    let page = open(&mut journey, PlanShape::Goals);
    assert_eq!(page.groups[0].goals.len(), 20);
    assert_eq!(page.groups[0].goals[0].id, id, "the next day comes first");
    assert_eq!(page.more.as_deref(), Some("981 more goals are in your list of goals."));
}
