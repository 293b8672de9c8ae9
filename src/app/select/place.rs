//! "Where your plan lives": what is stored, and what can be done about it.

use crate::app::state::State;
use crate::app::whereabouts::{Erasure, Whereabouts};
use crate::domain::date::Date;
use crate::i18n::catalog::Catalog;
use crate::i18n::format::{self, TimeOfDay};
use crate::store::points::Deed;
use crate::store::room::BUDGET;
use crate::transfer::check::Check;
use crate::transfer::import::ImportError;

use super::hinted::{HintedList, hinted_list};
use super::import::refusal;
use super::kept::{KeptPart, kept_part};
use super::status::status_bar;
use super::vault::{VaultPage, vault_page};

/// From this share of the room on, the page says so, in percent.
const MUCH: usize = 60;
/// From this share on, every page says so, in percent.
const NEARLY_ALL: usize = 80;
/// A reminder comes back after so many days, and comes first after as many.
const REMIND_DAYS: i32 = 7;
/// So many changes are worth a reminder at once.
const REMIND_CHANGES: usize = 10;

/// What the page shows, section by section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacePage {
    /// The passphrase.
    pub vault: VaultPage,
    /// Where it is, when it was saved last, and how much room there is.
    pub stored: Vec<String>,
    /// When it was downloaded last, and what changed since.
    pub downloaded: Vec<String>,
    /// The file that is kept up to date, where the browser can do it.
    pub kept: Option<KeptPart>,
    /// What the checked file holds.
    pub check: Vec<String>,
    /// What could point to a person in care, once that was asked for.
    pub hinted: Option<HintedList>,
    /// The restore points, the newest first: key and words.
    pub points: Vec<(String, String)>,
    /// What could not be read.
    pub unread: Option<String>,
    /// Whether removing everything was asked for once: then what would go.
    pub would_go: Option<Vec<String>>,
    /// What came of removing everything.
    pub erased: Option<String>,
}

/// The page as the state is now.
pub fn place_page(state: &State, texts: &Catalog) -> PlacePage {
    let whereabouts = &state.view.whereabouts;
    let point = |point: &crate::store::points::Point| {
        let (hour, minute) = point.time;
        let time = format::time(texts, TimeOfDay { hour, minute });
        let key = match point.deed {
            Deed::Import => "place.points.import",
            Deed::Return => "place.points.return",
        };
        let goals = texts.count("place.goals", point.n_goals);
        let date = format::date(texts, point.day);
        (point.key.clone(), texts.fill(key, &[("date", &date), ("time", &time), ("goals", &goals)]))
    };
    let n_unread = state.view.unread.len();
    PlacePage {
        vault: vault_page(state, texts),
        stored: stored(state, texts),
        downloaded: downloaded(whereabouts, texts),
        kept: kept_part(whereabouts.kept, texts),
        check: whereabouts.check.as_ref().map_or_else(Vec::new, |found| checked(found, texts)),
        hinted: hinted_list(state, texts),
        points: whereabouts.points.iter().map(point).collect(),
        unread: (n_unread > 0).then(|| texts.count("status.unread", n_unread)),
        would_go: (whereabouts.erasure == Erasure::Asked).then(|| would_go(state, texts)),
        erased: match whereabouts.erasure {
            Erasure::None | Erasure::Asked => None,
            Erasure::Done => Some(texts.get("place.erased.done").to_owned()),
            Erasure::Verified(0) => Some(texts.get("place.erased.verified").to_owned()),
            Erasure::Verified(n) => Some(texts.count("place.erased.left", n)),
            Erasure::Unknown => Some(texts.get("place.erased.unknown").to_owned()),
        },
    }
}

fn stored(state: &State, texts: &Catalog) -> Vec<String> {
    let whereabouts = &state.view.whereabouts;
    let site = match whereabouts.site.as_str() {
        "" => texts.get("place.stored.file").to_owned(),
        site => texts.fill("place.stored.site", &[("site", site)]),
    };
    let mut lines = vec![site, status_bar(state, texts).saved];
    if whereabouts.own_page.is_some() {
        lines.push(texts.fill("place.stored.framed", &[("site", &whereabouts.site)]));
    }
    if whereabouts.forgets {
        lines.push(texts.get("place.stored.week").to_owned());
    }
    let Some(room) = whereabouts.room else {
        // After everything was removed it is not measured: that would write something again.
        if matches!(whereabouts.erasure, Erasure::None | Erasure::Asked) {
            lines.push(texts.get("place.room.unknown").to_owned());
        }
        return lines;
    };
    let used = percent(room.used);
    let left = format::count(texts, room.left as u64 / 1_000 * 1_000);
    lines.push(texts.fill("place.room", &[("used", &used.to_string()), ("left", &left)]));
    if room.used + room.left < BUDGET {
        lines.push(texts.get("place.room.shared").to_owned());
    }
    if used >= MUCH {
        lines.push(texts.get("place.room.much").to_owned());
    }
    lines
}

