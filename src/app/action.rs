//! Everything that can happen, in the words of the person's own deeds.

use crate::app::vault;
use crate::domain::area::Profession;
use crate::domain::draft::{Answer, DraftId};
use crate::domain::goal::{GoalId, Status};
use crate::domain::record::{Record, RecordKey};
use crate::domain::step::{Field, Step};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Start a goal" was pressed.
    WizardStarted,
    /// A draft was picked up again.
    DraftContinued(DraftId),
    /// A draft was thrown away.
    DraftDiscarded(DraftId),
    /// The list of goals was asked for.
    HomeOpened,
    /// "Where your plan lives" was asked for.
    PlaceOpened,
    /// A goal was opened.
    GoalOpened(GoalId),
    /// The answers of a saved goal are to be changed.
    GoalEdited(GoalId),
    /// The person says how the goal stands.
    GoalStands(GoalId, Status),
    /// A goal was put into the bin.
    GoalDeleted(GoalId),
    /// A goal was taken out of the bin.
    GoalRestored(GoalId),
    /// A goal in the bin was deleted for good.
    GoalErased(GoalId),

    /// A question of the wizard was answered, or an answer changed.
    Answered(Answer),
    /// A text field of the wizard was entered.
    FieldEntered(Field),
    /// A text field of the wizard was left: a good moment to save.
    FieldLeft,
    /// "Continue" was pressed.
    Continued,
    /// "Skip for now" was pressed.
    Skipped,
    /// "Back" was pressed.
    WentBack,
    /// "Change" was pressed on the check page, or an error there that belongs to a step.
    StepChanged(Step),
    /// An entry in the list of problems was pressed.
    ProblemFollowed(Field),
    /// "Save this goal" was pressed.
    GoalSaved,
    /// A remark of the coach was put aside.
    RemarkPutAside(&'static str),
    /// All remarks that were put aside are wanted back.
    RemarksRecalled,
    /// A rewrite of the coach was taken over: the field now reads so.
    RewriteTaken(Field, String),
    /// Examples of another profession are wanted.
    ProfessionChosen(Profession),

    /// The notice was read.
    NoticeDismissed,
    /// What the notice speaks of is to be taken back.
    Undone,
    /// "Download my work" was pressed.
    DownloadAsked,
    /// The person chose a file to open, and this is its text; `None` if it is no text, or too
    /// large to look into.
    FileChosen(Option<String>),
    /// The file's new records are wanted, and its versions of changed ones too or not.
    ImportAccepted {
        /// Whether the file's version of a changed record takes the place of the own one.
        take_changed: bool,
    },
    /// Something about the passphrase.
    Vault(vault::Deed),
    /// Another tab or element wrote this record.
    RecordArrived(Box<Record>),
    /// Another tab or element removed this record.
    RecordGone(RecordKey),
    /// Two tabs or elements wrote one text at once; this is the one that lost, as a draft.
    WordsKeptApart(Box<Record>),
    /// What was stored has gone, and "Save again" was pressed.
    SaveAgainAsked,
}

impl Action {
    /// Whether more of the same is likely to follow at once, so that saving may wait a moment.
    pub fn is_typing(&self) -> bool {
        matches!(self, Self::Answered(Answer::Text { .. }) | Self::FieldEntered(_))
    }

    /// Whether a person did it here, as against something that came from another tab.
    pub fn is_a_persons(&self) -> bool {
        !matches!(self, Self::RecordArrived(_) | Self::RecordGone(_) | Self::WordsKeptApart(_))
    }
}
