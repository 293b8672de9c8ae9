//! Hints about identifiers on planted texts and on texts without any, with their figures.

use waymark::coach::identifiers::{Kind, hints};

use super::agreement::{half, texts};

const PLANTED: &str = include_str!("../../fixtures/coach/identifiers.tsv");
const PLANTED_BY_OTHERS: &str = include_str!("../../fixtures/coach/found_identifiers.tsv");
const PLANTED_LATER: &str = include_str!("../../fixtures/coach/held_identifiers.tsv");
const CLEAN: [&str; 3] = [
    include_str!("../../fixtures/coach/no_identifiers.txt"),
    include_str!("../../fixtures/coach/found_no_identifiers.txt"),
    include_str!("../../fixtures/coach/held_no_identifiers.txt"),
];

/// How many of the planted identifiers there are and how many are found.
#[derive(Clone, Copy, Default)]
struct Found {
    n: usize,
    n_found: usize,
}

impl Found {
    fn recall(&self) -> f64 {
        self.n_found as f64 / self.n as f64
    }
}

/// Strong kinds and weak ones of one half.
fn planted(file: &str, wanted: usize) -> [Found; 2] {
    let mut found = [Found::default(); 2];
    for line in file.lines() {
        let (kind, text) = line.split_once('\t').unwrap();
        if half(text) == wanted {
            let is_strong = matches!(kind, "name" | "birth" | "record" | "age");
            let of = &mut found[usize::from(!is_strong)];
            of.n += 1;
            of.n_found += usize::from(hints(text).iter().any(|hint| hint.kind.name() == kind));
        }
    }
    found
}

#[test]
fn hints_find_what_was_planted_and_little_else_in_both_halves() {
    for wanted in [0, 1] {
        let [strong, weak] = planted(PLANTED, wanted);
        let [strong_of_others, weak_of_others] = planted(PLANTED_BY_OTHERS, wanted);
        let [strong_later, weak_later] = planted(PLANTED_LATER, wanted);
        let clean: Vec<&str> = CLEAN
            .iter()
            .flat_map(|file| file.lines())
            .chain(texts())
            .filter(|text| half(text) == wanted)
            .collect();
        let n_alarms = |is_strong: bool| {
            let is_alarm = |text: &&str| hints(text).iter().any(|h| h.is_strong() == is_strong);
            clean.iter().copied().filter(is_alarm).count()
        };
        let precision = |found: [Found; 3], n_alarms: usize| {
            let n_found: usize = found.iter().map(|found| found.n_found).sum();
            n_found as f64 / (n_found + n_alarms) as f64
        };
        let strong_precision = precision([strong, strong_of_others, strong_later], n_alarms(true));
        let weak_precision = precision([weak, weak_of_others, weak_later], n_alarms(false));
        println!(
            "half {wanted}: strong {:.3} of {}, others' {:.3} of {}, later {:.3} of {}, precision {strong_precision:.3}; weak {:.3} of {}, precision {weak_precision:.3}; {} texts without any",
            strong.recall(),
            strong.n,
            strong_of_others.recall(),
            strong_of_others.n,
            strong_later.recall(),
            strong_later.n,
            weak_later.recall(),
            weak_later.n,
            clean.len()
        );
        assert!(strong.recall() >= 0.95);
        // What no word near by gives away stays: "T.K. always gets ...", "let Bogdan know".
        assert!(strong_of_others.recall() >= 0.78);
        assert!(strong_later.recall() >= 0.86);
        assert!(weak_later.recall() >= 0.86);
        assert!(strong_precision >= 0.96);
        assert!(weak_precision >= 0.9);
    }
}

#[test]
fn a_name_is_a_hint_where_its_sentence_speaks_of_care_and_none_where_it_speaks_of_work() {
    for (text, words) in [
        ("Follow up with Ines, my 3pm, about the letter", "Ines"),
        ("Plan the meeting with Oona's mother", "Oona"),
        ("His sister Tove comes along on Friday", "Tove"),
        ("Discuss Q.V. next week, she frightened me", "Q.V."),
        ("Write down what happened with Marek", "Marek"),
        ("Write to the lender about NI number AB 10 20 30 C", "AB 10 20 30 C"),
        ("Send claim no. 41-2203 again", "claim no. 41-2203"),
    ] {
        let hints = hints(text);
        assert!(hints.iter().any(|hint| text[hint.span.clone()].contains(words)), "{text}");
    }
    for text in [
        "Second session with Ines, my supervisor",
        "Read Oona's case of panic in the book",
        "My sister Tove comes along on Friday",
        "Meet J.R. from finance about the panic alarm",
        "Study course no. 41-22030 until May",
        "My policy no. 41-22030 ends in May",
    ] {
        assert_eq!(hints(text), [], "{text}");
    }
}

#[test]
fn a_hint_points_at_the_words_and_offers_a_letter_instead_of_a_name() {
    let text = "Use ACT with client Sarah M. until May";
    let [hint] = &hints(text)[..] else { panic!("one hint") };
    assert_eq!((hint.kind, &text[hint.span.clone()]), (Kind::Name, "Sarah M."));
    assert_eq!(hint.rewrite(text).as_deref(), Some("Use ACT with client A until May"));
    assert_eq!(hints("Use ACT with client A until May"), []);
}
