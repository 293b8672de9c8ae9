//! Locked files that do not open: other words, a damaged lock, records that were moved. Each is
//! refused in one sentence, and nothing changes.

use proptest::prelude::*;
use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::select::import::ImportPage;
use waymark::app::vault::{Deed, Problem};
use waymark::store::keys::LOCK;
use waymark::transfer::import::{Contents, ImportError, read};
use waymark::vault::VaultError;

use super::{OTHER, devices, locked_file};
use crate::support::Journey;
use crate::vault::journeys::{PASSPHRASE, refused, with_passphrase};

/// The file with one line of its lock altered; the checksum is set right where it is asked for.
fn with_lock_line(
    file: &str,
    start: &str,
    alter: impl Fn(&str) -> String,
    is_right: bool,
) -> String {
    let mut tree: serde_json::Value = serde_json::from_str(file).unwrap();
    let value = &mut tree["values"][LOCK[0]];
    let lock = value.as_str().unwrap().to_owned();
    let line = |line: &str| {
        let (claims, crc) = line.rsplit_once(' ').unwrap();
        let claims = if claims.starts_with(start) { alter(claims) } else { claims.to_owned() };
        let right = format!("{:08x}", waymark::store::crc::crc32(claims.as_bytes()));
        format!("{claims} {}", if is_right { &right } else { crc })
    };
    *value = lock.lines().map(line).collect::<Vec<_>>().join("\n").into();
    tree.to_string()
}

fn cut_short(claims: &str) -> String {
    claims[..claims.len() - 1].to_owned()
}

#[test]
fn fault_66_67_69_what_is_wrong_with_a_locked_file_is_said_and_changes_nothing() {
    let (file, code) = locked_file();
    for mut device in devices() {
        let before = (device.stored_text(), device.statements());
        device.open_locked(&file, "");
        assert_eq!(device.problem(), Some(Problem::Empty));
        device.unlock(OTHER);
        assert_eq!(device.problem(), refused(VaultError::Wrong));
        assert_eq!(device.focus(), Some(Target::Secret));
        device.vault(Deed::OpenerToggled).unlock("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV");
        assert_eq!(device.problem(), refused(VaultError::Mistyped));

        let no_passphrase = with_lock_line(&file, "p ", cut_short, false);
        device.open_locked(&no_passphrase, PASSPHRASE);
        assert_eq!(device.problem(), refused(VaultError::Damaged));
        device.vault(Deed::OpenerToggled).unlock(&code);
        assert_eq!(device.lines(), ["1 item is only in the file."], "the code still opens it");

        for cost in ["1 1", "4294967295 2", "8 4294967295"] {
            let greedy = |claims: &str| claims.replacen("8 1", cost, 1);
            device.open_locked(&with_lock_line(&file, "p ", greedy, true), PASSPHRASE);
            assert_eq!(device.problem(), refused(VaultError::Damaged), "{cost}");
        }

        let no_head = with_lock_line(&file, "wm1vault", cut_short, false);
        let no_lock = file.replace("wm1:vault:a", "wm1:other");
        for broken in [no_head, no_lock] {
            assert_eq!(read(&broken), Err(ImportError::NoLock));
            device.act(Action::FileChosen(Some(broken)));
            let ImportPage::Refused(why) = device.import() else { panic!("it is not refused") };
            assert!(why.contains("its lock is damaged"), "{why}");
        }
        for wrong in
            ["{}", r#"{"type":"waymark-raw"}"#, r#"{"type":"waymark-raw","values":{"a":1}}"#]
        {
            assert_eq!(read(wrong), Err(ImportError::NotOurs), "{wrong}");
        }
        assert_eq!((device.stored_text(), device.statements()), before);
    }
}

#[test]
fn fault_68_records_that_were_moved_or_altered_in_a_file_stay_in_it() {
    let mut journey = with_passphrase();
    journey.save_goal("Write a paper");
    let file = journey.download();
    let mut tree: serde_json::Value = serde_json::from_str(&file).unwrap();
    let goals: Vec<String> = tree["values"].as_object().unwrap().keys().cloned().collect();
    let goals: Vec<&String> = goals.iter().filter(|key| key.contains(":goal:")).collect();
    tree["values"][goals[0]] = tree["values"][goals[1]].clone();
    let mut device = Journey::begin();
    device.open_locked(&tree.to_string(), PASSPHRASE);
    assert_eq!(device.lines()[1], "1 item of the file could not be read. It stays in the file.");
}

#[test]
fn too_many_values_are_refused_before_they_are_opened() {
    let values: serde_json::Map<_, _> =
        (0..20_001).map(|n| (format!("wm1:r:goal:{n:032x}"), "~".into())).collect();
    let file = serde_json::json!({ "type": "waymark-raw", "values": values }).to_string();
    assert_eq!(read(&file), Err(ImportError::TooLarge));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_locked_file_with_any_damage_changes_nothing_unasked(at in any::<prop::sample::Index>(), to in any::<char>()) {
        let (file, _) = locked_file();
        let mut letters: Vec<char> = file.chars().collect();
        let at = at.index(letters.len());
        letters[at] = to;
        let damaged: String = letters.into_iter().collect();
        let mut device = Journey::begin();
        device.act(Action::FileChosen(Some(damaged.clone())));
        if matches!(read(&damaged), Ok(Contents::Locked(_))) {
            device.unlock(PASSPHRASE);
        }
        prop_assert_eq!(device.stored_text(), "");
        device.take_in();
        for statement in device.statements() {
            prop_assert_eq!(statement, "Run a group");
        }
    }
}
