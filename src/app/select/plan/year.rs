//! The year as a drawing: each goal until its day, with its steps on the way, and the reviews.

use super::{Shown, shapes};
use crate::app::select::drawing::timeline::{Day, Span, timeline};
use crate::app::select::drawing::{Drawing, Table};
use crate::app::select::home::shortened;
use crate::app::state::State;
use crate::domain::date::Date;
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

/// The most goals that are drawn; a table below names the rest.
const MOST_DRAWN: usize = 12;

/// The twelve months that begin with the month of today.
pub(super) fn year(state: &State, shown: &[Shown<'_>], today: Date, texts: &Catalog) -> Drawing {
    let from = today.plus_days(1 - i32::from(today.day()));
    let to = from.plus_months(12).plus_days(-1);
    let goals = shown.iter().take(MOST_DRAWN);
    let mut spans: Vec<Span> = goals.map(|one| span(one, texts)).collect();
    let reviews = reviews(state, today);
    if !reviews.is_empty() {
        let label = texts.get("year.reviews").to_owned();
        spans.push(Span { label, note: String::new(), reach: None, days: reviews.clone() });
    }
    let n_dated = shown.iter().filter(|one| one.goal.target.is_some()).count();
    let (first, last) = (format::date(texts, from), format::date(texts, to));
    let goals = texts.count("year.goals", n_dated);
    let month = |day: Date| format::month_name(texts, day).to_owned();
    Drawing {
        says: texts.fill("year.says", &[("from", &first), ("to", &last), ("goals", &goals)]),
        strips: timeline(&spans, (from, to), today, &month),
        table: table(shown, &reviews, texts),
    }
}

fn span(one: &Shown<'_>, texts: &Catalog) -> Span {
    let goal = one.goal;
    let days = goal.steps.iter().filter_map(|step| {
        let date = step.done.or(step.date())?;
        Some(Day { date, is_done: step.done.is_some(), is_milestone: step.is_milestone() })
    });
    Span {
        label: shortened(&shapes::statement(goal, texts)),
        note: goal.target.map_or_else(
            || texts.get("year.undated").to_owned(),
            |target| format::date(texts, target),
        ),
        reach: Some((goal.created, goal.target)),
        days: days.collect(),
    }
}

/// Reviews that were held, and the day of the next one while it is ahead.
fn reviews(state: &State, today: Date) -> Vec<Day> {
    let day = |date: Date, is_done: bool| Day { date, is_done, is_milestone: false };
    let days = state.library.entries_of("review").flat_map(|entry| {
        let next = entry.filled.date("next_review").filter(|next| *next >= today);
        [Some(day(entry.date, true)), next.map(|next| day(next, false))]
    });
    days.flatten().collect()
}

fn table(shown: &[Shown<'_>], reviews: &[Day], texts: &Catalog) -> Table {
    let words = |day: Date, is_done: bool| {
        let key = if is_done { "year.done" } else { "year.ahead" };
        texts.fill(key, &[("date", &format::date(texts, day))])
    };
    let mut rows = Vec::new();
    for one in shown {
        let span = span(one, texts);
        rows.push(vec![shapes::statement(one.goal, texts), span.note]);
        for step in &one.goal.steps {
            if let Some(day) = step.done.or(step.date()) {
                let name = crate::app::select::goal::steps::named(step, texts);
                rows.push(vec![name, words(day, step.done.is_some())]);
            }
        }
    }
    let review =
        |day: &Day| vec![texts.get("year.review").to_owned(), words(day.date, day.is_done)];
    rows.extend(reviews.iter().map(review));
    let heads = ["year.what", "year.when"].map(|key| texts.get(key).to_owned()).to_vec();
    Table { heads, rows }
}
