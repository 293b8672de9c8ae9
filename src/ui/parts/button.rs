//! Buttons that dispatch one action.

use web_sys::Event;
use yew::Callback;

use crate::app::action::Action;
use crate::ui::context::Ui;
use crate::ui::tag::{Attr, Tag, span, tag};

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
pub fn button(ui: &Ui, label: &str, action: Action, weight: Weight) -> Tag {
    let press = match weight {
        // What matters least is often meant to be pressed several times, such as "Undo".
        Weight::Link => ui.on(action),
        Weight::Primary | Weight::Secondary | Weight::Danger => ui.on_press(action),
    };
    plain(weight.class(), press).attr(Attr::Part, weight.part()).text(label)
}

/// A button among others of the same words; `about` is heard, not seen, and tells it apart.
pub fn button_about(ui: &Ui, label: &str, about: &str, action: Action, weight: Weight) -> Tag {
    button(ui, label, action, weight).with(span("wm-hidden").text(": ").written(about))
}

/// A button of that class that dispatches an action and has no words yet.
pub fn bare(ui: &Ui, class: &'static str, action: Action) -> Tag {
    plain(class, ui.on_press(action))
}

fn plain(class: &'static str, press: Callback<Event>) -> Tag {
    tag("button").class(class).attr(Attr::Type, "button").on_click(press)
}
