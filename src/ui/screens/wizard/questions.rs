//! The pages that ask for a kind of goal or for a text.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::WizardPage;
use crate::domain::area::Area;
use crate::domain::draft::Answer;
use crate::domain::step::{Field, Step};
use crate::ui::context::Ui;
use crate::ui::parts::choice::{Choice, choice};
use crate::ui::parts::heading::title;
use crate::ui::parts::text_field::{field_id, hint, message, text_area};

/// "What is this goal about?"
pub(super) fn kind(ui: &Ui, page: &WizardPage) -> Html {
    let offer = |(index, name): (usize, &str)| {
        let area = Area::named(name);
        // The group's own id stands on its first choice, where an error would point.
        let id = if index == 0 { field_id(Field::Area) } else { format!("wm-area-{name}") };
        let values = Choice {
            id,
            group: Some("wm-area"),
            label: ui.text(&format!("area.{name}")),
            hint: ui.text(&format!("area.{name}.hint")),
            is_chosen: page.draft.answers.area.as_ref() == Some(&area),
            action: Action::Answered(Answer::Area(area)),
        };
        choice(ui, values)
    };
    html! {
        <fieldset class="wm-group">
            <legend>{ title(ui, html! { { ui.text("wizard.kind.question") } }) }</legend>
            <p class="wm-hint">{ ui.text("wizard.first") }</p>
            <div class="wm-choices wm-two">{ for Area::NAMES.into_iter().enumerate().map(offer) }</div>
        </fieldset>
    }
}

/// A question with one text to write, and what belongs to it.
pub(super) fn text(ui: &Ui, page: &WizardPage) -> Html {
    let step = page.draft.place.step;
    let (name, field) = (step.name(), step.field());
    let question = ui.text(&format!("wizard.{name}.question"));
    html! {
        <>
            { title(ui, html! { <label for={field_id(field)}>{ question }</label> }) }
            { hint(field, ui.text(&format!("wizard.{name}.hint"))) }
            { message(ui, page, field) }
            { text_area(ui, page, field) }
            if step == Step::Measurable {
                { unsure(ui, page) }
            }
            if step == Step::Achievable {
                { confidence(ui, page.draft.answers.confidence) }
            }
        </>
    }
}

fn unsure(ui: &Ui, page: &WizardPage) -> Html {
    let is_chosen = page.draft.answers.measure_unsure;
    let values = Choice {
        id: "wm-measure-unsure".to_owned(),
        group: None,
        label: ui.text("wizard.measurable.unsure"),
        hint: AttrValue::from(""),
        is_chosen,
        action: Action::Answered(Answer::MeasureUnsure(!is_chosen)),
    };
    choice(ui, values)
}

/// "How sure are you?", from 0 to 10: eleven buttons to press, because a slider cannot be used
/// with every screen reader and finger.
fn confidence(ui: &Ui, chosen: Option<u8>) -> Html {
    let offer = |level: u8| {
        let first = (level == 0).then(|| field_id(Field::Confidence));
        let id = first.unwrap_or_else(|| format!("wm-confidence-{level}"));
        let end = match level {
            0 => Some("wizard.confidence.none"),
            10 => Some("wizard.confidence.full"),
            _ => None,
        };
        html! {
            <div class="wm-level">
                <input type="radio" name="wm-confidence" id={id.clone()}
                    checked={chosen == Some(level)}
                    onchange={ui.on(Action::Answered(Answer::Confidence(level)))} />
                <label for={id}>
                    { level }
                    if let Some(key) = end {
                        <span class="wm-hidden">{ ", " }{ ui.text(key) }</span>
                    }
                </label>
            </div>
        }
    };
    html! {
        <fieldset class="wm-group">
            <legend class="wm-legend">{ ui.text("wizard.confidence") }</legend>
            <div class="wm-levels">{ for (0..=10).map(offer) }</div>
            <p class="wm-ends" aria-hidden="true">
                <span>{ ui.text("wizard.confidence.none") }</span>
                <span>{ ui.text("wizard.confidence.full") }</span>
            </p>
        </fieldset>
    }
}
