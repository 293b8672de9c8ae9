//! The wizard: from an empty draft to a saved goal.
//!
//! Only "Continue" and "Save" look for problems, never typing. Leaving is always possible and
//! never loses an answer.

use crate::app::effect::{Effect, Target};
use crate::app::env::Env;
use crate::app::select::wizard::wizard_page;
use crate::app::select::{form_page, gaps, links, sums};
use crate::app::state::{Route, State};
use crate::content;
use crate::domain::action_step::ActionStep;
use crate::domain::area::{Area, Profession};
use crate::domain::draft::{Answer, Draft, DraftId, earliest_target};
use crate::domain::entry::EntryId;
use crate::domain::goal::{Goal, GoalId};
use crate::domain::id::Id;
use crate::domain::problem::Problem;
use crate::domain::record::Record;
use crate::domain::settings::Settings;
use crate::domain::step::{Field, Step};
use crate::domain::target::Target as TargetAnswer;

use super::notices;

pub(super) fn start(state: &mut State, env: &mut Env<'_>) -> Vec<Effect> {
    let draft = Draft::begin(Id::from_bits((env.new_bits)()), env.now.today);
    show(state, draft)
}

pub(super) fn edit(state: &mut State, id: GoalId, env: &mut Env<'_>) -> Vec<Effect> {
    let begun = state.library.drafts().find(|draft| draft.goal == Some(id)).cloned();
    let fresh = || {
        let goal = state.library.goal(id)?;
        Some(Draft::of_goal(Id::from_bits((env.new_bits)()), goal, env.now.today))
    };
    match begun.or_else(fresh) {
        Some(draft) => show(state, draft),
        None => Vec::new(),
    }
}

/// A template becomes a draft, opened where its sentence stands, so that every word is the
/// person's to change.
pub(super) fn take_template(
    state: &mut State,
    area: &'static str,
    index: usize,
    env: &mut Env<'_>,
) -> Vec<Effect> {
    let pack = content::pack(env.texts.language(), area);
    let Some(template) = pack.and_then(|pack| pack.templates.get(index)) else {
        return Vec::new();
    };
    let filled = form_page::fill(template, &state.view.blanks);
    let mut draft = Draft::begin(Id::from_bits((env.new_bits)()), env.now.today);
    draft.answers.area = Some(Area::named(area));
    draft.answers.statement = filled.statement;
    draft.answers.measure = filled.measure;
    draft.answers.first_step = filled.first_step;
    draft.details.set("track", &template.track);
    draft.details.set("horizon", &template.horizon);
    let mut step = |text: &String| ActionStep::new(Id::from_bits((env.new_bits)()), text);
    draft.steps = filled.steps.iter().map(&mut step).collect();
    let day = env.now.today.plus_months(template.months);
    draft.target = TargetAnswer::of(Some(day));
    draft.go(Step::Specific, false);
    show(state, draft)
}

/// A gap becomes a draft whose measure is the person's own rating.
pub(super) fn take_gap(
    state: &mut State,
    entry: EntryId,
    field: &str,
    env: &mut Env<'_>,
) -> Vec<Effect> {
    let found = state.library.entry(entry).map(|entry| gaps::of_entry(entry, env.texts));
    let Some(gap) = found.into_iter().flatten().find(|gap| gap.field == field) else {
        return Vec::new();
    };
    let (now, wanted) = (gap.now.to_string(), gap.wanted.to_string());
    let link = links::to_gap(entry, &gap.field);
    let args = [("skill", gap.label.as_str()), ("now", &now), ("wanted", &wanted)];
    let mut draft = Draft::begin(Id::from_bits((env.new_bits)()), env.now.today);
    draft.answers.area = Some(Area::named("skills"));
    draft.answers.statement = env.texts.fill("gap.statement", &args);
    draft.answers.measure = env.texts.fill("gap.measure", &args);
    for (field, value) in [
        ("track", "professional"),
        ("measure_kind", "rating"),
        ("baseline", &now),
        ("target", &wanted),
        ("link_gap", &link),
    ] {
        draft.details.set(field, value);
    }
    draft.go(Step::Specific, false);
    show(state, draft)
}

fn show(state: &mut State, draft: Draft) -> Vec<Effect> {
    let id = draft.id;
    state.library.put(Record::Draft(draft));
    state.view.notice = None;
    super::open(state, Route::Wizard(id))
}

pub(super) fn resume(state: &mut State, id: DraftId) -> Vec<Effect> {
    if state.library.draft(id).is_none() {
        return Vec::new();
    }
    state.library.change_draft(id, |draft| draft.place.is_open = true);
    super::open(state, Route::Wizard(id))
}

pub(super) fn discard(state: &mut State, id: DraftId) -> Vec<Effect> {
    let Some(draft) = state.library.draft(id).cloned() else { return Vec::new() };
    state.library.remove(Record::Draft(draft).key());
    notices::done(state, "notice.draft_discarded");
    super::open(state, Route::Home)
}

pub(super) fn answer(state: &mut State, answer: Answer, env: &Env<'_>) -> Vec<Effect> {
    change_draft(state, |draft| draft.answer(answer, env.now.today));
    Vec::new()
}

pub(super) fn enter(state: &mut State, field: Field) -> Vec<Effect> {
    change_draft(state, |draft| {
        if draft.place.field != Some(field) {
            draft.place.field = Some(field);
            draft.place.caret = None;
        }
    });
    Vec::new()
}

