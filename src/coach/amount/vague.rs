//! Words that only seem to be an amount: "more", "several", "set aside time".

use super::super::lists::{STOP, VAGUE_AMOUNT};
use super::super::number::number;
use super::super::tokens::Tokens;
use super::super::verb::is_preposition;
use crate::coach::lexicon::{ends_with, has_one_of, one_of};

/// "more", "a few", with the index behind it. "More complex cases" says what, not how many.
pub(super) fn vague(tokens: &Tokens, at: usize) -> Option<usize> {
    // "set aside time", "dedicate blocks of time": how much time?
    let is_setting = |back: usize| {
        tokens.is_one_before(
            at,
            back,
            "dedicate|dedicating|allocate|allocating|spend|spending|aside|devote|out|\
            protect|reserve|make|commit|invest|of|specific|dedicated|protected|enough",
        )
    };
    if tokens.word(at) == "time"
        && (is_setting(1) || (tokens.is_one_before(at, 1, "the|some|my") && is_setting(2)))
        && !tokens.is_one_of(at + 1, "management|off")
    {
        return Some(at + 1);
    }
    let len = VAGUE_AMOUNT.longest(tokens, at, 5)?;
    let next = tokens.word(at + len);
    let is_comparing = one_of(tokens.phrase(at, at + len), "more|less|most|least|much");
    let is_number_next = number(tokens, at + len).is_some() || tokens.mark(at + len) == Some('%');
    let is_than = next == "than" && number(tokens, at + len + 1).is_some();
    // "More joint visits" at the start of a clause asks for more of them.
    let is_about_kind = is_comparing
        && at > 0
        && tokens.is_word(at - 1)
        && tokens.is_word(at + len)
        && is_quality(next)
        && (is_state(tokens.before(at, 1))
            || is_adjective(next)
            || is_before_noun(tokens, at + len));
    let is_after_no = at > 0 && tokens.is_one_of(at - 1, "or|and") && is_comparing;
    let is_known_as = matches!(
        (tokens.word(at), next),
        ("other", "than") | ("different", "from") | ("any", "of")
    )
        // "A different school": one.
        || tokens.word(at) == "different" && tokens.before(at, 1) == "a";
    // "Not take any referral": none, then.
    let is_none = tokens.is_one_of(at, "any|extra|more")
        && has_one_of(tokens, at.saturating_sub(3)..at, "not|never|don't|dont|without|stop");
    // "How many I see", "no longer": a question, and an end.
    let is_asked = tokens.is_one_before(at, 1, "how|no");
    // "With other managers" names people and asks for no number.
    let is_whom =
        tokens.word(at) == "other" && tokens.is_one_before(at, 1, "with|to|from|of|and|for");
    (!is_whom
        && !is_none
        && !is_asked
        && !is_number_next
        && !is_than
        && !is_about_kind
        && !is_after_no
        && !is_known_as)
        .then_some(at + len)
}

/// "Be more", "look less": what follows says how, and not how much.
fn is_state(word: &str) -> bool {
    one_of(word, "be|being|am|is|are|feel|feeling|become|becoming|stay|get|getting|look|sound|seem")
}

/// What looks like an adjective by its end.
fn is_adjective(word: &str) -> bool {
    ends_with(word, "ive|ous|ful|al|ic|ent|ant|able|ible|y|ed|ing|ary|ory|less|ish|ate|ly|ex|id")
}

/// Whether the word at `at` stands before a noun, and so may be an adjective. "Drink less coffee
/// every day": what is less, ends there, and is no quality.
fn is_before_noun(tokens: &Tokens, at: usize) -> bool {
    tokens.is_word(at + 1)
        && !is_preposition(tokens.word(at + 1))
        && !STOP.has(tokens.word(at + 1))
        && !tokens.is_one_of(at + 1, "every|each|daily|weekly|and|or|this|next|when|than")
}

/// An adjective rather than something to have more of.
fn is_quality(word: &str) -> bool {
    let is_plural = word.ends_with('s') && !word.ends_with("ous") && !word.ends_with("ss");
    let is_mass = one_of(
        word,
        "time|sleep|exercise|training|supervision|experience|work|research|money|\
            income|reading|support|cpd|feedback|practice|rest|self|outreach|therapy|\
            admin|overtime|paperwork|knowledge|business|water|screen|annual|study|\
            family|group|this|next|often|frequently|regularly",
    );
    !is_plural && !is_mass && !is_preposition(word)
}
