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
    let lines = || tag("dl").class("wm-sheet-lines").with_all(sheet.lines.iter().map(line));
    div("wm-sheet").with(statement).with_maybe((!sheet.lines.is_empty()).then(lines))
}

/// Labels with what the person wrote beside each, on a page of its own kind.
pub fn facts(lines: &[Line]) -> Tag {
    let fact = |line: &Line| line_of("wm-fact", &line.label, tag("dd").written(&line.text));
    tag("dl").class("wm-facts").with_all(lines.iter().map(fact))
}

/// A label with what stands beside or under it.
pub fn line_of(class: &'static str, label: &str, text: Tag) -> Tag {
    div(class).with(tag("dt").text(label)).with(text)
}

fn line(line: &Line) -> Tag {
    line_of("wm-sheet-line", &line.label, tag("dd").written(&line.text))
}
