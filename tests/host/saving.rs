//! Saving, reloading, other elements on the same storage, and storage that fails.

use waymark::app::action::Action;
use waymark::app::effect::Effect;
use waymark::domain::step::{Field, Step};
use waymark::store::backend::{Backend, MemoryFault};

use crate::support::Journey;

fn typing() -> Journey {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).act(Action::Skipped);
    journey.write(Field::Statement, "Run a weekly gr");
    journey
}

#[test]
fn s1_a_reload_in_mid_sentence_brings_back_page_field_text_and_caret() {
    let mut journey = typing();
    journey.wait(300).reload();
    let draft = journey.page().draft;
    assert_eq!(draft.place.step, Step::Specific);
    assert_eq!(draft.place.field, Some(Field::Statement));
    assert_eq!(draft.place.caret, Some(15));
    assert_eq!(draft.answers.statement, "Run a weekly gr");
}

#[test]
fn s1_typing_waits_for_a_pause_and_leaving_the_page_does_not() {
    let mut journey = typing();
    journey.wait(299).reload();
    assert_eq!(journey.page().draft.answers.statement, "", "nothing is saved before the pause");
    let mut journey = typing();
    journey.leave();
    journey.reload();
    assert_eq!(journey.page().draft.answers.statement, "Run a weekly gr");
}

#[test]
fn s1_steady_typing_is_saved_at_least_every_two_seconds() {
    let mut journey = Journey::begin();
    journey.act(Action::WizardStarted).act(Action::Skipped);
    let text = "abcdefghijklmnopqrstuvwxyz";
    for end in 1..=text.len() {
        journey.write(Field::Statement, &text[..end]).wait(100);
    }
    journey.reload();
    // 26 keys in 2.6 s: the 21st fell due at 2.0 s.
    assert!(journey.page().draft.answers.statement.len() >= 20);
}

#[test]
fn the_status_line_says_where_and_when() {
    let mut journey = Journey::begin();
    assert_eq!(journey.status().saved, "What you write is saved in this browser.");
    journey.act(Action::WizardStarted);
    assert_eq!(journey.status().saved, "Saved in this browser at 14:02.");
}

#[test]
fn s3_refused_saves_stay_on_screen_until_one_succeeds() {
    for fault in [MemoryFault::Full, MemoryFault::Blocked, MemoryFault::Forgetful] {
        let mut journey = typing();
        journey.backend.set_fault(Some(fault));
        journey.wait(300);
        assert!(journey.status().trouble.is_some(), "{fault:?}");
        assert_eq!(journey.status().saved, "Not saved: what you see is only on this screen.");
        journey.act(Action::Continued).write(Field::Measure, "Eight evenings");
        assert!(journey.status().trouble.is_some(), "{fault:?} while going on");

        journey.backend.set_fault(None);
        journey.wait(30_000);
        assert_eq!(journey.status().trouble, None, "{fault:?}");
        journey.reload();
        assert_eq!(journey.page().draft.answers.measure, "Eight evenings");
        assert_eq!(journey.page().draft.answers.statement, "Run a weekly gr");
    }
}

#[test]
fn s3_download_my_work_holds_everything_while_nothing_can_be_saved() {
    let mut journey = typing();
    journey.backend.set_fault(Some(MemoryFault::Full));
    journey.wait(300).act(Action::DownloadAsked);
    let [Effect::Download(file)] = journey.effects.as_slice() else { panic!("no file") };
    assert_eq!(file.name, "waymark-2026-11-22.json");
    let bundle: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    assert_eq!(bundle["type"], "waymark");
    assert_eq!(bundle["records"][0]["kind"], "draft");
    assert_eq!(bundle["records"][0]["body"]["answers"]["statement"], "Run a weekly gr");
}

#[test]
fn fault_01_storage_that_is_blocked_from_the_start_says_so_at_once() {
    let backend = waymark::store::backend::MemoryBackend::default();
    backend.set_fault(Some(MemoryFault::Blocked));
    let mut journey = Journey::on(backend, 1);
    let trouble = journey.status().trouble.unwrap();
    assert_eq!(trouble.title, "This browser does not let this page save");
    journey.save_goal("Co-lead a group");
    assert_eq!(journey.home().open.len(), 1, "one can go on writing");
}

#[test]
fn fault_10_a_store_that_forgets_silently_is_found_out() {
    let mut journey = Journey::begin();
    journey.backend.set_fault(Some(MemoryFault::Forgetful));
    journey.act(Action::WizardStarted);
    assert!(journey.status().trouble.is_some());
}

#[test]
fn fault_25_two_elements_keep_both_of_their_goals() {
    let mut first = Journey::begin();
    let mut second = Journey::on(first.backend.clone(), 2);
    first.save_goal("From the first");
    second.save_goal("From the second");
    first.hear_from(&mut second);
    second.hear_from(&mut first);
    for journey in [&mut first, &mut second] {
        assert_eq!(journey.home().open.len(), 2);
        journey.reload();
        assert_eq!(journey.home().open.len(), 2);
    }
}

#[test]
fn fault_28_an_older_element_shows_newer_work_and_writes_nothing() {
    let mut first = Journey::begin();
    first.save_goal("Co-lead a group");
    let id = first.goal().id;
    let mut second = Journey::on(first.backend.clone(), 2);
    second.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::Specific));
    second.write(Field::Statement, "Lead a group").act(Action::Continued).act(Action::GoalSaved);
    first.hear_from(&mut second);
    first.leave();
    assert_eq!(first.goal().sheet.statement.as_deref(), Some("Lead a group."));
    first.reload();
    assert_eq!(first.home().open[0].statement, "Lead a group.");
}

#[test]
fn a_goal_deleted_for_good_elsewhere_leaves_the_screen() {
    let mut first = Journey::begin();
    first.save_goal("Co-lead a group");
    let id = first.goal().id;
    let mut second = Journey::on(first.backend.clone(), 2);
    second.act(Action::GoalDeleted(id)).act(Action::GoalErased(id));
    first.hear_from(&mut second);
    assert!(first.home().is_first_run);
}

#[test]
fn fault_38_to_43_a_value_that_cannot_be_read_is_kept_and_listed() {
    let mut journey = Journey::begin();
    journey.save_goal("Co-lead a group").save_goal("Write to the housing team");
    let mut keys = journey.backend.keys("wm1:").unwrap();
    keys.retain(|key| key.contains(":goal:"));
    let key = keys.remove(0);
    let whole = journey.backend.get(&key).unwrap().unwrap();
    let newer = whole.replacen("wm1 goal 1 ", "wm1 goal 2 ", 1);
    let flipped = whole.replace("group", "grouq").replace("team", "teal");
    for bad in ["", "null", "{}", "[]", &whole[..whole.len() - 1], &newer, &flipped] {
        journey.backend.set(&key, bad).unwrap();
        journey.backend.set("wm1x:other", "not ours").unwrap();
        journey.reload();
        assert_eq!(journey.home().open.len(), 1, "{bad:?}");
        assert_eq!(journey.state().view.unread.len(), 1, "{bad:?}");
        journey.save_goal("One more");
        assert_eq!(journey.backend.get(&key).unwrap().as_deref(), Some(bad), "kept as it was");
        let id = journey.goal().id;
        journey.act(Action::GoalDeleted(id)).act(Action::GoalErased(id));
    }
}
