//! What a goal knows beside the wizard's answers, in short lines. Only what is there.

use crate::app::select::form::{goal_name, leads_to, words_of};
use crate::app::select::{links, sheet};
use crate::app::state::{Route, State};
use crate::content::{self, Form};
use crate::domain::goal::{Goal, GoalId};
use crate::i18n::catalog::Catalog;

/// What is known about a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// One line for each thing that is known.
    pub lines: Vec<DetailLine>,
    /// What does not fit together, as questions.
    pub remarks: Vec<String>,
}

/// One thing that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetailLine {
    /// What it is.
    pub label: String,
    /// What the person wrote or chose.
    pub text: String,
    /// The goal or the entry that it leads to, if it is one that can be opened.
    pub leads_to: Option<Route>,
}

/// Fields whose answer stands as it is, with the keys of their short names; and among them, in
/// their places, those that are put together from several.
const LINES: [(&str, &str); 16] = [
    ("track", "detail.track"),
    ("horizon", "detail.horizon"),
    ("parent", "detail.parent"),
    ("link_value", "detail.value"),
    ("link_aspiration", "detail.aspiration"),
    ("link_gap", "detail.gap"),
    ("importance", "detail.importance"),
    ("principles", "detail.principles"),
    ("hours", "detail.hours"),
    ("cost", "detail.cost"),
    ("measure_kind", "detail.measure_kind"),
    ("target", "detail.measure"),
    ("evidence", "detail.evidence"),
    ("obstacle", "detail.obstacle"),
    ("if_then", "detail.if_then"),
    ("supporter", "detail.supporter"),
];

/// What is known about a goal.
pub fn details(state: &State, goal: &Goal, texts: &Catalog) -> Details {
    let Some(form) = content::form(texts.language(), "goal_details") else {
        return Details::default();
    };
    let line = |(field, key): (&str, &str)| {
        let (text, leads_to) = match field {
            "parent" => parent(state, goal, texts)?,
            _ if field.starts_with("link_") => link(state, goal, field, texts)?,
            "target" => (measure(goal, texts)?, None),
            "supporter" => (supporter(form, goal, texts)?, None),
            _ => (words_of(form, field, &goal.details, texts)?, None),
        };
        Some(DetailLine { label: texts.get(key).to_owned(), text, leads_to })
    };
    let mut lines: Vec<DetailLine> = LINES.into_iter().filter_map(line).collect();
    lines.extend(children(state, goal, texts));
    Details { lines, remarks: remarks(state, goal, texts) }
}

/// The larger goal. One that is gone, or whose name cannot be read, is shown as missing.
fn parent(state: &State, goal: &Goal, texts: &Catalog) -> Option<(String, Option<Route>)> {
    if goal.details.text("parent").is_empty() {
        return None;
    }
    let id = goal.parent();
    let is_there = |id: &GoalId| state.library.goal(*id).is_some_and(|one| one.deleted.is_none());
    Some((goal_name(state, id, texts), id.filter(is_there).map(Route::Goal)))
}

/// What the goal serves among the things that the person wrote about themselves.
fn link(
    state: &State,
    goal: &Goal,
    field: &str,
    texts: &Catalog,
) -> Option<(String, Option<Route>)> {
    let answer = Some(goal.details.text(field).trim()).filter(|answer| !answer.is_empty())?;
    let entry = links::pointed(answer).and_then(|(id, _)| links::there(state, id));
    Some((links::called(state, answer, texts), entry.map(|entry| Route::Entry(entry.id))))
}

/// Goals that serve this one.
fn children(state: &State, goal: &Goal, texts: &Catalog) -> Vec<DetailLine> {
    let serving = |one: &&Goal| one.parent() == Some(goal.id) && one.deleted.is_none();
    let line = |child: &Goal| DetailLine {
        label: texts.get("detail.child").to_owned(),
        text: sheet::statement(&child.answers, None, texts).unwrap_or_default(),
        leads_to: Some(Route::Goal(child.id)),
    };
    state.library.goals().filter(serving).map(line).collect()
}

/// "From 2 to 12 sessions", with whatever of it is there.
pub fn measure(goal: &Goal, texts: &Catalog) -> Option<String> {
    let answer = |field: &str| goal.details.text(field).trim();
    let (from, to, unit) = (answer("baseline"), answer("target"), answer("unit"));
    let key = match (from.is_empty(), to.is_empty()) {
        (false, false) => "measure.from_to",
        (true, false) => "measure.to",
        (false, true) => "measure.from",
        (true, true) => return (!unit.is_empty()).then(|| unit.to_owned()),
    };
    let words = texts.fill(key, &[("from", from), ("to", to), ("unit", unit)]);
    Some(words.trim_end().to_owned())
}

fn supporter(form: &Form, goal: &Goal, texts: &Catalog) -> Option<String> {
    let name = words_of(form, "supporter", &goal.details, texts);
    let role = words_of(form, "supporter_role", &goal.details, texts);
    let words: Vec<String> = [name, role].into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

fn remarks(state: &State, goal: &Goal, texts: &Catalog) -> Vec<String> {
    let has_loop = goal.parent().is_some_and(|parent| leads_to(state, parent, goal.id));
    let is_short = goal.details.text("horizon") == "short";
    let is_far = goal.target.is_some_and(|target| target > goal.created.plus_months(12));
    let keys =
        [has_loop.then_some("detail.loop"), (is_short && is_far).then_some("detail.far_for_short")];
    keys.into_iter().flatten().map(|key| texts.get(key).to_owned()).collect()
}
