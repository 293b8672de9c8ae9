//! Forms that data describes: filling them in, leaving them, finding them again.

mod every;
mod links;
mod sums;

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::select::form::leads_to;
use waymark::app::select::form_page::{FormPage, details_page, entry_page, template_page};
use waymark::app::select::shelf;
use waymark::app::state::{Route, State};
use waymark::app::subject::Subject;
use waymark::domain::entry::{Entry, EntryId};
use waymark::domain::goal::GoalId;
use waymark::domain::record::{Kind, Record};
use waymark::domain::step::{Field, Step};
use waymark::store::envelope::open_body;

use crate::support::{Journey, date};

fn answer(journey: &mut Journey, subject: Subject, field: &str, text: &str) {
    let (field, text) = (field.to_owned(), text.to_owned());
    let caret = u32::try_from(text.len()).ok();
    journey.act(Action::FormAnswered { subject, field, text, caret });
}

fn begin(journey: &mut Journey, form: &str) -> EntryId {
    journey.act(Action::EntryBegun { form: form.to_owned(), goal: None });
    let Route::Entry(id) = journey.state().view.route else { panic!("no entry is on screen") };
    id
}

fn page(journey: &Journey, id: EntryId) -> FormPage {
    entry_page(journey.state(), id, &journey.texts).unwrap()
}

fn problem(page: &FormPage, field: &str) -> Option<String> {
    page.form.fields.iter().find(|one| one.name == field).unwrap().problem.clone()
}

#[test]
fn a_page_of_the_journal_survives_a_reload_in_mid_sentence() {
    let mut journey = Journey::begin();
    let id = begin(&mut journey, "journal");
    answer(&mut journey, Subject::Entry(id), "entry", "Today I noticed that");
    journey.wait(2_000).reload();
    assert_eq!(journey.state().view.route, Route::Entry(id));
    assert_eq!(journey.state().left_at(), Some(Target::FormField("entry".into(), Some(20))));
    assert!(page(&journey, id).entry.unwrap().only_me, "a journal is private from the start");
}

#[test]
fn words_of_a_long_text_that_may_point_at_a_person_get_a_word_beside_it() {
    let mut journey = Journey::begin();
    let id = begin(&mut journey, "journal");
    let mut person = |text: &str| {
        answer(&mut journey, Subject::Entry(id), "entry", text);
        let form = page(&journey, id).form;
        form.fields.into_iter().find(|one| one.name == "entry").unwrap().person
    };
    assert_eq!(person("A long day, and I was glad of my supervisor Ruth"), None);
    let words = person("A long day with my client Leah").unwrap();
    assert!(words.contains("“Client A”"), "{words}");
    assert_eq!(person("A long day with one client"), None);
}

#[test]
fn an_entry_that_stays_empty_is_gone_when_it_is_left() {
    let mut journey = Journey::begin();
    begin(&mut journey, "strength");
    journey.act(Action::ScreenOpened(Route::About));
    assert_eq!(journey.state().library.entries().count(), 0);

    let id = begin(&mut journey, "strength");
    answer(&mut journey, Subject::Entry(id), "what", "Staying calm in a loud room");
    journey.act(Action::ScreenOpened(Route::About)).reload();
    assert_eq!(journey.state().view.route, Route::Home, "it was left on purpose");
    let groups = shelf::about(journey.state(), &journey.texts);
    let strengths = groups.iter().find(|group| group.form == "strength").unwrap();
    assert_eq!(strengths.lines[0].title, "Staying calm in a loud room");
}

#[test]
fn a_deleted_entry_comes_back_by_undo_or_restore_and_an_erased_one_does_not() {
    let mut journey = Journey::begin();
    let id = begin(&mut journey, "value");
    answer(&mut journey, Subject::Entry(id), "what", "Honesty");
    let shown = |journey: &Journey| {
        shelf::about(journey.state(), &journey.texts).iter().map(|group| group.lines.len()).sum()
    };
    journey.act(Action::EntryDeleted(id));
    assert_eq!((shown(&journey), entry_page(journey.state(), id, &journey.texts)), (0, None));
    journey.act(Action::Undone);
    assert_eq!(shown(&journey), 1usize);
    journey.act(Action::EntryErased(id));
    assert_eq!(shown(&journey), 1usize, "only what lies in the bin can be deleted for good");
    journey.act(Action::EntryDeleted(id)).act(Action::EntryErased(id));
    assert_eq!(journey.state().library.entries().count(), 0);
}

