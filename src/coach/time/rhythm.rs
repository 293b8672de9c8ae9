//! What happens again and again: "twice a week", "every Friday", "monthly", "per shift".

use super::super::calendar::weekday;
use super::super::lists::RHYTHM;
use super::super::number::{number, ordinal};
use super::super::tokens::Tokens;
use super::{When, every, per};
use crate::coach::lexicon::one_of;

/// A rhythm at `at`, with the index behind it.
pub(super) fn rhythm(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let of = |end| (if is_of_others(tokens, at) { When::Name } else { When::Rhythm }, end);
    if let Some(end) = standard(tokens, at) {
        return Some((When::Rhythm, end));
    }
    nth_day(tokens, at)
        .map(of)
        .or_else(|| {
            let (when, end) = every::every(tokens, at).map(of)?;
            Some((if is_left(tokens, at) { When::Name } else { when }, end))
        })
        .or_else(|| per::idiom(tokens, at).or_else(|| per::per(tokens, at)).map(of))
        .or_else(|| listed(tokens, at))
        .or_else(|| plural_day(tokens, at).or_else(|| whenever(tokens, at)).map(of))
}

/// "Parents who call every day" do what is no plan.
pub(super) fn is_of_others(tokens: &Tokens, at: usize) -> bool {
    // "By the name they prefer, at the start of every shift"
    let is_moment =
        tokens.before(at, 1) == "of" && tokens.is_one_before(at, 2, "start|end|beginning|close");
    !is_moment
        && (1..=7)
            .map_while(|back| at.checked_sub(back).filter(|index| tokens.mark(*index).is_none()))
            .any(|index| {
                // "A sheet that doesn't break every time he opens it"
                tokens.is_one_of(index, "that|which")
                    && tokens.is_one_of(index + 1, "doesn't|don't|won't|isn't|aren't")
                    || !tokens.is_possessor(index)
                        && tokens.is_one_of(index, "who|he|she|they|many|nobody|everybody|everyone")
                        && !tokens.is_one_of(index + 1, "will|should|must|shall|can|to")
            })
}

/// "Stop saying yes to every shift", "instead of running after every email": it is to end.
fn is_left(tokens: &Tokens, at: usize) -> bool {
    (2..=5).any(|back| tokens.is_one_before(at, back, "instead|rather"))
        || (1..=6).any(|back| {
            tokens.is_one_before(at, back, "stop|quit|stopping")
                && tokens.before(at, back - 1).ends_with("ing")
        })
}

/// "the last Friday of the month", "Monday to Friday".
fn nth_day(tokens: &Tokens, at: usize) -> Option<usize> {
    if weekday(tokens.word(at)).is_some()
        && tokens.is_one_of(at + 1, "to|through|and|&|/")
        && weekday(tokens.word(at + 2)).is_some()
    {
        return Some(at + 3);
    }
    if weekday(tokens.word(at)).is_some()
        && weekday(tokens.word(at + 1)).is_some()
        && tokens.is_hyphened(at + 1)
    {
        return Some(at + 2);
    }
    // "On the first and third Monday"
    if let Some((_, and)) = ordinal(tokens, at)
        && tokens.word(and) == "and"
        && let Some((_, day)) = ordinal(tokens, and + 1)
        && weekday(tokens.word(day)).is_some()
    {
        return Some(day + 1);
    }
    let next = ordinal(tokens, at)
        .map(|(_, next)| next)
        .or((tokens.word(at) == "last").then_some(at + 1))?;
    let is_day =
        weekday(tokens.word(next)).is_some() || tokens.is_one_of(next, "day|week|weekend|weekday");
    let is_monthly = tokens.word(next + 1) == "of"
        && tokens.is_one_of(next + 2, "the|each|every")
        && tokens.is_one_of(next + 3, "month|quarter|term");
    (is_day
        && is_monthly
        && !tokens.is_one_before(at, 1, "by|before|until")
        && !tokens.is_one_before(at, 2, "by|before|until"))
    .then_some(next + 4)
}

