//! Which edit each field of a stored record stems from: what lets versions be joined field by field
//! that were written at the same time.
//!
//! A version that says nothing of it, as all of an earlier program do, stems from its own edit as a
//! whole. That is always safe: at worst, words are kept apart that could have been joined.

use crate::json;
use crate::store::envelope::{Envelope, Stamp};
use crate::store::fields::unquoted;
use crate::store::shape::Out;
use crate::store::version::note;

/// Edits by the paths of `store/fields.rs`. The empty path is every field that is not named.
pub type Edits = Vec<(String, Stamp)>;

/// The fields that say something only as a whole.
const WHOLE: [&str; 2] = ["/place", "/target"];

/// The path under which a field is listed.
fn whole(path: &str) -> &str {
    WHOLE.into_iter().find(|whole| path.starts_with(whole)).unwrap_or(path)
}

impl Envelope {
    /// The edits that a path stems from: several where the same was written at the same time, and
    /// for a path that ends with `/`, which is something in a list together with all that it holds.
    pub fn edits_of(&self, path: &str) -> Vec<Stamp> {
        let path = whole(path);
        let mut edits = Vec::new();
        // If it is not listed, it came with whatever it is a part of; or it is as old as the rest.
        for step in 0..3 {
            for (known, stamp) in &self.edits {
                let is_meant = match step {
                    0 => is_in(known, path),
                    1 => is_in(path, known),
                    _ => known.is_empty(),
                };
                if is_meant {
                    edits.push(*stamp);
                }
            }
            if !edits.is_empty() {
                return edits;
            }
        }
        edits.push(self.stamp);
        edits
    }

    /// Notes that these fields are edited here, and that all others stem from whatever they stem
    /// from in `former`.
    pub fn edit(&mut self, former: &Self, paths: &[String]) {
        for edit in &former.edits {
            note(&mut self.seen, edit.1);
            // Something that was put in or taken out leaves nothing of its parts as it was.
            if !paths.iter().any(|path| is_in(&edit.0, whole(path))) {
                self.edits.push(edit.clone());
            }
        }
        if former.edits.iter().all(|(path, _)| !path.is_empty()) {
            add(&mut self.edits, "", former.stamp);
        }
        for stamp in &former.seen {
            note(&mut self.seen, *stamp);
        }
        for path in paths {
            add(&mut self.edits, path, self.stamp);
        }
    }
}

/// Whether a path is that of something in a list, or of a part of it, or the same.
fn is_in(path: &str, whole: &str) -> bool {
    path == whole || whole.ends_with('/') && path.starts_with(whole)
}

/// Lists an edit once.
pub(super) fn add(edits: &mut Edits, path: &str, stamp: Stamp) {
    let path = whole(path);
    if !edits.iter().any(|(known, of)| known == path && *of == stamp) {
        edits.push((path.to_owned(), stamp));
    }
}

/// What stands below the first line.
pub(super) fn text(envelope: &Envelope) -> String {
    let mut out = Out { text: envelope.body.clone() };
    if !envelope.edits.is_empty() && !envelope.is_tombstone() {
        out.text.push('\n');
        out.open();
        for (path, stamp) in &envelope.edits {
            out.text(path, &stamp.to_string());
        }
        out.close();
    }
    out.text
}

/// The body and the edits. Edits that nobody can read are as good as none.
pub(super) fn read(text: String) -> (String, Edits) {
    // No JSON is whole at the end of a line and goes on with a bracket, but two are.
    let both = text.split_once('\n').filter(|(body, _)| body.ends_with('}'));
    let Some((body, edits)) = both.filter(|(_, edits)| edits.starts_with('{')) else {
        return (text, Vec::new());
    };
    let mut listed = Vec::new();
    for (path, stamp) in json::parts(edits).unwrap_or_default() {
        let Some(stamp) = Stamp::parse(unquoted(stamp)) else {
            listed.clear();
            break;
        };
        listed.push((path, stamp));
    }
    (body.to_owned(), listed)
}
