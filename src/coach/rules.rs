//! The rules: one function each, grouped by letter.
//!
//! The comment above a rule is its documentation: what it looks for, why, and sentences that it
//! must speak about (`bad`) and must not (`good`). The tests run them, and `docs/coach-rules.md`
//! is written from them. A rule whose sentences change what it says gets a new `VERSION`.

pub(crate) mod achievable;
pub(crate) mod measurable;
pub(crate) mod relevant;
pub(crate) mod specific;
pub(crate) mod timely;
pub(crate) mod whole;

use super::Remark;
use super::view::View;
use crate::sort::sort;

/// The version of the rule set: the same version gives the same answers.
pub const VERSION: u32 = 7;

type Rule = fn(&View<'_>) -> Option<Remark>;

const RULES: [Rule; 41] = [
    specific::no_act,
    specific::weak_verb,
    specific::little_detail,
    specific::several_at_once,
    specific::too_long,
    specific::hedge,
    specific::nobody_named,
    specific::no_setting,
    specific::only_a_label,
    measurable::no_measure,
    measurable::done_or_not,
    measurable::vague_amount,
    measurable::no_baseline,
    measurable::relative_level,
    measurable::unfit_measure,
    measurable::client_outcome,
    measurable::no_evidence,
    achievable::short_horizon,
    achievable::too_many_hours,
    achievable::many_goals,
    achievable::low_confidence,
    achievable::others_decide,
    achievable::no_first_step,
    achievable::one_resource,
    achievable::too_easy,
    achievable::novice,
    relevant::only_a_purpose,
    relevant::part_of_aspiration,
    relevant::no_reason,
    relevant::little_importance,
    timely::no_day,
    timely::event_without_day,
    timely::resolved_day,
    timely::vague_time,
    timely::no_end,
    timely::day_passed,
    timely::kind_and_horizon,
    timely::disagreement,
    timely::no_check_in,
    whole::avoidance,
    whole::no_if_then,
];

const WHOLE: [Rule; 6] = [
    whole::no_obstacle,
    whole::nobody_to_tell,
    whole::identifier,
    whole::boundary,
    whole::no_self_care,
    whole::stigma,
];

/// Every remark about a view, the weightiest first and in the order of the letters.
pub(super) fn remarks(view: &View<'_>) -> Vec<Remark> {
    let mut remarks: Vec<Remark> =
        RULES.iter().chain(&WHOLE).filter_map(|rule| rule(view)).collect();
    sort(&mut remarks, |a, b| (a.level, a.letter).cmp(&(b.level, b.letter)));
    remarks
}
