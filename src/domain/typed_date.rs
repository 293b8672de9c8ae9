//! A date as somebody types it: three texts that may be half-written or wrong.
//!
//! The texts are kept as typed, so that a wrong date stays on screen to be mended. Reading is
//! generous (digits of other scripts, month names, two-digit years) and refuses only what no
//! calendar could mean.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::problem::{Fault, Problem};
use super::step::Field;
use super::text::with_ascii_digits;

/// Day, month and year as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedDate {
    /// What stands in the day field.
    #[serde(default)]
    pub day: String,
    /// What stands in the month field: a number or a name.
    #[serde(default)]
    pub month: String,
    /// What stands in the year field.
    #[serde(default)]
    pub year: String,
}

impl TypedDate {
    /// The parts of a known date, as the fields show them.
    pub fn of(date: Date) -> Self {
        Self {
            day: date.day().to_string(),
            month: date.month().to_string(),
            year: date.year().to_string(),
        }
    }

    /// The day that is meant, given the names of the months in the person's language.
    ///
    /// # Errors
    /// One problem, the most basic first: an empty part, then a day that no calendar has.
    pub fn read(&self, month_names: &[String]) -> Result<Date, Problem> {
        let parts = [(Field::Day, &self.day), (Field::Month, &self.month), (Field::Year, &self.year)];
        if let Some((field, _)) = parts.iter().find(|(_, text)| text.trim().is_empty()) {
            return Err(Problem { field: *field, fault: Fault::DatePartMissing });
        }
        let unreal = |field| Problem { field, fault: Fault::DateNotReal };
        let day = number(&self.day).ok_or(unreal(Field::Day))?;
        let month = number(&self.month)
            .or_else(|| month_by_name(&self.month, month_names))
            .ok_or(unreal(Field::Month))?;
        let year = number(&self.year).map(full_year).ok_or(unreal(Field::Year))?;
        let narrow = |part: u32| u8::try_from(part).ok();
        u16::try_from(year)
            .ok()
            .zip(narrow(month))
            .zip(narrow(day))
            .and_then(|((year, month), day)| Date::new(year, month, day))
            .ok_or(unreal(Field::Day))
    }
}

fn number(text: &str) -> Option<u32> {
    let digits = with_ascii_digits(text.trim());
    let is_number = !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}

/// "27" means 2027: a plan is never about the first century.
fn full_year(year: u32) -> u32 {
    if year < 100 { year + 2_000 } else { year }
}

/// A month by its name or the first three letters or more of it, with or without a full stop.
fn month_by_name(text: &str, names: &[String]) -> Option<u32> {
    let wanted = text.trim().trim_end_matches('.').to_lowercase();
    if wanted.chars().count() < 3 {
        return None;
    }
    let index = names.iter().position(|name| name.to_lowercase().starts_with(&wanted))?;
    u32::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(day: &str, month: &str, year: &str) -> Result<String, Problem> {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        .map(String::from);
        let typed = TypedDate { day: day.into(), month: month.into(), year: year.into() };
        typed.read(&names).map(|date| date.to_string())
    }

    #[test]
    fn d3_e9_months_by_name_short_years_spaces_and_other_digits_are_read() {
        for (day, month, year) in [
            ("3", "2", "2027"),
            (" 03 ", "02", "27"),
            ("3", "feb", "2027"),
            ("3", "Feb.", "27"),
            ("3", "FEBRUARY", "2027"),
            ("٣", "٢", "٢٠٢٧"),
        ] {
            assert_eq!(read(day, month, year).as_deref(), Ok("2027-02-03"), "{day} {month} {year}");
        }
    }

    #[test]
    fn d4_one_problem_is_named_missing_before_impossible() {
        let cases = [
            ("", "", "", Field::Day, Fault::DatePartMissing),
            ("3", "", "2027", Field::Month, Fault::DatePartMissing),
            ("99", "2", "", Field::Year, Fault::DatePartMissing),
            ("31", "2", "2027", Field::Day, Fault::DateNotReal),
            ("29", "2", "2027", Field::Day, Fault::DateNotReal),
            ("3", "ma", "2027", Field::Month, Fault::DateNotReal),
            ("x", "2", "2027", Field::Day, Fault::DateNotReal),
            ("3", "2", "20270", Field::Year, Fault::DateNotReal),
        ];
        for (day, month, year, field, fault) in cases {
            assert_eq!(read(day, month, year), Err(Problem { field, fault }), "{day} {month} {year}");
        }
    }
}
