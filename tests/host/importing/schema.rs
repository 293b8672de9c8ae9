//! The schema of the file, which is for readers of other programs, says what the files are.

use serde_json::{Value, json};
use waymark::app::action::Action;
use waymark::domain::area::{Area, Profession};
use waymark::domain::draft::Answer;
use waymark::domain::goal::Status;
use waymark::domain::target::TargetChoice;
use waymark::store::backend::Backend;

use super::with_goals;
use crate::vault::journeys::{PASSPHRASE, with_passphrase};

fn schema() -> Value {
    let path = crate::catalogs::root().join("docs/waymark-file.schema.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The same schema, to which a field that it does not name is a mistake.
fn strict(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(map) => {
            // A condition looks at one field of many.
            let is_condition = map.contains_key("if");
            for (name, part) in &mut *map {
                if !is_condition || name == "properties" {
                    *part = strict(part.take());
                }
            }
            if map.get("properties").is_some_and(Value::is_object) && !is_condition {
                map.insert("additionalProperties".into(), json!(false));
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|part| *part = strict(part.take())),
        _ => {}
    }
    schema
}

fn mistakes(schema: &Value, file: &str) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    let file = serde_json::from_str(file).unwrap();
    validator
        .iter_errors(&file)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// A file in which every field of every kind has a value.
fn full() -> String {
    let mut journey = with_goals();
    journey.save_goal("With a date");
    let id = journey.goal().id;
    journey.act(Action::StepAdded(id)).act(Action::GoalOpened(id));
    journey.act(Action::EntryBegun { form: "check_in".to_owned(), goal: Some(id) });
    journey.act(Action::GoalStands(id, Status::LetGo)).act(Action::GoalDeleted(id));
    journey.act(Action::ProfessionChosen(Profession::Nurse));
    for choice in TargetChoice::ALL {
        journey.act(Action::WizardStarted);
        for answer in [
            Answer::Area(Area::named("self_care")),
            Answer::MeasureUnsure(true),
            Answer::Confidence(10),
            Answer::Target(choice),
        ] {
            journey.act(Action::Answered(answer));
        }
        journey.act(Action::RemarkPutAside("rS1")).act(Action::HomeOpened);
    }
    journey.backend.set("wm1:r:goal:odd", "odd").unwrap();
    journey.reload();
    journey.download()
}

#[test]
fn every_file_of_ours_keeps_to_the_schema_and_has_no_field_that_it_does_not_name() {
    let file = full();
    assert_eq!(mistakes(&schema(), &file), Vec::<String>::new());
    assert_eq!(mistakes(&strict(schema()), &file), Vec::<String>::new());
    for name in ["unread", "status_since", "chosen_day", "put_aside", "profession"] {
        assert!(file.contains(&format!("\"{name}\":")), "{name} is not in the file");
    }
}

#[test]
fn the_files_of_a_plan_with_a_passphrase_keep_to_the_schema_too() {
    let mut journey = with_passphrase();
    journey.backend.set("wm1:r:goal:odd", "odd").unwrap();
    journey.reload();
    let still_locked = journey.act(Action::DownloadAsked).downloaded();
    journey.unlock(PASSPHRASE);
    for file in [still_locked, journey.download()] {
        assert_eq!(mistakes(&strict(schema()), &file), Vec::<String>::new());
        for (from, to) in [("\"wm1:vault:a\"", "\"theme\""), ("\"values\":", "\"records\":")] {
            assert!(!mistakes(&schema(), &file.replacen(from, to, 1)).is_empty(), "{to} is taken");
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_file_of_ours() {
    let file = full();
    for (from, to) in [
        ("\"version\":1", "\"version\":2"),
        ("\"type\":\"waymark\"", "\"type\":\"other\""),
        ("\"kind\":\"goal\"", "\"kind\":\"spell\""),
        ("\"created\":\"2026", "\"created\":\"1826"),
        ("\"confidence\":10", "\"confidence\":11"),
        ("\"status\":\"let_go\"", "\"status\":\"gone\""),
        ("{\"id\":\"", "{\"id\":\"X"),
        ("\"wm1:r:goal:odd\"", "\"theme\""),
    ] {
        let other = file.replacen(from, to, 1);
        assert_ne!(other, file, "{from}");
        assert!(!mistakes(&schema(), &other).is_empty(), "{to} is taken");
    }
    let unnamed = file.replacen("\"statement\":", "\"mood\":1,\"statement\":", 1);
    assert!(!mistakes(&strict(schema()), &unnamed).is_empty());
}
