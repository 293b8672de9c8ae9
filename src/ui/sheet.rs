//! The one style sheet of the element, joined from `styles/`.
//!
//! `element.js` builds a constructed sheet from it once and shares it between all elements of a
//! page: a constructed sheet needs no permission in the host's policy.

/// The files one after the other.
const JOINED: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/layout.css"),
    include_str!("../../styles/parts/button.css"),
    include_str!("../../styles/parts/field.css"),
    include_str!("../../styles/parts/choice.css"),
    include_str!("../../styles/parts/form.css"),
    include_str!("../../styles/parts/notice.css"),
    include_str!("../../styles/parts/sheet.css"),
    include_str!("../../styles/parts/coach.css"),
    include_str!("../../styles/parts/list.css"),
    include_str!("../../styles/parts/drawing.css"),
    include_str!("../../styles/parts/goal.css"),
);

/// How long the text is that ships.
const LENGTH: usize = packed::<{ JOINED.len() }>().1;
static PACKED: [u8; LENGTH] = packed().0;

/// The text of the style sheet, without what is there for readers of the files.
pub static STYLES: &str = match std::str::from_utf8(&PACKED) {
    Ok(text) => text,
    // Nothing is taken out of the middle of a letter.
    Err(_) => JOINED,
};

/// The first `N` bytes of the sheet without comments and indentation, and how many there are in
/// all. The compiler runs this, so neither the comments nor the code ships.
const fn packed<const N: usize>() -> ([u8; N], usize) {
    let css = JOINED.as_bytes();
    let (mut out, mut length, mut at, mut last) = ([0; N], 0, 0, b'}');
    while at < css.len() {
        if css[at] == b'/' && css[at + 1] == b'*' {
            at += 2;
            while css[at] != b'*' || css[at + 1] != b'/' {
                at += 1;
            }
            at += 2;
            continue;
        }
        // White space at the end of a line goes with that at the beginning of the next.
        let is_break = css[at] == b'\n';
        while is_break && at + 1 < css.len() && css[at + 1].is_ascii_whitespace() {
            at += 1;
        }
        if !is_break || !matches!(last, b'{' | b'}' | b';' | b',' | b'\n') {
            last = if is_break { b'\n' } else { css[at] };
            if length < N {
                out[length] = last;
            }
            length += 1;
        }
        at += 1;
    }
    (out, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_comments_and_white_space_at_breaks_are_left_out() {
        let mut plain = String::new();
        let mut parts = JOINED.split("/*");
        plain += parts.next().unwrap();
        for part in parts {
            plain += part.split_once("*/").unwrap().1;
        }
        let words = |css: &str| css.split_whitespace().collect::<String>();
        assert_eq!(words(STYLES), words(&plain));
        assert!(STYLES.len() < JOINED.len() && !STYLES.contains("/*") && !STYLES.contains("\n "));
        // Where no mark parts two words, the white space between them stays.
        for line in plain.lines().filter(|line| line.ends_with(['{', ';', ','])) {
            assert!(STYLES.contains(line.trim()), "{line}");
        }
    }
}