pub(super) fn go_on(state: &mut State, env: &Env<'_>) -> Vec<Effect> {
    let Some(draft) = state.open_draft() else { return Vec::new() };
    let step = draft.place.step;
    let earliest = earliest_target(former(state, draft), env.now.today);
    let problems = draft.problems_at(step, env.texts.month_names(), earliest);
    if problems.is_empty() { leave_step(state) } else { show_problems(state, problems) }
}

pub(super) fn skip(state: &mut State) -> Vec<Effect> {
    leave_step(state)
}

fn leave_step(state: &mut State) -> Vec<Effect> {
    go(state, |place_step, from_check| {
        Some(if from_check { Step::Check } else { place_step.next() })
    })
}

pub(super) fn back(state: &mut State) -> Vec<Effect> {
    let Some(draft) = state.open_draft() else { return Vec::new() };
    // The first page has nothing before it, and neither has the check page of a saved goal.
    let is_first = draft.place.step == Step::Kind && !draft.place.from_check;
    let is_edit_check = draft.place.step == Step::Check && draft.goal.is_some();
    if is_first || is_edit_check {
        return super::open(state, draft.goal.map_or(Route::Home, Route::Goal));
    }
    go(state, |step, from_check| if from_check { Some(Step::Check) } else { step.previous() })
}

pub(super) fn change(state: &mut State, step: Step) -> Vec<Effect> {
    move_to(state, step, true)
}

pub(super) fn follow(state: &mut State, field: Field) -> Vec<Effect> {
    let Some(draft) = state.open_draft() else { return Vec::new() };
    if draft.place.step == Step::Check && field.step() != Step::Check {
        move_to(state, field.step(), true);
    }
    vec![Effect::Focus(Target::Field(field, None))]
}

fn go(state: &mut State, next: impl FnOnce(Step, bool) -> Option<Step>) -> Vec<Effect> {
    let Some(draft) = state.open_draft() else { return Vec::new() };
    match next(draft.place.step, draft.place.from_check) {
        Some(step) => move_to(state, step, false),
        None => Vec::new(),
    }
}

fn move_to(state: &mut State, step: Step, from_check: bool) -> Vec<Effect> {
    change_draft(state, |draft| draft.go(step, from_check));
    state.view.problems.clear();
    state.view.attempts.clear();
    vec![Effect::Focus(Target::Heading)]
}

pub(super) fn save(state: &mut State, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(draft) = state.open_draft().cloned() else { return Vec::new() };
    // A double press finds no draft; the goal takes the draft's bits, so that even a second draft
    // record of the same name, come from another tab, would save the same goal again.
    let new_id = Id::from_bits(draft.id.bits());
    let months = env.texts.month_names();
    match draft.finish(former(state, &draft), new_id, env.now.today, months) {
        Ok(goal) => {
            let id = goal.id;
            state.library.put(Record::Goal(goal));
            state.library.remove(Record::Draft(draft).key());
            let effects = super::open(state, Route::Goal(id));
            notices::say(state, "notice.goal_saved");
            effects
        }
        Err(problems) => show_problems(state, problems),
    }
}

fn show_problems(state: &mut State, problems: Vec<Problem>) -> Vec<Effect> {
    state.view.attempts.extend(problems.iter().map(|problem| problem.field));
    state.view.problems = problems;
    vec![Effect::Focus(Target::Problems)]
}

fn former<'a>(state: &'a State, draft: &Draft) -> Option<&'a Goal> {
    draft.goal.and_then(|id| state.library.goal(id))
}

pub(super) fn put_aside(state: &mut State, rule: &str) -> Vec<Effect> {
    change_draft(state, |draft| {
        draft.put_aside.push(rule.to_owned());
    });
    focus_on_page(state)
}

/// The button is gone with its remark: back to what the page asks.
fn focus_on_page(state: &State) -> Vec<Effect> {
    let field = state.open_draft().map(|draft| draft.place.step.field());
    field.map(|field| Effect::Focus(Target::Field(field, None))).into_iter().collect()
}

pub(super) fn recall(state: &mut State) -> Vec<Effect> {
    change_draft(state, |draft| draft.put_aside.clear());
    Vec::new()
}

pub(super) fn rewrite(state: &mut State, field: Field, text: String, env: &Env<'_>) -> Vec<Effect> {
    answer(state, Answer::Text { field, text, caret: None }, env);
    notices::done(state, "notice.rewrite_taken");
    focus_on_page(state)
}

pub(super) fn choose_profession(state: &mut State, profession: Profession) -> Vec<Effect> {
    state.library.put(Record::Settings(Settings { profession }));
    Vec::new()
}

/// While somebody types nothing is spoken. After a pause they hear what the coach asks by then, or
/// what the numbers of a form come to; the same again is not said twice, because the words do not
/// change.
pub(super) fn rest(state: &mut State, env: &Env<'_>) -> Vec<Effect> {
    state.view.spoken = wizard_page(state, env.now.today, env.texts)
        .map_or_else(|| sums::spoken(state, env.texts), |page| page.coach.spoken(env.texts));
    Vec::new()
}

fn change_draft(state: &mut State, change: impl FnOnce(&mut Draft)) {
    if let Route::Wizard(id) = state.view.route {
        state.library.change_draft(id, change);
    }
}
