//! What a newer version of the program leaves in the storage while this one is open.

use waymark::app::action::Action;
use waymark::domain::step::Field;
use waymark::store::backend::Backend;
use waymark::store::envelope::Envelope;
use waymark::store::keys::{Place, name, parse};

use crate::support::Journey;

/// Another tab, of a newer version, saves one of the goals in a shape of its own; that key.
fn newer_tab_saves(journey: &Journey) -> String {
    let keys = journey.backend.keys("wm1:w:").unwrap();
    let former = keys.iter().find(|key| key.contains(":goal:")).unwrap();
    let (key, _) = parse(former).unwrap();
    let value = journey.backend.get(former).unwrap().unwrap();
    let mut envelope = Envelope::parse(&value).unwrap();
    envelope.seen.push(envelope.stamp);
    envelope.schema += 1;
    envelope.stamp.counter += 10;
    envelope.stamp.writer = 77;
    let name = name(key, Place::Overlay(77));
    journey.backend.set(&name, &envelope.to_string()).unwrap();
    name
}

#[test]
fn fault_49_an_old_tab_asks_to_be_reloaded_when_a_newer_one_saves_and_keeps_its_text() {
    let mut journey = Journey::begin();
    journey.save_goal("Co-lead a group");
    journey.act(Action::WizardStarted);
    journey.write(Field::Statement, "Ask for supervision");
    assert_eq!(journey.status().unread, None);

    let key = newer_tab_saves(&journey);
    let value = journey.backend.get(&key).unwrap();
    journey.hear(&key);
    let told = journey.status().unread.unwrap();
    assert!(told.starts_with("A newer version of Waymark saved something here"), "{told}");
    assert!(told.ends_with("Reload this page to get the newer one."), "{told}");

    journey.wait(10_000);
    assert_eq!(journey.status().trouble, None, "the rest is saved as ever");
    assert_eq!(journey.backend.get(&key).unwrap(), value);
    journey.reload();
    assert_eq!(journey.home().open.len(), 1, "what the old tab had is there beside it");
    assert!(journey.home().drafts[0].title.contains("Ask for supervision"));
    assert!(journey.status().unread.unwrap().starts_with("A newer version"));
}

#[test]
fn what_is_damaged_is_told_apart_from_what_is_newer() {
    let mut journey = Journey::begin();
    journey.save_goal("Co-lead a group").save_goal("Ask for supervision");
    let newer = newer_tab_saves(&journey);
    let keys = journey.backend.keys("wm1:w:").unwrap();
    // Of the other goal, which only this version wrote.
    let id = newer.rsplit(':').next().unwrap();
    let other = keys.iter().find(|key| key.contains(":goal:") && !key.ends_with(id)).unwrap();
    journey.backend.set(other, "damaged").unwrap();
    journey.reload();
    let told = journey.status().unread.unwrap();
    assert!(told.contains("A newer version"), "{told}");
    assert!(told.contains("1 stored item could not be read"), "{told}");
}
