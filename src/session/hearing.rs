//! What a session does when somebody else wrote to the same storage: another tab, or another element
//! of the page; and who may clear up what others left.

use super::Session;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::store::Arrival;
use crate::store::backend::{Backend, BackendError};
use crate::store::keys::{ERASED, batch_of};

impl<B: Backend> Session<B> {
    /// The keys written since this was asked last, so that other elements on the page look again.
    pub fn take_written(&mut self) -> Vec<String> {
        std::mem::take(&mut self.written)
    }

    /// Looks again at a key that somebody else wrote.
    pub fn look_again(&mut self, key: &str, env: &mut Env<'_>) -> Vec<Effect> {
        if key == ERASED {
            return self.follow_erasure(env);
        }
        if let Some(effects) = self.follow_lock(key, env) {
            return effects;
        }
        if batch_of(key).is_some() {
            // Of whatever came in with it, nobody tells.
            return self.refresh(env);
        }
        let found = self.store.look_again(key);
        self.take_in(found, env)
    }

    /// Reads everything again: the page slept, or it is not known what changed.
    pub fn refresh(&mut self, env: &mut Env<'_>) -> Vec<Effect> {
        let found = self.store.load();
        self.take_in(found, env)
    }

    /// The page was put to sleep and woke up; it may have been taken for dead, so it goes on as
    /// another writer.
    pub fn resume(&mut self, writer: u64, env: &mut Env<'_>) -> Vec<Effect> {
        self.store.rename(writer);
        self.refresh(env)
    }

    fn take_in(
        &mut self,
        found: Result<Vec<Arrival>, BackendError>,
        env: &mut Env<'_>,
    ) -> Vec<Effect> {
        let arrivals = match found {
            Ok(arrivals) => arrivals,
            Err(error) => {
                self.fail(error, env.now);
                return Vec::new();
            }
        };
        if self.state.view.vault.is_locked() && !self.store.is_locked() {
            // It was turned off elsewhere.
            return self.enter(false, env.now);
        }
        let mut effects = self.show_lock();
        for arrival in arrivals {
            let action = match arrival {
                Arrival::Put(record) | Arrival::Back(record)
                    if is_held(&self.state.library, &record) =>
                {
                    continue;
                }
                Arrival::Put(record) => Action::RecordArrived(record),
                Arrival::Back(record) => Action::RecordBack(record),
                Arrival::Removed(key) if self.state.library.record(key).is_none() => continue,
                Arrival::Removed(key) => Action::RecordGone(key),
                Arrival::Apart(record) => Action::WordsKeptApart(record),
            };
            effects.extend(self.dispatch(action, env));
        }
        self.note_store();
        self.keep_soon(env.now);
        if self.store.is_unswept() {
            self.save(env.now);
        }
        effects
    }

    /// When to take the next census of writers, for a page that can.
    pub fn census_due(&self) -> Option<u64> {
        self.store.census_due()
    }

    /// Takes in which writers live, as the elected one; `None` where another is elected. What dead
    /// writers left is gathered when its time has come.
    pub fn census(&mut self, living: Option<&[u64]>, env: &mut Env<'_>) -> Vec<Effect> {
        if !self.store.census(env.now.ms, living) {
            return Vec::new();
        }
        let effects = self.refresh(env);
        self.save(env.now);
        // A refusal leaves everything where it was, and the next census tries again.
        let _ = self.store.gather(env.now.ms, &mut self.written);
        self.note_store();
        effects
    }
}

fn is_held(library: &Library, record: &Record) -> bool {
    library.record(record.key()) == Some(record)
}
