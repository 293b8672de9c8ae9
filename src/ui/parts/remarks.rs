//! What the coach asks about a page, each with the words it is about and a way to put it aside.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::critique::{CoachPanel, RemarkLine};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button, button_about};

/// The remarks about a page. They are advice: nothing here is red, and nothing holds a save back.
pub fn remarks(ui: &Ui, coach: &CoachPanel) -> Html {
    if coach.remarks.is_empty() && coach.n_put_aside == 0 {
        return Html::default();
    }
    let recall = AttrValue::from(ui.texts.count("coach.recall", coach.n_put_aside));
    html! {
        <section class="wm-coach" aria-label={ui.text("coach.region")}>
            <p class="wm-coach-title">{ ui.text("coach.region") }</p>
            <ul class="wm-remarks">{ for coach.remarks.iter().map(|line| remark(ui, line)) }</ul>
            if coach.n_put_aside > 0 {
                { button(ui, recall, Action::RemarksRecalled, Weight::Link) }
            }
        </section>
    }
}

fn remark(ui: &Ui, line: &RemarkLine) -> Html {
    let text = AttrValue::from(line.text.clone());
    let aside = Action::RemarkPutAside(line.rule);
    html! {
        <li class="wm-remark" key={line.rule}>
            <p>{ &line.text }</p>
            if let Some(rewrite) = &line.rewrite {
                <p class="wm-remark-rewrite" dir="auto">{ rewrite }</p>
            }
            <div class="wm-ways">
                if let Some(rewrite) = &line.rewrite {
                    { button(ui, ui.text("coach.take"),
                        Action::RewriteTaken(line.field, rewrite.clone()), Weight::Link) }
                }
                { button_about(ui, ui.text("coach.put_aside"), text, aside, Weight::Link) }
            </div>
        </li>
    }
}