#[test]
fn numbers_with_comma_or_point_are_read_and_others_are_asked_about() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let id = journey.goal().id;
    for (text, is_read) in
        [("1,5", true), ("1.5", true), ("0", true), ("-2", true), ("a few", false)]
    {
        answer(&mut journey, Subject::Goal(id), "target", text);
        let page = details_page(journey.state(), id, &journey.texts).unwrap();
        assert_eq!(problem(&page, "target").is_none(), is_read, "{text}");
    }
    for (field, text) in [("hours", "-1"), ("cost", "-0,5")] {
        answer(&mut journey, Subject::Goal(id), field, text);
        let page = details_page(journey.state(), id, &journey.texts).unwrap();
        assert_eq!(problem(&page, field).as_deref(), Some(journey.texts.get("form.below_zero")));
    }
    let kept = journey.state().library.goal(id).unwrap().details.text("target");
    assert_eq!(kept, "a few", "what cannot be read is kept as it was typed");
}

#[test]
fn a_page_of_a_form_that_a_newer_version_knows_is_shown_and_kept() {
    let body = r#"{"id":"00000000000000000000000000000001","form":"dream_log","date":"2026-11-22",
        "filled":{"dream":"A house with many doors"}}"#;
    let Ok(Record::Entry(entry)) = open_body(Kind::Entry, 1, body) else { panic!("no entry") };
    let mut journey = Journey::begin();
    let id = begin(&mut journey, "value");
    answer(&mut journey, Subject::Entry(id), "what", "Honesty");
    let strange = Entry { id: EntryId::from_bits(7), ..entry };
    journey.act(Action::RecordArrived(Box::new(Record::Entry(strange.clone()))));
    let page = page(&journey, strange.id);
    assert_eq!(page.form.fields[0].value, "A house with many doors");
    assert_eq!(page.form.title, journey.texts.get("entry.unknown_form"));
}

#[test]
fn b14_a_gap_becomes_a_goal_in_one_press() {
    let mut journey = Journey::begin();
    let id = begin(&mut journey, "skills");
    for (field, mark) in [
        ("conflict.now", "3"),
        ("conflict.wanted", "7"),
        ("notes.now", "6"),
        ("notes.wanted", "7"),
        ("trust.now", "8"),
        ("trust.wanted", "8"),
    ] {
        answer(&mut journey, Subject::Entry(id), field, mark);
    }
    let gaps = page(&journey, id).gaps;
    let found: Vec<(&str, u8, u8)> =
        gaps.iter().map(|gap| (gap.field.as_str(), gap.now, gap.wanted)).collect();
    assert_eq!(found, [("conflict", 3, 7), ("notes", 6, 7)]);

    journey.act(Action::GapTaken(id, "conflict".to_owned()));
    let draft = journey.page().draft;
    assert_eq!(draft.place.step, Step::Specific);
    assert!(draft.answers.statement.contains(&gaps[0].label), "{}", draft.answers.statement);
    for _ in 0..5 {
        journey.act(Action::Continued);
    }
    journey.act(Action::GoalSaved);
    let goal = journey.state().library.goal(journey.goal().id).unwrap();
    assert_eq!(goal.details.number("baseline"), Some(3.0));
    assert_eq!(goal.details.number("target"), Some(7.0));
    let link = ("Gap".to_owned(), gaps[0].label.clone(), Some(Route::Entry(id)));
    assert!(links::known(&journey, goal.id).contains(&link));
    assert_eq!(page(&journey, id).goals[0].id, goal.id);
}

#[test]
fn a_template_becomes_a_draft_whose_every_word_can_be_changed() {
    let mut journey = Journey::begin();
    journey.act(Action::ScreenOpened(Route::Template("skills", 0)));
    let open = template_page(journey.state(), "skills", 0, &journey.texts).unwrap();
    assert!(open.preview.unwrap().contains('…'), "an open blank is seen");
    for field in &open.form.fields {
        answer(&mut journey, Subject::Blanks, &field.name, "seven");
    }
    journey.act(Action::TemplateTaken("skills", 0));
    let draft = journey.page().draft;
    assert!(draft.answers.statement.contains("seven") && !draft.answers.statement.contains('…'));
    assert!(!draft.steps.is_empty());
    assert_eq!(draft.answers.area.unwrap().name(), "skills");
    assert!(journey.state().view.blanks.is_empty(), "the next template begins empty");
}

