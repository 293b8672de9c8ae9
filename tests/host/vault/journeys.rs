//! A person with a passphrase: setting it, opening, changing it, and doing without it. When it
//! locks, and what is left then, has a file of its own.

mod locking;

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::vault::{Deed, Problem, Task};
use waymark::domain::step::Field;
use waymark::store::backend::Backend;
use waymark::store::keys::{LOCK, POINT};
use waymark::store::vault::{LockError, Standing};
use waymark::vault::VaultError;
use waymark::vault::secret::Secret;

use crate::support::Journey;

pub const PASSPHRASE: &str = "violet harbour lantern";

impl<B: Backend + Clone> Journey<B> {
    pub fn vault(&mut self, deed: Deed) -> &mut Self {
        self.act(Action::Vault(deed))
    }

    pub fn type_secret(&mut self, index: usize, text: &str) -> &mut Self {
        self.vault(Deed::Typed(index, Secret::new(text.to_owned())))
    }

    /// From the page about it to a deed that is done, with this new passphrase if it needs one.
    pub fn task(&mut self, task: Task, passphrase: &str) -> &mut Self {
        self.vault(Deed::TaskOpened(task));
        if task.needs_passphrase() {
            self.type_secret(0, passphrase).type_secret(1, passphrase);
        }
        self.vault(Deed::Asked)
    }

    pub fn unlock(&mut self, passphrase: &str) -> &mut Self {
        self.type_secret(0, passphrase).vault(Deed::Asked)
    }

    pub fn problem(&self) -> Option<Problem> {
        self.state().view.vault.problem
    }

    pub fn is_locked(&self) -> bool {
        self.state().view.vault.is_locked()
    }

    /// Opens a file of what is here, so that a restore point is kept before it.
    pub fn take_file_in(&mut self) -> &mut Self {
        let file = self.download();
        self.act(Action::FileChosen(Some(file)));
        if self.state().view.locked_file.is_some() {
            self.unlock(PASSPHRASE);
        }
        self.act(Action::ImportAccepted { take_changed: true, without_copy: false })
    }

    /// The recovery code that is on screen.
    pub fn code(&self) -> String {
        self.state().view.vault.code.as_ref().unwrap().reveal().to_owned()
    }

    pub fn statements(&self) -> Vec<String> {
        let mut all: Vec<String> =
            self.state().library.goals().map(|goal| goal.answers.statement.clone()).collect();
        all.sort();
        all
    }

    /// All stored values of ours in one text.
    pub fn stored_text(&self) -> String {
        let keys = self.backend.keys("wm1:").unwrap();
        keys.iter().filter_map(|key| self.backend.get(key).unwrap()).collect()
    }
}

pub fn refused(error: VaultError) -> Option<Problem> {
    Some(Problem::Refused(LockError::Vault(error)))
}

pub fn with_passphrase() -> Journey {
    let mut journey = Journey::begin();
    journey.save_goal("Run a group").task(Task::TurnOn, PASSPHRASE).vault(Deed::CodeKept);
    journey
}

#[test]
fn a_passphrase_seals_what_is_stored_and_opens_it_again() {
    let mut journey = with_passphrase();
    assert_eq!(journey.state().view.vault.standing, Standing::Open);
    assert!(!journey.stored_text().contains("group"));
    journey.save_goal("Write a paper");
    assert!(!journey.stored_text().contains("paper"));
    journey.reload();
    assert!(journey.is_locked());
    assert_eq!(journey.statements(), [""; 0]);
    journey.unlock(PASSPHRASE);
    assert!(!journey.is_locked());
    assert_eq!(journey.statements(), ["Run a group", "Write a paper"]);
}

#[test]
fn the_recovery_code_opens_it_and_asks_for_a_passphrase_that_is_known() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a group").task(Task::TurnOn, PASSPHRASE);
    let code = journey.code();
    journey.reload();
    journey.vault(Deed::OpenerToggled).unlock(&code.to_lowercase());
    assert_eq!(journey.statements(), ["Run a group"]);
    assert_eq!(journey.state().view.vault.task, Some(Task::Change));
    journey.type_secret(0, "another few words").type_secret(1, "another few words");
    journey.vault(Deed::Asked).reload();
    journey.unlock(PASSPHRASE);
    assert_eq!(journey.problem(), refused(VaultError::Wrong));
    journey.unlock("another few words");
    assert_eq!(journey.statements(), ["Run a group"]);
}

#[test]
fn a_new_passphrase_is_looked_at_before_any_work() {
    let mut journey = Journey::begin();
    journey.task(Task::TurnOn, "eleven char");
    assert_eq!(journey.problem(), Some(Problem::Short));
    journey.type_secret(0, PASSPHRASE).type_secret(1, "violet harbour lanterm");
    journey.vault(Deed::Asked);
    assert_eq!(journey.problem(), Some(Problem::Differ));
    assert_eq!(journey.stored_text(), "");
    journey.type_secret(1, PASSPHRASE).vault(Deed::Asked);
    assert_eq!(journey.problem(), None);
    assert_eq!(journey.code().len(), 34);
    assert_eq!(journey.focus(), Some(Target::Secret), "to the code, which is shown only once");
    assert!(!journey.stored_text().contains("harbour"));
    journey.vault(Deed::CodeKept);
    assert_eq!(journey.state().view.vault.code, None);
    assert!(!format!("{:?}", journey.state()).contains("harbour"));
}

