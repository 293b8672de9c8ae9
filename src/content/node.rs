//! A data file as a tree of nodes, which packs are read from.
//!
//! One reader for everything: deriving a reader for each type of a pack costs three times as many
//! bytes. What is missing or of another shape is read as empty; `tests/host/packs.rs` finds such
//! a hole in a file. Nothing that a person wrote is read here.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// One value of a file.
pub(super) enum Node {
    Text(String),
    Number(u64),
    Flag(bool),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The tree of a file, unless it is no JSON or holds what no pack needs.
    pub(super) fn parse(file: &str) -> Option<Self> {
        serde_json::from_str(file).ok()
    }

    fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => {
                entries.iter().find(|(name, _)| name == key).map(|(_, node)| node)
            }
            _ => None,
        }
    }

    /// The text under a key.
    pub(super) fn text(&self, key: &str) -> String {
        self.get(key).map(Self::own_text).unwrap_or_default()
    }

    /// The number under a key.
    pub(super) fn number(&self, key: &str) -> u16 {
        match self.get(key) {
            Some(Self::Number(number)) => u16::try_from(*number).unwrap_or(u16::MAX),
            _ => 0,
        }
    }

    /// Whether a key holds `true`.
    pub(super) fn flag(&self, key: &str) -> bool {
        matches!(self.get(key), Some(Self::Flag(true)))
    }

    /// What the list under a key holds, each item read in the same way.
    pub(super) fn list<T>(&self, key: &str, read: fn(&Self) -> T) -> Vec<T> {
        match self.get(key) {
            Some(Self::List(items)) => items.iter().map(read).collect(),
            _ => Vec::new(),
        }
    }

    /// The text that this node is.
    pub(super) fn own_text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            _ => String::new(),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(file: D) -> Result<Self, D::Error> {
        file.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Node;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text, a whole number, true, a list or an object")
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Number(number))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Node, E> {
        Ok(Node::Flag(flag))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut object = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            object.push(entry);
        }
        Ok(Node::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_shape_is_read_and_a_missing_or_other_one_is_empty() {
        let node = Node::parse(r#"{"a": "b", "n": 6, "yes": true, "list": ["x", "y"]}"#).unwrap();
        assert_eq!(node.text("a"), "b");
        assert_eq!(node.number("n"), 6);
        assert!(node.flag("yes"));
        assert_eq!(node.list("list", Node::own_text), ["x", "y"]);
        assert_eq!((node.text("n"), node.text("none")), (String::new(), String::new()));
        assert_eq!((node.number("a"), node.flag("a")), (0, false));
        assert_eq!(node.list("a", Node::own_text), Vec::<String>::new());
    }

    #[test]
    fn a_number_that_is_too_large_is_the_largest() {
        assert_eq!(Node::parse(r#"{"n": 70000}"#).unwrap().number("n"), u16::MAX);
    }

    #[test]
    fn a_broken_file_and_shapes_that_no_pack_has_are_refused() {
        for file in ["", "{", r#"{"a": null}"#, r#"{"a": 1.5}"#, r#"{"a": -1}"#, "{} {}"] {
            assert!(Node::parse(file).is_none(), "{file}");
        }
    }
}
