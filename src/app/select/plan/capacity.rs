//! The hours a week that goals in progress ask for until their days, against those that the person
//! says they have; and the first week in which there are not enough.

use crate::app::action::Action;
use crate::app::select::drawing::bars::columns;
use crate::app::select::drawing::{Drawing, Strip, Table};
use crate::app::select::shelf::entries_of;
use crate::app::state::{Route, State};
use crate::domain::date::Date;
use crate::domain::decimal;
use crate::domain::entry::EntryId;
use crate::domain::goal::{Goal, Status};
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

/// How many weeks are looked at: to the last day of a goal, and within these bounds.
const LEAST_WEEKS: i32 = 8;
const MOST_WEEKS: i32 = 52;

/// The hours of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// What it comes to.
    pub words: Vec<String>,
    /// The weeks; none where no goal says what it takes.
    pub drawing: Option<Drawing>,
    /// Where the free hours are stated.
    pub way: Action,
}

/// Some weeks after each other that ask for the same.
struct Run {
    from: Date,
    to: Date,
    hours: f64,
}

/// The hours of the weeks to come.
pub(super) fn capacity(state: &State, goals: &[&Goal], today: Date, texts: &Catalog) -> Capacity {
    let profile = profile(state);
    let free = profile.and_then(|(_, free)| free);
    let way = match profile {
        Some((id, _)) => Action::ScreenOpened(Route::Entry(id)),
        None => Action::EntryBegun { form: "profile".to_owned(), goal: None },
    };
    let asking: Vec<(f64, Option<Date>)> = goals.iter().filter_map(|goal| asked(goal)).collect();
    if asking.is_empty() {
        let words = vec![texts.get("capacity.none").to_owned()];
        return Capacity { words, drawing: None, way };
    }
    let monday = today.plus_days(-i32::from(today.weekday() as u8));
    let weeks = weeks(&asking, monday);
    let words = words(&weeks, free, monday, texts);
    let drawing = Drawing {
        says: words.join(" "),
        strips: vec![labelled(columns(&weeks, free), &weeks, free, monday, texts)],
        table: table(&weeks, free, monday, texts),
    };
    Capacity { words, drawing: Some(drawing), way }
}

/// The profile that was changed last, with the hours that it says are free.
fn profile(state: &State) -> Option<(EntryId, Option<f64>)> {
    let profiles = entries_of(state, "profile");
    let entry = profiles.first()?;
    Some((entry.id, entry.filled.number("free_hours").filter(|hours| *hours >= 0.0)))
}

/// The hours a week that a goal asks for, and until when. A goal without a day goes on.
fn asked(goal: &Goal) -> Option<(f64, Option<Date>)> {
    let hours = goal.details.number("hours").filter(|hours| *hours > 0.0)?;
    (goal.status == Status::InProgress).then_some((hours, goal.target))
}

/// The hours of each week, from this one on. A goal asks for its hours in the week of its day, and
/// in no later one.
fn weeks(asking: &[(f64, Option<Date>)], monday: Date) -> Vec<f64> {
    let last = asking.iter().filter_map(|(_, until)| *until).max().unwrap_or(monday);
    let n = (last.days_since(monday) / 7 + 1).clamp(LEAST_WEEKS, MOST_WEEKS);
    let hours_of = |week: i32| {
        let begins = monday.plus_days(7 * week);
        let asks = |(hours, until): &(f64, Option<Date>)| {
            until.is_none_or(|until| until >= begins).then_some(*hours)
        };
        asking.iter().filter_map(asks).sum()
    };
    (0..n).map(hours_of).collect()
}

fn words(weeks: &[f64], free: Option<f64>, monday: Date, texts: &Catalog) -> Vec<String> {
    let most = weeks.iter().fold(0.0, |most: f64, hours| most.max(*hours));
    let most = decimal::written(most);
    let Some(free) = free else {
        return vec![texts.fill("capacity.unknown", &[("most", &most)])];
    };
    let mut over = weeks.iter().zip(0..).filter(|(hours, _)| **hours > free);
    let has = decimal::written(free);
    let Some((hours, week)) = over.next() else {
        return vec![texts.fill("capacity.fits", &[("most", &most), ("free", &has)])];
    };
    let (day, hours) = (format::date(texts, monday.plus_days(7 * week)), decimal::written(*hours));
    vec![
        texts.fill("capacity.breaks", &[("date", &day), ("hours", &hours), ("free", &has)]),
        texts.count("capacity.weeks", over.count() + 1),
    ]
}

/// The columns with their first and last day over them, and what the line across stands for.
fn labelled(
    strip: Strip,
    weeks: &[f64],
    free: Option<f64>,
    monday: Date,
    texts: &Catalog,
) -> Strip {
    let days = i32::try_from(weeks.len()).unwrap_or(MOST_WEEKS) * 7 - 1;
    let (from, to) = (format::date(texts, monday), format::date(texts, monday.plus_days(days)));
    let free = free.map(|free| texts.fill("capacity.line", &[("free", &decimal::written(free))]));
    Strip {
        label: texts.fill("drawing.from_to", &[("from", &from), ("to", &to)]),
        note: free.unwrap_or_default(),
        ..strip
    }
}

fn table(weeks: &[f64], free: Option<f64>, monday: Date, texts: &Catalog) -> Table {
    let mut runs: Vec<Run> = Vec::new();
    for (hours, week) in weeks.iter().zip(0..) {
        let from = monday.plus_days(7 * week);
        let to = from.plus_days(6);
        match runs.last_mut() {
            Some(run) if run.hours == *hours => run.to = to,
            _ => runs.push(Run { from, to, hours: *hours }),
        }
    }
    let has = free.map_or_else(|| texts.get("capacity.not_said").to_owned(), decimal::written);
    let row = |run: &Run| {
        let (from, to) = (format::date(texts, run.from), format::date(texts, run.to));
        let weeks = texts.fill("drawing.from_to", &[("from", &from), ("to", &to)]);
        vec![weeks, decimal::written(run.hours), has.clone()]
    };
    Table {
        heads: ["capacity.week", "capacity.asked", "capacity.free"]
            .map(|key| texts.get(key).to_owned())
            .to_vec(),
        rows: runs.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Date {
        Date::parse_iso(iso).unwrap()
    }

    #[test]
    fn a_goal_asks_for_its_hours_up_to_the_week_of_its_day() {
        let monday = day("2026-11-23");
        let asking = [(3.0, Some(day("2026-12-06"))), (2.0, None)];
        let weeks = weeks(&asking, monday);
        assert_eq!(weeks, [5.0, 5.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0]);
        assert_eq!(super::weeks(&[(1.0, Some(day("2030-01-01")))], monday).len(), 52);
        assert_eq!(super::weeks(&[(1.0, Some(day("2020-01-01")))], monday), [0.0; 8]);
    }

    #[test]
    fn weeks_that_ask_for_the_same_are_one_row_of_the_table() {
        let texts = Catalog::english();
        let table = table(&[5.0, 5.0, 2.0], Some(4.0), day("2026-11-23"), &texts);
        let rows = [
            ["23 November 2026 → 6 December 2026", "5", "4"],
            ["7 December 2026 → 13 December 2026", "2", "4"],
        ];
        assert_eq!(table.rows, rows);
    }
}