/// The share of the room that is used, in percent; something is never shown as nothing.
fn percent(used: usize) -> usize {
    (used * 100 / BUDGET).max(usize::from(used > 0))
}

/// Whether nearly all of the room is used.
pub fn has_little_room(whereabouts: &Whereabouts) -> bool {
    percent(whereabouts.used) >= NEARLY_ALL
}

fn downloaded(whereabouts: &Whereabouts, texts: &Catalog) -> Vec<String> {
    let Some(last) = whereabouts.downloads.last else {
        return vec![texts.get("place.download.never").to_owned()];
    };
    let date = format::date(texts, last);
    let mut lines = vec![texts.fill("place.download.last", &[("date", &date)])];
    lines.push(texts.count("place.download.changed", whereabouts.n_changed));
    lines
}

fn checked(found: &Result<Check, ImportError>, texts: &Catalog) -> Vec<String> {
    let check = match found {
        Ok(check) => check,
        Err(error) => return vec![texts.get(refusal(*error)).to_owned()],
    };
    let goals = texts.count("place.goals", check.n_goals);
    let drafts = texts.count("place.drafts", check.n_drafts);
    let notes = texts.count("place.entries", check.n_entries);
    let held = [("goals", goals.as_str()), ("drafts", &drafts), ("notes", &notes)];
    let mut lines = vec![texts.fill("place.check.holds", &held)];
    if check.is_equal() {
        lines.push(texts.get("place.check.equal").to_owned());
    }
    let counts = [
        ("place.check.only_here", check.n_only_here),
        ("place.check.only_there", check.n_only_there),
        ("import.changed", check.n_differ),
        ("import.refused", check.n_refused),
    ];
    let counted = counts.into_iter().filter(|(_, n)| *n > 0);
    lines.extend(counted.map(|(key, n)| texts.count(key, n)));
    lines
}

fn would_go(state: &State, texts: &Catalog) -> Vec<String> {
    let counts = [
        ("place.goals", state.library.goals().count()),
        ("place.drafts", state.library.drafts().count()),
        ("place.entries", state.library.entries().count()),
        ("place.erase.points", state.view.whereabouts.points.len()),
        ("place.unread", state.view.unread.len()),
    ];
    let counted = counts.into_iter().filter(|(_, n)| *n > 0);
    let mut lines: Vec<String> = counted.map(|(key, n)| texts.count(key, n)).collect();
    lines.push(texts.get("place.erase.settings").to_owned());
    lines
}

/// The reminder to download, on the days on which there is one.
pub fn reminder(state: &State, today: Date, texts: &Catalog) -> Option<String> {
    let Whereabouts { downloads, n_changed, forgets, is_return, .. } = state.view.whereabouts;
    let is_quiet = downloads.put_off.is_some_and(|day| today.days_since(day) < REMIND_DAYS);
    if n_changed == 0 || is_quiet {
        return None;
    }
    let begun = state.library.goals().map(|goal| goal.created);
    let begun = begun.chain(state.library.drafts().map(|draft| draft.started));
    let begun = begun.chain(state.library.entries().map(|entry| entry.date)).min();
    let since = downloads.last.or(begun)?;
    let is_new_and_forgotten_soon = forgets && is_return && downloads.last.is_none();
    let is_due = n_changed >= REMIND_CHANGES
        || today.days_since(since) >= REMIND_DAYS
        || is_new_and_forgotten_soon;
    let words = match downloads.last {
        Some(_) => texts.count("reminder.changed", n_changed),
        None => texts.get("reminder.never").to_owned(),
    };
    let week = if forgets { format!(" {}", texts.get("place.stored.week")) } else { String::new() };
    is_due.then(|| words + &week)
}
