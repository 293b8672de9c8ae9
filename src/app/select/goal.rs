//! One saved goal on its own page.

use crate::app::state::State;
use crate::domain::date::Date;
use crate::domain::goal::{GoalId, Status};
use crate::i18n::catalog::Catalog;

use super::home;
use super::sheet::{self, Sheet};

/// What the page of a goal shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalPage {
    /// Which goal.
    pub id: GoalId,
    /// The goal as it reads.
    pub sheet: Sheet,
    /// How it stands.
    pub standing: String,
    /// How it stands, to offer what fits.
    pub status: Status,
}

/// The page of a goal; `None` if there is no such goal, or it lies in the bin.
pub fn goal_page(state: &State, id: GoalId, today: Date, texts: &Catalog) -> Option<GoalPage> {
    let goal = state.library.goal(id).filter(|goal| goal.deleted.is_none())?;
    Some(GoalPage {
        id,
        sheet: sheet::of_goal(goal, texts),
        standing: home::standing(goal, today, texts),
        status: goal.status,
    })
}
