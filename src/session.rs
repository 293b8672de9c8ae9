//! A session: a state and its store, from the moment the page opens until it closes.
//!
//! It answers each action, passes what changed to the store, and says when to save next. It is
//! pure but for the medium behind the store, so that whole journeys, failures of storage among
//! them, are tested on the host with a fixed clock.

mod hearing;
mod kept;
mod locked_file;
mod place;
mod saving;
mod vault;

use crate::app::action::Action;
use crate::app::effect::{Effect, Target};
use crate::app::env::Env;
use crate::app::example;
use crate::app::state::{Saving, State};
use crate::app::update::update;
use crate::domain::library::Library;
use crate::store::backend::Backend;
use crate::store::debounce::Debounce;
use crate::store::{Arrival, Store};

/// A state and its store.
#[derive(Clone, Debug)]
pub struct Session<B> {
    state: State,
    /// The example, while it is looked at instead. It has no store.
    example: Option<State>,
    store: Store<B>,
    debounce: Debounce,
    written: Vec<String>,
    /// A second look found something missing: no save is believed before its own second look.
    is_doubtful: bool,
    /// When the person was last heard of, so that it locks when they are gone.
    attention: vault::Attention,
    /// The file that is kept up to date.
    keeper: kept::Keeper,
    /// When to look once more whether everything is gone that was removed.
    erased: Option<u64>,
}

impl<B: Backend> Session<B> {
    /// Reads what is stored. Where storage cannot be read, the session begins empty, says so,
    /// keeps everything in memory, and writes nothing until it could read.
    pub fn open(mut store: Store<B>) -> Self {
        let (mut library, mut saving) = (Library::default(), Saving::Idle);
        let mut n_apart = 0;
        match store.load() {
            Ok(arrivals) => {
                for arrival in arrivals {
                    n_apart += usize::from(adopt(&mut library, arrival));
                }
            }
            Err(error) => saving = Saving::Failed(error),
        }
        store.queue(library.take_changes());
        let mut state = State::open(library);
        state.view.saving = saving;
        state.view.n_apart = n_apart;
        state.view.whereabouts.is_return = state.library.records().next().is_some();
        state.view.whereabouts.used = store.units_read();
        let (debounce, written) = (Debounce::default(), Vec::new());
        let mut session = Self {
            state,
            example: None,
            store,
            debounce,
            written,
            is_doubtful: false,
            attention: vault::Attention::default(),
            keeper: kept::Keeper::default(),
            erased: None,
        };
        session.note_store();
        session.show_lock();
        if session.store.has_unsaved() {
            session.debounce.typed(0);
        } else if matches!(session.state.view.saving, Saving::Failed(_)) {
            session.debounce.failed(0);
        }
        session
    }

    /// What the screens are made from.
    pub fn state(&self) -> &State {
        self.example.as_ref().unwrap_or(&self.state)
    }

    /// What is behind the state.
    pub fn store(&self) -> &Store<B> {
        &self.store
    }

    /// Answers an action. What changed is saved at once, or soon while somebody types.
    pub fn dispatch(&mut self, action: Action, env: &mut Env<'_>) -> Vec<Effect> {
        match action {
            Action::ExampleOpened => {
                self.example = Some(example::open(env.texts.language(), env.now.today));
                return vec![Effect::Focus(Target::Heading)];
            }
            Action::ExampleLeft => {
                self.example = None;
                return vec![Effect::Focus(Target::Heading)];
            }
            // Whatever is on screen, it is about the person's own plan.
            Action::Kept(deed) => return self.keep(deed, env.now),
            _ => {}
        }
        if let Some(example) = self.example.as_mut().filter(|_| !example::is_beyond(&action)) {
            return update(example, action, env);
        }
        let is_typing = action.is_typing();
        // Not by `==`, which would bring the comparing of every action along.
        let is_save_again = matches!(action, Action::SaveAgainAsked);
        let is_a_persons = action.is_a_persons();
        if let Some(effects) = self.attend(&action, env) {
            return effects;
        }
        let is_opened = matches!(action, Action::PlaceOpened);
        let Some(action) = self.prepare(action, env) else { return place::held_back() };
        let mut effects = update(&mut self.state, action, env);
        self.store.queue(self.state.library.take_changes());
        if self.store.has_unsaved() && is_typing {
            self.debounce.typed(env.now.ms);
        } else if self.store.has_unsaved() || is_save_again {
            self.save(env.now);
        }
        if !is_typing {
            self.conclude(is_opened, &effects, env.now);
        }
        if is_a_persons {
            effects.extend(self.lock_if_due(env.now));
            self.notice_person(env.now);
        }
        effects
    }
}

/// Takes a record in as it was read; says whether it was one that has to be kept apart.
fn adopt(library: &mut Library, arrival: Arrival) -> bool {
    match arrival {
        Arrival::Put(record) | Arrival::Back(record) => library.adopt(*record),
        Arrival::Removed(key) => library.forget(key),
        Arrival::Apart(record) => {
            library.put(*record);
            return true;
        }
    }
    false
}
