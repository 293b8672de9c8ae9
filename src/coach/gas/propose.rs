//! Proposes five levels for a goal. It varies what the person wrote and invents nothing but the
//! levels of support; where it has nothing to vary, it proposes nothing.

use super::{Ladder, Variable};
use crate::coach::amount::Much;
use crate::coach::number::number;
use crate::coach::reading::Reading;
use crate::coach::rewrite::replaced;
use crate::domain::date::Date;

const SUPPORT: [&str; 5] = [
    " with somebody doing it alongside me",
    " with regular help",
    "",
    " on my own",
    " on my own, and show a colleague how",
];

/// Words of a sentence that says already with how much help.
const COMPANY: [&str; 6] = ["with", "alongside", "together", "jointly", "alone", "own"];

/// What a ladder is made from.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    /// The sentence of the goal.
    pub statement: &'a str,
    /// What will show that it is reached.
    pub measure: &'a str,
    /// The day on which the person means to look back.
    pub target: Option<Date>,
}

/// A ladder for a goal: an amount varied, or the day, or the support it takes. `None` where nothing
/// of this can be varied, with the sentence as the level that is expected.
pub fn ladder(basis: Basis<'_>, today: Date) -> (Option<Variable>, Ladder) {
    let reading = Reading::of(basis.statement, today);
    let varied = amounts(&reading)
        .or_else(|| amounts(&Reading::of(basis.measure, today)))
        .map(|ladder| (Variable::Amount, ladder))
        .or_else(|| {
            let ladder = match reading.deadlines().max_by_key(|(_, date)| *date) {
                Some((time, date)) => {
                    days(date, today, |by| replaced(&reading, &time.range, by).unwrap_or_default())
                }
                None => days(basis.target?, today, |by| added(&reading, &format!(" {by}"))),
            };
            Some((Variable::Day, ladder?))
        })
        .or_else(|| support(&reading).map(|ladder| (Variable::Support, ladder)));
    if let Some((variable, ladder)) = varied {
        return (Some(variable), ladder);
    }
    let expected = basis.statement.to_owned();
    let levels = [String::new(), String::new(), expected, String::new(), String::new()];
    (None, Ladder { levels })
}

/// Later and earlier days, where the one that is expected leaves room for them.
fn days(expected: Date, today: Date, with: impl Fn(&str) -> String) -> Option<Ladder> {
    let days = expected.days_since(today);
    let step = days / 4;
    let level = |later| with(&format!("by {}", expected.plus_days(later * step)));
    (days >= 28).then(|| Ladder { levels: [2, 1, 0, -1, -2].map(level) })
}

fn support(reading: &Reading<'_>) -> Option<Ladder> {
    let tokens = &reading.tokens;
    let is_open = !(0..tokens.len()).any(|at| COMPANY.contains(&tokens.word(at)));
    is_open.then(|| Ladder { levels: SUPPORT.map(|support| added(reading, support)) })
}

/// The sentence with something at its end, before the full stop.
fn added(reading: &Reading<'_>, words: &str) -> String {
    let (text, stop) = without_stop(reading.text);
    [text, words, stop].concat()
}

fn without_stop(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    text.strip_suffix('.').map_or((text, ""), |text| (text, "."))
}

fn amounts(reading: &Reading<'_>) -> Option<Ladder> {
    let amount =
        reading.numbers().find(|amount| matches!(amount.much, Much::Count(_) | Much::Share(_)))?;
    let (Much::Count(value) | Much::Share(value)) = amount.much else { return None };
    let steps = steps(value, matches!(amount.much, Much::Share(_)))?;
    let (_, end) = number(&reading.tokens, amount.range.start)?;
    let range = amount.range.start..end;
    let mut levels =
        steps.map(|step| replaced(reading, &range, &step.to_string()).unwrap_or_default());
    // The goal itself stays as its words are.
    reading.text.clone_into(levels.get_mut(2)?);
    Some(Ladder { levels })
}

/// Five rising whole numbers around `value` with room on both sides, if there are such.
fn steps(value: f64, is_share: bool) -> Option<[i64; 5]> {
    if value.fract() != 0.0 || !(3.0..=1_000_000.0).contains(&value) {
        return None;
    }
    let middle = value as i64;
    let step = (middle / 4).max(1);
    let mut steps = [middle - 2 * step, middle - step, middle, middle + step, middle + 2 * step];
    if is_share && value <= 100.0 {
        let room = (100 - middle) / 2;
        if room == 0 {
            return None;
        }
        steps = [
            middle - 2 * step,
            middle - step,
            middle,
            middle + room.min(step),
            middle + 2 * room.min(step),
        ];
    }
    (steps.first() > Some(&0)).then_some(steps)
}

#[cfg(test)]
mod tests {
    use super::super::faults;
    use super::*;

    fn today() -> Date {
        Date::new(2026, 11, 22).unwrap()
    }

    fn by_sentence(statement: &str) -> (Option<Variable>, Ladder) {
        ladder(Basis { statement, measure: "", target: None }, today())
    }

    #[test]
    fn a_ladder_varies_the_amount_then_the_day_then_the_support() {
        let (variable, by_amount) = by_sentence("Attend eight sessions by June 2027.");
        assert_eq!(variable, Some(Variable::Amount));
        assert_eq!(
            by_amount.levels,
            [4, 6, 8, 10, 12].map(|n| if n == 8 {
                "Attend eight sessions by June 2027.".to_owned()
            } else {
                format!("Attend {n} sessions by June 2027.")
            })
        );
        assert_eq!(by_sentence("Complete the MBCT course by June 2027").0, Some(Variable::Day));
        let (variable, by_support) = by_sentence("Lead the intake meeting.");
        assert_eq!(variable, Some(Variable::Support));
        assert_eq!(by_support.levels[3], "Lead the intake meeting on my own.");
    }

    #[test]
    fn what_will_show_it_and_the_day_of_the_goal_come_before_the_support() {
        let day = Date::new(2027, 2, 22);
        let statement = "Lead the intake meeting.";
        let full = Basis { statement, measure: "Eight meetings led", target: day };
        let (variable, by_measure) = ladder(full, today());
        assert_eq!(variable, Some(Variable::Amount));
        assert_eq!(by_measure.levels[1..3], ["6 meetings led", "Eight meetings led"]);
        let (variable, by_target) = ladder(Basis { measure: "The minutes", ..full }, today());
        assert_eq!(variable, Some(Variable::Day));
        assert_eq!(by_target.levels[1], "Lead the intake meeting by 2027-03-17.");
        assert_eq!(by_target.levels[2], "Lead the intake meeting by 2027-02-22.");
    }

    #[test]
    fn a_sentence_that_names_company_is_not_varied_by_it() {
        let statement = "Run the grief group with a colleague";
        let (variable, ladder) = by_sentence(statement);
        assert_eq!(variable, None);
        assert_eq!(ladder.levels, ["", "", statement, "", ""]);
    }

    #[test]
    fn proposed_ladders_have_no_fault() {
        for statement in [
            "Attend eight sessions by June 2027.",
            "Complete the MBCT course by June 2027",
            "Lead the intake meeting.",
            "Write notes within a day for 80% of sessions",
        ] {
            for target in [None, Date::new(2027, 2, 22)] {
                let (_, ladder) = ladder(Basis { statement, measure: "", target }, today());
                assert_eq!(faults(&ladder, today()), [], "{statement}: {ladder:?}");
            }
        }
    }
}
