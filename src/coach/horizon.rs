//! How long such things usually take, and how many hours a week are meant.
//!
//! The table is data and says what is usual, counted from the very start. It is never a verdict.

use std::ops::Range;

use super::amount::Much;
use super::lexicon::one_of;
use super::lists::IRREGULAR;
use super::morph::bases;
use super::reading::Reading;
use super::time::When;

/// Months, verbs with bars between, and the thing, with tabs between; longer names stand before shorter ones.
const TABLE: &str = include_str!("../../content/horizons.tsv");

/// The usual months for what the text wants to reach, and the words that say so.
pub(crate) fn usual(reading: &Reading<'_>) -> Option<(u16, Range<usize>)> {
    let tokens = &reading.tokens;
    for action in reading.acts() {
        let mut forms = Vec::new();
        let _ = bases(tokens.word(action.verb.start), &IRREGULAR, |base| {
            forms.push(base.to_owned());
            None::<()>
        });
        let is_meant = |verbs: &str| forms.iter().any(|form| one_of(form, verbs));
        let end = action.object.end.max(action.verb.end);
        let mut last = ("", false);
        for line in TABLE.lines() {
            let mut parts = line.split('\t');
            let (Some(months), Some(verbs), Some(name)) =
                (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            // Many lines have the same verbs as the line before.
            if verbs != last.0 {
                last = (verbs, is_meant(verbs));
            }
            if !last.1 {
                continue;
            }
            let len = name.split(' ').count();
            let found = (action.verb.end..end).find(|at| tokens.phrase(*at, at + len) == name);
            if let Some((at, months)) = found.zip(months.parse().ok()) {
                return Some((months, at..at + len));
            }
        }
    }
    None
}

/// Hours a week that the text names: "two hours each week", "30 minutes every day".
pub(crate) fn weekly_hours(reading: &Reading<'_>) -> Option<f32> {
    let tokens = &reading.tokens;
    let beat = reading.time(|when| when == When::Rhythm)?;
    let per_week = beat.range.clone().find_map(|at| match tokens.word(at) {
        "week" | "weekly" | "wk" => Some(1.0),
        "day" | "daily" | "weekday" | "morning" | "evening" => Some(5.0),
        "month" | "monthly" => Some(0.25),
        "fortnight" | "fortnightly" => Some(0.5),
        word => super::calendar::weekday(word).map(|_| 1.0),
    })?;
    reading.numbers().find_map(|amount| {
        let Much::Count(value) = amount.much else { return None };
        let unit = (amount.range.start..amount.range.end + 2).map(|at| tokens.word(at)).find_map(
            |word| match word {
                "hour" | "hours" | "hr" | "hrs" => Some(1.0),
                "minute" | "minutes" | "min" | "mins" => Some(1.0 / 60.0),
                _ => None,
            },
        )?;
        Some((value * unit * per_week) as f32)
    })
}
