//! Two tabs change one record at once: what each of them wrote is there afterwards, and whoever
//! deleted something that was being changed is told.

use waymark::app::action::Action;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::goal::Status;
use waymark::domain::step::{Field, Step as WizardStep};

use crate::store_states::{gather, keys, with_goals};
use crate::support::Journey;

#[test]
fn fault_27_words_written_at_once_are_both_kept() {
    let mut first = Journey::begin();
    first.act(Action::WizardStarted).act(Action::Skipped).write(Field::Statement, "Run").leave();
    let mut second = Journey::on(first.backend.clone(), 2);
    first.write(Field::Statement, "Run a group").leave();
    second.write(Field::Statement, "Run a course").leave();
    first.hear_from(&mut second);
    second.hear_from(&mut first);
    first.hear_from(&mut second);
    for journey in [&mut first, &mut second] {
        assert_eq!(journey.page().draft.answers.statement, "Run a course");
        journey.act(Action::HomeOpened);
        let titles: Vec<String> = journey.home().drafts.iter().map(|d| d.title.clone()).collect();
        assert_eq!(titles.len(), 2, "{titles:?}");
        assert!(titles.contains(&"Run a group".to_owned()), "{titles:?}");
    }
}

/// Two versions lose the same words, and one of them other words too.
#[test]
fn fault_27_words_that_only_one_of_two_losing_versions_holds_are_kept() {
    let mut first = Journey::begin();
    first.act(Action::WizardStarted).act(Action::Skipped).write(Field::Statement, "Run").leave();
    let mut second = Journey::on(first.backend.clone(), 2);
    let mut third = Journey::on(first.backend.clone(), 3);
    third.write(Field::Statement, "Run a choir").leave();
    second.hear_from(&mut third);
    second.write(Field::Reason, "It lifts the ward").leave();
    // What the second had seen of the third is not its last version.
    third.act(Action::HomeOpened).leave();
    for reason in ["It is", "It is asked", "It is asked for"] {
        first.write(Field::Reason, reason).leave();
    }
    first.write(Field::Statement, "Run a course").leave();
    let mut later = Journey::on(first.backend.clone(), 4);
    later.act(Action::HomeOpened);
    let drafts: Vec<_> = later.state().library.drafts().map(|draft| &draft.answers).collect();
    let is_there = |words: &str| {
        drafts.iter().any(|answers| answers.statement == words || answers.reason == words)
    };
    for words in ["Run a choir", "It lifts the ward", "It is asked for", "Run a course"] {
        assert!(is_there(words), "{words:?} is not in {drafts:?}");
    }
    assert_eq!(drafts.len(), 2, "{drafts:?}");
}

#[test]
fn fault_26_two_fields_of_one_goal_changed_at_once_are_both_there_without_a_word() {
    for is_gathered in [false, true] {
        let mut first = with_goals(1);
        let Route::Goal(id) = first.state().view.route else { panic!("no goal is on screen") };
        if is_gathered {
            gather(&mut first);
        }
        let mut second = Journey::on(first.backend.clone(), 2);
        first.act(Action::GoalEdited(id)).act(Action::StepChanged(WizardStep::Specific));
        first.write(Field::Statement, "Lead a group").act(Action::Continued);
        first.act(Action::GoalSaved);
        second.act(Action::GoalStands(id, Status::Paused));
        second.act(Action::StepAdded(id));
        let Route::Step(_, step) = second.state().view.route else { panic!("no step") };
        let subject = Subject::Step(id, step);
        let (field, text) = ("text".to_owned(), "Ask for the room".to_owned());
        second.act(Action::FormAnswered { subject, field, text, caret: None }).leave();
        first.hear_from(&mut second);
        second.hear_from(&mut first);
        let expected = |journey: &Journey| {
            let goal = journey.state().library.goal(id).unwrap();
            assert_eq!(goal.answers.statement, "Lead a group");
            assert_eq!(goal.status, Status::Paused);
            assert_eq!(goal.steps[0].text(), "Ask for the room");
            assert_eq!(goal.wordings.len(), 1);
            let drafts: Vec<_> = journey.state().library.drafts().collect();
            assert!(drafts.is_empty(), "{drafts:?}");
            assert_ne!(journey.status().notice.map(|it| it.text), Some(two_versions(journey)));
        };
        for journey in [&mut first, &mut second] {
            expected(journey);
            journey.reload();
            expected(journey);
        }
        gather(&mut first);
        expected(&first);
        assert_eq!(keys(&first, "wm1:w:"), [""; 0]);
    }
}

