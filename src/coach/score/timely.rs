//! By when it will be done: what T is worth by the words alone.
//!
//! The day to look back settles it; else it is the words that speak of time. Whether a day is far
//! or has passed is for the rules to say.

use crate::coach::amount::Much;
use crate::coach::clause::Role;
use crate::coach::lexicon::one_of;
use crate::coach::reading::Reading;
use crate::coach::time::When;
use crate::coach::view::View;

/// What the target, the statement and the fields say about when.
pub(super) fn timely(view: &View<'_>, statement: &Reading<'_>, specific: u8) -> u8 {
    if view.draft.target.is_some() {
        return 3;
    }
    // "I have no goals, I am leaving in April": a time of nothing.
    let by_statement = if specific == 0 { 0 } else { when(statement) };
    by_statement.max(when(&view.measure).min(2)).max(when(&view.time))
}

/// What a text says about when.
pub(crate) fn when(reading: &Reading<'_>) -> u8 {
    let credit = reading.times.iter().map(|time| match time.when {
        When::By(_) => 3,
        // What others are to do every week, or what is won by it, tells no time of the act.
        When::Rhythm if matches!(reading.role(time.range.start), Role::Purpose | Role::Reason) => 0,
        When::Rhythm | When::Event | When::From(_) => 2,
        When::Vague => 1,
        When::Name => 0,
    });
    let told = credit.max().unwrap_or(0);
    if told == 2 && is_any_day(reading) {
        return 1;
    }
    if told == 0 && has_clock(reading) { 2 } else { told }
}

/// "Run the group at some point when the cooker is mended"
fn is_any_day(reading: &Reading<'_>) -> bool {
    reading.times.iter().any(|time| {
        let start = time.range.start;
        time.when == When::Vague
            && (reading.tokens.is_one_of(start, "sometime|someday|eventually")
                || one_of(reading.tokens.phrase(start, start + 2), "at some|some time|one of"))
    })
}

/// "Leave by 5 pm": every day. "No calls after 7 pm" only says in which situation.
fn has_clock(reading: &Reading<'_>) -> bool {
    reading.numbers().any(|amount| {
        amount.much == Much::Clock && reading.tokens.before(amount.range.start, 1) == "by"
    })
}
