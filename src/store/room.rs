//! How much room there is, and what is known of downloads: facts about the medium, not about a
//! plan. They stay in this browser and never go into a file.

use std::fmt;

use crate::domain::date::Date;
use crate::domain::record::{Kind, RecordKey};
use crate::store::backend::{Backend, BackendError};
use crate::store::crc::checksum;
use crate::store::keys::{DOWNLOADS, PREFIX, PROBE};
use crate::store::{Store, once};

/// The room that every browser gives to a site, in UTF-16 units: Safari counts two bytes for each
/// of them as soon as one letter is outside Latin, and gives five million bytes.
pub const BUDGET: usize = 2_621_440;
/// Below this, measuring ends: so little is as good as nothing.
const LEAST: usize = 1_024;

/// How a browser counts a text.
pub fn units(text: &str) -> usize {
    // Each letter begins with one byte that is no continuation; those of four bytes are two units.
    let units = |byte: u8| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0);
    text.bytes().map(units).sum()
}

/// How much room there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// What we take, in UTF-16 units.
    pub used: usize,
    /// What could be written at the time of measuring, at least.
    pub left: usize,
}

/// What this browser knows of downloads. Whether a file was kept, no page can know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Downloads {
    /// The day of the last one.
    pub last: Option<Date>,
    /// What was newer than this afterwards has changed since.
    pub counter: u64,
    /// The day on which a reminder was put off.
    pub put_off: Option<Date>,
    /// A file is kept up to date, or was when a page was closed.
    pub is_kept: bool,
}

impl Downloads {
    /// Reads the stored value; a damaged one counts as none, which costs a reminder too many.
    pub fn parse(value: &str) -> Option<Self> {
        let (claims, crc) = value.rsplit_once(' ')?;
        let parts: Vec<&str> = claims.split(' ').collect();
        let ["wm1downloads", last, counter, put_off, rest @ ..] = parts.as_slice() else {
            return None;
        };
        let is_kept = rest == ["kept"];
        let counter = counter.parse().ok()?;
        let read = Self {
            last: Date::parse_iso(last),
            counter,
            put_off: Date::parse_iso(put_off),
            is_kept,
        };
        (crc == checksum(claims)).then_some(read)
    }
}

impl fmt::Display for Downloads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let (last, put_off) = (day(self.last), day(self.put_off));
        let kept = if self.is_kept { " kept" } else { "" };
        let claims = format!("wm1downloads {last} {} {put_off}{kept}", self.counter);
        write!(f, "{claims} {}", checksum(&claims))
    }
}

impl<B: Backend> Store<B> {
    /// What a key and its value take.
    pub(super) fn size(&self, key: &str) -> Result<usize, BackendError> {
        Ok(units(key) + self.backend.units(key)?)
    }

    /// Every value of ours as it stands.
    pub(super) fn every_value(&self) -> Result<Vec<(String, String)>, BackendError> {
        let mut values = Vec::new();
        for key in self.backend.keys(PREFIX)? {
            if let Some(value) = self.backend.get(&key)? {
                values.push((key, value));
            }
        }
        Ok(values)
    }

    /// Finds out how much more can be written, by writing it and taking it away at once: no browser
    /// tells. It never tries more than every browser gives.
    ///
    /// # Errors
    /// The medium cannot be read, or this version may not write to it.
    pub fn measure(&self) -> Result<Room, BackendError> {
        self.may_write()?;
        let used = self.backend.used(PREFIX)?;
        let mut left = BUDGET.saturating_sub(used);
        while left >= LEAST && self.backend.set(PROBE, &"-".repeat(left)).is_err() {
            left /= 2;
        }
        self.backend.remove(PROBE)?;
        Ok(Room { used, left: if left < LEAST { 0 } else { left } })
    }

    /// What is known of downloads.
    pub fn downloads(&self) -> Downloads {
        let value = self.backend.get(DOWNLOADS).ok().flatten();
        value.as_deref().and_then(Downloads::parse).unwrap_or_default()
    }

    /// How many goals and drafts changed since the last download.
    pub fn n_changed(&self, since: Downloads) -> usize {
        let marked = self.marks.iter().map(|mark| (mark.stamp.counter, mark.key));
        let queued = self.queue.iter().map(|one| (one.envelope.stamp.counter, one.change.key()));
        let is_new = |(counter, key): &(u64, RecordKey)| {
            *counter > since.counter && key.kind != Kind::Settings
        };
        once(marked.chain(queued).filter(is_new).map(|(_, key)| key).collect()).len()
    }

    /// Notes that a file was made of what there was when the counter stood so.
    pub fn note_download(&mut self, today: Date, counter: u64) {
        let is_kept = self.downloads().is_kept;
        self.note(Downloads { last: Some(today), counter, put_off: None, is_kept });
    }

    /// Notes that a reminder was put off.
    pub fn put_off_reminder(&mut self, today: Date) {
        self.note(Downloads { put_off: Some(today), ..self.downloads() });
    }

    /// Notes whether a file is kept up to date.
    pub fn note_keeping(&mut self, is_kept: bool) {
        self.note(Downloads { is_kept, ..self.downloads() });
    }

    /// Where it cannot be stored, there will be a reminder too many.
    fn note(&self, downloads: Downloads) {
        if self.may_write().is_ok() {
            let _ = self.backend.set(DOWNLOADS, &downloads.to_string());
        }
    }
}
