//! The gaps of an inventory: where somebody is, and where they want to be.

use crate::content::{self, Field, FieldKind};
use crate::domain::entry::{Entry, EntryId};
use crate::i18n::catalog::Catalog;
use crate::sort::sort;

/// The most gaps that are offered as goals; more than that is no plan.
pub const MOST_OFFERED: usize = 3;

/// One gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The entry that it stands in.
    pub entry: EntryId,
    /// The field.
    pub field: String,
    /// What it is about.
    pub label: String,
    /// Where the person is, 0 to 10.
    pub now: u8,
    /// Where they want to be.
    pub wanted: u8,
}

/// Every gap of an entry in which more is wanted than is there, the widest first; between equals
/// in the order of the form.
pub fn of_entry(entry: &Entry, texts: &Catalog) -> Vec<Gap> {
    let form = content::form(texts.language(), &entry.form);
    let fields = form.map(|form| form.fields.as_slice()).unwrap_or_default();
    let mut gaps: Vec<Gap> = fields.iter().filter_map(|field| gap(entry, field)).collect();
    sort(&mut gaps, |a, b| (b.wanted - b.now).cmp(&(a.wanted - a.now)));
    gaps
}

fn gap(entry: &Entry, field: &Field) -> Option<Gap> {
    if field.kind != FieldKind::Gap {
        return None;
    }
    let mark = |half: &str| entry.filled.scale(&format!("{}.{half}", field.id));
    let (now, wanted) = (mark("now")?, mark("wanted")?);
    let (id, label) = (field.id.clone(), field.label.clone());
    (wanted > now).then_some(Gap { entry: entry.id, field: id, label, now, wanted })
}
