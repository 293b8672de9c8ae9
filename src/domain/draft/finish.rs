//! From a draft to the goal that it becomes, and all that can hold it back.
//!
//! A draft is never changed here, and no remark of the coach counts.

use super::Draft;
use crate::domain::date::Date;
use crate::domain::goal::{Answers, Goal, GoalId, Wording};
use crate::domain::problem::{Fault, Problem};
use crate::domain::step::{Field, Step};
use crate::domain::text::{self, ANSWER_MAX, STATEMENT_MAX};

impl Draft {
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
