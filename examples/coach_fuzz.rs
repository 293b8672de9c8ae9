//! Feeds random texts to the coach, as many as the first argument says, and times a long draft.
//!
//! `cargo run --profile native --example coach_fuzz -- 1000000`
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::panic,
    reason = "an example on the host that reports"
)]

use std::time::{Duration, Instant};

use waymark::coach::{Draft, critique, identifiers};
use waymark::domain::date::Date;
use waymark::domain::goal::{Answers, Goal, GoalId};

/// Pieces of goals, marks and letters of many scripts.
const PIECES: [&str; 60] = [
    "by ",
    "within ",
    "every ",
    "12",
    "-",
    "/",
    "%",
    "June ",
    "30th ",
    "2027",
    "'",
    ".",
    " ",
    "a ",
    "of ",
    "the end of ",
    "week ",
    "complete ",
    "I will ",
    "one ",
    "two hundred ",
    "“",
    "client Sarah ",
    "to improve ",
    "or ",
    "@",
    "dob ",
    ":",
    "(",
    "\n",
    "é",
    "👩🏽‍⚕️",
    "half a ",
    "next ",
    "q3 ",
    "99999999999999999999",
    "from ",
    "before my ",
    "more ",
    "than ",
    "99 ",
    "0",
    "year old ",
    "£",
    "Christmas ",
    "first ",
    "half of ",
    "fy",
    "مجموعة ",
    "İ",
    "ﬁ",
    "\u{0}",
    "ß",
    "’s ",
    "Ph.D. ",
    "e.g. ",
    "DSM-5 ",
    "so that ",
    "because ",
    "\u{202E}",
];

/// A small generator of numbers (SplitMix64), so that a run can be repeated.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed >> 33) as usize
    }
}

fn main() {
    let count: usize =
        std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(100_000);
    let today = Date::parse_iso("2026-11-22").unwrap_or(Date::MIN);
    let mut chance = Chance(7);
    let start = Instant::now();
    for _ in 0..count {
        let mut text = String::new();
        for _ in 0..chance.next() % 24 {
            match PIECES.get(chance.next() % 64) {
                Some(piece) => text.push_str(piece),
                None => text.extend(char::from_u32((chance.next() % 0x11_0000) as u32)),
            }
        }
        let answers = Answers { statement: text.clone(), ..Answers::default() };
        let draft = Draft { answers: &answers, target: None, today, others: &[] };
        for remark in critique(&draft).remarks {
            assert!(text.get(remark.span.clone()).is_some(), "{:?} in {text:?}", remark.span);
        }
        for hint in identifiers::hints(&text) {
            assert!(text.get(hint.span.clone()).is_some(), "{:?} in {text:?}", hint.span);
        }
    }
    println!(
        "{count} texts in {:.1} s, no panic, all places inside their text",
        start.elapsed().as_secs_f64()
    );
    time_a_draft(today);
}

/// The promise: a draft of 300 words beside 1,000 other goals in under a millisecond.
fn time_a_draft(today: Date) {
    let sentence = "Complete the postgraduate certificate in clinical supervision by June 2027, meet my mentor twice a month and write a reflective log of two pages each week so that I can supervise trainees. ";
    let words = |n: usize| sentence.split_inclusive(' ').cycle().take(n).collect::<String>();
    let answers = Answers { statement: sentence.into(), ..Answers::default() };
    let goal = Goal::new(GoalId::from_bits(1), answers, None, today);
    let goals = vec![goal; 1_000];
    let others: Vec<&Goal> = goals.iter().collect();
    for n in [75, 150, 300, 600, 1_200, 2_400] {
        let answers = Answers { statement: words(n), ..Answers::default() };
        let draft = Draft { answers: &answers, target: None, today, others: &others };
        let mut times: Vec<Duration> = (0..200)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(critique(&draft));
                start.elapsed()
            })
            .collect();
        times.sort();
        let at = |share: usize| {
            times.get(times.len() * share / 100).copied().unwrap_or_default().as_secs_f64()
                * 1_000.0
        };
        println!(
            "{n} words beside 1,000 goals: best {:.3} ms, median {:.3} ms, p95 {:.3} ms",
            at(0),
            at(50),
            at(95)
        );
    }
}
