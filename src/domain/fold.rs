//! Letters as one looks for them: without case, and without the accents of Latin ones.
//!
//! Tables for every script would cost 7 KB, so letters beyond Latin are found as they are written.

/// The letters from U+00C0 to U+017F without their accents; a star stands where there is none.
const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt\
uuuuuuuuuuuuwwyyyzzzzzzs";

/// A letter without case and accent.
pub fn fold(letter: char) -> char {
    let at = u32::from(letter).wrapping_sub(0xC0) as usize;
    match LATIN.get(at) {
        Some(b'*') => letter,
        Some(plain) => char::from(*plain),
        None => letter.to_ascii_lowercase(),
    }
}

/// The words that are looked for, folded.
pub fn words(query: &str) -> Vec<Vec<char>> {
    let fold = |word: &str| word.chars().filter(|c| !is_accent(*c)).map(fold).collect();
    query.split_whitespace().map(fold).filter(|word: &Vec<char>| !word.is_empty()).collect()
}

/// An accent that follows its letter as a character of its own.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// Where a folded word stands first in a text, in bytes: its beginning and its end.
pub fn find(text: &str, word: &[char]) -> Option<(usize, usize)> {
    // Only a capital has the same bits but for this one; what else has them is refused below.
    const CASE: u8 = 0x20;
    let first = u8::try_from(*word.first()?).map_or(u8::MAX, |letter| letter | CASE);
    let may_begin = |byte: &u8| byte | CASE == first || !byte.is_ascii();
    let mut at = 0;
    loop {
        // Nearly every byte is passed over here, without being read as a letter.
        at += text.as_bytes().get(at..)?.iter().position(may_begin)?;
        if let Some(len) = text.get(at..).and_then(|rest| begins(rest, word)) {
            return Some((at, at + len));
        }
        at += 1;
    }
}

/// How many bytes of a text its beginning takes up that reads as a folded word.
pub fn begins(text: &str, word: &[char]) -> Option<usize> {
    let mut wanted = word.iter();
    let mut next = *wanted.next()?;
    for (at, letter) in text.char_indices() {
        if is_accent(letter) && at > 0 {
            continue;
        }
        if fold(letter) != next {
            return None;
        }
        match wanted.next() {
            Some(letter) => next = *letter,
            None => return Some(at + letter.len_utf8()),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, query: &str) -> Option<&'a str> {
        let words = words(query);
        find(text, &words[0]).map(|(start, end)| &text[start..end])
    }

    #[test]
    fn every_letter_of_the_table_stands_where_it_belongs() {
        for (accented, plain) in [
            ("ÀÖØÝÞßàöøýþÿ", "aooytsaooyty"),
            (
                "ĀąĆčĎđĒěĜģĤħĨıĲĳĴĵĶĸĹłŃŋŌœŔřŚšŢŧŨųŴŵŶŸŹžſ",
                "aaccddeegghhiiiijjkkllnnoorrssttuuwwyyzzs",
            ),
        ] {
            assert_eq!(accented.chars().map(fold).collect::<String>(), plain);
        }
        assert_eq!("×÷Жж".chars().map(fold).collect::<String>(), "×÷Жж");
    }

    #[test]
    fn case_and_accents_do_not_matter_on_either_side() {
        assert_eq!(found("A résumé of Møller", "RESUME"), Some("résumé"));
        assert_eq!(found("A resume", "résumé"), Some("resume"));
        assert_eq!(found("re\u{301}sume\u{301} two", "résumé"), Some("re\u{301}sume"));
        assert_eq!(found("Группа", "группа"), None);
        assert_eq!(found("Группа", "рупп"), Some("рупп"));
        assert_eq!(found("aab", "ab"), Some("ab"));
        assert_eq!(found("short", "shorter"), None);
    }

    #[test]
    fn nothing_is_looked_for_in_white_space() {
        assert_eq!(words(" \n"), Vec::<Vec<char>>::new());
        assert_eq!(find("text", &[]), None);
    }
}
