//! Goal Attainment Scaling: five levels of one goal, the rules of a good ladder, and the T-score.
//!
//! A ladder varies one thing: an amount, a day, or how much support it takes. The middle level is
//! the goal itself. The score is a number for the person's own review and nobody's ranking.

mod propose;

use super::amount::Much;
use super::reading::Reading;
use crate::domain::date::Date;

pub use propose::{Basis, ladder};

/// What changes from level to level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variable {
    /// How many or how much.
    Amount,
    /// By when.
    Day,
    /// With how much help.
    Support,
}

/// Five levels from "much less than expected" (-2) to "much more" (+2). An empty text is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// The texts, the lowest level first.
    pub levels: [String; 5],
}

/// What is wrong with a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LadderFault {
    /// rG1: fewer than three levels are filled, or two neighbours are empty.
    ///
    /// - bad: ` |  | Attend 8 sessions | Attend 9 sessions | Attend 10 sessions`
    /// - good: `Attend 4 sessions |  | Attend 8 sessions |  | Attend 10 sessions`
    TooFewLevels,
    /// rG2: a level is not above the one before.
    ///
    /// - bad: `Attend 4 sessions | Attend 6 sessions | Attend 5 sessions |  | Attend 10 sessions`
    /// - bad: `Attend 4 sessions | Attend 4 sessions | Attend 8 sessions |  | Attend 10 sessions`
    /// - good: `Have 10 late notes | Have 8 late notes | Have 5 late notes |  | Have 2 late notes`
    NotRising {
        /// The index of the level.
        level: usize,
    },
    /// rG3: the expected level is already the least or the most there can be.
    ///
    /// - bad: `Attend 20% of sessions |  | Attend 100% of sessions |  | Attend 100% of all sessions`
    /// - good: `Attend 20% of sessions |  | Attend 80% of sessions |  | Attend 100% of sessions`
    NoRoom,
    /// rG4: more than one thing changes.
    ///
    /// - bad: `Attend 4 sessions by 1 May 2027 |  | Attend 8 sessions by 1 April 2027 |  | Attend 10 sessions by 1 April 2027`
    /// - good: `Attend 4 sessions by 1 May 2027 |  | Attend 8 sessions by 1 May 2027 |  | Attend 10 sessions by 1 May 2027`
    TwoVariables {
        /// The index of the level.
        level: usize,
    },
}

impl LadderFault {
    /// The rule that speaks; its text key is `coach.<rule>`.
    pub fn rule(self) -> &'static str {
        match self {
            Self::TooFewLevels => "rG1",
            Self::NotRising { .. } => "rG2",
            Self::NoRoom => "rG3",
            Self::TwoVariables { .. } => "rG4",
        }
    }
}

/// Everything that is wrong with a ladder (rG1 to rG4).
pub fn faults(ladder: &Ladder, today: Date) -> Vec<LadderFault> {
    let mut faults = Vec::new();
    let is_empty: Vec<bool> = ladder.levels.iter().map(|level| level.trim().is_empty()).collect();
    let n_filled = is_empty.iter().filter(|empty| !**empty).count();
    if n_filled < 3
        || is_empty.windows(2).any(|pair| pair == [true, true])
        || is_empty.get(2) == Some(&true)
    {
        faults.push(LadderFault::TooFewLevels);
    }
    let readings: Vec<(usize, Reading<'_>)> = ladder
        .levels
        .iter()
        .enumerate()
        .filter(|(_, level)| !level.trim().is_empty())
        .map(|(index, level)| (index, Reading::of(level, today)))
        .collect();
    // Fewer is better for some goals, so the first two levels say which way is up.
    let numbers: Vec<(usize, Option<f64>, Option<Date>)> = readings
        .iter()
        .map(|(index, reading)| (*index, number(reading), reading.deadline()))
        .collect();
    let mut way = 0.0;
    for pair in numbers.windows(2) {
        let [(_, first, first_day), (level, second, second_day)] = pair else { continue };
        let amount = first.zip(*second).map_or(0.0, |(first, second)| {
            (second - first).signum() * f64::from(u8::from(second != first))
        });
        let day = first_day
            .zip(*second_day)
            .map_or(0, |(first, second)| first.days_since(second).signum());
        let is_same = first == second && first_day == second_day && same_words(&readings, *level);
        if is_same || (way != 0.0 && amount != 0.0 && amount != way) || day < 0 {
            faults.push(LadderFault::NotRising { level: *level });
        } else if amount != 0.0 && day != 0 {
            faults.push(LadderFault::TwoVariables { level: *level });
        }
        if way == 0.0 {
            way = amount;
        }
    }
    let expected = numbers.iter().find(|(index, ..)| *index == 2).and_then(|(_, value, _)| *value);
    let is_share = readings.iter().any(|(index, reading)| {
        *index == 2 && reading.numbers().any(|amount| matches!(amount.much, Much::Share(_)))
    });
    if expected == Some(0.0) || (is_share && expected == Some(100.0)) {
        faults.push(LadderFault::NoRoom);
    }
    faults
}

fn number(reading: &Reading<'_>) -> Option<f64> {
    reading.numbers().find_map(|amount| match amount.much {
        Much::Count(value) | Much::Share(value) | Much::Change(value) => Some(value),
        _ => None,
    })
}

fn same_words(readings: &[(usize, Reading<'_>)], level: usize) -> bool {
    let Some(at) = readings.iter().position(|(index, _)| *index == level) else { return false };
    let words = |index: usize| {
        readings.get(index).map(|(_, reading)| reading.tokens.phrase(0, reading.tokens.len()))
    };
    at > 0 && words(at) == words(at - 1)
}

/// One goal of a plan at its review.
#[derive(Clone, Copy, Debug)]
pub struct Attained {
    /// -2 to 2; 0 is what was expected.
    pub level: i8,
    /// Importance times difficulty, or 1.
    pub weight: f64,
}

/// The T-score of a plan: 50 where all goals came out as expected, and 10 for one standard
/// deviation. `None` for a plan without goals. Kiresuk and Sherman, with the usual r of 0.3.
pub fn t_score(goals: &[Attained]) -> Option<f64> {
    const R: f64 = 0.3;
    let weights: f64 = goals.iter().map(|goal| goal.weight).sum();
    let squares: f64 = goals.iter().map(|goal| goal.weight * goal.weight).sum();
    let reached: f64 =
        goals.iter().map(|goal| goal.weight * f64::from(goal.level.clamp(-2, 2))).sum();
    let spread = ((1.0 - R) * squares + R * weights * weights).sqrt();
    (spread > 0.0).then(|| 50.0 + 10.0 * reached / spread)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_t_score_has_the_published_values() {
        for (n, level, expected) in
            [(3, -2, 22.6), (4, -2, 21.0), (5, -2, 19.8), (5, -1, 34.9), (4, 0, 50.0)]
        {
            let goals = vec![Attained { level, weight: 1.0 }; n];
            let score = t_score(&goals).unwrap();
            assert!((score - expected).abs() < 0.05, "{n} goals at {level}: {score}");
        }
        assert_eq!(t_score(&[]), None);
    }
}
