//! What a session does about where a plan is stored: restore points before deeds that replace
//! something, removing everything, and the facts for the page about it.
//!
//! It knows the store, which the actions themselves do not.

use super::Session;
use crate::app::action::Action;
use crate::app::effect::{Effect, Target};
use crate::app::env::{Env, Moment};
use crate::app::kept::Kept;
use crate::app::state::{Route, Saving, State};
use crate::app::whereabouts::Erasure;
use crate::store::backend::{Backend, BackendError};
use crate::store::points::{Deed, Point, n_goals};
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
    pub(super) fn prepare(&mut self, action: Action, now: Moment) -> Option<Action> {
        match &action {
            Action::SaveAgainAsked => self.store.save_again(self.state.library.records()),
            Action::PointOpened(key) => {
                return Some(Action::PointFound(self.store.point_text(key)));
            }
            Action::DownloadAsked if self.store.standing() == Standing::Open => {
                return self.sealed_file(now.today).map(Action::FileSealed);
            }
            Action::ReminderPutOff => self.store.put_off_reminder(now.today),
            Action::ImportAccepted { without_copy: false, .. } => {
                let deed = self.state.view.import.as_ref().map_or(Deed::Import, |it| it.deed);
                if !self.keeps_point(deed, now) {
                    if let Some(import) = &mut self.state.view.import {
                        import.lacks_copy = true;
                    }
                    return None;
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

    /// Keeps a copy of everything, and says whether there is one now. Of nothing, none is needed.
    fn keeps_point(&mut self, deed: Deed, now: Moment) -> bool {
        let State { library, view } = &self.state;
        if library.records().next().is_none() {
            return true;
        }
        let Ok(file) = bundle::write(library, &view.unread, now.today) else { return false };
        let point = Point {
            key: String::new(),
            deed,
            day: now.today,
            time: (now.time.hour, now.time.minute),
            n_goals: n_goals(&file.text),
        };
        self.store.keep_point(point, &file.text).is_ok()
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
