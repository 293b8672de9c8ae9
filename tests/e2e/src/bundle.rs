//! Files of ours with goals that nobody typed, as `docs/file-format.md` describes them. It must not
//! know a text of the app.

use serde_json::{Value, json};

/// The text of a file that holds these records.
#[must_use]
pub fn bundle(records: &[Value]) -> String {
    json!({ "type": "waymark", "version": 1, "exported": "2026-11-22", "records": records })
        .to_string()
}

/// The text of a file with so many goals of one sentence.
#[must_use]
pub fn bundle_of_goals(n: usize, statement: &str) -> String {
    let goal = |index: usize| {
        json!({ "kind": "goal", "schema": 1, "body": {
            "id": format!("{index:032x}"), "created": "2026-01-01",
            "answers": { "statement": statement },
        } })
    };
    bundle(&(1..=n).map(goal).collect::<Vec<_>>())
}

/// The text of a file with nine goals of two areas and two years, of which one is paused and two are
/// ended; their sentences are these words and a number.
#[must_use]
pub fn bundle_of_nine(words: &str) -> String {
    let goal = |n: usize| {
        let status = ["paused", "completed", "let_go"].get(n).unwrap_or(&"in_progress");
        let area = if n < 5 { "skills" } else { "career" };
        json!({ "kind": "goal", "schema": 1, "body": {
            "id": format!("{:032x}", n + 1), "created": "2026-01-01", "status": status,
            "answers": { "statement": format!("{words} {n}"), "area": area },
            "target": format!("20{}-08-01", 27 + n % 2),
        } })
    };
    bundle(&(0..9).map(goal).collect::<Vec<_>>())
}
