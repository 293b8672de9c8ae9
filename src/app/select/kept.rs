//! The file that is kept up to date, in words.

use crate::app::kept::{Deed, Kept, WriteError};
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

/// What the page shows of it: how it stands, and the keys and deeds of its buttons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptPart {
    /// How it stands.
    pub line: String,
    /// The buttons, the most useful first.
    pub ways: &'static [(&'static str, Deed)],
}

/// The part as it stands; `None` where the browser cannot do it.
pub fn kept_part(kept: Kept, texts: &Catalog) -> Option<KeptPart> {
    let (key, ways): (_, &'static [_]) = match kept {
        Kept::Impossible => return None,
        Kept::Off => ("kept.off", &[("kept.ask", Deed::Asked)]),
        Kept::Stopped => {
            ("kept.stopped", &[("kept.ask_again", Deed::Asked), ("kept.leave", Deed::Left)])
        }
        Kept::Chosen => ("kept.chosen", &[("kept.leave", Deed::Left)]),
        Kept::Written(_) => ("kept.written", &[("kept.leave", Deed::Left)]),
        Kept::Failed(WriteError::Failed) => (
            "kept.failed",
            &[
                ("kept.again", Deed::Again),
                ("kept.ask_again", Deed::Asked),
                ("kept.leave", Deed::Left),
            ],
        ),
        Kept::Failed(error) => {
            (failure(error), &[("kept.ask_again", Deed::Asked), ("kept.leave", Deed::Left)])
        }
    };
    let line = match kept {
        Kept::Written(at) => texts.fill(key, &[("time", &format::time(texts, at))]),
        _ => texts.get(key).to_owned(),
    };
    Some(KeptPart { line, ways })
}

/// The key of the words for a file that is not up to date.
pub(super) fn failure(error: WriteError) -> &'static str {
    match error {
        WriteError::Forbidden => "kept.forbidden",
        WriteError::Gone => "kept.gone",
        WriteError::Failed => "kept.failed",
    }
}
