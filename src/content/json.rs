//! Reading packs from a tree of JSON.
//!
//! What is missing is empty, and `tests/host/packs.rs` refuses a key that nothing reads, so that a
//! slip of the pen is found.

use crate::json::Node;

/// The text under a key; empty where there is none.
pub(super) fn text(node: &Node, key: &str) -> String {
    optional(node, key).unwrap_or_default()
}

/// The text under a key, if there is one.
pub(super) fn optional(node: &Node, key: &str) -> Option<String> {
    node.get(key).and_then(Node::text).map(str::to_owned)
}

/// Whether the value under a key is `true`.
pub(super) fn flag(node: &Node, key: &str) -> bool {
    node.get(key).and_then(Node::bool).unwrap_or_default()
}

/// The list under a key, each item read by `read`.
pub(super) fn list<T>(node: &Node, key: &str, read: fn(&Node) -> T) -> Vec<T> {
    let items = node.get(key).and_then(Node::items).unwrap_or_default();
    items.iter().map(read).collect()
}

/// The texts of the list under a key.
pub(super) fn texts(node: &Node, key: &str) -> Vec<String> {
    list(node, key, |item| item.text().unwrap_or_default().to_owned())
}
