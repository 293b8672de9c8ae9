//! How long such things usually take, and how many hours a week are meant.
//!
//! The table is data and says what is usual, counted from the very start. It is never a verdict.

use std::ops::Range;

use super::amount::Much;
use super::lexicon::one_of;
use super::lists::{HORIZONS, IRREGULAR};
use super::morph::bases;
use super::reading::Reading;
use super::time::When;

/// The usual months for what the text wants to reach, and the words that say so.
pub(crate) fn usual(reading: &Reading<'_>) -> Option<(u16, Range<usize>)> {
    reading.acts().find_map(|action| {
        let end = action.object.end.max(action.verb.end);
        let verb = reading.tokens.word(action.verb.start);
        (action.verb.end..end).find_map(|at| {
            let (len, usual) = HORIZONS.longest_pair(&reading.tokens, at)?;
            let mut parts = usual.split('\t');
            while let (Some(months), Some(verbs)) = (parts.next(), parts.next()) {
                if bases(verb, &IRREGULAR, &mut |base| one_of(base, verbs)).is_some() {
                    return Some((months.parse().ok()?, at..at + len));
                }
            }
            None
        })
    })
}

/// Hours a week that the text names: "two hours each week", "30 minutes every day".
pub(crate) fn weekly_hours(reading: &Reading<'_>) -> Option<f32> {
    let tokens = &reading.tokens;
    let beat = reading.time(|when| when == When::Rhythm)?;
    let per_week = beat.range.clone().find_map(|at| match tokens.word(at) {
        "week" | "weekly" | "wk" => Some(1.0),
        word if one_of(word, "day|daily|weekday|morning|evening") => Some(5.0),
        "month" | "monthly" => Some(0.25),
        "fortnight" | "fortnightly" => Some(0.5),
        word => super::calendar::weekday(word).map(|_| 1.0),
    })?;
    reading.numbers().find_map(|amount| {
        let Much::Count(value) = amount.much else { return None };
        let unit = (amount.range.start..amount.range.end + 2).map(|at| tokens.word(at)).find_map(
            |word| match word {
                _ if one_of(word, "hour|hours|hr|hrs") => Some(1.0),
                _ if one_of(word, "minute|minutes|min|mins") => Some(1.0 / 60.0),
                _ => None,
            },
        )?;
        Some((value * unit * per_week) as f32)
    })
}
