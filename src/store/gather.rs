//! Gathering: the one elected writer folds what dead writers left into the base keys.
//!
//! It never touches the keys of a writer that may live, and waits until whatever the dead had sent
//! must have arrived. Nothing is removed before what replaces it was read back twice. It knows
//! neither locks nor tabs: who is elected and who lives comes in as a census, and so does the time.

use std::rc::Rc;

use crate::domain::record::RecordKey;
use crate::store::backend::{Backend, BackendError};
use crate::store::envelope::Stamp;
use crate::store::keys::{self, Place};
use crate::store::version::{Resolved, Version, resolve};
use crate::store::{Mark, Store, once, read};

/// How long a writer must have been dead, in milliseconds: a browser passes a write on to its
/// other tabs in 12 at most, as measured.
pub const SETTLE_MS: u64 = 10_000;
/// A gathered record is read again after this, in milliseconds, before its sources go.
const SECOND_LOOK_MS: u64 = 1_500;
/// While elected, ask for a census this often, in milliseconds.
const CENSUS_MS: u64 = 60_000;
/// The most records that are gathered at once. Until the second look each of them stands there
/// twice, and the page stands still for as long as it takes.
const MOST_AT_ONCE: usize = 500;

/// Where the gathering stands.
#[derive(Clone, Debug, Default)]
pub struct Gather {
    /// Writers that are dead, and since when that was known here.
    dead: Vec<(u64, u64)>,
    folded: Vec<Folded>,
    /// No other writer lives.
    pub(super) is_alone: bool,
    due: Option<u64>,
}

impl Gather {
    /// Whether a record stands in its base key and in its sources at the moment.
    pub(super) fn is_under_way(&self, key: RecordKey) -> bool {
        self.folded.iter().any(|folded| folded.key == key)
    }
}

/// A record that was written to its base key, and whose sources are still there.
#[derive(Clone, Debug)]
struct Folded {
    key: RecordKey,
    base: Stamp,
    sources: Vec<Mark>,
    due: u64,
}

impl<B: Backend> Store<B> {
    /// When to take the next census.
    pub fn census_due(&self) -> Option<u64> {
        self.gather.due
    }

    /// Takes in who lives, as the elected writer; `None` where this writer is not elected or where
    /// nobody can tell. Says whether there is something to gather: everything is to be read
    /// again first.
    pub fn census(&mut self, now: u64, living: Option<&[u64]>) -> bool {
        let Some(living) = living else {
            self.gather = Gather::default();
            return false;
        };
        let is_dead = |writer: &u64| *writer != self.writer && !living.contains(writer);
        let writers = self.marks.iter().filter_map(|mark| match mark.place {
            Place::Overlay(writer) => Some(writer),
            Place::Base => None,
        });
        let writers: Vec<u64> = writers.filter(is_dead).chain(self.abandoned(living)).collect();
        let gather = &mut self.gather;
        gather.is_alone = living.iter().all(|writer| *writer == self.writer);
        gather.dead.retain(|(writer, _)| writers.contains(writer));
        for writer in writers {
            if gather.dead.iter().all(|(known, _)| *known != writer) {
                gather.dead.push((writer, now));
            }
        }
        let settled = gather.dead.iter().map(|(_, since)| since + SETTLE_MS);
        let looked = gather.folded.iter().map(|folded| folded.due);
        let next = settled.chain(looked).min();
        gather.due = Some(next.filter(|due| *due > now).unwrap_or(now + CENSUS_MS));
        next.is_some_and(|due| due <= now) || self.root.generation == 0
    }

    /// Gathers what has settled, and removes what was gathered before. Tells the keys that it
    /// touched. Where the medium refuses, everything stays as it is and is tried at a later census.
    ///
    /// # Errors
    /// The medium cannot be read or refused a write. Nothing is lost by that.
    pub fn gather(&mut self, now: u64, touched: &mut Vec<String>) -> Result<(), BackendError> {
        if !self.is_loaded || self.root.is_too_new() || self.has_shrunk() {
            return Ok(());
        }
        let folded = std::mem::take(&mut self.gather.folded);
        let (due, later): (Vec<_>, Vec<_>) = folded.into_iter().partition(|one| one.due <= now);
        self.gather.folded = later;
        for folded in due {
            self.remove_sources(&folded, touched)?;
        }
        self.note_count_and_sweep(touched)?;
        let is_ripe = |(_, since): &&(u64, u64)| since + SETTLE_MS <= now;
        let ripe: Vec<u64> = self.gather.dead.iter().filter(is_ripe).map(|(w, _)| *w).collect();
        self.clear_away(&ripe)?;
        // An own deletion takes its words out of the base too: they must not wait for a next visit.
        let is_source = |mark: &&Mark| match mark.place {
            Place::Overlay(writer) if writer == self.writer => {
                let has_words = |base: &Mark| base.place == Place::Base && !base.is_tombstone;
                mark.is_tombstone && self.marks_of(mark.key).any(has_words)
            }
            Place::Overlay(writer) => ripe.contains(&writer),
            Place::Base => false,
        };
        let keys = once(self.marks.iter().filter(is_source).map(|mark| mark.key).collect());
        let mut result = Ok(());
        for key in keys.into_iter().take(MOST_AT_ONCE) {
            result = self.fold(key, &ripe, now, touched);
            if result.is_err() {
                break;
            }
        }
        // Also where the room did not suffice: what was gathered is to give its sources' room back.
        let looked = self.gather.folded.iter().map(|folded| folded.due).min();
        self.gather.due = looked.or(self.gather.due);
        result
    }

