//! What stands before a date: "by", "starting in", "the end of", "since". It decides whether the date
//! is a deadline, a beginning, or a thing of the past.

use std::ops::Range;

use super::super::morph::Form;
use super::super::tokens::Tokens;
use super::super::verb::verb;
use super::When;
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// The first and last day that an expression may mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    pub(super) first: Date,
    pub(super) last: Date,
}

impl Days {
    pub(super) fn one(day: Date) -> Self {
        Self { first: day, last: day }
    }

    /// A month or longer.
    fn is_long(self) -> bool {
        self.last.days_since(self.first) >= 27
    }
}

/// What stands before an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    None,
    /// "by", "until", "in", "during".
    Until,
    /// "from", "starting".
    From,
    /// "since", "last".
    Past,
}

pub(super) struct Lead {
    pub(super) marker: Marker,
    /// Where the expression begins with its marker.
    pub(super) start: usize,
    /// "the beginning of" stands between.
    is_early: bool,
    /// "the middle of" stands between.
    is_middle: bool,
}

/// Looks back over small words for what introduces the expression at `at`.
pub(super) fn lead(tokens: &Tokens, at: usize) -> Lead {
    let mut lead = Lead { marker: Marker::None, start: at, is_early: false, is_middle: false };
    for back in 1..=8 {
        let Some(index) = at.checked_sub(back).filter(|index| !tokens.ends_sentence(*index)) else {
            break;
        };
        let word = tokens.word(index);
        match word {
            _ if one_of(
                word,
                "by|before|until|till|til|within|in|during|over|throughout|through|thru|for|on|\
                    prior|due|deadline|ending|ends|this|across|after|inside",
            ) || word == "than" && tokens.before(index, 1) == "later"
                // "Get to Friday", "make it to Easter"
                || word == "to" && tokens.is_one_before(index, 1, "get|it") =>
            {
                // "starting in January" begins there.
                let is_start = one_of(word, "in|on|this")
                    && tokens.is_one_before(index, 1, "starting|beginning|commencing");
                lead.marker = if is_start { Marker::From } else { Marker::Until };
                lead.start = index - usize::from(is_start);
                break;
            }
            // "In the week commencing 3 May" is that week.
            _ if tokens.before(index, 1) == "week"
                && one_of(word, "starting|commencing|beginning") =>
            {
                lead.marker = Marker::Until;
                lead.start = index - 1;
                break;
            }
            _ if one_of(word, "from|starting|commencing|effective|between") => {
                lead.marker = Marker::From;
                lead.start = index;
                break;
            }
            "beginning" | "start" if tokens.word(index + 1) != "of" => {
                if word == "beginning" {
                    lead.marker = Marker::From;
                    lead.start = index;
                }
                break;
            }
            // "More often than at Christmas"
            _ if one_of(word, "since|last|past|previous|than") => {
                lead.marker = Marker::Past;
                lead.start = index;
                break;
            }
            // "By 5 pm Friday"
            _ if one_of(word, "am|pm")
                || tokens.digits(index).is_some() && tokens.is_one_of(index + 1, "am|pm") => {}
            "early" | "beginning" | "start" => lead.is_early = true,
            "mid" | "middle" => lead.is_middle = true,
            "of" if tokens.before(index, 1) == "as" => {
                lead.marker = Marker::From;
                lead.start = index - 1;
                break;
            }
            _ if one_of(
                word,
                "the|of|end|late|around|about|roughly|approximately|first|next|coming|following|\
                    rest|remainder|whole|entire|full|my|our|year|least|latest|course|close|\
                    conclusion|to|at|final|part|half|second|upcoming|annual|a|or|current|cob|eod|\
                    noon|lunchtime|midnight|business|play",
            ) => {}
            _ => break,
        }
    }
    lead
}

/// A date in its place: a deadline, a beginning, or a thing of the past.
pub(super) fn placed(
    tokens: &Tokens,
    Range { start: at, end }: Range<usize>,
    days: Days,
    today: Date,
) -> When {
    let lead = lead(tokens, at);
    let is_behind = |word: &str, reach: usize| {
        (1..=reach)
            .map_while(|back| lead.start.checked_sub(back).filter(|at| tokens.is_word(*at)))
            .any(|at| tokens.word(at) == word)
    };
    // "Since the assault in March", "on time instead of in one heap on Friday"
    if is_told(tokens, lead.start) || is_behind("since", 4) || is_behind("instead", 7) {
        return When::Name;
    }
    if is_any_day(tokens, &lead, end, days) {
        return When::Vague;
    }
    let middle = days.first.plus_days(days.last.days_since(days.first) / 2);
    let last = if lead.is_early {
        days.first
    } else if lead.is_middle {
        middle
    } else {
        days.last
    };
    match lead.marker {
        Marker::Past => When::Name,
        Marker::From if last < today => When::Name,
        Marker::From => When::From(days.first),
        // "By early November", said late in November, is a year away.
        Marker::None | Marker::Until if last < today && days.last >= today && days.is_long() => {
            When::By(last.plus_months(12))
        }
        Marker::None | Marker::Until => When::By(last),
    }
}

/// "At some point in the new year", "perhaps next year or the one after": any day of it.
fn is_any_day(tokens: &Tokens, lead: &Lead, end: usize, days: Days) -> bool {
    let start = lead.start;
    let back = 1 + usize::from(tokens.is_one_before(start, 1, "next|this"));
    let is_point = tokens.is_one_before(start, back, "sometime|point|stage")
        && (tokens.is_one_of(start, "in|during|over") || back == 2 && days.is_long());
    let behind = tokens.phrase(end, end + 2);
    if is_point || one_of(behind, "or so|or whenever") {
        return true;
    }
    let is_guessed = (1..=2).any(|back| {
        tokens.is_one_before(start, back, "maybe|perhaps|probably|possibly|sometime")
            || start >= back
                && tokens.phrase(start.saturating_sub(back + 1), start + 1 - back) == "some time"
    }) || tokens.is_one_of(end, "maybe|perhaps|probably|possibly|whenever|ish")
        || one_of(behind, "or later|or the");
    // "Probably in the new year", "in spring I think"
    let is_doubted = tokens.is_one_before(start, 1, "maybe|perhaps|probably|possibly")
        || one_of(behind, "i think|i suppose|i guess|if possible");
    (days.is_long() && is_guessed || is_doubted) && !tokens.is_one_of(start, "by|before|until")
}

/// Whether what happened is told: "the case I saw in spring", "what happened on 4 March".
fn is_told(tokens: &Tokens, at: usize) -> bool {
    if tokens.is_one_of(at, "by|before|until|till|due") {
        return false;
    }
    let is_past = |index: usize| {
        tokens.is_one_of(index, "was|were|had|happened|occurred")
            || verb(tokens, index).is_some_and(|found| found.form == Form::Past)
    };
    let teller =
        |index: usize| tokens.is_one_before(index, 1, "i|we|he|she|they|what|that|which|who");
    (at.saturating_sub(5)..at)
        .rev()
        .take_while(|index| tokens.mark(*index).is_none() && tokens.word(*index) != "will")
        .any(|index| is_past(index) && teller(index))
}

/// Words before a period or an event that say: not this one, the one to come.
pub(super) fn is_coming(word: &str) -> bool {
    one_of(word, "next|coming|following|upcoming")
}
