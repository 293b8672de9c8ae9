//! A session: a state and its store, from the moment the page opens until it closes.
//!
//! It answers each action, passes what changed to the store, and says when to save next. It is
//! pure but for the medium behind the store, so that whole journeys, failures of storage among
//! them, are tested on the host with a fixed clock.

mod kept;
mod locked_file;
mod place;
mod vault;

use crate::app::action::Action;
use crate::app::effect::{Effect, Target};
use crate::app::env::{Env, Moment};
use crate::app::example;
use crate::app::state::{Saving, State};
use crate::app::update::update;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::store::backend::{Backend, BackendError};
use crate::store::debounce::Debounce;
use crate::store::keys::{ERASED, batch_of};
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

    fn succeed(&mut self, now: Moment) {
        self.debounce.saved();
        self.keep_soon(now);
        if !self.is_doubtful || !self.store.is_unconfirmed() {
            self.is_doubtful = false;
            self.state.view.saving = Saving::Saved(now.time);
        }
    }

    fn fail(&mut self, error: BackendError, now: Moment) {
        self.debounce.failed(now.ms);
        self.state.view.saving = Saving::Failed(error);
    }

    fn note_store(&mut self) {
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

    /// Why nothing is kept, if the last save was refused.
    pub fn trouble(&self) -> Option<BackendError> {
        match self.state.view.saving {
            Saving::Failed(error) => Some(error),
            Saving::Idle | Saving::Saved(_) => None,
        }
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

fn is_held(library: &Library, record: &Record) -> bool {
    library.record(record.key()) == Some(record)
}
