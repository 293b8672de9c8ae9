//! A drawing: its strips as SVG under their words, and the same numbers as a table behind a fold.
//!
//! To those who hear the page it is one picture with a sentence. Places across are percentages, so
//! nothing is scaled and words keep their size. No shape has a colour of its own: the style sheet
//! gives each tone one.

use crate::app::select::drawing::{Drawing, Point, Shape, Strip, Table, Tone};
use crate::ui::context::Ui;
use crate::ui::tag::{Attr, Tag, div, group, p, span, tag};

/// The most columns that the name of a table tells.
const MOST_HEADS: usize = 3;

/// A drawing with its table.
pub fn drawing(ui: &Ui, drawing: &Drawing) -> Tag {
    let strips = div("wm-drawing")
        .attr(Attr::Role, "img")
        .attr_text(Attr::AriaLabel, &drawing.says)
        .with_all(drawing.strips.iter().map(strip));
    // Several tables on a page are told apart by what their columns hold.
    let heads = drawing.table.heads.get(..MOST_HEADS).unwrap_or(&drawing.table.heads);
    let fold = tag("details")
        .class("wm-fold")
        .with(
            tag("summary")
                .say(ui, "drawing.table")
                .with(span("wm-hidden").text(": ").text(&heads.join(", "))),
        )
        .with(table(&drawing.table));
    group().with(strips).with(fold)
}

fn strip(strip: &Strip) -> Tag {
    let has_words = !strip.label.is_empty() || !strip.note.is_empty();
    let words = || {
        p("wm-strip-words")
            .with(span("wm-strip-label").written(&strip.label))
            .with(span("wm-strip-note").text(&strip.note))
    };
    let drawn = tag("svg")
        .class("wm-strip")
        .attr(Attr::AriaHidden, "true")
        .attr(Attr::Focusable, "false")
        .attr_text(Attr::Height, &down(strip.height))
        .with_all(strip.shapes.iter().map(shape));
    group().with_maybe(has_words.then(words)).with(drawn)
}

fn shape(shape: &Shape) -> Tag {
    match shape {
        Shape::Line(from, to, tone) => tag("line")
            .class(line_class(*tone))
            .attr_text(Attr::X1, &across(from.x))
            .attr_text(Attr::Y1, &down(from.y))
            .attr_text(Attr::X2, &across(to.x))
            .attr_text(Attr::Y2, &down(to.y)),
        Shape::Bar(at, width, height, tone) => corner(tag("rect"), *at)
            .class(fill_class(*tone))
            .attr_text(Attr::Width, &across(*width))
            .attr_text(Attr::Height, &down(*height)),
        Shape::Dot(at, tone) => tag("circle")
            .class(fill_class(*tone))
            .attr_text(Attr::Cx, &across(at.x))
            .attr_text(Attr::Cy, &down(at.y))
            .attr(Attr::R, "0.3em"),
        Shape::Diamond(at, tone) => corner(tag("rect"), *at)
            .class(match tone {
                Tone::Main => "wm-diamond wm-fill-main",
                _ => "wm-diamond wm-fill-faint",
            })
            .attr(Attr::Width, "0.65em")
            .attr(Attr::Height, "0.65em"),
        Shape::Word(at, word) => corner(tag("text"), *at).class("wm-strip-word").text(word),
    }
}

fn corner(shape: Tag, at: Point) -> Tag {
    shape.attr_text(Attr::X, &across(at.x)).attr_text(Attr::Y, &down(at.y))
}

fn line_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Grid | Tone::Faint => "wm-line-grid",
        Tone::Main | Tone::Over => "wm-line-main",
        Tone::Mark => "wm-line-mark",
    }
}

fn fill_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Main | Tone::Grid => "wm-fill-main",
        Tone::Faint => "wm-fill-faint",
        Tone::Mark | Tone::Over => "wm-fill-over",
    }
}

fn across(thousandths: u16) -> String {
    tenths(thousandths, "%")
}

fn down(tenths_of_a_line: u16) -> String {
    tenths(tenths_of_a_line, "em")
}

fn tenths(value: u16, unit: &str) -> String {
    let mut text = (value / 10).to_string();
    text.push('.');
    text.push_str(&(value % 10).to_string());
    text.push_str(unit);
    text
}

/// Numbers in rows and columns.
pub fn table(table: &Table) -> Tag {
    let head = |text: &String| tag("th").attr(Attr::Scope, "col").text(text);
    let cell = |(index, text): (usize, &String)| match index {
        0 => tag("th").attr(Attr::Scope, "row").written(text),
        _ => tag("td").text(text),
    };
    let row = |cells: &Vec<String>| tag("tr").with_all(cells.iter().enumerate().map(cell));
    let heads = tag("tr").with_all(table.heads.iter().map(head));
    tag("table")
        .class("wm-table")
        .with(tag("thead").with(heads))
        .with(tag("tbody").with_all(table.rows.iter().map(row)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_written_with_one_digit_behind_the_point() {
        assert_eq!([0, 5, 375, 1000].map(across), ["0.0%", "0.5%", "37.5%", "100.0%"]);
        assert_eq!(down(14), "1.4em");
    }
}
