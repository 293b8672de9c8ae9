//! Buttons that dispatch one action.

use yew::prelude::*;

use crate::app::action::Action;
use crate::ui::context::Ui;

/// How much a button weighs on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do next.
    Primary,
    /// Something else that can be done.
    Secondary,
    /// Something that looks like a link, because it matters least.
    Link,
    /// Something that takes away.
    Danger,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "wm-button wm-primary",
            Self::Secondary => "wm-button",
            Self::Link => "wm-link",
            Self::Danger => "wm-link wm-danger",
        }
    }

    /// The name under which a host may style it.
    fn part(self) -> &'static str {
        if self == Self::Primary { "button-primary" } else { "button" }
    }
}

/// A button: a verb and an object.
pub fn button(ui: &Ui, label: AttrValue, action: Action, weight: Weight) -> Html {
    button_about(ui, label, AttrValue::from(""), action, weight)
}

/// A button among others of the same words; `about` is heard, not seen, and tells it apart.
pub fn button_about(
    ui: &Ui,
    label: AttrValue,
    about: AttrValue,
    action: Action,
    weight: Weight,
) -> Html {
    html! {
        <button type="button" class={weight.class()} part={weight.part()} onclick={ui.on(action)}>
            { label }
            if !about.is_empty() {
                <span class="wm-hidden">{ ": " }{ about }</span>
            }
        </button>
    }
}
