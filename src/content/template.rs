//! A goal to begin from, with blanks where the person has to decide.
//!
//! It fills texts and knows no draft: whoever offers a template passes the filled texts on.

use crate::json::Node;

use super::json::{list, text, texts};

/// What stands where a blank has no answer yet.
const OPEN: &str = "…";

/// A goal with blanks. Its texts hold them as `{id}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// Its name in data, unique among all packs.
    pub id: String,
    /// What it is about, in a few words.
    pub title: String,
    /// The sentence of the goal.
    pub statement: String,
    /// What will show it.
    pub measure: String,
    /// Something to do within two weeks.
    pub first_step: String,
    /// The places to fill in.
    pub blanks: Vec<Blank>,
    /// Steps on the way.
    pub steps: Vec<String>,
    /// How many months it usually takes.
    pub months: u16,
    /// `personal` or `professional`.
    pub track: String,
    /// `short` (a year at most) or `long`.
    pub horizon: String,
}

/// One place to fill in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blank {
    /// Its name in the texts.
    pub id: String,
    /// What is to be decided.
    pub label: String,
    /// What somebody else might have decided.
    pub sample: String,
}

/// The texts of a template with its blanks filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledTemplate {
    /// The sentence of the goal.
    pub statement: String,
    /// What will show it.
    pub measure: String,
    /// The first step.
    pub first_step: String,
    /// Steps on the way.
    pub steps: Vec<String>,
}

impl Template {
    pub(super) fn read(node: &Node) -> Self {
        let months = node.get("months").and_then(Node::number);
        Self {
            id: text(node, "id"),
            title: text(node, "title"),
            statement: text(node, "statement"),
            measure: text(node, "measure"),
            first_step: text(node, "first_step"),
            blanks: list(node, "blanks", Blank::read),
            steps: texts(node, "steps"),
            months: months.and_then(|months| months.try_into().ok()).unwrap_or_default(),
            track: text(node, "track"),
            horizon: text(node, "horizon"),
        }
    }

    /// Fills the blanks. One without an answer, or with an answer of white space only, is shown
    /// as an ellipsis.
    pub fn fill<'a>(&self, answers: &'a dyn Fn(&str) -> Option<&'a str>) -> FilledTemplate {
        FilledTemplate {
            statement: fill(&self.statement, answers),
            measure: fill(&self.measure, answers),
            first_step: fill(&self.first_step, answers),
            steps: self.steps.iter().map(|step| fill(step, answers)).collect(),
        }
    }

    /// What a blank would hold if the person took over the sample.
    pub fn sample(&self, id: &str) -> Option<&str> {
        self.blanks.iter().find(|blank| blank.id == id).map(|blank| blank.sample.as_str())
    }
}

impl Blank {
    fn read(node: &Node) -> Self {
        Self { id: text(node, "id"), label: text(node, "label"), sample: text(node, "sample") }
    }
}

/// Fills the blanks of one text, in one pass from left to right: an answer may hold braces. A text
/// that begins with a blank begins with a capital all the same: "Six sessions held."
fn fill<'a>(text: &str, answers: &'a dyn Fn(&str) -> Option<&'a str>) -> String {
    let mut rest = text;
    let mut filled = String::with_capacity(text.len());
    while let Some((before, (id, after))) =
        rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
    {
        filled.push_str(before);
        let answer = answers(id).map(str::trim).filter(|answer| !answer.is_empty());
        filled.push_str(answer.unwrap_or(OPEN));
        rest = after;
    }
    filled.push_str(rest);
    if let Some(first) = filled.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template() -> Template {
        Template {
            statement: "Read {n} papers on {topic}".to_owned(),
            measure: "{n} notes".to_owned(),
            first_step: "Open the library page".to_owned(),
            steps: vec!["Choose {topic}".to_owned()],
            blanks: vec![Blank { id: "n".into(), label: "How many".into(), sample: "six".into() }],
            ..Template::default()
        }
    }

    #[test]
    fn every_text_is_filled_and_an_open_blank_is_seen() {
        let filled = template().fill(&|id| (id == "n").then_some(" six "));
        assert_eq!(filled.statement, "Read six papers on …");
        assert_eq!(filled.measure, "Six notes");
        assert_eq!(filled.first_step, "Open the library page");
        assert_eq!(filled.steps, ["Choose …"]);
    }

    #[test]
    fn an_answer_of_white_space_is_no_answer_and_braces_in_answers_stay() {
        let filled = template().fill(&|id| Some(if id == "n" { " " } else { "{n}" }));
        assert_eq!(filled.statement, "Read … papers on {n}");
    }

    #[test]
    fn a_brace_that_is_never_closed_stays() {
        assert_eq!(fill("A {b", &|_| Some("c")), "A {b");
    }

    #[test]
    fn an_answer_at_the_beginning_of_any_alphabet_is_kept_whole() {
        assert_eq!(fill("{n} notes", &|_| Some("été")), "été notes");
        assert_eq!(fill("", &|_| None), "");
    }

    #[test]
    fn a_sample_is_found_by_its_blank() {
        assert_eq!(template().sample("n"), Some("six"));
        assert_eq!(template().sample("topic"), None);
    }
}
