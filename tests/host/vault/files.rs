//! Files that are locked: made with a passphrase, and opened wherever its words are known. How they
//! are refused everywhere else has a file of its own.

mod refused;

use proptest::prelude::*;
use waymark::app::action::Action;
use waymark::app::effect::{Effect, Target};
use waymark::app::select::import::{ImportPage, import_page};
use waymark::app::state::Route;
use waymark::app::vault::{Deed, Task};
use waymark::store::backend::{Backend, MemoryBackend};
use waymark::vault::VaultError;

use super::journeys::{PASSPHRASE, refused, with_passphrase};
use crate::support::Journey;

const OTHER: &str = "another few words";

impl<B: Backend + Clone> Journey<B> {
    /// Opens a file and gives what it was locked with.
    pub fn open_locked(&mut self, file: &str, passphrase: &str) -> &mut Self {
        self.act(Action::FileChosen(Some(file.to_owned()))).unlock(passphrase)
    }

    pub fn take_in(&mut self) -> &mut Self {
        self.act(Action::ImportAccepted { take_changed: true, without_copy: false })
    }

    fn import(&self) -> ImportPage {
        import_page(self.state(), &self.texts).expect("no file is open")
    }

    fn asks_for_secret(&self) -> bool {
        matches!(self.import(), ImportPage::Locked(_))
    }

    fn lines(&self) -> Vec<String> {
        let ImportPage::Plan(summary) = self.import() else { panic!("{:?}", self.import()) };
        summary.lines
    }
}

/// A file that is locked, and its recovery code.
fn locked_file() -> (String, String) {
    let mut journey = Journey::begin();
    journey.save_goal("Run a group").task(Task::TurnOn, PASSPHRASE);
    let code = journey.code();
    (journey.vault(Deed::CodeKept).download(), code)
}

/// Another device: with no passphrase, with another one, or with the same passphrase but another key.
fn devices() -> [Journey; 3] {
    [None, Some(OTHER), Some(PASSPHRASE)].map(|passphrase| {
        let mut device = Journey::on(MemoryBackend::default(), 2);
        device.save_goal("Of this device");
        if let Some(passphrase) = passphrase {
            device.task(Task::TurnOn, passphrase).vault(Deed::CodeKept);
        }
        device
    })
}

#[test]
fn fault_75_a_locked_file_opens_on_every_device_with_its_passphrase_or_its_code() {
    let (file, code) = locked_file();
    for by_code in [false, true] {
        for mut device in devices() {
            let before = device.stored_text();
            device.act(Action::FileChosen(Some(file.clone())));
            assert!(device.asks_for_secret());
            assert_eq!(device.focus(), Some(Target::Secret));
            if by_code {
                device.vault(Deed::OpenerToggled).unlock(&code);
            } else {
                device.unlock(PASSPHRASE);
            }
            assert_eq!(device.lines(), ["1 item is only in the file."]);
            assert_eq!(device.stored_text(), before, "a look changes nothing");
            let was_sealed = device.state().view.vault.is_open();
            device.take_in();
            assert_eq!(device.statements(), ["Of this device", "Run a group"]);
            assert_eq!(device.stored_text().contains("Run a group"), !was_sealed);
        }
    }
}

#[test]
fn fault_75_a_file_opens_with_the_words_of_its_day_and_not_with_later_ones() {
    let mut journey = with_passphrase();
    let file = journey.download();
    journey.task(Task::Change, OTHER).open_locked(&file, OTHER);
    assert_eq!(journey.problem(), refused(VaultError::Wrong));
    journey.unlock(PASSPHRASE);
    assert_eq!(journey.lines(), ["1 item is the same in both."]);
    // The key is another one by now, and so is the passphrase.
    journey.task(Task::Renew, "a third set of words").vault(Deed::CodeKept);
    journey.open_locked(&file, PASSPHRASE);
    assert_eq!(journey.lines(), ["1 item is the same in both."]);
    journey.task(Task::TurnOff, "").open_locked(&file, PASSPHRASE);
    assert_eq!(journey.lines(), ["1 item is the same in both."]);
}

#[test]
fn the_file_of_a_plan_that_was_never_opened_is_read_like_any_other() {
    let mut journey = with_passphrase();
    journey.save_goal("Write a paper").wait(2_000).vault(Deed::Locked);
    let file = journey.download();
    let mut device = Journey::begin();
    device.open_locked(&file, PASSPHRASE).take_in();
    assert_eq!(device.statements(), ["Run a group", "Write a paper"]);
}

#[test]
fn the_file_of_the_rescue_screen_is_read_too() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a group").wait(2_000);
    journey.backend.set("wm1:r:goal:odd", "odd").unwrap();
    let mut values = serde_json::Map::new();
    for key in journey.backend.keys("wm1:").unwrap() {
        values.insert(key.clone(), journey.backend.get(&key).unwrap().unwrap().into());
    }
    let file = serde_json::json!({ "type": "waymark-raw", "values": values }).to_string();
    let mut device = Journey::begin();
    device.act(Action::FileChosen(Some(file)));
    assert_eq!(
        device.lines(),
        [
            "1 item is only in the file.",
            "1 item of the file could not be read. It stays in the file."
        ]
    );
}

