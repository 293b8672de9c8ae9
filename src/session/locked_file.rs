//! What a session does about files that are locked: making one, and opening one that was chosen.
//!
//! A file that is opened is a store of its own, beside the person's. Nothing of theirs is written.

use super::Session;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::domain::date::Date;
use crate::store::backend::Backend;
use crate::store::vault::LockError;
use crate::transfer::bundle::File;
use crate::transfer::import::Records;
use crate::transfer::raw;
use crate::transfer::stored::{Values, records};
use crate::vault::secret::Secret;
use crate::vault::slot::Opener;

impl<B: Backend> Session<B> {
    /// Everything as a file that is locked, where there is a passphrase.
    pub(super) fn sealed_file(&mut self, today: Date) -> Option<File> {
        let values = self.store.sealed_copy(self.state.library.records(), &self.state.view.unread);
        raw::write(&values?, today).ok()
    }

    /// Opens the file that was chosen with what was typed.
    pub(super) fn open_file(
        &mut self,
        values: Values,
        opener: Opener,
        typed: &Secret,
        env: &mut Env<'_>,
    ) -> Vec<Effect> {
        match self.unlocked(values, opener, typed) {
            Ok(records) => self.dispatch(Action::FileUnlocked(records), env),
            Err(error) => self.refuse(error),
        }
    }

    fn unlocked(
        &self,
        values: Values,
        opener: Opener,
        typed: &Secret,
    ) -> Result<Records, LockError> {
        let mut store = self.store.beside(values.medium());
        store.load()?;
        store.unlock(opener, typed)?;
        Ok(records(&mut store))
    }
}
