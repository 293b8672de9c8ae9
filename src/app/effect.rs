//! Wishes to the outside, as data. The shell carries them out; nothing comes back.

use crate::app::action::Action;
use crate::app::kept::Wish;
use crate::domain::step::Field;
use crate::transfer::bundle::File;

/// One wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put the focus there, once the screen has been drawn.
    Focus(Target),
    /// Hand a file to the person.
    Download(File),
    /// Do this about the file that is kept up to date.
    Keep(Wish),
    /// Once the screen has been drawn, do this: it takes a moment, and the screen says so.
    Next(Action),
}

/// Where the focus goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The heading of the screen, so that a new page is read from its top.
    Heading,
    /// The list of problems above the heading.
    Problems,
    /// The field for a passphrase, or the new recovery code, which is shown only once.
    Secret,
    /// The same when it locked by itself: only if the focus is here, and taken from nobody.
    Lock,
    /// What a checked file holds.
    Checked,
    /// The part of the page about removing everything.
    Erasure,
    /// What could point to a person in care.
    Hinted,
    /// How it stands with the file that is kept up to date.
    Kept,
    /// A field, and in it the caret at this UTF-16 position.
    Field(Field, Option<u32>),
    /// A field of the form on screen, by its name, and in it the caret.
    FormField(String, Option<u32>),
}
