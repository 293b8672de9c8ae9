//! Records out of trees: the readers written by hand accept, refuse and read what those that serde
//! derives do.

use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use waymark::domain::area::Profession;
use waymark::domain::draft::Draft;
use waymark::domain::entry::Entry;
use waymark::domain::goal::{Goal, Status};
use waymark::domain::record::{Kind, Record};
use waymark::domain::settings::Settings;
use waymark::domain::step::{Field, Step};
use waymark::domain::target::TargetChoice;
use waymark::json::read;
use waymark::store::envelope::{body, open_body};

const ID: &str = "0123456789abcdef0123456789abcdef";

/// A record of each kind with something in every field.
fn examples() -> Vec<(Kind, Value)> {
    let answers = json!({
        "area": "skills", "statement": "Run \"two\" groups", "measure": "Notes\nkept",
        "measure_unsure": true, "first_step": "Book", "confidence": 7, "reason": "Because",
    });
    let steps = json!([{ "id": ID, "filled": { "text": "Book", "date": "2027-01-02" },
        "done": "2026-12-01" }, { "id": ID, "filled": {}, "done": null }]);
    let details = json!({ "parent": ID, "effort": "3" });
    let goal = json!({
        "id": ID, "created": "2026-11-22", "answers": answers, "target": "2027-02-03",
        "status": "paused", "status_since": "2026-11-23", "deleted": "2026-11-24",
        "details": details, "steps": steps,
        "wordings": [{ "until": "2026-11-25", "statement": "Run", "because": "More" }],
    });
    let draft = json!({
        "id": ID, "started": "2026-11-22", "goal": ID,
        "place": { "step": "relevant", "field": "reason", "caret": 70_000, "is_open": true,
            "from_check": true },
        "answers": answers,
        "target": { "choice": "exact", "chosen_day": "2027-01-01",
            "typed": { "day": "3", "month": "feb", "year": "27" } },
        "put_aside": ["timely.vague", "x"], "details": details, "steps": steps, "because": "More",
    });
    let entry = json!({
        "id": ID, "form": "check_in", "date": "2026-11-22", "goal": ID, "review": ID,
        "place": { "field": "note", "caret": 3 }, "finished": "2026-11-22", "only_me": true,
        "filled": { "note": "Well" }, "deleted": "2026-11-23",
    });
    vec![
        (Kind::Goal, goal),
        (Kind::Draft, draft),
        (Kind::Entry, entry),
        (Kind::Settings, json!({ "profession": "nurse" })),
    ]
}

/// What the derived reader makes of a body.
fn expected(kind: Kind, text: &str) -> Option<Record> {
    fn derived<T: DeserializeOwned>(text: &str) -> Option<T> {
        read(text).ok()
    }
    match kind {
        Kind::Goal => derived::<Goal>(text).map(Record::Goal),
        Kind::Draft => derived::<Draft>(text).map(Record::Draft),
        Kind::Entry => derived::<Entry>(text).map(Record::Entry),
        Kind::Settings => derived::<Settings>(text).map(Record::Settings),
    }
}

fn compare(kind: Kind, text: &str) -> bool {
    let record = open_body(kind, 1, text).ok();
    assert_eq!(record, expected(kind, text), "{text}");
    record.is_some()
}

/// The paths of everything that stands in a value.
fn paths(value: &Value) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(i, v)| (i.to_string(), v)).collect(),
        _ => Vec::new(),
    };
    let mut found = vec![String::new()];
    for (name, value) in inner {
        found.extend(paths(value).into_iter().map(|path| format!("/{name}{path}")));
    }
    found
}

#[test]
fn a_whole_record_is_read_and_written_as_it_stands() {
    for (kind, value) in examples() {
        let record = open_body(kind, 1, &value.to_string()).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&body(&record)).unwrap(), value);
        assert!(compare(kind, &value.to_string()));
    }
}

/// What serde writes of a record.
fn derived_body(record: &Record) -> String {
    match record {
        Record::Goal(goal) => serde_json::to_string(goal),
        Record::Draft(draft) => serde_json::to_string(draft),
        Record::Entry(entry) => serde_json::to_string(entry),
        Record::Settings(settings) => serde_json::to_string(settings),
    }
    .unwrap()
}

