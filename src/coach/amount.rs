//! How much and how many: numbers that count something, and words that only seem to.
//!
//! A number is an amount unless it dates, names or numbers something: "30 June", "DSM-5",
//! "Level 2", "12-step" and "1:1" measure nothing.

mod label;
mod vague;

use std::ops::Range;

use super::lists::STOP;
use super::morph::Form;
use super::number::number;
use super::time::{Time, When};
use super::tokens::Tokens;
use super::verb::{is_preposition, verb};
use crate::coach::lexicon::{has_one_of, one_of};

/// What an amount says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Much {
    /// So many, or such a level.
    Count(f64),
    /// A share that can be checked as it stands: "80% of sessions".
    Share(f64),
    /// A change without the point it starts from: "by 20%", "by half".
    Change(f64),
    /// A time of the day as a limit: "by 5:30 pm".
    Clock,
    /// All, none, each.
    All,
    /// How many there are or were, and not how many it shall be.
    Known,
    /// "more", "several".
    Vague,
}

/// One amount.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Amount {
    /// Its tokens, the number first.
    pub(crate) range: Range<usize>,
    /// What it says.
    pub(crate) much: Much,
}

/// Finds every amount outside the expressions of time.
pub(crate) fn scan(tokens: &Tokens, times: &[Time]) -> Vec<Amount> {
    let mut amounts: Vec<Amount> = Vec::new();
    let mut times = times.iter().peekable();
    let mut at = 0;
    while at < tokens.len() {
        while times.next_if(|time| time.range.end <= at).is_some() {}
        if let Some(time) = times.peek().filter(|time| time.range.contains(&at)) {
            // The beat of "twice a week" stands before the rhythm; nothing inside is an amount.
            at = time.range.end;
            if time.when == When::Vague
                && let Some(word) = times.peek().map(|time| time.range.clone())
            {
                amounts.extend(
                    vague::vague(tokens, word.start).map(|end| Amount {
                        range: word.start..end.min(word.end),
                        much: Much::Vague,
                    }),
                );
            }
            continue;
        }
        let Some((much, end)) = amount(tokens, at) else {
            at = label::name_end(tokens, at).unwrap_or(at + 1);
            continue;
        };
        amounts.push(Amount { range: at..end, much });
        at = end;
    }
    amounts
}

fn amount(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    if label::name_end(tokens, at).is_some() {
        return None;
    }
    clock(tokens, at)
        .or_else(|| share(tokens, at))
        .or_else(|| count(tokens, at))
        .or_else(|| wordy(tokens, at))
        .or_else(|| vague::vague(tokens, at).map(|end| (Much::Vague, end)))
}

/// "6 PM", "5:30", "by 17:00", "9 to 5", "2-4 pm".
fn clock(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    let value = tokens
        .digits(at)
        .filter(|value| (0.0..=24.0).contains(value) || (100.0..=2_400.0).contains(value))?;
    let mut end = at + 1;
    let is_half = |word: &str| one_of(word, "am|pm|oclock|o'clock|noon");
    let mut is_clock = false;
    if tokens.mark(end) == Some(':')
        && tokens.digits(end + 1).is_some_and(|minutes| minutes < 60.0)
        && tokens.word(end + 1).len() == 2
    {
        end += 2;
        is_clock = true;
    }
    if tokens.is_one_of(end, "to|-|and") || tokens.is_hyphened(end) {
        let to = end + usize::from(!tokens.is_hyphened(end));
        if tokens.digits(to).is_some_and(|last| last <= 24.0) && is_half(tokens.word(to + 1)) {
            return Some((Much::Clock, to + 2));
        }
    }
    if is_half(tokens.word(end)) {
        // "My 8 am patient" is somebody, and no limit.
        let is_named = tokens.is_one_before(at, 1, "my|the|our|that")
            && tokens.is_word(end + 1)
            && !is_preposition(tokens.word(end + 1))
            && !STOP.has(tokens.word(end + 1));
        return Some((if is_named { Much::Known } else { Much::Clock }, end + 1));
    }
    // "In the car at 7.40"
    let has_minutes =
        tokens.word(at).split_once('.').is_some_and(|(_, minutes)| minutes.len() == 2);
    if has_minutes && tokens.before(at, 1) == "at" {
        return Some((Much::Known, end));
    }
    is_clock |= has_minutes && tokens.is_one_before(at, 1, "from|until|by|till");
    // "after 6" at the end of a clause, but not "after 6 sessions".
    let is_late = tokens.is_one_before(at, 1, "after|before|until|past")
        && (end >= tokens.len() || tokens.mark(end).is_some() || tokens.word(end) == "on");
    (is_clock || (is_late && value <= 24.0)).then_some((Much::Clock, end))
}

