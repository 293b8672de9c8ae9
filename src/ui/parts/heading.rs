//! Headings on the right level of the host's outline.

use crate::ui::context::Ui;
use crate::ui::tag::{Attr, Tag, tag};

/// The id of the heading that gets the focus when a screen opens.
pub const HEADING_ID: &str = "wm-heading";

/// The screen's own heading, with the words of a key.
pub fn title(ui: &Ui, key: &str) -> Tag {
    bare_title(ui).say(ui, key)
}

/// The screen's own heading, still empty. It can hold the focus, so that a new page is read from
/// its top.
pub fn bare_title(ui: &Ui) -> Tag {
    heading(ui.heading_level).class("wm-title").id(HEADING_ID).attr(Attr::TabIndex, "-1")
}

/// The heading of a part of a screen, one level deeper, with the words of a key.
pub fn subtitle(ui: &Ui, key: &str) -> Tag {
    bare_subtitle(ui).say(ui, key)
}

/// The heading of a part of a screen, still empty.
pub fn bare_subtitle(ui: &Ui) -> Tag {
    heading(ui.heading_level + 1).class("wm-subtitle")
}

fn heading(level: u8) -> Tag {
    tag(match level {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5.. => "h5",
    })
}
