//! From readings and remarks to five bars.
//!
//! A letter earns credit by what the fields say, and remarks hold it back: a `Fix` at vague, an
//! `Ask` at nearly. No word of the framework itself ("specific", "achievable") earns anything.

mod act;
mod done;
mod inner;
mod kept;
mod measurable;
mod specific;
mod timely;
mod topic;
mod wished;

use super::reading::Reading;
use super::view::View;
use super::{Bar, Letter, Level, Remark};
pub(crate) use done::is_done_or_not;
pub(crate) use inner::goes_on_inside;
pub(crate) use measurable::counted;
use measurable::measurable;
use specific::specific;
use timely::timely;
pub(crate) use timely::when;
use topic::{is_certain, is_credential, is_in_company};
use wished::is_wished_of_others;

/// What S, M and T are worth by their words alone.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Worth {
    pub(crate) specific: u8,
    pub(crate) measurable: u8,
    pub(crate) timely: u8,
}

impl Worth {
    /// Whether any of the three is less clear than in another.
    pub(super) fn has_less_than(self, other: Self) -> bool {
        self.specific < other.specific
            || self.measurable < other.measurable
            || self.timely < other.timely
    }
}

/// What the words of a view are worth with this as its statement.
pub(super) fn of_words(view: &View<'_>, statement: &Reading<'_>) -> Worth {
    let is_of_others = is_wished_of_others(statement);
    let specific = specific(statement, is_of_others);
    Worth {
        specific,
        measurable: measurable(statement, specific, is_of_others, &view.measure),
        timely: timely(view, statement, specific),
    }
}

/// The bars of a view whose remarks are known.
pub(super) fn bars(view: &View<'_>, remarks: &[Remark]) -> [Bar; 5] {
    let Worth { specific, measurable, timely } = view.worth;
    let (achievable, relevant) = (achievable(view), relevant(view));
    let credits = [Some(specific), Some(measurable), achievable, relevant, Some(timely)];
    let mut bars = [Bar::NeedsField; 5];
    for ((bar, letter), credit) in bars.iter_mut().zip(Letter::ALL).zip(credits) {
        let cap = remarks
            .iter()
            .filter(|remark| remark.letter == letter)
            .map(|remark| cap(remark.level))
            .min()
            .unwrap_or(3);
        *bar = match credit {
            Some(credit) => bar_of(credit.min(cap)),
            None if cap == 1 && letter == Letter::A => Bar::Vague,
            None => Bar::NeedsField,
        };
    }
    bars
}

fn cap(level: Level) -> u8 {
    match level {
        Level::Fix => 1,
        Level::Ask => 2,
        Level::Tip => 3,
    }
}

fn bar_of(score: u8) -> Bar {
    match score {
        0 => Bar::Missing,
        1 => Bar::Vague,
        2 => Bar::Nearly,
        _ => Bar::Clear,
    }
}

/// Whether a thing is named with what makes it one certain thing: whose, for whom, with whom.
pub(crate) fn is_certain_thing(reading: &Reading<'_>) -> bool {
    is_in_company(reading) || is_credential(reading) || is_certain(reading)
}

fn achievable(view: &View<'_>) -> Option<u8> {
    let has_step = !view.first_step.is_empty() || !view.context.steps.is_empty();
    match (view.draft.answers.confidence, has_step) {
        (Some(_), true) => Some(3),
        (Some(_), false) | (None, true) => Some(2),
        (None, false) => None,
    }
}

fn relevant(view: &View<'_>) -> Option<u8> {
    if view.context.is_linked {
        return Some(3);
    }
    let reason = &view.reason;
    let n_words = reason.n_content(0..reason.tokens.len());
    if n_words > 0 {
        // Where nobody was asked for aspirations, a reason in one's own words is all there can be.
        return Some(if n_words >= 3 && view.context.aspirations.is_none() { 3 } else { 2 });
    }
    if view.draft.answers.area.is_some() && !reason.is_empty() {
        return Some(1);
    }
    (!view.statement.clauses.purposes.is_empty()).then_some(2)
}
