//! The pages that ask for a kind of goal or for a text.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::WizardPage;
use crate::domain::area::Area;
use crate::domain::draft::Answer;
use crate::domain::step::{Field, Step};
use crate::ui::context::use_ui;
use crate::ui::parts::choice::Choice;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::text_field::{Hint, Message, TextField, field_id};

/// The properties of a question.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct QuestionProps {
    /// The page that asks.
    pub(super) page: WizardPage,
}

/// "What is this goal about?"
#[component]
pub(super) fn KindQuestion(props: &QuestionProps) -> Html {
    let ui = use_ui();
    let choice = |(index, area): (usize, Area)| {
        let name = area.name();
        // The group's own id stands on its first choice, where an error would point.
        let id = if index == 0 { field_id(Field::Area) } else { format!("wm-area-{name}") };
        html! {
            <Choice {id} name="wm-area" label={ui.text(&format!("area.{name}"))}
                hint={ui.text(&format!("area.{name}.hint"))}
                is_chosen={props.page.draft.answers.area == Some(area)}
                action={Action::Answered(Answer::Area(area))} />
        }
    };
    html! {
        <fieldset class="wm-group">
            <legend><Heading>{ ui.text("wizard.kind.question") }</Heading></legend>
            <div class="wm-choices wm-two">{ for Area::ALL.into_iter().enumerate().map(choice) }</div>
        </fieldset>
    }
}

/// A question with one text to write, and what belongs to it.
#[component]
pub(super) fn TextQuestion(props: &QuestionProps) -> Html {
    let ui = use_ui();
    let page = &props.page;
    let step = page.draft.place.step;
    let field = step.field();
    let text = page.draft.text(field).unwrap_or_default().to_owned();
    let problem = page.problem_at(field).map(|line| AttrValue::from(line.text.clone()));
    html! {
        <>
            <Heading><label for={field_id(field)}>{ ui.text(&format!("wizard.{}.question", step.name())) }</label></Heading>
            <Hint {field} text={ui.text(&format!("wizard.{}.hint", step.name()))} />
            <Message {field} text={problem.clone()} />
            <TextField {field} value={text} {problem} />
            if step == Step::Measurable {
                <Choice id="wm-measure-unsure" label={ui.text("wizard.measurable.unsure")}
                    is_chosen={page.draft.answers.measure_unsure}
                    action={Action::Answered(Answer::MeasureUnsure(!page.draft.answers.measure_unsure))} />
            }
            if step == Step::Achievable {
                <Confidence level={page.draft.answers.confidence} />
            }
        </>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ConfidenceProps {
    level: Option<u8>,
}

/// "How sure are you?", from 0 to 10: eleven buttons to press, because a slider cannot be used
/// with every screen reader and finger.
#[component]
fn Confidence(props: &ConfidenceProps) -> Html {
    let ui = use_ui();
    let level = |level: u8| {
        let id =
            if level == 0 { field_id(Field::Confidence) } else { format!("wm-confidence-{level}") };
        let label = match level {
            0 => ui.text("wizard.confidence.none"),
            10 => ui.text("wizard.confidence.full"),
            _ => AttrValue::from(""),
        };
        html! {
            <div class="wm-level">
                <input type="radio" name="wm-confidence" id={id.clone()}
                    checked={props.level == Some(level)}
                    onchange={ui.on(Action::Answered(Answer::Confidence(level)))} />
                <label for={id}>
                    { level }
                    if !label.is_empty() {
                        <span class="wm-hidden">{ ", " }{ label }</span>
                    }
                </label>
            </div>
        }
    };
    html! {
        <fieldset class="wm-group">
            <legend class="wm-legend">{ ui.text("wizard.confidence") }</legend>
            <div class="wm-levels">{ for (0..=10).map(level) }</div>
            <p class="wm-ends" aria-hidden="true">
                <span>{ ui.text("wizard.confidence.none") }</span>
                <span>{ ui.text("wizard.confidence.full") }</span>
            </p>
        </fieldset>
    }
}
