//! Restore points: whole copies of a library, kept just before a deed that replaces records.
//!
//! A ring of a few, which never takes room that a person's words need. Words that were deleted for
//! good leave the copies too. The text of a copy is a bundle with one record on each line; this
//! module takes lines out and knows nothing else about it.

use crate::domain::date::Date;
use crate::domain::record::{Kind, RecordKey};
use crate::sort::sort;
use crate::store::Store;
use crate::store::backend::{Backend, BackendError};
use crate::store::crc::checksum_of_both;
use crate::store::keys::{POINT, PREFIX};
use crate::store::room::{BUDGET, units};

/// How many restore points are kept at most.
const MOST: usize = 3;

/// Before which deed a restore point was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Records of a file were taken in.
    Import,
    /// A restore point was brought back.
    Return,
}

impl Deed {
    /// The name in stored values.
    pub fn name(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Return => "return",
        }
    }
}

/// What is known of a restore point without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The key under which it stands.
    pub key: String,
    /// Before which deed it was made.
    pub deed: Deed,
    /// The day on which it was made.
    pub day: Date,
    /// The hour and the minute on the person's own clock.
    pub time: (u8, u8),
    /// How many goals it holds.
    pub n_goals: usize,
}

impl<B: Backend> Store<B> {
    /// The restore points, the newest first.
    ///
    /// # Errors
    /// The medium cannot be read.
    pub fn points(&self) -> Result<Vec<Point>, BackendError> {
        let mut keys = self.backend.keys(POINT)?;
        // The names begin with a counter of fixed width.
        sort(&mut keys, String::cmp);
        let mut points = Vec::new();
        for key in keys.into_iter().rev() {
            let value = self.backend.get(&key)?;
            let read = value.as_deref().and_then(|value| read(&key, value));
            points.extend(read.map(|(point, _)| point));
        }
        Ok(points)
    }

    /// The bundle that a restore point holds; `None` if it has gone or is damaged.
    pub fn point_text(&self, key: &str) -> Option<String> {
        let value = self.backend.get(key).ok().flatten()?;
        self.open_text(read(key, &value)?.1, key)
    }

    /// Keeps a copy under a key that is filled in here and given back. The oldest ones make room
    /// for it, but only for one that fits.
    ///
    /// # Errors
    /// The medium refused, or the copy would take room that a person's words may need.
    pub fn keep_point(&mut self, mut point: Point, text: &str) -> Result<String, BackendError> {
        self.may_write()?;
        self.counter += 1;
        point.key = format!("{POINT}{:016x}.{:016x}", self.counter, self.writer);
        let value = write(&point, &self.seal_text(text, &point.key));
        let mut others = self.points()?;
        let mut used = self.backend.used(PREFIX)? + units(&point.key) + units(&value);
        // Above four fifths of the room, no copy is kept.
        let most = BUDGET / 5 * 4;
        let mut removable = 0;
        for other in &others {
            removable += self.size(&other.key)?;
        }
        if used - removable > most {
            return Err(BackendError::Refused);
        }
        while used > most || others.len() >= MOST {
            let Some(oldest) = others.pop() else { break };
            used -= self.size(&oldest.key)?;
            self.backend.remove(&oldest.key)?;
        }
        self.set_and_read(&point.key, &value)?;
        Ok(point.key)
    }

    /// Lets go of a copy, because what it was made for did not come about.
    pub fn drop_point(&self, key: &str) {
        // If it stays, it is one restore point too many.
        let _ = self.backend.remove(key);
    }

    /// Takes records that were deleted for good out of every copy. A copy that cannot be written
    /// without them goes as a whole: the person's wish counts more than the copy.
    ///
    /// # Errors
    /// The medium cannot be reached.
    pub(super) fn strip_points(&mut self, gone: &[RecordKey]) -> Result<(), BackendError> {
        if gone.is_empty() {
            return Ok(());
        }
        for key in self.backend.keys(POINT)? {
            let Some(value) = self.backend.get(&key)? else { continue };
            let opened = read(&key, &value)
                .and_then(|(point, text)| Some((point, self.open_text(text, &key)?)));
            // What cannot be opened may hold them.
            let is_in = |record: &RecordKey| {
                let id = format!("{:032x}", record.bits);
                opened.as_ref().is_none_or(|(_, text)| text.contains(&id))
            };
            if !gone.iter().any(is_in) {
                continue;
            }
            let stripped = opened.map(|(mut point, text)| {
                let text = without(&text, gone);
                point.n_goals = n_goals(&text);
                write(&point, &self.seal_text(&text, &key))
            });
            let is_done = stripped.is_some_and(|new| self.set_and_read(&key, &new).is_ok());
            if !is_done {
                self.backend.remove(&key)?;
            }
        }
        Ok(())
    }
}

impl<B: Backend> Store<B> {
    /// A restore point, sealed or unsealed as it should be now; `None` if it cannot be opened.
    pub(super) fn reformed_point(&mut self, key: &str, value: &str) -> Option<String> {
        let (point, text) = read(key, value)?;
        let text = self.open_text(text, key)?;
        Some(write(&point, &self.seal_text(&text, key)))
    }
}

/// How many goals a bundle of one record a line holds.
pub fn n_goals(text: &str) -> usize {
    let start = start_of(Kind::Goal);
    text.lines().filter(|line| line.starts_with(&start)).count()
}

fn start_of(kind: Kind) -> String {
    format!("{{\"kind\":\"{}\"", kind.name())
}

/// The bundle without the lines of these records.
fn without(text: &str, gone: &[RecordKey]) -> String {
    let is_of = |line: &str, key: &RecordKey| {
        let body = format!("\"body\":{{\"id\":\"{:032x}\"", key.bits);
        line.starts_with(&start_of(key.kind)) && line.contains(&body)
    };
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines() {
        let is_end = line.starts_with(']');
        if is_end && let Some(last) = kept.last_mut() {
            *last = last.strip_suffix(',').unwrap_or(last);
        }
        if !gone.iter().any(|key| is_of(line, key)) {
            kept.push(line);
        }
    }
    kept.join("\n")
}

fn write(point: &Point, text: &str) -> String {
    let Point { deed, day, time: (hour, minute), n_goals, .. } = point;
    let deed = deed.name();
    let claims = format!("wm1point {deed} {day} {hour} {minute} {n_goals} {}", text.len());
    format!("{claims} {}\n{text}", checksum_of_both(&claims, text))
}

fn read<'a>(key: &str, value: &'a str) -> Option<(Point, &'a str)> {
    let (head, text) = value.split_once('\n')?;
    let (claims, crc) = head.rsplit_once(' ')?;
    let parts: Vec<&str> = claims.split(' ').collect();
    let ["wm1point", deed, day, hour, minute, n_goals, length] = parts.as_slice() else {
        return None;
    };
    let deed = [Deed::Import, Deed::Return].into_iter().find(|known| known.name() == *deed)?;
    let point = Point {
        key: key.to_owned(),
        deed,
        day: Date::parse_iso(day)?,
        time: (hour.parse().ok()?, minute.parse().ok()?),
        n_goals: n_goals.parse().ok()?,
    };
    let is_whole = length.parse() == Ok(text.len()) && crc == checksum_of_both(claims, text);
    is_whole.then_some((point, text))
}
