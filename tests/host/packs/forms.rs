//! The forms of all packs: each asks something that can be answered, and what it names is there.
//! How they are filled in is `forms.rs` beside the packs.

use waymark::content::sum::Sum;
use waymark::content::{self, Field, FieldKind, Form};

use super::all_forms;

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
