//! The five levels of success of a goal, what is wrong with them, and where the goal came out.

use crate::app::state::State;
use crate::coach::gas::{self, Attained, Ladder};
use crate::content::{self, Field};
use crate::domain::date::Date;
use crate::domain::entry::Entry;
use crate::domain::goal::{Goal, GoalId, LEVELS};
use crate::i18n::catalog::Catalog;

/// The levels of success of a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// The levels, the highest first; none while nothing was proposed.
    pub lines: Vec<LevelLine>,
    /// What is worth a thought about them.
    pub remarks: Vec<String>,
}

/// One level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelLine {
    /// Its score as it is stored: "-2" to "2".
    pub score: String,
    /// "As expected".
    pub name: String,
    /// What it looks like; may be empty.
    pub text: String,
    /// The goal came out here.
    pub is_chosen: bool,
}

/// The levels of a goal.
pub fn levels(state: &State, goal: &Goal, today: Date, texts: &Catalog) -> Levels {
    let ladder = Ladder { levels: LEVELS.map(|field| goal.details.text(field).to_owned()) };
    if ladder.levels.iter().all(|level| level.trim().is_empty()) {
        return Levels::default();
    }
    let form = content::form(texts.language(), "levels");
    let fields = form.map(|form| form.fields.as_slice()).unwrap_or_default();
    let scored = latest_scores(state).into_iter().find(|scored| scored.goal == goal.id);
    let line = |((field, text), score): ((&Field, &String), i8)| LevelLine {
        score: score.to_string(),
        name: field.label.clone(),
        text: text.clone(),
        is_chosen: scored.as_ref().is_some_and(|scored| scored.level == score),
    };
    let lines = fields.iter().zip(&ladder.levels).zip(-2..=2).map(line).rev().collect();
    let faults = gas::faults(&ladder, today);
    let mut rules: Vec<&str> = Vec::new();
    for fault in faults {
        if !rules.contains(&fault.rule()) {
            rules.push(fault.rule());
        }
    }
    let remark = |rule: &&str| texts.get(&format!("coach.{rule}")).to_owned();
    Levels { lines, remarks: rules.iter().map(remark).collect() }
}

/// Where a goal came out when it was scored last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Which goal.
    pub goal: GoalId,
    /// The day.
    pub day: Date,
    /// -2 to 2.
    pub level: i8,
}

/// The latest score of each goal that has one.
pub fn latest_scores(state: &State) -> Vec<Scored> {
    let mut latest: Vec<Scored> = Vec::new();
    for scored in state.library.entries().filter_map(score) {
        match latest.iter_mut().find(|one| one.goal == scored.goal) {
            Some(one) if one.day <= scored.day => *one = scored,
            Some(_) => {}
            None => latest.push(scored),
        }
    }
    latest
}

fn score(entry: &Entry) -> Option<Scored> {
    let goal = entry.goal.filter(|_| entry.form == "scaling" && entry.deleted.is_none())?;
    let level = entry.filled.text("score").parse().ok().filter(|score| (-2..=2).contains(score))?;
    Some(Scored { goal, day: entry.date, level })
}

/// The T-score of the goals that are still there, and how many they are.
pub fn t_score(state: &State) -> Option<(f64, usize)> {
    let is_there = |scored: &Scored| {
        state.library.goal(scored.goal).is_some_and(|goal| goal.deleted.is_none())
    };
    let goals: Vec<Attained> = latest_scores(state)
        .into_iter()
        .filter(is_there)
        .map(|scored| Attained { level: scored.level, weight: 1.0 })
        .collect();
    Some((gas::t_score(&goals)?, goals.len()))
}
