//! A session: a state and its store, from the moment the page opens until it closes.
//!
//! It answers each action, passes what changed to the store, and says when to save next. It is
//! pure but for the medium behind the store, so that whole journeys, failures of storage among
//! them, are tested on the host with a fixed clock.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::env::{Env, Moment};
use crate::app::state::{Saving, State};
use crate::app::update::update;
use crate::store::backend::{Backend, BackendError};
use crate::store::debounce::Debounce;
use crate::store::{Arrival, Store};

/// A state and its store.
#[derive(Debug)]
pub struct Session<B> {
    state: State,
    store: Store<B>,
    debounce: Debounce,
    written: Vec<String>,
}

impl<B: Backend> Session<B> {
    /// Reads what is stored. Where storage cannot be read, the session begins empty, says so, and
    /// keeps everything in memory.
    pub fn open(mut store: Store<B>) -> Self {
        let state = match store.load() {
            Ok((library, unread)) => State::open(library, unread.len()),
            Err(error) => {
                let mut state = State::default();
                state.view.saving = Saving::Failed(error);
                state
            }
        };
        Self { state, store, debounce: Debounce::default(), written: Vec::new() }
    }

    /// What the screens are made from.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Answers an action. What changed is saved at once, or soon while somebody types.
    pub fn dispatch(&mut self, action: Action, env: &mut Env<'_>) -> Vec<Effect> {
        let is_typing = action.is_typing();
        let effects = update(&mut self.state, action, env);
        self.store.queue(self.state.library.take_changes());
        if self.store.has_unsaved() {
            if is_typing {
                self.debounce.typed(env.now.ms);
            } else {
                self.save(env.now);
            }
        }
        effects
    }

    /// When to call `save` next, on the clock of `Moment::ms`.
    pub fn save_due(&self) -> Option<u64> {
        self.debounce.due()
    }

    /// Saves what waits, whether it is due or not; a page that is about to go calls this too.
    pub fn save(&mut self, now: Moment) {
        if !self.store.has_unsaved() {
            return;
        }
        self.state.view.saving = match self.store.flush() {
            Ok(written) => {
                self.written.extend(written);
                self.debounce.saved();
                Saving::Saved(now.time)
            }
            Err(error) => {
                self.debounce.failed(now.ms);
                Saving::Failed(error)
            }
        };
    }

    /// The keys written since this was asked last, so that other elements on the page look again.
    pub fn take_written(&mut self) -> Vec<String> {
        std::mem::take(&mut self.written)
    }

    /// Looks again at a key that somebody else wrote.
    pub fn look_again(&mut self, key: &str, env: &mut Env<'_>) -> Vec<Effect> {
        match self.store.look_again(key) {
            Some(Arrival::Put(record)) => self.dispatch(Action::RecordArrived(record), env),
            Some(Arrival::Removed(key)) => self.dispatch(Action::RecordGone(key), env),
            None => Vec::new(),
        }
    }

    /// Why nothing is kept, if the last save was refused.
    pub fn trouble(&self) -> Option<BackendError> {
        match self.state.view.saving {
            Saving::Failed(error) => Some(error),
            Saving::Idle | Saving::Saved(_) => None,
        }
    }
}
