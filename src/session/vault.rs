//! What a session does about the passphrase: opening, locking, and changing it.
//!
//! Locking saves first, and leaves nothing of the plan in the state. It goes by both clocks,
//! because one of them may stand still while a computer sleeps.

use super::{Session, adopt};
use crate::app::action::Action;
use crate::app::effect::{Effect, Target};
use crate::app::env::{Env, Moment};
use crate::app::state::{Route, State, View};
use crate::app::vault::{Deed, HIDDEN_MIN, IDLE_MIN, Problem, Task, VaultView};
use crate::app::whereabouts::Whereabouts;
use crate::domain::date::Date;
use crate::domain::library::Library;
use crate::store::backend::Backend;
use crate::store::keys::{LOCK, LOCK_CALL};
use crate::store::vault::LockError;
use crate::transfer::raw;
use crate::vault::secret::Secret;
use crate::vault::slot::Opener;

const MINUTE_MS: u64 = 60_000;

/// When the person was last heard of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Attention {
    since: Option<Moment>,
    hidden_since: Option<Moment>,
}

impl Attention {
    /// Whether it has been long enough, by either clock.
    fn is_over(self, now: Moment) -> bool {
        let is_long = |since: Option<Moment>, minutes: u64| {
            since.is_some_and(|since| minutes_between(since, now) >= minutes)
        };
        is_long(self.since, IDLE_MIN) || is_long(self.hidden_since, HIDDEN_MIN)
    }

    /// When to look again, on the clock of `Moment::ms`.
    fn due(self) -> Option<u64> {
        let after = |since: Option<Moment>, minutes| since.map(|at| at.ms + minutes * MINUTE_MS);
        let times = [after(self.since, IDLE_MIN), after(self.hidden_since, HIDDEN_MIN)];
        times.into_iter().flatten().min()
    }
}

fn minutes_between(since: Moment, now: Moment) -> u64 {
    let of_day = |at: Moment| i64::from(at.time.hour) * 60 + i64::from(at.time.minute);
    let days = i64::from(now.today.days_since(since.today));
    let on_the_wall = days * 24 * 60 + of_day(now) - of_day(since);
    let elapsed = now.ms.saturating_sub(since.ms) / MINUTE_MS;
    u64::try_from(on_the_wall).unwrap_or_default().max(elapsed)
}

impl<B: Backend> Session<B> {
    /// Does what an action asks of the vault; `None` if it is not about that.
    pub(super) fn attend(&mut self, action: &Action, env: &mut Env<'_>) -> Option<Vec<Effect>> {
        match action {
            Action::Vault(Deed::Begun) => {
                let was_locked = self.store.is_locked();
                let mut effects = self.work(env);
                if was_locked && !self.store.is_locked() {
                    // What is done when the planner opens could not be done before.
                    effects.extend(self.dispatch(Action::Opened, env));
                }
                Some(effects)
            }
            Action::Vault(Deed::Locked) => Some(self.lock_everywhere(env.now)),
            Action::Vault(_) => None,
            Action::DownloadAsked if self.store.is_locked() => Some(self.download(env.now.today)),
            // Somebody who lost both secrets can begin anew.
            Action::EraseAsked | Action::EraseCancelled | Action::EraseConfirmed => None,
            // A press that came in while the screen was changing.
            _ if self.store.is_locked() => Some(Vec::new()),
            _ => None,
        }
    }

    /// Notes that somebody is there.
    pub(super) fn notice_person(&mut self, now: Moment) {
        self.attention = Attention { since: Some(now), hidden_since: None };
    }

    /// The page is out of sight from now on; what waits is saved.
    pub fn hide(&mut self, now: Moment) {
        self.save(now);
        self.attention.hidden_since.get_or_insert(now);
    }

    /// Somebody looks at the page again; it locks if that took too long.
    pub fn show(&mut self, now: Moment) -> Vec<Effect> {
        let effects = self.lock_if_due(now);
        self.attention.hidden_since = None;
        effects
    }

    pub(super) fn lock_due(&self) -> Option<u64> {
        let is_open = self.state.view.vault.is_open();
        self.attention.due().filter(|_| is_open)
    }

    /// Locks if nobody was there for long enough.
    pub fn lock_if_due(&mut self, now: Moment) -> Vec<Effect> {
        let is_due = self.lock_due().is_some() && self.attention.is_over(now);
        if is_due { self.lock(now) } else { Vec::new() }
    }

    /// Saves, and forgets the key and everything that was read.
    fn lock(&mut self, now: Moment) -> Vec<Effect> {
        self.store.queue(self.state.library.take_changes());
        self.save(now);
        // Later nothing can be read any more that the file is written from.
        let mut effects = self.keep_what_waits(now);
        self.store.lock_up();
        self.keeper.forget_words();
        effects.extend(self.show_lock());
        effects
    }

    fn lock_everywhere(&mut self, now: Moment) -> Vec<Effect> {
        let effects = self.lock(now);
        // Where the call cannot be stored, the other tabs lock by their own clocks.
        let _ = self.store.call_to_lock(now.ms, &mut self.written);
        effects
    }