fn share(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    let (value, next) = number(tokens, at)?;
    // "9 out of 10", "4.5/5", "9 of the 12"
    if tokens.phrase(next, next + 2) == "out of"
        && let Some((_, end)) = number(tokens, next + 2)
    {
        return Some((Much::Share(value), end));
    }
    if tokens.mark(next) == Some('/') && tokens.digits(next + 1).is_some() {
        return Some((Much::Share(value), next + 2));
    }
    // "two thirds of"
    if tokens.is_one_of(next, "thirds|quarters") && tokens.word(next + 1) == "of" {
        return Some((Much::Share(value), next + 1));
    }
    if tokens.word(next) == "of" {
        let whole = next + 1 + usize::from(tokens.is_one_of(next + 1, "the|my|our|every"));
        if let Some((_, end)) = number(tokens, whole) {
            return Some((Much::Share(value), end));
        }
    }
    let is_percent = tokens.mark(next) == Some('%')
        || tokens.is_one_of(next, "percent|pct")
        || tokens.phrase(next, next + 2) == "per cent";
    if !is_percent {
        return None;
    }
    let end = next + if tokens.word(next) == "per" { 2 } else { 1 };
    // "Be there for them 100 percent"
    if value >= 100.0
        && end >= tokens.len()
        && has_one_of(tokens, at.saturating_sub(8)..at, "be|being|give")
    {
        return Some((Much::Known, end));
    }
    let is_by = at.checked_sub(1).is_some_and(|index| tokens.word(index) == "by")
        || (1..=3).any(|back| {
            at.checked_sub(back + 1).is_some_and(|index| {
                tokens.word(index) == "by"
                    && tokens.is_one_of(index + 1, "at|about|around|another|a")
            })
        });
    let is_rise = tokens.is_one_of(
        end,
        "increase|decrease|reduction|rise|drop|more|fewer|less|improvement|growth|\
            higher|lower",
    );
    Some((if is_by || is_rise { Much::Change(value) } else { Much::Share(value) }, end))
}

fn count(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    let (value, mut end) = number(tokens, at)?;
    // "Learn 2 write process notes"
    if value == 2.0
        && tokens.is_one_before(at, 1, "learn|want|need|have|going|how|back")
        && tokens.written_len(at) == 1
        && verb(tokens, at + 1).is_some_and(|next| next.form == Form::Base)
    {
        return None;
    }
    // "The 9 o'clock one", "I need one of these", "from one house to the next": no number.
    let is_one = tokens.word(at) == "one"
        && (tokens.is_one_before(
            at,
            1,
            "the|this|that|which|each|o'clock|oclock|new|next|another|online|good|right|same",
        ) && !tokens.is_one_of(end, "hour|day|week|month|page|session")
            || one_of(tokens.phrase(end, end + 2), "of these|of those")
            || tokens.before(at, 1) == "from" && tokens.word(end + 1) == "to");
    if is_one || tokens.phrase(end, end + 3) == "at a time" {
        return None;
    }
    // "One way or the other", "some of my 26 care plans": no number is to be reached.
    if tokens.phrase(at, at + 3) == "one way or" {
        return None;
    }
    // "I am 58 and do not want to burn out"
    let is_age = value >= 18.0
        && (tokens.before(at, 1) == "i'm"
            || tokens.phrase(at.saturating_sub(2), at) == "i am"
            || tokens.before(at, 1) == "at" && tokens.is_one_of(end, "it's|i'm|i"))
        && (!tokens.is_word(end) || tokens.is_one_of(end, "and|now|so|but|it's|i'm|i|years|on|in"));
    if is_age {
        return Some((Much::Known, end));
    }
    let is_some = tokens.is_one_before(at, 1, "my|our|the")
        && tokens.before(at, 2) == "of"
        && tokens.is_one_before(at, 3, "some|many|most|more|part");
    if is_some {
        return Some((Much::Known, end));
    }
    let to = end + usize::from(tokens.is_one_of(end, "to|-|or"));
    if (to > end || tokens.is_hyphened(end))
        && let Some((last, behind)) = number(tokens, to)
    {
        return Some((Much::Count(last), behind));
    }
    // "twice", "3x"
    if tokens.word(end) == "x" {
        end += 1;
    }
    // Without anything to count, a number is a level only behind words that say so.
    let is_counting =
        tokens.is_word(end) || label::is_money(tokens, at) || tokens.mark(end) == Some('/');
    let is_level = has_one_of(
        tokens,
        at.saturating_sub(3)..at,
        "least|most|than|to|from|of|score|below|above|under|over|minimum|maximum|is|\
            reach|x|by|max|rated|for|about|with|see|=|:|(|any",
    );
    // "Cap my caseload at twenty."
    let is_capped = tokens.before(at, 1) == "at"
        && has_one_of(tokens, at.saturating_sub(6)..at, "cap|limit|keep|hold|stay|max");
    // "Until I've done ten"
    let is_reached = tokens.is_one_before(at, 1, "done|had|seen|read|made|met|written|run")
        && has_one_of(tokens, at.saturating_sub(5)..at, "until|till");
    (is_counting || is_level || is_capped || is_reached).then_some((Much::Count(value), end))
}