#[test]
fn parents_that_form_a_loop_are_not_followed_for_ever() {
    let mut journey = Journey::begin();
    journey.save_goal("Lead a team").act(Action::HomeOpened).save_goal("Run a grief group");
    let ids: Vec<GoalId> = journey.state().library.goals().map(|goal| goal.id).collect();
    let [a, b] = ids[..] else { panic!("two goals") };
    answer(&mut journey, Subject::Goal(a), "parent", &b.to_string());
    let page = details_page(journey.state(), b, &journey.texts).unwrap();
    let parent = page.form.fields.iter().find(|field| field.name == "parent").unwrap();
    assert!(parent.choices.is_empty(), "what serves a goal cannot be served by it");
    answer(&mut journey, Subject::Goal(b), "parent", &a.to_string());
    assert!(leads_to(journey.state(), a, b) && leads_to(journey.state(), b, a));
    assert!(!leads_to(journey.state(), a, GoalId::from_bits(99)));
    journey.act(Action::GoalDeleted(b));
    let page = details_page(journey.state(), a, &journey.texts).unwrap();
    let parent = page.form.fields.iter().find(|field| field.name == "parent").unwrap();
    assert_eq!(parent.choices[0].label, journey.texts.get("goal.missing"));
}

#[test]
fn of_very_many_goals_long_ones_are_offered_first_and_the_chosen_one_always() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let mut state = journey.state().clone();
    let mut first = state.library.goals().next().unwrap().clone();
    let own = first.id;
    for n in 1..=150 {
        let mut goal = first.clone();
        goal.id = GoalId::from_bits(1_000 + n);
        goal.answers.statement = format!("Goal {n}");
        goal.details.set("horizon", if n == 149 { "long" } else { "short" });
        state.library.adopt(Record::Goal(goal));
    }
    let offered = |state: &State| {
        let page = details_page(state, own, &journey.texts).unwrap();
        page.form.fields.into_iter().find(|field| field.name == "parent").unwrap()
    };
    let at_first = offered(&state);
    assert_eq!((at_first.choices.len(), at_first.n_more), (100, Some(50)));
    assert_eq!(at_first.choices[0].label, "Goal 149.");
    state.view.n_more_pages = 1;
    let all = offered(&state);
    assert_eq!((all.choices.len(), all.n_more), (150, Some(0)));

    state.view.n_more_pages = 0;
    first.details.set("parent", &GoalId::from_bits(1_150).to_string());
    state.library.adopt(Record::Goal(first));
    let last = offered(&state).choices.pop().unwrap();
    assert_eq!((last.label.as_str(), last.is_chosen), ("Goal 150.", true));
}

#[test]
fn a_step_is_added_moved_ticked_and_taken_away_again() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group");
    let id = journey.goal().id;
    let mut add = |text: &str| {
        journey.act(Action::StepAdded(id));
        let Route::Step(_, step) = journey.state().view.route else { panic!("no step") };
        answer(&mut journey, Subject::Step(id, step), "text", text);
        journey.act(Action::GoalOpened(id));
        step
    };
    let (room, leaflet) = (add("Book the room"), add("Write the leaflet"));
    add("  ");
    let texts = |journey: &Journey| -> Vec<String> {
        let goal = journey.state().library.goal(id).unwrap();
        goal.steps.iter().map(|step| step.text().to_owned()).collect()
    };
    assert_eq!(texts(&journey), ["Book the room", "Write the leaflet"]);
    journey.act(Action::StepMoved { goal: id, step: leaflet, is_up: true });
    assert_eq!(texts(&journey), ["Write the leaflet", "Book the room"]);
    journey.act(Action::StepMoved { goal: id, step: leaflet, is_up: true });
    assert_eq!(
        texts(&journey),
        ["Write the leaflet", "Book the room"],
        "above the first is nothing"
    );
    journey.act(Action::StepTicked(id, room, true));
    let done = |journey: &Journey| journey.state().library.goal(id).unwrap().steps[1].done;
    assert_eq!(done(&journey), Some(date("2026-11-22")));
    journey.act(Action::StepRemoved(id, leaflet)).act(Action::Undone).act(Action::Undone);
    assert_eq!((texts(&journey).len(), done(&journey)), (2, None));
}

