//! The page that asks for a date: relative choices first, then an exact day in three fields.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::TargetLine;
use crate::domain::draft::Answer;
use crate::domain::step::Field;
use crate::domain::target::TargetChoice;
use crate::ui::context::use_ui;
use crate::ui::parts::choice::Choice;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::text_field::{Hint, Message, TextField, described_by, field_id};

use super::questions::QuestionProps;

/// "When will you look back at it?"
#[component]
pub(super) fn TimeQuestion(props: &QuestionProps) -> Html {
    let ui = use_ui();
    let page = &props.page;
    let target = &page.draft.target;
    let problem = page.problem_at(Field::Target).map(|line| AttrValue::from(line.text.clone()));
    let choice = |(index, line): (usize, &TargetLine)| {
        let id = if index == 0 {
            field_id(Field::Target)
        } else {
            format!("wm-target-{}", line.choice.name())
        };
        html! {
            <Choice {id} name="wm-target" label={line.label.clone()}
                is_chosen={target.choice == Some(line.choice)}
                action={Action::Answered(Answer::Target(line.choice))} />
        }
    };
    html! {
        <>
            <fieldset class="wm-group" aria-describedby={described_by(Field::Target, true, problem.is_some())}>
                <legend><Heading>{ ui.text("wizard.time_bound.question") }</Heading></legend>
                <Hint field={Field::Target} text={ui.text("wizard.time_bound.hint")} />
                <Message field={Field::Target} text={problem} />
                <div class="wm-choices">{ for page.targets.iter().enumerate().map(choice) }</div>
            </fieldset>
            if target.choice == Some(TargetChoice::Exact) {
                <ExactDate page={page.clone()} />
            }
        </>
    }
}

#[component]
fn ExactDate(props: &QuestionProps) -> Html {
    let ui = use_ui();
    let page = &props.page;
    let parts = [Field::Day, Field::Month, Field::Year];
    let problem = parts.into_iter().find_map(|field| page.problem_at(field));
    let part = |field: Field| {
        let text = page.draft.text(field).unwrap_or_default().to_owned();
        let own = page.problem_at(field).map(|line| AttrValue::from(line.text.clone()));
        html! {
            <div class={classes!("wm-date-part", (field == Field::Year).then_some("wm-year"))}>
                <label for={field_id(field)}>{ ui.text(&format!("date.part.{}", field.name())) }</label>
                <TextField {field} value={text} problem={own} has_hint=false is_small=true />
            </div>
        }
    };
    html! {
        <fieldset class="wm-group wm-exact">
            <legend class="wm-legend">{ ui.text("target.exact.legend") }</legend>
            <p class="wm-hint">{ ui.text("target.exact.hint") }</p>
            if let Some(line) = problem {
                <Message field={line.field} text={Some(AttrValue::from(line.text.clone()))} />
            }
            <div class="wm-date">{ for parts.into_iter().map(part) }</div>
        </fieldset>
    }
}
