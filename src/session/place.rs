//! What a session does about where a plan is stored: restore points before deeds that replace
//! something, removing everything, and the facts for the page about it.
//!
//! It knows the store, which the actions themselves do not.

use super::Session;
use crate::app::action::Action;
use crate::app::effect::{Effect, Target};
use crate::app::env::{Env, Moment};
use crate::app::kept::Kept;
use crate::app::state::{HeldBack, Import, Route, Saving, State};
use crate::app::whereabouts::Erasure;
use crate::store::backend::{Backend, BackendError};
use crate::store::points::{Point, n_goals};
use crate::store::vault::Standing;
use crate::transfer::bundle;

/// After removing everything, the storage is looked at once more, in milliseconds: a tab that had
/// not heard of it yet may have saved.
const VERIFY_MS: u64 = 1_500;

impl<B: Backend> Session<B> {
    /// What the page that holds this element knows of itself: the name of its site, whether its
    /// browser removes what nobody comes back to, its address if it is a guest in another page, and
    /// whether its browser can write to a file of the person's.
    pub fn lives_at(
        &mut self,
        site: String,
        forgets: bool,
        own_page: Option<String>,
        can_keep: bool,
    ) {
        if can_keep {
            let was_kept = self.store.downloads().is_kept;
            self.keeper.standing = if was_kept { Kept::Stopped } else { Kept::Off };
        }
        let whereabouts = &mut self.state.view.whereabouts;
        whereabouts.kept = self.keeper.standing;
        whereabouts.site = site;
        whereabouts.forgets = forgets;
        whereabouts.own_page = own_page;
    }

    /// Does what an action asks of the store, before the state answers it. `None`: it cannot be
    /// answered now.
    pub(super) fn prepare(&mut self, action: Action, env: &mut Env<'_>) -> Option<Action> {
        let now = env.now;
        match &action {
            Action::SaveAgainAsked => self.store.save_again(self.state.library.records()),
            Action::PointOpened(key) => {
                return Some(Action::PointFound(self.store.point_text(key)));
            }
            Action::DownloadAsked if self.store.standing() == Standing::Open => {
                return self.sealed_file(now.today).map(Action::FileSealed);
            }
            Action::ReminderPutOff => self.store.put_off_reminder(now.today),
            Action::ImportAccepted { take_changed, without_copy } => {
                let taken = self.take_file_in(*take_changed, *without_copy, env);
                if let Some(import) = &mut self.state.view.import {
                    import.held_back = taken.err();
                }
                if taken.ok()? {
                    return Some(Action::ImportStored { take_changed: *take_changed });
                }
            }
            Action::EraseConfirmed => self.erase(now),
            _ => {}
        }
        Some(action)
    }

    /// Takes in what an action did, for the page about it.
    pub(super) fn conclude(&mut self, is_opened: bool, effects: &[Effect], now: Moment) {
        if effects.iter().any(|effect| matches!(effect, Effect::Download(_))) {
            self.store.note_download(now.today, self.store.counter());
        }
        self.look_at_place(is_opened);
        self.note_store();
    }

    /// What only the page about it shows; how much room there is, only when it is opened.
    pub(super) fn look_at_place(&mut self, is_opened: bool) {
        if self.state.view.route == Route::Place {
            let whereabouts = &mut self.state.view.whereabouts;
            whereabouts.points = self.store.points().unwrap_or_default();
            if is_opened {
                whereabouts.room = self.store.measure().ok();
            }
        }
    }

    /// Keeps a copy of everything, and stores all that is wanted of the chosen file, or nothing.
    /// Says whether it is stored now.
    fn take_file_in(
        &mut self,
        take_changed: bool,
        without_copy: bool,
        env: &mut Env<'_>,
    ) -> Result<bool, HeldBack> {
        let State { library, view } = &self.state;
        let Some(Import { found: Ok(plan), deed, .. }) = &view.import else { return Ok(false) };
        // Of nothing, no copy is needed.
        let point = if without_copy || library.records().next().is_none() {
            None
        } else {
            let file = bundle::write(library, &view.unread, env.now.today);
            let Ok(text) = file.map(|file| file.text) else { return Err(HeldBack::NoCopy) };
            let time = (env.now.time.hour, env.now.time.minute);
            let (deed, day, n_goals) = (*deed, env.now.today, n_goals(&text));
            let point = Point { key: String::new(), deed, day, time, n_goals };
            Some(self.store.keep_point(point, &text).map_err(|_| HeldBack::NoCopy)?)
        };
        if self.store.may_write().is_err() {
            // As long as nothing can be stored, what comes in waits like everything else.
            return Ok(false);
        }
        let batch = (env.new_bits)() as u64;
        let wanted = plan.wanted(take_changed);
        match self.store.take_in(wanted, batch, env.now.ms, &mut self.written) {
            Ok(()) => self.succeed(env.now),
            Err(error) => {
                point.iter().for_each(|key| self.store.drop_point(key));
                let is_full = error == BackendError::Refused;
                return Err(if is_full { HeldBack::NoRoom } else { HeldBack::NotKept });
            }
        }
        Ok(true)
    }

    fn erase(&mut self, now: Moment) {
        let left = self.store.erase();
        self.written.push(crate::store::keys::ERASED.to_owned());
        self.start_anew();
        self.erased = Some(now.ms + VERIFY_MS);
        let whereabouts = &mut self.state.view.whereabouts;
        whereabouts.room = None;
        whereabouts.erasure = match left {
            Ok(0) => Erasure::Done,
            left => verified(left),
        };
    }

    /// When to look at the storage once more after everything was removed.
    pub(super) fn verify_due(&self) -> Option<u64> {
        self.erased
    }

    pub(super) fn verify(&mut self) {
        self.erased = None;
        self.state.view.whereabouts.erasure = verified(self.store.n_keys());
    }

    /// Another tab removed everything; whatever this one shows goes too.
    pub(super) fn follow_erasure(&mut self, env: &mut Env<'_>) -> Vec<Effect> {
        if self.store.follow_erasure() != Ok(true) {
            return Vec::new();
        }
        self.start_anew();
        self.dispatch(Action::ErasedElsewhere, env)
    }

    fn start_anew(&mut self) {
        // The file keeps what it has: it may be all that is left.
        self.keeper.end();
        self.debounce.saved();
        self.is_doubtful = false;
        self.state.view.saving = Saving::Idle;
    }
}

fn verified(left: Result<usize, BackendError>) -> Erasure {
    left.map_or(Erasure::Unknown, Erasure::Verified)
}

/// Where the focus goes if a deed lacks its copy: to the words that say so.
pub(super) fn held_back() -> Vec<Effect> {
    vec![Effect::Focus(Target::Heading)]
}
