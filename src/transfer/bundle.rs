//! The bundle: every record of a library in one JSON file.
//!
//! It is made from memory, so that it works while the browser refuses to save.
//! `docs/file-format.md` describes it.

use crate::domain::date::Date;
use crate::domain::library::Library;
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

/// All of a library as a file, made on `today`.
///
/// # Errors
/// A record cannot be written as JSON, which no record of ours does.
pub fn write(library: &Library, today: Date) -> Result<File, serde_json::Error> {
    let mut records = Vec::new();
    for record in library.records() {
        let kind = record.key().kind;
        let (name, schema, body) = (kind.name(), schema(kind), body(record)?);
        records.push(format!(
            "\n    {{\n      \"kind\": \"{name}\",\n      \"schema\": {schema},\n      \"body\": {body}\n    }}"
        ));
    }
    let end = if records.is_empty() { "" } else { "\n  " };
    let records = records.join(",");
    // No word of a person stands outside a body, so nothing here needs escaping.
    let text = format!(
        "{{\n  \"type\": \"{FILE_TYPE}\",\n  \"version\": {VERSION},\n  \"exported\": \"{today}\",\n  \
         \"records\": [{records}{end}]\n}}"
    );
    Ok(File { name: format!("waymark-{today}.json"), media_type: "application/json", text })
}
