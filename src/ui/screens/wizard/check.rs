//! The check page: the goal as it will read, and every answer with a way to change it.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::CheckRow;
use crate::ui::context::use_ui;
use crate::ui::parts::bars::Bars;
use crate::ui::parts::button::{Button, Weight};
use crate::ui::parts::heading::Heading;

use super::questions::QuestionProps;

/// "Check your goal before you save it."
#[component]
pub(super) fn CheckPage(props: &QuestionProps) -> Html {
    let ui = use_ui();
    let page = &props.page;
    let row = |row: &CheckRow| {
        html! {
            <div class="wm-row">
                <dt>{ &row.label }</dt>
                if let Some(answer) = &row.answer {
                    <dd dir="auto">{ answer }</dd>
                } else {
                    <dd class="wm-empty">{ ui.text("check.not_given") }</dd>
                }
                <dd class="wm-row-way">
                    <Button label={ui.text("check.change")} about={row.label.clone()}
                        action={Action::StepChanged(row.step)} weight={Weight::Link} />
                </dd>
            </div>
        }
    };
    html! {
        <>
            <Heading>{ ui.text("wizard.check.question") }</Heading>
            <p class="wm-statement wm-final" dir="auto">
                { page.sheet.statement.clone().unwrap_or_else(|| ui.texts.get("wizard.so_far.empty").to_owned()) }
            </p>
            <dl class="wm-rows">{ for page.rows.iter().map(row) }</dl>
            <Bars bars={page.coach.bars.clone()} />
        </>
    }
}
