//! A scale of 0 to 10: eleven buttons to press, because a slider cannot be used with every screen
//! reader and finger.

use crate::app::action::Action;
use crate::domain::filled::SCALE_MAX;
use crate::ui::context::Ui;
use crate::ui::parts::hint::hint_of;
use crate::ui::tag::{Attr, Tag, div, p, span, tag};

/// What a scale shows and does.
pub struct Scale<'a> {
    /// The id of its first button, where an error would point; the others add their mark to it.
    pub id: &'a str,
    /// The question.
    pub legend: &'a str,
    /// A few more words; may be empty.
    pub hint: &'a str,
    /// What its two ends mean, where that is not plain.
    pub ends: Option<(&'a str, &'a str)>,
    /// The mark that is chosen.
    pub chosen: Option<u8>,
    /// What happens when a mark is pressed.
    pub action: &'a dyn Fn(u8) -> Action,
}

/// A scale of 0 to 10.
pub fn scale(ui: &Ui, scale: Scale<'_>) -> Tag {
    let Scale { id, legend, hint, ends, chosen, action } = scale;
    let offer = |mark: u8| {
        let own_id = if mark == 0 { id.to_owned() } else { format!("{id}-{mark}") };
        let end = match (mark, ends) {
            (0, Some((none, _))) => Some(none),
            (SCALE_MAX, Some((_, full))) => Some(full),
            _ => None,
        };
        let input = tag("input")
            .attr(Attr::Type, "radio")
            .attr_text(Attr::Name, &ui.group(id))
            .id(&own_id)
            .checked(chosen == Some(mark))
            .on_change(ui.on(action(mark)));
        let label = tag("label")
            .attr_text(Attr::For, &own_id)
            .text(&mark.to_string())
            .with_maybe(end.map(|end| span("wm-hidden").text(", ").text(end)));
        div("wm-level").with(input).with(label)
    };
    let ends = ends.map(|(none, full)| {
        p("wm-ends")
            .attr(Attr::AriaHidden, "true")
            .with(tag("span").text(none))
            .with(tag("span").text(full))
    });
    tag("fieldset")
        .class("wm-group")
        .with(tag("legend").class("wm-legend").text(legend))
        .with_maybe(hint_of(hint))
        .with(div("wm-levels").with_all((0..=SCALE_MAX).map(offer)))
        .with_maybe(ends)
}
