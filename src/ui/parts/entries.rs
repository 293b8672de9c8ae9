//! The entries of one form as a list, with the way to begin another.

use crate::app::action::Action;
use crate::app::select::shelf::{EntryGroup, EntryLine};
use crate::app::state::Route;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, bare, button_about};
use crate::ui::parts::drawing::drawing;
use crate::ui::parts::heading::bare_subtitle;
use crate::ui::parts::hint::hint_of;
use crate::ui::parts::more::more;
use crate::ui::tag::{Tag, li, p, tag, ul};

/// A heading, what the form is for, its entries, and a button for a new one.
pub fn entries(ui: &Ui, group: &EntryGroup) -> Tag {
    let begin = Action::EntryBegun { form: group.form.clone(), goal: None };
    tag("section")
        .key(&group.form)
        .with(bare_subtitle(ui).text(&group.title))
        .with_maybe(hint_of(&group.intro))
        .with_maybe((!group.lines.is_empty()).then(|| list(ui, &group.lines)))
        .with_maybe(more(ui, group.n_more, &group.title))
        .with_maybe(group.trend.as_ref().map(|trend| drawing(ui, trend)))
        .with(button_about(ui, ui.text("entries.begin"), &group.title, begin, Weight::Secondary))
}

/// Entries as lines that lead to them.
pub fn list(ui: &Ui, lines: &[EntryLine]) -> Tag {
    let item = |line: &EntryLine| {
        let open = Action::ScreenOpened(Route::Entry(line.id));
        li("wm-item")
            .key(&line.id.to_string())
            .with(bare(ui, "wm-item-title", open).written(&line.title))
            .with(p("wm-item-note").text(&line.note))
    };
    ul("wm-list").with_all(lines.iter().map(item))
}
