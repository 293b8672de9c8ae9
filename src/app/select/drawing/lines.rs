//! Lines: how an amount went from day to day.

use super::{FULL, Point, Shape, Strip, Tone, across, day_at, share};
use crate::domain::date::Date;

/// The height of one line with its frame.
const ROW: u16 = 40;
/// The room above the highest and below the lowest point, so that a dot is not cut.
const EDGE: u16 = 3;

/// One amount over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// What it is about.
    pub label: String,
    /// What it comes to, in words.
    pub note: String,
    /// What was noted on which day, in the order of the days.
    pub points: Vec<(Date, f64)>,
}

/// Lines under each other that share the scale from `least` to `most` and the same days.
pub fn lines(series: &[Series], least: f64, most: f64) -> Vec<Strip> {
    let days = || series.iter().flat_map(|one| one.points.iter().map(|(day, _)| *day));
    let (Some(from), Some(to)) = (days().min(), days().max()) else { return Vec::new() };
    series.iter().map(|one| line(one, from, to, least, most)).collect()
}

fn line(series: &Series, from: Date, to: Date, least: f64, most: f64) -> Strip {
    let point = |(day, value): &(Date, f64)| Point {
        // A single day has no way to go and stands in the middle.
        x: if from == to { FULL / 2 } else { day_at(*day, from, to) },
        y: ROW - EDGE - share(*value, least, most, ROW - 2 * EDGE),
    };
    let points: Vec<Point> = series.points.iter().map(point).collect();
    let mut shapes = vec![across(EDGE, Tone::Grid), across(ROW - EDGE, Tone::Grid)];
    shapes.extend(points.windows(2).filter_map(|pair| match pair {
        [first, second] => Some(Shape::Line(*first, *second, Tone::Main)),
        _ => None,
    }));
    shapes.extend(points.iter().map(|point| Shape::Dot(*point, Tone::Main)));
    Strip { label: series.label.clone(), note: series.note.clone(), height: ROW, shapes }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(points: &[(u8, f64)]) -> Series {
        let day = |day: u8| Date::new(2026, 11, day).unwrap();
        let points = points.iter().map(|(at, value)| (day(*at), *value)).collect();
        Series { points, ..Series::default() }
    }

    fn dots(strip: &Strip) -> Vec<Point> {
        let dot = |shape: &Shape| match shape {
            Shape::Dot(at, _) => Some(*at),
            _ => None,
        };
        strip.shapes.iter().filter_map(dot).collect()
    }

    #[test]
    fn points_lie_at_their_day_and_height_and_are_joined_in_order() {
        let strips = lines(&[series(&[(1, 0.0), (6, 10.0), (11, 5.0)])], 0.0, 10.0);
        let points = [Point { x: 0, y: 37 }, Point { x: 500, y: 3 }, Point { x: 1000, y: 20 }];
        assert_eq!(dots(&strips[0]), points);
        let joined = Shape::Line(points[1], points[2], Tone::Main);
        assert!(strips[0].shapes.contains(&joined));
    }

    #[test]
    fn lines_that_belong_together_share_their_days() {
        let strips = lines(&[series(&[(1, 1.0), (11, 1.0)]), series(&[(6, 1.0)])], 0.0, 10.0);
        assert_eq!(dots(&strips[1])[0].x, 500);
    }

    #[test]
    fn one_day_stands_in_the_middle_and_nothing_is_no_drawing() {
        assert_eq!(dots(&lines(&[series(&[(1, 4.0)])], 0.0, 10.0)[0])[0].x, 500);
        assert_eq!(lines(&[series(&[])], 0.0, 10.0), []);
        assert_eq!(lines(&[], 0.0, 10.0), []);
    }
}
