//! From the shapes that earlier versions wrote to the shape of today.
//!
//! A migration is a pure step from one edition of a kind to the next, applied when a record is
//! read; the record is written in the new shape only when a person edits it. The edition of a kind
//! is the number of its steps, so that no step can be missing.

use crate::domain::record::Kind;
use crate::json::Node;

/// One step: from some edition to the next. `None` if the body cannot be what it claims to be.
pub type Step = fn(Node) -> Option<Node>;

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
pub fn migrate(kind: Kind, from: u32, body: Node) -> Option<Node> {
    run(steps(kind), from, body)
}

fn run(steps: &[Step], from: u32, body: Node) -> Option<Node> {
    let first = usize::try_from(from.checked_sub(1)?).ok()?;
    steps.get(first..)?.iter().try_fold(body, |body, step| step(body))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::tree;

    fn rename(mut node: Node) -> Option<Node> {
        let Node::Object(fields) = &mut node else { return None };
        let (name, _) = fields.iter_mut().find(|(name, _)| name == "title")?;
        *name = "statement".into();
        Some(node)
    }

    fn wrap(node: Node) -> Option<Node> {
        Some(Node::Object(vec![("answers".into(), node)]))
    }

    fn run(steps: &[Step], from: u32, body: &str) -> Option<Node> {
        super::run(steps, from, tree(body).unwrap())
    }

    #[test]
    fn each_step_is_run_once_from_the_edition_that_was_written() {
        let steps: [Step; 2] = [rename, wrap];
        let today = r#"{"answers":{"statement":"Run"}}"#;
        let result = Some(tree(today).unwrap());
        assert_eq!(run(&steps, 1, r#"{"title":"Run"}"#), result);
        assert_eq!(run(&steps, 2, r#"{"statement":"Run"}"#), result);
        assert_eq!(run(&steps, 3, today), result);
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
