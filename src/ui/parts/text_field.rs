//! A text field, with the hint and the message that are read with it.
//!
//! The field shows what the state holds, and the state holds what was typed: the two never
//! differ, so the caret never jumps.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::critique::Run;
use crate::app::select::wizard::WizardPage;
use crate::domain::draft::Answer;
use crate::domain::step::Field;
use crate::ui::context::Ui;

/// The id of a field's element.
pub fn field_id(field: Field) -> String {
    format!("wm-{}", field.name())
}

fn hint_id(field: Field) -> String {
    format!("wm-{}-hint", field.name())
}

fn message_id(field: Field) -> String {
    format!("wm-{}-problem", field.name())
}

/// The ids that describe a field: its hint, then its message.
pub fn described_by(page: &WizardPage, field: Field, has_hint: bool) -> Option<String> {
    let message = page.problem_at(field).map(|_| message_id(field));
    let ids = [has_hint.then(|| hint_id(field)), message];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// One short sentence that is read with its field.
pub fn hint(field: Field, text: AttrValue) -> Html {
    html! { <p class="wm-hint" id={hint_id(field)}>{ text }</p> }
}

/// What to do about a field, if anything is the matter with it.
pub fn message(ui: &Ui, page: &WizardPage, field: Field) -> Html {
    html! {
        if let Some(line) = page.problem_at(field) {
            <p class="wm-problem" id={message_id(field)}>
                <span class="wm-hidden">{ ui.text("problem.prefix") }{ " " }</span>{ &line.text }
            </p>
        }
    }
}

/// A field for a text of several lines, which has a hint.
pub fn text_area(ui: &Ui, page: &WizardPage, field: Field) -> Html {
    let oninput = ui.dispatch.reform(move |event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        typed(field, area.value(), area.selection_start().ok().flatten())
    });
    // Firefox lets Tab stop at whatever scrolls; the field inside is stop enough.
    html! {
        <div class="wm-paper" tabindex="-1">
            { marks(&page.coach.runs) }
            <textarea class="wm-input wm-area" rows="4" dir="auto" autocomplete="off"
                id={field_id(field)} value={value(page, field)} {oninput}
                onfocus={ui.on(Action::FieldEntered(field))} onblur={ui.on(Action::FieldLeft)}
                aria-invalid={invalid(page, field)}
                aria-describedby={described_by(page, field, true)} />
        </div>
    }
}

/// The same text under the field, invisible but for what a highlighter would mark. It also makes
/// the field as high as its text.
fn marks(runs: &[Run]) -> Html {
    let run = |run: &Run| {
        html! {
            if run.is_marked {
                <mark>{ &run.text }</mark>
            } else {
                { &run.text }
            }
        }
    };
    // A last line without letters has no height of its own, so a space stands at the end.
    html! { <div class="wm-marks" dir="auto" aria-hidden="true">{ for runs.iter().map(run) }{ " " }</div> }
}

/// A small field for one part of a date, which has no hint of its own.
pub fn number_field(ui: &Ui, page: &WizardPage, field: Field) -> Html {
    let oninput = ui.dispatch.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        typed(field, input.value(), input.selection_start().ok().flatten())
    });
    html! {
        <input type="text" inputmode="numeric" autocomplete="off" class="wm-input"
            id={field_id(field)} value={value(page, field)} {oninput}
            onfocus={ui.on(Action::FieldEntered(field))} onblur={ui.on(Action::FieldLeft)}
            aria-invalid={invalid(page, field)} aria-describedby={described_by(page, field, false)} />
    }
}

fn typed(field: Field, text: String, caret: Option<u32>) -> Action {
    Action::Answered(Answer::Text { field, text, caret })
}

fn value(page: &WizardPage, field: Field) -> AttrValue {
    AttrValue::from(page.draft.text(field).unwrap_or_default().to_owned())
}

fn invalid(page: &WizardPage, field: Field) -> Option<&'static str> {
    page.problem_at(field).map(|_| "true")
}
