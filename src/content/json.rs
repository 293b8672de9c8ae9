//! Reading packs from JSON by hand.
//!
//! Derived readers of the six types would add 10 KB to what every visitor loads; the general JSON
//! value needs none. What is missing is empty, and `tests/host/packs.rs` refuses a
//! key that nothing reads, so that a slip of the pen is found.

use serde_json::Value;

/// The text under a key; empty where there is none.
pub(super) fn text(value: &Value, key: &str) -> String {
    optional(value, key).unwrap_or_default()
}

/// The text under a key, if there is one.
pub(super) fn optional(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// Whether the value under a key is `true`.
pub(super) fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}

/// The list under a key, each item read by `read`.
pub(super) fn list<T>(value: &Value, key: &str, read: fn(&Value) -> T) -> Vec<T> {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or_else(Vec::new, |items| items.iter().map(read).collect())
}

/// The texts of the list under a key.
pub(super) fn texts(value: &Value, key: &str) -> Vec<String> {
    list(value, key, |item| item.as_str().unwrap_or_default().to_owned())
}
