//! How far a goal has come, from its measure and the latest check-in.
//!
//! It is a number for the person's own look back. Where the answers do not say, it is not known,
//! which is another thing than nothing done.

use super::filled::{Filled, SCALE_MAX};

/// How far a goal has come, 0 to 100 percent, as far as its details and its latest check-in tell.
///
/// A number that was checked in is laid on the way from the baseline to the target, up or down,
/// and no baseline counts as zero. Without such numbers the mark of 0 to 10 speaks. What is done
/// or not done is done at the highest mark and not before.
pub fn percent(details: &Filled, check_in: &Filled) -> Option<u8> {
    let felt = check_in.scale("progress");
    if details.text("measure_kind") == "done_or_not" {
        return felt.map(|mark| if mark == SCALE_MAX { 100 } else { 0 });
    }
    let from = details.number("baseline").unwrap_or(0.0);
    let measured = check_in.number("value").zip(details.number("target"));
    let measured = measured.and_then(|(at, to)| along(from, to, at));
    measured.or(felt.map(|mark| mark * (100 / SCALE_MAX)))
}

/// Where `at` lies on the way between two numbers. A target that is where one starts is a level
/// to keep: on it all is reached, and off it nobody can say how much is missing.
fn along(from: f64, to: f64, at: f64) -> Option<u8> {
    let way = to - from;
    if way == 0.0 {
        return (at == to).then_some(100);
    }
    let part = ((at - from) / way).clamp(0.0, 1.0);
    // Rounded down, because 100 is for what is reached; a hair is added for thirds and tenths.
    Some((part * 100.0 + 1e-6) as u8)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))] // proptest is a tool of the host
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn filled(answers: &[(&str, &str)]) -> Filled {
        let mut filled = Filled::default();
        answers.iter().for_each(|(field, text)| filled.set(field, text));
        filled
    }

    fn measured(baseline: &str, target: &str, value: &str) -> Option<u8> {
        percent(
            &filled(&[("baseline", baseline), ("target", target)]),
            &filled(&[("value", value)]),
        )
    }

    #[test]
    fn numbers_are_read_with_comma_and_point_and_lie_on_their_way() {
        assert_eq!(measured("2", "12", "7"), Some(50));
        assert_eq!(measured("0,5", "1.5", "1,25"), Some(75));
        assert_eq!(measured("", "8", "2"), Some(25), "no baseline is zero");
        assert_eq!(measured("10", "4", "7"), Some(50), "down is a way too");
        assert_eq!(measured("0", "3", "1"), Some(33));
        assert_eq!(measured("0", "1000", "999"), Some(99), "nearly is not reached");
    }

    #[test]
    fn targets_of_zero_and_below_have_a_way() {
        assert_eq!(measured("8", "0", "2"), Some(75));
        assert_eq!(measured("0", "-4", "-1"), Some(25));
        assert_eq!(measured("-4", "-2", "-3"), Some(50));
        assert_eq!(measured("", "0", "0"), Some(100));
        assert_eq!(measured("", "0", "3"), None);
    }

    #[test]
    fn a_baseline_that_is_the_target_is_a_level_to_keep() {
        assert_eq!(measured("5", "5", "5"), Some(100));
        assert_eq!(measured("5", "5", "4"), None);
        let details = filled(&[("baseline", "5"), ("target", "5")]);
        assert_eq!(percent(&details, &filled(&[("value", "4"), ("progress", "8")])), Some(80));
    }

    #[test]
    fn a_habit_is_counted_by_the_week_and_what_goes_beyond_is_reached() {
        let habit = filled(&[("measure_kind", "habit"), ("target", "4")]);
        assert_eq!(percent(&habit, &filled(&[("value", "3")])), Some(75));
        assert_eq!(percent(&habit, &filled(&[("value", "6")])), Some(100));
    }

    #[test]
    fn what_is_done_or_not_is_done_at_the_highest_mark() {
        let details = filled(&[("measure_kind", "done_or_not"), ("target", "1")]);
        let at = |mark: &str| percent(&details, &filled(&[("progress", mark), ("value", "1")]));
        assert_eq!([at("0"), at("9"), at("10")], [Some(0), Some(0), Some(100)]);
        assert_eq!(at(""), None);
    }

    #[test]
    fn without_numbers_the_mark_speaks_and_without_either_nothing_is_known() {
        assert_eq!(percent(&filled(&[]), &filled(&[("progress", "4")])), Some(40));
        let words = filled(&[("target", "several"), ("baseline", "few")]);
        assert_eq!(percent(&words, &filled(&[("value", "3"), ("progress", "4")])), Some(40));
        assert_eq!(percent(&words, &filled(&[("value", "3")])), None);
        assert_eq!(percent(&filled(&[]), &filled(&[])), None);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_it_is_a_percentage_or_not_known(
            baseline: String, target: String, value: String, progress: String, kind: String,
        ) {
            let details =
                filled(&[("baseline", &baseline), ("target", &target), ("measure_kind", &kind)]);
            let check_in = filled(&[("value", &value), ("progress", &progress)]);
            prop_assert!(percent(&details, &check_in).is_none_or(|percent| percent <= 100));
        }

        #[test]
        fn the_start_is_0_and_the_target_100_up_and_down(
            from in -1_000_000..1_000_000_i32, to in -1_000_000..1_000_000_i32,
        ) {
            prop_assume!(from != to);
            prop_assert_eq!(along(f64::from(from), f64::from(to), f64::from(from)), Some(0));
            prop_assert_eq!(along(f64::from(from), f64::from(to), f64::from(to)), Some(100));
        }

        #[test]
        fn nearer_to_the_target_is_never_less(
            from in -1e6..1e6_f64, to in -1e6..1e6_f64, one in 0.0..1.0_f64, two in 0.0..1.0_f64,
        ) {
            prop_assume!((to - from).abs() > 1.0);
            let at = |part: f64| along(from, to, from + (to - from) * part);
            prop_assert!(at(one.min(two)) <= at(one.max(two)));
        }
    }
}
