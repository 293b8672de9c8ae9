//! What the coach asks about a page, each with the words it is about and a way to put it aside.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::critique::{CoachPanel, RemarkLine};
use crate::ui::context::use_ui;
use crate::ui::parts::button::{Button, Weight};

/// The properties of the remarks.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RemarksProps {
    /// What the coach says about this page.
    pub coach: CoachPanel,
}

/// The remarks about a page. They are advice: nothing here is red, and nothing holds a save back.
#[component]
pub fn Remarks(props: &RemarksProps) -> Html {
    let ui = use_ui();
    let remark = |line: &RemarkLine| {
        html! {
            <li class="wm-remark" key={line.rule}>
                if !line.words.is_empty() {
                    <p class="wm-remark-words"><mark dir="auto">{ &line.words }</mark></p>
                }
                <p>{ &line.text }</p>
                if let Some(rewrite) = &line.rewrite {
                    <p class="wm-remark-rewrite" dir="auto">{ rewrite }</p>
                }
                <div class="wm-remark-ways">
                    if let Some(rewrite) = &line.rewrite {
                        <Button label={ui.text("coach.take")} weight={Weight::Link}
                            action={Action::RewriteTaken(line.field, rewrite.clone())} />
                    }
                    <Button label={ui.text("coach.put_aside")} about={line.text.clone()}
                        weight={Weight::Link} action={Action::RemarkPutAside(line.rule)} />
                </div>
            </li>
        }
    };
    html! {
        if !props.coach.remarks.is_empty() || props.coach.n_put_aside > 0 {
            <section class="wm-coach" aria-label={ui.text("coach.region")}>
                <p class="wm-coach-title">{ ui.text("coach.region") }</p>
                <ul class="wm-remarks">{ for props.coach.remarks.iter().map(remark) }</ul>
                if props.coach.n_put_aside > 0 {
                    <Button label={ui.texts.count("coach.recall", props.coach.n_put_aside)}
                        weight={Weight::Link} action={Action::RemarksRecalled} />
                }
            </section>
        }
    }
}
