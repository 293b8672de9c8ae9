//! The details of a goal on its page: short lines, the goals that it serves, and what is asked
//! about them. What can be answered in their form is in `forms/details.rs`.

use waymark::app::action::Action;
use waymark::app::select::goal::GoalPage;
use waymark::app::select::goal::details::DetailLine;
use waymark::app::state::Route;
use waymark::domain::draft::Answer;
use waymark::domain::step::{Field, Step};
use waymark::domain::target::TargetChoice;

use super::{detail, of, saved};
use crate::support::Journey;

fn lines(page: &GoalPage) -> Vec<(&str, &str)> {
    page.details.lines.iter().map(|line| (line.label.as_str(), line.text.as_str())).collect()
}

#[test]
fn details_are_short_lines_and_only_what_is_there() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    assert_eq!(lines(&of(&journey, id)), []);
    for (field, text) in [
        ("supporter_role", "mentor"),
        ("supporter", "Dana"),
        ("track", "professional"),
        ("baseline", "0,5"),
        ("target", "8"),
        ("unit", "evenings"),
        ("importance", "9"),
        ("evidence", "  "),
        ("a field of a newer version", "kept"),
    ] {
        detail(&mut journey, id, field, text);
    }
    let expected = [
        ("For", "Professional"),
        ("Importance", "9 of 10"),
        ("Measure", "from 0,5 to 8 evenings"),
        ("Beside you", "Dana · Mentor"),
    ];
    assert_eq!(lines(&of(&journey, id)), expected);
    detail(&mut journey, id, "baseline", "");
    assert!(lines(&of(&journey, id)).contains(&("Measure", "to 8 evenings")));
}

#[test]
fn a_larger_goal_and_its_smaller_ones_lead_to_each_other() {
    let mut journey = Journey::begin();
    let large = saved(&mut journey, "Lead the service");
    let small = saved(&mut journey, "Run a grief group");
    detail(&mut journey, small, "parent", &large.to_string());
    let line = |label: &str, text: &str, leads_to| DetailLine {
        label: label.to_owned(),
        text: text.to_owned(),
        leads_to: Some(leads_to),
    };
    let up = line("Larger goal", "Lead the service.", Route::Goal(large));
    let down = line("Smaller goal", "Run a grief group.", Route::Goal(small));
    assert_eq!(of(&journey, small).details.lines, [up]);
    assert_eq!(of(&journey, large).details.lines, [down]);
}

#[test]
fn a_parent_that_is_gone_is_shown_as_missing() {
    let mut journey = Journey::begin();
    let parent = saved(&mut journey, "Lead the service");
    let child = saved(&mut journey, "Run a grief group");
    detail(&mut journey, child, "parent", &parent.to_string());
    journey.act(Action::GoalDeleted(parent));
    let missing = DetailLine {
        label: "Larger goal".to_owned(),
        text: "a goal that is no longer here".to_owned(),
        leads_to: None,
    };
    let lines = |journey: &Journey| of(journey, child).details.lines;
    assert_eq!(lines(&journey), std::slice::from_ref(&missing), "it lies in the bin");
    journey.act(Action::GoalErased(parent));
    assert_eq!(lines(&journey), std::slice::from_ref(&missing));
    detail(&mut journey, child, "parent", "no name of a goal");
    assert_eq!(lines(&journey), [missing]);
}

#[test]
fn parents_in_a_circle_are_asked_about_and_break_nothing() {
    let mut journey = Journey::begin();
    let ids = ["One", "Two", "Three"].map(|statement| saved(&mut journey, statement));
    for (child, parent) in [(0, 1), (1, 2), (2, 0)] {
        detail(&mut journey, ids[child], "parent", &ids[parent].to_string());
    }
    for id in ids {
        let page = of(&journey, id);
        assert_eq!(page.details.lines.len(), 2, "a larger and a smaller one");
        assert_eq!(page.details.remarks, [journey.texts.get("detail.loop")]);
    }
    let own = saved(&mut journey, "Four");
    detail(&mut journey, own, "parent", &own.to_string());
    assert_eq!(of(&journey, own).details.remarks.len(), 1);
}

#[test]
fn a2_a_short_goal_that_is_far_away_is_asked_about() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    detail(&mut journey, id, "horizon", "short");
    assert_eq!(of(&journey, id).details.remarks, [""; 0]);
    journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::TimeBound));
    journey.act(Action::Answered(Answer::Target(TargetChoice::Exact)));
    for (field, part) in [(Field::Day, "1"), (Field::Month, "3"), (Field::Year, "2029")] {
        journey.write(field, part);
    }
    journey.act(Action::Continued).act(Action::GoalSaved);
    assert_eq!(journey.goal().details.remarks, [journey.texts.get("detail.far_for_short")]);
}
