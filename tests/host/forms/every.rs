//! Every form and every template that the packs hold, one after the other, by the kinds of their
//! fields: whatever is added to a pack is walked through here.

use waymark::app::action::Action;
use waymark::app::select::form_page::{self, FormPage, details_page, levels_page, step_page};
use waymark::app::select::shelf;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::content::{self, Field, FieldKind, Form, Pack};
use waymark::domain::goal::GoalId;

use super::{answer, page};
use crate::goal_page::saved;
use crate::support::Journey;

fn packs() -> impl Iterator<Item = &'static Pack> {
    content::own_packs("en").iter().chain(content::packs("en"))
}

/// What somebody might answer: the name that it is kept under, and the text.
fn answers(field: &Field, goal: GoalId) -> Vec<(String, String)> {
    let id = &field.id;
    let one = |text: &str| vec![(id.clone(), text.to_owned())];
    match field.kind {
        FieldKind::Line | FieldKind::Entry => one("A line of my own"),
        FieldKind::Text => one("One line\nand another"),
        FieldKind::Number | FieldKind::Money => one("12,5"),
        FieldKind::Scale => one("7"),
        FieldKind::Date => one("2027-02-28"),
        FieldKind::Choice | FieldKind::Checks => one(&field.choices[1].id),
        FieldKind::Goal => one(&goal.to_string()),
        FieldKind::Gap => ["now", "wanted"].map(|half| (format!("{id}.{half}"), "5".into())).into(),
    }
}

/// Opens a form where it belongs.
fn open(journey: &mut Journey, form: &Form, goal: GoalId) -> Subject {
    match form.id.as_str() {
        "goal_details" => journey.act(Action::ScreenOpened(Route::GoalDetails(goal))),
        "levels" => journey.act(Action::ScreenOpened(Route::GoalLevels(goal))),
        "step" => journey.act(Action::StepAdded(goal)),
        id => {
            let goal = form.per_goal.then_some(goal);
            journey.act(Action::EntryBegun { form: id.to_owned(), goal })
        }
    };
    match journey.state().view.route {
        Route::GoalDetails(goal) | Route::GoalLevels(goal) => Subject::Goal(goal),
        Route::Step(goal, step) => Subject::Step(goal, step),
        Route::Entry(entry) => Subject::Entry(entry),
        _ => panic!("{} is not on screen", form.id),
    }
}

fn shown(journey: &Journey, form: &Form, subject: Subject) -> FormPage {
    let (state, texts) = (journey.state(), &journey.texts);
    match subject {
        Subject::Entry(entry) => page(journey, entry),
        Subject::Goal(goal) if form.id == "levels" => levels_page(state, goal, texts).unwrap(),
        Subject::Goal(goal) => details_page(state, goal, texts).unwrap(),
        Subject::Step(..) => step_page(state, subject, texts).unwrap(),
        Subject::Part(..) | Subject::Blanks => panic!("{} is no page", form.id),
    }
}

#[test]
fn every_answer_to_every_form_is_found_again_after_a_reload() {
    let mut journey = Journey::begin();
    let goal = saved(&mut journey, "Run a grief group");
    let mut n_answers = 0;
    for form in packs().flat_map(|pack| &pack.forms) {
        let subject = open(&mut journey, form, goal);
        let given: Vec<(String, String)> =
            form.fields.iter().flat_map(|field| answers(field, goal)).collect();
        for (name, text) in &given {
            answer(&mut journey, subject, name, text);
        }
        journey.act(Action::HomeOpened).reload();

        let kept = subject.filled(journey.state()).unwrap();
        for (name, text) in &given {
            assert_eq!(kept.text(name), text, "{}.{name}", form.id);
        }
        n_answers += given.len();
        let page = shown(&journey, form, subject);
        assert_eq!((&page.form.title, page.form.fields.len()), (&form.title, form.fields.len()));
        for field in &page.form.fields {
            assert_eq!(field.problem, None, "{}.{}", form.id, field.name);
            let is_open = field.kind == FieldKind::Entry || field.choices.is_empty();
            let is_chosen = field.choices.iter().any(|choice| choice.is_chosen);
            assert!(is_open || is_chosen, "{}.{}", form.id, field.name);
        }
        let own = |entry: &&waymark::domain::entry::Entry| entry.form == form.id;
        if let Some(entry) = journey.state().library.entries().find(own) {
            assert_eq!(entry.only_me, form.only_me, "{}", form.id);
            let home = form_page::home_of(&form.id, entry.goal, &journey.texts);
            assert_ne!(home, Route::Home, "{} is found nowhere", form.id);
            let group = shelf::group(journey.state(), form, &journey.texts);
            assert_eq!(group.lines.len(), 1, "{}", form.id);
        }
    }
    println!("{n_answers} answers were written and found again");
}

#[test]
fn every_template_becomes_a_goal_with_its_steps_and_its_area() {
    let mut n = 0;
    for pack in packs() {
        for (index, template) in pack.templates.iter().enumerate() {
            let mut journey = Journey::begin();
            journey.act(Action::ScreenOpened(Route::Template(&pack.id, index)));
            for blank in &template.blanks {
                answer(&mut journey, Subject::Blanks, &blank.id, &blank.sample);
            }
            journey.act(Action::TemplateTaken(&pack.id, index));
            for _ in 0..5 {
                journey.act(Action::Continued);
            }
            journey.act(Action::GoalSaved).reload();
            let goal = journey.state().library.goals().next().expect(&template.id);
            let filled = template.fill(&|id| template.sample(id));
            assert_eq!(goal.answers.statement, filled.statement, "{}", template.id);
            assert_eq!(goal.answers.measure, filled.measure, "{}", template.id);
            assert_eq!(goal.answers.area.as_ref().unwrap().name(), pack.id, "{}", template.id);
            let day = journey.now.today.plus_months(template.months);
            assert_eq!(goal.target, Some(day), "{}", template.id);
            assert_eq!(goal.details.text("track"), template.track, "{}", template.id);
            assert_eq!(goal.details.text("horizon"), template.horizon, "{}", template.id);
            let steps: Vec<&str> = goal.steps.iter().map(|step| step.text()).collect();
            let first = std::slice::from_ref(&filled.first_step);
            let expected: Vec<&String> = first.iter().chain(&filled.steps).collect();
            assert_eq!(steps, expected, "{}", template.id);
            n += 1;
        }
    }
    println!("{n} templates became goals");
}
