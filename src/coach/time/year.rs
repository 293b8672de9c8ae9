//! Years: "in 2027" plans, "the 2024 guideline" is a name, "2000 hours" is an amount.

use super::super::tokens::Tokens;
use super::lead::{Days, placed};
use super::{When, date};
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// A year on its own: "in 2027" plans, "since 2019" and "the 2024 guideline" do not.
pub(super) fn year(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    let is_fiscal = tokens.is_one_of(at, "fy|sy|ay");
    let at_year = if is_fiscal { at + 1 } else { at };
    let year = date::year(tokens, at_year)
        .or_else(|| date::short_year(tokens, at_year).filter(|_| is_fiscal))
        .or_else(|| date::fiscal_year(tokens.word(at)))?;
    let mut end = at_year + 1;
    let mut last = year;
    // "2026/27", "2026-27"
    let separator = usize::from(tokens.mark(end) == Some('/'));
    if tokens.is_joined(end + separator)
        && let Some(next) =
            date::short_year(tokens, end + separator).filter(|next| *next == year + 1)
    {
        last = next;
        end += separator + 1;
    }
    let is_work = |word: &str| {
        one_of(
            word,
            "guideline|guidelines|guidance|edition|act|code|standard|standards|manual|framework|\
                paper|study|book|strategy|report",
        )
    };
    let before = tokens.before(at, 1);
    // "The strategic plan 2025-2028"
    if before == "plan" && tokens.is_hyphened(end) {
        return Some((When::Name, end + 1));
    }
    if is_work(tokens.word(end)) || is_work(before) {
        return Some((When::Name, end));
    }
    // "2000 supervised hours" is an amount.
    if !is_fiscal
        && (end..end + 4).any(|index| {
            tokens.is_one_of(index, "hours|hrs|words|steps|clients|people|miles|calories|minutes")
        })
    {
        return None;
    }
    let is_deadline = one_of(before, "by|before|until|till|of");
    if last < today.year() && !is_deadline {
        return Some((When::Name, end));
    }
    let days = Days { first: Date::new(year, 1, 1)?, last: Date::new(last, 12, 31)? };
    // "before 2028" ends where 2028 begins.
    let is_over = tokens.is_one_of(end, "ends|finishes") || tokens.phrase(end, end + 2) == "is out";
    if before == "before" && !is_over {
        return Some((When::By(days.first.plus_days(-1)), end));
    }
    Some((placed(tokens, at..end, days, today), end))
}

/// Whether a year of our time stands at an index.
pub(crate) fn is_year(tokens: &Tokens, at: usize) -> bool {
    date::year(tokens, at).is_some()
}