fn two_versions(journey: &Journey) -> String {
    journey.texts.get("notice.two_versions").to_owned()
}

#[test]
fn fault_26_two_fields_of_an_entry_and_of_a_draft_are_joined_too() {
    let mut first = Journey::begin();
    first.act(Action::EntryBegun { form: "check_in".to_owned(), goal: None });
    let Route::Entry(id) = first.state().view.route else { panic!("no entry is on screen") };
    let answer = |journey: &mut Journey, field: &str, text: &str| {
        let (field, text) = (field.to_owned(), text.to_owned());
        let subject = Subject::Entry(id);
        journey.act(Action::FormAnswered { subject, field, text, caret: None }).leave();
    };
    answer(&mut first, "a", "Begun");
    first.act(Action::HomeOpened).act(Action::WizardStarted).act(Action::Skipped);
    first.write(Field::Statement, "Run").leave();
    let mut second = Journey::on(first.backend.clone(), 2);
    answer(&mut first, "a", "In the first");
    first.write(Field::Statement, "Run a group").leave();
    answer(&mut second, "b", "In the second");
    second.write(Field::Reason, "It matters").leave();
    first.hear_from(&mut second);
    second.hear_from(&mut first);
    for journey in [&mut first, &mut second] {
        journey.reload();
        let library = &journey.state().library;
        let entry = library.entry(id).unwrap();
        assert_eq!(
            (entry.filled.text("a"), entry.filled.text("b")),
            ("In the first", "In the second")
        );
        let drafts: Vec<_> = library.drafts().collect();
        assert_eq!(drafts.len(), 1);
        assert_eq!(drafts[0].answers.statement, "Run a group");
        assert_eq!(drafts[0].answers.reason, "It matters");
    }
}

/// Typing waits up to two seconds to be saved; what another tab saves meanwhile is not written over,
/// not even by a page that goes on as another writer.
#[test]
fn what_is_heard_while_words_wait_to_be_saved_stays() {
    let mut first = Journey::begin();
    first.act(Action::WizardStarted).act(Action::Skipped).write(Field::Statement, "Run").leave();
    let mut second = Journey::on(first.backend.clone(), 2);
    second.write(Field::Reason, "It matters");
    first.write(Field::Statement, "Run a group").leave();
    second.hear_from(&mut first);
    second.resume(3);
    second.write(Field::Reason, "It matters to me").leave();
    first.hear_from(&mut second);
    for journey in [&first, &second] {
        let drafts: Vec<_> = journey.state().library.drafts().collect();
        assert_eq!(drafts.len(), 1);
        assert_eq!(drafts[0].answers.statement, "Run a group");
        assert_eq!(drafts[0].answers.reason, "It matters to me");
    }
}

#[test]
fn fault_30_an_edit_beats_a_deletion_and_whoever_deleted_is_told() {
    for is_erased in [false, true] {
        let mut first = with_goals(1);
        let Route::Goal(id) = first.state().view.route else { panic!("no goal is on screen") };
        let mut second = Journey::on(first.backend.clone(), 2);
        first.act(Action::GoalDeleted(id));
        if is_erased {
            first.act(Action::GoalErased(id));
        }
        second.act(Action::GoalStands(id, Status::Paused));
        let before = second.status().notice;
        first.hear_from(&mut second);
        second.hear_from(&mut first);
        let notice = first.status().notice.unwrap().text;
        assert!(notice.starts_with("What you deleted was changed in another tab"), "{notice}");
        assert_eq!(second.status().notice, before, "nothing came back there");
        for journey in [&mut first, &mut second] {
            assert_eq!(journey.home().open.len(), 1);
            journey.reload();
            assert_eq!(journey.home().open.len(), 1);
        }
    }
}
