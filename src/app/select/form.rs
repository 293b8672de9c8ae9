//! A form on screen: what it asks, what stands in it, and what of that cannot be read.
//!
//! Which fields there are is data; this turns it into plain values. A remark about a number that
//! cannot be read is no fault of the person's and holds nothing back.

use crate::app::state::State;
use crate::app::subject::Subject;
use crate::coach::identifiers::{Hint, hints};
use crate::content::{Choice, Field, FieldKind, Form};
use crate::domain::filled::Filled;
use crate::domain::goal::{Goal, GoalId};
use crate::i18n::catalog::Catalog;

use super::paging::cut;
use super::{links, sheet};

/// The most goals that are offered at first as larger ones.
const MOST_GOALS: usize = 100;

/// A form on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormView {
    /// Where its answers are kept.
    pub subject: Subject,
    /// What it is called.
    pub title: String,
    /// What it is for; may be empty.
    pub intro: String,
    /// What it asks.
    pub fields: Vec<FieldView>,
}

/// One question of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldView {
    /// The name of the field.
    pub name: String,
    /// What can be answered.
    pub kind: FieldKind,
    /// The heading before it.
    pub section: Option<String>,
    /// The question.
    pub label: String,
    /// Help that stays on screen; may be empty.
    pub hint: String,
    /// What stands in it; of a gap, where one is.
    pub value: String,
    /// Of a gap, where one wants to be.
    pub wanted: String,
    /// The answers to choose from.
    pub choices: Vec<ChoiceView>,
    /// How many more answers there are than these; `None` where all fit at once.
    pub n_more: Option<usize>,
    /// Of a link, the words that are no link yet; empty where there are none.
    pub words: String,
    /// What cannot be read, and how to write it.
    pub problem: Option<String>,
    /// What to think of where words may point at a person in care.
    pub person: Option<String>,
}

/// One answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceView {
    /// Its name in data.
    pub name: String,
    /// The answer.
    pub label: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// A form with its answers; `None` where the record that holds them is gone.
pub fn form_view(
    state: &State,
    subject: Subject,
    form: &Form,
    texts: &Catalog,
) -> Option<FormView> {
    let filled = subject.filled(state)?;
    let own = match subject {
        Subject::Goal(id) => Some(id),
        _ => None,
    };
    let field = |field: &Field| {
        let chosen = filled.text(&field.id);
        let (choices, n_more) = match field.kind {
            FieldKind::Goal => goal_choices(state, own, chosen, texts),
            FieldKind::Entry => (links::choices(state, field, chosen, texts), None),
            _ => (own_choices(field, filled), None),
        };
        field_view(form, field, filled, choices, n_more, texts)
    };
    Some(FormView {
        subject,
        title: form.title.clone(),
        intro: form.intro.clone(),
        fields: form.fields.iter().map(field).collect(),
    })
}

/// The question, where `{id}` stands for another field of the form: its answer, or what it asks.
fn label(form: &Form, field: &Field, filled: &Filled, texts: &Catalog) -> String {
    let asked = field.label.as_str();
    let around = asked.split_once('{').and_then(|(before, rest)| {
        let (id, after) = rest.split_once('}')?;
        Some([before, &named(form, id, filled, texts)?, after].concat())
    });
    around.unwrap_or_else(|| asked.to_owned())
}

/// What was answered to a field, or what it asks for; `None` if the form has no such field.
pub fn named(form: &Form, id: &str, filled: &Filled, texts: &Catalog) -> Option<String> {
    let asked = form.fields.iter().find(|field| field.id == id)?;
    Some(words_of(form, id, filled, texts).unwrap_or_else(|| asked.label.clone()))
}

/// In long texts only: who is asked for in a line of their own is meant to be named.
fn points_at_person(field: &Field, value: &str) -> bool {
    field.kind == FieldKind::Text && hints(value).iter().any(Hint::is_strong)
}

fn field_view(
    form: &Form,
    field: &Field,
    filled: &Filled,
    choices: Vec<ChoiceView>,
    n_more: Option<usize>,
    texts: &Catalog,
) -> FieldView {
    let (value, wanted) = match field.kind {
        FieldKind::Gap => (
            filled.text(&format!("{}.now", field.id)),
            filled.text(&format!("{}.wanted", field.id)),
        ),
        _ => (filled.text(&field.id), ""),
    };
    let is_words = field.kind == FieldKind::Entry && links::pointed(value).is_none();
    FieldView {
        name: field.id.clone(),
        kind: field.kind,
        section: field.section.clone(),
        label: label(form, field, filled, texts),
        hint: field.hint.clone(),
        value: value.to_owned(),
        wanted: wanted.to_owned(),
        choices,
        n_more,
        words: if is_words { filled.text(&field.id).to_owned() } else { String::new() },
        problem: problem(field, filled).map(|key| texts.get(key).to_owned()),
        person: points_at_person(field, value).then(|| texts.get("coach.rX5").to_owned()),
    }
}

