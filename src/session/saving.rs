//! When a session saves, and what it says of it.
//!
//! Whatever cannot be saved stays in memory and is tried again. Nothing is called saved before the
//! store has read it back.

use super::{Session, adopt};
use crate::app::effect::Effect;
use crate::app::env::Moment;
use crate::app::state::Saving;
use crate::store::backend::{Backend, BackendError};

impl<B: Backend> Session<B> {
    /// When to call `wake` next, on the clock of `Moment::ms`.
    pub fn due(&self) -> Option<u64> {
        let store = self.store.look_back_due();
        let times =
            [self.debounce.due(), store, self.verify_due(), self.keeper.due, self.lock_due()];
        times.into_iter().flatten().min()
    }

    /// Does what has fallen due: a save, another try, a second look at what was saved.
    pub fn wake(&mut self, now: Moment) -> Vec<Effect> {
        if self.store.look_back_due().is_some_and(|due| due <= now.ms) {
            match self.store.look_back(now.ms) {
                Err(error) => {
                    self.is_doubtful = true;
                    self.fail(error, now);
                }
                Ok(()) if self.is_doubtful && !self.store.is_unconfirmed() => {
                    self.is_doubtful = false;
                    self.state.view.saving = Saving::Saved(now.time);
                }
                Ok(()) => {}
            }
        }
        if self.verify_due().is_some_and(|due| due <= now.ms) {
            self.verify();
        }
        if self.debounce.due().is_some_and(|due| due <= now.ms) {
            self.save(now);
        }
        let mut effects = self.keep_if_due(now);
        effects.extend(self.lock_if_due(now));
        effects
    }

    /// Saves what waits, whether it is due or not; a page that is about to go calls this too.
    pub fn save(&mut self, now: Moment) {
        if self.store.is_locked() {
            // What waits goes on waiting, in memory, until the store is open again.
            self.debounce.saved();
            return;
        }
        let is_stuck = self.trouble().is_some() && !self.store.is_unconfirmed();
        if !self.store.is_loaded() || is_stuck {
            // What could not be read is read before anything is written.
            match self.store.load() {
                Ok(arrivals) => {
                    for arrival in arrivals {
                        adopt(&mut self.state.library, arrival);
                    }
                    self.store.queue(self.state.library.take_changes());
                }
                Err(error) => return self.fail(error, now),
            }
        } else if !self.store.has_unsaved() {
            match self.trouble() {
                // The second look comes first.
                Some(_) => self.debounce.failed(now.ms),
                None => self.debounce.saved(),
            }
            return;
        }
        match self.store.flush(now.ms, &mut self.written) {
            Ok(()) => self.succeed(now),
            Err(error) => self.fail(error, now),
        }
        self.note_store();
        // While it saved, it may have turned out that another key counts now.
        self.show_lock();
    }

    pub(super) fn succeed(&mut self, now: Moment) {
        self.debounce.saved();
        self.keep_soon(now);
        if !self.is_doubtful || !self.store.is_unconfirmed() {
            self.is_doubtful = false;
            self.state.view.saving = Saving::Saved(now.time);
        }
    }

    pub(super) fn fail(&mut self, error: BackendError, now: Moment) {
        self.debounce.failed(now.ms);
        self.state.view.saving = Saving::Failed(error);
    }

    pub(super) fn note_store(&mut self) {
        let view = &mut self.state.view;
        if self.store.is_locked() {
            return;
        }
        view.vault.standing = self.store.standing();
        if view.unread != self.store.unread() {
            view.unread = self.store.unread().to_vec();
        }
        view.whereabouts.kept = self.keeper.standing;
        view.whereabouts.downloads = self.store.downloads();
        view.whereabouts.n_changed = self.store.n_changed(view.whereabouts.downloads);
        view.has_shrunk = self.store.has_shrunk();
        view.is_nearly_full = self.store.used_ballast();
    }

    /// Why nothing is kept, if the last save was refused.
    pub fn trouble(&self) -> Option<BackendError> {
        match self.state.view.saving {
            Saving::Failed(error) => Some(error),
            Saving::Idle | Saving::Saved(_) => None,
        }
    }
}
