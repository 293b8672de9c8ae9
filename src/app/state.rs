//! All that is known while the app runs, in two halves: what is stored and what is not.
//!
//! Where a field lives decides it: `library` is saved and exported, `view` is forgotten when the
//! page closes. So a field never needs a second list that says whether it is stored.

use crate::app::effect::Target;
use crate::app::narrowing::Narrowing;
use crate::app::undo::UndoStack;
use crate::app::vault::VaultView;
use crate::app::whereabouts::Whereabouts;
use crate::domain::action_step::StepId;
use crate::domain::draft::{Draft, DraftId};
use crate::domain::entry::{EntryId, part_id};
use crate::domain::filled::Filled;
use crate::domain::goal::GoalId;
use crate::domain::library::Library;
use crate::domain::problem::Problem;
use crate::domain::step::Field;
use crate::i18n::format::TimeOfDay;
use crate::store::Unread;
use crate::store::backend::BackendError;
use crate::store::points::Deed;
use crate::transfer::import::{ImportError, ImportPlan};
use crate::transfer::stored::Values;

/// All that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What is stored.
    pub library: Library,
    /// What is not.
    pub view: View,
}

/// What is forgotten when the page closes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The screen.
    pub route: Route,
    /// What the last press of "Continue" or "Save" found.
    pub problems: Vec<Problem>,
    /// The fields that were found wanting on this page, once for each time, so that the same
    /// words are not repeated at somebody.
    pub attempts: Vec<Field>,
    /// What was just done.
    pub notice: Option<Notice>,
    /// What was done before, with the way back.
    pub undo: UndoStack,
    /// What the action that is being answered did, by the key of its text, if it is a deed.
    pub deed: Option<&'static str>,
    /// What stands in the blanks of the template on screen.
    pub blanks: Filled,
    /// What is looked for.
    pub search: String,
    /// What the lists on screen are narrowed to.
    pub narrowing: Narrowing,
    /// How many pages the lists on screen show beyond the first.
    pub n_more_pages: usize,
    /// The goal whose part of the review on screen is unfolded.
    pub open_part: Option<GoalId>,
    /// This is the example, of which nothing is stored.
    pub is_example: bool,
    /// What the coach asked when the person last paused, for those who hear the screen.
    pub spoken: String,
    /// How saving stands.
    pub saving: Saving,
    /// Stored values that could not be read.
    pub unread: Vec<Unread>,
    /// What the chosen file would do, or why it cannot be opened.
    pub import: Option<Import>,
    /// A chosen file that has to be opened first.
    pub locked_file: Option<LockedFile>,
    /// Where everything is stored.
    pub whereabouts: Whereabouts,
    /// How many texts were kept apart because two elements wrote one record at once.
    pub n_apart: usize,
    /// Fewer than half of the records are there that were stored.
    pub has_shrunk: bool,
    /// The last save took the room that was kept for it.
    pub is_nearly_full: bool,
    /// How the passphrase stands.
    pub vault: VaultView,
}

/// The screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The plan as a whole, in one of its shapes.
    Plan(PlanShape),
    /// Every area of development.
    Areas,
    /// One area, by the name of its pack.
    Area(&'static str),
    /// A template of an area, with its blanks: the area's name, and which one it is.
    Template(&'static str, usize),
    /// Check-ins, reviews, feedback and the journal.
    Notes,
    /// What the person knows about themselves.
    About,
    /// One filled form.
    Entry(EntryId),
    /// What a goal knows beside the wizard's answers.
    GoalDetails(GoalId),
    /// The levels of success of a goal.
    GoalLevels(GoalId),
    /// One step of a goal.
    Step(GoalId, StepId),
    /// What was looked for.
    Search,
    /// What was deleted and can still be brought back.
    Bin,
    /// What is next, and all goals.
    #[default]
    Home,
    /// The wizard, on the step that its draft names.
    Wizard(DraftId),
    /// One goal.
    Goal(GoalId),
    /// What a chosen file would do.
    Import,
    /// "Where your plan lives".
    Place,
}

/// A file or a restore point that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// What it would do, or why it cannot be opened.
    pub found: Result<ImportPlan, ImportError>,
    /// What it is, and before which deed a copy of everything is kept.
    pub deed: Deed,
    /// Why nothing was done when it was accepted.
    pub held_back: Option<HeldBack>,
}

/// Why nothing of a file was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldBack {
    /// No copy of what is here could be kept first.
    NoCopy,
    /// There is no room for all of it.
    NoRoom,
    /// The storage did not keep what was written.
    NotKept,
}

/// A chosen file that a passphrase or a recovery code opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedFile {
    /// What it holds, sealed.
    pub values: Values,
    /// It is only to be checked.
    pub is_check: bool,
}

/// The shapes in which the field looks at a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlanShape {
    /// Goals, actions, evaluation.
    #[default]
    Goals,
    /// Assess, set, research, track.
    Cycle,
    /// Goals, actions, metrics, review dates.
    Reviews,
}

/// What was just done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key of its text.
    pub key: &'static str,
    /// Whether "Undo" takes back just this.
    pub can_undo: bool,
}

/// How saving stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was to be saved yet.
    #[default]
    Idle,
    /// All is in the browser's storage since that time.
    Saved(TimeOfDay),
    /// The last save was refused; what is on screen is only on screen.
    Failed(BackendError),
}

impl State {
    /// The state in which a person finds the app: back in the wizard if the page was left there.
    pub fn open(library: Library) -> Self {
        let left_open = library.drafts().filter(|draft| draft.place.is_open);
        let draft = left_open.max_by_key(|draft| (draft.started, draft.id.bits()));
        // A part of a review says more of where the person was than the review around it.
        let written_in = library.entries().filter(|entry| entry.place.is_some());
        let entry = written_in.max_by_key(|entry| entry.review.is_some());
        let review = entry.and_then(|entry| entry.review).filter(|id| library.entry(*id).is_some());
        let open_part = review.and(entry).and_then(|part| part.goal);
        let route = draft
            .map(|draft| Route::Wizard(draft.id))
            .or(entry.map(|entry| Route::Entry(review.unwrap_or(entry.id))))
            .unwrap_or_default();
        Self { library, view: View { route, open_part, ..View::default() } }
    }

    /// The field in which the person was when the page closed on them.
    pub fn left_at(&self) -> Option<Target> {
        if let Route::Entry(id) = self.view.route {
            let part = self.view.open_part.map(|goal| part_id(id, goal));
            let place = self.library.entry(part.unwrap_or(id))?.place.clone()?;
            return Some(Target::FormField(place.field, place.caret));
        }
        let place = &self.open_draft()?.place;
        Some(Target::Field(place.field?, place.caret))
    }

    /// The draft that the wizard shows, if the wizard is on screen.
    pub fn open_draft(&self) -> Option<&Draft> {
        match self.view.route {
            Route::Wizard(id) => self.library.draft(id),
            _ => None,
        }
    }
}
