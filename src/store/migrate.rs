//! From the shapes that earlier versions wrote to the shape of today.
//!
//! A migration is a pure step from one edition of a kind to the next, applied when a record is
//! read; the record is written in the new shape only when a person edits it. The edition of a kind
//! is the number of its steps, so that no step can be missing.

use serde_json::Value;

use crate::domain::record::Kind;

/// One step: from some edition to the next. `None` if the body cannot be what it claims to be.
pub type Step = fn(Value) -> Option<Value>;

/// The steps of a kind, from edition 1 on. Nothing here is ever removed or reordered.
fn steps(kind: Kind) -> &'static [Step] {
    match kind {
        Kind::Goal | Kind::Draft | Kind::Settings | Kind::Entry => &[],
    }
}

/// The edition of a kind's shape that this version writes.
pub fn schema(kind: Kind) -> u32 {
    1 + u32::try_from(steps(kind).len()).unwrap_or(u32::MAX - 1)
}

/// A body of an earlier edition in the shape of today; `None` if a step refused it.
pub fn migrate(kind: Kind, from: u32, body: &str) -> Option<Value> {
    run(steps(kind), from, body)
}

fn run(steps: &[Step], from: u32, body: &str) -> Option<Value> {
    let first = usize::try_from(from.checked_sub(1)?).ok()?;
    let value = crate::json::read(body).ok()?;
    steps.get(first..)?.iter().try_fold(value, |value, step| step(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rename(mut value: Value) -> Option<Value> {
        let old = value.as_object_mut()?.remove("title")?;
        value.as_object_mut()?.insert("statement".into(), old);
        Some(value)
    }

    fn wrap(value: Value) -> Option<Value> {
        Some(serde_json::json!({ "answers": value }))
    }

    #[test]
    fn each_step_is_run_once_from_the_edition_that_was_written() {
        let steps: [Step; 2] = [rename, wrap];
        let today = serde_json::json!({ "answers": { "statement": "Run" } });
        assert_eq!(run(&steps, 1, r#"{"title":"Run"}"#), Some(today.clone()));
        assert_eq!(run(&steps, 2, r#"{"statement":"Run"}"#), Some(today.clone()));
        assert_eq!(run(&steps, 3, &today.to_string()), Some(today));
    }

    #[test]
    fn fault_48_a_body_that_a_step_refuses_is_refused_alone() {
        let steps: [Step; 2] = [rename, wrap];
        assert_eq!(run(&steps, 1, r#"{"name":"Run"}"#), None);
        assert_eq!(run(&steps, 1, "[]"), None);
        assert_eq!(run(&steps, 0, "{}"), None, "there is no edition 0");
        assert_eq!(run(&steps, 9, "{}"), None, "a newer edition is not for us");
    }
}
