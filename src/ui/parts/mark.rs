//! The sign of Waymark: three stones, one on the other, as hikers leave them.

use crate::ui::tag::{Attr, Tag, tag};

/// The sign, drawn in the colour of the text around it. It carries no meaning of its own.
pub fn mark() -> Tag {
    let stone = |[cx, cy, rx, ry]: [&'static str; 4]| {
        let at = tag("ellipse").attr(Attr::Cx, cx).attr(Attr::Cy, cy);
        at.attr(Attr::Rx, rx).attr(Attr::Ry, ry)
    };
    let stones =
        [["12", "19", "9", "3.4"], ["11.2", "12.2", "6", "2.9"], ["12.4", "6.2", "3.4", "2.4"]];
    tag("svg")
        .class("wm-mark")
        .attr(Attr::ViewBox, "0 0 24 24")
        .attr(Attr::AriaHidden, "true")
        .attr(Attr::Focusable, "false")
        .with_all(stones.into_iter().map(stone))
}
