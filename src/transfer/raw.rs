//! The raw file: every stored value exactly as it stands, sealed ones sealed. It is what can be
//! taken along while nothing can be opened, and the same file as that of the rescue screen.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::date::Date;
use crate::transfer::bundle::File;

/// What the file says it is.
pub const FILE_TYPE: &str = "waymark-raw";

#[derive(Serialize)]
struct Raw<'a> {
    #[serde(rename = "type")]
    file_type: &'static str,
    values: BTreeMap<&'a str, &'a str>,
}

/// Keys and values as a file, made on `today`.
///
/// # Errors
/// A value cannot be written as JSON, which no text is.
pub fn write(values: &[(String, String)], today: Date) -> Result<File, serde_json::Error> {
    let values = values.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let raw = Raw { file_type: FILE_TYPE, values };
    Ok(File {
        name: format!("waymark-locked-{today}.json"),
        media_type: "application/json",
        text: serde_json::to_string(&raw)?,
    })
}
