//! Everything that can happen, in the words of the person's own deeds.

use crate::app::kept;
use crate::app::narrowing::By;
use crate::app::state::{PlanShape, Route};
use crate::app::subject::Subject;
use crate::app::vault;
use crate::domain::action_step::StepId;
use crate::domain::area::Profession;
use crate::domain::date::Date;
use crate::domain::draft::{Answer, DraftId};
use crate::domain::entry::EntryId;
use crate::domain::goal::{GoalId, Status};
use crate::domain::record::{Record, RecordKey};
use crate::domain::step::{Field, Step};
use crate::transfer::bundle::File;
use crate::transfer::import::Records;

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

    /// A screen was asked for.
    ScreenOpened(Route),
    /// A field of a form was written into; the caret stands at this UTF-16 position.
    FormAnswered {
        /// Whose form.
        subject: Subject,
        /// The name of the field.
        field: String,
        /// All of its text.
        text: String,
        /// Where the caret stands, if the browser says so.
        caret: Option<u32>,
    },
    /// One of several choices was ticked, or its tick taken away.
    FormTicked {
        /// Whose form.
        subject: Subject,
        /// The name of the field.
        field: String,
        /// The name of the choice.
        choice: String,
        /// Whether it is ticked now.
        is_ticked: bool,
    },
    /// The words in a field for a link are to be written down as a page of their own, and linked.
    LinkKept(Subject, String),
    /// A form is to be filled in, perhaps about a goal.
    EntryBegun {
        /// Which form.
        form: String,
        /// The goal it is about.
        goal: Option<GoalId>,
    },
    /// A template is to become a goal: of which area, and which one it is.
    TemplateTaken(&'static str, usize),
    /// A gap of an inventory is to become a goal: of which entry, and which field it is.
    GapTaken(EntryId, String),
    /// An entry is about this day.
    EntryDated(EntryId, Date),
    /// An entry is marked "only me", or no longer.
    EntryMarkedPrivate(EntryId, bool),
    /// An entry was put into the bin.
    EntryDeleted(EntryId),
    /// An entry was taken out of the bin.
    EntryRestored(EntryId),
    /// An entry in the bin was deleted for good.
    EntryErased(EntryId),
    /// A review is done: what was decided about each goal is carried out.
    ReviewFinished(EntryId),
    /// A goal's part of the review on screen is unfolded, or folded.
    PartToggled(GoalId),
    /// One answer of a form was given on the page of a goal: today's entry takes it.
    EntryNoted {
        /// Which form.
        form: &'static str,
        /// The goal it is about.
        goal: GoalId,
        /// The name of the field.
        field: &'static str,
        /// The answer.
        text: String,
    },
    /// Five levels of success are to be proposed for a goal.
    LevelsProposed(GoalId),
    /// Another shape of the plan is wanted.
    PlanShaped(PlanShape),
    /// Another step of a goal is wanted.
    StepAdded(GoalId),
    /// A step was done, or was not done after all.
    StepTicked(GoalId, StepId, bool),
    /// A step goes one place up, or else down.
    StepMoved {
        /// Of which goal.
        goal: GoalId,
        /// Which step.
        step: StepId,
        /// Up or down.
        is_up: bool,
    },
    /// A step is no longer wanted.
    StepRemoved(GoalId, StepId),

    /// The planner was opened, and it is this day.
    Opened,
    /// The lists on screen are to show more.
    MoreAsked,
    /// The lists on screen are to show only what is of that name, or with an empty one everything.
    Narrowed(By, String),
    /// The lists on screen are to show everything again.
    AllShown,
    /// Something is looked for.
    SearchTyped(String),
    /// The example is to be looked at.
    ExampleOpened,
    /// The example was looked at.
    ExampleLeft,

    /// Somebody who typed has paused.
    Rested,
    /// The notice was read.
    NoticeDismissed,
    /// What the notice speaks of is to be taken back.
    Undone,
    /// "Download my work" was pressed.
    DownloadAsked,
    /// The same, for a file that anyone can read though there is a passphrase.
    ReadableAsked,
    /// This is everything, sealed, as a file.
    FileSealed(File),
    /// The file that was locked holds these records.
    FileUnlocked(Records),
    /// The person chose a file to open, and this is its text; `None` if it is no text, or too
    /// large to look into.
    FileChosen(Option<String>),
    /// The file's new records are wanted, and its versions of changed ones too or not.
    ImportAccepted {
        /// Whether the file's version of a changed record takes the place of the own one.
        take_changed: bool,
        /// Whether it is wanted even if no restore point can be kept before it.
        without_copy: bool,
    },
    /// The same, and they are stored already, all together.
    ImportStored {
        /// As with `ImportAccepted`.
        take_changed: bool,
    },
    /// Something about the passphrase.
    Vault(vault::Deed),
    /// Something about the file that is kept up to date.
    Kept(kept::Deed),
    /// The person chose a file to check, and this is its text, as with `FileChosen`.
    BackupChosen(Option<String>),
    /// What could point to a person in care is to be looked for in everything.
    HintsAsked,
    /// A restore point is to be looked at; this is its key.
    PointOpened(String),
    /// This is what the restore point holds, if it is still there.
    PointFound(Option<String>),
    /// The reminder to download was put off.
    ReminderPutOff,
    /// "Remove everything from this browser" was pressed.
    EraseAsked,
    /// Nothing is to be removed after all.
    EraseCancelled,
    /// It was pressed a second time, after the list of what goes.
    EraseConfirmed,
    /// Another tab or element wrote this record.
    RecordArrived(Box<Record>),
    /// Likewise, and it is back although it was deleted, because that was done at the same time.
    RecordBack(Box<Record>),
    /// Another tab or element removed this record.
    RecordGone(RecordKey),
    /// Another tab or element removed everything, because the person said so there.
    ErasedElsewhere,
    /// Two tabs or elements wrote one text at once; this is the one that lost, as a draft.
    WordsKeptApart(Box<Record>),
    /// What was stored has gone, and "Save again" was pressed.
    SaveAgainAsked,
}

impl Action {
    /// Whether more of the same is likely to follow at once, so that saving and counting may wait a
    /// moment.
    pub fn is_typing(&self) -> bool {
        matches!(
            self,
            Self::Answered(Answer::Text { .. })
                | Self::FieldEntered(_)
                | Self::FormAnswered { .. }
                | Self::SearchTyped(_)
        )
    }

    /// Whether a person did it here, as against something that came from another tab
    /// or from a clock.
    pub fn is_a_persons(&self) -> bool {
        !matches!(
            self,
            Self::RecordArrived(_)
                | Self::RecordBack(_)
                | Self::RecordGone(_)
                | Self::WordsKeptApart(_)
                | Self::Rested
        )
    }
}
