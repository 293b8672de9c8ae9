//! A file that is kept up to date: when it is written, what is in it, and what the page says of it.

use waymark::app::action::Action;
use waymark::app::effect::{Effect, Target};
use waymark::app::kept::{Deed, Kept, Wish, WriteError};
use waymark::app::vault::{Deed as VaultDeed, Task};
use waymark::domain::goal::Status;
use waymark::store::backend::{MemoryBackend, MemoryFault};

use crate::support::{Journey, TODAY, date};
use crate::vault::journeys::PASSPHRASE;

/// Somebody with a file that takes whatever is written.
struct Person {
    journey: Journey,
    /// What was written, the oldest first.
    written: Vec<String>,
}

impl Person {
    fn new() -> Self {
        Self::at(Journey::begin())
    }

    fn at(mut journey: Journey) -> Self {
        journey.keeps_files();
        Self { journey, written: Vec::new() }
    }

    /// Like `new`, with a goal and a file that holds it.
    fn with_file() -> Self {
        let mut person = Self::new();
        person.journey.save_goal("Run a group").wait(60_000);
        person.keep(Deed::Chosen);
        assert_eq!(person.written.len(), 1, "a chosen file is written at once");
        person
    }

    /// What the browser is asked to write now.
    fn asked(&self) -> Option<(u32, String)> {
        self.journey.effects.iter().find_map(|effect| match effect {
            Effect::Keep(Wish::Write(n, text)) => Some((*n, text.clone())),
            _ => None,
        })
    }

    /// The browser does what it is asked to.
    fn settle(&mut self) {
        while let Some((n, text)) = self.asked() {
            self.written.push(text);
            self.journey.act(Action::Kept(Deed::Written(n, Ok(()))));
        }
    }

    fn keep(&mut self, deed: Deed) {
        self.journey.act(Action::Kept(deed));
        self.settle();
    }

    fn wait(&mut self, ms: u64) {
        self.journey.wait(ms);
        self.settle();
    }

    fn line(&self) -> String {
        self.journey.place_page().kept.unwrap().line
    }

    fn kept(&self) -> Kept {
        self.journey.state().view.whereabouts.kept
    }

    /// How many files were written since this was asked last.
    fn n_new(&mut self) -> usize {
        std::mem::take(&mut self.written).len()
    }
}

#[test]
fn a_chosen_file_is_written_at_once_and_five_seconds_after_each_change_and_never_without_one() {
    let mut person = Person::with_file();
    assert_eq!(person.kept(), Kept::Written(person.journey.now.time));
    assert_eq!(
        person.line(),
        "Your file is kept up to date while this page is open. It was last written at 14:02."
    );
    let readable = person.journey.download();
    assert_eq!(person.written, [readable]);
    person.n_new();
    for action in [Action::PlaceOpened, Action::HomeOpened] {
        person.journey.act(action);
        person.wait(60 * 60_000);
    }
    assert_eq!(person.n_new(), 0, "nothing changed for two hours");

    person.journey.save_goal("Write a paper").wait(1_000);
    person.journey.save_goal("Read a book");
    person.wait(3_900);
    assert_eq!(person.n_new(), 0, "not yet");
    person.wait(100);
    let [text] = person.written.as_slice() else { panic!("{} files", person.written.len()) };
    assert!(text.contains("Write a paper") && text.contains("Read a book"));
    person.n_new();
    person.wait(60 * 60_000);
    assert_eq!(person.n_new(), 0);
}

#[test]
fn what_was_taken_back_is_no_reason_to_write() {
    let mut person = Person::with_file();
    let goal = person.journey.state().library.goals().next().unwrap().id;
    person.n_new();
    person.journey.act(Action::GoalStands(goal, Status::Paused)).wait(2_000);
    person.journey.act(Action::GoalStands(goal, Status::InProgress));
    person.wait(60_000);
    assert_eq!(person.n_new(), 0);
}

#[test]
fn what_another_tab_wrote_goes_into_the_file_too() {
    let mut person = Person::with_file();
    let mut other = Journey::on(person.journey.backend.clone(), 2);
    other.save_goal("From the other tab");
    person.journey.hear_from(&mut other);
    person.wait(5_000);
    assert!(person.written.last().unwrap().contains("From the other tab"));
}

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

#[test]
fn the_example_is_never_written() {
    let mut person = Person::with_file();
    person.n_new();
    person.journey.act(Action::ExampleOpened).save_goal("Of the example");
    person.wait(60_000);
    assert_eq!(person.n_new(), 0);
    person.journey.act(Action::ExampleLeft).save_goal("My own");
    person.journey.act(Action::ExampleOpened);
    person.wait(60_000);
    let [text] = person.written.as_slice() else { panic!("the own plan is not written") };
    assert!(text.contains("My own") && !text.contains("example"));
}

