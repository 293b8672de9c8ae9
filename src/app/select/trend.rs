//! How the marks of a form went from one day to the next. It shows and does not judge: no mark is
//! high or low, good or bad, and nothing is concluded from it.

use crate::content::{Field, FieldKind, Form};
use crate::domain::date::Date;
use crate::domain::entry::Entry;
use crate::domain::filled::SCALE_MAX;
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

use super::drawing::bars::{BarRow, bars};
use super::drawing::lines::{Series, lines};
use super::drawing::{Drawing, Table};

/// The most days that are drawn, the latest ones.
const MOST_DAYS: usize = 24;

/// The drawing of a form's entries, which come with the latest first; `None` where the form is not
/// drawn, or there is too little to compare.
pub fn trend(form: &Form, latest_first: &[&Entry], texts: &Catalog) -> Option<Drawing> {
    if !form.trend {
        return None;
    }
    if form.fields.iter().any(|field| field.kind == FieldKind::Gap) {
        return comparison(form, latest_first, texts);
    }
    let mut entries: Vec<&Entry> = latest_first.iter().copied().take(MOST_DAYS).collect();
    entries.reverse();
    if entries.len() < 2 {
        return None;
    }
    let scales = || form.fields.iter().filter(|field| field.kind == FieldKind::Scale);
    let series: Vec<Series> = scales().map(|field| one(field, &entries)).collect();
    let says = [("form", form.title.as_str()), ("n", &entries.len().to_string())];
    let day = |entry: &&Entry| format::date(texts, entry.date);
    let heads = [texts.get("trend.what").to_owned()].into_iter().chain(entries.iter().map(day));
    let marks = |field: &Field| {
        let mark = |entry: &&Entry| entry.filled.text(&field.id).to_owned();
        [field.label.clone()].into_iter().chain(entries.iter().map(mark)).collect()
    };
    Some(Drawing {
        says: texts.fill("trend.says", &says),
        strips: lines(&series, 0.0, f64::from(SCALE_MAX)),
        table: Table { heads: heads.collect(), rows: scales().map(marks).collect() },
    })
}

fn one(field: &Field, entries: &[&Entry]) -> Series {
    let point = |entry: &&Entry| Some((entry.date, f64::from(entry.filled.scale(&field.id)?)));
    let points: Vec<(Date, f64)> = entries.iter().filter_map(point).collect();
    let last = entries.last().map(|entry| entry.filled.text(&field.id).to_owned());
    Series { label: field.label.clone(), note: last.unwrap_or_default(), points }
}

/// Where somebody is, where they were before, and where they want to be.
fn comparison(form: &Form, latest_first: &[&Entry], texts: &Catalog) -> Option<Drawing> {
    let (latest, before) = match latest_first {
        [] => return None,
        [latest] => (latest, None),
        [latest, before, ..] => (latest, Some(before)),
    };
    let gaps: Vec<&Field> =
        form.fields.iter().filter(|field| field.kind == FieldKind::Gap).collect();
    let mark = |entry: &Entry, field: &Field, half: &str| {
        entry.filled.scale(&format!("{}.{half}", field.id)).map(f64::from)
    };
    let text = |entry: &Entry, field: &Field, half: &str| {
        entry.filled.text(&format!("{}.{half}", field.id)).to_owned()
    };
    let row = |field: &&Field| BarRow {
        label: field.label.clone(),
        note: text(latest, field, "now"),
        value: mark(latest, field, "now"),
        before: before.and_then(|before| mark(before, field, "now")),
        wanted: mark(latest, field, "wanted"),
    };
    let cells = |field: &&Field| {
        let before = before.map(|before| text(before, field, "now"));
        let own = [text(latest, field, "now"), text(latest, field, "wanted")];
        [field.label.clone()].into_iter().chain(before).chain(own).collect()
    };
    let before_head = before.map(|before| format::date(texts, before.date));
    let heads = [texts.get("trend.what").to_owned()]
        .into_iter()
        .chain(before_head)
        .chain([format::date(texts, latest.date), texts.get("gap.wanted").to_owned()]);
    let rows: Vec<BarRow> = gaps.iter().map(row).collect();
    Some(Drawing {
        says: texts.fill("trend.compared", &[("form", &form.title)]),
        strips: bars(&rows, f64::from(SCALE_MAX)),
        table: Table { heads: heads.collect(), rows: gaps.iter().map(cells).collect() },
    })
}