    /// Writes what the base and the settled versions of one record come to. A record of which
    /// anything cannot be read is left alone, and so is one that lost words that are not stored
    /// elsewhere yet.
    fn fold(
        &mut self,
        key: RecordKey,
        ripe: &[u64],
        now: u64,
        touched: &mut Vec<String>,
    ) -> Result<(), BackendError> {
        let is_of_key = |name: &str| keys::parse(name).is_some_and(|(of, _)| of == key);
        let is_unreadable = self.unread.iter().any(|unread| is_of_key(&unread.key));
        // What waits to be saved is not in what is gathered, and must not be taken for seen.
        let is_changing = self.pending(key).next().is_some();
        if is_unreadable || self.gather.is_under_way(key) || is_changing {
            return Ok(());
        }
        // What this writer made itself counts too, so that a base never brings back what it deleted;
        // but its own key stays, for only a dead writer's keys are ever removed.
        let is_own = |mark: &Mark| mark.place == Place::Overlay(self.writer);
        let is_input = |mark: &&Mark| match mark.place {
            Place::Base => true,
            Place::Overlay(writer) => ripe.contains(&writer) || is_own(mark),
        };
        let inputs: Vec<Mark> = self.marks_of(key).filter(is_input).cloned().collect();
        let mut versions = Vec::new();
        for mark in &inputs {
            let Some(version) = self.version_at(key, mark.place, mark.stamp)? else {
                return Ok(());
            };
            versions.push(version);
        }
        let Some(Resolved { winner, apart, is_joined, .. }) = resolve(key, versions) else {
            return Ok(());
        };
        if apart.iter().any(|record| self.marks_of(record.key()).next().is_none()) {
            return Ok(());
        }
        // A version's words go over as they stand; what several come to is a version of its own.
        let mut envelope = winner.envelope;
        if is_joined {
            self.counter += 1;
            envelope.stamp = Stamp { counter: self.counter, writer: self.writer };
        }
        let stamp = envelope.stamp;
        envelope.seen.retain(|seen| seen.writer != stamp.writer);
        if self.marks_of(key).all(|mark| inputs.contains(mark)) {
            // Of what it stems from, only what still stands somewhere can turn up again.
            envelope.edits.clear();
            envelope.seen.retain(|seen| inputs.iter().any(|mark| mark.stamp.writer == seen.writer));
        }
        // A base that counts already stays as it is.
        if !inputs.iter().any(|mark| mark.place == Place::Base && mark.stamp == stamp) {
            let name = keys::name(key, Place::Base);
            let is_tombstone = envelope.is_tombstone();
            let held = Rc::new(envelope.clone());
            let value = self.as_it_should_stand(envelope, key.bits).to_string();
            self.replace(&name, &value)?;
            touched.push(name);
            self.mark(Mark { key, place: Place::Base, stamp, is_tombstone, held });
        }
        let is_left = |mark: &Mark| matches!(mark.place, Place::Overlay(w) if w != self.writer);
        let sources = inputs.into_iter().filter(is_left).collect();
        let due = now + SECOND_LOOK_MS;
        self.gather.folded.push(Folded { key, base: stamp, sources, due });
        Ok(())
    }

    /// Writes a value. Where that goes wrong, the former one is put back, or at least no damaged one
    /// stays: what a base was to be made from is still there.
    pub(super) fn replace(&mut self, name: &str, value: &str) -> Result<(), BackendError> {
        let former = self.backend.get(name)?;
        let Err(error) = self.set_and_read(name, value) else { return Ok(()) };
        let is_back = match former {
            Some(former) => self.set_and_read(name, &former).is_ok(),
            None => false,
        };
        if !is_back {
            self.backend.remove(name)?;
        }
        Err(error)
    }

    /// The sources of a gathered record go, once the record was read back again.
    fn remove_sources(
        &mut self,
        folded: &Folded,
        touched: &mut Vec<String>,
    ) -> Result<(), BackendError> {
        if self.version_at(folded.key, Place::Base, folded.base)?.is_none() {
            return Ok(());
        }
        for source in &folded.sources {
            if self.version_at(source.key, source.place, source.stamp)?.is_some() {
                let name = keys::name(source.key, source.place);
                self.backend.remove(&name)?;
                touched.push(name);
            }
            self.marks.retain(|mark| mark.key != source.key || mark.place != source.place);
        }
        Ok(())
    }

    /// The version that stands at a place, if it can be read and is still the one that was marked.
    fn version_at(
        &self,
        key: RecordKey,
        place: Place,
        stamp: Stamp,
    ) -> Result<Option<Version>, BackendError> {
        let name = keys::name(key, place);
        let value = self.backend.get(&name)?;
        let opened = value.and_then(|value| read::open(&name, &value, self.keys()).ok());
        Ok(opened.filter(|(found, _)| found.stamp == stamp).map(|(_, version)| version))
    }
}