#[test]
fn a_new_code_takes_the_place_of_the_former_one() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a group").task(Task::TurnOn, PASSPHRASE);
    let former = journey.code();
    journey.task(Task::NewCode, "");
    let code = journey.code();
    assert_ne!(code, former);
    journey.reload();
    journey.vault(Deed::OpenerToggled).unlock(&former);
    assert_eq!(journey.problem(), refused(VaultError::Wrong));
    journey.unlock(&code);
    assert_eq!(journey.statements(), ["Run a group"]);
}

#[test]
fn another_key_leaves_nothing_that_the_former_one_opens() {
    let mut journey = with_passphrase();
    let lock = LOCK.map(|name| journey.backend.get(name).unwrap().unwrap());
    journey.task(Task::Renew, "another few words");
    journey.reload();
    journey.unlock("another few words");
    assert_eq!(journey.statements(), ["Run a group"]);
    journey.save_goal("Write a paper");
    // Whoever kept the former lock and knows its passphrase finds nothing to open.
    for (name, value) in LOCK.iter().zip(&lock) {
        journey.backend.set(name, value).unwrap();
    }
    journey.reload();
    journey.unlock(PASSPHRASE);
    assert_eq!(journey.statements(), [""; 0]);
}

#[test]
fn turned_off_it_is_plain_again() {
    let mut journey = with_passphrase();
    journey.task(Task::TurnOff, "");
    assert_eq!(journey.state().view.vault.standing, Standing::Plain);
    assert!(journey.stored_text().contains("Run a group"));
    journey.save_goal("Write a paper");
    assert!(journey.stored_text().contains("Write a paper"));
    journey.reload();
    assert!(!journey.is_locked());
    assert_eq!(journey.statements(), ["Run a group", "Write a paper"]);
    journey.task(Task::TurnOn, "another few words");
    assert!(!journey.stored_text().contains("group"));
    journey.reload();
    journey.unlock("another few words");
    assert_eq!(journey.statements(), ["Run a group", "Write a paper"]);
}

#[test]
fn an_encrypted_store_holds_none_of_200_words() {
    let words: Vec<String> = (0..200).map(|n| format!("canary{n:03}word")).collect();
    let mut journey = Journey::begin();
    for pair in words.chunks(20) {
        journey.save_goal(&pair.join(" "));
    }
    journey.act(Action::WizardStarted).act(Action::Skipped).write(Field::Statement, "draft canary");
    journey.take_file_in();
    assert_eq!(journey.backend.keys(POINT).unwrap().len(), 1, "a restore point has the words too");
    let text = journey.stored_text();
    assert!(words[1..].iter().all(|word| text.contains(word)), "the search can see them");
    journey.task(Task::TurnOn, PASSPHRASE).vault(Deed::CodeKept);
    journey.reload();
    journey.unlock(PASSPHRASE);
    journey.gather();
    assert!(!journey.backend.keys("wm1:r:").unwrap().is_empty(), "gathered while sealed");
    let text = journey.stored_text();
    let found: Vec<&String> = words.iter().filter(|word| text.contains(*word)).collect();
    assert_eq!(found, Vec::<&String>::new());
    assert!(!text.contains("canary"));
    assert_eq!(journey.statements().len(), 10);
    journey.take_file_in();
    assert!(!journey.stored_text().contains("canary"), "nor does a new restore point");
    for key in journey.backend.keys(POINT).unwrap() {
        journey.act(Action::PointOpened(key));
        let found = &journey.state().view.import.as_ref().unwrap().found;
        assert_eq!(found.as_ref().unwrap().same.len(), 11, "a sealed restore point opens");
    }
    println!("canaries: 200 words, 0 found in the stored values");
}

#[test]
fn after_everything_was_removed_there_is_no_passphrase_and_new_words_can_be_read() {
    for is_locked in [false, true] {
        let mut journey = Journey::begin();
        journey.save_goal("Run a grief group").task(Task::TurnOn, PASSPHRASE);
        if is_locked {
            journey.vault(Deed::Locked);
            assert!(journey.is_locked());
        }
        journey.act(Action::EraseAsked).act(Action::EraseConfirmed);
        assert!(!journey.is_locked(), "there is nothing left to open");
        journey.act(Action::HomeOpened).save_goal("Read one paper a week").wait(5_000).reload();
        assert!(!journey.is_locked());
        let goals: Vec<&str> =
            journey.state().library.goals().map(|goal| goal.answers.statement.as_str()).collect();
        assert_eq!(goals, ["Read one paper a week"]);
    }
}
