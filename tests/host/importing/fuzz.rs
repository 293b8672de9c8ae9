//! Files by chance: none makes the program panic, none changes a byte before the person says so, and
//! whatever is taken in is stored so that it can be read.

use waymark::app::action::Action;
use waymark::app::select::import::{ImportPage, import_page};
use waymark::store::backend::{Backend, MemoryBackend};

use super::{mutants::mutant, with_goals};
use crate::support::Journey;

const N_FILES: u64 = 20_000;

fn all(medium: &MemoryBackend) -> Vec<(String, Option<String>)> {
    let mut keys = medium.keys("").unwrap();
    keys.sort();
    keys.into_iter().map(|key| (key.clone(), medium.get(&key).unwrap())).collect()
}

#[test]
fn fault_53_54_files_by_chance_change_nothing_unasked_and_leave_nothing_unreadable() {
    let mut journey = with_goals();
    let file = journey.download();
    let mut to = Journey::on(MemoryBackend::default(), 2);
    to.save_goal("My own");
    let before = (to.state().library.clone(), all(&to.backend));
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
    assert_eq!(all(&to.backend), before.1);
    assert!(n_refused > N_FILES / 10 && n_taken > N_FILES / 200, "{n_refused} {n_taken}");
    println!("imports: {N_FILES} files, {n_refused} refused, {n_taken} taken in, 0 bytes changed");
}
