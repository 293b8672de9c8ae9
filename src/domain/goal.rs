//! A goal that was saved: its answers, its date and how it stands.
//!
//! A goal never refers to the wizard. A deleted goal stays a record until it is deleted for good,
//! so that deleting can be taken back.

use serde::{Deserialize, Serialize};

use super::action_step::{ActionStep, FIRST, StepId, TEXT};
use super::area::Area;
use super::date::Date;
use super::filled::Filled;
use super::id::Id;

/// The name of a goal.
pub type GoalId = Id<Goal>;

/// How a goal stands. A goal that is not saved yet is a draft, which is another kind of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Being worked on.
    #[default]
    InProgress,
    /// Set aside for now.
    Paused,
    /// Done, by the person's own word.
    Completed,
    /// Ended without being done, which is a legitimate result.
    LetGo,
}

impl Status {
    /// Every way in which a goal can stand.
    pub const ALL: [Self; 4] = [Self::InProgress, Self::Paused, Self::Completed, Self::LetGo];

    /// The name in a stored record. It can never be changed.
    pub fn name(self) -> &'static str {
        match self {
            Self::InProgress => "in_progress",
            Self::Paused => "paused",
            Self::Completed => "completed",
            Self::LetGo => "let_go",
        }
    }

    /// Whether the goal still asks for something.
    pub fn is_open(self) -> bool {
        matches!(self, Self::InProgress | Self::Paused)
    }
}

/// What a person says about a goal, in the wizard and after it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// What kind of goal it is.
    #[serde(default)]
    pub area: Option<Area>,
    /// The sentence of the goal.
    #[serde(default)]
    pub statement: String,
    /// What will show that the goal is reached.
    #[serde(default)]
    pub measure: String,
    /// The person does not know yet what will show it, and said so.
    #[serde(default)]
    pub measure_unsure: bool,
    /// The first thing to do.
    #[serde(default)]
    pub first_step: String,
    /// How sure the person is of reaching it: 0 not at all, 10 entirely.
    #[serde(default)]
    pub confidence: Option<u8>,
    /// Why it matters.
    #[serde(default)]
    pub reason: String,
}

/// One goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its name.
    pub id: GoalId,
    /// The day it was saved first.
    pub created: Date,
    /// What it says.
    pub answers: Answers,
    /// When to look back at it.
    #[serde(default)]
    pub target: Option<Date>,
    /// How it stands.
    #[serde(default)]
    pub status: Status,
    /// Since when it has stood so.
    #[serde(default)]
    pub status_since: Option<Date>,
    /// The day it was deleted, while that can still be undone.
    #[serde(default)]
    pub deleted: Option<Date>,
    /// What is known beside the wizard's answers, as the form `goal_details` asks for it.
    #[serde(default, skip_serializing_if = "Filled::is_empty")]
    pub details: Filled,
    /// What is to be done, in the person's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ActionStep>,
    /// How its sentence read before, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wordings: Vec<Wording>,
}

/// The fields of a goal's details that hold its levels of success, the lowest first.
pub const LEVELS: [&str; 5] = ["gas.-2", "gas.-1", "gas.0", "gas.1", "gas.2"];

/// A sentence that a goal had before it was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The day it was changed.
    pub until: Date,
    /// How it read.
    pub statement: String,
    /// Why it was changed, if the person said so.
    #[serde(default)]
    pub because: String,
}

impl Goal {
    /// A goal saved on `today`.
    pub fn new(id: GoalId, answers: Answers, target: Option<Date>, today: Date) -> Self {
        Self {
            id,
            created: today,
            answers,
            target,
            status: Status::InProgress,
            status_since: Some(today),
            deleted: None,
            details: Filled::default(),
            steps: Vec::new(),
            wordings: Vec::new(),
        }
    }

    /// The goal that this one serves; it may be gone.
    pub fn parent(&self) -> Option<GoalId> {
        GoalId::parse(self.details.text("parent"))
    }

    /// The step of that name.
    pub fn step_mut(&mut self, id: StepId) -> Option<&mut ActionStep> {
        self.steps.iter_mut().find(|step| step.id == id)
    }

    /// Lets the wizard's answer say what the first step of the list says, which was changed there.
    pub fn take_first_step(&mut self) {
        if let Some(step) = self.steps.iter().find(|step| step.id == FIRST) {
            self.answers.first_step = step.text().to_owned();
        }
    }

    /// Lets the first step of the list say what the wizard's answer says: it is put in front,
    /// changed, or taken out with it.
    pub fn match_first_step(&mut self) {
        let text = self.answers.first_step.clone();
        if text.is_empty() {
            self.steps.retain(|step| step.id != FIRST);
        } else if let Some(step) = self.step_mut(FIRST) {
            step.filled.set(TEXT, &text);
        } else {
            self.steps.insert(0, ActionStep::new(FIRST, &text));
        }
    }

    /// Notes how the goal stands from `today` on.
    pub fn stand(&mut self, status: Status, today: Date) {
        self.status = status;
        self.status_since = Some(today);
    }
}