/// "answer all emails within two working days": a standard for each time it happens. Only the
/// small word is the rhythm; the number is an amount.
fn standard(tokens: &Tokens, at: usize) -> Option<usize> {
    if tokens.word(at) != "within" {
        return None;
    }
    let (count, next) = number(tokens, at + 1)?;
    let unit_at = next + usize::from(tokens.is_one_of(next, "working|business"));
    let is_short = match tokens.word(unit_at) {
        "hour" | "hours" | "hrs" | "minutes" | "mins" => true,
        "day" | "days" => count <= 14.0,
        _ => false,
    };
    let is_each = (1..=10).any(|back| tokens.is_one_before(at, back, "all|each|every|any|notes|%"));
    let is_of_each = tokens.word(unit_at + 1) == "of" && !tokens.word(unit_at + 2).ends_with("ing");
    (is_short && (is_each || is_of_each)).then_some(at + 1)
}

/// "daily", "on weekends".
pub(super) fn listed(tokens: &Tokens, at: usize) -> Option<(When, usize)> {
    let len = RHYTHM.longest(tokens, at, 4)?;
    // "Monthly-themed", "same-day appointments" and "everyday practice" say what kind.
    let is_kind = len == 2 && tokens.is_hyphened(at + 1) && tokens.is_word(at + len);
    if tokens.is_hyphened(at + len)
        || is_kind
        || tokens.word(at) == "everyday" && tokens.is_word(at + len)
    {
        return None;
    }
    // "activities of daily living", "a monthly budget": a name or a rate, no act.
    let next = tokens.word(at + len);
    let is_name = one_of(
        next,
        "living|life|lives|routine|limit|budget|income|salary|expenses|costs|\
            functioning|stress|stressors",
    );
    // "More weekends with the children", "both weekends"
    let is_thing = tokens.is_one_before(at, 1, "more|fewer|both|my")
        // "Other people's weekends"
        || at > 0 && tokens.is_possessor(at - 1);
    (!is_name && !is_thing).then_some((When::Rhythm, at + len))
}

/// "whenever I start a shift", "any time a client cancels": each time anew.
fn whenever(tokens: &Tokens, at: usize) -> Option<usize> {
    let len = match tokens.word(at) {
        "whenever" | "anytime" => 1,
        "any" if tokens.word(at + 1) == "time" => 2,
        _ => return None,
    };
    is_somebody(tokens.word(at + len)).then_some(at + len)
}

/// What a clause of its own begins with.
pub(super) fn is_somebody(word: &str) -> bool {
    one_of(word, "i|we|a|an|my|he|she|they|someone|somebody|clients|anyone")
}

/// Whether a day is what is felt.
fn is_minded(tokens: &Tokens, at: usize) -> bool {
    let at = at - usize::from(tokens.before(at, 1) == "on");
    tokens.is_one_before(at, 1, "enjoy|dread|dreading|fear|hate|hating|love|dislike|covering")
}

/// "on Fridays", "Tuesday evenings", "weekend mornings".
fn plural_day(tokens: &Tokens, at: usize) -> Option<usize> {
    let word = tokens.word(at);
    // "On clinic days", "on my admin days"
    if word == "days"
        && (2..=4).any(|back| tokens.before(at, back) == "on")
        && !tokens.is_one_before(at, 1, "two|three|four|five|few|those|these|recent|last|the")
        && tokens.is_word(at.wrapping_sub(1))
        && tokens.digits(at.wrapping_sub(1)).is_none()
        && tokens.word(at + 1) != "off"
    {
        return Some(at + 1);
    }
    let is_part = |word: &str| one_of(word, "mornings|evenings|afternoons|nights|lunchtimes");
    match weekday(word) {
        // "Enjoy Fridays again", "the fear on Sundays"
        Some((_, true)) if is_minded(tokens, at) => None,
        Some((_, true)) => Some(at + 1),
        Some((_, false)) if is_part(tokens.word(at + 1)) => Some(at + 2),
        _ => None,
    }
}
