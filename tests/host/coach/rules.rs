//! Each rule is run on the sentences of its own documentation, which is also written to
//! `docs/coach-rules.md`. To write that file anew: `WRITE_COACH_RULES=1 cargo test --test host`.

use std::fmt::Write;

use waymark::coach::gas::{Ladder, faults};

use super::{bar, spoken, today};

const GROUPS: [(&str, &str, &str); 7] = [
    ("specific", "S, specific", include_str!("../../../src/coach/rules/specific.rs")),
    ("measurable", "M, measurable", include_str!("../../../src/coach/rules/measurable.rs")),
    ("achievable", "A, achievable", include_str!("../../../src/coach/rules/achievable.rs")),
    ("relevant", "R, relevant", include_str!("../../../src/coach/rules/relevant.rs")),
    ("timely", "T, time-bound", include_str!("../../../src/coach/rules/timely.rs")),
    ("whole", "The plan as a whole", include_str!("../../../src/coach/rules/whole.rs")),
    ("gas", "Levels of success", include_str!("../../../src/coach/gas.rs")),
];

/// One documented rule.
struct Rule {
    id: String,
    title: String,
    prose: Vec<String>,
    /// The kind ("bad", "good", "earns R 3") and the sentence.
    sentences: Vec<(String, String)>,
}

/// The documentation comments that begin with the name of a rule.
fn documented(source: &str) -> Vec<Rule> {
    let mut rules = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    for line in source.lines() {
        if let Some(text) = line.trim_start().strip_prefix("///") {
            block.push(text.trim());
        } else {
            rules.extend(rule(&block));
            block.clear();
        }
    }
    rules
}

fn rule(block: &[&str]) -> Option<Rule> {
    let (id, title) = block.first()?.split_once(": ")?;
    let is_id = id.starts_with('r') && id.chars().nth(1).is_some_and(char::is_uppercase);
    if !is_id {
        return None;
    }
    let mut rule = Rule {
        id: id.to_owned(),
        title: title.to_owned(),
        prose: Vec::new(),
        sentences: Vec::new(),
    };
    for line in &block[1..] {
        match line.strip_prefix("- ").and_then(|item| item.split_once(": `")) {
            Some((kind, sentence)) => {
                rule.sentences.push((kind.to_owned(), sentence.trim_end_matches('`').to_owned()));
            }
            None if !line.is_empty() => rule.prose.push((*line).to_owned()),
            None => {}
        }
    }
    Some(rule)
}

/// The rules that speak about five levels.
fn at_fault(levels: [&str; 5]) -> Vec<String> {
    let ladder = Ladder { levels: levels.map(|level| level.trim().to_owned()) };
    faults(&ladder, today()).into_iter().map(|fault| fault.rule().to_owned()).collect()
}

#[test]
fn every_rule_speaks_about_its_bad_sentences_and_not_about_its_good_ones() {
    let mut wrong = Vec::new();
    for rule in GROUPS.iter().flat_map(|(_, _, source)| documented(source)) {
        for (kind, sentence) in &rule.sentences {
            let speaks = match sentence.split(" | ").collect::<Vec<_>>()[..] {
                [a, b, c, d, e] => at_fault([a, b, c, d, e]).contains(&rule.id),
                _ => spoken(sentence).contains(&rule.id),
            };
            let is_right = match kind.as_str() {
                "bad" => speaks,
                "good" => !speaks,
                kind => {
                    let [_, letter, score] = kind.split(' ').collect::<Vec<_>>()[..] else {
                        panic!("{kind}")
                    };
                    bar(sentence, letter) == score.parse().ok()
                }
            };
            if !is_right {
                wrong.push(format!("{} {kind}: {sentence} {:?}", rule.id, spoken(sentence)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_bad_and_a_good_sentence_and_no_name_is_used_twice() {
    let rules: Vec<Rule> = GROUPS.iter().flat_map(|(_, _, source)| documented(source)).collect();
    let mut ids: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), rules.len());
    for rule in &rules {
        let has = |wanted: &str| rule.sentences.iter().any(|(kind, _)| kind.starts_with(wanted));
        assert!(has("earns") || (has("bad") && has("good")), "{}", rule.id);
    }
    for expected in [
        "rS1", "rS9", "rM1", "rM8", "rA1", "rA9", "rR1", "rR5", "rT1", "rT7", "rX1", "rX8", "rG1",
        "rG4",
    ] {
        assert!(ids.contains(&expected), "{expected} is not documented");
    }
}

#[test]
fn the_page_of_rules_is_as_the_rules_are() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/coach-rules.md");
    let page = page();
    if std::env::var_os("WRITE_COACH_RULES").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        written == page,
        "docs/coach-rules.md is stale: WRITE_COACH_RULES=1 cargo test --test host coach"
    );
}

fn page() -> String {
    let mut page = format!(
        "# What the coach looks for\n\nWritten from the comments in `src/coach/rules` and `src/coach/gas.rs`, version {}. Each sentence below is run by the tests: the rule speaks about every sentence marked \"bad\" and is silent about every one marked \"good\". A line in braces gives fields beside the text; five texts with bars between them are the five levels of a goal, the lowest first.\n",
        waymark::coach::VERSION
    );
    for (_, title, source) in GROUPS {
        writeln!(page, "\n## {title}").unwrap();
        for rule in documented(source) {
            writeln!(page, "\n### {}: {}\n", rule.id, rule.title).unwrap();
            if !rule.prose.is_empty() {
                writeln!(page, "{}\n", rule.prose.join(" ")).unwrap();
            }
            for (kind, sentence) in &rule.sentences {
                writeln!(page, "- {kind}: `{sentence}`").unwrap();
            }
        }
    }
    page
}
