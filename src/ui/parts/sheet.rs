//! A goal as it reads on one page, like a leaf of a notebook.

use crate::app::select::sheet::{Line, Sheet};
use crate::ui::tag::{Tag, div, p, tag};

/// A goal as it reads; `empty` stands there while no sentence is written. What the person wrote
/// keeps its own direction.
pub fn sheet(sheet: &Sheet, empty: &str) -> Tag {
    let statement = match &sheet.statement {
        Some(statement) => p("wm-statement").written(statement),
        None => p("wm-statement wm-empty").text(empty),
    };
    let lines = || sheet_lines(&sheet.lines);
    div("wm-sheet").with(statement).with_maybe((!sheet.lines.is_empty()).then(lines))
}

/// Labels with what the person wrote under each.
pub fn sheet_lines(lines: &[Line]) -> Tag {
    tag("dl").class("wm-sheet-lines").with_all(lines.iter().map(line))
}

fn line(line: &Line) -> Tag {
    div("wm-sheet-line").with(tag("dt").text(&line.label)).with(tag("dd").written(&line.text))
}
