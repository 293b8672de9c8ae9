//! A wrong passphrase, a damaged lock and one that somebody altered are three different things.

use waymark::app::effect::Target;
use waymark::app::vault::{Deed, Task};
use waymark::store::backend::{Backend, MemoryBackend};
use waymark::store::keys::LOCK;
use waymark::store::vault::Standing;
use waymark::vault::VaultError;

use super::journeys::{PASSPHRASE, refused, with_passphrase};
use crate::support::Journey;

#[test]
fn fault_66_wrong_passphrases_are_told_and_cost_nothing() {
    let mut journey = with_passphrase();
    let before = journey.stored_text();
    journey.reload();
    for _ in 0..10 {
        journey.unlock("violet harbour lanterm");
        assert_eq!(journey.problem(), refused(VaultError::Wrong));
        assert_eq!(journey.focus(), Some(Target::Secret));
        assert!(journey.is_locked() && journey.state().view.vault.typed[0].is_empty());
    }
    journey.vault(Deed::OpenerToggled);
    journey.unlock("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV");
    assert_eq!(journey.problem(), refused(VaultError::Mistyped));
    journey.vault(Deed::OpenerToggled).unlock(PASSPHRASE);
    assert_eq!(journey.stored_text(), before, "nor does the right one change anything");
    assert_eq!(journey.statements(), ["Run a group"]);
}

/// Puts another character somewhere into the lines of a kind, in both copies of the lock.
fn damage(backend: &MemoryBackend, letter: &str, copies: &[&str]) {
    for name in copies {
        let value = backend.get(name).unwrap().unwrap();
        let lines = value.lines().map(|line| {
            if line.starts_with(letter) { line.replacen(" 1 ", " 1 A", 1) } else { line.to_owned() }
        });
        backend.set(name, &lines.collect::<Vec<_>>().join("\n")).unwrap();
    }
}

#[test]
fn fault_67_a_damaged_slot_is_no_wrong_passphrase() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a group").task(Task::TurnOn, PASSPHRASE);
    let code = journey.code();

    damage(&journey.backend, "p", &LOCK[..1]);
    journey.reload();
    journey.unlock(PASSPHRASE);
    assert_eq!(journey.statements(), ["Run a group"], "the other copy is used");

    damage(&journey.backend, "p", &LOCK);
    journey.reload();
    journey.unlock(PASSPHRASE);
    assert_eq!(journey.problem(), refused(VaultError::Damaged));
    journey.vault(Deed::OpenerToggled).unlock(&code);
    assert_eq!(journey.statements(), ["Run a group"]);
    journey.type_secret(0, PASSPHRASE).type_secret(1, PASSPHRASE).vault(Deed::Asked).reload();
    journey.unlock(PASSPHRASE);
    assert_eq!(journey.statements(), ["Run a group"], "a new passphrase mends it");

    for name in LOCK {
        journey.backend.set(name, "wm1vault 1 what?").unwrap();
    }
    let before = journey.stored_text();
    journey.reload();
    assert_eq!(journey.state().view.vault.standing, Standing::Damaged);
    journey.save_goal("Written over it").wait(60_000);
    assert_eq!(journey.stored_text(), before, "nothing is written over a lock that is damaged");
}

#[test]
fn a_lock_that_somebody_turned_off_is_on_all_the_same() {
    let mut journey = with_passphrase();
    let [a, b] = LOCK.map(|name| journey.backend.get(name).unwrap().unwrap());
    assert_eq!(a, b);
    let head = a.lines().next().unwrap().replace(" on ", " off ");
    let claims = head.rsplit_once(' ').unwrap().0;
    let crc = waymark::store::crc::crc32(claims.as_bytes());
    let rest = a.split_once('\n').unwrap().1;
    for name in LOCK {
        journey.backend.set(name, &format!("{claims} {crc:08x}\n{rest}")).unwrap();
    }
    journey.reload();
    assert!(journey.is_locked(), "what is sealed still is");
    journey.unlock(PASSPHRASE);
    assert_eq!(journey.state().view.vault.standing, Standing::Open);
    assert!(!journey.stored_text().contains("group"));
}

#[test]
fn fault_68_a_sealed_record_opens_in_its_own_place_only() {
    let mut journey = with_passphrase();
    journey.save_goal("Write a paper").wait(2_000);
    let mut keys = journey.backend.keys("wm1:").unwrap();
    keys.retain(|key| key.contains(":goal:"));
    let [one, other] = [0, 1].map(|at| journey.backend.get(&keys[at]).unwrap().unwrap());
    let bodies = [&one, &other].map(|value| value.split_once('\n').unwrap().1);
    // With a checksum that is right for it: the work of a person, not of chance.
    let forge = |from: &str, to: &str| {
        let head = one.replacen(from, to, 1);
        let head = head.split_once('\n').unwrap().0.rsplit_once(' ').unwrap().0.to_owned();
        let body = if from == bodies[0] { to } else { bodies[0] };
        let crc = waymark::store::crc::crc32(format!("{head}\n{body}").as_bytes());
        format!("{head} {crc:08x}\n{body}")
    };
    let same = forge("no such words", "");
    assert_eq!(same, one, "forging nothing gives what was there");
    let stamp = one.split(' ').nth(3).unwrap();
    for (what, forged) in [
        ("the words of another goal", forge(bodies[0], bodies[1])),
        ("another edition", forge("wm1 goal 1 ", "wm1 goal 2 ")),
        ("another stamp", forge(&format!(" {stamp} "), &format!(" 9{stamp} "))),
    ] {
        journey.backend.set(&keys[0], &forged).unwrap();
        journey.reload();
        journey.unlock(PASSPHRASE);
        assert_eq!(journey.statements().len(), 1, "{what}");
        assert_eq!(journey.state().view.unread.len(), 1, "{what}");
        journey.wait(60_000);
        assert_eq!(journey.backend.get(&keys[0]).unwrap(), Some(forged), "{what} is kept");
    }
}
