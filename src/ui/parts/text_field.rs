//! A text field with its label, hint and problem tied together.
//!
//! The field shows what the state holds, and the state holds what was typed: the two never
//! differ, so the caret never jumps.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::action::Action;
use crate::domain::draft::Answer;
use crate::domain::step::Field;
use crate::ui::context::use_ui;

/// The id of a field's element.
pub fn field_id(field: Field) -> String {
    format!("wm-{}", field.name())
}

fn hint_id(field: Field) -> String {
    format!("wm-{}-hint", field.name())
}

/// The id of the message beside a field.
pub fn problem_id(field: Field) -> String {
    format!("wm-{}-problem", field.name())
}

/// The ids that describe a field: its hint, then its problem.
pub fn described_by(field: Field, has_hint: bool, has_problem: bool) -> Option<String> {
    let ids = [has_hint.then(|| hint_id(field)), has_problem.then(|| problem_id(field))];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The properties of a hint.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HintProps {
    /// The field it belongs to.
    pub field: Field,
    /// One short sentence.
    pub text: AttrValue,
}

/// A short sentence that is read with its field.
#[component]
pub fn Hint(props: &HintProps) -> Html {
    html! { <p class="wm-hint" id={hint_id(props.field)}>{ &props.text }</p> }
}

/// The properties of a message.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MessageProps {
    /// The field it belongs to.
    pub field: Field,
    /// What to do, if anything is the matter.
    pub text: Option<AttrValue>,
}

/// The message beside a field.
#[component]
pub fn Message(props: &MessageProps) -> Html {
    let ui = use_ui();
    html! {
        if let Some(text) = &props.text {
            <p class="wm-problem" id={problem_id(props.field)}>
                <span class="wm-hidden">{ ui.text("problem.prefix") }{ " " }</span>{ text }
            </p>
        }
    }
}

/// The properties of a text field.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TextFieldProps {
    /// Which field it is.
    pub field: Field,
    /// What it holds.
    pub value: AttrValue,
    /// Whether a hint stands by it.
    #[prop_or(true)]
    pub has_hint: bool,
    /// What is the matter with it.
    #[prop_or_default]
    pub problem: Option<AttrValue>,
    /// Whether it is a small field for a number.
    #[prop_or(false)]
    pub is_small: bool,
}

/// A text field without its label and hint, which stand where the page wants them.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let ui = use_ui();
    let field = props.field;
    let typed = move |text: String, caret| Action::Answered(Answer::Text { field, text, caret });
    let invalid = props.problem.is_some().then_some("true");
    let described = described_by(field, props.has_hint, props.problem.is_some());
    let onfocus = ui.on(Action::FieldEntered(field));
    let onblur = ui.on(Action::FieldLeft);
    if props.is_small {
        let oninput = ui.dispatch.reform(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            typed(input.value(), input.selection_start().ok().flatten())
        });
        html! {
            <input type="text" inputmode="numeric" autocomplete="off" class="wm-input"
                id={field_id(field)} value={props.value.clone()} {oninput} {onfocus} {onblur}
                aria-invalid={invalid} aria-describedby={described} />
        }
    } else {
        let oninput = ui.dispatch.reform(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            typed(area.value(), area.selection_start().ok().flatten())
        });
        html! {
            <textarea class="wm-input wm-area" rows="4" dir="auto" autocomplete="off"
                id={field_id(field)} value={props.value.clone()} {oninput} {onfocus} {onblur}
                aria-invalid={invalid} aria-describedby={described} />
        }
    }
}
