//! One page of the wizard.

use crate::app::state::State;
use crate::coach;
use crate::content;
use crate::domain::area::{Area, Profession};
use crate::domain::date::Date;
use crate::domain::draft::{Draft, earliest_target};
use crate::domain::problem::{Fault, Problem};
use crate::domain::step::{Field, Step};
use crate::domain::target::TargetChoice;
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

use super::critique::{CoachPanel, coach_panel};
use super::home::progress;
use super::known::Known;
use super::sheet::{self, Sheet};

/// What a page of the wizard shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WizardPage {
    /// The draft, whose answers fill the fields.
    pub draft: Draft,
    /// "Step 2 of 6".
    pub progress: String,
    /// What the last press found, in the order of the page.
    pub problems: Vec<ProblemLine>,
    /// Whose example is shown.
    pub profession: Profession,
    /// The kinds of goal to choose from, on the page that asks for one.
    pub areas: Vec<AreaChoice>,
    /// The choices of a date with the day that each means.
    pub targets: Vec<TargetLine>,
    /// The rows of the check page.
    pub rows: Vec<CheckRow>,
    /// The goal as it stands so far.
    pub sheet: Sheet,
    /// The goal is saved already and its sentence reads otherwise now.
    pub is_reworded: bool,
    /// What the coach says about this page.
    pub coach: CoachPanel,
}

impl WizardPage {
    /// The message beside a field, if its field has one.
    pub fn problem_at(&self, field: Field) -> Option<&ProblemLine> {
        self.problems.iter().find(|line| line.field == field)
    }
}

/// One problem in words; the same words stand beside the field and in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemLine {
    /// The field to go to.
    pub field: Field,
    /// What to do.
    pub text: String,
}

/// One choice of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetLine {
    /// The choice.
    pub choice: TargetChoice,
    /// "In 4 weeks: Sunday 20 December 2026".
    pub label: String,
}

/// One kind of goal to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaChoice {
    /// Which area.
    pub area: Area,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub hint: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// One row of the check page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRow {
    /// The step that "Change" leads to.
    pub step: Step,
    /// What was asked, in short.
    pub label: String,
    /// What was answered; `None` if nothing was.
    pub answer: Option<String>,
}

/// The page of the wizard that is on screen, as it is on `today`.
pub fn wizard_page(state: &State, today: Date, texts: &Catalog) -> Option<WizardPage> {
    let draft = state.open_draft()?.clone();
    let former = draft.goal.and_then(|id| state.library.goal(id));
    let earliest = earliest_target(former, today);
    let target = draft.target.read(texts.month_names(), earliest).ok().flatten();
    let others: Vec<_> = state.library.goals().filter(|goal| goal.deleted.is_none()).collect();
    let question = coach::Draft { answers: &draft.answers, target, today, others: &others };
    let known = Known::beside(&draft, state);
    Some(WizardPage {
        progress: progress(draft.place.step, texts),
        problems: state.view.problems.iter().map(|problem| line(state, problem, texts)).collect(),
        profession: state.library.settings().profession,
        // Only one page asks for it, and every page is made anew at each key.
        areas: match draft.place.step {
            Step::Kind => areas(draft.answers.area.as_ref(), texts),
            _ => Vec::new(),
        },
        targets: targets(&draft, today, texts),
        rows: rows(&draft, target, texts),
        sheet: sheet::of_answers(&draft.answers, target, texts),
        is_reworded: draft.rewords(former),
        coach: coach_panel(&coach::critique_with(&question, &known.context()), &draft, texts),
        draft,
    })
}

/// The words of a problem. A field that is found wanting again is told in other words.
fn line(state: &State, problem: &Problem, texts: &Catalog) -> ProblemLine {
    let attempts = state.view.attempts.iter().filter(|field| **field == problem.field);
    let is_again = attempts.count() > 1;
    let key = match (problem.fault, problem.field) {
        (Fault::StatementMissing, _) if is_again => "problem.statement_missing.again",
        (Fault::StatementMissing, _) => "problem.statement_missing",
        (Fault::TooLong { .. }, _) if is_again => "problem.too_long.again",
        (Fault::TooLong { .. }, _) => "problem.too_long",
        (Fault::DatePartMissing, _) if is_again => "problem.date_part_missing.again",
        (Fault::DatePartMissing, Field::Month) => "problem.date_part_missing.month",
        (Fault::DatePartMissing, Field::Year) => "problem.date_part_missing.year",
        (Fault::DatePartMissing, _) => "problem.date_part_missing.day",
        (Fault::DateNotReal, _) if is_again => "problem.date_not_real.again",
        (Fault::DateNotReal, Field::Month) => "problem.date_not_real.month",
        (Fault::DateNotReal, Field::Year) => "problem.date_not_real.year",
        (Fault::DateNotReal, _) => "problem.date_not_real.day",
        (Fault::DateInPast, _) if is_again => "problem.date_in_past.again",
        (Fault::DateInPast, _) => "problem.date_in_past",
    };
    let text = match problem.fault {
        Fault::TooLong { max, has } => {
            let over = has.saturating_sub(max).to_string();
            texts.fill(key, &[("max", &max.to_string()), ("over", &over)])
        }
        _ => texts.get(key).to_owned(),
    };
    ProblemLine { field: problem.field, text }
}