#[test]
fn a_locked_file_holds_none_of_200_words_and_the_readable_one_holds_them() {
    let words: Vec<String> = (0..200).map(|n| format!("canary{n:03}word")).collect();
    let mut journey = Journey::begin();
    for pair in words.chunks(20) {
        journey.save_goal(&pair.join(" "));
    }
    journey.backend.set("wm1:r:goal:odd", "an odd canary").unwrap();
    journey.reload();
    journey.task(Task::TurnOn, PASSPHRASE).vault(Deed::CodeKept);
    let file = journey.download();
    let name = journey.effects.iter().find_map(|effect| match effect {
        Effect::Download(file) => Some(file.name.clone()),
        _ => None,
    });
    assert_eq!(name.as_deref(), Some("waymark-locked-2026-11-22.json"));
    assert!(!file.contains("canary"));
    assert!(file.contains("wm1:q:wm1:r:goal:odd"), "what cannot be read is there, sealed");
    journey.act(Action::ReadableAsked);
    let [Effect::Download(readable)] = journey.effects.as_slice() else { panic!("no file") };
    assert!(words.iter().all(|word| readable.text.contains(word)), "the search can see them");
    assert!(readable.text.contains("an odd canary"));
    println!("canaries: 200 words, 0 found in the locked file");
}

#[test]
fn a_locked_file_is_made_while_the_browser_refuses_to_save() {
    let mut journey = with_passphrase();
    journey.backend.set_fault(Some(waymark::store::backend::MemoryFault::Full));
    journey.save_goal("Never stored");
    assert!(journey.status().trouble.is_some());
    let file = journey.download();
    assert!(!file.contains("stored"));
    let mut device = Journey::begin();
    device.open_locked(&file, PASSPHRASE).take_in();
    assert_eq!(device.statements(), ["Never stored", "Run a group"]);
}

#[test]
fn check_my_backup_reads_a_locked_file() {
    let mut journey = with_passphrase();
    let file = journey.download();
    journey.save_goal("Write a paper").act(Action::PlaceOpened);
    let before = journey.stored_text();
    journey.act(Action::BackupChosen(Some(file))).unlock(PASSPHRASE);
    assert_eq!(journey.state().view.route, Route::Place);
    assert_eq!(journey.focus(), Some(Target::Checked));
    assert_eq!(
        journey.place_page().check,
        [
            "The file can be read as a whole: 1 goal, 0 drafts, 0 filled forms. Nothing here was changed.",
            "1 item is only in this browser. A new download would hold it.",
        ]
    );
    assert_eq!(journey.stored_text(), before);
}

#[test]
fn a_file_that_waits_for_its_words_is_forgotten_when_the_person_goes_on_or_the_plan_locks() {
    let (file, _) = locked_file();
    let mut device = Journey::begin();
    device.save_goal("Of this device").act(Action::FileChosen(Some(file.clone())));
    device.act(Action::HomeOpened).unlock(PASSPHRASE);
    assert_eq!(device.state().view.locked_file, None);
    assert_eq!(device.statements(), ["Of this device"]);

    device.task(Task::TurnOn, OTHER).vault(Deed::CodeKept).open_locked(&file, PASSPHRASE);
    assert!(format!("{:?}", device.state()).contains("Run a group"));
    device.vault(Deed::Locked);
    assert!(!format!("{:?}", device.state()).contains("group"));
    device.unlock(PASSPHRASE);
    assert!(device.is_locked(), "the words of the file do not open the plan");
    device.unlock(OTHER);
    assert_eq!(device.statements(), ["Of this device"]);
}

#[test]
fn a_locked_file_counts_as_a_download() {
    let mut journey = with_passphrase();
    assert_ne!(journey.state().view.whereabouts.n_changed, 0);
    journey.act(Action::DownloadAsked);
    assert_eq!(journey.state().view.whereabouts.n_changed, 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_was_written_comes_back_from_a_locked_file(
        texts in prop::collection::vec(".{1,300}", 1..6),
        passphrase in ".{12,40}",
        by_code in any::<bool>(),
    ) {
        let mut from = Journey::begin();
        for text in &texts {
            from.save_goal(text);
        }
        from.task(Task::TurnOn, &passphrase);
        let secret = if by_code { from.code() } else { passphrase };
        let file = from.vault(Deed::CodeKept).download();
        let mut to = Journey::begin();
        to.act(Action::FileChosen(Some(file)));
        if by_code {
            to.vault(Deed::OpenerToggled);
        }
        to.unlock(&secret).take_in().reload();
        prop_assert!(to.state().library.records().eq(from.state().library.records()));
    }
}
