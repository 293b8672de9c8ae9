//! What is next: the few things that home offers, of all that could be done.
//!
//! A day that has passed is offered like any other, and never as a rebuke.

use crate::app::action::Action;
use crate::app::state::{Route, State};
use crate::domain::action_step::{ActionStep, StepId};
use crate::domain::date::Date;
use crate::domain::entry::{Entry, EntryId, REVIEW};
use crate::domain::goal::{Goal, GoalId, Status};
use crate::domain::library::Library;
use crate::domain::text::one_line;
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

use super::home::shortened;

/// A goal that nobody noted anything about for so many days is asked for.
const QUIET_DAYS: i32 = 42;
/// A first review is offered when the oldest goal in hand is so many days old.
const FIRST_REVIEW_DAYS: i32 = 28;

/// Something that could be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// A review was begun and not finished.
    ReviewBegun(EntryId, Date),
    /// The day of the next review has come, or there was none yet.
    ReviewDue(Option<Date>),
    /// A step is not done yet.
    Step(GoalId, StepId),
    /// The day of a goal has passed, and nobody looked at the goal since.
    Passed(GoalId, Date),
    /// Nobody noted how a goal goes for some time.
    Quiet(GoalId),
}

/// One thing to do next, as home shows it: a line and a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// What it is about.
    pub text: String,
    /// Why now.
    pub note: String,
    /// The words of the button.
    pub label: &'static str,
    /// What the button does.
    pub action: Action,
}

/// What waits, the most pressing first, at most so many: one of each sort, then further steps.
pub fn waiting(library: &Library, today: Date, most: usize) -> Vec<Next> {
    let goals = looked_at(library);
    let passed = goals.iter().find_map(|(goal, last)| {
        let target = goal.target.filter(|target| *target < today)?;
        last.is_none_or(|last| last < target).then_some(Next::Passed(goal.id, target))
    });
    let since = |(goal, last): &(&Goal, Option<Date>)| last.unwrap_or(goal.created);
    let is_passed = |goal: &Goal| matches!(passed, Some(Next::Passed(id, _)) if id == goal.id);
    let is_quiet = |one: &&(&Goal, Option<Date>)| {
        today.days_since(since(one)) >= QUIET_DAYS && !is_passed(one.0)
    };
    let quiet = goals.iter().filter(is_quiet).min_by_key(|one| since(one));
    let mut steps = next_steps(&goals, most).into_iter();
    let firsts = [
        review(library, &goals, today),
        steps.next(),
        passed,
        quiet.map(|(goal, _)| Next::Quiet(goal.id)),
    ];
    firsts.into_iter().flatten().chain(steps).take(most).collect()
}

/// Goals in progress, each with the day of its last check-in. Goals come in the order of their
/// names, so that the goal of a check-in is found by halving.
fn looked_at(library: &Library) -> Vec<(&Goal, Option<Date>)> {
    let is_going = |goal: &&Goal| goal.deleted.is_none() && goal.status == Status::InProgress;
    let mut goals: Vec<(&Goal, Option<Date>)> =
        library.goals().filter(is_going).map(|goal| (goal, None)).collect();
    for entry in library.entries().filter(|entry| entry.is_check_in()) {
        let Some(id) = entry.goal else { continue };
        let found = goals.binary_search_by(|(goal, _)| goal.id.bits().cmp(&id.bits()));
        if let Some((_, last)) = found.ok().and_then(|at| goals.get_mut(at)) {
            *last = (*last).max(Some(entry.date));
        }
    }
    goals
}

