//! How days and years are written: "3/5/1989", "23.IX.1966", "nineteen fifty-one", "1998年4月9日".
//!
//! It says where a day ends and whether it is too long ago for a plan; whose day it is, `birth`
//! says. The days of plans are read by the grammar of time, and not here.

use super::super::calendar::month;
use super::super::tokens::Tokens;
use crate::coach::lexicon::begins_with;

/// A year of four digits before a limit.
pub(super) fn is_year_before(tokens: &Tokens, at: usize, limit: f64) -> bool {
    tokens.word(at).len() == 4
        && tokens.digits(at).is_some_and(|year| (1900.0..limit).contains(&year))
}

/// "1987": too long ago for a plan.
pub(super) fn is_past(tokens: &Tokens, at: usize) -> bool {
    is_year_before(tokens, at, 2010.0)
}

/// "010447": day, month and year without anything between, in either order.
pub(super) fn is_run(word: &str) -> bool {
    let part = |from: usize| word.get(from..from + 2).and_then(|part| part.parse::<u8>().ok());
    let is_day = |from: usize| part(from).is_some_and(|day| (1..=31).contains(&day));
    let is_month = |from: usize| part(from).is_some_and(|month| (1..=12).contains(&month));
    match word.len() {
        6 => is_month(2) && (is_day(0) || is_day(4)),
        8 => is_month(4) && is_day(6) && word.starts_with(['年', '년']) || is_day(0) && is_month(2),
        _ => false,
    }
}

/// "1998年4月9日生": years, months and days by their characters.
pub(super) fn in_characters(tokens: &Tokens, at: usize) -> Option<usize> {
    let next = tokens.word(at + 1);
    let is_year = tokens.is_joined(at + 1) && next.starts_with(['年', '년']);
    (is_year && (is_past(tokens, at) || next.ends_with(['生', '생']))).then_some(at + 2)
}

/// "8/8/88", "3-5-2018", "2045/03/11": three groups of digits.
pub(super) fn is_date(tokens: &Tokens, at: usize) -> bool {
    let is_part = |index: usize| tokens.digits(index).is_some() && tokens.is_joined(index);
    let step = if tokens.mark(at + 1) == Some('/') { 2 } else { 1 };
    tokens
        .digits(at)
        .is_some_and(|value| (1.0..=31.0).contains(&value) || (1900.0..2600.0).contains(&value))
        && is_part(at + step)
        && is_part(at + 2 * step)
        && (step == 1 || tokens.mark(at + 3) == Some('/'))
}

/// The end of "12/3/54": no plan is for a year like that, whatever the century.
pub(super) fn short_date(tokens: &Tokens, at: usize) -> Option<usize> {
    let step = if tokens.mark(at + 1) == Some('/') { 2 } else { 1 };
    let year = tokens.digits(at + 2 * step)?;
    let is_small = |index: usize| {
        tokens.digits(index).is_some_and(|value| (1.0..=31.0).contains(&value))
            && tokens.word(index).len() <= 2
    };
    let is_shaped = is_date(tokens, at)
        && is_small(at)
        && is_small(at + step)
        && tokens.word(at + 2 * step).len() == 2
        && (32.0..100.0).contains(&year)
        && (!tokens.is_joined(at) || tokens.mark(at.wrapping_sub(1)) == Some('('))
        && (!tokens.is_joined(at + 2 * step + 1) || tokens.mark(at + 2 * step + 1).is_some());
    is_shaped.then_some(at + 2 * step + 1)
}

/// The end of "nineteen fifty-one", "two thousand and nine".
pub(super) fn spelled_year(tokens: &Tokens, at: usize) -> Option<usize> {
    const TENS: &str = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|\
        nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|oh|hundred";
    let is_year = tokens.is_one_of(at, "nineteen|twenty") && tokens.is_one_of(at + 1, TENS)
        || tokens.phrase(at, at + 2) == "two thousand";
    is_year.then_some(at + 2 + usize::from(tokens.is_hyphened(at + 2)))
}

/// The end of a date with day, month and a year so long ago that it is no plan: "08/09/1961",
/// "1969-02-14", "23.IX.1966", "3 May 1989".
pub(super) fn past_date(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_year = |index: usize| is_past(tokens, index);
    let is_long_ago = |year: u16| (1900..2010).contains(&year);
    let is_small = |index: usize| {
        tokens.digits(index).is_some_and(|value| (1.0..=31.0).contains(&value))
            || tokens.is_one_of(index, "i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii")
                && tokens.is_joined(index)
    };
    let is_month = |index: usize| month(tokens.word(index)).is_some();
    // "31.01.1961" is cut as one code.
    let mut parts = tokens.word(at).split('.');
    if let (Some(day), Some(month), Some(year), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    {
        year.parse().ok().filter(|year| is_long_ago(*year))?;
        return (day.len() <= 2 && month.len() <= 2).then_some(at + 1);
    }
    // "08Nov1995": the month and the year are one word.
    let next = tokens.word(at + 1);
    if is_small(at)
        && tokens.is_joined(at + 1)
        && next.len() == 7
        && next.get(..3).is_some_and(|word| month(word).is_some())
        && next.get(3..).and_then(|year| year.parse().ok()).is_some_and(is_long_ago)
    {
        return Some(at + 2);
    }
    if !is_small(at) && !is_year(at) && !is_month(at) {
        return None;
    }
    let step = if tokens.is_one_of(at + 1, "/|.|-") && tokens.is_joined(at + 1) { 2 } else { 1 };
    // "6. 11. 1999"
    let is_stopped = (1..=3).step_by(2).all(|ahead| tokens.mark(at + ahead) == Some('.'));
    let step = if is_stopped { 2 } else { step };
    let is_by_digits = is_small(at + step)
        && (is_stopped || tokens.is_joined(at + step) && tokens.is_joined(at + 2 * step))
        && (is_year(at) && is_small(at + 2 * step) || is_small(at) && is_year(at + 2 * step));
    if is_by_digits {
        return Some(at + 2 * step + 1);
    }
    // "1992 June 8"
    if is_year(at) && is_month(at + 1) && is_small(at + 2) {
        return Some(at + 3);
    }
    // "3 May 1989", "3rd of May 1989", "May 3, 1989"
    let mut end = at + 1;
    while end < at + 4 && (tokens.is_one_of(end, "st|nd|rd|th|of|,|de") || is_small(end)) {
        end += 1;
    }
    if is_month(at) {
        return (end > at + 1 && is_year(end)).then_some(end + 1);
    }
    // "4. März 1961", "7 de marzo de 1979"
    end += usize::from(end == at + 1 && tokens.mark(end) == Some('.'));
    let year = end + 1 + usize::from(tokens.word(end + 1) == "de");
    (is_small(at) && (is_month(end) || is_foreign_month(tokens.word(end))) && is_year(year))
        .then_some(year + 1)
}

/// Months as most languages of Europe begin them.
fn is_foreign_month(word: &str) -> bool {
    begins_with(
        word,
        "jan|ene|gen|sty|feb|fév|fev|lut|mar|mär|maa|apr|abr|avr|kwi|mai|mei|maj|mag|jun|jui|giu|\
            cze|jul|lug|lip|aug|ago|aoû|sie|sep|set|wrz|okt|oct|out|ott|paź|nov|lis|dez|dic|déc|\
            gru",
    )
}
