//! A file that is kept up to date: when it is written and what is in it. A passphrase, and what the
//! page says of the file, have a file each.

mod locked;
mod told;

use waymark::app::action::Action;
use waymark::app::effect::Effect;
use waymark::app::kept::{Deed, Kept, Wish};
use waymark::domain::goal::Status;
use waymark::store::backend::{MemoryBackend, MemoryFault};

use crate::support::Journey;

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
