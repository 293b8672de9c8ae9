//! What shows more of a list.

use crate::app::action::Action;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button_about};
use crate::ui::tag::Tag;

/// A button under a list that shows the next page of it; `about` tells it from others.
pub fn more(ui: &Ui, n_more: usize, about: &str) -> Option<Tag> {
    let label = || ui.texts.count("list.more", n_more);
    (n_more > 0).then(|| button_about(ui, &label(), about, Action::MoreAsked, Weight::Link))
}
