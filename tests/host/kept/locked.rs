//! A kept file of somebody with a passphrase: it is locked as the plan is, and never holds a word
//! in plain while there is one.

use waymark::app::kept::{Deed, Kept};
use waymark::app::vault::{Deed as VaultDeed, Task};
use waymark::store::backend::MemoryBackend;

use super::Person;
use crate::support::Journey;
use crate::vault::journeys::PASSPHRASE;

#[test]
fn with_a_passphrase_the_file_is_locked_and_follows_each_new_lock() {
    let mut person = Person::with_file();
    person.n_new();
    for (task, passphrase) in
        [(Task::TurnOn, PASSPHRASE), (Task::Change, "another few words"), (Task::NewCode, "")]
    {
        person.journey.task(task, passphrase).vault(VaultDeed::CodeKept);
        person.wait(5_000);
        let [text] = person.written.as_slice() else { panic!("{task:?}: not once") };
        assert!(text.contains("waymark-raw") && !text.contains("group"), "{task:?}");
        person.n_new();
        person.wait(60_000);
        assert_eq!(person.n_new(), 0, "{task:?}: sealed anew without a change");
    }
    person.journey.save_goal("Write a paper");
    person.wait(5_000);
    let file = person.written.pop().unwrap();
    assert!(!file.contains("paper"));
    let mut device = Journey::on(MemoryBackend::default(), 9);
    device.open_locked(&file, "another few words").take_in();
    assert_eq!(device.statements(), ["Run a group", "Write a paper"]);
    person.journey.task(Task::TurnOff, "");
    person.wait(5_000);
    assert!(person.written.pop().unwrap().contains("Write a paper"), "as the page says");
}

#[test]
fn what_waits_is_written_before_it_is_locked_and_nothing_after() {
    let mut person = Person::with_file();
    person.journey.task(Task::TurnOn, PASSPHRASE).vault(VaultDeed::CodeKept);
    person.wait(5_000);
    person.journey.save_goal("Write a paper");
    person.n_new();
    person.journey.vault(VaultDeed::Locked);
    person.settle();
    let file = person.written.pop().unwrap();
    let mut device = Journey::on(MemoryBackend::default(), 9);
    device.open_locked(&file, PASSPHRASE).take_in();
    assert_eq!(device.statements(), ["Run a group", "Write a paper"]);
    assert!(!person.journey.session_text().contains("group"), "the former content is forgotten");
    person.wait(9 * 60_000);
    person.keep(Deed::Again);
    assert_eq!(person.n_new(), 0);
    person.journey.unlock(PASSPHRASE);
    person.wait(5_000);
    assert_eq!(person.n_new(), 1, "what the file holds was forgotten, so it is written anew");
    assert!(matches!(person.kept(), Kept::Written(_)));
}
