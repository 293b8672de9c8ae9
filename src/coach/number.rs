//! Numbers in digits and in words.
//!
//! Only cardinal numbers: "first" and "2nd" put things in order and count nothing. Whether a
//! number is an amount, a date or a name is for others to say.

use super::tokens::Tokens;
use crate::coach::lexicon::place_of;
use crate::domain::decimal;

const SMALL: &str = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\
    fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const TENS: &str = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
/// "first" to "tenth", for "every third session" and "the second quarter".
const ORDINALS: &str = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth";

/// The number at `at` and the index behind it: "12", "twenty five", "a hundred", "two dozen".
pub(crate) fn number(tokens: &Tokens, at: usize) -> Option<(f64, usize)> {
    if let Some(value) = tokens.digits(at) {
        if value.is_nan() || is_ordinal_ending(tokens, at + 1) {
            return None;
        }
        // "20k"
        if tokens.word(at + 1) == "k" && tokens.is_joined(at + 1) {
            return Some((value * 1_000.0, at + 2));
        }
        return Some((value, at + 1));
    }
    let (mut value, mut next) = small(tokens, at)?;
    if let Some(factor) = factor(tokens.word(next)) {
        value *= factor;
        next += 1;
        if tokens.word(next) == "and"
            && let Some((rest, end)) = small(tokens, next + 1)
        {
            return Some((value + rest, end));
        }
    }
    Some((value, next))
}

/// 1 for "first", "1st" and so on, with the index behind it.
pub(crate) fn ordinal(tokens: &Tokens, at: usize) -> Option<(u16, usize)> {
    let is_candidate = tokens.digits(at).is_some() || (5..=7).contains(&tokens.word(at).len());
    if !is_candidate {
        return None;
    }
    if let Some(index) = place_of(tokens.word(at), ORDINALS) {
        return Some((index as u16 + 1, at + 1));
    }
    let value = tokens.digits(at).filter(|value| (1.0..=31.0).contains(value))?;
    is_ordinal_ending(tokens, at + 1).then_some((value as u16, at + 2))
}

/// Whether the word at `at` is a plural that a number before it would count.
pub(crate) fn counts_something(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    tokens.is_word(at) && word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
}

fn is_ordinal_ending(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_of(at, "st|nd|rd|th") && tokens.is_joined(at)
}

fn small(tokens: &Tokens, at: usize) -> Option<(f64, usize)> {
    let word = tokens.word(at);
    // Nearly every word is no number: the first letter says so.
    let may_be = word.bytes().next().is_some_and(|first| b"adefhnostxz".contains(&first));
    if !may_be || word.len() > 9 || !tokens.is_word(at) {
        return None;
    }
    // "assessments x6"
    if let Some(value) = word.strip_prefix('x').and_then(decimal::parse) {
        return Some((value, at + 1));
    }
    if let Some(value) = place_of(word, SMALL) {
        return Some((value as f64, at + 1));
    }
    if let Some(index) = place_of(word, TENS) {
        let tens = (index as f64 + 2.0) * 10.0;
        let ones = place_of(tokens.word(at + 1), SMALL);
        return match ones {
            Some(ones @ 1..=9) => Some((tens + ones as f64, at + 2)),
            _ => Some((tens, at + 1)),
        };
    }
    // "a hundred", "a dozen"
    match word {
        "a" | "half" if factor(tokens.word(at + 1)).is_some() => {
            Some((if word == "a" { 1.0 } else { 0.5 }, at + 1))
        }
        "dozen" | "hundred" => Some((1.0, at)),
        _ => None,
    }
}

fn factor(word: &str) -> Option<f64> {
    match word {
        "hundred" => Some(100.0),
        "thousand" => Some(1_000.0),
        "million" => Some(1_000_000.0),
        "dozen" => Some(12.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_digits_and_in_words() {
        for (text, value) in [
            ("12", 12.0),
            ("1,500", 1500.0),
            ("2.5", 2.5),
            ("20k", 20_000.0),
            ("seven", 7.0),
            ("twenty-five", 25.0),
            ("a hundred", 100.0),
            ("two hundred and ten", 210.0),
            ("a dozen", 12.0),
        ] {
            let tokens = Tokens::of(text);
            assert_eq!(number(&tokens, 0), Some((value, tokens.len())), "{text}");
        }
        for text in ["3rd", "first", "a course", "1.2.3"] {
            assert_eq!(number(&Tokens::of(text), 0), None, "{text}");
        }
    }
}
