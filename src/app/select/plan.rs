//! The plan as a whole: every goal in hand in one of three shapes, the year, the balance of areas,
//! the hours of a week, and the levels that goals came out at.
//!
//! The three shapes are three looks at the same records. None of them has answers of its own.

pub mod balance;
pub mod capacity;
pub mod shapes;
pub mod year;

use crate::app::state::{PlanShape, Route, State};
use crate::domain::date::Date;
use crate::domain::decimal;
use crate::domain::entry::Entry;
use crate::domain::goal::{Goal, GoalId};
use crate::i18n::catalog::Catalog;

use self::capacity::Capacity;
use super::drawing::Drawing;
use super::goal::levels;
use super::home;
use super::sheet::Line;

/// The most goals that the plan shows. More of them are in the list of goals.
const MOST_GOALS: usize = 20;

/// What the screen of the plan shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanPage {
    /// The shape it is looked at in.
    pub shape: PlanShape,
    /// Its parts in that shape.
    pub groups: Vec<PlanGroup>,
    /// How many goals in hand are not shown, in words.
    pub more: Option<String>,
    /// What the plan shows when goals are in hand.
    pub pictures: Option<Pictures>,
    /// The T-score of the goals that were scored, with what it means.
    pub score: Option<String>,
}

/// The drawings of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pictures {
    /// The year.
    pub year: Drawing,
    /// Personal and professional, and each area.
    pub balance: Drawing,
    /// Areas without a goal, in words.
    pub empty_areas: Option<String>,
    /// The hours of a week.
    pub capacity: Capacity,
}

/// One part of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanGroup {
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub hint: String,
    /// What is known beside goals.
    pub lines: Vec<Line>,
    /// Goals.
    pub goals: Vec<PlanGoal>,
    /// Where there is more of it: the key of its words, and the screen.
    pub way: Option<(&'static str, Route)>,
}

/// One goal in a part of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanGoal {
    /// Which goal.
    pub id: GoalId,
    /// How it reads.
    pub statement: String,
    /// What this part says about it.
    pub lines: Vec<Line>,
}

/// A goal with its latest check-in.
#[derive(Clone, Copy, Debug)]
struct Shown<'a> {
    goal: &'a Goal,
    check_in: Option<&'a Entry>,
}

/// The plan, as it is on `today`.
pub fn plan_page(state: &State, shape: PlanShape, today: Date, texts: &Catalog) -> PlanPage {
    let mut in_hand: Vec<&Goal> = state
        .library
        .goals()
        .filter(|goal| goal.deleted.is_none() && goal.status.is_open())
        .collect();
    home::next_first(&mut in_hand);
    let score = score(state, texts);
    if in_hand.is_empty() {
        return PlanPage { shape, score, ..PlanPage::default() };
    }
    let shown = with_check_ins(state, in_hand.get(..MOST_GOALS).unwrap_or(&in_hand));
    let n_more = in_hand.len() - shown.len();
    let (balance, empty_areas) = balance::balance(&in_hand, texts);
    PlanPage {
        shape,
        groups: shapes::groups(state, shape, &shown, today, texts),
        more: (n_more > 0).then(|| texts.count("plan.more", n_more)),
        pictures: Some(Pictures {
            year: year::year(state, &shown, today, texts),
            balance,
            empty_areas,
            capacity: capacity::capacity(state, &in_hand, today, texts),
        }),
        score,
    }
}

/// Each goal with its latest check-in, in one walk through all entries.
fn with_check_ins<'a>(state: &'a State, goals: &[&'a Goal]) -> Vec<Shown<'a>> {
    let mut shown: Vec<Shown<'a>> =
        goals.iter().map(|goal| Shown { goal, check_in: None }).collect();
    for entry in state.library.entries() {
        if !entry.is_check_in() {
            continue;
        }
        if let Some(one) = shown.iter_mut().find(|one| entry.goal == Some(one.goal.id)) {
            let is_later = one.check_in.is_none_or(|former| former.date <= entry.date);
            one.check_in = if is_later { Some(entry) } else { one.check_in };
        }
    }
    shown
}

fn score(state: &State, texts: &Catalog) -> Option<String> {
    let (score, n) = levels::t_score(state)?;
    let (score, goals) = (decimal::written(score.round()), texts.count("plan.score.goals", n));
    Some(texts.fill("plan.score", &[("score", &score), ("goals", &goals)]))
}

/// A line with the words of a key before it, if there is anything to say.
fn line(key: &str, text: Option<String>, texts: &Catalog) -> Option<Line> {
    let text = text.filter(|text| !text.is_empty())?;
    Some(Line { label: texts.get(key).to_owned(), text })
}
