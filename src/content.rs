//! The content packs: what an area of development is about, its goal templates and its
//! worksheets, and the forms that the planner itself asks for.
//!
//! A pack is a data file (`content/<pack>/<language>.json`), so that a new area, template or
//! worksheet needs no code. This room reads the files and knows nothing of what people answer.

pub mod form;
pub mod pack;
pub mod template;

pub use form::{Choice, Field, FieldKind, Form};
pub use pack::Pack;
pub use template::{Blank, Filled, Template};

/// The areas, in the order in which they are offered.
const AREAS: [&str; 2] =
    [include_str!("../content/skills/en.json"), include_str!("../content/boundaries/en.json")];

/// The packs that are no area: forms about the person, about a goal and for following up.
const OWN: [&str; 3] = [
    include_str!("../content/about/en.json"),
    include_str!("../content/goal/en.json"),
    include_str!("../content/follow_up/en.json"),
];

/// The packs of the areas, in the order in which areas are offered. A language without packs of
/// its own gets the English ones.
pub fn packs(_language: &str) -> Vec<Pack> {
    AREAS.iter().filter_map(|file| Pack::parse(file)).collect()
}

/// The packs of the planner's own forms, which belong to no area.
pub fn own_packs(_language: &str) -> Vec<Pack> {
    OWN.iter().filter_map(|file| Pack::parse(file)).collect()
}

/// The form of that id, wherever it stands.
pub fn form(_language: &str, id: &str) -> Option<Form> {
    // A form is asked for at every key that is typed into it, so only files that name it are read.
    let name = format!("\"{id}\"");
    let files = OWN.iter().chain(&AREAS).filter(|file| file.contains(&name));
    let forms = files.filter_map(|file| Pack::parse(file)).flat_map(|pack| pack.forms);
    forms.into_iter().find(|form| form.id == id)
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
        assert_eq!(form("en", "check_in").map(|form| form.id), Some("check_in".to_owned()));
        assert_eq!(form("en", "boundaries"), None);
        assert_eq!(form("en", "nothing of that name"), None);
    }
}
