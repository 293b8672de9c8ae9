//! Decimal numbers read and written without the library's own code for floats, whose tables would
//! add 12 KB to what every visitor loads. Amounts in goals are short and need no last digit right.

/// The most digits that are read; an amount with more is no amount that a person counts.
const MOST_DIGITS: usize = 15;

/// The value of "12" or "1.5"; `None` for two points, for no digit and for too many.
pub(crate) fn parse(text: &str) -> Option<f64> {
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

/// "12" or "1.5": at most two digits behind the point, and none that say nothing.
pub(crate) fn written(value: f64) -> String {
    let hundredths = (value.clamp(-1e15, 1e15) * 100.0).round() as i64;
    let (whole, part) = (hundredths / 100, (hundredths % 100).abs());
    match part {
        0 => whole.to_string(),
        part if part % 10 == 0 => format!("{whole}.{}", part / 10),
        part => format!("{whole}.{part:02}"),
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
}
