//! What the coach says, in words, for the page of the wizard that is open.

use std::ops::Range;

use crate::coach::{Critique, Letter, Remark, identifiers};
use crate::domain::date::Date;
use crate::domain::draft::Draft;
use crate::domain::step::{Field, Step};
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

/// The most remarks on one page. They come with the weightiest first, and answering one lets the
/// next one in.
const MOST_SHOWN: usize = 3;

/// One of the five bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarLine {
    /// The letter.
    pub letter: Letter,
    /// The letter's word: "Specific".
    pub name: String,
    /// How far it is answered, as a word.
    pub word: String,
    /// The same as 0 to 3.
    pub score: u8,
}

/// One remark beside a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemarkLine {
    /// The rule that spoke.
    pub rule: &'static str,
    /// The question.
    pub text: String,
    /// The field that a sentence taken over goes into.
    pub field: Field,
    /// How the field could read instead.
    pub rewrite: Option<String>,
}

/// A stretch of a text that the coach speaks about, or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The stretch.
    pub text: String,
    /// Whether a remark is about it.
    pub is_marked: bool,
}

/// The coach on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoachPanel {
    /// The five bars.
    pub bars: Vec<BarLine>,
    /// The remarks about this page's fields that were not put aside.
    pub remarks: Vec<RemarkLine>,
    /// The text of the page's own field, cut where a remark begins or ends.
    pub runs: Vec<Run>,
    /// How many of this page's remarks were put aside.
    pub n_put_aside: usize,
}

impl CoachPanel {
    /// How many things the coach asks, and the first of them; empty where it asks nothing.
    pub fn spoken(&self, texts: &Catalog) -> String {
        let first = self.remarks.first().map(|remark| remark.text.as_str());
        first.map_or_else(String::new, |first| {
            format!("{} {first}", texts.count("coach.spoken", self.remarks.len()))
        })
    }
}

/// The coach's words for the open page of a draft. A page that is still empty is left in peace.
pub fn coach_panel(critique: &Critique, draft: &Draft, texts: &Catalog) -> CoachPanel {
    let bars = Letter::ALL.into_iter().zip(critique.bars).map(|(letter, bar)| BarLine {
        letter,
        name: texts.get(letter_key(letter)).to_owned(),
        word: texts.get(bar_key(bar)).to_owned(),
        score: bar.score().unwrap_or(0),
    });
    let (put_aside, mut shown): (Vec<&Remark>, Vec<&Remark>) = critique
        .remarks
        .iter()
        .filter(|remark| is_begun(draft) && page_of(remark) == draft.place.step)
        .partition(|remark| draft.put_aside.iter().any(|rule| rule == remark.rule));
    let is_about_person = |remark: &&Remark| remark.rule == identifiers::RULE;
    let mut asked: Vec<&Remark> = Vec::new();
    shown.retain(|remark| {
        let is_new = is_about_person(remark) || !asked.iter().any(|other| holds(other, remark));
        if is_new {
            asked.push(remark);
        }
        is_new
    });
    // Words that may point at a person in care do not wait until it is their turn.
    if let Some(at) = shown.iter().skip(MOST_SHOWN).position(is_about_person) {
        shown.swap(MOST_SHOWN - 1, MOST_SHOWN + at);
    }
    shown.truncate(MOST_SHOWN);
    let field = draft.place.step.field();
    let spans = shown.iter().filter(|remark| remark.field == field);
    CoachPanel {
        bars: bars.collect(),
        runs: runs(draft.text(field).unwrap_or_default(), spans.map(|remark| &remark.span)),
        remarks: shown.iter().map(|remark| remark_line(remark, texts)).collect(),
        n_put_aside: put_aside.len(),
    }
}

/// Whether the other remark asks about these words already: two questions about the same words
/// are one too many, and the place is wanted for another thought.
fn holds(other: &Remark, remark: &Remark) -> bool {
    let (outer, inner) = (&other.span, &remark.span);
    other.field == remark.field
        && !inner.is_empty()
        && outer.start <= inner.start
        && inner.end <= outer.end
}

/// Cuts a text at the ends of the spans. Spans may overlap, and together they mark their union.
fn runs<'a>(text: &str, spans: impl Iterator<Item = &'a Range<usize>> + Clone) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, letter) in text.char_indices() {
        let is_marked = spans.clone().any(|span| span.contains(&at));
        match runs.last_mut() {
            Some(run) if run.is_marked == is_marked => run.text.push(letter),
            _ => runs.push(Run { text: letter.to_string(), is_marked }),
        }
    }
    runs
}

/// The page that a remark belongs to: where its words stand, or else where its letter is asked for.
fn page_of(remark: &Remark) -> Step {
    if !remark.span.is_empty() {
        return remark.field.step();
    }
    match remark.letter {
        Letter::S => Step::Specific,
        Letter::M => Step::Measurable,
        Letter::A => Step::Achievable,
        Letter::R => Step::Relevant,
        Letter::T => Step::TimeBound,
    }
}

/// Whether the person has begun to answer the open page. Before that it is left in peace.
fn is_begun(draft: &Draft) -> bool {
    let answers = &draft.answers;
    let is_written = |text: &str| !text.trim().is_empty();
    match draft.place.step {
        Step::Kind | Step::Check => false,
        Step::Specific => is_written(&answers.statement),
        Step::Measurable => is_written(&answers.measure) || answers.measure_unsure,
        Step::Achievable => is_written(&answers.first_step) || answers.confidence.is_some(),
        Step::Relevant => is_written(&answers.reason),
        Step::TimeBound => draft.target.choice.is_some(),
    }
}

fn remark_line(remark: &Remark, texts: &Catalog) -> RemarkLine {
    let words_of = |value: &String| match Date::parse_iso(value) {
        Some(date) => format::date(texts, date),
        None => value.clone(),
    };
    let args: Vec<(&str, String)> =
        remark.args.iter().map(|(name, value)| (*name, words_of(value))).collect();
    let args: Vec<(&str, &str)> =
        args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    RemarkLine {
        rule: remark.rule,
        text: texts.fill(&format!("coach.{}", remark.rule), &args),
        field: remark.rewritten(),
        rewrite: remark.rewrite.clone(),
    }
}

fn letter_key(letter: Letter) -> &'static str {
    match letter {
        Letter::S => "letter.S",
        Letter::M => "letter.M",
        Letter::A => "letter.A",
        Letter::R => "letter.R",
        Letter::T => "letter.T",
    }
}

fn bar_key(bar: crate::coach::Bar) -> &'static str {
    use crate::coach::Bar;
    match bar {
        Bar::NeedsField => "bar.needs_field",
        Bar::Missing => "bar.missing",
        Bar::Vague => "bar.vague",
        Bar::Nearly => "bar.nearly",
        Bar::Clear => "bar.clear",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_join_to_the_text_and_mark_the_union_of_the_spans() {
        let text = "do möre, soon";
        let spans = [3..8, 5..8, 10..14];
        let found = runs(text, spans.iter());
        let marked: Vec<&str> =
            found.iter().filter(|run| run.is_marked).map(|run| run.text.as_str()).collect();
        assert_eq!(marked, ["möre", "soon"]);
        assert_eq!(found.iter().map(|run| run.text.as_str()).collect::<String>(), text);
    }

    #[test]
    fn an_empty_span_marks_nothing() {
        assert!(runs("soon", std::iter::once(&(2..2))).iter().all(|run| !run.is_marked));
    }
}
