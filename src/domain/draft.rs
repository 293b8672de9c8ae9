//! The unfinished answers of the wizard, and the place where the person is in it.
//!
//! A draft is a record like any other: whatever is typed is stored, wrong or not. It becomes a
//! goal by `finish`, which is the only code that may hold anything back.

mod finish;

use serde::{Deserialize, Serialize};

pub use finish::earliest_target;

use super::action_step::ActionStep;
use super::area::Area;
use super::date::Date;
use super::filled::Filled;
use super::goal::{Answers, Goal, GoalId};
use super::id::Id;
use super::step::{Field, Step};
use super::target::{Target, TargetChoice};

/// The name of a draft.
pub type DraftId = Id<Draft>;

/// Where the person is in the wizard; it brings them back there after a reload.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The page.
    #[serde(default)]
    pub step: Step,
    /// The field that was entered last on that page.
    #[serde(default)]
    pub field: Option<Field>,
    /// Where the caret stood in it, in UTF-16 units as browsers count.
    #[serde(default)]
    pub caret: Option<u32>,
    /// The wizard is on screen.
    #[serde(default)]
    pub is_open: bool,
    /// The page was reached by "Change" on the check page, and leads back there.
    #[serde(default)]
    pub from_check: bool,
}

/// One draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Its name.
    pub id: DraftId,
    /// The day it was begun.
    pub started: Date,
    /// The saved goal that it changes, if it is not a new one.
    #[serde(default)]
    pub goal: Option<GoalId>,
    /// Where the person is.
    #[serde(default)]
    pub place: Place,
    /// What they have answered.
    #[serde(default)]
    pub answers: Answers,
    /// When they mean to look back.
    #[serde(default)]
    pub target: Target,
    /// The coach's rules whose remarks were put aside.
    #[serde(default)]
    pub put_aside: Vec<String>,
    /// What the goal will know beside the answers, where it was suggested by something.
    #[serde(default, skip_serializing_if = "Filled::is_empty")]
    pub details: Filled,
    /// Steps that were suggested with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ActionStep>,
    /// Why the sentence of a saved goal is changed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub because: String,
}

/// One answer as it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A text field holds this now, with the caret at this UTF-16 position.
    Text {
        /// Which field; a field that takes no text is passed over.
        field: Field,
        /// All of its text.
        text: String,
        /// Where the caret stands, if the browser says so.
        caret: Option<u32>,
    },
    /// The kind of goal.
    Area(Area),
    /// "I am not sure yet how I will see it."
    MeasureUnsure(bool),
    /// 0 to 10; a larger number counts as 10.
    Confidence(u8),
    /// When to look back.
    Target(TargetChoice),
}

impl Draft {
    /// An empty draft, opened at the first step.
    pub fn begin(id: DraftId, today: Date) -> Self {
        Self {
            id,
            started: today,
            goal: None,
            place: Place { is_open: true, ..Place::default() },
            answers: Answers::default(),
            target: Target::default(),
            put_aside: Vec::new(),
            details: Filled::default(),
            steps: Vec::new(),
            because: String::new(),
        }
    }

    /// A draft that changes a saved goal, opened at the check page.
    pub fn of_goal(id: DraftId, goal: &Goal, today: Date) -> Self {
        Self {
            goal: Some(goal.id),
            place: Place { step: Step::Check, is_open: true, ..Place::default() },
            answers: goal.answers.clone(),
            target: Target::of(goal.target),
            details: goal.details.clone(),
            steps: goal.steps.clone(),
            ..Self::begin(id, today)
        }
    }

    /// Takes an answer given on `today`.
    pub fn answer(&mut self, answer: Answer, today: Date) {
        match answer {
            Answer::Text { field, text, caret } => {
                if let Some(place) = self.text_mut(field) {
                    *place = text;
                    self.place.field = Some(field);
                    self.place.caret = caret;
                }
            }
            Answer::Area(area) => self.answers.area = Some(area),
            Answer::MeasureUnsure(is_unsure) => self.answers.measure_unsure = is_unsure,
            Answer::Confidence(level) => self.answers.confidence = Some(level.min(10)),
            Answer::Target(choice) => self.target.choose(choice, today),
        }
    }

    /// The text of a field; `None` for fields that are choices.
    pub fn text(&self, field: Field) -> Option<&str> {
        match field {
            Field::Statement => Some(&self.answers.statement),
            Field::Measure => Some(&self.answers.measure),
            Field::FirstStep => Some(&self.answers.first_step),
            Field::Reason => Some(&self.answers.reason),
            Field::Day => Some(&self.target.typed.day),
            Field::Month => Some(&self.target.typed.month),
            Field::Year => Some(&self.target.typed.year),
            Field::Because => Some(&self.because),
            Field::Area | Field::Confidence | Field::Target => None,
        }
    }

    fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        match field {
            Field::Statement => Some(&mut self.answers.statement),
            Field::Measure => Some(&mut self.answers.measure),
            Field::FirstStep => Some(&mut self.answers.first_step),
            Field::Reason => Some(&mut self.answers.reason),
            Field::Day => Some(&mut self.target.typed.day),
            Field::Month => Some(&mut self.target.typed.month),
            Field::Year => Some(&mut self.target.typed.year),
            Field::Because => Some(&mut self.because),
            Field::Area | Field::Confidence | Field::Target => None,
        }
    }

    /// Moves to another page; the caret of the old one means nothing there.
    pub fn go(&mut self, step: Step, from_check: bool) {
        self.place = Place { step, is_open: true, from_check, ..Place::default() };
    }
}
