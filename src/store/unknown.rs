//! Fields that a newer version of the same edition added, and that this one does not know: they
//! stay in a record when this version writes it again.

use crate::domain::record::Kind;
use crate::store::envelope::open_body;
use crate::store::fields::join;
use crate::store::migrate::schema;
use crate::store::shape;

/// The body `own` with whatever the `former` one held that this version does not know.
pub(super) fn with_unknown(kind: Kind, edition: u32, former: &str, own: String) -> String {
    if edition != schema(kind) {
        return own;
    }
    let known = open_body(kind, edition, former).ok().map(|record| shape::body(&record));
    // Nearly always: every field is known.
    match known.filter(|known| known != former) {
        Some(known) => join("", &[&own, former, &known], &mut |_, values| {
            // Only what neither this version wrote nor could have read.
            usize::from(matches!(values, ["", _, ""]))
        }),
        None => own,
    }
}
