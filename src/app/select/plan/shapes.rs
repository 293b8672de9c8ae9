//! The three shapes in which the field looks at a plan, made from the same goals.

use super::{PlanGoal, PlanGroup, Shown, line};
use crate::app::select::form::words_of;
use crate::app::select::goal::{check_ins, details, steps};
use crate::app::select::sheet::{self, Line};
use crate::app::select::{gaps, home, shelf};
use crate::app::state::{PlanShape, Route, State};
use crate::content;
use crate::domain::action_step::ActionStep;
use crate::domain::date::Date;
use crate::domain::goal::{Goal, Status};
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

/// The most entries and goals that one line names.
const MOST_NAMED: usize = 5;

/// What a part of the plan says about a goal.
type Lines = fn(&Shown<'_>, Date, &Catalog) -> Vec<Option<Line>>;

/// The parts of a plan in a shape.
pub(super) fn groups(
    state: &State,
    shape: PlanShape,
    shown: &[Shown<'_>],
    today: Date,
    texts: &Catalog,
) -> Vec<PlanGroup> {
    let group = |key: &str, lines: Vec<Option<Line>>, about: Option<Lines>| PlanGroup {
        title: texts.get(&format!("plan.{key}")).to_owned(),
        hint: texts.get(&format!("plan.{key}.hint")).to_owned(),
        lines: lines.into_iter().flatten().collect(),
        goals: about.map_or_else(Vec::new, |about| {
            shown.iter().map(|one| goal(one, about(one, today, texts), texts)).collect()
        }),
        way: match key {
            "assess" => Some(("plan.to_about", Route::About)),
            "research" => Some(("plan.to_areas", Route::Areas)),
            _ => None,
        },
    };
    match shape {
        PlanShape::Goals => vec![group("goals", Vec::new(), Some(actions_and_evaluation))],
        PlanShape::Cycle => vec![
            group("assess", known_of_oneself(state, texts), None),
            group("set", Vec::new(), Some(reach)),
            group("research", Vec::new(), Some(open_steps)),
            group("track", ended(state, texts), Some(progress)),
        ],
        PlanShape::Reviews => {
            vec![group("reviews", vec![next_review(state, texts)], Some(metric_and_review))]
        }
    }
}

fn goal(one: &Shown<'_>, lines: Vec<Option<Line>>, texts: &Catalog) -> PlanGoal {
    PlanGoal {
        id: one.goal.id,
        statement: statement(one.goal, texts),
        lines: lines.into_iter().flatten().collect(),
    }
}

pub(super) fn statement(goal: &Goal, texts: &Catalog) -> String {
    sheet::statement(&goal.answers, None, texts).unwrap_or_default()
}

fn actions_and_evaluation(one: &Shown<'_>, _: Date, texts: &Catalog) -> Vec<Option<Line>> {
    vec![
        line("plan.actions", actions(one.goal, texts, |_| true), texts),
        line("plan.evaluation", evaluation(one.goal, texts), texts),
    ]
}

/// One step in each line, with when and what for.
fn actions(goal: &Goal, texts: &Catalog, keep: fn(&ActionStep) -> bool) -> Option<String> {
    let step = |step: &ActionStep| {
        let parts = [steps::named(step, texts), steps::note(step, texts)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    };
    let steps: Vec<String> = goal.steps.iter().filter(|step| keep(step)).map(step).collect();
    (!steps.is_empty()).then(|| steps.join("\n"))
}

/// What will show it: the wizard's answer, the measure in numbers, and the evidence.
fn evaluation(goal: &Goal, texts: &Catalog) -> Option<String> {
    let written = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let parts = [
        written(&goal.answers.measure),
        details::measure(goal, texts),
        written(goal.details.text("evidence")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("\n"))
}

fn reach(one: &Shown<'_>, _: Date, texts: &Catalog) -> Vec<Option<Line>> {
    let form = content::form(texts.language(), "goal_details");
    let horizon = form.and_then(|form| words_of(form, "horizon", &one.goal.details, texts));
    vec![line("detail.horizon", horizon, texts), line("sheet.target", day(one.goal, texts), texts)]
}

fn day(goal: &Goal, texts: &Catalog) -> Option<String> {
    goal.target.map(|target| format::date(texts, target))
}

fn open_steps(one: &Shown<'_>, _: Date, texts: &Catalog) -> Vec<Option<Line>> {
    let open = actions(one.goal, texts, |step| step.done.is_none());
    vec![line("plan.look_into", open, texts)]
}

fn progress(one: &Shown<'_>, today: Date, texts: &Catalog) -> Vec<Option<Line>> {
    let standing = home::standing(one.goal, today, texts);
    vec![line("plan.stands", Some(standing), texts), line("plan.progress", come(one, texts), texts)]
}

/// How far a goal has come, and when that was noted.
fn come(one: &Shown<'_>, texts: &Catalog) -> Option<String> {
    let entry = one.check_in?;
    let way = check_ins::progress_of(one.goal, entry, texts)?;
    Some(texts.fill("plan.noted", &[("way", &way), ("date", &format::date(texts, entry.date))]))
}

fn metric_and_review(one: &Shown<'_>, _: Date, texts: &Catalog) -> Vec<Option<Line>> {
    let steps = &one.goal.steps;
    let done = steps.iter().filter(|step| step.done.is_some()).count().to_string();
    let counted = texts.fill("plan.steps", &[("done", &done), ("n", &steps.len().to_string())]);
    vec![
        line("plan.actions", (!steps.is_empty()).then_some(counted), texts),
        line("plan.metric", evaluation(one.goal, texts), texts),
        line("plan.progress", come(one, texts), texts),
        line("plan.review_date", day(one.goal, texts), texts),
    ]
}

/// Strengths, growing edges, and the widest gaps of the latest inventory.
fn known_of_oneself(state: &State, texts: &Catalog) -> Vec<Option<Line>> {
    let named = |form: &str| {
        let known = content::form(texts.language(), form);
        let names: Vec<String> = shelf::entries_of(state, form)
            .into_iter()
            .take(MOST_NAMED)
            .map(|entry| shelf::title(entry, known, texts))
            .collect();
        Some(names.join("\n"))
    };
    let gaps = shelf::entries_of(state, "skills").first().map(|entry| {
        let gap = |gap: gaps::Gap| {
            let (now, wanted) = (gap.now.to_string(), gap.wanted.to_string());
            let words = texts.fill("gap.from_to", &[("now", &now), ("wanted", &wanted)]);
            [gap.label, words].join(" · ")
        };
        let gaps: Vec<String> =
            gaps::of_entry(entry, texts).into_iter().take(MOST_NAMED).map(gap).collect();
        gaps.join("\n")
    });
    vec![
        line("plan.strengths", named("strength"), texts),
        line("plan.edges", named("growing_edge"), texts),
        line("gap.title", gaps, texts),
    ]
}

fn ended(state: &State, texts: &Catalog) -> Vec<Option<Line>> {
    let is_done = |goal: &&Goal| goal.deleted.is_none() && goal.status == Status::Completed;
    let names: Vec<String> = state
        .library
        .goals()
        .filter(is_done)
        .take(MOST_NAMED)
        .map(|goal| statement(goal, texts))
        .collect();
    vec![line("status.goal.completed", Some(names.join("\n")), texts)]
}

fn next_review(state: &State, texts: &Catalog) -> Option<Line> {
    let next = shelf::entries_of(state, "review").first()?.filled.date("next_review")?;
    line("plan.next_review", Some(format::date(texts, next)), texts)
}
