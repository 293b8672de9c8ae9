//! What a form on screen is about: which record, or part of a record, holds its answers.

use crate::domain::action_step::StepId;
use crate::domain::entry::{Entry, EntryId, part_id};
use crate::domain::filled::Filled;
use crate::domain::goal::GoalId;
use crate::domain::record::Record;

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
    /// A goal's part of a review, which is made when it is written into.
    Part(EntryId, GoalId),
    /// The blanks of a template, which are forgotten when it is left.
    Blanks,
}

static NOTHING: Filled = Filled::EMPTY;

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
            Self::Part(review, goal) => {
                let part = state.library.entry(part_id(review, goal));
                Some(part.map_or(&NOTHING, |part| &part.filled))
            }
            Self::Blanks => Some(&state.view.blanks),
        }
    }

    /// The entry that holds the answers, if one does.
    pub fn entry(self) -> Option<EntryId> {
        match self {
            Self::Entry(id) => Some(id),
            Self::Part(review, goal) => Some(part_id(review, goal)),
            Self::Goal(_) | Self::Step(..) | Self::Blanks => None,
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
            Self::Part(review, goal) => {
                let id = part_id(review, goal);
                if let (None, Some(review)) = (state.library.entry(id), state.library.entry(review))
                {
                    state.library.put(Record::Entry(Entry::part_of(review, goal)));
                }
                state.library.change_entry(id, |part| change(&mut part.filled));
            }
            Self::Blanks => change(&mut state.view.blanks),
        }
    }
}
