//! The levels of success of a goal: proposing, changing, and saying where it came out.

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::app::select::goal::levels::LevelLine;
use crate::app::state::Route;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::choice::{Choice, choice};
use crate::ui::tag::{Tag, div, p, tag};

const GROUP: &str = "wm-level";

/// What the levels are for, the levels themselves, and what can be done with them.
pub(super) fn section(ui: &Ui, page: &GoalPage, notice: Option<Tag>) -> Tag {
    let levels = &page.levels;
    let (key, action) = if levels.lines.is_empty() {
        ("levels.propose", Action::LevelsProposed(page.id))
    } else {
        ("levels.change", Action::ScreenOpened(Route::GoalLevels(page.id)))
    };
    let item = |line: &LevelLine| level(ui, page, line);
    let list = || {
        tag("fieldset")
            .class("wm-group")
            .with(tag("legend").class("wm-legend").say(ui, "levels.question"))
            .with(div("wm-choices").with_all(levels.lines.iter().map(item)))
    };
    super::section(ui, "levels.title")
        .with(p("wm-hint").say(ui, "levels.what"))
        .with_maybe(notice)
        .with_maybe((!levels.lines.is_empty()).then(list))
        .with(super::remarks(&levels.remarks))
        .with(button(ui, ui.text(key), action, Weight::Secondary))
}

fn level(ui: &Ui, page: &GoalPage, line: &LevelLine) -> Tag {
    let values = Choice {
        id: [GROUP, line.score.as_str()].join("-"),
        group: Some(GROUP),
        label: &line.name,
        hint: &line.text,
        is_chosen: line.is_chosen,
        action: Action::EntryNoted {
            form: "scaling",
            goal: page.id,
            field: "score",
            text: line.score.clone(),
        },
    };
    choice(ui, values)
}
