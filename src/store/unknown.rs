//! Fields that a newer version of the same edition added, and that this one does not know: they
//! stay in a record when this version writes it again.

use std::collections::BTreeMap;

use crate::domain::record::Kind;
use crate::json::{self, Raw};
use crate::store::envelope::{body, open_body};
use crate::store::migrate::schema;

/// The fields of an object by their names, still as texts.
type Fields<'a> = BTreeMap<String, Raw<'a>>;

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
    let read = |text| json::read::<Fields<'_>>(text).ok();
    let (own, former, known) = (read(own)?, read(former)?, read(known)?);
    let mut fields = Vec::new();
    for (name, value) in &own {
        let both = former.get(name).zip(known.get(name));
        let inner = both.and_then(|(former, known)| joined(value.0, former.0, known.0));
        fields.push((name, inner.unwrap_or_else(|| value.0.to_owned())));
    }
    let is_unknown = |name: &String| !known.contains_key(name) && !own.contains_key(name);
    let unknown = former.iter().filter(|(name, _)| is_unknown(name));
    fields.extend(unknown.map(|(name, value)| (name, value.0.to_owned())));
    let mut text = String::from("{");
    for (index, (name, value)) in fields.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        text += &format!("{comma}{}:{value}", serde_json::to_string(name).ok()?);
    }
    Some(text + "}")
}