/// The steps with the nearest dates; where there are fewer, the first step of a goal without one.
fn next_steps(goals: &[(&Goal, Option<Date>)], most: usize) -> Vec<Next> {
    let is_open = |step: &&ActionStep| step.done.is_none() && !step.text().trim().is_empty();
    let mut open: Vec<(Date, Next)> = Vec::new();
    for (goal, _) in goals {
        let mut has_undated = false;
        for step in goal.steps.iter().filter(is_open) {
            if step.date().is_some() || !has_undated {
                has_undated |= step.date().is_none();
                open.push((step.date().unwrap_or(Date::MAX), Next::Step(goal.id, step.id)));
            }
        }
    }
    let mut nearest = Vec::new();
    while nearest.len() < most {
        let Some(at) = (0..open.len()).min_by_key(|at| open.get(*at).map(|(date, _)| *date)) else {
            break;
        };
        nearest.push(open.remove(at).1);
    }
    nearest
}

fn review(library: &Library, goals: &[(&Goal, Option<Date>)], today: Date) -> Option<Next> {
    let reviews = library.entries_of(REVIEW);
    let last = reviews.max_by_key(|entry| (entry.finished.is_none(), entry.date));
    let Some(last) = last else {
        let oldest = goals.iter().map(|(goal, _)| goal.created).min()?;
        return (today.days_since(oldest) >= FIRST_REVIEW_DAYS).then_some(Next::ReviewDue(None));
    };
    if last.finished.is_none() {
        return Some(Next::ReviewBegun(last.id, last.date));
    }
    let due = next_review(last);
    (due <= today).then_some(Next::ReviewDue(Some(due)))
}

/// The day that the person named, or else the end of the next period of the same length.
fn next_review(review: &Entry) -> Date {
    let by_period = match review.filled.text("period") {
        "weekly" => review.date.plus_days(7),
        "quarterly" => review.date.plus_months(3),
        "yearly" => review.date.plus_months(12),
        _ => review.date.plus_months(1),
    };
    review.filled.date("next_review").unwrap_or(by_period)
}

/// What waits, in words.
pub fn prompts(state: &State, today: Date, most: usize, texts: &Catalog) -> Vec<Prompt> {
    let waiting = waiting(&state.library, today, most);
    waiting.into_iter().filter_map(|next| prompt(state, next, texts)).collect()
}

fn prompt(state: &State, next: Next, texts: &Catalog) -> Option<Prompt> {
    let with_date =
        |key: &str, date: Date| texts.fill(key, &[("date", &format::date(texts, date))]);
    let statement = |id: GoalId| {
        let goal = state.library.goal(id)?;
        Some(shortened(&one_line(&goal.answers.statement)))
    };
    let title = || texts.get("next.review").to_owned();
    let begin = Action::EntryBegun { form: REVIEW.to_owned(), goal: None };
    let (text, note, label, action) = match next {
        Next::ReviewBegun(id, date) => {
            let note = with_date("next.review.begun", date);
            (title(), note, "next.review.go_on", Action::ScreenOpened(Route::Entry(id)))
        }
        Next::ReviewDue(Some(date)) => {
            (title(), with_date("next.review.due", date), "next.review.begin", begin)
        }
        Next::ReviewDue(None) => {
            (title(), texts.get("next.review.first").to_owned(), "next.review.begin", begin)
        }
        Next::Step(id, step) => {
            let goal = state.library.goal(id)?;
            let step = goal.steps.iter().find(|own| own.id == step)?;
            let key = if step.date().is_some() { "next.step.dated" } else { "next.step" };
            let date = step.date().map(|date| format::date(texts, date)).unwrap_or_default();
            let note = texts.fill(key, &[("goal", &statement(id)?), ("date", &date)]);
            let text = shortened(&one_line(step.text()));
            (text, note, "next.step.open", Action::GoalOpened(id))
        }
        Next::Passed(id, date) => {
            let note = with_date("next.passed", date);
            (statement(id)?, note, "next.passed.open", Action::GoalOpened(id))
        }
        Next::Quiet(id) => {
            let note = texts.get("next.quiet").to_owned();
            (statement(id)?, note, "next.quiet.open", Action::GoalOpened(id))
        }
    };
    Some(Prompt { text, note, label, action })
}
