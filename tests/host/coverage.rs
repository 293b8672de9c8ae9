//! The list of what is where names only what exists.

use std::collections::BTreeSet;
use std::fs;

use waymark::content;

use crate::catalogs::{files, root};

/// The words in backticks that name nothing.
fn unfounded(list: &str) -> Vec<String> {
    let mut code = String::new();
    for path in files(&root().join("tests/host"), "rs") {
        code += &fs::read_to_string(path).unwrap();
    }
    let packs = || content::own_packs("en").iter().chain(content::packs("en"));
    let forms: BTreeSet<&str> =
        packs().flat_map(|pack| &pack.forms).map(|form| form.id.as_str()).collect();
    let templates: BTreeSet<&str> =
        packs().flat_map(|pack| &pack.templates).map(|one| one.id.as_str()).collect();
    let is_founded = |name: &str| match name.split_once(' ') {
        Some(("form", id)) => forms.contains(id),
        Some(("template", id)) => templates.contains(id),
        Some(_) => false,
        None if name.contains('/') => {
            root().join(name.trim_start_matches("src/")).exists()
                || root().join("src").join(name).exists()
        }
        None => code.contains(&format!("fn {name}(")) || name == "for_others",
    };
    list.split('`').skip(1).step_by(2).filter(|name| !is_founded(name)).map(str::to_owned).collect()
}

#[test]
fn every_form_template_and_test_of_the_list_exists() {
    let list = fs::read_to_string(root().join("docs/coverage.md")).unwrap();
    assert_eq!(unfounded(&list), Vec::<String>::new());
    let slips = "`form nothing`, `template nothing`, `no_such_test`, `tests/host/nothing.rs`";
    assert_eq!(unfounded(slips).len(), 4);
}
