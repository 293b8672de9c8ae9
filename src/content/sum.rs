//! What the numbers of a form come to, as data: which fields are added up, and how.

use crate::json::Node;

use super::json::{text, texts};

/// One line under a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// What it is; the id of a field where its answer says so.
    pub label: String,
    /// Which fields with numbers are added up. A term is the id of a field, or stands for several
    /// with one `*` in it, as in `income.*` and `*.first`; one after a `-` is taken away.
    pub terms: Vec<String>,
    /// Of terms with weights the ending that those have in the place of what follows the star. With
    /// weights it is a mean, and without a sum.
    pub times: String,
    /// The field with the number that it is held against; empty where there is none.
    pub of: String,
}

impl Sum {
    pub(super) fn read(node: &Node) -> Self {
        Self {
            label: text(node, "label"),
            terms: texts(node, "terms"),
            times: text(node, "times"),
            of: text(node, "of"),
        }
    }

    /// What a field counts, 1 or -1, and the field of its weight; `None` if it is no part of it.
    pub fn part(&self, id: &str) -> Option<(f64, Option<String>)> {
        for term in &self.terms {
            let (sign, term) =
                term.strip_prefix('-').map_or((1.0, term.as_str()), |rest| (-1.0, rest));
            if let Some(stem) = stem(term, id) {
                let weight = (!self.times.is_empty()).then(|| [stem, &self.times].concat());
                return Some((sign, weight));
            }
        }
        None
    }
}

/// What stands in the place of the star, if a term stands for a field; nothing without a star.
fn stem<'a>(term: &str, id: &'a str) -> Option<&'a str> {
    match term.split_once('*') {
        Some((before, after)) => id.strip_prefix(before)?.strip_suffix(after),
        None => (term == id).then_some(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(term: &str, times: &str, id: &str) -> Option<(f64, Option<String>)> {
        let (terms, times) = (vec!["nothing".to_owned(), term.to_owned()], times.to_owned());
        Sum { terms, times, ..Sum::default() }.part(id)
    }

    #[test]
    fn a_star_stands_for_every_field_of_that_name_and_finds_its_weight() {
        assert_eq!(part("pay.*", "", "pay.first"), Some((1.0, None)));
        assert_eq!(part("*.first", ".weight", "pay.first"), Some((1.0, Some("pay.weight".into()))));
        assert_eq!(part("*.first", "", "first"), None);
    }

    #[test]
    fn a_term_without_a_star_is_one_field_and_one_after_a_dash_is_taken_away() {
        assert_eq!(part("hours.done", "", "hours.done"), Some((1.0, None)));
        assert_eq!(part("hours.done", "", "hours.done.here"), None);
        assert_eq!(part("-fixed.*", "", "fixed.home"), Some((-1.0, None)));
    }
}
