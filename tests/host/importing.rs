//! Files of ours, read back: the round trip, the preview, and files that are none.

mod batch;
mod fuzz;
mod mutants;
mod schema;

use proptest::prelude::*;
use waymark::app::action::Action;
use waymark::app::select::import::{ImportPage, import_page};
use waymark::domain::entry::{Entry, EntryId};
use waymark::domain::library::Library;
use waymark::domain::record::Record;
use waymark::domain::step::{Field, Step};
use waymark::store::backend::MemoryBackend;
use waymark::transfer::bundle;
use waymark::transfer::import::{ImportError, plan};

use crate::support::{Journey, TODAY, date};

fn with_goals() -> Journey {
    let mut journey = Journey::begin();
    journey.save_goal("Co-lead a group").save_goal("مجموعة علاجية 👩🏽‍⚕️ \"quoted\" \\ {x}");
    journey.act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "Half a thought").act(Action::HomeOpened);
    journey
}

fn refusal(text: &str) -> Option<ImportError> {
    plan(text, &Library::default()).err()
}

#[test]
fn what_was_downloaded_comes_back_whole_in_an_empty_browser() {
    let mut from = with_goals();
    let file = from.download();
    let mut to = Journey::begin();
    to.act(Action::FileChosen(Some(file)))
        .act(Action::ImportAccepted { take_changed: false, without_copy: false });
    to.reload();
    assert!(to.state().library.records().eq(from.state().library.records()));
}

#[test]
fn s6_nothing_changes_before_the_person_says_so() {
    let mut from = with_goals();
    let file = from.download();
    let mut to = Journey::on(MemoryBackend::default(), 2);
    to.save_goal("My own");
    let before = to.state().library.clone();
    to.act(Action::FileChosen(Some(file)));
    assert_eq!(to.state().library, before);
    let Some(ImportPage::Plan(summary)) = import_page(to.state(), &to.texts) else { panic!() };
    assert_eq!(summary.lines, ["3 items are only in the file."]);
    assert!(summary.added.contains(&"Half a thought".to_owned()));
    to.act(Action::HomeOpened);
    assert_eq!(to.state().library, before);
}

#[test]
fn fault_57_the_same_file_twice_adds_nothing() {
    let mut journey = with_goals();
    let file = journey.download();
    let before = journey.state().library.clone();
    journey.act(Action::FileChosen(Some(file)));
    journey.act(Action::ImportAccepted { take_changed: true, without_copy: false });
    assert_eq!(journey.state().library, before);
}

#[test]
fn fault_58_an_older_file_changes_newer_work_only_if_asked_to() {
    for (take_changed, expected) in [(false, "Lead a group."), (true, "Co-lead a group.")] {
        let mut journey = Journey::begin();
        journey.save_goal("Co-lead a group");
        let older = journey.download();
        let id = journey.goal().id;
        journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::Specific));
        journey.write(Field::Statement, "Lead a group");
        journey.act(Action::Continued).act(Action::GoalSaved);
        journey.act(Action::FileChosen(Some(older)));
        let Some(ImportPage::Plan(summary)) = import_page(journey.state(), &journey.texts) else {
            panic!()
        };
        assert_eq!(summary.changed, ["Co-lead a group"]);
        journey.act(Action::ImportAccepted { take_changed, without_copy: false });
        assert_eq!(journey.home().open[0].statement, expected);
    }
}

#[test]
fn an_import_can_be_taken_back() {
    let mut from = with_goals();
    let file = from.download();
    let mut to = Journey::on(MemoryBackend::default(), 2);
    to.save_goal("My own");
    let before = to.state().library.clone();
    to.act(Action::FileChosen(Some(file)))
        .act(Action::ImportAccepted { take_changed: true, without_copy: false });
    to.act(Action::Undone).reload();
    assert!(to.state().library.records().eq(before.records()));
}

