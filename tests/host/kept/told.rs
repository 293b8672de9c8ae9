//! What the page says of a kept file: that writing failed, that it has stopped, and from when on it
//! counts as a backup.

use waymark::app::action::Action;
use waymark::app::effect::{Effect, Target};
use waymark::app::kept::{Deed, Kept, Wish, WriteError};

use super::Person;
use crate::support::{Journey, TODAY, date};

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
