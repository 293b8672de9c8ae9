//! Two tabs with one vault: a lock, a key or its end in one of them is followed in the other.

use waymark::app::action::Action;
use waymark::app::vault::{Deed, Task};
use waymark::domain::step::Field;

use super::journeys::{PASSPHRASE, with_passphrase};
use crate::support::Journey;

#[test]
fn fault_72_locking_in_one_tab_locks_the_other_with_its_words_kept() {
    let mut first = with_passphrase();
    let mut second = Journey::on(first.backend.clone(), 2);
    second.unlock(PASSPHRASE).act(Action::WizardStarted).act(Action::Skipped);
    second.write(Field::Statement, "Words in the other tab");
    first.vault(Deed::Locked);
    second.hear_from(&mut first);
    assert!(second.is_locked());
    assert!(!second.stored_text().contains("other tab"));
    second.unlock(PASSPHRASE);
    assert_eq!(second.page().draft.answers.statement, "Words in the other tab");
    first.unlock(PASSPHRASE).act(Action::HomeOpened);
    assert_eq!(first.home().drafts[0].title, "Words in the other tab");
}

#[test]
fn other_tabs_follow_a_passphrase_that_is_set_and_one_that_is_given_up() {
    let mut first = Journey::begin();
    first.save_goal("Run a group");
    let mut second = Journey::on(first.backend.clone(), 2);
    second.act(Action::WizardStarted).act(Action::Skipped);
    second.write(Field::Statement, "Typed a moment ago");
    first.task(Task::TurnOn, PASSPHRASE).vault(Deed::CodeKept);
    second.hear_from(&mut first);
    assert!(second.is_locked());
    first.hear_from(&mut second);
    let text = first.stored_text();
    assert!(!text.contains("group") && !text.contains("moment ago"), "{text}");
    second.unlock(PASSPHRASE);
    assert_eq!(second.page().draft.answers.statement, "Typed a moment ago");

    second.vault(Deed::Locked);
    first.task(Task::TurnOff, "");
    second.hear_from(&mut first);
    assert!(!second.is_locked());
    assert_eq!(second.page().draft.answers.statement, "Typed a moment ago");
    second.write(Field::Statement, "Typed a moment later").leave();
    assert!(second.stored_text().contains("Typed a moment later"));
    first.reload();
    assert!(!first.is_locked());
}

#[test]
fn a_tab_with_the_former_key_locks_and_loses_nothing() {
    let mut first = with_passphrase();
    let mut second = Journey::on(first.backend.clone(), 2);
    second.unlock(PASSPHRASE).act(Action::WizardStarted).act(Action::Skipped);
    second.write(Field::Statement, "Sealed with the former key");
    first.task(Task::Renew, "another few words");
    second.hear_from(&mut first);
    assert!(second.is_locked());
    first.hear_from(&mut second);
    second.unlock("another few words");
    assert_eq!(second.page().draft.answers.statement, "Sealed with the former key");
    // A new passphrase for the same key asks nothing of the other tab.
    first.task(Task::Change, PASSPHRASE);
    second.hear_from(&mut first);
    assert!(!second.is_locked());
}
