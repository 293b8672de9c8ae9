//! What ends a plan and is neither a date nor an event that a list knows: "by the Eisteddfod",
//! "until the ward reopens", "pre-reorg", "Timeline: wk 2".
//!
//! The small words before it tell that it is a time. Whatever holds a date or a known event is left
//! to those, which say more.

use super::super::calendar::weekday;
use super::super::lists::{NOUNS_PRODUCT, PEOPLE};
use super::super::morph::Form;
use super::super::number::counts_something;
use super::super::tokens::Tokens;
use super::super::verb::{is_preposition, verb};
use super::{When, clause, date, event, every, named, rhythm, vague, year};
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// A limit at `at`, with the index behind it.
pub(super) fn limit(tokens: &Tokens, at: usize, today: Date) -> Option<(When, usize)> {
    let end = headed(tokens, at)
        .or_else(|| ahead(tokens, at))
        .or_else(|| prefixed(tokens, at))
        .or_else(|| before_something(tokens, at))
        .or_else(|| by_the(tokens, at))
        .or_else(|| by_name(tokens, at))
        .or_else(|| when_happened(tokens, at))?;
    let behind = at + 1 + usize::from(tokens.mark(at + 1).is_some());
    (!holds_time(tokens, behind, today)).then(|| (When::Event, whole(tokens, end)))
}

/// Where the words that belong to a limit end: "ahead of the new clinic opening".
fn whole(tokens: &Tokens, end: usize) -> usize {
    let is_inside = |index: &usize| {
        let is_act = || verb(tokens, *index).is_some_and(|found| found.form == Form::Base);
        let is_part = tokens.is_word(*index) || tokens.digits(*index).is_some();
        let is_other = tokens.is_one_of(*index, "i|we|i'll|we'll|i'm|then");
        is_part && !is_other && !is_preposition(tokens.word(*index)) && !is_act()
    };
    end + (end..end + 4).take_while(is_inside).count()
}

/// Whether another expression of time follows at once.
fn holds_time(tokens: &Tokens, at: usize, today: Date) -> bool {
    (at..at + 6).take_while(|index| tokens.is_word(*index) || tokens.digits(*index).is_some()).any(
        |index| {
            date::date(tokens, index, today)
                .or_else(|| named::named(tokens, index, today))
                .is_some()
                || year::year(tokens, index, today).is_some()
                || event::event(tokens, index).is_some()
                || rhythm::rhythm(tokens, index).is_some()
                || vague(tokens, index, today).is_some()
                    && !tokens.word(index).starts_with("regular")
        },
    )
}

/// "Timeline: wk 2", "When: third placement block": a heading says what stands behind it.
fn headed(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_heading = tokens
        .is_one_of(at, "timeline|timescale|timeframe|timing|when|deadline|due|date|by")
        && tokens.mark(at + 1) == Some(':');
    let is_open = tokens.is_one_of(at + 2, "tbc|tba|tbd|unclear|unknown|unsure|none|not");
    (is_heading && tokens.is_word(at + 2) && !is_open).then_some(at + 3)
}

/// "ahead of the opening", "in time for the move", "ready for the visit", "between now and the
/// move"; but not "ahead of schedule".
fn ahead(tokens: &Tokens, at: usize) -> Option<usize> {
    let next = tokens.word(at + 1);
    let first = match tokens.word(at) {
        "ahead" | "advance" if next == "of" => at + 2,
        "time" if tokens.before(at, 1) == "in" && next == "for" => at + 2,
        "ready" if next == "for" && tokens.is_one_of(at + 2, "the|my|our") => at + 2,
        "between" if next == "now" && tokens.word(at + 2) == "and" => at + 3,
        _ => return None,
    };
    let is_rival = tokens.is_one_of(first, "others|peers|schedule|time");
    (tokens.is_word(first) && !is_rival).then_some(first + 1)
}

/// "pre-reorg" at the end of what is said; "pre-session checks" are a kind of checks.
fn prefixed(tokens: &Tokens, at: usize) -> Option<usize> {
    let end = at + 2;
    let is_last = !tokens.is_word(end) || is_preposition(tokens.word(end));
    (tokens.word(at) == "pre" && tokens.is_hyphened(at + 1) && is_last && !tokens.is_hyphened(end))
        .then_some(end)
}

/// "before the summit", "until the ward reopens", "by the next MDT".
fn before_something(tokens: &Tokens, at: usize) -> Option<usize> {
    // "Prior to Panel" is before it.
    let is_prior = tokens.phrase(at, at + 2) == "prior to";
    let word = if is_prior { "before" } else { tokens.word(at) };
    let at = at + usize::from(is_prior);
    let is_next = word == "by" && tokens.word(at + 2) == "next";
    let has_article = tokens.is_one_of(at + 1, "the|my|our");
    let first = at + 1 + usize::from(has_article) + usize::from(is_next);
    let is_bare = !has_article
        && !tokens.is_one_of(
            first,
            "and|or|i|we|he|she|they|it|a|an|each|every|any|this|that|they're|it's|i'm|we're|i've",
        )
        && !clause::is_reply(tokens.word(first).strip_suffix("ing").unwrap_or(""))
        // "Before couples sessions" comes again and again.
        && !(first..first + 3).any(|index| {
            counts_something(tokens, index) && every::is_beat(tokens.word(index))
        });
    // "Ask before assuming" is a cue.
    let is_cue = tokens.word(first).ends_with("ing") && !tokens.is_word(first + 1)
        // "The person I was before the illness"
        || tokens.is_one_before(at, 1, "was|were|did|been");
    if is_cue || word != "before" && clause::is_wait(tokens, at) {
        return None;
    }
    let is_limit = one_of(word, "before|until|till|til") && (has_article || is_bare);
    (tokens.is_word(first) && (is_limit || is_next && has_article)).then_some(first + 1)
}