#[test]
fn the_coach_knows_the_hours_and_values_that_somebody_wrote() {
    let mut journey = Journey::begin();
    let rules = |journey: &Journey| -> Vec<&str> {
        journey.page().coach.remarks.iter().map(|remark| remark.rule).collect()
    };
    let id = begin(&mut journey, "profile");
    answer(&mut journey, Subject::Entry(id), "free_hours", "2,5");
    journey.act(Action::HomeOpened).save_goal("Run a grief group every week until May 2027");
    let id = journey.goal().id;
    journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::Achievable));
    journey.write(Field::FirstStep, "Ask Dana for the room on Monday");
    assert!(!rules(&journey).contains(&"rA2"), "{:?}", rules(&journey));

    journey.act(Action::GoalOpened(id));
    answer(&mut journey, Subject::Goal(id), "hours", "6");
    journey.act(Action::HomeOpened).act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "Read one paper a week for 3 hours until May 2027");
    journey.act(Action::StepChanged(Step::Achievable));
    journey.write(Field::FirstStep, "Choose the first paper on Monday");
    assert!(rules(&journey).contains(&"rA2"), "{:?}", rules(&journey));
}

#[test]
fn the_coach_is_heard_after_a_pause_and_says_the_same_only_once() {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "Improve my therapy skills");
    assert_eq!(journey.status().spoken, "", "nothing is said while somebody types");
    journey.act(Action::Rested);
    let spoken = journey.status().spoken;
    assert!(spoken.contains(&journey.page().coach.remarks[0].text), "{spoken}");
    journey.write(Field::Statement, "Improve my therapy skills soon");
    assert_eq!(journey.status().spoken, spoken, "what stands there is not said again");
    journey.act(Action::HomeOpened);
    assert_eq!(journey.status().spoken, "", "it was said of the page that is left");
    journey.act(Action::Rested);
    assert_eq!(journey.status().spoken, "");
}

#[test]
fn i8_marks_are_drawn_from_the_second_day_on_and_nothing_is_concluded() {
    let mut journey = Journey::begin();
    let group = |journey: &Journey, form: &str| {
        let form = waymark::content::form("en", form).unwrap();
        shelf::group(journey.state(), form, &journey.texts)
    };
    for (day, mark) in [("2026-09-01", "3"), ("2026-11-01", "6")] {
        assert_eq!(group(&journey, "burnout_signs").trend, None);
        let id = begin(&mut journey, "burnout_signs");
        let first = page(&journey, id).form.fields[0].name.clone();
        answer(&mut journey, Subject::Entry(id), &first, mark);
        journey.act(Action::EntryDated(id, date(day))).act(Action::HomeOpened);
    }
    let trend = group(&journey, "burnout_signs").trend.unwrap();
    assert_eq!(trend.table.rows[0][1..], ["3", "6"]);
    assert_eq!(trend.table.heads[1..], ["1 September 2026", "1 November 2026"]);
}

#[test]
fn b13_inventories_of_two_days_are_compared() {
    let mut journey = Journey::begin();
    for (day, mark) in [("2026-02-01", "3"), ("2026-11-01", "6")] {
        let id = begin(&mut journey, "skills");
        answer(&mut journey, Subject::Entry(id), "conflict.now", mark);
        answer(&mut journey, Subject::Entry(id), "conflict.wanted", "8");
        journey.act(Action::EntryDated(id, date(day))).act(Action::HomeOpened);
    }
    let form = waymark::content::form("en", "skills").unwrap();
    let trend = shelf::group(journey.state(), form, &journey.texts).trend.unwrap();
    let row = trend.table.rows.iter().find(|row| row[0].contains("conflict")).unwrap();
    assert_eq!(row[1..], ["3", "6", "8"], "before, now, wanted");
}

#[test]
fn the_page_of_an_area_lists_the_next_goals_and_counts_the_rest() {
    use waymark::app::select::areas::area_page;
    use waymark::domain::area::Area;
    use waymark::domain::goal::{Answers, Goal};

    let mut journey = Journey::begin();
    for bits in 1..=23 {
        let answers = Answers {
            area: Some(Area::named("skills")),
            statement: format!("Read book {bits}"),
            ..Answers::default()
        };
        let target = date("2027-01-31").plus_days(-(bits as i32));
        let goal = Goal::new(GoalId::from_bits(bits), answers, Some(target), journey.now.today);
        journey.act(Action::RecordArrived(Box::new(Record::Goal(goal))));
    }
    let today = journey.now.today;
    let page = area_page(journey.state(), "skills", today, &journey.texts).unwrap();
    assert_eq!(page.goals.len(), 20);
    assert!(page.goals[0].statement.starts_with("Read book 23"), "the next date comes first");
    assert_eq!(page.more_goals, "3 more stand among all your goals.");
}
