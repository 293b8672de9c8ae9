//! The bundle: every record of a library in one JSON file.
//!
//! It is made from memory, so that it works while the browser refuses to save. Each record stands
//! on a line of its own, so that two files can be compared line by line and a restore point can
//! lose one record. `docs/file-format.md` describes it.

use crate::domain::date::Date;
use crate::domain::entry::EntryId;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::store::Unread;
use crate::store::envelope::body;
use crate::store::migrate::schema;

/// What the file says it is.
pub const FILE_TYPE: &str = "waymark";
/// The edition of the file's outer shape.
pub const VERSION: u32 = 1;

/// A file to hand to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name: letters, digits, hyphens and a dot; never a word that a person wrote.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// What of a library is fit to be shown to others: without pages that are marked "only me" and
/// their parts, without drafts, and without what lies in the bin.
pub fn for_others(library: &Library) -> Library {
    let is_private = |id: EntryId| library.entry(id).is_some_and(|entry| entry.only_me);
    let is_fit = |record: &&Record| match record {
        Record::Goal(goal) => goal.deleted.is_none(),
        Record::Entry(entry) => {
            let is_part_of_private = entry.review.is_some_and(is_private);
            entry.deleted.is_none() && !entry.only_me && !is_part_of_private
        }
        Record::Draft(_) | Record::Settings(_) => false,
    };
    let mut fit = Library::default();
    library.records().filter(is_fit).cloned().for_each(|record| fit.adopt(record));
    fit
}

/// All of a library as a file, made on `today`, together with what could not be read, exactly as
/// it is stored. It is for the person themself, so it holds everything, pages marked "only me" too.
///
/// # Errors
/// A record cannot be written as JSON, which no record of ours does.
pub fn write(library: &Library, unread: &[Unread], today: Date) -> Result<File, serde_json::Error> {
    let mut text = format!(
        "{{\"type\":\"{FILE_TYPE}\",\"version\":{VERSION},\"exported\":\"{today}\",\"records\":["
    );
    for (index, record) in library.records().enumerate() {
        text += if index == 0 { "\n" } else { ",\n" };
        text += &entry(record)?;
    }
    text += "\n]";
    for (index, Unread { key, value, .. }) in unread.iter().enumerate() {
        text += if index == 0 { ",\"unread\":{\n" } else { ",\n" };
        text += &format!("{}:{}", serde_json::to_string(key)?, serde_json::to_string(value)?);
    }
    text += if unread.is_empty() { "}\n" } else { "\n}}\n" };
    Ok(File { name: format!("waymark-{today}.json"), media_type: "application/json", text })
}

fn entry(record: &Record) -> Result<String, serde_json::Error> {
    let kind = record.key().kind;
    let (name, schema, body) = (kind.name(), schema(kind), body(record));
    Ok(format!("{{\"kind\":\"{name}\",\"schema\":{schema},\"body\":{body}}}"))
}
