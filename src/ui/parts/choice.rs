//! One choice of a group: a native radio button or check box with its whole label to press.

use yew::prelude::*;

use crate::app::action::Action;
use crate::ui::context::Ui;

/// What a choice shows and does.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The element's id; the first of a group carries the id of its field.
    pub id: String,
    /// The group's name; a choice without one is a check box.
    pub group: Option<&'static str>,
    /// Its words.
    pub label: AttrValue,
    /// A few more words; may be empty.
    pub hint: AttrValue,
    /// Whether it is marked.
    pub is_chosen: bool,
    /// What happens when it is pressed.
    pub action: Action,
}

/// One choice of a group.
pub fn choice(ui: &Ui, choice: Choice) -> Html {
    let Choice { id, group, label, hint, is_chosen, action } = choice;
    let kind = if group.is_some() { "radio" } else { "checkbox" };
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    html! {
        <div class="wm-choice">
            <input type={kind} id={id.clone()} name={group} checked={is_chosen}
                onchange={ui.on(action)} aria-describedby={hint_id.clone()} />
            <label for={id}>{ label }</label>
            if !hint.is_empty() {
                <p class="wm-choice-hint" id={hint_id}>{ hint }</p>
            }
        </div>
    }
}
