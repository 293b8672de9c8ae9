//! The texts: every key that is used exists, every text is used, and the words keep to the rules
//! of the house.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use waymark::app::select::wizard::wizard_page;
use waymark::coach::{Bar, Letter};
use waymark::domain::area::Profession;
use waymark::domain::step::{Field, Step};
use waymark::i18n::catalog::Catalog;

use crate::support::Journey;

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with that ending.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|is| is == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The words in quotes in the sources that look like keys.
fn quoted_keys() -> BTreeSet<String> {
    let is_key = |word: &str| {
        let is_shaped = |c: char| c.is_ascii_alphanumeric() || "._".contains(c);
        word.contains('.') && word.chars().all(is_shaped) && !word.ends_with('.')
    };
    let mut keys = BTreeSet::new();
    for file in files(&root().join("src"), "rs") {
        let source = fs::read_to_string(file).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        keys.extend(source.split('"').filter(|word| is_key(word)).map(str::to_owned));
    }
    keys
}

/// The keys that the sources put together from names.
fn built_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for profession in Profession::ALL {
        keys.insert(format!("profession.{}", profession.name()));
    }
    for step in Step::ALL.into_iter().filter(|step| *step != Step::Check) {
        keys.insert(format!("wizard.{}.why", step.name()));
        keys.extend(Profession::ALL.map(|by| format!("example.{}.{}", step.name(), by.name())));
    }
    for step in [Step::Specific, Step::Measurable, Step::Achievable, Step::Relevant] {
        keys.extend(["question", "hint"].map(|part| format!("wizard.{}.{part}", step.name())));
    }
    keys.extend((1..=12).map(|month| format!("date.month.{month}")));
    keys.extend((1..=7).map(|day| format!("date.weekday.{day}")));
    keys.extend([Field::Day, Field::Month, Field::Year].map(|f| format!("date.part.{}", f.name())));
    for part in ["goals", "assess", "set", "research", "track", "reviews"] {
        keys.extend([format!("plan.{part}"), format!("plan.{part}.hint")]);
    }
    keys.extend(["goal", "step", "draft"].map(|kind| format!("search.{kind}")));
    for list in ["about", "notes"] {
        keys.extend(["title", "intro"].map(|part| format!("{list}.{part}")));
    }
    keys
}

#[test]
fn every_key_that_is_used_has_a_text() {
    let texts = Catalog::english();
    let known: BTreeSet<&str> = texts.keys().collect();
    // A plural is asked for by its stem.
    let is_plural = |key: &str| known.contains(format!("{key}.other").as_str());
    let missing: Vec<String> = quoted_keys()
        .into_iter()
        .filter(|key| known.iter().any(|k| k.split('.').next() == key.split('.').next()))
        .chain(built_keys())
        .filter(|key| !known.contains(key.as_str()) && !is_plural(key))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_text_is_used() {
    let texts = Catalog::english();
    let (quoted, built) = (quoted_keys(), built_keys());
    let is_form_of_quoted = |key: &str| {
        let stem = key.strip_suffix(".one").or(key.strip_suffix(".other"));
        stem.is_some_and(|stem| quoted.contains(stem))
    };
    let unused: Vec<&str> = texts
        .keys()
        .filter(|key| !key.starts_with("coach.r") && *key != "coach.no_lists")
        .filter(|key| !quoted.contains(*key) && !built.contains(*key) && !is_form_of_quoted(key))
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}

#[test]
fn letters_and_bars_have_words() {
    let texts = Catalog::english();
    for letter in Letter::ALL {
        let key = format!("letter.{}", letter.name());
        assert_ne!(texts.get(&key), key);
    }
    for bar in [Bar::NeedsField, Bar::Missing, Bar::Vague, Bar::Nearly, Bar::Clear] {
        let key = format!("bar.{}", bar.name());
        assert_ne!(texts.get(&key), key);
    }
}

/// Words that the house does not use.
const BANNED: [&str; 17] = [
    "please",
    "sorry",
    "oops",
    "valid",
    "invalid",
    "forgot",
    "illegal",
    "forbidden",
    "submit",
    "simply click",
    "great job",
    "well done",
    "awesome",
    "failed",
    "safe",
    "backed up",
    "compliant",
];

/// What the rules of the house find in a text: a word that is not used, a raised voice, markup,
/// a sentence of more than 25 words.
pub fn faults_of_style(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let is_there = |banned: &&str| {
        if banned.contains(' ') { lower.contains(banned) } else { words.contains(banned) }
    };
    let banned = BANNED.iter().filter(|word| is_there(word)).map(|word| format!("says {word:?}"));
    let marks = ['!', '<', '>', '&'].into_iter().filter(|mark| text.contains(*mark));
    let long = text.split_inclusive(['.', '?', ';', ':']).filter_map(|sentence| {
        let n_words = sentence.split_whitespace().count();
        (n_words > 25).then(|| format!("has a sentence of {n_words} words"))
    });
    let found = banned.chain(marks.map(|mark| format!("holds {mark:?}"))).chain(long);
    found.map(|fault| format!("{text:?} {fault}")).collect()
}

#[test]
fn e6_c6_c_words_signs_and_long_sentences_that_the_house_does_not_use() {
    let texts = Catalog::english();
    let faults: Vec<String> =
        texts.keys().flat_map(|key| faults_of_style(texts.get(key))).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_fault_of_style_is_seen() {
    let long = "word ".repeat(26);
    for bad in ["This is safe.", "Simply click it", "Well!", "a <b>", long.as_str()] {
        assert_eq!(faults_of_style(bad).len(), if bad == "a <b>" { 2 } else { 1 }, "{bad}");
    }
    assert!(faults_of_style("A safety plan. Two sentences: each of them short.").is_empty());
}

#[test]
fn o1_the_welcome_has_80_words_at_most() {
    let texts = Catalog::english();
    let welcome: Vec<&str> = texts.keys().filter(|key| key.starts_with("welcome.")).collect();
    let n_words: usize = welcome.iter().map(|key| texts.get(key).split_whitespace().count()).sum();
    assert!(n_words <= 80, "{n_words} words");
}

#[test]
fn no_text_has_a_left_over_place() {
    let texts = Catalog::english();
    for key in texts.keys() {
        let n_open = texts.get(key).matches('{').count();
        assert_eq!(n_open, texts.get(key).matches('}').count(), "{key}");
    }
}

/// An example that the coach itself finds vague would teach the wrong thing.
#[test]
fn w12_the_coach_finds_nothing_vague_in_our_own_examples() {
    use waymark::app::action::Action;
    let texts = Catalog::english();
    for profession in Profession::ALL {
        let example =
            |step: &str| texts.get(&format!("example.{step}.{}", profession.name())).to_owned();
        let mut journey = Journey::begin();
        journey.act(Action::WizardStarted).act(Action::Skipped);
        journey.write(Field::Statement, &example("specific"));
        journey.write(Field::Measure, &example("measurable"));
        journey.write(Field::FirstStep, &example("achievable"));
        journey.write(Field::Reason, &example("relevant"));
        let page = wizard_page(journey.state(), journey.now.today, &texts).unwrap();
        for bar in page.coach.bars.iter().take(2) {
            assert!(bar.score >= 2, "{profession:?}: {} is {}", bar.name, bar.word);
        }
    }
}
