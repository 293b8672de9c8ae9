//! A JSON value as a tree, for whoever looks up what he needs by name.
//!
//! Reading a type out of a tree costs a few bytes for each field; a derived reader costs about
//! 80. It judges nothing: a name may stand in an object twice, and who reads has to see to it.

use super::Malformed;
use super::reader::Reader;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, if it is one of those that are counted with here: from 0 to 4294967295.
    Number(Option<u32>),
    /// A text.
    Text(String),
    /// Values in their order.
    List(Vec<Node>),
    /// Names and their values, in their order.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// What stands under a name, the first time that it stands there.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let fields = self.fields()?;
        fields.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The text that it is.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The answer that it is.
    pub fn bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The whole number that it is.
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Number(number) => *number,
            _ => None,
        }
    }

    /// The values of a list.
    pub fn items(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// The names and values of an object.
    pub fn fields(&self) -> Option<&[(String, Self)]> {
        match self {
            Self::Object(fields) => Some(fields),
            _ => None,
        }
    }
}

impl Reader<'_> {
    /// Any value.
    pub(super) fn node(&mut self) -> Result<Node, Malformed> {
        Ok(match self.peek() {
            Some(b'"') => Node::Text(self.string()?.into_owned()),
            Some(b'{') => {
                let mut entries = self.open(b'{', b'}')?;
                let mut fields = Vec::new();
                while entries.next()? {
                    let name = entries.reader.string()?.into_owned();
                    entries.reader.take(b':')?;
                    fields.push((name, entries.reader.node()?));
                }
                Node::Object(fields)
            }
            Some(b'[') => {
                let mut entries = self.open(b'[', b']')?;
                let mut items = Vec::new();
                while entries.next()? {
                    items.push(entries.reader.node()?);
                }
                Node::List(items)
            }
            Some(b't') => self.word("true").map(|()| Node::Bool(true))?,
            Some(b'f') => self.word("false").map(|()| Node::Bool(false))?,
            Some(b'n') => self.word("null").map(|()| Node::Null)?,
            _ => Node::Number(self.number()?.parse().ok()),
        })
    }
}
