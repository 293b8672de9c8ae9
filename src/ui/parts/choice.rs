//! One choice of a group: a native radio button or check box with its whole label to press.

use yew::prelude::*;

use crate::app::action::Action;
use crate::ui::context::use_ui;

/// The properties of a choice.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChoiceProps {
    /// The element's id; the first of a group carries the id of its field.
    pub id: AttrValue,
    /// The group's name; a choice without one is a check box.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Its words.
    pub label: AttrValue,
    /// A few more words.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Whether it is marked.
    pub is_chosen: bool,
    /// What happens when it is pressed.
    pub action: Action,
}

/// One choice of a group.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let ui = use_ui();
    let kind = if props.name.is_some() { "radio" } else { "checkbox" };
    let hint_id = (!props.hint.is_empty()).then(|| format!("{}-hint", props.id));
    html! {
        <div class="wm-choice">
            <input type={kind} id={props.id.clone()} name={props.name.clone()}
                checked={props.is_chosen} onchange={ui.on(props.action.clone())}
                aria-describedby={hint_id.clone()} />
            <label for={props.id.clone()}>{ &props.label }</label>
            if !props.hint.is_empty() {
                <p class="wm-choice-hint" id={hint_id}>{ &props.hint }</p>
            }
        </div>
    }
}
