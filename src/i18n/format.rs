//! Dates, times, counts and sums of money as words.
//!
//! Months are spelled out, because short ones read badly aloud.

use super::catalog::Catalog;
use crate::domain::date::Date;

/// A time of day on the person's own clock; only ever shown, never compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeOfDay {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// "6 August 2027".
pub fn date(texts: &Catalog, date: Date) -> String {
    fill(texts, "date.long", date)
}

/// "Friday 6 August 2027".
pub fn date_with_weekday(texts: &Catalog, date: Date) -> String {
    fill(texts, "date.with_weekday", date)
}

/// "14:02".
pub fn time(texts: &Catalog, time: TimeOfDay) -> String {
    let (hour, minute) = (time.hour.to_string(), format!("{:02}", time.minute));
    texts.fill("date.time", &[("hour", &hour), ("minute", &minute)])
}

/// "1,100.50" or "1,100": cents are two digits or none, and thousands stand apart.
pub fn money(texts: &Catalog, value: f64) -> String {
    let hundredths = (value.clamp(-1e15, 1e15) * 100.0).round() as i64;
    let (whole, cents) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let mut text = count(texts, whole);
    if hundredths < 0 {
        text.insert(0, '-');
    }
    if cents > 0 {
        text.push_str(texts.get("number.point"));
        text.push_str(&format!("{cents:02}"));
    }
    text
}

/// "2,620,000".
pub fn count(texts: &Catalog, n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(texts.get("number.thousands"));
        }
        text.push(digit);
    }
    text
}

/// "August".
pub fn month_name(texts: &Catalog, date: Date) -> &str {
    let index = usize::from(date.month()) - 1;
    texts.month_names().get(index).map_or("", String::as_str)
}

fn fill(texts: &Catalog, key: &str, date: Date) -> String {
    let weekday = format!("date.weekday.{}", date.weekday() as u8 + 1);
    texts.fill(
        key,
        &[
            ("weekday", texts.get(&weekday)),
            ("day", &date.day().to_string()),
            ("month", month_name(texts, date)),
            ("year", &date.year().to_string()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_has_two_digits_of_cents_or_none_and_thousands_that_stand_apart() {
        let texts = Catalog::english();
        for (value, text) in [
            (0.0, "0"),
            (999.0, "999"),
            (1_100.5, "1,100.50"),
            (1_234_567.05, "1,234,567.05"),
            (-0.5, "-0.50"),
            (-12_000.0, "-12,000"),
            (999.999, "1,000"),
            (-0.001, "0"),
        ] {
            assert_eq!(money(&texts, value), text);
        }
    }

    #[test]
    fn d6_dates_are_long_and_relative_ones_show_the_weekday() {
        let texts = Catalog::english();
        let day = Date::new(2027, 8, 6).unwrap();
        assert_eq!(date(&texts, day), "6 August 2027");
        assert_eq!(date_with_weekday(&texts, day), "Friday 6 August 2027");
        assert_eq!(time(&texts, TimeOfDay { hour: 9, minute: 5 }), "9:05");
    }
}