/// "once", "an hour", "half an hour", "by half", "all my notes", "no emails".
fn wordy(tokens: &Tokens, at: usize) -> Option<(Much, usize)> {
    let next = tokens.word(at + 1);
    let is_short = |word: &str| one_of(word, "hour|minute|day|dozen");
    Some(match tokens.word(at) {
        "once" | "twice" | "thrice"
            if !one_of(next, "i|we|my|the|they|it|this|he|she")
                && tokens.before(at, 1) != "for"
                // "Once Kev goes on leave"
                && !(tokens.word(at) == "once"
                    && tokens.is_word(at + 1)
                    && (tokens.is_capital(at + 1)
                        || (at + 2..at + 4).any(|verb| {
                            tokens.is_one_of(verb, "is|are|has|have|goes|comes|gets|leaves|starts|ends")
                        }))) =>
        {
            (Much::Count(if tokens.word(at) == "once" { 1.0 } else { 2.0 }), at + 1)
        }
        "a" | "an"
            if one_of(next, "hour|dozen|half|stone|mile")
                || (next == "day" && tokens.is_one_of(at + 2, "a|per|each|every|/")) =>
        {
            (Much::Count(1.0), at + 2)
        }
        // "Spend an afternoon in the pharmacy"
        "a" | "an"
            if tokens.before(at, 1).starts_with("spend")
                && one_of(next, "day|morning|afternoon|evening|shift|night") =>
        {
            (Much::Count(1.0), at + 2)
        }
        "half" if one_of(next, "an|a") && is_short(tokens.word(at + 2)) => {
            (Much::Count(0.5), at + 3)
        }
        "half" if next == "hour" => (Much::Count(0.5), at + 2),
        // "half my week", "half a full caseload"
        "half" if one_of(next, "my|our|the|a") && tokens.is_word(at + 2) => {
            (Much::Share(50.0), at + 2)
        }
        "a" if one_of(next, "third|quarter") => match tokens.word(at + 2) {
            "of" => (Much::Share(1.0), at + 2),
            _ if tokens.before(at, 1) == "by" => (Much::Change(1.0), at + 2),
            _ => return None,
        },
        "half" if at > 0 && tokens.word(at - 1) == "by" => (Much::Change(50.0), at + 1),
        "half" if next == "of" => (Much::Share(50.0), at + 2),
        "halve" | "double" | "triple" => (Much::Change(2.0), at + 1),
        "all" if one_of(next, "of|my|the|our") || tokens.word(at + 1).ends_with('s') => {
            (Much::All, at + 1)
        }
        "every" | "each" if tokens.is_word(at + 1) => (Much::All, at + 1),
        "no" if tokens.word(at + 1).ends_with('s') => (Much::All, at + 1),
        "zero" => (Much::Count(0.0), at + 1),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::time;
    use crate::domain::date::Date;

    fn amounts(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        let times = time::scan(&tokens, Date::new(2026, 11, 22).unwrap());
        scan(&tokens, &times)
            .iter()
            .map(|amount| {
                format!("{:?} {}", amount.much, tokens.phrase(amount.range.start, amount.range.end))
            })
            .collect()
    }

    #[test]
    fn numbers_that_count_are_told_from_numbers_that_name() {
        let cases: [(&str, &[&str]); 17] = [
            ("two workshops by 30 June 2027", &["Count(2.0) two"]),
            ("Level 2 training, DSM-5, ICD 11, Part 1 and modules 1 and 2", &[]),
            ("a 12-step group and 1:1 work", &[]),
            ("80% of sessions", &["Share(80.0) 80 %"]),
            ("increase by 20%", &["Change(20.0) 20 %"]),
            ("9 out of 10 handovers", &["Share(9.0) 9 out of 10"]),
            ("half an hour every Friday", &["Count(0.5) half an hour"]),
            ("no email after 6 PM", &["Clock 6 pm"]),
            ("more clients", &["Vague more"]),
            ("write more complex formulations", &[]),
            ("more joint visits", &["Vague more"]),
            ("no more than five clients", &["Count(5.0) five"]),
            ("£2,000 by August", &["Count(2000.0) 2000"]),
            ("an 8-week course", &[]),
            ("a 10-minute walk", &["Count(10.0) 10"]),
            ("several workshops", &["Vague several"]),
            ("since 2019 I have used the 2024 guideline", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(amounts(text), expected, "{text}");
        }
    }
}
