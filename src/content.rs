//! The content packs: what an area of development is about, its goal templates and its
//! worksheets, and the forms that the planner itself asks for.
//!
//! A pack is a data file (`content/<pack>/<language>.json`), so that a new area, template or
//! worksheet needs no code. This room reads the files and knows nothing of what people answer.

use std::sync::OnceLock;

pub mod form;
mod json;
pub mod pack;
pub mod sum;
pub mod template;

pub use form::{Choice, Field, FieldKind, Form};
pub use pack::Pack;
pub use template::{Blank, FilledTemplate, Template};

/// The areas, in the order in which they are offered.
const AREAS: [&str; 12] = [
    include_str!("../content/skills/en.json"),
    include_str!("../content/education/en.json"),
    include_str!("../content/supervision/en.json"),
    include_str!("../content/career/en.json"),
    include_str!("../content/network/en.json"),
    include_str!("../content/self_care/en.json"),
    include_str!("../content/boundaries/en.json"),
    include_str!("../content/money/en.json"),
    include_str!("../content/ethics/en.json"),
    include_str!("../content/technology/en.json"),
    include_str!("../content/recovery/en.json"),
    include_str!("../content/risk/en.json"),
];

/// The packs that are no area: forms about the person, about a goal and for following up.
const OWN: [&str; 3] = [
    include_str!("../content/about/en.json"),
    include_str!("../content/goal/en.json"),
    include_str!("../content/follow_up/en.json"),
];

/// The packs of the areas, in the order in which areas are offered. A language without packs of
/// its own gets the English ones.
pub fn packs(_language: &str) -> &'static [Pack] {
    static READ: OnceLock<Vec<Pack>> = OnceLock::new();
    READ.get_or_init(|| AREAS.iter().filter_map(|file| Pack::parse(file)).collect())
}

/// The packs of the planner's own forms, which belong to no area.
pub fn own_packs(_language: &str) -> &'static [Pack] {
    static READ: OnceLock<Vec<Pack>> = OnceLock::new();
    READ.get_or_init(|| OWN.iter().filter_map(|file| Pack::parse(file)).collect())
}

/// A year of somebody who does not exist, as a file of work whose days are counted from today.
pub fn example(_language: &str) -> &'static str {
    include_str!("../content/example/en.json")
}

/// The pack of that id.
pub fn pack(language: &str, id: &str) -> Option<&'static Pack> {
    every(language).find(|pack| pack.id == id)
}

/// The pack that a form stands in.
pub fn pack_of_form(language: &str, id: &str) -> Option<&'static Pack> {
    every(language).find(|pack| pack.forms.iter().any(|form| form.id == id))
}

/// The form of that id, wherever it stands.
pub fn form(language: &str, id: &str) -> Option<&'static Form> {
    every(language).flat_map(|pack| &pack.forms).find(|form| form.id == id)
}

/// Every pack.
pub fn every(language: &str) -> impl Iterator<Item = &'static Pack> {
    own_packs(language).iter().chain(packs(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_can_be_read() {
        assert_eq!(packs("en").len(), AREAS.len());
        assert_eq!(own_packs("en").len(), OWN.len());
    }

    #[test]
    fn a_form_is_found_by_its_id_and_an_area_is_not_a_form() {
        assert_eq!(form("en", "check_in").map(|form| form.id.as_str()), Some("check_in"));
        assert_eq!(pack_of_form("en", "check_in").map(|pack| pack.id.as_str()), Some("follow_up"));
        assert_eq!(form("en", "boundaries"), None);
        assert_eq!(form("en", "nothing of that name"), None);
    }
}
