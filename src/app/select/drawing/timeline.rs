//! A timeline: spans and days under a calendar of months.

use super::{FULL, Point, Shape, Strip, Tone, day_at, down};
use crate::domain::date::Date;

/// The height of one row.
const ROW: u16 = 14;
/// The height of the names of months.
const AXIS: u16 = 15;

/// One row: something that takes time, with days on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it is about.
    pub label: String,
    /// Its end in words.
    pub note: String,
    /// Its first and last day; `None` for a row that has only days.
    pub reach: Option<(Date, Option<Date>)>,
    /// Days on its way.
    pub days: Vec<Day>,
}

/// A day on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// What it stands for is done.
    pub is_done: bool,
    /// It stands out among the others.
    pub is_milestone: bool,
}

/// How many months stand between two names, which leaves the longest of them room on a phone.
const EVERY: usize = 4;

/// Rows over the days from `from` to `to`, under the names of every fourth month. Whatever lies
/// outside of these days is not drawn.
pub fn timeline(
    spans: &[Span],
    (from, to): (Date, Date),
    today: Date,
    month_name: &dyn Fn(Date) -> String,
) -> Vec<Strip> {
    let at = |day: Date| day_at(day, from, to);
    let named = (0..12).step_by(EVERY).map(|months| from.plus_months(months));
    let named: Vec<Date> = named.filter(|day| *day < to).collect();
    let grid = |height: u16| -> Vec<Shape> {
        named.iter().map(|day| down(at(*day), 0, height, Tone::Grid)).collect()
    };
    let word = |day: &Date| Shape::Word(Point { x: at(*day) + 5, y: 11 }, month_name(*day));
    let mut shapes = grid(AXIS);
    shapes.extend(named.iter().map(word));
    let mut strips = vec![Strip { height: AXIS, shapes, ..Strip::default() }];
    let rows = spans.iter().map(|span| {
        let mut shapes = grid(ROW);
        shapes.push(down(at(today), 0, ROW, Tone::Mark));
        row(span, shapes, (from, to), &at)
    });
    strips.extend(rows);
    strips
}

fn row(
    span: &Span,
    mut shapes: Vec<Shape>,
    (from, to): (Date, Date),
    at: &dyn Fn(Date) -> u16,
) -> Strip {
    if let Some((first, last)) = span.reach.filter(|(first, last)| {
        *first <= to && last.is_none_or(|last| last >= from && last >= *first)
    }) {
        let (left, right) = (at(first), last.map_or(FULL, at));
        let tone = if last.is_some() { Tone::Main } else { Tone::Faint };
        shapes.push(Shape::Bar(Point { x: left, y: 5 }, right - left, 4, tone));
        let end = last.filter(|last| *last <= to);
        shapes.extend(end.map(|_| down(right, 1, ROW - 1, Tone::Main)));
    }
    let seen = span.days.iter().filter(|day| (from..=to).contains(&day.date));
    shapes.extend(seen.map(|day| {
        let tone = if day.is_done { Tone::Main } else { Tone::Faint };
        let shape = if day.is_milestone { Shape::Diamond } else { Shape::Dot };
        shape(Point { x: at(day.date), y: 7 }, tone)
    }));
    Strip { label: span.label.clone(), note: span.note.clone(), height: ROW, shapes }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Date {
        Date::parse_iso(iso).unwrap()
    }

    fn draw(reach: Option<(&str, Option<&str>)>, days: &[(&str, bool)]) -> Strip {
        let reach = reach.map(|(first, last)| (day(first), last.map(day)));
        let days = days
            .iter()
            .map(|(iso, is_done)| Day { date: day(iso), is_done: *is_done, is_milestone: false })
            .collect();
        let span = Span { label: String::new(), note: String::new(), reach, days };
        let year = (day("2027-01-01"), day("2027-12-31"));
        timeline(&[span], year, day("2027-01-01"), &|day| day.month().to_string()).remove(1)
    }

    fn bar(strip: &Strip) -> Option<(u16, u16)> {
        strip.shapes.iter().find_map(|shape| match shape {
            Shape::Bar(at, width, ..) => Some((at.x, *width)),
            _ => None,
        })
    }

    #[test]
    fn a_span_is_cut_at_the_ends_of_the_year_and_one_outside_is_not_drawn() {
        assert_eq!(bar(&draw(Some(("2026-01-01", Some("2029-01-01"))), &[])), Some((0, 1000)));
        assert_eq!(bar(&draw(Some(("2027-07-02", None)), &[])), Some((500, 500)));
        assert_eq!(bar(&draw(Some(("2026-01-01", Some("2026-12-31"))), &[])), None);
        assert_eq!(bar(&draw(Some(("2028-01-01", None)), &[])), None);
    }

    #[test]
    fn a_span_that_ends_before_it_begins_is_not_drawn() {
        assert_eq!(bar(&draw(Some(("2027-07-01", Some("2027-03-01"))), &[])), None);
    }

    #[test]
    fn days_outside_the_year_are_left_out() {
        let strip =
            draw(None, &[("2026-12-31", true), ("2027-12-31", false), ("2028-01-01", true)]);
        let dots: Vec<&Shape> =
            strip.shapes.iter().filter(|shape| matches!(shape, Shape::Dot(..))).collect();
        assert_eq!(dots, [&Shape::Dot(Point { x: FULL, y: 7 }, Tone::Faint)]);
    }

    #[test]
    fn a_milestone_stands_out_among_the_steps() {
        let date = day("2027-01-01");
        let days = [false, true].map(|is_milestone| Day { date, is_done: true, is_milestone });
        let (label, note) = (String::new(), String::new());
        let span = Span { label, note, reach: None, days: days.to_vec() };
        let strip =
            timeline(&[span], (date, day("2027-12-31")), date, &|_| String::new()).remove(1);
        let at = Point { x: 0, y: 7 };
        let marks = [Shape::Dot(at, Tone::Main), Shape::Diamond(at, Tone::Main)];
        assert_eq!(strip.shapes[strip.shapes.len() - 2..], marks);
    }

    #[test]
    fn the_names_of_months_stand_at_every_fourth() {
        let year = (day("2026-11-01"), day("2027-10-31"));
        let axis = timeline(&[], year, day("2026-11-22"), &|day| day.month().to_string());
        let words: Vec<&str> = axis[0]
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Word(_, word) => Some(word.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(words, ["11", "3", "7"]);
    }
}
