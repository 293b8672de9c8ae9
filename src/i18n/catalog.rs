//! A catalog: the texts of one language by key, with named places and plural forms.
//!
//! A text that is not there shows its key, so that a hole is seen and nothing breaks;
//! `tests/host/locales.rs` makes sure that it does not happen.

use crate::json::{Malformed, Node, tree};
use crate::sort::sort;

/// The texts of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    language: &'static str,
    /// In the order of their keys.
    texts: Vec<(String, String)>,
    month_names: Vec<String>,
}

/// Why a catalog could not be read.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// The file is not one flat JSON object of texts.
    #[error("a catalog is one flat object of texts: {0}")]
    Shape(#[from] Malformed),
    /// The same key is given twice.
    #[error("two texts have the key {0}")]
    Duplicate(String),
}

impl Catalog {
    /// Joins the files of one language (`language` is its BCP 47 tag).
    ///
    /// # Errors
    /// A file is not a flat object of texts, or a key is given twice.
    pub fn parse(language: &'static str, files: &[&str]) -> Result<Self, CatalogError> {
        let mut texts = Vec::new();
        for file in files {
            let Node::Object(fields) = tree(file)? else { return Err(Malformed.into()) };
            for (key, value) in fields {
                let Node::Text(text) = value else { return Err(Malformed.into()) };
                texts.push((key, text));
            }
        }
        sort(&mut texts, |a, b| a.0.cmp(&b.0));
        for pair in texts.windows(2) {
            if let [(key, _), (next, _)] = pair
                && key == next
            {
                return Err(CatalogError::Duplicate(key.clone()));
            }
        }
        let mut catalog = Self { language, texts, month_names: Vec::new() };
        catalog.month_names =
            (1..=12).map(|month| catalog.get(&format!("date.month.{month}")).to_owned()).collect();
        Ok(catalog)
    }

    /// English, built in. The files are part of the program, so a test is what finds a bad one;
    /// a program that met one all the same would show keys instead of texts.
    pub fn english() -> Self {
        let files = [
            include_str!("../../locales/en.json"),
            include_str!("../../content/examples/en.json"),
            include_str!("../../content/coach/en.json"),
        ];
        Self::parse("en", &files).unwrap_or(Self {
            language: "en",
            texts: Vec::new(),
            month_names: Vec::new(),
        })
    }

    /// The language's BCP 47 tag, for `lang` attributes.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The text of that key, or the key where there is none.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        let at = self.texts.binary_search_by(|(known, _)| known.as_str().cmp(key)).ok();
        at.and_then(|at| self.texts.get(at)).map_or(key, |(_, text)| text)
    }

    /// The text of that key with its `{places}` filled. A place without an argument stays.
    pub fn fill(&self, key: &str, args: &[(&str, &str)]) -> String {
        let mut rest = self.get(key);
        let mut filled = String::with_capacity(rest.len());
        // One pass from left to right: what a person wrote may itself hold braces.
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let place = after.split_once('}').and_then(|(name, tail)| {
                args.iter().find(|(arg, _)| *arg == name).map(|(_, value)| (value, tail))
            });
            match place {
                Some((value, tail)) => {
                    filled.push_str(value);
                    rest = tail;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }

    /// The plural form of that key for `n`, with `{n}` filled.
    pub fn count(&self, key: &str, n: usize) -> String {
        let form = if n == 1 { "one" } else { "other" };
        self.fill(&format!("{key}.{form}"), &[("n", &n.to_string())])
    }

    /// The twelve names of the months.
    pub fn month_names(&self) -> &[String] {
        &self.month_names
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|(key, _)| key.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog(texts: &str) -> Catalog {
        Catalog::parse("en", &[texts]).unwrap()
    }

    #[test]
    fn places_are_filled_once_and_braces_in_values_stay() {
        let texts = catalog(r#"{"a": "{x} and {y}, {z}"}"#);
        assert_eq!(texts.fill("a", &[("x", "{y}"), ("y", "2")]), "{y} and 2, {z}");
    }

    #[test]
    fn a_missing_text_shows_its_key() {
        assert_eq!(catalog("{}").get("home.title"), "home.title");
    }

    #[test]
    fn one_and_many_have_their_own_forms() {
        let texts = catalog(r#"{"goals.one": "{n} goal", "goals.other": "{n} goals"}"#);
        assert_eq!(texts.count("goals", 1), "1 goal");
        assert_eq!(texts.count("goals", 0), "0 goals");
    }

    #[test]
    fn a_nested_file_and_a_double_key_are_refused() {
        assert!(Catalog::parse("en", &[r#"{"a": {"b": "c"}}"#]).is_err());
        assert!(Catalog::parse("en", &[r#"{"a": "b"}"#, r#"{"a": "c"}"#]).is_err());
        assert!(Catalog::parse("en", &[r#"{"a": "b", "a": "c"}"#]).is_err());
    }

    #[test]
    fn the_built_in_catalog_can_be_read() {
        assert_ne!(Catalog::english().get("app.name"), "app.name");
    }
}
