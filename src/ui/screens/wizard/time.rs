//! The page that asks for a date: relative choices first, then an exact day in three fields.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::{TargetLine, WizardPage};
use crate::domain::draft::Answer;
use crate::domain::step::Field;
use crate::domain::target::TargetChoice;
use crate::ui::context::Ui;
use crate::ui::parts::choice::{Choice, choice};
use crate::ui::parts::heading::title;
use crate::ui::parts::text_field::{described_by, field_id, hint, message, number_field};

/// "When will you look back on it?"
pub(super) fn question(ui: &Ui, page: &WizardPage) -> Html {
    let chosen = page.draft.target.choice;
    let offer = |(index, line): (usize, &TargetLine)| {
        let first = (index == 0).then(|| field_id(Field::Target));
        let values = Choice {
            id: first.unwrap_or_else(|| format!("wm-target-{}", line.choice.name())),
            group: Some("wm-target"),
            label: AttrValue::from(line.label.clone()),
            hint: AttrValue::from(""),
            is_chosen: chosen == Some(line.choice),
            action: Action::Answered(Answer::Target(line.choice)),
        };
        choice(ui, values)
    };
    html! {
        <>
            <fieldset class="wm-group" aria-describedby={described_by(page, Field::Target, true)}>
                <legend>{ title(ui, html! { { ui.text("wizard.time_bound.question") } }) }</legend>
                { hint(Field::Target, ui.text("wizard.time_bound.hint")) }
                { message(ui, page, Field::Target) }
                <div class="wm-choices">{ for page.targets.iter().enumerate().map(offer) }</div>
            </fieldset>
            if chosen == Some(TargetChoice::Exact) {
                { exact(ui, page) }
            }
        </>
    }
}

fn exact(ui: &Ui, page: &WizardPage) -> Html {
    let parts = [Field::Day, Field::Month, Field::Year];
    let part = |field: Field| {
        html! {
            <div class={classes!("wm-date-part", (field == Field::Year).then_some("wm-year"))}>
                <label for={field_id(field)}>{ ui.text(&format!("date.part.{}", field.name())) }</label>
                { number_field(ui, page, field) }
            </div>
        }
    };
    html! {
        <fieldset class="wm-group wm-exact">
            <legend class="wm-legend">{ ui.text("target.exact.legend") }</legend>
            <p class="wm-hint">{ ui.text("target.exact.hint") }</p>
            { for parts.into_iter().map(|field| message(ui, page, field)) }
            <div class="wm-date">{ for parts.into_iter().map(part) }</div>
        </fieldset>
    }
}
