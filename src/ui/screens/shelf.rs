//! Entries by form: what a person knows of themselves, and what they noted while following up.

use crate::app::select::narrow::ChoiceList;
use crate::app::select::shelf::EntryGroup;
use crate::ui::context::Ui;
use crate::ui::parts::entries::entries;
use crate::ui::parts::heading::title;
use crate::ui::parts::narrower::choices;
use crate::ui::tag::{Tag, group, p};

/// A screen of lists, whose heading and intro have the keys of that name.
pub fn screen(
    ui: &Ui,
    key: &str,
    groups: &[EntryGroup],
    list: Option<&ChoiceList>,
    notice: Tag,
) -> Tag {
    group()
        .with(title(ui, &format!("{key}.title")))
        .with(p("wm-hint").say(ui, &format!("{key}.intro")))
        .with(notice)
        .with_maybe(list.map(|list| choices(ui, list)))
        .with_all(groups.iter().map(|group| entries(ui, group)))
}
