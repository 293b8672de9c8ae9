//! The unfinished answers of the wizard, and the place where the person is in it.
//!
//! A draft is a record like any other: whatever is typed is stored, wrong or not. It becomes a
//! goal by `finish`, which is the only code that may hold anything back.

use serde::{Deserialize, Serialize};

use super::action_step::ActionStep;
use super::area::Area;
use super::date::Date;
use super::filled::Filled;
use super::goal::{Answers, Goal, GoalId, Wording};
use super::id::Id;
use super::problem::{Fault, Problem};
use super::step::{Field, Step};
use super::target::{Target, TargetChoice};
use super::text::{self, ANSWER_MAX, STATEMENT_MAX};

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

    /// What keeps the person on one page, given the earliest day that a date may have.
    pub fn problems_at(&self, step: Step, month_names: &[String], earliest: Date) -> Vec<Problem> {
        let mut problems = Vec::new();
        if step == Step::Specific && text::clean(&self.answers.statement).is_empty() {
            problems.push(Problem { field: Field::Statement, fault: Fault::StatementMissing });
        }
        let texts =
            [Field::Statement, Field::Measure, Field::FirstStep, Field::Reason, Field::Because];
        for field in texts {
            if field.step() == step {
                problems.extend(self.too_long(field));
            }
        }
        if step == Step::TimeBound {
            problems.extend(self.target.read(month_names, earliest).err());
        }
        problems
    }

    /// What keeps the draft from becoming a goal, in the order of the steps.
    pub fn problems(&self, month_names: &[String], earliest: Date) -> Vec<Problem> {
        let steps = Step::ALL.into_iter();
        steps.flat_map(|step| self.problems_at(step, month_names, earliest)).collect()
    }

    fn too_long(&self, field: Field) -> Option<Problem> {
        let max = if field == Field::Statement { STATEMENT_MAX } else { ANSWER_MAX };
        let has = self.text(field).map_or(0, |text| text.chars().count());
        (has > max).then_some(Problem { field, fault: Fault::TooLong { max, has } })
    }

    /// The goal that the draft has become. `former` is the goal it changes; `new_id` names it
    /// where there is none.
    ///
    /// # Errors
    /// Everything that `problems` lists; the draft is untouched.
    pub fn finish(
        &self,
        former: Option<&Goal>,
        new_id: GoalId,
        today: Date,
        month_names: &[String],
    ) -> Result<Goal, Vec<Problem>> {
        let earliest = earliest_target(former, today);
        let problems = self.problems(month_names, earliest);
        if !problems.is_empty() {
            return Err(problems);
        }
        let target = self.target.read(month_names, earliest).map_err(|problem| vec![problem])?;
        let answers = Answers {
            statement: text::one_line(&self.answers.statement),
            measure: text::clean(&self.answers.measure),
            first_step: text::clean(&self.answers.first_step),
            reason: text::clean(&self.answers.reason),
            ..self.answers.clone()
        };
        let mut goal = match former {
            Some(goal) => self.changed(goal, answers, target, today),
            None => Goal {
                details: self.details.clone(),
                steps: self.steps.clone(),
                ..Goal::new(new_id, answers, target, today)
            },
        };
        goal.match_first_step();
        Ok(goal)
    }

    /// Whether the sentence of the goal that the draft changes reads otherwise now.
    pub fn rewords(&self, former: Option<&Goal>) -> bool {
        let statement = || text::one_line(&self.answers.statement);
        former.is_some_and(|goal| goal.answers.statement != statement())
    }

    /// A saved goal with new answers. A sentence that reads otherwise than before goes on record.
    fn changed(&self, goal: &Goal, answers: Answers, target: Option<Date>, today: Date) -> Goal {
        let mut wordings = goal.wordings.clone();
        if self.rewords(Some(goal)) {
            wordings.push(Wording {
                until: today,
                statement: goal.answers.statement.clone(),
                because: text::clean(&self.because),
            });
        }
        Goal { answers, target, wordings, ..goal.clone() }
    }
}

/// The earliest day that a goal's date may have. A date that has passed since the goal was saved
/// may stay, so that mending a word does not force a new date.
pub fn earliest_target(former: Option<&Goal>, today: Date) -> Date {
    former.and_then(|goal| goal.target).map_or(today, |target| target.min(today))
}
