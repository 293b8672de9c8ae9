//! Reading JSON: into the types that derive serde's `Deserialize`, and into a tree.
//!
//! What is read here is either whole or refused as a whole, and no error may quote what a person
//! wrote; so the one error has nothing to say, and all the words that serde would make of it are
//! left out of the program. That is what this saves over `serde_json`, which is the oracle in
//! `tests/host/json.rs`. Stricter than serde asks: a struct is an object, an enum is the name of
//! a unit variant, and a number that is read is whole. What is skipped may be any JSON.

mod de;
mod node;
mod reader;

use std::fmt;

pub use node::Node;
use reader::Reader;
use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A text is not JSON, or not that of the wanted type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text is not JSON of the expected shape")]
pub struct Malformed;

impl Error for Malformed {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Reads a whole text.
///
/// # Errors
/// It is not JSON, or not that of a `T`.
pub fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Malformed> {
    let mut reader = Reader::new(text);
    let value = T::deserialize(&mut reader)?;
    if reader.peek().is_some() { Err(Malformed) } else { Ok(value) }
}

/// Reads a whole text as a tree.
///
/// # Errors
/// It is not JSON.
pub fn tree(text: &str) -> Result<Node, Malformed> {
    let mut reader = Reader::new(text);
    let node = reader.node()?;
    if reader.peek().is_some() { Err(Malformed) } else { Ok(node) }
}

/// The texts of what an object or a list holds, in their order, with their names; in a list nothing
/// has a name.
///
/// # Errors
/// It is not JSON, or neither an object nor a list.
pub fn parts(text: &str) -> Result<Vec<(String, &str)>, Malformed> {
    let mut reader = Reader::new(text);
    let is_list = reader.peek() == Some(b'[');
    let (bracket, close) = if is_list { (b'[', b']') } else { (b'{', b'}') };
    let mut entries = reader.open(bracket, close)?;
    let mut parts = Vec::new();
    while entries.next()? {
        let mut name = String::new();
        if !is_list {
            name = entries.reader.string()?.into_owned();
            entries.reader.take(b':')?;
        }
        entries.reader.peek();
        let start = entries.reader.at;
        entries.reader.skip()?;
        parts.push((name, entries.reader.between(start, entries.reader.at)?));
    }
    if reader.peek().is_some() { Err(Malformed) } else { Ok(parts) }
}

/// The text of a JSON value, to be read later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raw<'a>(pub &'a str);

/// The name by which a reader knows that the text itself is wanted.
const RAW: &str = "waymark::Raw";

impl<'de: 'a, 'a> Deserialize<'de> for Raw<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RawVisitor;
        impl<'de> Visitor<'de> for RawVisitor {
            type Value = Raw<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Raw<'de>, E> {
                Ok(Raw(text))
            }
        }
        deserializer.deserialize_newtype_struct(RAW, RawVisitor)
    }
}
