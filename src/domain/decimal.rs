//! Decimal numbers read and written without the library's own code for floats, whose tables would
//! add 12 KB to what every visitor loads. Amounts in goals are short and need no last digit right.
//!
//! `parse` reads the one form that the coach meets in a sentence; `read` takes what people type
//! into a field. Neither knows a language.

/// The most digits that are read; an amount with more is no amount that a person counts.
const MOST_DIGITS: usize = 15;

/// The value of "12" or "1.5"; `None` for two points, for no digit and for too many.
pub fn parse(text: &str) -> Option<f64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let n_digits = whole.len() + part.len();
    let is_number = whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit());
    if !is_number || n_digits == 0 || n_digits > MOST_DIGITS {
        return None;
    }
    let value =
        |digits: &str| digits.bytes().fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    let scale = part.bytes().fold(1.0, |scale, _| scale * 10.0);
    Some(value(whole) + value(part) / scale)
}

/// What somebody typed into a field for a number: "12", "1,5", "-3", "1 200", "1,200.50".
///
/// A single comma or point is the decimal one, unless exactly three digits follow it and one to
/// three stand before it, which is how thousands are written: "1,200" is 1200, "0,125" is 0.125.
/// `None` for anything that is not one number.
pub fn read(typed: &str) -> Option<f64> {
    let plain: String =
        typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '\u{2019}')).collect();
    let (sign, digits) = match plain.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let marks: Vec<(usize, char)> =
        digits.char_indices().filter(|(_, c)| matches!(c, ',' | '.')).collect();
    let last = marks.last().copied();
    let is_thousands = |at: usize| {
        let before = digits.get(..at).unwrap_or_default();
        digits.len() - at == 4 && !before.starts_with('0') && (1..=3).contains(&before.len())
    };
    let (whole, part) = match (marks.as_slice(), last) {
        ([], _) | (_, None) => (digits, ""),
        ([_], Some((at, _))) if is_thousands(at) => (digits, ""),
        (several, Some((_, mark)))
            if several.len() > 1 && several.iter().all(|(_, c)| *c == mark) =>
        {
            (digits, "")
        }
        (_, Some((at, _))) => (digits.get(..at)?, digits.get(at + 1..)?),
    };
    let groups: Vec<&str> = whole.split([',', '.']).collect();
    let are_grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    let value =
        if are_grouped { parse(&format!("{}.{part}", groups.concat()))? } else { return None };
    Some(sign * value)
}

/// "12" or "1.5": at most two digits behind the point, and none that say nothing.
pub fn written(value: f64) -> String {
    let hundredths = (value.clamp(-1e15, 1e15) * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
    match part {
        0 => format!("{sign}{whole}"),
        part if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
        part => format!("{sign}{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_library_reads_them() {
        for text in ["0", "7", "12", "1.5", "0.25", "3.", "1234567.125", "999999999999999"] {
            assert_eq!(parse(text), text.parse().ok(), "{text}");
        }
        for text in ["", ".", "1.2.3", "-1", "1e9", "1234567890123456", "½"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let cases = [(12.0, "12"), (1.5, "1.5"), (0.25, "0.25"), (1.0 / 3.0, "0.33"), (2.999, "3")];
        for (value, text) in cases {
            assert_eq!(written(value), text);
        }
    }

    #[test]
    fn a_field_takes_comma_and_point_signs_and_thousands() {
        let cases = [
            ("12", 12.0),
            ("1,5", 1.5),
            ("1.5", 1.5),
            (" -3 ", -3.0),
            ("\u{2212}0,5", -0.5),
            ("1 200", 1200.0),
            ("1,200", 1200.0),
            ("1.200", 1200.0),
            ("0,125", 0.125),
            ("1,200.50", 1200.5),
            ("1.200,50", 1200.5),
            ("1'200", 1200.0),
            ("1,200,000", 1_200_000.0),
            ("0", 0.0),
            ("+4", 4.0),
            ("2.", 2.0),
        ];
        for (typed, value) in cases {
            assert_eq!(read(typed), Some(value), "{typed}");
        }
    }

    #[test]
    fn what_is_not_one_number_is_none() {
        for typed in
            ["", " ", "-", "about 3", "3h", "1,2,3", "12,34.5", "1e3", "--2", "\u{664}", "1-2"]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
