//! One saved goal on its own page: how it reads, what is known about it, what is to be done, how
//! it goes, and how it read before.

pub mod check_ins;
pub mod details;
pub mod levels;
pub mod steps;

use crate::app::state::State;
use crate::domain::date::Date;
use crate::domain::goal::{GoalId, Status, Wording};
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

use self::check_ins::CheckIns;
use self::details::Details;
use self::levels::Levels;
use self::steps::Steps;
use super::home;
use super::sheet::{self, Line, Sheet};

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
    /// What is known beside the wizard's answers.
    pub details: Details,
    /// What is to be done.
    pub steps: Steps,
    /// How it goes.
    pub check_ins: CheckIns,
    /// Its levels of success.
    pub levels: Levels,
    /// How its sentence read before, the latest first.
    pub wordings: Vec<Line>,
    /// Where the notice stands: near what was pressed.
    pub notice_at: Place,
}

/// A part of the page of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Under the sheet.
    Sheet,
    /// In the list of check-ins.
    CheckIns,
    /// In the levels of success.
    Levels,
}

/// The page of a goal; `None` if there is no such goal, or it lies in the bin.
pub fn goal_page(state: &State, id: GoalId, today: Date, texts: &Catalog) -> Option<GoalPage> {
    let goal = state.library.goal(id).filter(|goal| goal.deleted.is_none())?;
    let notice_at = match state.view.notice.map(|notice| notice.key) {
        Some("notice.checked_in") => Place::CheckIns,
        Some("notice.levels_proposed" | "notice.level_scored") => Place::Levels,
        _ => Place::Sheet,
    };
    Some(GoalPage {
        id,
        sheet: sheet::of_goal(goal, texts),
        standing: home::standing(goal, today, texts),
        status: goal.status,
        details: details::details(state, goal, texts),
        steps: steps::steps(goal, today, texts),
        check_ins: check_ins::check_ins(state, goal, today, texts),
        levels: levels::levels(state, goal, today, texts),
        wordings: goal.wordings.iter().rev().flat_map(|former| wording(former, texts)).collect(),
        notice_at,
    })
}

fn wording(former: &Wording, texts: &Catalog) -> Vec<Line> {
    let until = format::date(texts, former.until);
    let was = Line {
        label: texts.fill("goal.wording.until", &[("date", &until)]),
        text: former.statement.clone(),
    };
    let because = (!former.because.is_empty()).then(|| Line {
        label: texts.get("goal.wording.because").to_owned(),
        text: former.because.clone(),
    });
    [Some(was), because].into_iter().flatten().collect()
}
