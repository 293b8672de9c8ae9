//! The content packs: every file can be read, ids are unique, blanks are used and declared, the
//! words keep to the rules of the house, and the coach finds every template clear enough.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use waymark::coach::{Context, Critique, Draft, Letter, Level, critique_with};
use waymark::content::sum::Sum;
use waymark::content::{self, Field, FieldKind, FilledTemplate, Form, Pack, Template};
use waymark::domain::date::Date;
use waymark::domain::goal::Answers;
use waymark::domain::text::{ANSWER_MAX, STATEMENT_MAX};

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

/// Sunday, 22 November 2026.
fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

/// What the coach says once the samples stand in the blanks and the day is chosen.
fn critique(template: &Template) -> Critique {
    let FilledTemplate { statement, measure, first_step, .. } = filled(template);
    let answers = Answers { statement, measure, first_step, ..Answers::default() };
    let target = Some(today().plus_months(template.months));
    let draft = Draft { answers: &answers, target, today: today(), others: &[] };
    let is_long_term = Some(template.horizon == "long");
    critique_with(&draft, &Context { is_long_term, is_leaving: true, ..Context::default() })
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
fn each_blank_is_used_and_each_place_is_declared() {
    for template in all_templates() {
        let Template { id, statement, measure, first_step, blanks, steps, .. } = &template;
        let texts = [statement, measure, first_step].into_iter().chain(steps);
        let mut used = BTreeSet::new();
        for text in texts {
            let places = text.split('{').skip(1).map(|rest| rest.split_once('}').expect(id).0);
            used.extend(places);
        }
        let declared: BTreeSet<&str> = blanks.iter().map(|blank| blank.id.as_str()).collect();
        assert_eq!(used, declared, "{id}");
        assert!(!declared.is_empty(), "{id} leaves nothing to decide");
        assert!(blanks.iter().all(|blank| !blank.label.is_empty() && !blank.sample.is_empty()));
    }
}

#[test]
fn a_template_says_what_is_needed_and_fits_its_fields() {
    for template in all_templates() {
        let Template { id, title, months, track, horizon, .. } = &template;
        let FilledTemplate { statement, measure, first_step, steps } = filled(&template);
        assert!(!title.is_empty() && !statement.is_empty(), "{id}");
        assert!(!measure.is_empty() && !first_step.is_empty(), "{id}");
        assert!((3..=5).contains(&steps.len()), "{id}: {} steps", steps.len());
        assert!(["personal", "professional"].contains(&track.as_str()), "{id}: {track}");
        assert_eq!(horizon, if *months > 12 { "long" } else { "short" }, "{id}: {months} months");
        assert!(*months > 0, "{id}");
        assert!(!statement.ends_with('.'), "{id}: the sheet adds the date and the full stop");
        assert!(statement.chars().count() <= STATEMENT_MAX, "{id}");
        for text in [measure, first_step] {
            assert!(text.chars().count() <= ANSWER_MAX && text.ends_with('.'), "{id}: {text}");
        }
    }
}

#[test]
fn w12_the_coach_finds_every_template_clear_and_points_at_no_person() {
    let templates = all_templates();
    let mut faults = Vec::new();
    for template in &templates {
        let critique = critique(template);
        for letter in [Letter::S, Letter::M, Letter::T] {
            let bar = critique.bars[letter as usize];
            if bar.score().is_none_or(|score| score < 2) {
                faults.push(format!("{}: {} is {}", template.id, letter.name(), bar.name()));
            }
        }
        for remark in critique.remarks {
            // A template has no reason: that is the person's own to give.
            let is_heavy = remark.level == Level::Fix && remark.letter != Letter::R;
            if is_heavy || ["rX5", "rX6", "rX8", "rT6"].contains(&remark.rule) {
                faults.push(format!("{}: {} {:?}", template.id, remark.rule, remark.args));
            }
        }
    }
    println!("{} templates read by the coach", templates.len());
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_template_without_its_blanks_is_seen_by_the_coach() {
    let vague =
        Template { statement: "Improve my {topic}".to_owned(), months: 3, ..Template::default() };
    let bars = critique(&vague).bars;
    assert!(bars[Letter::S as usize].score() < Some(2), "{bars:?}");
}

#[test]
fn a_form_asks_something_and_its_choices_can_be_chosen() {
    for form in all_forms() {
        let id = &form.id;
        assert!(!form.title.is_empty() && !form.fields.is_empty(), "{id}");
        let has_scale =
            form.fields.iter().any(|field| matches!(field.kind, FieldKind::Scale | FieldKind::Gap));
        assert!(!form.trend || has_scale, "{id} draws a trend of nothing");
        for field in &form.fields {
            let is_choice = matches!(field.kind, FieldKind::Choice | FieldKind::Checks);
            assert!(!field.label.is_empty(), "{id}.{}", field.id);
            assert_eq!(is_choice, field.choices.len() >= 2, "{id}.{}", field.id);
            assert!(field.section.as_ref().is_none_or(|section| !section.is_empty()), "{id}");
            assert!(field.choices.iter().all(|choice| !choice.label.is_empty()), "{id}");
        }
    }
}

#[test]
fn what_can_be_pointed_at_is_a_form_that_exists() {
    for (form, field) in
        all_forms().iter().flat_map(|form| form.fields.iter().map(move |f| (form, f)))
    {
        let is_entry = field.kind == FieldKind::Entry;
        assert_eq!(is_entry, !field.of.is_empty(), "{}.{}", form.id, field.id);
        for of in &field.of {
            assert!(content::form("en", of).is_some(), "{}.{}: {of}", form.id, field.id);
        }
    }
}

/// The fields whose question names another field that does not exist, or itself.
fn faults_of_labels(form: &Form) -> Vec<&str> {
    let names_nothing = |field: &&Field| {
        field.label.split_once('{').is_some_and(|(_, rest)| {
            let id = rest.split_once('}').map(|(id, _)| id);
            !form.fields.iter().any(|other| other.id != field.id && Some(&*other.id) == id)
        })
    };
    form.fields.iter().filter(names_nothing).map(|field| &*field.id).collect()
}

#[test]
fn a_question_that_names_a_field_names_one_that_exists() {
    for form in all_forms() {
        assert!(faults_of_labels(&form).is_empty(), "{}: {:?}", form.id, faults_of_labels(&form));
    }
    let mut form = content::form("en", "path_comparison").unwrap().clone();
    for (at, label) in ["{first}", "{nowhere}", "{first"].into_iter().enumerate() {
        form.fields[at].label = label.to_owned();
    }
    assert_eq!(faults_of_labels(&form).len(), 3, "itself, a stranger, and no end");
}

/// What is wrong with the sums of a form: a term that stands for no number, a weight or a number to
/// reach that is none, no name.
fn faults_of_sums(form: &Form) -> Vec<String> {
    let numbers = || form.fields.iter().filter(|field| field.kind.is_number());
    let is_number = |id: &str| numbers().any(|field| field.id == id);
    let mut faults = Vec::new();
    for sum in &form.sums {
        for term in &sum.terms {
            let alone = Sum { terms: vec![term.clone()], ..sum.clone() };
            let parts: Vec<_> = numbers().filter_map(|field| alone.part(&field.id)).collect();
            if parts.is_empty() {
                faults.push(format!("{}: {term} stands for nothing", form.id));
            }
            let weights = parts.into_iter().filter_map(|(_, weight)| weight);
            let missing = weights.filter(|weight| !is_number(weight));
            faults.extend(missing.map(|weight| format!("{}: no weight {weight}", form.id)));
        }
        if !sum.of.is_empty() && !is_number(&sum.of) {
            faults.push(format!("{}: nothing to reach at {}", form.id, sum.of));
        }
        let is_name = sum.label.starts_with(char::is_uppercase);
        if !is_name && !form.fields.iter().any(|field| field.id == sum.label) {
            faults.push(format!("{}: a sum without a name", form.id));
        }
    }
    faults
}

#[test]
fn the_terms_of_a_sum_are_fields_that_exist() {
    let faults: Vec<String> = all_forms().iter().flat_map(faults_of_sums).collect();
    assert_eq!(faults, Vec::<String>::new());
    let mut form = content::form("en", "path_comparison").unwrap().clone();
    form.sums[0].terms.push("*.nowhere".to_owned());
    form.sums[1].times = ".heaviness".to_owned();
    form.sums[1].of = "surprise".to_owned();
    form.sums[1].label = "nobody".to_owned();
    assert_eq!(faults_of_sums(&form).len(), 1 + 7 + 1 + 1, "{:?}", faults_of_sums(&form));
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
