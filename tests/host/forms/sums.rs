//! What the numbers of a form come to.

use waymark::app::action::Action;
use waymark::app::select::shelf;
use waymark::app::subject::Subject;
use waymark::content;

use super::{answer, begin, page};
use crate::support::Journey;

/// The sums of a form after these answers.
fn sums(form: &str, answers: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut journey = Journey::begin();
    let id = begin(&mut journey, form);
    for (field, text) in answers {
        answer(&mut journey, Subject::Entry(id), field, text);
    }
    page(&journey, id).sums.into_iter().map(|line| (line.label, line.text)).collect()
}

fn reads(sums: &[(String, String)]) -> Vec<(&str, &str)> {
    sums.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect()
}

#[test]
fn j3_a_budget_says_what_is_left_with_comma_or_point() {
    let answers = [
        ("income.work", "2 400,50"),
        ("income.practice", "1,200"),
        ("fixed.home", "1100.25"),
        ("variable.food", "a lot"),
        ("variable.travel", "-3"),
        ("goals.next", "100"),
    ];
    let sums = sums("budget", &answers);
    let expected = [
        ("Income", "3,600.50 · from 2 of 3 numbers"),
        ("Fixed", "1,100.25 · from 1 of 3 numbers"),
        ("What is left", "2,500.25 · from 3 of 13 numbers"),
    ];
    assert_eq!(reads(&sums), expected, "what is no number, or below zero, is left out");
}

#[test]
fn a_budget_can_come_to_less_than_nothing_and_without_numbers_to_nothing_at_all() {
    let less = sums("budget", &[("income.work", "1"), ("fixed.home", "1,5")]);
    assert_eq!(reads(&less)[2], ("What is left", "-0.50 · from 2 of 13 numbers"));
    assert_eq!(sums("budget", &[("month", "May"), ("income.work", "some")]), []);
}

#[test]
fn j8_benefits_are_added_up_money_and_days_apart() {
    let sums = sums(
        "benefits",
        &[
            ("salary", "40000"),
            ("health", "3000"),
            ("training", "0"),
            ("pension", "1500"),
            ("leave", "28"),
        ],
    );
    let expected = [("Money in a year", "44,500"), ("Days", "28 · from 1 of 3 numbers")];
    assert_eq!(reads(&sums), expected);
}

#[test]
fn j8_two_posts_are_compared_where_they_stand_under_each_other() {
    let mut journey = Journey::begin();
    for (post, salary, leave) in [("Clinic", "40000", "28"), ("School", "38500", "60")] {
        let id = begin(&mut journey, "benefits");
        for (field, text) in [("post", post), ("salary", salary), ("leave", leave)] {
            answer(&mut journey, Subject::Entry(id), field, text);
        }
    }
    let form = content::form(journey.texts.language(), "benefits").unwrap();
    let lines = shelf::group(journey.state(), form, &journey.texts).lines;
    let notes = lines.iter().map(|line| (line.title.as_str(), line.note.as_str()));
    let expected = [
        (
            "Clinic",
            "22 November 2026 · Money in a year: 40,000 · from 1 of 4 numbers · Days: 28 · from 1 of 3 numbers",
        ),
        (
            "School",
            "22 November 2026 · Money in a year: 38,500 · from 1 of 4 numbers · Days: 60 · from 1 of 3 numbers",
        ),
    ];
    assert_eq!(notes.collect::<Vec<_>>(), expected);
}

#[test]
fn h1_two_paths_come_out_at_the_mean_of_their_own_weights_side_by_side() {
    let mut answers = vec![("first", "Private practice")];
    answers.extend([("autonomy.weight", "8"), ("autonomy.first", "9"), ("autonomy.second", "4")]);
    answers.extend([("income.weight", "2"), ("income.first", "3"), ("income.second", "9")]);
    answers.extend([("hours.first", "5"), ("paperwork.weight", "0"), ("paperwork.first", "1")]);
    let both = sums("path_comparison", &answers);
    let expected = [
        ("Private practice", "7.8 of 10 · from 3 of 7 numbers"),
        ("The second path", "5 of 10 · from 2 of 7 numbers"),
    ];
    assert_eq!(reads(&both), expected);
    let weightless = [("income.weight", "0"), ("income.first", "3")];
    assert_eq!(sums("path_comparison", &weightless), [], "nothing weighs anything");
}

#[test]
fn h1_the_marks_of_a_path_are_asked_for_by_its_name() {
    let mut journey = Journey::begin();
    let id = begin(&mut journey, "path_comparison");
    answer(&mut journey, Subject::Entry(id), "first", "Private {second} practice");
    let asked = |name: &str| {
        let fields = page(&journey, id).form.fields;
        fields.into_iter().find(|field| field.name == name).unwrap().label
    };
    assert_eq!(asked("income.first"), "Private {second} practice: steady income");
    assert_eq!(asked("income.second"), "The second path: steady income");
    assert_eq!(asked("income.weight"), "Steady income: its weight for me");
}

#[test]
fn e1_hours_for_a_licence_are_held_against_the_number_that_was_entered() {
    let supervised = |done: &str, required: &str| {
        let sums = sums("licence", &[("hours.done", done), ("hours.required", required)]);
        let name = "Supervised hours: check with your board";
        assert!(sums.iter().all(|(label, _)| label == name), "{sums:?}");
        sums.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
    };
    let short = "12.5 of 40, short by 27.5 as you entered it";
    assert_eq!(supervised("12,5", "40"), [short]);
    let reached = "40 of 40, as you entered it";
    assert_eq!(supervised("40", "40.0"), [reached]);
    assert_eq!(supervised("12", ""), ["12"]);
    assert_eq!(supervised("", "40"), Vec::<String>::new());
}

#[test]
fn a_sum_is_heard_after_a_pause_and_not_at_each_key() {
    let mut journey = Journey::begin();
    let id = begin(&mut journey, "benefits");
    answer(&mut journey, Subject::Entry(id), "leave", "28");
    assert_eq!(journey.status().spoken, "");
    journey.act(Action::Rested);
    assert_eq!(journey.status().spoken, "Days: 28 · from 1 of 3 numbers. ");
    journey.act(Action::HomeOpened).act(Action::Rested);
    assert_eq!(journey.status().spoken, "");
}
