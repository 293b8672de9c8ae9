//! Hints about identifiers on planted texts and on texts without any, with their figures.

use waymark::coach::identifiers::{Kind, hints};

use super::agreement::texts;

const PLANTED: &str = include_str!("../../fixtures/coach/identifiers.tsv");
const CLEAN: &str = include_str!("../../fixtures/coach/no_identifiers.txt");

#[test]
fn strong_hints_find_what_was_planted_and_little_else() {
    let (mut n_strong, mut n_found, mut n_weak, mut n_weak_found) = (0, 0, 0, 0);
    let mut missed = Vec::new();
    for line in PLANTED.lines() {
        let (kind, text) = line.split_once('\t').unwrap();
        let is_found = hints(text).iter().any(|hint| hint.kind.name() == kind);
        if matches!(kind, "name" | "birth" | "record" | "age") {
            n_strong += 1;
            n_found += usize::from(is_found);
        } else {
            n_weak += 1;
            n_weak_found += usize::from(is_found);
        }
        if !is_found {
            missed.push(line);
        }
    }
    let clean: Vec<&str> = CLEAN.lines().chain(texts()).collect();
    let alarms: Vec<&&str> =
        clean.iter().filter(|text| hints(text).iter().any(|hint| hint.is_strong())).collect();
    let weak_alarms =
        clean.iter().filter(|text| hints(text).iter().any(|hint| !hint.is_strong())).count();
    let recall = n_found as f64 / n_strong as f64;
    let precision = n_found as f64 / (n_found + alarms.len()) as f64;
    let weak_precision = n_weak_found as f64 / (n_weak_found + weak_alarms) as f64;
    println!(
        "strong: recall {recall:.3} of {n_strong}, precision {precision:.3} with {} texts without any",
        clean.len()
    );
    println!("weak: {n_weak_found} of {n_weak}, precision {weak_precision:.3}");
    println!("missed: {missed:#?}\nalarms: {alarms:#?}");
    assert!(recall >= 0.9);
    assert!(precision >= 0.95);
    assert!(weak_precision >= 0.7);
}

#[test]
fn a_hint_points_at_the_words_and_offers_a_letter_instead_of_a_name() {
    let text = "Use ACT with client Sarah M. until May";
    let [hint] = &hints(text)[..] else { panic!("one hint") };
    assert_eq!((hint.kind, &text[hint.span.clone()]), (Kind::Name, "Sarah M."));
    assert_eq!(hint.rewrite(text).as_deref(), Some("Use ACT with client A until May"));
    assert_eq!(hints("Use ACT with client A until May"), []);
}
