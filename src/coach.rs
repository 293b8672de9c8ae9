//! The coach: what a draft of a goal says clearly, and what it leaves open.
//!
//! A pure function from a draft to bars and remarks: the same draft gets the same answer, on any
//! device, without a network. It returns rule names, places in the text and arguments; the words
//! of a remark stand in the catalog. It never holds anything back, and it never judges a person.

mod amount;
mod calendar;
mod clause;
pub mod context;
mod cross;
pub mod gas;
mod horizon;
pub mod identifiers;
mod index;
mod lexicon;
mod lists;
mod morph;
mod number;
mod reading;
pub mod report;
mod rewrite;
mod rules;
mod score;
mod time;
mod tokens;
mod verb;
mod view;

use std::ops::Range;

use crate::domain::date::Date;
use crate::domain::goal::{Answers, Goal};
use crate::domain::step::Field;
use reading::Reading;

pub use context::{Context, Planned};
pub use rules::VERSION;

/// What the coach looks at.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// The answers so far.
    pub answers: &'a Answers,
    /// The day to look back, once it is chosen.
    pub target: Option<Date>,
    /// The day of today.
    pub today: Date,
    /// The person's other goals.
    pub others: &'a [&'a Goal],
}

/// The five letters of SMART.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Letter {
    /// Specific.
    S,
    /// Measurable.
    M,
    /// Achievable.
    A,
    /// Relevant.
    R,
    /// Time-bound.
    T,
}

impl Letter {
    /// The five in order.
    pub const ALL: [Self; 5] = [Self::S, Self::M, Self::A, Self::R, Self::T];

    /// The letter itself, which is also the name in text keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::M => "M",
            Self::A => "A",
            Self::R => "R",
            Self::T => "T",
        }
    }
}

/// How far one letter is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bar {
    /// It cannot be told from the sentence; a field of the wizard answers it.
    NeedsField,
    /// Nothing about it.
    Missing,
    /// Something, but it could mean much.
    Vague,
    /// One thing is open.
    Nearly,
    /// Clear.
    Clear,
}

impl Bar {
    /// 0 missing, 1 vague, 2 nearly, 3 clear; `None` where a field is needed.
    pub fn score(self) -> Option<u8> {
        match self {
            Self::NeedsField => None,
            Self::Missing => Some(0),
            Self::Vague => Some(1),
            Self::Nearly => Some(2),
            Self::Clear => Some(3),
        }
    }

    /// The name used in text keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::NeedsField => "needs_field",
            Self::Missing => "missing",
            Self::Vague => "vague",
            Self::Nearly => "nearly",
            Self::Clear => "clear",
        }
    }
}

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The letter stays vague until this is answered.
    Fix,
    /// The letter is nearly there.
    Ask,
    /// A thought that changes no bar.
    Tip,
}

impl Level {
    /// The name used in text keys and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fix => "fix",
            Self::Ask => "ask",
            Self::Tip => "tip",
        }
    }
}

/// One remark: a question about certain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The rule that spoke; its text key is `coach.<rule>`.
    pub rule: &'static str,
    /// The letter it is about.
    pub letter: Letter,
    /// How much it weighs.
    pub level: Level,
    /// The field whose text it is about.
    pub field: Field,
    /// The words it is about, in bytes of that text, on character borders; empty where it is
    /// about something that is not there.
    pub span: Range<usize>,
    /// What the text of the remark names: the words, a number.
    pub args: Vec<(&'static str, String)>,
    /// The whole text of the field as it could read instead.
    pub rewrite: Option<String>,
}

/// What the coach says about a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Critique {
    /// One bar for each of `Letter::ALL`.
    pub bars: [Bar; 5],
    /// The remarks, the weightiest first.
    pub remarks: Vec<Remark>,
}

/// Reads a draft: five bars, and the questions that are open.
pub fn critique(draft: &Draft<'_>) -> Critique {
    critique_with(draft, &Context::default())
}

/// Reads a draft in the light of what is known beside it.
#[inline(never)] // so that a profile shows how long it takes
pub fn critique_with(draft: &Draft<'_>, context: &Context<'_>) -> Critique {
    let view = view::View::of(draft, context);
    let mut remarks = rules::remarks(&view);
    if !lists::has_language(context.language) {
        return without_lists(&view, remarks);
    }
    let bars = score::bars(&view, &remarks);
    // What is settled by a field is not asked again.
    remarks.retain(|remark| {
        remark.level == Level::Tip || bars.get(remark.letter as usize) != Some(&Bar::Clear)
    });
    drop_losses(&view, &mut remarks);
    Critique { bars, remarks }
}

/// Takes back the sentences by which a letter would be less clear than it is: nobody who takes one
/// over shall end up with less.
fn drop_losses(view: &view::View<'_>, remarks: &mut [Remark]) {
    for remark in remarks {
        let is_of_statement = remark.rewritten() == Field::Statement;
        let Some(offered) = remark.rewrite.as_ref().filter(|_| is_of_statement) else { continue };
        // The other fields stay as they are, and so do their readings.
        let statement = Reading::of(offered, view.draft.today);
        if score::of_words(view, &statement).has_less_than(view.worth) {
            remark.rewrite = None;
        }
    }
}

/// A language without lists gets remarks about fields only, and is told so.
fn without_lists(view: &view::View<'_>, mut remarks: Vec<Remark>) -> Critique {
    remarks.retain(|remark| STRUCTURAL.contains(&remark.rule));
    remarks.push(Remark::new("no_lists", Letter::S, Level::Tip, Field::Statement));
    let mut bars = score::bars(view, &remarks);
    for (bar, letter) in bars.iter_mut().zip(Letter::ALL) {
        let is_read = match letter {
            Letter::S | Letter::M => view.statement.is_empty(),
            Letter::T => view.draft.target.is_some(),
            Letter::A | Letter::R => true,
        };
        if !is_read {
            *bar = Bar::NeedsField;
        }
    }
    Critique { bars, remarks }
}

/// Rules that ask fields and dates only, never words.
const STRUCTURAL: [&str; 14] = [
    "rS5", "rA2", "rA3", "rA4", "rA8", "rR5", "rT4", "rT5", "rT7", "rX2", "rX3", "rX4", "rM8",
    "rA7",
];
