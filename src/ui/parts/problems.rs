//! The list of problems above a page's heading, each with a way to its field.
//!
//! The ways are buttons: a link to an element inside a shadow root would change the host's URL
//! and move no focus.

use crate::app::action::Action;
use crate::app::select::wizard::ProblemLine;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::tag::{Attr, Tag, div, group, p, tag};

/// The id of the list, which gets the focus when it appears.
pub const PROBLEMS_ID: &str = "wm-problems";

/// The list of problems; nothing where there are none.
pub fn problems(ui: &Ui, lines: &[ProblemLine]) -> Tag {
    if lines.is_empty() {
        return group();
    }
    let entry = |line: &ProblemLine| {
        let follow = Action::ProblemFollowed(line.field);
        tag("li").with(button(ui, &line.text, follow, Weight::Danger))
    };
    div("wm-problems")
        .id(PROBLEMS_ID)
        .attr(Attr::TabIndex, "-1")
        .attr(Attr::Role, "group")
        .attr(Attr::AriaLabelledBy, "wm-problems-title")
        .with(p("wm-problems-title").id("wm-problems-title").say(ui, "problem.title"))
        .with(tag("ul").with_all(lines.iter().map(entry)))
}
