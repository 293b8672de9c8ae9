//! Fields that a newer version of the same edition added, and that this one does not know: they
//! stay in a record when this version writes it again.

use crate::domain::record::Kind;
use crate::json;
use crate::store::envelope::{body, open_body};
use crate::store::migrate::schema;

/// What stands under a name, still as a text.
fn find<'a>(fields: &[(String, &'a str)], name: &str) -> Option<&'a str> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
}

/// The body `own` with whatever the `former` one held that this version does not know.
pub(super) fn with_unknown(kind: Kind, edition: u32, former: &str, own: String) -> String {
    if edition != schema(kind) {
        return own;
    }
    let known = open_body(kind, edition, former).ok().and_then(|record| body(&record).ok());
    // Nearly always: every field is known.
    match known.filter(|known| known != former) {
        Some(known) => joined(&own, former, &known).unwrap_or(own),
        None => own,
    }
}

/// Adds what `former` has and `known` has not, object by object; `None` where one is no object.
fn joined(own: &str, former: &str, known: &str) -> Option<String> {
    let read = |text| json::fields(text).ok();
    let (own, former, known) = (read(own)?, read(former)?, read(known)?);
    let mut fields = Vec::new();
    for (name, value) in &own {
        let both = find(&former, name).zip(find(&known, name));
        let inner = both.and_then(|(former, known)| joined(value, former, known));
        fields.push((name, inner.unwrap_or_else(|| (*value).to_owned())));
    }
    for (name, value) in &former {
        if find(&known, name).is_none() && find(&own, name).is_none() {
            fields.push((name, (*value).to_owned()));
        }
    }
    let mut text = String::from("{");
    for (index, (name, value)) in fields.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        text += &format!("{comma}{}:{value}", serde_json::to_string(name).ok()?);
    }
    Some(text + "}")
}
