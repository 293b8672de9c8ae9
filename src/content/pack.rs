//! One pack as it stands in its file. It must not hold anything that a person wrote.

use super::json::{list, text, texts};

use super::form::Form;
use super::template::Template;

/// What belongs together: an area with its guidance, or the forms of one part of the planner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// Its name in data; it never changes.
    pub id: String,
    /// Its name on screen.
    pub title: String,
    /// What the area is about, in a line.
    pub hint: String,
    /// What the area is.
    pub what: String,
    /// Why somebody would care for it.
    pub why: String,
    /// Questions to think with. Nobody has to write an answer.
    pub questions: Vec<String>,
    /// Goals to begin from.
    pub templates: Vec<Template>,
    /// Worksheets.
    pub forms: Vec<Form>,
}

impl Pack {
    /// Reads a file. The files are part of the program, so a test is what finds a bad one; a
    /// program that met one all the same would do without that pack.
    pub fn parse(file: &str) -> Option<Self> {
        let node = &crate::json::tree(file).ok()?;
        Some(Self {
            id: text(node, "id"),
            title: text(node, "title"),
            hint: text(node, "hint"),
            what: text(node, "what"),
            why: text(node, "why"),
            questions: texts(node, "questions"),
            templates: list(node, "templates", Template::read),
            forms: list(node, "forms", Form::read),
        })
    }
}