fn targets(draft: &Draft, today: Date, texts: &Catalog) -> Vec<TargetLine> {
    let label = |choice: TargetChoice| {
        // A choice that was made on an earlier day keeps the day that it meant then.
        let kept = draft.target.chosen_day.filter(|_| draft.target.choice == Some(choice));
        let name = texts.get(target_key(choice));
        match kept.or(choice.day_from(today)) {
            Some(day) => {
                let date = format::date_with_weekday(texts, day);
                texts.fill("target.with_day", &[("choice", name), ("date", &date)])
            }
            None => name.to_owned(),
        }
    };
    TargetChoice::ALL
        .into_iter()
        .map(|choice| TargetLine { choice, label: label(choice) })
        .collect()
}

fn target_key(choice: TargetChoice) -> &'static str {
    match choice {
        TargetChoice::FourWeeks => "target.four_weeks",
        TargetChoice::ThreeMonths => "target.three_months",
        TargetChoice::SixMonths => "target.six_months",
        TargetChoice::OneYear => "target.one_year",
        TargetChoice::Exact => "target.exact",
        TargetChoice::Unsure => "target.unsure",
    }
}

fn rows(draft: &Draft, target: Option<Date>, texts: &Catalog) -> Vec<CheckRow> {
    let answers = &draft.answers;
    let written = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let measure = written(&answers.measure)
        .or_else(|| answers.measure_unsure.then(|| texts.get("sheet.measure.unsure").to_owned()));
    let sure = answers
        .confidence
        .map(|level| texts.fill("sheet.confidence.level", &[("level", &level.to_string())]));
    let doable: Vec<String> = written(&answers.first_step).into_iter().chain(sure).collect();
    let day = target.map(|date| format::date_with_weekday(texts, date)).or_else(|| {
        (draft.target.choice == Some(TargetChoice::Unsure))
            .then(|| texts.get("target.unsure").to_owned())
    });
    let area = answers.area.as_ref().map(|area| area_name(area, texts));
    let row =
        |step: Step, key: &str, answer| CheckRow { step, label: texts.get(key).to_owned(), answer };
    vec![
        row(Step::Kind, "check.kind", area),
        row(Step::Specific, "check.specific", written(&answers.statement)),
        row(Step::Measurable, "check.measurable", measure),
        row(Step::Achievable, "check.achievable", (!doable.is_empty()).then(|| doable.join("\n"))),
        row(Step::Relevant, "check.relevant", written(&answers.reason)),
        row(Step::TimeBound, "check.time_bound", day),
    ]
}

/// Every area with a pack, and one for anything else.
fn areas(chosen: Option<&Area>, texts: &Catalog) -> Vec<AreaChoice> {
    let choice = |name: &str, title: &str, hint: &str| {
        let area = Area::named(name);
        let (title, hint) = (title.to_owned(), hint.to_owned());
        AreaChoice { is_chosen: chosen == Some(&area), area, title, hint }
    };
    let packs = content::packs(texts.language()).iter();
    let own = packs.map(|pack| choice(&pack.id, &pack.title, &pack.hint));
    let other = choice(Area::OTHER, texts.get("area.other"), texts.get("area.other.hint"));
    own.chain([other]).collect()
}

/// What an area is called. One that this version does not know shows the name that it was given.
pub fn area_name(area: &Area, texts: &Catalog) -> String {
    match content::pack(texts.language(), area.name()) {
        Some(pack) => pack.title.clone(),
        None if area.name() == Area::OTHER => texts.get("area.other").to_owned(),
        None => texts.fill("area.unknown", &[("name", area.name())]),
    }
}
