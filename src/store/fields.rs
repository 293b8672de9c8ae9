//! The body of a record as its fields: in which of them bodies differ, and what several come to.
//!
//! It knows JSON and no kind of record, so that a field which a newer version added is joined like
//! any other. Which of two values counts is for the caller to say.
//!
//! A field is named by its path, `/answers/statement`. What stands in a list goes by its id, or by
//! its own text where it has none; `#` is the order of a list, and a path that ends with `/` is
//! whether something stands in it at all.

use crate::json;
use crate::store::shape::Out;

/// Says which of several values of a path counts; a value that is not there is empty.
pub type Pick<'a> = &'a mut dyn FnMut(&str, &[&str]) -> usize;

/// What several values come to; `pick` is asked wherever they differ and cannot be taken apart.
pub fn join(path: &str, values: &[&str], pick: Pick<'_>) -> String {
    let at = |values: &[&str], index: usize| -> String {
        values.get(index).map_or_else(String::new, |value| (*value).to_owned())
    };
    if values.iter().all(|value| Some(value) == values.first()) {
        return at(values, 0);
    }
    let bracket = values.iter().find_map(|value| value.bytes().next()).unwrap_or_default();
    let mut all = Vec::new();
    for value in values {
        match parts(value, bracket) {
            Some(parts) => all.push(parts),
            None => return at(values, pick(path, values)),
        }
    }
    let is_list = bracket == b'[';
    let mut first = 0;
    if is_list && all.iter().any(|parts| all.first().is_some_and(|one| !is_in_order(one, parts))) {
        first = pick(&[path, "/#"].concat(), values);
    }
    let mut joined: Vec<(&str, String)> = Vec::new();
    for index in 0..all.len() {
        // The one whose order counts comes first, and the others follow in turn.
        let parts = all.get((first + index) % all.len()).map_or(&[][..], |parts| parts);
        for (name, _) in parts {
            if joined.iter().any(|(known, _)| known == name) {
                continue;
            }
            let path = [path, "/", name].concat();
            let mut values: Vec<&str> = all.iter().map(|parts| find(parts, name)).collect();
            if is_list && values.contains(&"") {
                let kept = pick(&[&path, "/"].concat(), &values);
                let kept = values.get(kept).copied().unwrap_or_default();
                for value in &mut values {
                    if value.is_empty() || kept.is_empty() {
                        *value = kept;
                    }
                }
            }
            joined.push((name, join(&path, &values, pick)));
        }
    }
    let mut out = Out::default();
    for (name, value) in joined.iter().filter(|(_, value)| !value.is_empty()) {
        out.text.push(if out.text.is_empty() { char::from(bracket) } else { ',' });
        if !is_list {
            out.quote(name);
            out.text.push(':');
        }
        out.text.push_str(value);
    }
    if out.text.is_empty() && !values.contains(&"") {
        out.text.push(char::from(bracket));
    }
    if !out.text.is_empty() {
        out.text.push(if is_list { ']' } else { '}' });
    }
    out.text
}

fn is_in_order(one: &[(String, &str)], other: &[(String, &str)]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.0 == other.0)
}

/// The paths at which one body differs from the one that it was made from.
pub fn changed(former: &str, new: &str) -> Vec<String> {
    let mut paths = Vec::new();
    join("", &[former, new], &mut |path, _| {
        paths.push(path.to_owned());
        1
    });
    paths
}

fn find<'a>(parts: &[(String, &'a str)], name: &str) -> &'a str {
    parts.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// What an object or a list holds, by name; nothing for a value that is not there, and `None` for
/// one that does not begin so.
fn parts(value: &str, bracket: u8) -> Option<Vec<(String, &str)>> {
    let Some(first) = value.bytes().next() else { return Some(Vec::new()) };
    let mut parts = json::parts(value).ok().filter(|_| first == bracket)?;
    if bracket == b'[' {
        for (name, item) in &mut parts {
            let held = json::parts(item).unwrap_or_default();
            let id = find(&held, "id");
            *name = unquoted(if id.is_empty() { item } else { id }).to_owned();
        }
    }
    // Two of one name cannot be told apart.
    let is_twice =
        |(name, _): &(String, &str)| parts.iter().filter(|(other, _)| other == name).count() > 1;
    if parts.iter().any(is_twice) { None } else { Some(parts) }
}

/// What stands between the first letter of a text and its last, where these are quotation marks.
pub(super) fn unquoted(text: &str) -> &str {
    let inner = text.get(1..text.len().saturating_sub(1));
    inner.filter(|_| text.starts_with('"')).unwrap_or(text)
}
