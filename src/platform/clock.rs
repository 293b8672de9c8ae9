//! The person's own clock.

use crate::app::env::Moment;
use crate::domain::date::Date;
use crate::i18n::format::TimeOfDay;

/// Now. A clock set to a year outside our calendar counts as the nearest day inside it.
pub fn now() -> Moment {
    let date = js_sys::Date::new_0();
    let narrow = |part: u32| u8::try_from(part).unwrap_or(0);
    let year = u16::try_from(date.get_full_year()).unwrap_or(u16::MAX);
    let today = Date::new(year, narrow(date.get_month() + 1), narrow(date.get_date()));
    let nearest = if year < Date::MIN.year() { Date::MIN } else { Date::MAX };
    Moment {
        ms: elapsed_ms(),
        today: today.unwrap_or(nearest),
        time: TimeOfDay { hour: narrow(date.get_hours()), minute: narrow(date.get_minutes()) },
    }
}

/// Milliseconds since the page was opened: a clock that never jumps.
fn elapsed_ms() -> u64 {
    #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0, |performance| performance.now() as u64)
}
