//! Pointing at what somebody wrote about themselves: what can be chosen, how what was chosen is
//! called, and which goals point at it.
//!
//! What is pointed at may be gone, and an answer may be words from a time when there was nothing
//! to choose. Both stay as they are stored, and neither is followed.

use crate::app::state::State;
use crate::content::{self, Field, FieldKind};
use crate::domain::entry::{Entry, EntryId};
use crate::i18n::catalog::Catalog;

use super::form::ChoiceView;
use super::home::{self, GoalLine};
use super::{gaps, sheet, shelf};

/// The entry that an answer points at, and the gap in it, if it is one; `None` for words.
pub fn pointed(answer: &str) -> Option<(EntryId, &str)> {
    let (id, gap) = answer.split_once('.').unwrap_or((answer, ""));
    Some((EntryId::parse(id)?, gap))
}

/// The answer that points at one gap of an inventory.
pub fn to_gap(entry: EntryId, gap: &str) -> String {
    [&entry.to_string(), gap].join(".")
}

/// What one can point at: every entry of the field's forms, of an inventory the gaps that it showed
/// last, and what was chosen already, even if it is gone.
#[inline(never)]
pub(super) fn choices(
    state: &State,
    field: &Field,
    chosen: &str,
    texts: &Catalog,
) -> Vec<ChoiceView> {
    let mut names: Vec<String> = Vec::new();
    for form in field.of.iter().filter_map(|form| content::form(texts.language(), form)) {
        let is_inventory = form.fields.iter().any(|own| own.kind == FieldKind::Gap);
        for entry in shelf::entries_of(state, &form.id) {
            if !is_inventory {
                names.push(entry.id.to_string());
                continue;
            }
            for gap in gaps::of_entry(entry, texts) {
                names.push(to_gap(entry.id, &gap.field));
            }
            break;
        }
    }
    // Words stay a line that can be written on while there is nothing to choose.
    let is_shown = pointed(chosen).is_some() || (!names.is_empty() && !chosen.is_empty());
    if is_shown && !names.iter().any(|name| name == chosen) {
        names.push(chosen.to_owned());
    }
    let mut choices = Vec::new();
    for name in names {
        let label = called(state, &name, texts);
        choices.push(ChoiceView { label, is_chosen: name == chosen, name });
    }
    choices
}

/// How an answer reads; what is gone is named as missing.
pub(super) fn called(state: &State, answer: &str, texts: &Catalog) -> String {
    let Some((id, gap)) = pointed(answer) else { return answer.to_owned() };
    let Some(entry) = there(state, id) else { return texts.get("entry.missing").to_owned() };
    let form = content::form(texts.language(), &entry.form);
    let field = form.and_then(|form| form.fields.iter().find(|field| field.id == gap));
    field.map_or_else(|| shelf::title(entry, form, texts), |field| field.label.clone())
}

/// The entry of that name, if it does not lie in the bin.
pub(super) fn there(state: &State, id: EntryId) -> Option<&Entry> {
    state.library.entry(id).filter(|entry| entry.deleted.is_none())
}

/// The goals that point at an entry, and how each stands.
#[inline(never)]
pub(super) fn goals_of(state: &State, id: EntryId, texts: &Catalog) -> Vec<GoalLine> {
    let mut lines = Vec::new();
    for goal in state.library.goals().filter(|goal| goal.deleted.is_none()) {
        let points = |(_, answer)| pointed(answer).is_some_and(|(own, _)| own == id);
        if goal.details.iter().any(points) {
            lines.push(GoalLine {
                id: goal.id,
                statement: sheet::statement(&goal.answers, None, texts).unwrap_or_default(),
                standing: texts.get(home::status_key(goal)).to_owned(),
            });
        }
    }
    lines
}
