//! The page of a goal: what it says of deeds, its former wordings and its levels of success.
//! Details, steps and check-ins have a file each.

mod check_ins;
mod details;
mod steps;

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::select::goal::{GoalPage, Place, goal_page};
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::goal::{Goal, GoalId};
use waymark::domain::step::{Field, Step};

use crate::support::Journey;

/// A saved goal of that sentence, by its name.
pub fn saved(journey: &mut Journey, statement: &str) -> GoalId {
    journey.save_goal(statement);
    let Route::Goal(id) = journey.state().view.route else { panic!("the goal is on screen") };
    id
}

pub fn detail(journey: &mut Journey, id: GoalId, field: &str, text: &str) {
    write(journey, Subject::Goal(id), field, text);
}

fn write(journey: &mut Journey, subject: Subject, field: &str, text: &str) {
    let (field, text) = (field.to_owned(), text.to_owned());
    journey.act(Action::FormAnswered { subject, field, text, caret: None });
}

pub fn check_in(journey: &mut Journey, goal: GoalId, mark: u8) {
    let (form, field) = ("check_in", "progress");
    journey.act(Action::EntryNoted { form, goal, field, text: mark.to_string() });
}

pub fn score(journey: &mut Journey, goal: GoalId, score: &str) {
    let (form, field) = ("scaling", "score");
    journey.act(Action::EntryNoted { form, goal, field, text: score.to_owned() });
}

fn of(journey: &Journey, id: GoalId) -> GoalPage {
    goal_page(journey.state(), id, journey.now.today, &journey.texts).unwrap()
}

fn goal(journey: &Journey, id: GoalId) -> Goal {
    journey.state().library.goal(id).unwrap().clone()
}

#[test]
fn what_only_tells_of_a_deed_goes_with_its_page_and_what_can_be_undone_stays() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    let said = |journey: &Journey| journey.status().notice.map(|notice| notice.text);
    assert_eq!(said(&journey).as_deref(), Some(journey.texts.get("notice.goal_saved")));
    journey.act(Action::GoalOpened(id));
    assert!(said(&journey).is_some(), "the page is still the same");
    journey.act(Action::HomeOpened);
    assert_eq!(said(&journey), None);
    journey.act(Action::GoalDeleted(id)).act(Action::ScreenOpened(Route::Bin));
    assert_eq!(said(&journey).as_deref(), Some(journey.texts.get("notice.goal_deleted")));
    journey.act(Action::Undone);
    assert_eq!(said(&journey).as_deref(), Some(journey.texts.get("notice.undone")));
}

#[test]
fn why_a_sentence_changes_is_asked_only_when_it_does_and_is_kept() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    journey.act(Action::GoalEdited(id));
    assert!(!journey.page().is_reworded);
    journey.write(Field::Statement, "Run two grief groups");
    assert!(journey.page().is_reworded);
    journey.write(Field::Because, "x".repeat(5_000).as_str());
    journey.act(Action::GoalSaved);
    assert_eq!(journey.problems().first().map(|(field, _)| *field), Some(Field::Because));
    journey.act(Action::ProblemFollowed(Field::Because));
    assert_eq!(journey.focus(), Some(Target::Field(Field::Because, None)));
    assert_eq!(journey.page().draft.place.step, Step::Check);
    journey.write(Field::Because, "The waiting list grew ").wait(2_000).reload();
    assert_eq!(journey.page().draft.because, "The waiting list grew ");
    journey.act(Action::GoalSaved);
    let wordings: Vec<(String, String)> =
        journey.goal().wordings.into_iter().map(|line| (line.label, line.text)).collect();
    let line = |label: &str, text: &str| (label.to_owned(), text.to_owned());
    let expected = [
        line("Until 22 November 2026", "Run a grief group"),
        line("Changed because", "The waiting list grew"),
    ];
    assert_eq!(wordings, expected);
}

#[test]
fn five_levels_are_proposed_changed_questioned_and_scored() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Attend eight sessions by June 2027");
    assert!(journey.goal().levels.lines.is_empty());
    journey.act(Action::LevelsProposed(id));
    let page = journey.goal();
    assert_eq!(page.notice_at, Place::Levels);
    let levels: Vec<(&str, &str)> =
        page.levels.lines.iter().map(|line| (line.score.as_str(), line.text.as_str())).collect();
    assert_eq!(levels.first(), Some(&("2", "Attend 12 sessions by June 2027")));
    assert_eq!(levels[2], ("0", "Attend eight sessions by June 2027"));
    assert_eq!(levels.last(), Some(&("-2", "Attend 4 sessions by June 2027")));
    assert_eq!(page.levels.remarks, [""; 0]);

    detail(&mut journey, id, "gas.1", "Attend 6 sessions by June 2027");
    assert_eq!(journey.goal().levels.remarks, [journey.texts.get("coach.rG2")]);
    score(&mut journey, id, "1");
    score(&mut journey, id, "-1");
    let chosen: Vec<String> = journey
        .goal()
        .levels
        .lines
        .into_iter()
        .filter(|line| line.is_chosen)
        .map(|line| line.score)
        .collect();
    assert_eq!(chosen, ["-1"]);
    assert_eq!(journey.state().library.entries().count(), 1, "one score a day");
}

#[test]
fn proposed_levels_are_taken_back_and_their_days_read_like_all_days() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Complete the MBCT course by 1 June 2027");
    journey.act(Action::LevelsProposed(id));
    for line in journey.goal().levels.lines {
        assert!(!line.text.contains("2027-") && !line.text.contains("2026-"), "{}", line.text);
    }
    assert_eq!(journey.goal().levels.remarks, [""; 0]);
    journey.act(Action::Undone);
    assert!(journey.goal().levels.lines.is_empty());
    assert!(goal(&journey, id).details.is_empty());
}
