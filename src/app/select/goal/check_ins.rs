//! How a goal goes: the question of the day, what was checked in, and a line over time.

use crate::app::select::drawing::lines::{Series, lines};
use crate::app::select::drawing::{Drawing, Table};
use crate::app::select::shelf::{EntryLine, latest_first};
use crate::app::state::State;
use crate::domain::date::Date;
use crate::domain::entry::{CHECK_IN, Entry, EntryId};
use crate::domain::filled::SCALE_MAX;
use crate::domain::goal::Goal;
use crate::domain::progress;
use crate::domain::text::one_line;
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

/// The most check-ins that stand open on the page, and the most that a drawing holds.
const MOST_LINES: usize = 5;
const MOST_POINTS: usize = 60;

/// How a goal goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckIns {
    /// Today's check-in and its mark, if there is one.
    pub todays: Option<(EntryId, Option<u8>)>,
    /// How far the goal has come, as far as that is known.
    pub progress: Option<String>,
    /// The latest check-ins.
    pub lines: Vec<EntryLine>,
    /// Older ones, behind a fold.
    pub older: Vec<EntryLine>,
    /// The marks over time, where there are two or more.
    pub drawing: Option<Drawing>,
}

/// The check-ins of a goal, those that a review made among them, the latest first.
pub fn of_goal<'a>(state: &'a State, goal: &Goal) -> Vec<&'a Entry> {
    let is_own = |entry: &&Entry| entry.goal == Some(goal.id) && entry.is_check_in();
    let mut entries: Vec<&Entry> = state.library.entries().filter(is_own).collect();
    latest_first(&mut entries);
    entries
}

/// How a goal goes.
pub fn check_ins(state: &State, goal: &Goal, today: Date, texts: &Catalog) -> CheckIns {
    let entries = of_goal(state, goal);
    let todays = entries.iter().find(|entry| entry.date == today && entry.form == CHECK_IN);
    let mut shown: Vec<EntryLine> =
        entries.iter().take(MOST_POINTS).map(|entry| line(entry, goal, texts)).collect();
    let older = shown.split_off(shown.len().min(MOST_LINES));
    CheckIns {
        todays: todays.map(|entry| (entry.id, entry.filled.scale("progress"))),
        progress: entries.first().and_then(|entry| progress_of(goal, entry, texts)),
        lines: shown,
        older,
        drawing: drawing(&entries, texts),
    }
}

/// "Half of the way" as a number, from the measure and a check-in.
pub fn progress_of(goal: &Goal, entry: &Entry, texts: &Catalog) -> Option<String> {
    let percent = progress::percent(&goal.details, &entry.filled)?;
    Some(texts.fill("check_in.way", &[("percent", &percent.to_string())]))
}

fn line(entry: &Entry, goal: &Goal, texts: &Catalog) -> EntryLine {
    let mark = entry.filled.scale("progress");
    let mark = mark.map(|mark| texts.fill("scale.mark", &[("mark", &mark.to_string())]));
    let value = entry.filled.text("value").trim();
    let value = (!value.is_empty()).then(|| {
        let unit = goal.details.text("unit").trim();
        texts.fill("check_in.value", &[("value", value), ("unit", unit)]).trim_end().to_owned()
    });
    let parts: Vec<String> = [mark, value].into_iter().flatten().collect();
    let told = if parts.is_empty() {
        texts.get("check_in.unmarked").to_owned()
    } else {
        parts.join(" · ")
    };
    let title = format::date(texts, entry.date) + ": " + &told;
    // A review asks in other words what happened.
    let note = ["note", "happened"].map(|field| one_line(entry.filled.text(field))).concat();
    EntryLine { id: entry.id, title, note }
}

/// The marks from day to day. The latest come first in the list and last in the drawing.
fn drawing(entries: &[&Entry], texts: &Catalog) -> Option<Drawing> {
    let marked = |entry: &&Entry| Some((entry.date, entry.filled.scale("progress")?));
    let marks: Vec<(Date, u8)> =
        entries.iter().filter_map(marked).take(MOST_POINTS).collect::<Vec<_>>();
    let ((last_day, last), (first_day, first)) = (*marks.first()?, *marks.last()?);
    if marks.len() < 2 {
        return None;
    }
    let (first, last) = (first.to_string(), last.to_string());
    let row = |(day, mark): &(Date, u8)| vec![format::date(texts, *day), mark.to_string()];
    let series = Series {
        label: texts.get("check_in.line").to_owned(),
        note: texts.fill("drawing.from_to", &[("from", &first), ("to", &last)]),
        points: marks.iter().rev().map(|(day, mark)| (*day, f64::from(*mark))).collect(),
    };
    let (first_day, last_day) = (format::date(texts, first_day), format::date(texts, last_day));
    let args =
        [("from", &*first), ("from_day", &*first_day), ("to", &*last), ("to_day", &*last_day)];
    Some(Drawing {
        says: texts.fill("check_in.says", &args),
        strips: lines(&[series], 0.0, f64::from(SCALE_MAX)),
        table: Table {
            heads: ["entry.date", "check_in.line"].map(|key| texts.get(key).to_owned()).to_vec(),
            rows: marks.iter().map(row).collect(),
        },
    })
}
