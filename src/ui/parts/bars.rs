//! The five bars of the coach: a letter's name, and a word for how far it is answered.

use crate::app::select::critique::BarLine;
use crate::ui::context::Ui;
use crate::ui::tag::{Attr, Tag, li, span, ul};

/// The five bars. The word says what the bar draws, so the drawing is left out when read aloud.
pub fn bars(ui: &Ui, lines: &[BarLine]) -> Tag {
    ul("wm-bars").attr_text(Attr::AriaLabel, ui.text("coach.bars")).with_all(lines.iter().map(bar))
}

fn bar(line: &BarLine) -> Tag {
    let part = |index: u8| segment(["wm-bar-part", "wm-bar-part wm-on"], index < line.score);
    let drawing = span("wm-bar-drawing").attr(Attr::AriaHidden, "true");
    li("wm-bar")
        .with(span("wm-bar-name").text(&line.name))
        .with(drawing.with_all((0..3).map(part)))
        .with(span("wm-bar-word").text(&line.word))
}

/// One piece of a drawn bar, of the first class or, if it is filled, of the second.
pub fn segment([off, on]: [&'static str; 2], is_on: bool) -> Tag {
    span(if is_on { on } else { off })
}
