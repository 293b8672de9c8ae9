//! Years of somebody's work, as a file, for measurements: the same each time. `examples/bench.rs`
//! shares it. It must not know a text of the app.

use serde_json::{Value, json};

use crate::bundle::bundle;

const GOALS: u64 = 1_000;
const CHECK_INS: u64 = 5_000;
const PAGES: u64 = 2_000;

const WORDS: [&str; 12] = [
    "evening",
    "group",
    "room",
    "supervision",
    "résumé",
    "colleague",
    "waiting",
    "notes",
    "reading",
    "tired",
    "glad",
    "boundary",
];

/// Numbers that look random and are the same each time.
fn mixed(n: u64) -> u64 {
    let n = (n + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (n ^ (n >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
}

fn sentence(n: u64, n_words: u64) -> String {
    let word = |at| WORDS[(mixed(n * 31 + at) >> 33) as usize % WORDS.len()];
    (0..n_words).map(word).collect::<Vec<_>>().join(" ")
}

fn id(n: u64) -> String {
    format!("{:016x}{:016x}", mixed(n), mixed(n + 500_000))
}

fn day(n: u64) -> String {
    format!("20{:02}-{:02}-{:02}", 24 + n % 4, 1 + n % 12, 1 + n % 28)
}

fn record(kind: &str, body: &Value) -> Value {
    json!({ "kind": kind, "schema": 1, "body": body })
}

/// The text of a file with 1,000 goals of five steps, five check-ins for each, and 2,000 pages of a
/// journal with eighty words.
#[must_use]
pub fn years_of_work() -> String {
    let goals = (0..GOALS).map(|n| {
        let step = |at: u64| json!({ "id": format!("{:032x}", at + 1), "filled": { "text": sentence(n + at, 5) } });
        record("goal", &json!({
            "id": id(n), "created": "2024-01-01", "target": day(n),
            "answers": { "area": "skills", "statement": sentence(n, 9), "measure": sentence(n + 1, 6),
                "reason": sentence(n + 2, 12) },
            "steps": (0..5).map(step).collect::<Vec<_>>(),
        }))
    });
    let check_ins = (0..CHECK_INS).map(|n| {
        record(
            "entry",
            &json!({
                "id": id(n + 10_000), "form": "check_in", "date": day(n), "goal": id(n % GOALS),
                "filled": { "progress": "5", "note": sentence(n, 15) },
            }),
        )
    });
    let pages = (0..PAGES).map(|n| {
        record(
            "entry",
            &json!({
                "id": id(n + 20_000), "form": "journal", "date": day(n),
                "filled": { "entry": sentence(n, 80) },
            }),
        )
    });
    let records: Vec<Value> = goals.chain(check_ins).chain(pages).collect();
    bundle(&records)
}
