//! What the lists on screen are narrowed to. It is forgotten with the screen and never stored.

/// By what a list is narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// What it is: a goal, a step, a draft, or the form of a page.
    Kind,
    /// How a goal stands.
    Standing,
    /// The area of development.
    Area,
    /// The year in which it is to be looked back on, or of which a page is.
    Year,
}

impl By {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Kind, Self::Standing, Self::Area, Self::Year];
}

/// One choice for each [`By`]; an empty one lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing([String; 4]);

impl Narrowing {
    /// What was chosen.
    pub fn by(&self, by: By) -> &str {
        self.0.get(by as usize).map_or("", String::as_str)
    }

    /// Chooses something, or with an empty name everything.
    pub fn choose(&mut self, by: By, name: String) {
        if let Some(place) = self.0.get_mut(by as usize) {
            *place = name;
        }
    }

    /// Whether anything is held back.
    pub fn is_narrow(&self) -> bool {
        self.0.iter().any(|name| !name.is_empty())
    }
}