#[test]
fn records_are_written_letter_for_letter_as_serde_writes_them() {
    let empty = [
        (Kind::Goal, json!({ "id": ID, "created": "2026-11-22", "answers": {} })),
        (Kind::Draft, json!({ "id": ID, "started": "2026-11-22" })),
        (Kind::Entry, json!({ "id": ID, "form": "", "date": "2026-11-22", "place": {} })),
        (Kind::Entry, json!({ "id": ID, "form": "\u{0}", "date": "2026-11-22" })),
        (Kind::Settings, json!({})),
    ];
    for (kind, value) in examples().into_iter().chain(empty) {
        let record = open_body(kind, 1, &value.to_string()).unwrap();
        assert_eq!(body(&record), derived_body(&record));
    }
}

proptest! {
    #[test]
    fn any_text_is_written_as_serde_writes_it(
        texts in prop::collection::vec("[\\PC\"\\\\/\u{0}-\u{1f}\u{7f}é𝄞]{0,9}", 4),
    ) {
        let (kind, mut value) = examples().swap_remove(1);
        value["answers"]["statement"] = json!(texts[0]);
        value["put_aside"] = json!(texts);
        value["details"] = json!({ &texts[1]: &texts[2], "\\": &texts[3] });
        let record = open_body(kind, 1, &value.to_string()).unwrap();
        prop_assert_eq!(body(&record), derived_body(&record));
    }
}

#[test]
fn any_value_in_any_place_is_judged_as_the_derived_readers_do() {
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(300),
        json!(u64::from(u32::MAX) + 1),
        json!(-1),
        json!(1.5),
        json!(""),
        json!("x"),
        json!([]),
        json!([null]),
        json!({}),
        json!({ "x": 1 }),
    ];
    let (mut n_read, mut n_refused) = (0, 0);
    for (kind, value) in examples() {
        for path in paths(&value) {
            for other in &others {
                let mut changed = value.clone();
                *changed.pointer_mut(&path).unwrap() = other.clone();
                let is_read = compare(kind, &changed.to_string());
                *if is_read { &mut n_read } else { &mut n_refused } += 1;
            }
        }
    }
    assert!(n_read > 100 && n_refused > 500, "{n_read} read, {n_refused} refused");
}

#[test]
fn what_is_missing_twice_there_or_unknown_is_judged_as_the_derived_readers_do() {
    for (kind, value) in examples() {
        for path in paths(&value) {
            let names: Vec<String> = match value.pointer(&path).unwrap() {
                Value::Object(map) => map.keys().cloned().collect(),
                _ => continue,
            };
            for name in names {
                let mut changed = value.clone();
                let map = changed.pointer_mut(&path).unwrap().as_object_mut().unwrap();
                let old = map.remove(&name).unwrap();
                compare(kind, &changed.to_string());

                // A map of serde_json holds no name twice, so one of another name is written over.
                let map = changed.pointer_mut(&path).unwrap().as_object_mut().unwrap();
                map.insert(name.clone(), old.clone());
                map.insert("twice".to_owned(), old);
                compare(kind, &changed.to_string());
                compare(kind, &changed.to_string().replace("\"twice\"", &format!("\"{name}\"")));
            }
        }
    }
}

#[test]
fn every_name_of_a_choice_is_read() {
    fn name<T: serde::Serialize>(value: T) -> Value {
        serde_json::to_value(value).unwrap()
    }
    let places: [(usize, &str, Vec<Value>); 5] = [
        (0, "/status", Status::ALL.map(name).to_vec()),
        (1, "/place/step", Step::ALL.map(name).to_vec()),
        (1, "/place/field", Field::ALL.map(name).to_vec()),
        (1, "/target/choice", TargetChoice::ALL.map(name).to_vec()),
        (3, "/profession", Profession::ALL.map(name).to_vec()),
    ];
    for (index, path, names) in places {
        for name in names {
            let (kind, mut value) = examples().swap_remove(index);
            *value.pointer_mut(path).unwrap() = name.clone();
            assert!(compare(kind, &value.to_string()), "{path} {name}");
        }
    }
}
