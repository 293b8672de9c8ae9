//! The file that is kept up to date: one line of how it stands, and what can be done.

use super::KEPT_ID;
use crate::app::action::Action;
use crate::app::select::kept::KeptPart;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::tag::{Attr, Tag, div, tag};

pub(super) fn part(ui: &Ui, part: &KeptPart) -> Tag {
    let way = |(index, (key, deed)): (usize, &(&'static str, _))| {
        let weight = if index == 0 { Weight::Secondary } else { Weight::Link };
        button(ui, ui.text(key), Action::Kept(*deed), weight)
    };
    tag("section")
        .id(KEPT_ID)
        .attr(Attr::TabIndex, "-1")
        .attr(Attr::Role, "group")
        .attr_text(Attr::AriaLabel, ui.text("kept.ask"))
        .with(tag("p").text(&part.line))
        .with(div("wm-ways").with_all(part.ways.iter().enumerate().map(way)))
}
