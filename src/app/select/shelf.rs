//! Entries as lists, one list for each form: what a person knows of themselves, what they noted
//! while following up, the worksheets of an area.

use crate::app::narrowing::By;
use crate::app::state::State;
use crate::content::{self, FieldKind, Form};
use crate::domain::entry::{Entry, EntryId};
use crate::domain::text::one_line;
use crate::i18n::catalog::Catalog;
use crate::i18n::format;
use crate::sort::sort;

use super::drawing::Drawing;
use super::form::goal_name;
use super::home::shortened;
use super::narrow::ChoiceList;
use super::paging::{PAGE, cut};
use super::sheet::Line;
use super::sums::sums;
use super::trend::trend;

/// The entries of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryGroup {
    /// Which form.
    pub form: String,
    /// What it is called.
    pub title: String,
    /// What it is for; may be empty.
    pub intro: String,
    /// Its entries, the latest first.
    pub lines: Vec<EntryLine>,
    /// How many more there are than are shown.
    pub n_more: Option<usize>,
    /// How their marks went over time.
    pub trend: Option<Drawing>,
}

/// One entry in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    /// Which entry.
    pub id: EntryId,
    /// The beginning of what stands in it.
    pub title: String,
    /// Its day, the goal it is about, whether it is private, and what its numbers come to.
    pub note: String,
}

/// The list of one form.
pub fn group(state: &State, form: &Form, texts: &Catalog) -> EntryGroup {
    let entries = entries_of(state, &form.id);
    let (shown, n_more) = cut(state, PAGE, &entries);
    EntryGroup {
        form: form.id.clone(),
        title: form.title.clone(),
        intro: form.intro.clone(),
        lines: shown.iter().map(|entry| line(state, entry, Some(form), texts)).collect(),
        n_more,
        trend: trend(form, &entries, texts),
    }
}

/// What a person knows of themselves.
pub fn about(state: &State, texts: &Catalog) -> Vec<EntryGroup> {
    groups(state, "about", texts)
}

/// What a person noted while following up, or only the kind that they chose. Check-ins and the
/// parts of a review stand with their goals.
pub fn notes(state: &State, texts: &Catalog) -> (Vec<EntryGroup>, ChoiceList) {
    let mut groups = groups(state, "follow_up", texts);
    let choices = groups.iter().map(|group| (group.form.clone(), group.title.clone())).collect();
    let chosen = state.view.narrowing.by(By::Kind).to_owned();
    groups.retain(|group| chosen.is_empty() || group.form == chosen);
    let label = texts.get("list.kinds").to_owned();
    (groups, ChoiceList { by: By::Kind, label, choices, chosen })
}

fn groups(state: &State, pack: &str, texts: &Catalog) -> Vec<EntryGroup> {
    let forms = content::pack(texts.language(), pack).map(|pack| pack.forms.as_slice());
    let forms = forms.unwrap_or_default().iter().filter(|form| !form.per_goal);
    forms.map(|form| group(state, form, texts)).collect()
}

/// The entries of one form that do not lie in the bin, the latest first.
pub fn entries_of<'a>(state: &'a State, form: &str) -> Vec<&'a Entry> {
    let mut entries: Vec<&Entry> = state.library.entries_of(form).collect();
    latest_first(&mut entries);
    entries
}

/// The latest day first; between entries of one day the order of their names, which never changes.
pub fn latest_first(entries: &mut [&Entry]) {
    sort(entries, |a, b| b.date.cmp(&a.date));
}

/// One entry as a line.
pub fn line(state: &State, entry: &Entry, form: Option<&Form>, texts: &Catalog) -> EntryLine {
    let date = format::date(texts, entry.date);
    let goal = entry.goal.map(|id| goal_name(state, Some(id), texts));
    let private = entry.only_me.then(|| texts.get("entry.only_me.short").to_owned());
    let mut note: Vec<String> = [Some(date), goal, private].into_iter().flatten().collect();
    // Two posts or two budgets are compared where they stand under each other.
    for Line { label, text } in
        form.map(|form| sums(form, &entry.filled, texts)).unwrap_or_default()
    {
        note.push([&*label, ": ", &text].concat());
    }
    EntryLine { id: entry.id, title: title(entry, form, texts), note: note.join(" · ") }
}

/// The first words that somebody wrote in an entry, in the order of the form's questions, or else
/// what the form is called.
pub fn title(entry: &Entry, form: Option<&Form>, texts: &Catalog) -> String {
    let Some(form) = form else { return texts.get("entry.unknown_form").to_owned() };
    let worded = form
        .fields
        .iter()
        .filter(|field| matches!(field.kind, FieldKind::Line | FieldKind::Text))
        .map(|field| one_line(entry.filled.text(&field.id)));
    let first = worded.into_iter().find(|text| !text.is_empty());
    first.map_or_else(|| form.title.clone(), |text| shortened(&text))
}
