//! The goal templates of all packs: blanks are used and declared, the texts fit their fields, and
//! the coach finds each of them clear enough.

use std::collections::BTreeSet;

use waymark::coach::{Context, Critique, Draft, Letter, Level, critique_with};
use waymark::content::{FilledTemplate, Template};
use waymark::domain::date::Date;
use waymark::domain::goal::Answers;
use waymark::domain::text::{ANSWER_MAX, STATEMENT_MAX};

use super::{all_templates, filled};

/// Sunday, 22 November 2026.
fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

/// What the coach says once the samples stand in the blanks and the day is chosen.
fn critique(template: &Template) -> Critique {
    let FilledTemplate { statement, measure, first_step, .. } = filled(template);
    let answers = Answers { statement, measure, first_step, ..Answers::default() };
    let target = Some(today().plus_months(template.months));
    let draft = Draft { answers: &answers, target, today: today(), others: &[] };
    let is_long_term = Some(template.horizon == "long");
    critique_with(&draft, &Context { is_long_term, is_leaving: true, ..Context::default() })
}

#[test]
fn each_blank_is_used_and_each_place_is_declared() {
    for template in all_templates() {
        let Template { id, statement, measure, first_step, blanks, steps, .. } = &template;
        let texts = [statement, measure, first_step].into_iter().chain(steps);
        let mut used = BTreeSet::new();
        for text in texts {
            let places = text.split('{').skip(1).map(|rest| rest.split_once('}').expect(id).0);
            used.extend(places);
        }
        let declared: BTreeSet<&str> = blanks.iter().map(|blank| blank.id.as_str()).collect();
        assert_eq!(used, declared, "{id}");
        assert!(!declared.is_empty(), "{id} leaves nothing to decide");
        assert!(blanks.iter().all(|blank| !blank.label.is_empty() && !blank.sample.is_empty()));
    }
}

#[test]
fn a_template_says_what_is_needed_and_fits_its_fields() {
    for template in all_templates() {
        let Template { id, title, months, track, horizon, .. } = &template;
        let FilledTemplate { statement, measure, first_step, steps } = filled(&template);
        assert!(!title.is_empty() && !statement.is_empty(), "{id}");
        assert!(!measure.is_empty() && !first_step.is_empty(), "{id}");
        assert!((3..=5).contains(&steps.len()), "{id}: {} steps", steps.len());
        assert!(["personal", "professional"].contains(&track.as_str()), "{id}: {track}");
        assert_eq!(horizon, if *months > 12 { "long" } else { "short" }, "{id}: {months} months");
        assert!(*months > 0, "{id}");
        assert!(!statement.ends_with('.'), "{id}: the sheet adds the date and the full stop");
        assert!(statement.chars().count() <= STATEMENT_MAX, "{id}");
        for text in [measure, first_step] {
            assert!(text.chars().count() <= ANSWER_MAX && text.ends_with('.'), "{id}: {text}");
        }
    }
}

#[test]
fn w12_the_coach_finds_every_template_clear_and_points_at_no_person() {
    let templates = all_templates();
    let mut faults = Vec::new();
    for template in &templates {
        let critique = critique(template);
        for letter in [Letter::S, Letter::M, Letter::T] {
            let bar = critique.bars[letter as usize];
            if bar.score().is_none_or(|score| score < 2) {
                faults.push(format!("{}: {} is {}", template.id, letter.name(), bar.name()));
            }
        }
        for remark in critique.remarks {
            // A template has no reason: that is the person's own to give.
            let is_heavy = remark.level == Level::Fix && remark.letter != Letter::R;
            if is_heavy || ["rX5", "rX6", "rX8", "rT6"].contains(&remark.rule) {
                faults.push(format!("{}: {} {:?}", template.id, remark.rule, remark.args));
            }
        }
    }
    println!("{} templates read by the coach", templates.len());
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_template_without_its_blanks_is_seen_by_the_coach() {
    let vague =
        Template { statement: "Improve my {topic}".to_owned(), months: 3, ..Template::default() };
    let bars = critique(&vague).bars;
    assert!(bars[Letter::S as usize].score() < Some(2), "{bars:?}");
}
