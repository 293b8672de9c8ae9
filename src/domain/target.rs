//! When a person means to look back at a goal: a choice, and the day that follows from it.
//!
//! A relative choice is turned into a day at the moment it is made, so that "in 4 weeks" does not
//! slide along with a draft that is finished next month.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::problem::{Fault, Problem};
use super::step::Field;
use super::typed_date::TypedDate;

/// What the wizard offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetChoice {
    /// 28 days from the day of the choice.
    FourWeeks,
    /// Three calendar months from the day of the choice.
    ThreeMonths,
    /// Six calendar months.
    SixMonths,
    /// Twelve calendar months.
    OneYear,
    /// A date that the person types.
    Exact,
    /// Not decided; a real answer.
    Unsure,
}

impl TargetChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::FourWeeks,
        Self::ThreeMonths,
        Self::SixMonths,
        Self::OneYear,
        Self::Exact,
        Self::Unsure,
    ];

    /// The name used in text keys and element ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::FourWeeks => "four_weeks",
            Self::ThreeMonths => "three_months",
            Self::SixMonths => "six_months",
            Self::OneYear => "one_year",
            Self::Exact => "exact",
            Self::Unsure => "unsure",
        }
    }

    /// The day that a relative choice means when it is made on `today`.
    pub fn day_from(self, today: Date) -> Option<Date> {
        match self {
            Self::FourWeeks => Some(today.plus_days(28)),
            Self::ThreeMonths => Some(today.plus_months(3)),
            Self::SixMonths => Some(today.plus_months(6)),
            Self::OneYear => Some(today.plus_months(12)),
            Self::Exact | Self::Unsure => None,
        }
    }
}

/// The answer to the last question of the wizard, as far as it is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Which of the choices is marked.
    #[serde(default)]
    pub choice: Option<TargetChoice>,
    /// The day that the relative choice meant when it was made.
    #[serde(default)]
    pub chosen_day: Option<Date>,
    /// What stands in the three fields of an exact date, kept also while another choice is marked.
    #[serde(default)]
    pub typed: TypedDate,
}

impl Target {
    /// The answer that a saved goal's date amounts to.
    pub fn of(date: Option<Date>) -> Self {
        Self {
            choice: Some(date.map_or(TargetChoice::Unsure, |_| TargetChoice::Exact)),
            chosen_day: None,
            typed: date.map(TypedDate::of).unwrap_or_default(),
        }
    }

    /// Marks a choice made on `today`.
    pub fn choose(&mut self, choice: TargetChoice, today: Date) {
        self.choice = Some(choice);
        self.chosen_day = choice.day_from(today);
    }

    /// The day that is meant, if one is.
    ///
    /// # Errors
    /// The exact date cannot be read, or the day lies before `earliest`.
    pub fn read(&self, month_names: &[String], earliest: Date) -> Result<Option<Date>, Problem> {
        let (field, date) = match self.choice {
            Some(TargetChoice::Exact) => (Field::Day, Some(self.typed.read(month_names)?)),
            _ => (Field::Target, self.chosen_day),
        };
        match date {
            Some(date) if date < earliest => Err(Problem { field, fault: Fault::DateInPast }),
            date => Ok(date),
        }
    }
}
