//! The data files of the coach: in order, complete, and in the tone of the product.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Map, Value};

fn root(path: &str) -> String {
    format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))
}

fn messages() -> Map<String, Value> {
    serde_json::from_str(waymark::coach::report::MESSAGES).unwrap()
}

#[test]
fn word_lists_are_sorted_and_hold_each_entry_once() {
    let mut n_lists = 0;
    for entry in fs::read_dir(root("content/lexicon/en")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert!(
            lines.windows(2).all(|pair| pair[0].as_bytes() < pair[1].as_bytes()),
            "{path:?} is not sorted"
        );
        for line in lines {
            let key = line.split('\t').next().unwrap();
            assert!(
                !key.is_empty()
                    && key == key.trim()
                    && key == key.to_lowercase()
                    && !key.contains('-'),
                "{path:?}: {line:?}"
            );
        }
        n_lists += 1;
    }
    assert!(n_lists > 25);
}

#[test]
fn every_rule_of_the_source_has_a_message_and_every_message_a_rule() {
    let mut named = BTreeSet::new();
    for folder in ["src/coach/rules", "src/coach"] {
        for entry in fs::read_dir(root(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                named.extend(
                    text.split('"')
                        .filter(|part| {
                            let mut chars = part.chars();
                            chars.next() == Some('r')
                                && chars.next().is_some_and(|c| "SMARTXG".contains(c))
                                && chars.next().is_some_and(|c| c.is_ascii_digit())
                        })
                        .map(|id| format!("coach.{id}")),
                );
            }
        }
    }
    named.insert("coach.no_lists".to_owned());
    let keys: BTreeSet<String> = messages().keys().cloned().collect();
    assert_eq!(named, keys);
}

#[test]
fn messages_ask_in_short_plain_sentences() {
    for (key, text) in messages() {
        let text = text.as_str().unwrap();
        let lower = text.to_lowercase();
        for word in ["please", "sorry", "valid", "error", "wrong", "must", "fail"] {
            assert!(!lower.contains(word), "{key}: {word}");
        }
        for sentence in text.split_inclusive(['.', '?', '!', ':']) {
            assert!(sentence.split_whitespace().count() <= 25, "{key}: {sentence}");
        }
        assert!(
            text.contains('?')
                || [
                    "coach.no_lists",
                    "coach.rM3",
                    "coach.rT1",
                    "coach.rR4",
                    "coach.rS3",
                    "coach.rM1",
                    "coach.rM4",
                    "coach.rS6"
                ]
                .contains(&key.as_str()),
            "{key} asks nothing"
        );
    }
}

#[test]
fn the_table_of_usual_times_can_be_read() {
    let table = fs::read_to_string(root("content/horizons.tsv")).unwrap();
    assert!(table.lines().is_sorted());
    for line in table.lines() {
        let (name, usual) = line.split_once('\t').unwrap();
        let usual: Vec<&str> = usual.split('\t').collect();
        let (pairs, rest) = usual.as_chunks::<2>();
        assert!(!name.is_empty() && !pairs.is_empty() && rest.is_empty(), "{line}");
        for [months, verbs] in pairs {
            assert!((1..=120).contains(&months.parse::<u16>().unwrap()), "{line}");
            assert!(!verbs.is_empty(), "{line}");
        }
    }
}
