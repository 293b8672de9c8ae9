//! Civil dates of the Gregorian calendar, for plans: a day, never a moment.
//!
//! A plan's date must not move when the person travels, so there is no time zone here, and the
//! day of today is always passed in. `tests/host/dates.rs` compares this module with the crate
//! jiff, which would add 42 KB to what every visitor loads.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day between 1 January 1900 and 31 December 2199.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The days of the week in the order of ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekday {
    /// Monday, the first day of an ISO week.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

const WEEKDAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

impl Date {
    /// The first day that can be written.
    pub const MIN: Self = Self { year: 1900, month: 1, day: 1 };
    /// The last day that can be written.
    pub const MAX: Self = Self { year: 2199, month: 12, day: 31 };

    /// A day of the calendar, or `None` where the calendar or our range has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_real = (Self::MIN.year..=Self::MAX.year).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        is_real.then_some(Self { year, month, day })
    }

    /// The year, 1900 to 2199.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let is_shaped = parts.next().is_none()
            && [(year, 4), (month, 2), (day, 2)]
                .iter()
                .all(|(part, len)| part.len() == *len && part.bytes().all(|b| b.is_ascii_digit()));
        if !is_shaped {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day `days` later (or earlier, if negative), held inside our range.
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_day_number(self.day_number().saturating_add(days))
    }

    /// The same day of the month `months` later; the month's last day where it has no such day.
    pub fn plus_months(self, months: u16) -> Self {
        let count = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let (Ok(year), month) = (u16::try_from(count / 12), (count % 12) as u8 + 1) else {
            return Self::MAX;
        };
        let day = self.day.min(days_in_month(year, month));
        Self::new(year, month, day).unwrap_or(Self::MAX)
    }

    /// How many days after `earlier` this is; negative if it comes before.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.day_number() - earlier.day_number()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        let index = (self.day_number() + 3).rem_euclid(7) as usize;
        WEEKDAYS.get(index).copied().unwrap_or(Weekday::Monday)
    }

    /// Days since 1 January 1970.
    /// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    fn day_number(self) -> i32 {
        let month = i32::from(self.month);
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The inverse of `day_number` (Hinnant, `civil_from_days`), held inside our range.
    fn from_day_number(number: i32) -> Self {
        let number = number.clamp(Self::MIN.day_number(), Self::MAX.day_number()) + 719_468;
        let era = number.div_euclid(146_097);
        let day_of_era = number.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        Self::new(year as u16, month as u8, day as u8).unwrap_or(Self::MAX)
    }
}

/// The number of days of a month, 28 to 31; 0 where there is no such month.
fn days_in_month(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse_iso(&text).ok_or_else(|| de::Error::custom("a date is YYYY-MM-DD"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_31st_plus_a_month_is_the_last_day_of_a_shorter_month() {
        let date = Date::new(2027, 1, 31).unwrap();
        assert_eq!(date.plus_months(1).to_string(), "2027-02-28");
        assert_eq!(date.plus_months(13).to_string(), "2028-02-29");
    }

    #[test]
    fn dates_stop_at_the_ends_of_their_range() {
        assert_eq!(Date::MAX.plus_days(1), Date::MAX);
        assert_eq!(Date::MAX.plus_months(u16::MAX), Date::MAX);
        assert_eq!(Date::MIN.plus_days(i32::MIN), Date::MIN);
    }

    #[test]
    fn only_the_iso_form_is_read() {
        for text in ["2027-2-03", "2027-02-30", "27-02-03", "2027-02-03-", "+027-02-03", ""] {
            assert_eq!(Date::parse_iso(text), None, "{text:?}");
        }
    }
}
