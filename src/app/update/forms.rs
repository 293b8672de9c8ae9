//! Forms: their answers, and the entries that hold most of them.
//!
//! An entry is a record from the moment its form is opened, so nothing is ever waiting to be
//! saved. One that stayed empty goes again when it is left.

use crate::app::effect::{Effect, Target};
use crate::app::env::Env;
use crate::app::select::{form_page, links};
use crate::app::state::{Route, State};
use crate::app::subject::Subject;
use crate::content::{self, FieldKind};
use crate::domain::date::Date;
use crate::domain::entry::{Entry, EntryId, FormPlace, part_id};
use crate::domain::goal::GoalId;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record, RecordKey};

use super::notices;

pub(super) fn answer(
    state: &mut State,
    subject: Subject,
    field: &str,
    text: &str,
    caret: Option<u32>,
) -> Vec<Effect> {
    subject.change(state, |filled| filled.set(field, text));
    if let Some(id) = subject.entry() {
        let place = FormPlace { field: field.to_owned(), caret };
        state.library.change_entry(id, |entry| entry.place = Some(place));
    }
    if let (Subject::Entry(review), Some(goal)) = (subject, state.view.open_part) {
        // The person went on from the part to the review around it.
        state.library.change_entry(part_id(review, goal), |part| part.place = None);
    }
    Vec::new()
}

pub(super) fn tick(
    state: &mut State,
    subject: Subject,
    field: &str,
    choice: &str,
    is_ticked: bool,
) -> Vec<Effect> {
    subject.change(state, |filled| filled.tick(field, choice, is_ticked));
    Vec::new()
}

/// Writes the words in a field for a link of a goal down as a page of the form that can be pointed
/// at there, and lets the field point at it.
pub(super) fn keep_link(
    state: &mut State,
    subject: Subject,
    field: &str,
    env: &mut Env<'_>,
) -> Vec<Effect> {
    let language = env.texts.language();
    let words = subject.filled(state).map_or("", |filled| filled.text(field)).trim().to_owned();
    let details = content::form(language, "goal_details").map(|form| form.fields.as_slice());
    let link = details.unwrap_or_default().iter().find(|own| own.id == field);
    let form = link.and_then(|own| content::form(language, own.of.first()?));
    let line = form.and_then(|form| form.fields.iter().find(|own| own.kind == FieldKind::Line));
    let (Some(form), Some(line), None) = (form, line, links::pointed(&words)) else {
        return Vec::new();
    };
    if words.is_empty() {
        return Vec::new();
    }
    let id: EntryId = Id::from_bits((env.new_bits)());
    let mut entry = Entry::begin(id, &form.id, env.now.today);
    entry.filled.set(&line.id, &words);
    state.library.put(Record::Entry(Entry { only_me: form.only_me, ..entry }));
    subject.change(state, |filled| filled.set(field, &id.to_string()));
    notices::done(state, "notice.link_kept");
    vec![Effect::Focus(Target::FormField(field.to_owned(), None))]
}

pub(super) fn begin(
    state: &mut State,
    form: &str,
    goal: Option<GoalId>,
    env: &mut Env<'_>,
) -> Vec<Effect> {
    let Some(form) = content::form(env.texts.language(), form) else { return Vec::new() };
    let id: EntryId = Id::from_bits((env.new_bits)());
    let entry = Entry::begin(id, &form.id, env.now.today);
    let entry = Entry { goal, only_me: form.only_me, place: Some(FormPlace::default()), ..entry };
    state.library.put(Record::Entry(entry));
    state.view.notice = None;
    super::open(state, Route::Entry(id))
}

/// Takes one answer that was given on the page of a goal. It goes into today's entry of that form
/// about that goal, so that pressing another mark the same day corrects the first.
pub(super) fn note(
    state: &mut State,
    form: &str,
    goal: GoalId,
    field: &str,
    text: &str,
    env: &mut Env<'_>,
) -> Vec<Effect> {
    if state.library.goal(goal).is_none() {
        return Vec::new();
    }
    let today = env.now.today;
    let is_todays = |entry: &&Entry| {
        entry.form == form
            && entry.goal == Some(goal)
            && entry.date == today
            && entry.deleted.is_none()
    };
    let begun = state.library.entries().find(is_todays).cloned();
    let mut entry = begun.unwrap_or_else(|| {
        let id = Id::from_bits((env.new_bits)());
        Entry { goal: Some(goal), ..Entry::begin(id, form, today) }
    });
    entry.filled.set(field, text);
    state.library.put(Record::Entry(entry));
    let key = if form == "scaling" { "notice.level_scored" } else { "notice.checked_in" };
    notices::done(state, key);
    Vec::new()
}

/// An entry that is left is closed with its parts, and what of it stayed empty is taken away. A
/// review stays for the sake of its parts.
pub(super) fn leave(state: &mut State, id: EntryId) {
    let parts = state.library.entries().filter(|entry| entry.review == Some(id));
    let parts: Vec<EntryId> = parts.map(|part| part.id).collect();
    let n_written = parts.iter().filter(|part| !close(state, **part, true)).count();
    close(state, id, n_written == 0);
}

/// Closes one entry; says whether it was taken away because it is empty.
fn close(state: &mut State, id: EntryId, may_go: bool) -> bool {
    let is_blank = state.library.entry(id).is_some_and(Entry::is_blank);
    if is_blank && may_go {
        state.library.remove(RecordKey { kind: Kind::Entry, bits: id.bits() });
        return true;
    }
    state.library.change_entry(id, |entry| entry.place = None);
    false
}

pub(super) fn date(state: &mut State, id: EntryId, date: Date) -> Vec<Effect> {
    state.library.change_entry(id, |entry| entry.date = date);
    Vec::new()
}

pub(super) fn mark_private(state: &mut State, id: EntryId, only_me: bool) -> Vec<Effect> {
    state.library.change_entry(id, |entry| entry.only_me = only_me);
    Vec::new()
}

pub(super) fn delete(state: &mut State, id: EntryId, env: &Env<'_>) -> Vec<Effect> {
    let Some(entry) = state.library.entry(id) else { return Vec::new() };
    let home = form_page::home_of(&entry.form, entry.goal, env.texts);
    state.library.change_entry(id, |entry| {
        entry.deleted = Some(env.now.today);
        entry.place = None;
    });
    notices::done(state, "notice.entry_deleted");
    super::open(state, home)
}

pub(super) fn restore(state: &mut State, id: EntryId) -> Vec<Effect> {
    state.library.change_entry(id, |entry| entry.deleted = None);
    notices::done(state, "notice.entry_restored");
    vec![Effect::Focus(Target::Heading)]
}

pub(super) fn erase(state: &mut State, id: EntryId) -> Vec<Effect> {
    let in_bin = state.library.entry(id).filter(|entry| entry.deleted.is_some()).cloned();
    if let Some(entry) = in_bin {
        state.library.remove(Record::Entry(entry).key());
        notices::say(state, "notice.entry_erased");
    }
    vec![Effect::Focus(Target::Heading)]
}
