//! What the coach makes of what stands in forms, and when a person hears of it. What it finds in a
//! text is `coach/`.

use waymark::app::action::Action;
use waymark::app::subject::Subject;
use waymark::domain::step::{Field, Step};

use super::{answer, begin, page};
use crate::support::Journey;

#[test]
fn the_coach_knows_the_hours_and_values_that_somebody_wrote() {
    let mut journey = Journey::begin();
    let rules = |journey: &Journey| -> Vec<&str> {
        journey.page().coach.remarks.iter().map(|remark| remark.rule).collect()
    };
    let id = begin(&mut journey, "profile");
    answer(&mut journey, Subject::Entry(id), "free_hours", "2,5");
    journey.act(Action::HomeOpened).save_goal("Run a grief group every week until May 2027");
    let id = journey.goal().id;
    journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::Achievable));
    journey.write(Field::FirstStep, "Ask Dana for the room on Monday");
    assert!(!rules(&journey).contains(&"rA2"), "{:?}", rules(&journey));

    journey.act(Action::GoalOpened(id));
    answer(&mut journey, Subject::Goal(id), "hours", "6");
    journey.act(Action::HomeOpened).act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "Read one paper a week for 3 hours until May 2027");
    journey.act(Action::StepChanged(Step::Achievable));
    journey.write(Field::FirstStep, "Choose the first paper on Monday");
    assert!(rules(&journey).contains(&"rA2"), "{:?}", rules(&journey));
}

#[test]
fn the_coach_is_heard_after_a_pause_and_says_the_same_only_once() {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "Improve my therapy skills");
    assert_eq!(journey.status().spoken, "", "nothing is said while somebody types");
    journey.act(Action::Rested);
    let spoken = journey.status().spoken;
    assert!(spoken.contains(&journey.page().coach.remarks[0].text), "{spoken}");
    journey.write(Field::Statement, "Improve my therapy skills soon");
    assert_eq!(journey.status().spoken, spoken, "what stands there is not said again");
    journey.act(Action::HomeOpened);
    assert_eq!(journey.status().spoken, "", "it was said of the page that is left");
    journey.act(Action::Rested);
    assert_eq!(journey.status().spoken, "");
}

#[test]
fn words_of_a_long_text_that_may_point_at_a_person_get_a_word_beside_it() {
    let mut journey = Journey::begin();
    let id = begin(&mut journey, "journal");
    let mut person = |text: &str| {
        answer(&mut journey, Subject::Entry(id), "entry", text);
        let form = page(&journey, id).form;
        form.fields.into_iter().find(|one| one.name == "entry").unwrap().person
    };
    assert_eq!(person("A long day, and I was glad of my supervisor Ruth"), None);
    let words = person("A long day with my client Leah").unwrap();
    assert!(words.contains("“Client A”"), "{words}");
    assert_eq!(person("A long day with one client"), None);
}
