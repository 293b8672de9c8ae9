//! Our dates against the crate jiff, which is too large to ship.

use jiff::ToSpan;
use jiff::civil;
use proptest::prelude::*;
use waymark::domain::date::Date;

fn jiff_of(date: Date) -> civil::Date {
    let year = i16::try_from(date.year()).unwrap();
    civil::date(year, date.month() as i8, date.day() as i8)
}

proptest! {
    #[test]
    fn the_same_days_exist(year in 1900u16..=2199, month in 0u8..=14, day in 0u8..=33) {
        let theirs = civil::Date::new(year as i16, month as i8, day as i8);
        prop_assert_eq!(Date::new(year, month, day).map(jiff_of), theirs.ok());
    }

    #[test]
    fn days_months_and_weekdays_agree(days in 0i32..109_000, more in -5_000i32..5_000, months in 0u16..1_000) {
        let date = Date::MIN.plus_days(days);
        let theirs = jiff_of(Date::MIN) + days.days();
        prop_assert_eq!(jiff_of(date), theirs);
        prop_assert_eq!(date.weekday() as i8 + 1, theirs.weekday().to_monday_one_offset());
        prop_assert_eq!(date.days_since(Date::MIN), days);

        let later = theirs + more.days();
        if later >= jiff_of(Date::MIN) && later <= jiff_of(Date::MAX) {
            prop_assert_eq!(jiff_of(date.plus_days(more)), later);
        }
        let later = theirs + i64::from(months).months();
        if later <= jiff_of(Date::MAX) {
            prop_assert_eq!(jiff_of(date.plus_months(months)), later);
        }
    }

    #[test]
    fn every_date_reads_back_as_it_was_written(days in 0i32..109_000) {
        let date = Date::MIN.plus_days(days);
        prop_assert_eq!(Date::parse_iso(&date.to_string()), Some(date));
        prop_assert_eq!(date.to_string(), jiff_of(date).to_string());
    }
}
