//! A vault as version 1 wrote it, which every later version must open.

use waymark::session::Session;
use waymark::store::Store;
use waymark::store::backend::{Backend, MemoryBackend};
use waymark::vault::secret::Secret;
use waymark::vault::slot::Opener;
use waymark::vault::stretch::Cost;

use crate::support::chance;

const FILE: &str = include_str!("../../fixtures/vault-1.json");

/// The store of the file, behind a lock at its full cost.
fn frozen() -> (Store<MemoryBackend>, serde_json::Value) {
    let file: serde_json::Value = serde_json::from_str(FILE).unwrap();
    let backend = MemoryBackend::default();
    for (key, value) in file["values"].as_object().unwrap() {
        backend.set(key, value.as_str().unwrap()).unwrap();
    }
    (Store::new(backend, 9).with_chance(chance, Cost::USUAL), file)
}

#[test]
fn a_frozen_vault_opens_with_its_passphrase_and_with_its_code() {
    for (opener, name) in [(Opener::Passphrase, "passphrase"), (Opener::Code, "code")] {
        let (mut store, file) = frozen();
        assert_eq!(store.load(), Ok(Vec::new()));
        assert!(store.is_locked());
        let secret = Secret::new(file[name].as_str().unwrap().to_owned());
        store.unlock(opener, &secret).unwrap();
        let session = Session::open(store);
        let library = &session.state().library;
        let statements: Vec<&str> =
            library.goals().map(|goal| goal.answers.statement.as_str()).collect();
        assert_eq!(statements, ["Führe eine Gruppe 👩🏽‍⚕️"], "{name}");
        assert_eq!(library.drafts().count(), 1, "{name}");
        assert_eq!(session.state().view.unread.len(), 0, "{name}");
    }
}
