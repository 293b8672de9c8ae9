//! Reads one goal per line from standard input and prints one line of JSON each.
//!
//! The day of today is the first argument (`2026-11-22`), or else the clock's.
#![expect(clippy::disallowed_methods, reason = "an example on the host may read the clock")]

use std::io::{BufRead, Write, stdin, stdout};
use std::time::{SystemTime, UNIX_EPOCH};

use waymark::coach::report;
use waymark::domain::date::Date;

fn main() -> std::io::Result<()> {
    let today = std::env::args().nth(1).and_then(|day| Date::parse_iso(&day)).unwrap_or_else(clock);
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        writeln!(out, "{}", report::line(&line?, today))?;
    }
    Ok(())
}

fn clock() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    Date::new(1970, 1, 1).map_or(Date::MIN, |first| first.plus_days((seconds / 86_400) as i32))
}
