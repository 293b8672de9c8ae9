//! A form as its data describes it. Every worksheet, review and settings page of a goal is drawn
//! here; none has markup of its own.

use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::TargetCast;

use crate::app::action::Action;
use crate::app::select::form::{ChoiceView, FieldView, FormView};
use crate::app::subject::Subject;
use crate::content::FieldKind;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button_about};
use crate::ui::parts::choice::{Choice, choice};
use crate::ui::parts::heading::bare_subtitle;
use crate::ui::parts::hint::hint_of;
use crate::ui::parts::more::more;
use crate::ui::parts::scale::{Scale, scale};
use crate::ui::tag::{Attr, Tag, div, group, p, span, tag};

/// The most choices that stand as buttons; more of them fold into a list.
const MOST_BUTTONS: usize = 6;

/// The id of the element of a form's field.
pub fn form_field_id(name: &str) -> String {
    format!("wm-f-{name}")
}

/// All fields of a form, under each other, with the headings between them.
pub fn fields(ui: &Ui, form: &FormView) -> Tag {
    some_fields(ui, form.subject, &form.fields)
}

/// Some of the fields of a form.
pub fn some_fields(ui: &Ui, subject: Subject, fields: &[FieldView]) -> Tag {
    let field = |field: &FieldView| {
        let heading = field.section.as_deref().map(|text| bare_subtitle(ui).text(text));
        group()
            .key(&field.name)
            .with_maybe(heading)
            .with(div("wm-form-field").with(one(ui, subject, field)))
    };
    div("wm-form").with_all(fields.iter().map(field))
}

fn one(ui: &Ui, subject: Subject, field: &FieldView) -> Tag {
    let id = form_field_id(&field.name);
    let chosen = |text: String| answered(subject, &field.name, text, None);
    match field.kind {
        FieldKind::Scale => scale(
            ui,
            Scale {
                id: &id,
                legend: &field.label,
                hint: &field.hint,
                ends: None,
                chosen: field.value.parse().ok(),
                action: &|mark| chosen(mark.to_string()),
            },
        ),
        FieldKind::Gap => gap(ui, subject, &id, field),
        FieldKind::Checks => {
            let tick = |choice: &ChoiceView| Action::FormTicked {
                subject,
                field: field.name.clone(),
                choice: choice.name.clone(),
                is_ticked: !choice.is_chosen,
            };
            choices(ui, &id, field, None, &tick)
        }
        FieldKind::Choice if field.choices.len() <= MOST_BUTTONS => {
            choices(ui, &id, field, Some(&id), &|choice| chosen(choice.name.clone()))
        }
        kind => {
            let is_list = kind == FieldKind::Goal || !field.choices.is_empty();
            let input = match kind {
                FieldKind::Text => area(ui, subject, field),
                _ if is_list => list(ui, subject, field),
                _ => line(ui, subject, field, &field.value),
            };
            let link = || in_words(ui, subject, field).key(&field.name);
            labelled(ui, &id, field, input)
                .with_maybe((kind == FieldKind::Entry).then(link))
                .with_maybe(more(ui, field.n_more, &field.label))
        }
    }
}

/// Where one is and where one wants to be, one under the other.
fn gap(ui: &Ui, subject: Subject, id: &str, field: &FieldView) -> Tag {
    let half = |half: &str, key: &str, value: &str| {
        let name = format!("{}.{half}", field.name);
        let values = Scale {
            id: &format!("{id}-{half}"),
            legend: ui.text(key),
            hint: "",
            ends: None,
            chosen: value.parse().ok(),
            action: &|mark| answered(subject, &name, mark.to_string(), None),
        };
        scale(ui, values)
    };
    tag("fieldset")
        .class("wm-group wm-gap")
        .with(tag("legend").class("wm-legend").text(&field.label))
        .with_maybe(hint_of(&field.hint))
        .with(half("now", "gap.now", &field.value))
        .with(half("wanted", "gap.wanted", &field.wanted))
}

fn answered(subject: Subject, field: &str, text: String, caret: Option<u32>) -> Action {
    Action::FormAnswered { subject, field: field.to_owned(), text, caret }
}

