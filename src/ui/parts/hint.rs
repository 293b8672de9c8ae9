//! A few words of help that stay on screen.

use crate::ui::tag::{Tag, p};

/// The help in a paragraph; nothing where there is none.
pub fn hint_of(words: &str) -> Option<Tag> {
    (!words.is_empty()).then(|| p("wm-hint").text(words))
}