#[test]
fn a_failed_writing_stays_on_every_screen_until_one_succeeds() {
    for (error, words, way) in [
        (WriteError::Forbidden, "does not allow writing", "kept.ask_again"),
        (WriteError::Gone, "was moved or removed", "kept.ask_again"),
        (WriteError::Failed, "The disk may be full", "kept.again"),
    ] {
        let mut person = Person::with_file();
        let before = person.journey.state().view.whereabouts.downloads;
        person.journey.save_goal("Write a paper").wait(5_000);
        let (n, _) = person.asked().unwrap();
        person.journey.act(Action::Kept(Deed::Written(n, Err(error))));
        person.journey.act(Action::HomeOpened).wait(60 * 60_000);
        assert!(person.journey.status().unread.unwrap().contains(words));
        let part = person.journey.place().kept.unwrap();
        assert!(part.line.contains(words), "{}", part.line);
        assert_eq!(part.ways[0].0, way);
        let downloads = person.journey.state().view.whereabouts.downloads;
        assert_eq!(downloads, before, "a failed writing is no backup");
        // With the next change it is tried again, and so it is when the person says so.
        person.journey.save_goal("Read a book").wait(5_000);
        let (n, _) = person.asked().unwrap();
        person.journey.act(Action::Kept(Deed::Written(n, Err(error))));
        person.keep(Deed::Again);
        assert!(matches!(person.kept(), Kept::Written(_)));
        assert_eq!(person.journey.status().unread, None);
        assert!(person.written.last().unwrap().contains("Read a book"));
    }
}

#[test]
fn a_writing_that_was_closed_counts_as_a_backup_of_what_it_began_with() {
    let mut person = Person::new();
    person.journey.save_goal("Run a group").wait(2_000);
    assert_eq!(person.journey.state().view.whereabouts.downloads.last, None);
    person.journey.act(Action::Kept(Deed::Chosen));
    assert_eq!(person.journey.state().view.whereabouts.downloads.last, None, "not yet closed");
    let (n, text) = person.asked().unwrap();
    person.journey.act(Action::WizardStarted).act(Action::HomeOpened).wait(0);
    person.journey.act(Action::Kept(Deed::Written(n, Ok(()))));
    let whereabouts = &person.journey.state().view.whereabouts;
    assert_eq!(whereabouts.downloads.last, Some(date(TODAY)));
    assert_ne!(whereabouts.n_changed, 0, "what came after it began is not in it");
    assert!(text.contains("Run a group"));
    person.wait(5_000);
    assert_eq!(person.journey.state().view.whereabouts.n_changed, 0);
}

#[test]
fn after_a_reload_the_page_says_that_it_has_stopped_and_one_press_goes_on() {
    let mut person = Person::with_file();
    person.journey.reload();
    let mut person = Person::at(person.journey);
    assert_eq!(person.kept(), Kept::Stopped);
    assert!(person.line().contains("which file it was is stored nowhere"));
    person.journey.save_goal("Write a paper");
    person.wait(60_000);
    assert_eq!(person.n_new(), 0);
    person.journey.act(Action::Kept(Deed::Asked));
    assert_eq!(person.journey.effects, [Effect::Keep(Wish::Choose)]);
    person.journey.act(Action::Kept(Deed::Chosen));
    assert_eq!(person.journey.focus(), Some(Target::Kept));
    person.settle();
    assert!(person.written.last().unwrap().contains("Write a paper"));

    person.keep(Deed::Left);
    person.n_new();
    person.journey.save_goal("Read a book");
    person.wait(60_000);
    assert_eq!((person.n_new(), person.kept()), (0, Kept::Off));
    person.journey.reload();
    assert_eq!(Person::at(person.journey).kept(), Kept::Off, "nothing is to be gone on with");
}

#[test]
fn a_file_is_not_written_over_while_the_plan_cannot_be_read_or_has_vanished() {
    let backend = MemoryBackend::default();
    Journey::on(backend.clone(), 1).save_goal("Run a group").wait(2_000);
    backend.set_fault(Some(MemoryFault::Blocked));
    let mut person = Person::at(Journey::on(backend.clone(), 2));
    person.keep(Deed::Chosen);
    person.wait(10_000);
    assert_eq!(person.n_new(), 0, "an empty screen is no plan");
    backend.set_fault(None);
    person.wait(60_000);
    assert!(person.written.last().unwrap().contains("Run a group"));

    person.n_new();
    person.journey.act(Action::EraseAsked).act(Action::EraseConfirmed);
    person.wait(60_000);
    assert_eq!((person.n_new(), person.kept()), (0, Kept::Off), "the file keeps what it has");
    assert_eq!(person.journey.stored_text(), "");
}

#[test]
fn what_becomes_of_a_file_that_was_left_counts_for_nothing() {
    let mut person = Person::with_file();
    person.journey.save_goal("Write a paper").wait(5_000);
    let (n, _) = person.asked().unwrap();
    person.keep(Deed::Left);
    person.journey.act(Action::Kept(Deed::Written(n, Err(WriteError::Gone))));
    assert_eq!(person.kept(), Kept::Off);
    person.keep(Deed::Refused(WriteError::Forbidden));
    assert_eq!(person.kept(), Kept::Failed(WriteError::Forbidden));
    person.journey.act(Action::Kept(Deed::Again));
    assert_eq!(person.journey.effects, [Effect::Keep(Wish::Choose)], "there is none to try");
}

#[test]
fn a_browser_that_cannot_write_files_is_not_asked_to() {
    let mut journey = Journey::begin();
    journey.lives_at("a.example", false).save_goal("Run a group").act(Action::PlaceOpened);
    assert_eq!(journey.place_page().kept, None);
}

#[test]
fn what_comes_in_with_a_file_is_in_the_kept_file_too() {
    let mut other = Journey::begin();
    other.save_goal("From elsewhere");
    let file = other.download();
    let mut person = Person::with_file();
    person.journey.act(Action::FileChosen(Some(file)));
    person.journey.act(Action::ImportAccepted { take_changed: true, without_copy: false });
    person.wait(60_000);
    assert!(person.written.last().unwrap().contains("From elsewhere"));
}