    /// Nothing of the plan stays in the state once the store is locked.
    pub(super) fn show_lock(&mut self) -> Vec<Effect> {
        let standing = self.store.standing();
        if !self.store.is_locked() || self.state.view.vault.standing == standing {
            return Vec::new();
        }
        let came_from = self.state.view.route;
        let vault = VaultView { standing, came_from, ..VaultView::default() };
        let saving = self.state.view.saving;
        let whereabouts = self.place();
        let view = View { vault, saving, whereabouts, ..View::default() };
        self.state = State { library: Library::default(), view };
        self.example = None;
        vec![Effect::Focus(Target::Lock)]
    }

    /// What is known of the place, and not of the plan.
    fn place(&self) -> Whereabouts {
        let Whereabouts { site, forgets, used, .. } = &self.state.view.whereabouts;
        let (site, forgets, used) = (site.clone(), *forgets, *used);
        Whereabouts { site, forgets, used, is_return: true, ..Whereabouts::default() }
    }

    /// Whether a key that somebody wrote is about the lock; then it is followed.
    pub(super) fn follow_lock(&mut self, key: &str, env: &mut Env<'_>) -> Option<Vec<Effect>> {
        if key == LOCK_CALL {
            return Some(self.lock(env.now));
        }
        if LOCK.contains(&key) {
            // What waits was written while nothing was sealed here, or with the key at hand.
            self.save(env.now);
            return Some(self.refresh(env));
        }
        // Where it is locked, a change may mean that it was turned off.
        self.store.is_locked().then(|| self.refresh(env))
    }

    /// Does what was asked, with what was typed.
    fn work(&mut self, env: &mut Env<'_>) -> Vec<Effect> {
        let now = env.now;
        let vault = &mut self.state.view.vault;
        if !vault.is_busy {
            return Vec::new();
        }
        let [typed, _] = std::mem::take(&mut vault.typed);
        vault.is_busy = false;
        let (task, by_code) = (vault.task, vault.by_code);
        let opener = if by_code { Opener::Code } else { Opener::Passphrase };
        if let Some(file) = &self.state.view.locked_file {
            return self.open_file(file.values.clone(), opener, &typed, env);
        }
        if self.store.is_locked() {
            return match self.store.unlock(opener, &typed) {
                Ok(()) => self.enter(by_code, now),
                Err(error) => self.refuse(error),
            };
        }
        self.save(now);
        let written = &mut self.written;
        let done: Result<Option<Secret>, LockError> = match task {
            Some(Task::TurnOn | Task::Renew) => self.store.turn_on(&typed, written).map(Some),
            Some(Task::Change) => self.store.change_passphrase(&typed, written).map(|()| None),
            Some(Task::NewCode) => self.store.change_code(written).map(Some),
            Some(Task::TurnOff) => self.store.turn_off(written).map(|()| None),
            None => Ok(None),
        };
        match done {
            Ok(code) => {
                let target = if code.is_some() { Target::Secret } else { Target::Heading };
                self.state.view.vault.leave();
                self.state.view.vault.code = code;
                self.save(now);
                self.note_store();
                vec![Effect::Focus(target)]
            }
            Err(error) => self.refuse(error),
        }
    }

    pub(super) fn refuse(&mut self, error: LockError) -> Vec<Effect> {
        self.state.view.vault.problem = Some(Problem::Refused(error));
        vec![Effect::Focus(Target::Secret)]
    }

    /// The store is open: the person is back where they were.
    pub(super) fn enter(&mut self, by_code: bool, now: Moment) -> Vec<Effect> {
        let came_from = self.state.view.vault.came_from;
        let arrivals = match self.store.load() {
            Ok(arrivals) => arrivals,
            Err(error) => {
                self.store.lock_up();
                return self.refuse(error.into());
            }
        };
        let mut library = Library::default();
        let n_apart = arrivals.into_iter().filter_map(|one| adopt(&mut library, one).then_some(()));
        let n_apart = n_apart.count();
        self.store.queue(library.take_changes());
        let (saving, whereabouts) = (self.state.view.saving, self.place());
        self.state = State::open(library);
        let view = &mut self.state.view;
        (view.n_apart, view.saving, view.whereabouts) = (n_apart, saving, whereabouts);
        if came_from != Route::Home && view.route == Route::Home {
            view.route = came_from;
        }
        self.note_store();
        self.notice_person(now);
        self.keep_soon(now);
        if self.store.has_unsaved() {
            self.save(now);
        }
        if by_code {
            // Who needed the code needs a passphrase that they know.
            self.state.view.route = Route::Place;
            self.state.view.vault.task = Some(Task::Change);
        }
        self.look_at_place(true);
        if by_code {
            return vec![Effect::Focus(Target::Secret)];
        }
        let place = self.state.open_draft().map(|draft| draft.place.clone());
        let left_at = place.and_then(|place| Some(Target::Field(place.field?, place.caret)));
        vec![Effect::Focus(left_at.unwrap_or(Target::Heading))]
    }

    /// Everything that is stored, still sealed, as a file.
    fn download(&self, today: Date) -> Vec<Effect> {
        let values = self.store.raw_values().unwrap_or_default();
        raw::write(&values, today).ok().map(Effect::Download).into_iter().collect()
    }
}
