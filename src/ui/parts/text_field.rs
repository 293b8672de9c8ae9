//! A text field, with the hint and the message that are read with it.
//!
//! The field shows what the state holds, and the state holds what was typed: the two never
//! differ, so the caret never jumps.

use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};
use yew::TargetCast;

use crate::app::action::Action;
use crate::app::select::critique::Run;
use crate::app::select::wizard::WizardPage;
use crate::domain::draft::Answer;
use crate::domain::step::Field;
use crate::ui::context::Ui;
use crate::ui::tag::{Attr, Tag, div, group, p, span, tag};

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
pub fn hint(field: Field, text: &str) -> Tag {
    p("wm-hint").id(&hint_id(field)).text(text)
}

/// What to do about a field, if anything is the matter with it.
pub fn message(ui: &Ui, page: &WizardPage, field: Field) -> Tag {
    let Some(line) = page.problem_at(field) else { return group() };
    p("wm-problem")
        .id(&message_id(field))
        .with(span("wm-hidden").say(ui, "problem.prefix").text(" "))
        .text(&line.text)
}

/// A field for a text of several lines, which has a hint.
pub fn text_area(ui: &Ui, page: &WizardPage, field: Field) -> Tag {
    let typed = ui.dispatch.reform(move |event: Event| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        typed(field, area.value(), area.selection_start().ok().flatten())
    });
    let area = tag("textarea")
        .class("wm-input wm-area")
        .attr(Attr::Rows, "4")
        .attr(Attr::Dir, "auto")
        .on_input(typed);
    // Firefox lets Tab stop at whatever scrolls; the field inside is stop enough.
    let is_read = field == page.draft.place.step.field();
    // What the coach does not read has one run without a mark, for the height.
    let plain =
        [Run { text: page.draft.text(field).unwrap_or_default().to_owned(), is_marked: false }];
    div("wm-paper")
        .attr(Attr::TabIndex, "-1")
        .with(marks(if is_read { &page.coach.runs } else { &plain }))
        .with(filled(area, ui, page, field, true))
}

/// The same text under the field, invisible but for what a highlighter would mark. It also makes
/// the field as high as its text.
fn marks(runs: &[Run]) -> Tag {
    let run = |run: &Run| if run.is_marked { tag("mark") } else { group() }.text(&run.text);
    // A last line without letters has no height of its own, so a space stands at the end.
    div("wm-marks")
        .attr(Attr::Dir, "auto")
        .attr(Attr::AriaHidden, "true")
        .with_all(runs.iter().map(run))
        .text(" ")
}

/// A small field for one part of a date, which has no hint of its own.
pub fn number_field(ui: &Ui, page: &WizardPage, field: Field) -> Tag {
    let typed = ui.dispatch.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        typed(field, input.value(), input.selection_start().ok().flatten())
    });
    let input = tag("input")
        .class("wm-input")
        .attr(Attr::Type, "text")
        .attr(Attr::InputMode, "numeric")
        .on_input(typed);
    filled(input, ui, page, field, false)
}

/// What both kinds of fields have: what was typed, what is wrong with it, and the focus.
fn filled(input: Tag, ui: &Ui, page: &WizardPage, field: Field, has_hint: bool) -> Tag {
    let described_by = described_by(page, field, has_hint);
    input
        .attr(Attr::AutoComplete, "off")
        .id(&field_id(field))
        .field(page.draft.text(field).unwrap_or_default())
        .attr_maybe(Attr::AriaInvalid, page.problem_at(field).map(|_| "true"))
        .attr_maybe(Attr::AriaDescribedBy, described_by.as_deref())
        .on_focus(ui.on(Action::FieldEntered(field)))
        .on_blur(ui.on(Action::FieldLeft))
}

fn typed(field: Field, text: String, caret: Option<u32>) -> Action {
    Action::Answered(Answer::Text { field, text, caret })
}
