//! Files by chance: none makes the program panic, none changes a byte before the person says so, and
//! whatever is taken in is stored so that it can be read.

use waymark::app::action::Action;
use waymark::app::select::import::{ImportPage, import_page};
use waymark::app::vault::{Deed, Task};
use waymark::domain::library::Library;
use waymark::store::backend::MemoryBackend;
use waymark::transfer::raw;

use super::{mutants::mutant, with_goals};
use crate::support::{Journey, TODAY, date, values};
use crate::vault::journeys::PASSPHRASE;

const N_FILES: u64 = 20_000;

/// The file of the rescue screen: what is stored, as it stands.
fn as_stored(journey: &Journey) -> String {
    raw::write(&values(&journey.backend), date(TODAY)).unwrap().text
}

#[test]
fn fault_53_54_files_of_stored_values_by_chance_change_nothing_unasked() {
    let mut journey = with_goals();
    let plain = as_stored(&journey);
    journey.task(Task::TurnOn, PASSPHRASE).vault(Deed::CodeKept);
    let files = [plain, as_stored(&journey), journey.download()];
    let mut to = Journey::on(MemoryBackend::default(), 2);
    to.save_goal("My own");
    let before = (to.state().library.clone(), values(&to.backend));
    let (mut n_refused, mut n_unlocked, mut n_taken) = (0, 0, 0);
    for seed in 0..N_FILES {
        let file = mutant(&files[seed as usize % files.len()], seed);
        to.act(Action::FileChosen(Some(file.clone())));
        assert_eq!(to.state().library, before.0, "file {seed}");
        n_refused +=
            usize::from(matches!(import_page(to.state(), &to.texts), Some(ImportPage::Refused(_))));
        if seed % 50 > 2 {
            continue;
        }
        let mut taker = Journey::on(MemoryBackend::default(), 3);
        taker.act(Action::FileChosen(Some(file)));
        if matches!(import_page(taker.state(), &taker.texts), Some(ImportPage::Locked(_))) {
            taker.unlock(PASSPHRASE);
            n_unlocked += 1;
        }
        taker.act(Action::ImportAccepted { take_changed: true, without_copy: false });
        let taken = taker.state().library.clone();
        n_taken += usize::from(taken != Library::default());
        taker.reload();
        assert_eq!(taker.state().view.unread, [], "file {seed}");
        assert!(taker.state().library.records().eq(taken.records()), "file {seed}");
    }
    assert_eq!(values(&to.backend), before.1);
    assert!(n_refused > 100 && n_unlocked > 100 && n_taken > 300);
    println!(
        "imports of stored values: {N_FILES} files, {n_refused} refused, {n_unlocked} unlocked, \
         {n_taken} taken in, 0 bytes changed"
    );
}

#[test]
fn fault_53_54_files_by_chance_change_nothing_unasked_and_leave_nothing_unreadable() {
    let mut journey = with_goals();
    let file = journey.download();
    let mut to = Journey::on(MemoryBackend::default(), 2);
    to.save_goal("My own");
    let before = (to.state().library.clone(), values(&to.backend));
    let (mut n_refused, mut n_taken) = (0, 0);
    for seed in 0..N_FILES {
        to.act(Action::FileChosen(Some(mutant(&file, seed))));
        assert_eq!(to.state().library, before.0, "file {seed}");
        match import_page(to.state(), &to.texts) {
            Some(ImportPage::Refused(_)) => n_refused += 1,
            Some(ImportPage::Plan(_)) if seed % 20 == 0 => {
                let mut taker = Journey::on(MemoryBackend::default(), 3);
                taker.act(Action::FileChosen(Some(mutant(&file, seed))));
                taker.act(Action::ImportAccepted { take_changed: true, without_copy: false });
                let taken = taker.state().library.clone();
                taker.reload();
                assert_eq!(taker.state().view.unread, [], "file {seed}");
                assert!(taker.state().library.records().eq(taken.records()), "file {seed}");
                n_taken += 1;
            }
            _ => {}
        }
    }
    assert_eq!(values(&to.backend), before.1);
    assert!(n_refused > N_FILES / 10 && n_taken > N_FILES / 200, "{n_refused} {n_taken}");
    println!("imports: {N_FILES} files, {n_refused} refused, {n_taken} taken in, 0 bytes changed");
}