/// "by the Eisteddfod", "by the time Pride comes round". "Signed by the Tutor" and "a talk by the
/// Director" name who does it, and what is written small is mostly a place or a way: "by the river".
fn by_the(tokens: &Tokens, at: usize) -> Option<usize> {
    if tokens.word(at) != "by" || !tokens.is_one_of(at + 1, "the|my|our") {
        return None;
    }
    if tokens.word(at + 2) == "time" {
        return tokens.is_word(at + 3).then_some(at + 4);
    }
    let is_name = tokens.is_capital(at + 2);
    let is_doer = tokens.is_in(&PEOPLE, at + 2) || is_done(tokens, at) || is_work(tokens, at);
    (is_name && !is_doer).then_some(at + 3)
}

/// "by Carnival", "during NAIDOC Week", "target Rosh Hashanah 5788": a feast or a day that no list
/// knows. "Written by Yalom" and "books by Black authors" are none.
fn by_name(tokens: &Tokens, at: usize) -> Option<usize> {
    // "by memorial day", but not "by the day" nor "by reading one page a day"
    let day = (at + 1..at + 5).find(|index| {
        !tokens.is_word(*index)
            || tokens.is_one_of(
                *index,
                "a|an|the|my|our|every|each|per|next|that|this|one|any|all|same|end|day|eve",
            )
    });
    if let Some(day) = day
        && tokens.is_one_of(day, "day|eve")
        && day > at + 1
        && tokens.is_one_of(at, "by|before|until|till|til")
    {
        return Some(day + 1);
    }
    let is_limit = tokens.is_one_of(at, "by|after|until|till|target");
    if !(is_limit || tokens.is_one_of(at, "during|for|on|before")) {
        return None;
    }
    let end = (at + 1..at + 8).find(|index| !tokens.is_capital(*index))?;
    // "by MLK day"
    let end = end + usize::from(end > at + 1 && tokens.is_one_of(end, "day|week|month|eve"));
    let last = end.checked_sub(1).filter(|last| *last > at)?;
    let is_period = tokens.is_one_of(last, "day|week|month|festival|eve|holidays")
        || last > at + 1 && weekday(tokens.word(last)).is_some();
    let is_first_short = tokens.is_acronym(at + 1);
    let is_person = tokens.is_one_of(at + 1, "dr|prof|professor|mr|mrs|ms");
    let is_end = end >= tokens.len()
        || tokens.mark(end).is_some()
        || tokens.digits(end).is_some()
        || is_preposition(tokens.word(end)) && !is_work(tokens, at);
    let is_name = is_period
        || is_limit
            && is_end
            && !is_first_short
            && !is_person
            && !is_done(tokens, at)
            && !tokens.is_capital(at.wrapping_sub(1));
    is_name.then_some(end)
}

/// Whether what is done stands before "by", so that a doer follows.
fn is_done(tokens: &Tokens, by: usize) -> bool {
    tokens.before(by, 1).ends_with("ed")
        || verb(tokens, by.wrapping_sub(1)).is_some_and(|before| before.form == Form::Past)
}

/// Whether a work stands before "by", so that its maker follows.
fn is_work(tokens: &Tokens, by: usize) -> bool {
    tokens.is_in(&NOUNS_PRODUCT, by.wrapping_sub(1))
}

/// "when it is advertised", "when the building is finished", "when next offered": it will have
/// happened on one day. "When I am asked" and "when a client is upset" come again and again.
fn when_happened(tokens: &Tokens, at: usize) -> Option<usize> {
    if !tokens.is_one_of(at, "when|once")
        || tokens.is_one_of(
            at + 1,
            "i|i'm|we|we're|you|he|she|they|they're|a|an|any|someone|somebody|clients|people|\
                feeling",
        )
    {
        return None;
    }
    let happened = (at + 1..at + 7).take_while(|index| tokens.is_word(*index)).find(|index| {
        let is_past = verb(tokens, *index).is_some_and(|found| found.form == Form::Past);
        let is_over = tokens.is_one_of(
            *index,
            "over|ready|available|open|back|live|offered|advertised|announced|finished|approved",
        );
        let is_told = tokens.is_one_before(
            *index,
            1,
            "is|are|it's|its|has|have|been|gets|get|next|fully|finally",
        );
        // "When budget talks come round", "when the council answers"
        let comes = tokens.is_one_of(
            *index,
            "come|comes|answer|answers|replies|decides|warms|clears|lands|reopens|arrives|returns|\
                allows",
        ) && *index > at + 1;
        is_over || comes || is_past && is_told
    })?;
    Some(happened + 1)
}
