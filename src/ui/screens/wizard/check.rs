//! The check page: the goal as it will read, and every answer with a way to change it.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::{CheckRow, WizardPage};
use crate::ui::context::Ui;
use crate::ui::parts::bars::bars;
use crate::ui::parts::button::{Weight, button_about};
use crate::ui::parts::heading::title;

/// "Check your goal before you save it."
pub(super) fn question(ui: &Ui, page: &WizardPage) -> Html {
    let statement = page.sheet.statement.as_deref();
    let statement = statement.unwrap_or(ui.texts.get("wizard.so_far.empty"));
    html! {
        <>
            { title(ui, html! { { ui.text("wizard.check.question") } }) }
            <p class="wm-statement wm-final" dir="auto">{ statement }</p>
            <dl class="wm-rows">{ for page.rows.iter().map(|row| answer(ui, row)) }</dl>
            { bars(ui, &page.coach.bars) }
        </>
    }
}

fn answer(ui: &Ui, row: &CheckRow) -> Html {
    let about = AttrValue::from(row.label.clone());
    html! {
        <div class="wm-row">
            <dt>{ &row.label }</dt>
            if let Some(answer) = &row.answer {
                <dd dir="auto">{ answer }</dd>
            } else {
                <dd class="wm-empty">{ ui.text("check.not_given") }</dd>
            }
            <dd class="wm-row-way">
                { button_about(ui, ui.text("check.change"), about,
                    Action::StepChanged(row.step), Weight::Link) }
            </dd>
        </div>
    }
}
