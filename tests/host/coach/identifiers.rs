//! Hints about identifiers on planted texts and on texts without any, with their figures.

use waymark::coach::identifiers::{Kind, hints};

use super::agreement::texts;

const PLANTED: &str = include_str!("../../fixtures/coach/identifiers.tsv");
const PLANTED_BY_OTHERS: &str = include_str!("../../fixtures/coach/found_identifiers.tsv");
const CLEAN: [&str; 2] = [
    include_str!("../../fixtures/coach/no_identifiers.txt"),
    include_str!("../../fixtures/coach/found_no_identifiers.txt"),
];

/// How many of the planted identifiers there are and how many are found.
#[derive(Default)]
struct Found {
    n: usize,
    n_found: usize,
}

impl Found {
    fn recall(&self) -> f64 {
        self.n_found as f64 / self.n as f64
    }
}

/// Strong kinds and weak ones.
fn planted(file: &str) -> [Found; 2] {
    let mut found = [Found::default(), Found::default()];
    for line in file.lines() {
        let (kind, text) = line.split_once('\t').unwrap();
        let is_strong = matches!(kind, "name" | "birth" | "record" | "age");
        let of = &mut found[usize::from(!is_strong)];
        of.n += 1;
        of.n_found += usize::from(hints(text).iter().any(|hint| hint.kind.name() == kind));
    }
    found
}

#[test]
fn strong_hints_find_what_was_planted_and_little_else() {
    let [strong, weak] = planted(PLANTED);
    let [strong_of_others, weak_of_others] = planted(PLANTED_BY_OTHERS);
    let clean: Vec<&str> = CLEAN.iter().flat_map(|file| file.lines()).chain(texts()).collect();
    let alarms = |is_strong: bool| {
        let is_alarm = |text: &&&str| hints(text).iter().any(|hint| hint.is_strong() == is_strong);
        clean.iter().filter(is_alarm).copied().collect::<Vec<_>>()
    };
    let (strong_alarms, weak_alarms) = (alarms(true), alarms(false));
    let n_strong = strong.n_found + strong_of_others.n_found;
    let n_weak = weak.n_found + weak_of_others.n_found;
    let precision = n_strong as f64 / (n_strong + strong_alarms.len()) as f64;
    let weak_precision = n_weak as f64 / (n_weak + weak_alarms.len()) as f64;
    println!(
        "strong: recall {:.3} of {}, of others' {:.3} of {}, precision {precision:.3} with {} texts without any",
        strong.recall(),
        strong.n,
        strong_of_others.recall(),
        strong_of_others.n,
        clean.len()
    );
    println!("weak: {n_weak} of {}, precision {weak_precision:.3}", weak.n + weak_of_others.n);
    println!("alarms: {strong_alarms:#?}");
    assert!(strong.recall() >= 0.9);
    // Others plant what no word near by gives away: "the only vet", "T.K. always gets ...".
    assert!(strong_of_others.recall() >= 0.75);
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
