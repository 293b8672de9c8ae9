//! Drawings as plain values: what stands where, and the same in words and as a table.
//!
//! A drawing is strips under each other, each with words over it. Across, places are thousandths
//! of the width, so that a drawing fits any column while its words keep their size; down, they are
//! tenths of a line. Nothing here knows SVG or a colour; a [`Tone`] says what a shape means.

pub mod bars;
pub mod lines;
pub mod timeline;

use crate::domain::date::Date;

/// The right end of a strip.
pub const FULL: u16 = 1000;

/// A drawing with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows, for those who do not see it.
    pub says: String,
    /// What is drawn, from top to bottom.
    pub strips: Vec<Strip>,
    /// The same numbers.
    pub table: Table,
}

/// One strip of a drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    /// What it is about; may be empty.
    pub label: String,
    /// What it comes to; may be empty.
    pub note: String,
    /// How high it is.
    pub height: u16,
    /// What is drawn in it, the lowest layer first.
    pub shapes: Vec<Shape>,
}

/// The numbers behind a drawing. The first cell of a row names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the columns hold.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// A place in a strip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// Thousandths of the width from the start.
    pub x: u16,
    /// Tenths of a line from the top.
    pub y: u16,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A line between two places.
    Line(Point, Point, Tone),
    /// A bar with its upper corner at a place, so wide and so high.
    Bar(Point, u16, u16, Tone),
    /// A dot around a place.
    Dot(Point, Tone),
    /// A square that stands on its corner around a place.
    Diamond(Point, Tone),
    /// A short word that begins at a place.
    Word(Point, String),
}

/// What a shape means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something to measure by.
    Grid,
    /// The thing itself.
    Main,
    /// The thing as it was before, or is not yet.
    Faint,
    /// What is wished for, or where one stands now.
    Mark,
    /// What is more than there is room for.
    Over,
}

/// A line straight down.
fn down(x: u16, from: u16, to: u16, tone: Tone) -> Shape {
    Shape::Line(Point { x, y: from }, Point { x, y: to }, tone)
}

/// A line from side to side.
fn across(y: u16, tone: Tone) -> Shape {
    Shape::Line(Point { x: 0, y }, Point { x: FULL, y }, tone)
}

/// How far a value lies between two others, 0 to `whole`. What lies outside is brought to the end
/// that it passed, and where there is no distance, everything lies at the start.
pub fn share(value: f64, least: f64, most: f64, whole: u16) -> u16 {
    let length = most - least;
    let part = if length > 0.0 { (value - least) / length } else { 0.0 };
    // The conversion turns what is no number into 0.
    (part.clamp(0.0, 1.0) * f64::from(whole) + 0.5) as u16
}

/// Where a day lies between two others.
pub fn day_at(day: Date, from: Date, to: Date) -> u16 {
    share(f64::from(day.days_since(from)), 0.0, f64::from(to.days_since(from)), FULL)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))] // proptest is a tool of the host
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_share_is_exact_at_its_ends_and_in_the_middle() {
        assert_eq!([0.0, 5.0, 10.0].map(|value| share(value, 0.0, 10.0, FULL)), [0, 500, 1000]);
        assert_eq!(share(-3.0, -4.0, -2.0, FULL), 500);
        assert_eq!(share(7.0, 7.0, 7.0, FULL), 0);
    }

    proptest! {
        #[test]
        fn a_share_stays_inside_whatever_the_numbers(value: f64, least: f64, most: f64) {
            prop_assert!(share(value, least, most, FULL) <= FULL);
        }

        #[test]
        fn a_larger_value_never_lies_further_left(a in -1e6..1e6_f64, b in -1e6..1e6_f64) {
            let (low, high) = if a < b { (a, b) } else { (b, a) };
            prop_assert!(share(low, -1e5, 1e5, FULL) <= share(high, -1e5, 1e5, FULL));
        }
    }
}
