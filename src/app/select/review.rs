//! The goals on the page of a review: one line each, and one of them unfolded.

use crate::app::state::State;
use crate::app::subject::Subject;
use crate::content::{self, Form};
use crate::domain::entry::{Entry, PART, part_id};
use crate::domain::goal::{Goal, GoalId};
use crate::domain::text::one_line;
use crate::i18n::catalog::Catalog;

use super::form::{FormView, form_view};
use super::home::{next_first, shortened};
use super::paging::{PAGE, cut};

/// The goals on the page of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewGoals {
    /// Whether what was decided is carried out already.
    pub is_finished: bool,
    /// One line for each goal.
    pub lines: Vec<PartLine>,
    /// How many more goals there are than are shown.
    pub n_more: Option<usize>,
}

/// One goal on the page of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLine {
    /// Which goal.
    pub goal: GoalId,
    /// What it says.
    pub statement: String,
    /// What was decided, and why.
    pub note: String,
    /// Its questions, while it is unfolded.
    pub form: Option<FormView>,
    /// It was decided to change it, and the review is finished, so that this is to be done.
    pub is_to_change: bool,
}

/// The goals of a review: before its end those in hand, after it those that it spoke of.
pub fn review_goals(state: &State, review: &Entry, texts: &Catalog) -> Option<ReviewGoals> {
    let form = content::form(texts.language(), PART)?;
    let is_finished = review.finished.is_some();
    let part = |goal: &Goal| state.library.entry(part_id(review.id, goal.id));
    let belongs = |goal: &&Goal| {
        let is_spoken_of = part(goal).is_some_and(|part| !part.filled.is_empty());
        let is_in_hand = goal.status.is_open() && !is_finished;
        goal.deleted.is_none() && (is_in_hand || is_spoken_of)
    };
    let mut goals: Vec<&Goal> = state.library.goals().filter(belongs).collect();
    next_first(&mut goals);
    let (shown, n_more) = cut(state, PAGE, &goals);
    let line = |goal: &&Goal| {
        let part = part(goal);
        let is_open = state.view.open_part == Some(goal.id) && !is_finished;
        let form = is_open.then(|| {
            let subject = Subject::Part(review.id, goal.id);
            form_view(state, subject, form, texts).map(asked_for)
        });
        let decision = part.map_or("", |part| part.filled.text("decision"));
        PartLine {
            goal: goal.id,
            statement: shortened(&one_line(&goal.answers.statement)),
            note: note(part, form_of(texts), texts),
            form: form.flatten(),
            is_to_change: is_finished && goal.status.is_open() && decision == "change",
        }
    };
    Some(ReviewGoals { is_finished, lines: shown.iter().map(line).collect(), n_more })
}

fn form_of(texts: &Catalog) -> Option<&'static Form> {
    content::form(texts.language(), PART)
}

/// The questions that the decision asks for: a reason where something ends or changes, a day where
/// it is carried over.
fn asked_for(mut form: FormView) -> FormView {
    let decision = form.fields.iter().find(|field| field.name == "decision");
    let decision = decision.map(|field| field.value.clone()).unwrap_or_default();
    let has_reason = matches!(decision.as_str(), "change" | "let_go" | "carry_over");
    form.fields.retain(|field| match field.name.as_str() {
        "reason" | "why" => has_reason || !field.value.is_empty(),
        "new_date" => decision == "carry_over",
        _ => true,
    });
    form
}

/// How far it has come and what was decided, or that nothing was noted yet.
fn note(part: Option<&Entry>, form: Option<&Form>, texts: &Catalog) -> String {
    let Some(part) = part.filter(|part| !part.filled.is_empty()) else {
        return texts.get("review.goal.untouched").to_owned();
    };
    let progress = part.filled.scale("progress").map(|mark| {
        let mark = mark.to_string();
        texts.fill("scale.mark", &[("mark", &mark)])
    });
    let decision = form.and_then(|form| label(form, part, "decision")).map(str::to_owned);
    let reason = Some(reason(part, texts)).filter(|reason| !reason.is_empty());
    let said: Vec<String> = [progress, decision, reason].into_iter().flatten().collect();
    if said.is_empty() { texts.get("review.goal.begun").to_owned() } else { said.join(" · ") }
}

/// Why something was decided, in one line: the reason that was chosen and the person's own words.
pub fn reason(part: &Entry, texts: &Catalog) -> String {
    let chosen = form_of(texts).and_then(|form| label(form, part, "reason"));
    let why = one_line(part.filled.text("why"));
    match chosen {
        Some(chosen) if why.is_empty() => chosen.to_owned(),
        Some(chosen) => format!("{chosen}: {why}"),
        None => why,
    }
}

/// The words of the choice that was made in a field.
fn label<'a>(form: &'a Form, part: &Entry, field: &str) -> Option<&'a str> {
    let chosen = part.filled.text(field);
    let field = form.fields.iter().find(|own| own.id == field)?;
    field.choices.iter().find(|choice| choice.id == chosen).map(|choice| choice.label.as_str())
}
