//! A file that is kept up to date: how it stands, and what happens about it. The session decides
//! when it is written, and the browser writes it.

use crate::i18n::format::TimeOfDay;

/// How it stands with the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// This browser cannot write to a file of the person's.
    #[default]
    Impossible,
    /// No file was chosen.
    Off,
    /// One was kept before this page was loaded, and no page can remember which.
    Stopped,
    /// One was chosen, and is written for the first time.
    Chosen,
    /// It was written last then.
    Written(TimeOfDay),
    /// It is not up to date.
    Failed(WriteError),
}

/// Why a file was not written. No name and no word of it is in here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// The browser or the person does not allow it.
    Forbidden,
    /// The file is no longer where it was.
    Gone,
    /// Anything else, such as a full disk or another program that holds the file.
    Failed,
}

/// What happens about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A file is to be chosen.
    Asked,
    /// One was chosen.
    Chosen,
    /// The browser let none be chosen.
    Refused(WriteError),
    /// It is to be tried once more.
    Again,
    /// The n-th writing is over.
    Written(u32, Result<(), WriteError>),
    /// It is no longer to be kept.
    Left,
}

/// What is wished of the browser about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Let the person choose a file.
    Choose,
    /// Write this, and tell how the n-th writing went.
    Write(u32, String),
    /// Forget the file.
    Forget,
}
