//! The page around a form: what it is about, when, who may see it, and where it leads.

use crate::app::action::Action;
use crate::app::state::{Route, State};
use crate::app::subject::Subject;
use crate::content::{self, Field, FieldKind, Form, Template};
use crate::domain::date::Date;
use crate::domain::entry::{EntryId, REVIEW};
use crate::domain::filled::Filled;
use crate::domain::goal::GoalId;
use crate::i18n::catalog::Catalog;

use super::form::{FormView, form_view, goal_name};
use super::gaps::{self, Gap};
use super::home::GoalLine;
use super::review::{ReviewGoals, review_goals};
use super::sheet::Line;
use super::{links, sums};

/// A form with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPage {
    /// The form.
    pub form: FormView,
    /// What belongs to an entry alone.
    pub entry: Option<EntryHead>,
    /// The goal that it is about.
    pub goal: Option<String>,
    /// What could become a goal, at most three.
    pub gaps: Vec<Gap>,
    /// How a template reads with its blanks filled.
    pub preview: Option<String>,
    /// The words and the deed of its main button.
    pub done: (String, Action),
    /// A step that can be taken away here.
    pub removal: Option<Action>,
    /// The goals that a review looks at.
    pub review: Option<ReviewGoals>,
    /// What its numbers come to.
    pub sums: Vec<Line>,
    /// The goals that point at it.
    pub goals: Vec<GoalLine>,
}

/// What belongs to an entry alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryHead {
    /// Which entry.
    pub id: EntryId,
    /// The day it is about.
    pub date: Date,
    /// Marked "only me".
    pub only_me: bool,
}

/// The page of an entry; `None` if it is gone or lies in the bin.
pub fn entry_page(state: &State, id: EntryId, texts: &Catalog) -> Option<FormPage> {
    let entry = state.library.entry(id).filter(|entry| entry.deleted.is_none())?;
    let unknown = || Form {
        title: texts.get("entry.unknown_form").to_owned(),
        intro: texts.get("entry.unknown_form.hint").to_owned(),
        // What was answered is shown under the names that the form gave its fields.
        fields: entry.filled.iter().map(|(name, _)| plain_field(name)).collect(),
        ..Form::default()
    };
    let form = content::form(texts.language(), &entry.form).cloned().unwrap_or_else(unknown);
    let is_review = entry.form == REVIEW;
    let done = if is_review && entry.finished.is_none() {
        (texts.get("review.finish").to_owned(), Action::ReviewFinished(id))
    } else {
        done(texts, home_of(&entry.form, entry.goal, texts))
    };
    let form_view = form_view(state, Subject::Entry(id), &form, texts)?;
    let mut page = bare(form_view, done);
    page.entry = Some(EntryHead { id, date: entry.date, only_me: entry.only_me });
    page.gaps = gaps::of_entry(entry, texts).into_iter().take(gaps::MOST_OFFERED).collect();
    page.goal = entry.goal.map(|goal| goal_name(state, Some(goal), texts));
    page.review = is_review.then(|| review_goals(state, entry, texts)).flatten();
    page.sums = sums::sums(&form, &entry.filled, texts);
    page.goals = links::goals_of(state, id, texts);
    Some(page)
}

/// A form with nothing around it but its main button.
#[inline(never)]
fn bare(form: FormView, done: (String, Action)) -> FormPage {
    FormPage {
        form,
        entry: None,
        goal: None,
        gaps: Vec::new(),
        preview: None,
        done,
        removal: None,
        review: None,
        sums: Vec::new(),
        goals: Vec::new(),
    }
}

fn plain_field(name: &str) -> Field {
    Field { id: name.to_owned(), kind: FieldKind::Text, label: name.to_owned(), ..Field::default() }
}

/// The screen on which an entry is found again.
pub fn home_of(form: &str, goal: Option<GoalId>, texts: &Catalog) -> Route {
    let pack = content::pack_of_form(texts.language(), form).map(|pack| pack.id.as_str());
    match (pack, goal) {
        (Some("about"), _) => Route::About,
        (Some("follow_up"), Some(goal)) => Route::Goal(goal),
        (Some("follow_up") | None, _) => Route::Notes,
        (Some(area), _) => Route::Area(area),
    }
}

fn done(texts: &Catalog, route: Route) -> (String, Action) {
    (texts.get("form.done").to_owned(), Action::ScreenOpened(route))
}

/// The page with a goal's details; `None` if the goal is gone.
pub fn details_page(state: &State, id: GoalId, texts: &Catalog) -> Option<FormPage> {
    goal_form(state, id, "goal_details", texts)
}

/// The page with a goal's levels of success; `None` if the goal is gone.
pub fn levels_page(state: &State, id: GoalId, texts: &Catalog) -> Option<FormPage> {
    goal_form(state, id, "levels", texts)
}

fn goal_form(state: &State, id: GoalId, form: &str, texts: &Catalog) -> Option<FormPage> {
    let form = content::form(texts.language(), form)?;
    let form = form_view(state, Subject::Goal(id), form, texts)?;
    let goal = Some(goal_name(state, Some(id), texts));
    Some(FormPage { goal, ..bare(form, done(texts, Route::Goal(id))) })
}

/// The page of one step; `None` if it is gone.
pub fn step_page(state: &State, subject: Subject, texts: &Catalog) -> Option<FormPage> {
    let Subject::Step(goal, step) = subject else { return None };
    let form = content::form(texts.language(), "step")?;
    Some(FormPage {
        goal: Some(goal_name(state, Some(goal), texts)),
        removal: Some(Action::StepRemoved(goal, step)),
        ..bare(form_view(state, subject, form, texts)?, done(texts, Route::Goal(goal)))
    })
}

/// The page of a template with its blanks; `None` if there is no such template.
pub fn template_page(
    state: &State,
    area: &'static str,
    index: usize,
    texts: &Catalog,
) -> Option<FormPage> {
    let template = content::pack(texts.language(), area)?.templates.get(index)?;
    let blank = |blank: &content::Blank| Field {
        id: blank.id.clone(),
        label: blank.label.clone(),
        hint: texts.fill("template.sample", &[("sample", &blank.sample)]),
        ..Field::default()
    };
    let form = Form {
        title: template.title.clone(),
        intro: texts.get("template.intro").to_owned(),
        fields: template.blanks.iter().map(blank).collect(),
        ..Form::default()
    };
    let done = texts.get("template.take").to_owned();
    let form = form_view(state, Subject::Blanks, &form, texts)?;
    let preview = Some(fill(template, &state.view.blanks).statement);
    Some(FormPage { preview, ..bare(form, (done, Action::TemplateTaken(area, index))) })
}

/// A template with the blanks that were filled so far.
pub fn fill(template: &Template, blanks: &Filled) -> content::FilledTemplate {
    template.fill(&|id| Some(blanks.text(id)).filter(|text| !text.trim().is_empty()))
}
