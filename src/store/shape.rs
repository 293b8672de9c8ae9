//! From a tree of JSON to a record, and from a record to JSON.
//!
//! What serde derives for these types would cost 9 KB more; it is the oracle in
//! `tests/host/shapes.rs`. As there, a field that is missing has its default where it has one,
//! what nobody knows is passed over, and anything else that is not as it should be refuses the
//! whole record.

mod draft;
mod entry;
mod goal;
mod out;
mod write;

use crate::domain::area::Profession;
use crate::domain::date::Date;
use crate::domain::filled::Filled;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::settings::Settings;
use crate::json::Node;

pub(super) use out::Out;
pub use write::body;

/// The record of a kind that a tree holds.
pub(super) fn record(kind: Kind, node: &Node) -> Option<Record> {
    Some(match kind {
        Kind::Goal => Record::Goal(goal::goal(node)?),
        Kind::Draft => Record::Draft(draft::draft(node)?),
        Kind::Settings => Record::Settings(settings(node)?),
        Kind::Entry => Record::Entry(entry::entry(node)?),
    })
}

fn settings(node: &Node) -> Option<Settings> {
    Some(Settings { profession: or_default(node, "profession", profession)? })
}

fn profession(node: &Node) -> Option<Profession> {
    Profession::by_name(node.text()?)
}

/// How a value is read; `None` refuses it.
type Read<T> = fn(&Node) -> Option<T>;

/// What stands under a name, if anything does. A name that stands there twice refuses the object.
fn field<'a>(node: &'a Node, name: &str) -> Option<Option<&'a Node>> {
    let mut found = None;
    for (known, value) in node.fields()? {
        if known == name && found.replace(value).is_some() {
            return None;
        }
    }
    Some(found)
}

fn needed<T>(node: &Node, name: &str, read: Read<T>) -> Option<T> {
    field(node, name)?.and_then(read)
}

fn or_default<T: Default>(node: &Node, name: &str, read: Read<T>) -> Option<T> {
    field(node, name)?.map_or_else(|| Some(T::default()), read)
}

/// Nothing where nothing or `null` stands.
fn optional<T>(node: &Node, name: &str, read: Read<T>) -> Option<Option<T>> {
    match field(node, name)? {
        None | Some(Node::Null) => Some(None),
        Some(value) => read(value).map(Some),
    }
}

fn list<T>(node: &Node, name: &str, read: Read<T>) -> Option<Vec<T>> {
    let Some(items) = field(node, name)? else { return Some(Vec::new()) };
    let mut list = Vec::new();
    for item in items.items()? {
        list.push(read(item)?);
    }
    Some(list)
}

fn text(node: &Node) -> Option<String> {
    node.text().map(str::to_owned)
}

fn date(node: &Node) -> Option<Date> {
    Date::parse_iso(node.text()?)
}

fn id<K>(node: &Node) -> Option<Id<K>> {
    Id::parse(node.text()?)
}

fn filled(node: &Node) -> Option<Filled> {
    let mut filled = Filled::default();
    for (name, value) in node.fields()? {
        filled.set(name, value.text()?);
    }
    Some(filled)
}
