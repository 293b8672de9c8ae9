//! Buttons that dispatch one action.

use yew::prelude::*;

use crate::app::action::Action;
use crate::ui::context::use_ui;

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
}

/// The properties of a button.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ButtonProps {
    /// Its words: a verb and an object.
    pub label: AttrValue,
    /// What it is about, for those who hear the button without its surroundings.
    #[prop_or_default]
    pub about: AttrValue,
    /// What happens.
    pub action: Action,
    /// How much it weighs.
    #[prop_or(Weight::Secondary)]
    pub weight: Weight,
}

/// A button that dispatches one action.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let ui = use_ui();
    let part = (props.weight == Weight::Primary).then_some("button-primary").unwrap_or("button");
    html! {
        <button type="button" class={props.weight.class()} {part} onclick={ui.on(props.action.clone())}>
            { &props.label }
            if !props.about.is_empty() {
                <span class="wm-hidden">{ " " }{ &props.about }</span>
            }
        </button>
    }
}
