//! A form as somebody filled it in: what stands in each field, as it was typed.
//!
//! Which fields a form has is data (`content/`). Here is only what was answered, wrong or not, so
//! nothing that is typed is ever refused, and an answer to a field that this version does not know
//! stays where it is. Numbers and dates are read when somebody asks for them.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::date::Date;
use super::decimal;

/// The highest mark of a scale; the lowest is 0.
pub const SCALE_MAX: u8 = 10;

/// The answers of one form by the names of its fields. An empty answer is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled(
    /// In the order of the names. There are few, and a map from the library costs 4 KB.
    Vec<(String, String)>,
);

impl Filled {
    /// A form that nobody filled in.
    pub const EMPTY: Self = Self(Vec::new());

    /// Where a field stands, or where it would.
    fn find(&self, field: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(field))
    }

    /// What stands in a field; an empty text where nothing does.
    pub fn text(&self, field: &str) -> &str {
        self.find(field).ok().and_then(|at| self.0.get(at)).map_or("", |(_, text)| text)
    }

    /// Writes into a field. An empty text empties it.
    pub fn set(&mut self, field: &str, text: &str) {
        let place = self.find(field);
        if let Ok(at) = place {
            self.0.remove(at);
        }
        if !text.is_empty() {
            let (Ok(at) | Err(at)) = place;
            self.0.insert(at, (field.to_owned(), text.to_owned()));
        }
    }

    /// The number in a field, with comma or point; `None` for nothing and for what is no number.
    pub fn number(&self, field: &str) -> Option<f64> {
        // A thousand goals are asked at each key, and most have none.
        Some(self.text(field)).filter(|text| !text.is_empty()).and_then(decimal::read)
    }

    /// The mark on a scale of 0 to 10; `None` where nothing is marked.
    pub fn scale(&self, field: &str) -> Option<u8> {
        self.text(field).parse().ok().filter(|mark| *mark <= SCALE_MAX)
    }

    /// The date in a field, which is written as `YYYY-MM-DD`.
    pub fn date(&self, field: &str) -> Option<Date> {
        Date::parse_iso(self.text(field))
    }

    /// Whether one of several choices is ticked.
    pub fn has(&self, field: &str, choice: &str) -> bool {
        self.text(field).split(' ').any(|ticked| ticked == choice)
    }

    /// Ticks one of several choices, or takes the tick away. Names of choices hold no spaces.
    pub fn tick(&mut self, field: &str, choice: &str, is_ticked: bool) {
        let others =
            self.text(field).split(' ').filter(|ticked| *ticked != choice && !ticked.is_empty());
        let mut ticked: Vec<&str> = others.collect();
        if is_ticked {
            ticked.push(choice);
        }
        let ticked = ticked.join(" ");
        self.set(field, &ticked);
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every answer with the name of its field, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, text)| (field.as_str(), text.as_str()))
    }
}

impl Serialize for Filled {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Filled {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut filled = Self::default();
        for (field, text) in BTreeMap::<String, String>::deserialize(deserializer)? {
            filled.set(&field, &text);
        }
        Ok(filled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_answer_is_none() {
        let mut filled = Filled::default();
        filled.set("note", "once");
        filled.set("note", "");
        assert!(filled.is_empty());
        assert_eq!(filled.text("note"), "");
    }

    #[test]
    fn what_is_no_mark_number_or_date_stays_as_text() {
        let mut filled = Filled::default();
        for wrong in ["11", "-1", "many", "2026-02-30"] {
            filled.set("field", wrong);
            assert_eq!(filled.scale("field"), None, "{wrong}");
            assert_eq!(filled.date("field"), None, "{wrong}");
            assert_eq!(filled.text("field"), wrong);
        }
        filled.set("field", "1,5");
        assert_eq!(filled.number("field"), Some(1.5));
    }

    #[test]
    fn choices_are_ticked_one_by_one() {
        let mut filled = Filled::default();
        filled.tick("who", "peer", true);
        filled.tick("who", "mentor", true);
        filled.tick("who", "peer", true);
        assert!(filled.has("who", "peer") && filled.has("who", "mentor"));
        filled.tick("who", "peer", false);
        filled.tick("who", "mentor", false);
        assert!(filled.is_empty());
    }
}
