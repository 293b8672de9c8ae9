//! The steps of a goal, in the person's order.

use crate::content;
use crate::domain::action_step::{ActionStep, StepId};
use crate::domain::date::Date;
use crate::domain::goal::{Goal, Status};
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

use crate::app::select::form::words_of;

/// Within how many days a first step is asked for.
const SOON: i32 = 14;

/// The steps of a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// The steps.
    pub lines: Vec<StepLine>,
    /// Asks for a first step within two weeks, where none is in sight.
    pub ask: Option<String>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLine {
    /// Which step.
    pub id: StepId,
    /// What is to be done.
    pub text: String,
    /// By when, how long, at what cost, with what; may be empty.
    pub note: String,
    /// Its day is after that of the goal.
    pub remark: Option<String>,
    /// It is ticked off.
    pub is_done: bool,
}

/// The steps of a goal.
pub fn steps(goal: &Goal, today: Date, texts: &Catalog) -> Steps {
    // A first step is in sight once one is done, or one that is open has a day within reach.
    let is_in_sight = |step: &ActionStep| {
        let is_soon = |day: Date| day.days_since(today) <= SOON;
        step.done.is_some() || step.date().is_some_and(is_soon)
    };
    let is_asked = goal.status == Status::InProgress && !goal.steps.iter().any(is_in_sight);
    let ask = is_asked.then(|| {
        let day = format::date(texts, today.plus_days(SOON));
        texts.fill("steps.ask", &[("date", &day)])
    });
    Steps { lines: goal.steps.iter().map(|step| line(step, goal, texts)).collect(), ask }
}

fn line(step: &ActionStep, goal: &Goal, texts: &Catalog) -> StepLine {
    let late = step.date().zip(goal.target).is_some_and(|(day, target)| day > target);
    StepLine {
        id: step.id,
        text: named(step, texts),
        note: note(step, texts),
        remark: late.then(|| texts.get("steps.after_goal").to_owned()),
        is_done: step.done.is_some(),
    }
}

/// What a step says, and that it is a milestone; one that says nothing yet is called so.
pub fn named(step: &ActionStep, texts: &Catalog) -> String {
    let text = step.text().trim();
    let text = if text.is_empty() { texts.get("steps.untitled") } else { text };
    if step.is_milestone() {
        texts.fill("steps.milestone", &[("answer", text)])
    } else {
        text.to_owned()
    }
}

/// By when, how long, at what cost and with what, as far as it is said.
pub fn note(step: &ActionStep, texts: &Catalog) -> String {
    let form = content::form(texts.language(), "step");
    let words = |field: &str, key: &str| {
        let answer = words_of(form?, field, &step.filled, texts)?;
        Some(texts.fill(key, &[("answer", &answer)]))
    };
    let day = match (step.done, step.date()) {
        (Some(done), _) => Some(texts.fill("steps.done", &[("date", &format::date(texts, done))])),
        (None, Some(day)) => Some(format::date(texts, day)),
        // What is no day yet is shown as it was typed.
        (None, None) => words("date", "steps.resources"),
    };
    let parts = [
        day,
        words("hours", "steps.hours"),
        words("cost", "steps.cost"),
        words("resources", "steps.resources"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}
