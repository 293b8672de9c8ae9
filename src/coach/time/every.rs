//! What "every" and "each" stand before: "every Friday", "each night shift", "after each group".
//!
//! It finds where a rhythm ends, and which words can come again and again. Whose rhythm it is, and
//! whether it is to end, `rhythm` says.

use super::super::calendar::{month, season, unit, weekday};
use super::super::number::{number, ordinal};
use super::super::tokens::Tokens;
use super::super::verb::is_preposition;
use crate::coach::lexicon::one_of;

/// "every Friday", "each other week", "every six weeks", "every third client", "each night shift".
pub(super) fn every(tokens: &Tokens, at: usize) -> Option<usize> {
    if !tokens.is_one_of(at, "every|each") {
        return None;
    }
    let mut next = at + 1;
    if tokens.is_one_of(next, "other|single|second|working|week|and")
        && is_beat(tokens.word(next + 1))
    {
        return Some(next + 2);
    }
    if let Some((_, behind)) = ordinal(tokens, next) {
        return (tokens.is_word(behind)).then_some(behind + 1);
    }
    while let Some((_, behind)) = number(tokens, next) {
        next = behind;
    }
    // "after each group", "in every phone call": whatever comes again.
    let is_around = tokens.is_one_before(at, 1, "after|before|in|at|during|following")
        || tokens.before(at, 2) == "prior"
        // "At the midpoint of each placement"
        || tokens.before(at, 1) == "of"
            && tokens.is_one_before(at, 2, "start|end|midpoint|middle|beginning|close");
    if is_around
        && tokens.is_word(next)
        && !tokens.is_one_of(next, "of|the|other")
        // "In every exam room", "in every rig": there, and not then.
        && !is_place(head_of(tokens, next))
    {
        return Some(next + 1);
    }
    // A beat may stand behind one or two words: "each night shift", "every MDT meeting".
    (next..next + 3)
        .take_while(|index| tokens.is_word(*index))
        .find(|index| is_beat(tokens.word(*index)))
        .map(|index| index + 1)
}

/// The last word of what begins at an index: "rig", "home match".
fn head_of(tokens: &Tokens, at: usize) -> &str {
    let is_inside = |index: &usize| {
        tokens.is_word(*index)
            && !is_preposition(tokens.word(*index))
            && !tokens.is_one_of(*index, "and|or|i|we|the|my|that|who")
    };
    tokens.word((at..at + 3).take_while(is_inside).last().unwrap_or(at))
}

/// Where something is put or hung.
fn is_place(word: &str) -> bool {
    one_of(
        word,
        "room|office|rig|van|ward|unit|team|school|system|house|bag|file|car|home|building|bus|\
            cell|wing|folder|pack|drawer|chart|kitchen|bathroom|toilet|corridor|locker|phone",
    )
}

/// What may come again and again.
pub(super) fn is_beat(word: &str) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    unit(one).is_some()
        || weekday(word).is_some()
        || month(word).is_some()
        || season(word).is_some()
        || one_of(
            one,
            "morning|evening|afternoon|weekday|weekend|fortnight|semester|shift|session|\
            appointment|meeting|supervision|visit|lunchtime|handover|workday|minute|\
            hour|contact|intake|class|lesson|bedtime|time|period|clinic|cycle|rota|roster|round|\
            huddle|briefing",
        )
}
