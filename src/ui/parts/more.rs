//! What shows more of a list.

use crate::app::action::Action;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button_about};
use crate::ui::tag::{Attr, Tag};

/// A button under a list that shows the next page of it; `about` tells it from others. Once all is
/// shown it stays and says so: it was pressed just now and has the focus.
pub fn more(ui: &Ui, n_more: Option<usize>, about: &str) -> Option<Tag> {
    let n_more = n_more?;
    let is_all = n_more == 0;
    let words = || ui.texts.count("list.more", n_more);
    let label = if is_all { ui.text("list.all").to_owned() } else { words() };
    let button = button_about(ui, &label, about, Action::MoreAsked, Weight::Link);
    Some(button.attr_maybe(Attr::AriaDisabled, is_all.then_some("true")))
}
