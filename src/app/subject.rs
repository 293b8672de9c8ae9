//! What a form on screen is about: which record, or part of a record, holds its answers.

use crate::domain::action_step::StepId;
use crate::domain::entry::EntryId;
use crate::domain::filled::Filled;
use crate::domain::goal::GoalId;

use super::state::State;

/// Where the answers of a form are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An entry.
    Entry(EntryId),
    /// What a goal knows beside the wizard's answers.
    Goal(GoalId),
    /// A step of a goal.
    Step(GoalId, StepId),
    /// The blanks of a template, which are forgotten when it is left.
    Blanks,
}

impl Subject {
    /// The answers, or nothing where the record is gone.
    pub fn filled(self, state: &State) -> Option<&Filled> {
        match self {
            Self::Entry(id) => state.library.entry(id).map(|entry| &entry.filled),
            Self::Goal(id) => state.library.goal(id).map(|goal| &goal.details),
            Self::Step(id, step) => {
                let goal = state.library.goal(id)?;
                goal.steps.iter().find(|own| own.id == step).map(|step| &step.filled)
            }
            Self::Blanks => Some(&state.view.blanks),
        }
    }

    /// Changes the answers, if they are still there.
    pub fn change(self, state: &mut State, change: impl FnOnce(&mut Filled)) {
        match self {
            Self::Entry(id) => state.library.change_entry(id, |entry| change(&mut entry.filled)),
            Self::Goal(id) => state.library.change_goal(id, |goal| change(&mut goal.details)),
            Self::Step(id, step) => state.library.change_goal(id, |goal| {
                if let Some(step) = goal.step_mut(step) {
                    change(&mut step.filled);
                }
                goal.take_first_step();
            }),
            Self::Blanks => change(&mut state.view.blanks),
        }
    }
}
