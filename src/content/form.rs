//! A form: a worksheet, or the questions of one part of the planner, as data.
//!
//! Ids of forms, fields and choices are stored with what people answer, so they never change and
//! are never used again for something else.

use crate::json::Node;

use super::json::{flag, list, optional, text, texts};
use super::sum::Sum;

/// A list of fields under a title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Its name in data, unique among all packs.
    pub id: String,
    /// Its name on screen.
    pub title: String,
    /// What it is for, and what it is not.
    pub intro: String,
    /// Private from the start: no export takes it along unless that is asked for.
    pub only_me: bool,
    /// Its scales are drawn over time.
    pub trend: bool,
    /// It is filled in about one goal.
    pub per_goal: bool,
    /// What it asks, in order.
    pub fields: Vec<Field>,
    /// What its numbers come to.
    pub sums: Vec<Sum>,
}

/// One question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// Its name in data, unique in its form.
    pub id: String,
    /// What can be answered.
    pub kind: FieldKind,
    /// The question.
    pub label: String,
    /// Help that stays on screen.
    pub hint: String,
    /// A heading that stands before it.
    pub section: Option<String>,
    /// The answers to choose from, for `Choice` and `Checks`.
    pub choices: Vec<Choice>,
    /// The forms whose entries can be pointed at, for `Entry`.
    pub of: Vec<String>,
}

/// One answer to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Its name in data, unique in its field.
    pub id: String,
    /// The answer.
    pub label: String,
}

/// What can be answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    #[default]
    Line,
    /// Several lines.
    Text,
    /// A number.
    Number,
    /// An amount of money, without a currency.
    Money,
    /// 0 to 10.
    Scale,
    /// A day.
    Date,
    /// One of several answers.
    Choice,
    /// Any of several answers.
    Checks,
    /// One of the person's goals.
    Goal,
    /// Something that the person wrote in another form: an entry of it, kept as its name, or one
    /// gap of an inventory, kept as `<entry>.<field>`. Where nothing is written yet, a line.
    Entry,
    /// Two scales: where one is, and where one wants to be. They are kept as `<id>.now` and
    /// `<id>.wanted`.
    Gap,
}

impl Form {
    pub(super) fn read(node: &Node) -> Self {
        Self {
            id: text(node, "id"),
            title: text(node, "title"),
            intro: text(node, "intro"),
            only_me: flag(node, "only_me"),
            trend: flag(node, "trend"),
            per_goal: flag(node, "per_goal"),
            fields: list(node, "fields", Field::read),
            sums: list(node, "sums", Sum::read),
        }
    }
}

impl Field {
    fn read(node: &Node) -> Self {
        Self {
            id: text(node, "id"),
            kind: FieldKind::named(&text(node, "kind")).unwrap_or_default(),
            label: text(node, "label"),
            hint: text(node, "hint"),
            section: optional(node, "section"),
            choices: list(node, "choices", Choice::read),
            of: texts(node, "of"),
        }
    }
}

impl Choice {
    fn read(node: &Node) -> Self {
        Self { id: text(node, "id"), label: text(node, "label") }
    }
}

impl FieldKind {
    /// Whether its answer is one number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Money | Self::Scale)
    }

    /// The kind of that name in a file.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "line" => Self::Line,
            "text" => Self::Text,
            "number" => Self::Number,
            "money" => Self::Money,
            "scale" => Self::Scale,
            "date" => Self::Date,
            "choice" => Self::Choice,
            "checks" => Self::Checks,
            "goal" => Self::Goal,
            "entry" => Self::Entry,
            "gap" => Self::Gap,
            _ => return None,
        })
    }
}
