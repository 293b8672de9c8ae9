//! A goal as one line of a list.

use crate::app::action::Action;
use crate::app::select::home::GoalLine;
use crate::ui::context::Ui;
use crate::ui::parts::button::bare;
use crate::ui::tag::{Tag, li, p};

/// Its sentence, which leads to it, and how it stands.
pub fn goal_line(ui: &Ui, line: &GoalLine) -> Tag {
    let open = bare(ui, "wm-item-title wm-statement", Action::GoalOpened(line.id));
    li("wm-item")
        .key(&line.id.to_string())
        .with(open.written(&line.statement))
        .with(p("wm-item-note").text(&line.standing))
}
