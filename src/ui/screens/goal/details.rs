//! What a goal knows beside the wizard's answers.

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::app::select::goal::details::DetailLine;
use crate::app::state::Route;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, bare, button};
use crate::ui::parts::sheet::line_of;
use crate::ui::tag::{Tag, p, tag};

/// Short lines, and the way to add to them.
pub(super) fn section(ui: &Ui, page: &GoalPage) -> Tag {
    let details = &page.details;
    let open = Action::ScreenOpened(Route::GoalDetails(page.id));
    let is_empty = details.lines.is_empty();
    let key = if is_empty { "details.add" } else { "details.change" };
    let lines = || {
        tag("dl").class("wm-facts").with_all(details.lines.iter().map(|detail| line(ui, detail)))
    };
    super::section(ui, "details.title")
        .with_maybe(is_empty.then(|| p("wm-hint").say(ui, "details.empty")))
        .with_maybe((!is_empty).then(lines))
        .with(super::remarks(&details.remarks))
        .with(button(ui, ui.text(key), open, Weight::Secondary))
}

fn line(ui: &Ui, line: &DetailLine) -> Tag {
    let text = match line.leads_to {
        Some(route) => {
            tag("dd").with(bare(ui, "wm-link", Action::ScreenOpened(route)).written(&line.text))
        }
        None => tag("dd").written(&line.text),
    };
    line_of("wm-fact", &line.label, text)
}