fn own_choices(field: &Field, filled: &Filled) -> Vec<ChoiceView> {
    let choice = |choice: &Choice| ChoiceView {
        name: choice.id.clone(),
        label: choice.label.clone(),
        is_chosen: match field.kind {
            FieldKind::Checks => filled.has(&field.id, &choice.id),
            _ => filled.text(&field.id) == choice.id,
        },
    };
    field.choices.iter().map(choice).collect()
}

/// An answer in words, as it reads outside of its form; `None` where nothing is answered.
pub fn words_of(form: &Form, name: &str, filled: &Filled, texts: &Catalog) -> Option<String> {
    let answer = filled.text(name).trim();
    let field = form.fields.iter().find(|field| field.id == name)?;
    let chosen: Vec<&str> = field
        .choices
        .iter()
        .filter(|choice| filled.has(name, &choice.id))
        .map(|choice| choice.label.as_str())
        .collect();
    let words = match field.kind {
        FieldKind::Choice | FieldKind::Checks if !chosen.is_empty() => chosen.join(", "),
        FieldKind::Scale if !answer.is_empty() => texts.fill("scale.mark", &[("mark", answer)]),
        _ => answer.to_owned(),
    };
    (!words.is_empty()).then_some(words)
}

/// The number in a field of a form, unless it is missing or something is the matter with it.
pub fn number(form: &Form, filled: &Filled, name: &str) -> Option<f64> {
    let field = form.fields.iter().find(|field| field.id == name)?;
    filled.number(name).filter(|_| problem(field, filled).is_none())
}

/// What is the matter with an answer, as the key of its words.
fn problem(field: &Field, filled: &Filled) -> Option<&'static str> {
    let is_empty = filled.text(&field.id).trim().is_empty();
    let number = filled.number(&field.id);
    match (field.kind, number) {
        _ if is_empty => None,
        (FieldKind::Number | FieldKind::Money, None) => Some("form.not_a_number"),
        // Hours and money are never below zero; where something stands may well be.
        (FieldKind::Money, Some(number)) if number < 0.0 => Some("form.below_zero"),
        (FieldKind::Number, Some(number)) if number < 0.0 && field.id.ends_with("hours") => {
            Some("form.below_zero")
        }
        _ => None,
    }
}

/// The goals that one can point at, and how many more there are: those in hand that do not serve
/// `own` themselves, long-term ones first, and the one that is pointed at already, even if it is
/// gone.
fn goal_choices(
    state: &State,
    own: Option<GoalId>,
    chosen: &str,
    texts: &Catalog,
) -> (Vec<ChoiceView>, Option<usize>) {
    let (mut goals, mut shorter): (Vec<&Goal>, Vec<&Goal>) = Default::default();
    for goal in state.library.goals() {
        let is_open = goal.deleted.is_none() && goal.status.is_open();
        if is_open && !own.is_some_and(|own| leads_to(state, goal.id, own)) {
            let is_long = goal.details.text("horizon") == "long";
            if is_long { &mut goals } else { &mut shorter }.push(goal);
        }
    }
    goals.append(&mut shorter);
    let (shown, n_more) = cut(state, MOST_GOALS, &goals);
    let mut choices = Vec::new();
    for goal in shown {
        let name = goal.id.to_string();
        let label = sheet::statement(&goal.answers, None, texts).unwrap_or_default();
        choices.push(ChoiceView { label, is_chosen: name == chosen, name });
    }
    if !chosen.is_empty() && !choices.iter().any(|choice| choice.is_chosen) {
        let id = GoalId::parse(chosen);
        let label = goal_name(state, id, texts);
        choices.push(ChoiceView { name: chosen.to_owned(), label, is_chosen: true });
    }
    (choices, n_more)
}

/// How a goal is named where something points at it; one that is gone is named as missing.
pub fn goal_name(state: &State, id: Option<GoalId>, texts: &Catalog) -> String {
    let goal = id.and_then(|id| state.library.goal(id)).filter(|goal| goal.deleted.is_none());
    goal.and_then(|goal| sheet::statement(&goal.answers, None, texts))
        .unwrap_or_else(|| texts.get("goal.missing").to_owned())
}

/// Whether following the parents of a goal leads to another, or is that one. Two tabs can make
/// parents that form a loop, so no goal is visited twice.
pub fn leads_to(state: &State, from: GoalId, to: GoalId) -> bool {
    let mut seen = Vec::new();
    let mut next = Some(from);
    while let Some(id) = next.filter(|id| !seen.contains(id)) {
        if id == to {
            return true;
        }
        seen.push(id);
        next = state.library.goal(id).and_then(Goal::parent);
    }
    false
}
