//! The raw file: values as they are stored, sealed ones sealed. It is the download of a plan that
//! has a passphrase, what can be taken along while nothing can be opened, and the file of the rescue
//! screen. `stored` reads it back.

use crate::domain::date::Date;
use crate::transfer::bundle::File;

/// What the file says it is.
pub const FILE_TYPE: &str = "waymark-raw";

/// Keys and values as a file, made on `today`.
///
/// # Errors
/// A value cannot be written as JSON, which no text is.
pub fn write(values: &[(String, String)], today: Date) -> Result<File, serde_json::Error> {
    let mut text = format!("{{\"type\":\"{FILE_TYPE}\",\"values\":{{");
    for (index, (key, value)) in values.iter().enumerate() {
        text += if index == 0 { "\n" } else { ",\n" };
        text += &serde_json::to_string(key)?;
        text += ":";
        text += &serde_json::to_string(value)?;
    }
    text += "\n}}\n";
    Ok(File { name: format!("waymark-locked-{today}.json"), media_type: "application/json", text })
}
