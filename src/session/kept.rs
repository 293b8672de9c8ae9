//! When the file that is kept up to date is written: some seconds after a change was saved, and only
//! if it would read otherwise than before. Never while the plan is locked, never over trouble with
//! the storage, and never with the example.

use super::Session;
use crate::app::effect::{Effect, Target};
use crate::app::env::Moment;
use crate::app::kept::{Deed, Kept, Wish, WriteError};
use crate::store::backend::Backend;
use crate::store::vault::Standing;
use crate::transfer::bundle;

/// So long after a save the file is written, in milliseconds; what is saved meanwhile goes with it.
const PAUSE_MS: u64 = 5_000;

/// The file, as far as this page knows.
#[derive(Clone, Debug, Default)]
pub(super) struct Keeper {
    /// How it stands.
    pub(super) standing: Kept,
    is_chosen: bool,
    is_writing: bool,
    /// Results of earlier writings, perhaps to another file, count for nothing.
    n_writings: u32,
    /// When to write next.
    pub(super) due: Option<u64>,
    /// What the file holds, or will hold when it is written: the readable text, and which lock.
    content: (String, u64),
    /// How far the store had counted by then.
    counter: u64,
}

impl Keeper {
    /// Nothing of the plan stays here once it is locked. The file stays chosen.
    pub(super) fn forget_words(&mut self) {
        self.content = Default::default();
    }

    /// Keeps no file any more.
    pub(super) fn end(&mut self) {
        if self.standing != Kept::Impossible {
            self.stop(Kept::Off);
        }
    }

    fn stop(&mut self, standing: Kept) {
        let n_writings = self.n_writings + 1;
        *self = Self { standing, n_writings, ..Self::default() };
    }
}

impl<B: Backend> Session<B> {
    /// What was saved goes into the file, too.
    pub(super) fn keep_soon(&mut self, now: Moment) {
        if self.keeper.is_chosen {
            self.keeper.due.get_or_insert(now.ms + PAUSE_MS);
        }
    }

    /// Writes the file if it is time to.
    pub(super) fn keep_if_due(&mut self, now: Moment) -> Vec<Effect> {
        let is_due = self.keeper.due.is_some_and(|due| due <= now.ms);
        if is_due { self.write_file(now) } else { Vec::new() }
    }

    /// Writes the file now if it was to be written soon.
    pub(super) fn keep_what_waits(&mut self, now: Moment) -> Vec<Effect> {
        if self.keeper.due.is_some() { self.write_file(now) } else { Vec::new() }
    }

    /// Does what happened about the file.
    pub(super) fn keep(&mut self, deed: Deed, now: Moment) -> Vec<Effect> {
        let keeper = &mut self.keeper;
        let effects = match deed {
            Deed::Again if keeper.is_chosen => self.write_file(now),
            Deed::Asked | Deed::Again => vec![Effect::Keep(Wish::Choose)],
            Deed::Chosen => {
                keeper.stop(Kept::Chosen);
                keeper.is_chosen = true;
                self.store.note_keeping(true);
                let mut effects = self.write_file(now);
                effects.push(Effect::Focus(Target::Kept));
                effects
            }
            Deed::Refused(error) => {
                keeper.stop(Kept::Failed(error));
                vec![Effect::Focus(Target::Kept)]
            }
            Deed::Written(n, result) => {
                if n == keeper.n_writings {
                    keeper.is_writing = false;
                    self.note_writing(result, now);
                }
                Vec::new()
            }
            Deed::Left => {
                keeper.end();
                self.store.note_keeping(false);
                vec![Effect::Keep(Wish::Forget), Effect::Focus(Target::Kept)]
            }
        };
        self.note_store();
        effects
    }

    fn note_writing(&mut self, result: Result<(), WriteError>, now: Moment) {
        self.keeper.standing = match result {
            Ok(()) => {
                self.store.note_download(now.today, self.keeper.counter);
                Kept::Written(now.time)
            }
            Err(error) => Kept::Failed(error),
        };
    }

    fn write_file(&mut self, now: Moment) -> Vec<Effect> {
        self.keeper.due = None;
        let is_whole =
            self.store.is_loaded() && self.trouble().is_none() && !self.store.has_shrunk();
        if !self.keeper.is_chosen || !is_whole {
            return Vec::new();
        }
        if self.keeper.is_writing {
            self.keep_soon(now);
            return Vec::new();
        }
        let (library, unread) = (&self.state.library, &self.state.view.unread);
        let Ok(file) = bundle::write(library, unread, now.today) else { return Vec::new() };
        let content = (file.text, self.store.lock_generation());
        if matches!(self.keeper.standing, Kept::Written(_)) && content == self.keeper.content {
            return Vec::new();
        }
        let text = match self.store.standing() {
            Standing::Plain => Some(content.0.clone()),
            _ => self.sealed_file(now.today).map(|file| file.text),
        };
        let Some(text) = text else { return Vec::new() };
        self.keeper.content = content;
        self.keeper.counter = self.store.counter();
        self.keeper.is_writing = true;
        self.keeper.n_writings += 1;
        vec![Effect::Keep(Wish::Write(self.keeper.n_writings, text))]
    }
}
