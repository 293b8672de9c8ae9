//! An entry out of a tree.

use super::{date, filled, id, needed, optional, or_default, text};
use crate::domain::entry::{Entry, FormPlace};
use crate::json::Node;

pub(super) fn entry(node: &Node) -> Option<Entry> {
    Some(Entry {
        id: needed(node, "id", id)?,
        form: needed(node, "form", text)?,
        date: needed(node, "date", date)?,
        goal: optional(node, "goal", id)?,
        review: optional(node, "review", id)?,
        place: optional(node, "place", place)?,
        finished: optional(node, "finished", date)?,
        only_me: or_default(node, "only_me", Node::bool)?,
        filled: or_default(node, "filled", filled)?,
        deleted: optional(node, "deleted", date)?,
    })
}

fn place(node: &Node) -> Option<FormPlace> {
    Some(FormPlace {
        field: or_default(node, "field", text)?,
        caret: optional(node, "caret", Node::number)?,
    })
}
