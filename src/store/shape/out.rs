//! JSON as it is written, one value after the other. What serde_json writes is the oracle.

use crate::domain::date::Date;
use crate::domain::filled::Filled;

/// A text of JSON that is being written.
#[derive(Default)]
pub(in crate::store) struct Out {
    pub(in crate::store) text: String,
}

impl Out {
    /// Begins an object.
    pub(in crate::store) fn open(&mut self) {
        self.text.push('{');
    }

    /// Ends an object.
    pub(in crate::store) fn close(&mut self) {
        self.text.push('}');
    }

    /// The name of the value that comes next.
    pub(in crate::store) fn name(&mut self, name: &str) {
        self.comma();
        self.quote(name);
        self.text.push(':');
    }

    /// Nothing but an opening bracket can stand before the first: no value ends with one.
    fn comma(&mut self) {
        if !matches!(self.text.bytes().next_back(), Some(b'{' | b'[')) {
            self.text.push(',');
        }
    }

    fn literal(&mut self, name: &str, value: &str) {
        self.name(name);
        self.text.push_str(value);
    }

    pub(in crate::store) fn text(&mut self, name: &str, text: &str) {
        self.name(name);
        self.quote(text);
    }

    pub(in crate::store) fn maybe(&mut self, name: &str, text: Option<&str>) {
        match text {
            Some(text) => self.text(name, text),
            None => self.literal(name, "null"),
        }
    }

    pub(in crate::store) fn date(&mut self, name: &str, date: Option<Date>) {
        self.maybe(name, date.map(|date| date.to_string()).as_deref());
    }

    pub(in crate::store) fn bool(&mut self, name: &str, value: bool) {
        self.literal(name, if value { "true" } else { "false" });
    }

    pub(in crate::store) fn number(&mut self, name: &str, number: Option<u32>) {
        let number = number.map(|number| number.to_string());
        self.literal(name, number.as_deref().unwrap_or("null"));
    }

    pub(in crate::store) fn filled(&mut self, name: &str, filled: &Filled) {
        self.name(name);
        self.open();
        for (field, text) in filled.iter() {
            self.text(field, text);
        }
        self.close();
    }

    pub(in crate::store) fn list<T>(&mut self, name: &str, items: &[T], write: fn(&mut Self, &T)) {
        self.name(name);
        self.text.push('[');
        for item in items {
            self.comma();
            write(self, item);
        }
        self.text.push(']');
    }

    /// A text with what JSON cannot hold as it is written in its way.
    pub(in crate::store) fn quote(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\u{8}' => self.text.push_str("\\b"),
                '\u{c}' => self.text.push_str("\\f"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '\0'..='\u{1f}' => self.text.push_str(&format!("\\u{:04x}", u32::from(letter))),
                _ => self.text.push(letter),
            }
        }
        self.text.push('"');
    }
}
