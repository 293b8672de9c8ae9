//! The bin: what was deleted, the way back, and the way out for good.

use crate::app::action::Action;
use crate::app::select::bin::{Bin, BinLine};
use crate::app::state::Route;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button, button_about};
use crate::ui::parts::heading::title;
use crate::ui::parts::more::more;
use crate::ui::tag::{Tag, div, group, li, p, tag, ul};

/// The bin, under the notice.
pub fn screen(ui: &Ui, bin: &Bin, notice: Tag) -> Tag {
    let home = Action::ScreenOpened(Route::Home);
    let empty = || {
        let back = button(ui, ui.text("bin.back"), home, Weight::Secondary);
        group().with(p("wm-lead").say(ui, "bin.empty")).with(back)
    };
    group()
        .with(title(ui, "bin.title"))
        .with(notice)
        .with(p("wm-hint").say(ui, "bin.hint"))
        .with_maybe(bin.lines.is_empty().then(empty))
        .with(ul("wm-list").with_all(bin.lines.iter().map(|line| deleted(ui, line))))
        .with_maybe(more(ui, bin.n_more, ui.text("bin.title")))
}

fn deleted(ui: &Ui, line: &BinLine) -> Tag {
    let way = |key: &str, action: &Action, weight: Weight| {
        button_about(ui, ui.text(key), &line.title, action.clone(), weight)
    };
    let ways = div("wm-ways").with(way("bin.restore", &line.restore, Weight::Link)).with(way(
        "bin.erase",
        &line.erase,
        Weight::Danger,
    ));
    li("wm-item")
        .with(tag("p").written(&line.title))
        .with(p("wm-item-note").text(&line.note))
        .with(ways)
}
