//! The content packs: every file can be read, ids are unique, areas are whole, and the words keep
//! to the rules of the house. Templates and forms have a file each.

mod forms;
mod templates;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use waymark::content::{self, FieldKind, FilledTemplate, Form, Pack, Template};

use crate::catalogs::{faults_of_style, root};

/// What a pack, a template, a blank, a form, a field and a choice may hold.
const KEYS: [(&str, &[&str]); 8] = [
    ("pack", &["id", "title", "hint", "what", "why", "questions", "templates", "forms"]),
    (
        "templates",
        &[
            "id",
            "title",
            "statement",
            "measure",
            "first_step",
            "blanks",
            "steps",
            "months",
            "track",
            "horizon",
        ],
    ),
    ("blanks", &["id", "label", "sample"]),
    ("forms", &["id", "title", "intro", "only_me", "trend", "per_goal", "fields", "sums"]),
    ("fields", &["id", "kind", "label", "hint", "section", "choices", "of"]),
    ("sums", &["label", "terms", "times", "of"]),
    ("choices", &["id", "label"]),
    ("questions", &[]),
];

fn all_packs() -> Vec<Pack> {
    content::packs("en").iter().chain(content::own_packs("en")).cloned().collect()
}

fn all_forms() -> Vec<Form> {
    all_packs().into_iter().flat_map(|pack| pack.forms).collect()
}

fn all_templates() -> Vec<Template> {
    all_packs().into_iter().flat_map(|pack| pack.templates).collect()
}

fn twice<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    names.filter(|name| !seen.insert(*name)).collect()
}

fn filled(template: &Template) -> FilledTemplate {
    let id_and_sample = |id: &str| template.sample(id);
    template.fill(&id_and_sample)
}

/// Every object of a file with the name of the list it stands in.
fn objects<'a>(list: &'a str, value: &'a Value, found: &mut Vec<(&'a str, Vec<&'a str>)>) {
    if let Value::Object(object) = value {
        found.push((list, object.keys().map(String::as_str).collect()));
        for (name, items) in object {
            for item in items.as_array().into_iter().flatten() {
                objects(name, item, found);
            }
        }
    }
}

#[test]
fn each_pack_has_its_folder_and_no_key_is_misspelt() {
    for pack in all_packs() {
        let file = root().join("content").join(&pack.id).join("en.json");
        let file = fs::read_to_string(file).unwrap_or_else(|_| panic!("{} is not there", pack.id));
        assert_eq!(Pack::parse(&file).as_ref(), Some(&pack));
        let value: Value = serde_json::from_str(&file).unwrap();
        let mut found = Vec::new();
        objects("pack", &value, &mut found);
        for (list, keys) in found {
            let (_, known) = KEYS.iter().find(|(name, _)| *name == list).expect(list);
            let unknown: Vec<&str> =
                keys.iter().copied().filter(|key| !known.contains(key)).collect();
            assert_eq!(unknown, Vec::<&str>::new(), "{}: {list}", pack.id);
            assert!(list != "fields" || keys.contains(&"kind"), "{}: a kind is missing", pack.id);
        }
        for kind in file.split("\"kind\": \"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(FieldKind::named(kind).is_some(), "{}: {kind} is no kind", pack.id);
        }
    }
}

#[test]
fn a_file_that_is_no_pack_is_left_out() {
    assert_eq!(Pack::parse("{"), None);
    assert_eq!(Pack::parse("{\"id\": "), None);
}

#[test]
fn ids_are_unique_and_made_for_data() {
    let (packs, templates, forms) = (all_packs(), all_templates(), all_forms());
    assert_eq!(twice(packs.iter().map(|pack| pack.id.as_str())), Vec::<&str>::new());
    assert_eq!(twice(templates.iter().map(|one| one.id.as_str())), Vec::<&str>::new());
    assert_eq!(twice(forms.iter().map(|form| form.id.as_str())), Vec::<&str>::new());
    let mut ids: Vec<&str> = templates.iter().map(|one| one.id.as_str()).collect();
    for template in &templates {
        let blanks = || template.blanks.iter().map(|blank| blank.id.as_str());
        assert_eq!(twice(blanks()), Vec::<&str>::new(), "{}", template.id);
        ids.extend(blanks());
    }
    for form in &forms {
        let fields = || form.fields.iter().map(|field| field.id.as_str());
        assert_eq!(twice(fields()), Vec::<&str>::new(), "{}", form.id);
        ids.extend(fields().chain([form.id.as_str()]));
        for field in &form.fields {
            let choices = || field.choices.iter().map(|choice| choice.id.as_str());
            assert_eq!(twice(choices()), Vec::<&str>::new(), "{}.{}", form.id, field.id);
            ids.extend(choices());
        }
    }
    let is_shaped = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c);
    let misshapen: Vec<&str> =
        ids.into_iter().filter(|id| id.is_empty() || !id.chars().all(is_shaped)).collect();
    assert_eq!(misshapen, Vec::<&str>::new());
}

#[test]
fn an_area_has_guidance_questions_and_at_least_eight_templates() {
    for pack in content::packs("en") {
        let id = &pack.id;
        let texts = [&pack.title, &pack.hint, &pack.what, &pack.why];
        assert!(texts.iter().all(|text| !text.is_empty()), "{id}");
        assert!((5..=7).contains(&pack.questions.len()), "{id}: {}", pack.questions.len());
        assert!(pack.templates.len() >= 8, "{id}: {} templates", pack.templates.len());
    }
}

#[test]
fn e6_c6_c_the_packs_keep_to_the_words_of_the_house() {
    let mut faults = Vec::new();
    for pack in all_packs() {
        let mut texts = vec![pack.title.clone(), pack.what.clone(), pack.why.clone()];
        texts.extend(pack.questions.iter().cloned());
        for template in &pack.templates {
            let FilledTemplate { statement, measure, first_step, steps } = filled(template);
            texts.extend([template.title.clone(), statement, measure, first_step]);
            texts.extend(steps);
            texts.extend(template.blanks.iter().map(|blank| blank.label.clone()));
        }
        for form in &pack.forms {
            texts.extend([form.title.clone(), form.intro.clone()]);
            texts.extend(form.sums.iter().map(|sum| sum.label.clone()));
            for field in &form.fields {
                texts.extend([field.label.clone(), field.hint.clone()]);
                texts.extend(field.section.clone());
                texts.extend(field.choices.iter().map(|choice| choice.label.clone()));
            }
        }
        let found = texts.iter().flat_map(|text| faults_of_style(text));
        faults.extend(found.map(|fault| format!("{}: {fault}", pack.id)));
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// A rule of a board differs from place to place and from year to year.
#[test]
fn no_pack_states_a_rule_of_a_board_as_a_fact() {
    let texts: BTreeMap<String, String> =
        all_packs().into_iter().map(|pack| (pack.id.clone(), format!("{pack:?}"))).collect();
    for (id, text) in texts {
        for word in ["California", "Texas", "Florida", "Ohio", "New York", "Maslach", "MBI"] {
            assert!(!text.contains(word), "{id} names {word}");
        }
    }
}
