//! A goal as it reads on one page: the sentence, and under it what makes it hold.

use crate::domain::date::Date;
use crate::domain::goal::{Answers, Goal};
use crate::domain::text::{holds, one_line};
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

/// A goal as it reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The composed sentence; `None` while nothing is written.
    pub statement: Option<String>,
    /// What follows it: a label and a text. Only what is there.
    pub lines: Vec<Line>,
}

/// One line under the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it tells.
    pub label: String,
    /// What the person wrote.
    pub text: String,
}

/// The sheet of a saved goal.
pub fn of_goal(goal: &Goal, texts: &Catalog) -> Sheet {
    of_answers(&goal.answers, goal.target, texts)
}

/// The sheet of answers that may be half given.
pub fn of_answers(answers: &Answers, target: Option<Date>, texts: &Catalog) -> Sheet {
    let confidence = answers
        .confidence
        .map(|level| texts.fill("sheet.confidence.level", &[("level", &level.to_string())]));
    let lines = [
        ("sheet.measure", measure(answers, texts)),
        ("sheet.first_step", written(&answers.first_step)),
        ("sheet.confidence", confidence),
        ("sheet.reason", written(&answers.reason)),
        ("sheet.target", target.map(|date| format::date_with_weekday(texts, date))),
    ];
    let line = |(key, text): (&str, Option<String>)| {
        Some(Line { label: texts.get(key).to_owned(), text: text? })
    };
    Sheet {
        statement: statement(answers, target, texts),
        lines: lines.into_iter().filter_map(line).collect(),
    }
}

/// The sentence with its date: "Run a grief group, by 6 August 2027." A sentence that names the
/// month itself is left as it is, so that no date is said twice.
pub fn statement(answers: &Answers, target: Option<Date>, texts: &Catalog) -> Option<String> {
    let sentence = written(&one_line(&answers.statement))?;
    let bare = sentence.trim_end_matches(['.', '。', ' ']).to_owned();
    let names_month = |date: &Date| {
        let month = format::month_name(texts, *date);
        holds(&bare.to_ascii_lowercase(), &month.to_ascii_lowercase())
    };
    Some(match target.filter(|date| !names_month(date)) {
        Some(date) => {
            let date = format::date(texts, date);
            texts.fill("sheet.statement.by", &[("statement", &bare), ("date", &date)])
        }
        None if bare.ends_with(['!', '?', '…', '؟']) => bare,
        None => texts.fill("sheet.statement.plain", &[("statement", &bare)]),
    })
}

fn measure(answers: &Answers, texts: &Catalog) -> Option<String> {
    let unsure = answers.measure_unsure.then(|| texts.get("sheet.measure.unsure").to_owned());
    written(&answers.measure).or(unsure)
}

fn written(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
