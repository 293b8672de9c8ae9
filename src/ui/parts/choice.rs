//! One choice of a group: a native radio button or check box with its whole label to press.

use crate::app::action::Action;
use crate::ui::context::Ui;
use crate::ui::tag::{Attr, Tag, div, p, tag};

/// What a choice shows and does.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<'a> {
    /// The element's id; the first of a group carries the id of its field.
    pub id: String,
    /// The group's name; a choice without one is a check box.
    pub group: Option<&'a str>,
    /// Its words.
    pub label: &'a str,
    /// A few more words; may be empty.
    pub hint: &'a str,
    /// Whether it is marked.
    pub is_chosen: bool,
    /// What happens when it is pressed.
    pub action: Action,
}

/// One choice of a group.
pub fn choice(ui: &Ui, choice: Choice<'_>) -> Tag {
    let Choice { id, group, label, hint, is_chosen, action } = choice;
    let kind = if group.is_some() { "radio" } else { "checkbox" };
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let group = group.map(|name| ui.group(name));
    let input = tag("input")
        .attr(Attr::Type, kind)
        .id(&id)
        .attr_maybe(Attr::Name, group.as_deref())
        .attr_maybe(Attr::AriaDescribedBy, hint_id.as_deref())
        .checked(is_chosen)
        .on_change(ui.on(action));
    div("wm-choice")
        .with(input)
        .with(tag("label").attr_text(Attr::For, &id).text(label))
        .with_maybe(hint_id.map(|hint_id| p("wm-choice-hint").id(&hint_id).text(hint)))
}
