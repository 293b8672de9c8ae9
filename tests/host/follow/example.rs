//! The example: a whole year to look around in, of which not a byte is stored.

use waymark::app::action::Action;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::entry::EntryId;
use waymark::domain::goal::{GoalId, Status};
use waymark::store::backend::Backend;

use crate::support::Journey;

/// Every deed that the example can be asked for, on whatever it shows.
fn deeds(journey: &Journey) -> Vec<Action> {
    let library = &journey.state().library;
    let goals: Vec<GoalId> = library.goals().map(|goal| goal.id).collect();
    let entries: Vec<EntryId> = library.entries().map(|entry| entry.id).collect();
    let mut deeds = vec![Action::WizardStarted, Action::Continued, Action::GoalSaved];
    for id in goals {
        deeds.extend([
            Action::GoalOpened(id),
            Action::GoalStands(id, Status::Paused),
            Action::GoalEdited(id),
            Action::Undone,
            Action::GoalDeleted(id),
            Action::GoalErased(id),
        ]);
    }
    for id in entries {
        deeds.extend([
            Action::ScreenOpened(Route::Entry(id)),
            Action::EntryMarkedPrivate(id, true),
            Action::ReviewFinished(id),
            Action::EntryDeleted(id),
            Action::EntryErased(id),
        ]);
        let (subject, text) = (Subject::Entry(id), "mine".to_owned());
        let field = "entry".to_owned();
        deeds.push(Action::FormAnswered { subject, field, text, caret: None });
    }
    let (form, goal) = ("journal".to_owned(), None);
    deeds.extend([Action::EntryBegun { form, goal }, Action::HomeOpened]);
    deeds
}

/// Every stored key with its value, byte for byte.
fn stored(journey: &Journey) -> Vec<(String, Option<String>)> {
    let keys = journey.backend.keys("").unwrap().into_iter();
    keys.map(|key| (key.clone(), journey.backend.get(&key).unwrap())).collect()
}

#[test]
fn the_example_changes_not_a_byte_of_what_is_stored() {
    let mut journey = Journey::begin();
    journey.save_goal("My own goal").act(Action::HomeOpened).wait(10_000);
    let (before, own) = (stored(&journey), journey.state().clone());
    journey.act(Action::ExampleOpened);
    assert_ne!(journey.state().library, own.library);
    assert!(journey.status().example.is_some());
    let (deeds, shown) = (deeds(&journey), journey.state().library.clone());
    assert!(deeds.len() > 100);
    for deed in deeds {
        journey.act(deed).wait(10_000);
        journey.leave();
    }
    assert_ne!(journey.state().library, shown, "its buttons do something");
    assert_eq!(stored(&journey), before);
    journey.act(Action::ExampleLeft);
    assert_eq!(journey.state().library, own.library);
    assert_eq!(journey.state().view.route, own.view.route);
    journey.reload();
    assert_eq!(journey.state().library, own.library);
}

#[test]
fn what_another_tab_writes_while_the_example_is_shown_is_taken_in() {
    let mut here = Journey::begin();
    let mut there = Journey::on(here.backend.clone(), 2);
    here.act(Action::ExampleOpened);
    there.save_goal("Written elsewhere");
    here.hear_from(&mut there);
    assert!(here.status().example.is_some());
    here.act(Action::ExampleLeft);
    assert_eq!(here.home().open[0].statement, "Written elsewhere.");
}

#[test]
fn the_example_is_a_whole_year_and_keeps_to_the_rules_of_the_house() {
    let mut journey = Journey::begin();
    journey.act(Action::ExampleOpened);
    let file = waymark::content::example("en");
    let library = &journey.state().library;
    let n_records = library.records().count();
    assert_eq!(n_records, file.matches("\"kind\"").count(), "every record can be read");
    let has = |form: &str| library.entries().any(|entry| entry.form == form);
    for form in ["check_in", "review", "review_goal", "strength", "skills", "journal", "feedback"] {
        assert!(has(form), "{form}");
    }
    for status in [Status::InProgress, Status::Paused, Status::Completed, Status::LetGo] {
        assert!(library.goals().any(|goal| goal.status == status), "{status:?}");
    }
    for entry in library.entries() {
        let form = waymark::content::form("en", &entry.form).expect("a known form");
        for (name, text) in entry.filled.iter() {
            // The two marks of a gap stand under its name and an ending.
            let bare = name.trim_end_matches(".now").trim_end_matches(".wanted");
            assert!(form.fields.iter().any(|field| field.id == bare), "{}: {name}", form.id);
            assert_eq!(crate::catalogs::faults_of_style(text), Vec::<String>::new());
        }
        assert!(entry.date <= journey.now.today, "{} lies ahead", entry.id);
    }
    for goal in library.goals() {
        let answers = &goal.answers;
        for text in [&answers.statement, &answers.measure, &answers.reason, &answers.first_step] {
            assert_eq!(crate::catalogs::faults_of_style(text), Vec::<String>::new());
        }
    }
    assert_eq!(journey.home().next.len(), 3);
}
