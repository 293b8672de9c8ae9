//! The coach: its rules by their own sentences, the example goals of the product, and how well it
//! agrees with people who labelled goals before it read them.

mod agreement;
mod fixtures;
mod fuzz;
mod identifiers;
mod lists;
mod rules;
mod sentences;
mod times;
mod told;
mod wording;

use serde_json::Value;
use waymark::coach::report;
use waymark::domain::date::Date;

/// The day on which all goals of these tests are read: Sunday, 22 November 2026.
fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

/// The report about one line of plain text or JSON.
fn read(line: &str) -> Value {
    serde_json::from_str(&report::line(line, today())).unwrap()
}

/// The rules that speak about a line.
fn spoken(line: &str) -> Vec<String> {
    let report = read(line);
    let remarks = report["remarks"].as_array().unwrap();
    remarks.iter().map(|remark| remark["rule"].as_str().unwrap().to_owned()).collect()
}

/// The bar of a letter.
fn bar(line: &str, letter: &str) -> Option<u64> {
    read(line)["bars"][letter].as_u64()
}
