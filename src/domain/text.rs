//! What may stand in a text that a person wrote, and how digits of other scripts are read.
//!
//! Texts are never shortened or rewritten here while somebody types: cleaning happens when a
//! draft becomes a goal, so that the caret never jumps.

/// The most characters a goal's own sentence may have.
pub const STATEMENT_MAX: usize = 1_000;
/// The most characters any other answer may have.
pub const ANSWER_MAX: usize = 4_000;

/// The text as it is kept in a goal: line ends are `\n`, control characters are gone, and no
/// white space stands at either end. Letters of every script, emoji and their joiners stay.
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut last = ' ';
    for c in text.chars() {
        match c {
            '\n' if last == '\r' => {}
            '\n' | '\r' => kept.push('\n'),
            '\t' => kept.push(c),
            _ if c.is_control() => {}
            _ => kept.push(c),
        }
        last = c;
    }
    kept.trim().to_owned()
}

/// Whether a text holds another one. The library's search would be the only one of its kind in
/// the program, and is 3 KB.
pub fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// The text on one line, for places that have only one: white space folded to single spaces.
pub fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Digits of the Arabic-Indic, Persian, Devanagari and full-width scripts as ASCII digits;
/// everything else as it is.
pub fn with_ascii_digits(text: &str) -> String {
    text.chars().map(|c| ascii_digit(c).unwrap_or(c)).collect()
}

fn ascii_digit(c: char) -> Option<char> {
    const ZEROS: [u32; 4] = [0x0660, 0x06F0, 0x0966, 0xFF10];
    let code = u32::from(c);
    let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_as_the_library_finds_it() {
        for (text, part) in
            [("", ""), ("a", ""), ("", "a"), ("abab", "bab"), ("aé", "é"), ("a", "b")]
        {
            assert_eq!(holds(text, part), text.contains(part), "{text:?} {part:?}");
        }
    }

    #[test]
    fn control_characters_go_and_every_script_stays() {
        assert_eq!(clean(" a\r\nb\rc\u{0}\u{8} "), "a\nb\nc");
        assert_eq!(clean("a\r\r\n\n\tb"), "a\n\n\n\tb");
        for text in ["مجموعة علاجية", "👩🏽‍⚕️ group", "naïve"] {
            assert_eq!(clean(text), text);
        }
    }

    #[test]
    fn digits_of_four_scripts_are_read() {
        assert_eq!(with_ascii_digits("٣١/۱۲/२०२7 3"), "31/12/2027 3");
    }
}
