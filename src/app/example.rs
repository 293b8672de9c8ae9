//! The example: a year of somebody who does not exist, to look around in.
//!
//! It is a state of its own beside the person's, so nothing that is done in it can reach a record
//! of theirs, and its changes are handed to no store. Its days are counted from today.

use crate::app::action::Action;
use crate::app::state::{State, View};
use crate::content;
use crate::domain::date::Date;
use crate::domain::library::Library;
use crate::transfer::import;

/// The example as it is on `today`.
pub fn open(language: &str, today: Date) -> State {
    let file = with_dates(content::example(language), today);
    let mut library = Library::default();
    // The file is part of the program, so a test is what finds a bad one.
    for record in import::plan(&file, &library).map(|plan| plan.added).unwrap_or_default() {
        library.adopt(record);
    }
    State { library, view: View { is_example: true, ..View::default() } }
}

/// Days stand in the file as `"@-30"`: thirty days before today.
fn with_dates(file: &str, today: Date) -> String {
    let mut text = String::with_capacity(file.len());
    for (index, part) in file.split('"').enumerate() {
        if index > 0 {
            text.push('"');
        }
        match part.strip_prefix('@').and_then(|days| days.parse().ok()) {
            Some(days) => text += &today.plus_days(days).to_string(),
            None => text += part,
        }
    }
    text
}

/// Whether an action is about the person's own records even while the example is on screen, or
/// would carry the example out of it.
pub fn is_beyond(action: &Action) -> bool {
    matches!(
        action,
        Action::RecordArrived(_)
            | Action::RecordBack(_)
            | Action::RecordGone(_)
            | Action::WordsKeptApart(_)
            | Action::SaveAgainAsked
            | Action::Opened
            | Action::DownloadAsked
            | Action::ReadableAsked
            | Action::FileChosen(_)
            | Action::FileUnlocked(_)
            | Action::PointFound(_)
            | Action::ImportAccepted { .. }
            | Action::ImportStored { .. }
            | Action::PlaceOpened
            | Action::BackupChosen(_)
            | Action::PointOpened(_)
            | Action::ReminderPutOff
            | Action::EraseAsked
            | Action::EraseCancelled
            | Action::EraseConfirmed
            | Action::ErasedElsewhere
            | Action::Vault(_)
    )
}
