//! The steps of the wizard that writes a goal, and the fields each of them asks for.

use serde::{Deserialize, Serialize};

/// One page of the wizard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// What kind of goal it is.
    #[default]
    Kind,
    /// What will be done.
    Specific,
    /// What will show that it is done.
    Measurable,
    /// What makes it possible, and how sure the person is.
    Achievable,
    /// Why it matters.
    Relevant,
    /// By when.
    TimeBound,
    /// All answers on one page, before saving.
    Check,
}

impl Step {
    /// Every step in order.
    pub const ALL: [Self; 7] = [
        Self::Kind,
        Self::Specific,
        Self::Measurable,
        Self::Achievable,
        Self::Relevant,
        Self::TimeBound,
        Self::Check,
    ];
    /// How many steps ask something; the check page comes after them.
    pub const N_QUESTIONS: usize = 6;

    /// 1 for the first step.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The step after this one; the check page is the last.
    pub fn next(self) -> Self {
        Self::ALL.get(self.number()).copied().unwrap_or(Self::Check)
    }

    /// The step before this one, if there is one.
    pub fn previous(self) -> Option<Self> {
        self.number().checked_sub(2).and_then(|index| Self::ALL.get(index)).copied()
    }

    /// The name used in text keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Specific => "specific",
            Self::Measurable => "measurable",
            Self::Achievable => "achievable",
            Self::Relevant => "relevant",
            Self::TimeBound => "time_bound",
            Self::Check => "check",
        }
    }

    /// The step's own field: where an error about the step points, and where its rows change it.
    pub fn field(self) -> Field {
        match self {
            Self::Kind => Field::Area,
            Self::Specific | Self::Check => Field::Statement,
            Self::Measurable => Field::Measure,
            Self::Achievable => Field::FirstStep,
            Self::Relevant => Field::Reason,
            Self::TimeBound => Field::Target,
        }
    }
}

/// One thing that the wizard asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The choice of an area.
    Area,
    /// The sentence of the goal.
    Statement,
    /// What will show that the goal is reached.
    Measure,
    /// The first thing to do.
    FirstStep,
    /// How sure the person is, 0 to 10.
    Confidence,
    /// Why the goal matters.
    Reason,
    /// The choice of a date.
    Target,
    /// The day of an exact date.
    Day,
    /// The month of an exact date.
    Month,
    /// The year of an exact date.
    Year,
    /// Why the sentence of a saved goal is changed.
    Because,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 11] = [
        Self::Area,
        Self::Statement,
        Self::Measure,
        Self::FirstStep,
        Self::Confidence,
        Self::Reason,
        Self::Target,
        Self::Day,
        Self::Month,
        Self::Year,
        Self::Because,
    ];

    /// The name used in text keys and element ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Statement => "statement",
            Self::Measure => "measure",
            Self::FirstStep => "first_step",
            Self::Confidence => "confidence",
            Self::Reason => "reason",
            Self::Target => "target",
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Because => "because",
        }
    }

    /// The step that asks for this field.
    pub fn step(self) -> Step {
        match self {
            Self::Area => Step::Kind,
            Self::Statement => Step::Specific,
            Self::Measure => Step::Measurable,
            Self::FirstStep | Self::Confidence => Step::Achievable,
            Self::Reason => Step::Relevant,
            Self::Target | Self::Day | Self::Month | Self::Year => Step::TimeBound,
            Self::Because => Step::Check,
        }
    }
}