#[test]
fn fault_53_other_files_are_refused_in_one_sentence() {
    let mut from = with_goals();
    let whole = from.download();
    let cut = whole[..whole.len() / 2].to_owned();
    let other_type = whole.replacen("\"waymark\"", "\"somebody\"", 1);
    let files = ["", "%PDF-1.7 \u{1}", "null", "[]", "{}", "\u{FEFF}", &cut, &other_type];
    for text in files {
        assert_eq!(refusal(text), Some(ImportError::NotOurs), "{text:?}");
    }
    let newer = whole.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(refusal(&newer), Some(ImportError::TooNew));
    let mut journey = Journey::begin();
    journey.act(Action::FileChosen(None));
    assert!(matches!(import_page(journey.state(), &journey.texts), Some(ImportPage::Refused(_))));
}

#[test]
fn fault_54_files_made_to_do_harm_are_refused_before_they_are_parsed() {
    assert_eq!(refusal(&"[".repeat(10_000)), Some(ImportError::NotOurs));
    assert_eq!(refusal(&" ".repeat(10_000_001)), Some(ImportError::TooLarge));
    let entry = r#"{"kind": "settings", "schema": 1, "body": {}}"#;
    let many = vec![entry; 20_001].join(",");
    let file = format!(r#"{{"type": "waymark", "version": 1, "records": [{many}]}}"#);
    assert_eq!(refusal(&file), Some(ImportError::TooLarge));
    let number = r#"{"type": "waymark", "version": 1e999, "records": []}"#;
    assert_eq!(refusal(number), Some(ImportError::NotOurs));
}

#[test]
fn entries_that_cannot_be_read_are_counted_and_the_others_come() {
    let file = r#"{"type": "waymark", "version": 1, "records": [
        {"kind": "settings", "schema": 1, "body": {"profession": "nurse"}},
        {"kind": "settings", "schema": 1, "body": {"profession": "psychologist"}},
        {"kind": "settings", "schema": 2, "body": {}},
        {"kind": "spell", "schema": 1, "body": {}},
        {"kind": "goal", "schema": 1, "body": {"id": "../../etc"}}
    ]}"#;
    let found = plan(file, &Library::default()).unwrap();
    assert_eq!((found.added.len(), found.n_refused), (1, 4));
}

#[test]
fn fault_55_markup_in_a_file_stays_text() {
    let mut from = Journey::begin();
    let sentence = "<img src=x onerror=alert(1)> </script> {{x}} javascript:1";
    from.save_goal(sentence);
    let file = from.download();
    let mut to = Journey::begin();
    to.act(Action::FileChosen(Some(file)))
        .act(Action::ImportAccepted { take_changed: false, without_copy: false });
    assert_eq!(to.home().open[0].statement, format!("{sentence}."));
}

proptest! {
    #[test]
    fn any_goal_survives_the_round_trip(statement in "\\PC{1,200}") {
        prop_assume!(!statement.trim().is_empty());
        let mut from = Journey::begin();
        from.save_goal(&statement);
        let file = from.download();
        let found = plan(&file, &Library::default()).unwrap();
        prop_assert_eq!(found.n_refused, 0);
        prop_assert!(found.added.iter().eq(from.state().library.records()));
    }

    #[test]
    fn any_damage_to_a_file_is_refused_or_counted_without_a_panic(at in 0usize..1_200, byte in any::<u8>()) {
        let mut from = with_goals();
        let mut bytes = from.download().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let before = from.state().library.clone();
        from.act(Action::FileChosen(Some(String::from_utf8_lossy(&bytes).into_owned())));
        prop_assert_eq!(&from.state().library, &before);
    }
}

#[test]
fn a_file_of_years_of_work_can_be_opened_again() {
    let mut library = Library::default();
    for n in 0..8_000 {
        let mut entry = Entry::begin(EntryId::from_bits(n), "journal", date(TODAY));
        entry.filled.set("entry", "An evening that went well enough for once");
        library.adopt(Record::Entry(entry));
    }
    let file = bundle::write(&library, &[], date(TODAY)).unwrap();
    let plan = plan(&file.text, &Library::default()).unwrap();
    assert_eq!((plan.added.len(), plan.n_refused), (8_000, 0));
}

#[test]
fn a_file_of_millions_of_tiny_values_is_refused_before_it_takes_the_memory() {
    let values = "[],".repeat(1_500_000);
    let file = format!(r#"{{"type":"waymark","version":1,"records":[],"more":[{values}0]}}"#);
    assert!(file.len() < 10_000_000);
    assert_eq!(plan(&file, &Library::default()), Err(ImportError::TooLarge));
}
