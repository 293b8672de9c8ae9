//! Bars: amounts of one kind beside each other.

use super::{FULL, Point, Shape, Strip, Tone, across, down, share};

/// The height of one bar with its track.
const ROW: u16 = 11;
/// The height of a strip of columns.
const COLUMNS: u16 = 80;

/// One bar, with what it is compared with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarRow {
    /// What it is about.
    pub label: String,
    /// The amounts in words.
    pub note: String,
    /// The amount; no bar where it is not known.
    pub value: Option<f64>,
    /// What it was before: a thinner bar below.
    pub before: Option<f64>,
    /// What is wished for: a line across.
    pub wanted: Option<f64>,
}

/// Bars that lie under each other and share the scale from 0 to `most`.
pub fn bars(rows: &[BarRow], most: f64) -> Vec<Strip> {
    rows.iter().map(|row| bar(row, most)).collect()
}

fn bar(row: &BarRow, most: f64) -> Strip {
    let lying = |value: f64, y: u16, height: u16, tone: Tone| {
        Shape::Bar(Point { x: 0, y }, share(value, 0.0, most, FULL), height, tone)
    };
    let mut shapes = vec![across(ROW, Tone::Grid)];
    shapes.extend(row.value.map(|value| lying(value, 0, 6, Tone::Main)));
    shapes.extend(row.before.map(|before| lying(before, 7, 3, Tone::Faint)));
    shapes
        .extend(row.wanted.map(|wanted| down(share(wanted, 0.0, most, FULL), 0, ROW, Tone::Mark)));
    Strip { label: row.label.clone(), note: row.note.clone(), height: ROW, shapes }
}

/// Columns that stand beside each other, with a line at `limit`; what is above it is told apart.
pub fn columns(values: &[f64], limit: Option<f64>) -> Strip {
    let top = limit.unwrap_or(0.0);
    let most = values.iter().fold(top.max(1.0), |most, value| most.max(*value));
    let n = u16::try_from(values.len().max(1)).unwrap_or(FULL);
    let height = |value: f64| share(value, 0.0, most, COLUMNS);
    let mut shapes = vec![across(COLUMNS, Tone::Grid)];
    for (index, value) in (0..n).zip(values) {
        // Counted from the start each time, so that what is cut off does not add up.
        let left = u32::from(index) * u32::from(FULL) / u32::from(n);
        let right = (u32::from(index) + 1) * u32::from(FULL) / u32::from(n);
        let (x, width) = (left as u16, (right - left) as u16);
        let width = width - width / 5;
        let below = limit.map_or(*value, |limit| value.min(limit));
        let (low, high) = (height(below), height(*value));
        let standing = |top: u16, height: u16, tone: Tone| {
            (height > 0).then_some(Shape::Bar(Point { x, y: COLUMNS - top }, width, height, tone))
        };
        shapes.extend(standing(low, low, Tone::Main));
        shapes.extend(standing(high, high - low, Tone::Over));
    }
    shapes.extend(limit.map(|limit| across(COLUMNS - height(limit), Tone::Mark)));
    Strip { height: COLUMNS, shapes, ..Strip::default() }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))] // proptest is a tool of the host
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bars_of(strip: &Strip) -> Vec<(Point, u16, u16, Tone)> {
        let bar = |shape: &Shape| match shape {
            Shape::Bar(at, width, height, tone) => Some((*at, *width, *height, *tone)),
            _ => None,
        };
        strip.shapes.iter().filter_map(bar).collect()
    }

    #[test]
    fn a_bar_is_as_long_as_its_share_and_what_is_not_known_is_not_drawn() {
        let row = BarRow { value: Some(4.0), wanted: Some(8.0), ..BarRow::default() };
        let strips = bars(&[row, BarRow::default()], 10.0);
        let zero = Point::default();
        assert_eq!(bars_of(&strips[0]), [(zero, 400, 6, Tone::Main)]);
        assert!(strips[0].shapes.contains(&down(800, 0, ROW, Tone::Mark)));
        assert_eq!(strips[1].shapes, [across(ROW, Tone::Grid)]);
    }

    #[test]
    fn a_column_above_the_limit_is_cut_in_two_at_it() {
        let strip = columns(&[2.0, 8.0], Some(4.0));
        let (left, right) = (Point { x: 0, y: 60 }, Point { x: 500, y: 40 });
        let above = Point { x: 500, y: 0 };
        let drawn = [
            (left, 400, 20, Tone::Main),
            (right, 400, 40, Tone::Main),
            (above, 400, 40, Tone::Over),
        ];
        assert_eq!(bars_of(&strip), drawn);
        assert_eq!(strip.shapes.last(), Some(&across(40, Tone::Mark)));
    }

    proptest! {
        #[test]
        fn columns_stay_inside_and_apart(
            values in prop::collection::vec(0.0..1e4_f64, 0..60),
            limit in prop::option::of(0.0..1e4_f64),
        ) {
            let strip = columns(&values, limit);
            let mut last = 0;
            for (at, width, height, _) in bars_of(&strip) {
                prop_assert!(at.x + width <= FULL && at.y + height <= COLUMNS);
                prop_assert!(at.x >= last);
                last = at.x;
            }
        }
    }
}
