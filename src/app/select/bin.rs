//! The bin: what was deleted and can still be brought back.

use crate::app::action::Action;
use crate::app::state::State;
use crate::content;
use crate::domain::date::Date;
use crate::domain::entry::Entry;
use crate::domain::goal::Goal;
use crate::domain::record::DAYS_IN_BIN;
use crate::i18n::catalog::Catalog;
use crate::i18n::format;
use crate::sort::sort;

use super::paging::{PAGE, cut};
use super::{sheet, shelf};

/// What lies in the bin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bin {
    /// Deleted goals, the latest first, then deleted pages.
    pub lines: Vec<BinLine>,
    /// How many more there are than are shown.
    pub n_more: Option<usize>,
}

/// One thing in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BinLine {
    /// What it is called.
    pub title: String,
    /// What it is, and when it goes for good.
    pub note: String,
    /// Brings it back.
    pub restore: Action,
    /// Deletes it for good.
    pub erase: Action,
}

/// How many things lie in the bin.
pub fn count(state: &State) -> usize {
    state.library.records().filter(|record| record.deleted().is_some()).count()
}

/// The bin.
pub fn bin(state: &State, texts: &Catalog) -> Bin {
    let mut goals: Vec<&Goal> =
        state.library.goals().filter(|goal| goal.deleted.is_some()).collect();
    sort(&mut goals, |a, b| b.deleted.cmp(&a.deleted));
    let mut entries: Vec<&Entry> =
        state.library.entries().filter(|entry| entry.deleted.is_some()).collect();
    shelf::latest_first(&mut entries);
    let (shown_goals, n_goals) = cut(state, PAGE, &goals);
    let (shown_entries, n_entries) = cut(state, PAGE, &entries);
    let goal = |goal: &&Goal| BinLine {
        title: sheet::statement(&goal.answers, None, texts).unwrap_or_default(),
        note: note(texts.get("bin.goal"), goal.deleted, texts),
        restore: Action::GoalRestored(goal.id),
        erase: Action::GoalErased(goal.id),
    };
    let entry = |entry: &&Entry| {
        let form = content::form(texts.language(), &entry.form);
        let kind = form.map_or(texts.get("entry.unknown_form"), |form| form.title.as_str());
        BinLine {
            title: shelf::title(entry, form, texts),
            note: note(kind, entry.deleted, texts),
            restore: Action::EntryRestored(entry.id),
            erase: Action::EntryErased(entry.id),
        }
    };
    let lines = shown_goals.iter().map(goal).chain(shown_entries.iter().map(entry)).collect();
    let n_more = n_goals.unwrap_or_default() + n_entries.unwrap_or_default();
    Bin { lines, n_more: n_goals.or(n_entries).map(|_| n_more) }
}

fn note(kind: &str, deleted: Option<Date>, texts: &Catalog) -> String {
    let last = deleted.map(|day| format::date(texts, day.plus_days(DAYS_IN_BIN)));
    texts.fill("bin.note", &[("kind", kind), ("date", &last.unwrap_or_default())])
}
