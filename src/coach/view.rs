//! What every rule sees: the draft, all its texts read, and what is known around it.
//!
//! A rule gets a view and gives a remark or nothing. It changes nothing and remembers nothing.

use std::ops::Range;

use super::context::Context;
use super::reading::Reading;
use super::score::{self, Worth};
use super::{Draft, Letter, Level, Remark};
use crate::domain::step::Field;

/// A draft with everything read.
pub(crate) struct View<'a> {
    pub(crate) draft: &'a Draft<'a>,
    pub(crate) context: &'a Context<'a>,
    pub(crate) statement: Reading<'a>,
    pub(crate) measure: Reading<'a>,
    pub(crate) first_step: Reading<'a>,
    pub(crate) reason: Reading<'a>,
    pub(crate) time: Reading<'a>,
    /// What the words are worth: several rules ask it.
    pub(crate) worth: Worth,
}

impl<'a> View<'a> {
    /// Reads all texts of a draft.
    pub(crate) fn of(draft: &'a Draft<'a>, context: &'a Context<'a>) -> Self {
        let read = |text: &'a str| Reading::of(text, draft.today);
        let answers = draft.answers;
        let mut view = Self {
            draft,
            context,
            statement: read(&answers.statement),
            measure: read(&answers.measure),
            first_step: read(&answers.first_step),
            reason: read(&answers.reason),
            time: read(context.time),
            worth: Worth::default(),
        };
        view.worth = score::of_words(&view, &view.statement);
        view
    }
}

/// Words as they are put in quotes: one line, whole words, and not the whole text.
fn short(words: &str) -> String {
    const MOST: usize = 60;
    let mut line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(MOST) {
        line.truncate(line.get(..end).and_then(|start| start.rfind(' ')).unwrap_or(end));
        line.push_str(" …");
    }
    line
}

impl Remark {
    /// A remark about something that is not there.
    pub(crate) fn new(rule: &'static str, letter: Letter, level: Level, field: Field) -> Self {
        Self { rule, letter, level, field, span: 0..0, args: Vec::new(), rewrite: None }
    }

    /// The same remark about certain words, which it can name.
    pub(crate) fn about(mut self, reading: &Reading<'_>, tokens: &Range<usize>) -> Self {
        self.span = reading.tokens.span(tokens);
        let words = reading.text.get(self.span.clone()).unwrap_or("");
        self.args.push(("words", short(words)));
        self
    }

    /// The same remark with a value that its text names.
    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The field that its rewrite goes into. A day is asked for on a page of its own, and the
    /// sentence that would name it is the goal's.
    pub(crate) fn rewritten(&self) -> Field {
        if self.field == Field::Target { Field::Statement } else { self.field }
    }

    /// The same remark with the text as it could read instead.
    pub(crate) fn offering(mut self, rewrite: Option<String>) -> Self {
        self.rewrite = rewrite;
        self
    }
}
