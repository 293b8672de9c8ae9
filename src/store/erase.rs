//! Removing everything of ours from the medium, because a person said so twice.
//!
//! It removes key by key, so that nothing of the host's goes with it.

use crate::store::Store;
use crate::store::backend::{Backend, BackendError};
use crate::store::gather::Gather;
use crate::store::keys::{ERASED, PREFIX, is_record};
use crate::store::root::Root;

impl<B: Backend> Store<B> {
    /// Removes every key of ours, forgets everything, and says how many keys are left.
    ///
    /// # Errors
    /// The medium cannot be read, so that nobody can tell what is left.
    pub fn erase(&mut self) -> Result<usize, BackendError> {
        self.forget();
        // Other tabs hear of this key first and last, and know from it that it was meant. A full
        // storage may refuse it; its removal is then the only word.
        let _ = self.backend.set(ERASED, "1");
        for key in self.backend.keys(PREFIX)? {
            if key != ERASED {
                // What cannot be removed is counted below.
                let _ = self.backend.remove(&key);
            }
        }
        let _ = self.backend.remove(ERASED);
        self.n_keys()
    }

    /// Whether somebody removed everything elsewhere; then all that is known here is forgotten too.
    ///
    /// # Errors
    /// The medium cannot be read.
    pub fn follow_erasure(&mut self) -> Result<bool, BackendError> {
        let is_left = self.backend.keys(PREFIX)?.iter().any(|key| is_record(key));
        if !is_left {
            self.forget();
        }
        Ok(!is_left)
    }

    /// How many keys of ours there are.
    ///
    /// # Errors
    /// The medium cannot be read.
    pub fn n_keys(&self) -> Result<usize, BackendError> {
        Ok(self.backend.keys(PREFIX)?.len())
    }

    fn forget(&mut self) {
        self.marks.clear();
        self.tried.clear();
        self.unread.clear();
        self.queue.clear();
        self.watched.clear();
        self.gather = Gather::default();
        self.root = Root::default();
        self.used_ballast = false;
        self.forget_vault();
        self.is_loaded = true;
    }
}