/// A question over a field, with its hint and what is the matter with the answer.
fn labelled(ui: &Ui, id: &str, field: &FieldView, input: Tag) -> Tag {
    let [hint_id, problem_id, person_id] =
        ["hint", "problem", "person"].map(|part| format!("{id}-{part}"));
    let mut described_by: Vec<&str> = Vec::new();
    if !field.hint.is_empty() {
        described_by.push(&hint_id);
    }
    if field.problem.is_some() {
        described_by.push(&problem_id);
    }
    if field.person.is_some() {
        described_by.push(&person_id);
    }
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    let hint = hint_of(&field.hint).map(|hint| hint.id(&hint_id));
    let problem = field.problem.as_deref().map(|problem| {
        p("wm-problem")
            .id(&problem_id)
            .with(span("wm-hidden").say(ui, "problem.prefix").text(" "))
            .text(problem)
    });
    let input = input
        .id(id)
        .attr_maybe(Attr::AriaInvalid, field.problem.as_ref().map(|_| "true"))
        .attr_maybe(Attr::AriaDescribedBy, described_by.as_deref())
        .on_blur(ui.on(Action::FieldLeft));
    group()
        .with(tag("label").class("wm-legend").attr_text(Attr::For, id).text(&field.label))
        .with_maybe(hint)
        .with_maybe(problem)
        .with(input)
        .with_maybe(field.person.as_deref().map(|words| p("wm-hint").id(&person_id).text(words)))
}

fn area(ui: &Ui, subject: Subject, field: &FieldView) -> Tag {
    let name = field.name.clone();
    let typed = ui.dispatch.reform(move |event: Event| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        answered(subject, &name, area.value(), area.selection_start().ok().flatten())
    });
    tag("textarea")
        .class("wm-input wm-form-area")
        .attr(Attr::Rows, "3")
        .attr(Attr::Dir, "auto")
        .attr(Attr::AutoComplete, "off")
        .field(&field.value)
        .on_input(typed)
}

fn line(ui: &Ui, subject: Subject, field: &FieldView, value: &str) -> Tag {
    let (name, is_date) = (field.name.clone(), field.kind == FieldKind::Date);
    let typed = ui.dispatch.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        // A date field has no caret, and browsers throw when asked for it.
        let caret = if is_date { None } else { input.selection_start().ok().flatten() };
        answered(subject, &name, input.value(), caret)
    });
    let input = tag("input").attr(Attr::AutoComplete, "off").field(value).on_input(typed);
    match field.kind {
        FieldKind::Date => input.attr(Attr::Type, "date").class("wm-input wm-short"),
        FieldKind::Number | FieldKind::Money => input
            .attr(Attr::Type, "text")
            .attr(Attr::InputMode, "decimal")
            .class("wm-input wm-short"),
        _ => input.attr(Attr::Type, "text").attr(Attr::Dir, "auto").class("wm-input"),
    }
}

/// Under the choices of a link: words for what is not among them, and the way to write these down
/// so that they can be chosen.
fn in_words(ui: &Ui, subject: Subject, field: &FieldView) -> Tag {
    let id = format!("{}-words", form_field_id(&field.name));
    let about = || span("wm-hidden").text(": ").text(&field.label);
    let other = || {
        let label = tag("label").attr_text(Attr::For, &id).say(ui, "form.else").with(about());
        let input = line(ui, subject, field, &field.words).id(&id);
        group().with(p("wm-hint").with(label)).with(input.on_blur(ui.on(Action::FieldLeft)))
    };
    let keep = Action::LinkKept(subject, field.name.clone());
    let keep = || button_about(ui, ui.text("form.keep"), &field.words, keep, Weight::Link);
    group()
        .with_maybe((!field.choices.is_empty()).then(other))
        .with_maybe((!field.words.trim().is_empty()).then(keep))
}

fn list(ui: &Ui, subject: Subject, field: &FieldView) -> Tag {
    let name = field.name.clone();
    let chosen = ui.dispatch.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        answered(subject, &name, select.value(), None)
    });
    let option = |value: &str, is_chosen: bool| {
        tag("option").attr_text(Attr::Value, value).chosen(is_chosen)
    };
    let none = option("", field.value.is_empty()).say(ui, "form.none");
    let choices = field
        .choices
        .iter()
        .map(|choice| option(&choice.name, choice.is_chosen).text(&choice.label));
    tag("select").class("wm-input").on_change(chosen).with(none).with_all(choices)
}

/// Choices that all stand on the page. With a group, one of them; without, any of them.
fn choices(
    ui: &Ui,
    id: &str,
    field: &FieldView,
    group: Option<&str>,
    action: &dyn Fn(&ChoiceView) -> Action,
) -> Tag {
    let one = |(index, view): (usize, &ChoiceView)| {
        let id = if index == 0 { id.to_owned() } else { format!("{id}-{}", view.name) };
        let is_chosen = view.is_chosen;
        choice(
            ui,
            Choice { id, group, label: &view.label, hint: "", is_chosen, action: action(view) },
        )
    };
    tag("fieldset")
        .class("wm-group")
        .with(tag("legend").class("wm-legend").text(&field.label))
        .with_maybe(hint_of(&field.hint))
        .with(div("wm-choices wm-two").with_all(field.choices.iter().enumerate().map(one)))
}
