//! Fields that a newer version of the same edition added, and that this one does not know: they
//! stay in a record when this version writes it again.

use serde_json::Value;

use crate::domain::record::Kind;
use crate::store::envelope::{body, open_body};
use crate::store::migrate::schema;

/// The body `own` with whatever the `former` one held that this version does not know.
pub(super) fn with_unknown(kind: Kind, edition: u32, former: &str, own: String) -> String {
    if edition != schema(kind) {
        return own;
    }
    let known = open_body(kind, edition, former).ok().and_then(|record| body(&record).ok());
    // Nearly always: every field is known.
    let Some(known) = known.filter(|known| known != former) else { return own };
    let read = |text: &str| serde_json::from_str::<Value>(text).ok();
    let (Some(former), Some(known), Some(mut new)) = (read(former), read(&known), read(&own))
    else {
        return own;
    };
    add(&mut new, former, &known);
    new.to_string()
}

/// Adds what `former` has and `known` has not, object by object.
fn add(new: &mut Value, former: Value, known: &Value) {
    let (Value::Object(new), Value::Object(former)) = (new, former) else { return };
    for (name, value) in former {
        match (known.get(&name), new.get_mut(&name)) {
            (None, None) => drop(new.insert(name, value)),
            (Some(known), Some(new)) => add(new, value, known),
            _ => {}
        }
    }
}
