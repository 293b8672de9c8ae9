//! The goals on the page of a review. One is unfolded at a time, so that ten goals do not tire.

use crate::app::action::Action;
use crate::app::select::review::{PartLine, ReviewGoals};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, bare, button_about};
use crate::ui::parts::form::fields;
use crate::ui::parts::heading::subtitle;
use crate::ui::parts::more::more;
use crate::ui::tag::{Attr, Tag, li, p, tag, ul};

/// The goals of a review, and what was decided about them.
pub fn review_goals(ui: &Ui, goals: &ReviewGoals) -> Tag {
    let hint = match (goals.lines.is_empty(), goals.is_finished) {
        (true, _) => "review.goals.none",
        (false, false) => "review.goals.hint",
        (false, true) => "review.goals.finished",
    };
    let line = |part: &PartLine| if goals.is_finished { told(ui, part) } else { asked(ui, part) };
    tag("section")
        .with(subtitle(ui, "review.goals"))
        .with(p("wm-hint").say(ui, hint))
        .with(ul("wm-list").with_all(goals.lines.iter().map(line)))
        .with_maybe(more(ui, goals.n_more, ui.text("review.goals")))
}

/// A goal that can be unfolded.
fn asked(ui: &Ui, part: &PartLine) -> Tag {
    let is_open = if part.form.is_some() { "true" } else { "false" };
    let fold = bare(ui, "wm-item-title wm-statement", Action::PartToggled(part.goal))
        .attr(Attr::AriaExpanded, is_open);
    li("wm-item")
        .key(&part.goal.to_string())
        .with(fold.written(&part.statement))
        .with(p("wm-item-note").written(&part.note))
        .with_maybe(part.form.as_ref().map(|form| fields(ui, form)))
}

/// A goal of a finished review: what was decided, and what is left to do.
fn told(ui: &Ui, part: &PartLine) -> Tag {
    let change = || {
        let edit = Action::GoalEdited(part.goal);
        button_about(ui, ui.text("review.change"), &part.statement, edit, Weight::Secondary)
    };
    let open = bare(ui, "wm-item-title wm-statement", Action::GoalOpened(part.goal));
    li("wm-item")
        .key(&part.goal.to_string())
        .with(open.written(&part.statement))
        .with(p("wm-item-note").written(&part.note))
        .with_maybe(part.is_to_change.then(change))
}
