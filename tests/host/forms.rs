//! Forms that data describes: filling them in, leaving them, finding them again.

mod details;
mod every;
mod heard;
mod links;
mod marks;
mod sums;

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::select::form_page::{FormPage, entry_page, template_page};
use waymark::app::select::shelf;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::entry::{Entry, EntryId};
use waymark::domain::goal::GoalId;
use waymark::domain::record::{Kind, Record};
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
