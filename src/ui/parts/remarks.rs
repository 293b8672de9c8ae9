//! What the coach asks about a page, each with the words it is about and a way to put it aside.

use crate::app::action::Action;
use crate::app::select::critique::{CoachPanel, RemarkLine};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button, button_about};
use crate::ui::tag::{Attr, Tag, div, group, li, p, tag, ul};

/// The remarks about a page. They are advice: nothing here is red, and nothing holds a save back.
pub fn remarks(ui: &Ui, coach: &CoachPanel) -> Tag {
    if coach.remarks.is_empty() && coach.n_put_aside == 0 {
        return group();
    }
    let recall = || {
        let label = ui.texts.count("coach.recall", coach.n_put_aside);
        button(ui, &label, Action::RemarksRecalled, Weight::Link)
    };
    tag("section")
        .class("wm-coach")
        .attr_text(Attr::AriaLabel, ui.text("coach.region"))
        .with(p("wm-coach-title").say(ui, "coach.region"))
        .with(ul("wm-remarks").with_all(coach.remarks.iter().map(|line| remark(ui, line))))
        .with_maybe((coach.n_put_aside > 0).then(recall))
}

fn remark(ui: &Ui, line: &RemarkLine) -> Tag {
    let rewrite = line.rewrite.as_ref();
    let take = |rewrite: &String| {
        let action = Action::RewriteTaken(line.field, rewrite.clone());
        button(ui, ui.text("coach.take"), action, Weight::Link)
    };
    let aside = Action::RemarkPutAside(line.rule);
    let ways = div("wm-ways").with_maybe(rewrite.map(take)).with(button_about(
        ui,
        ui.text("coach.put_aside"),
        &line.text,
        aside,
        Weight::Link,
    ));
    li("wm-remark")
        .key(line.rule)
        .with(tag("p").text(&line.text))
        .with_maybe(rewrite.map(|rewrite| p("wm-remark-rewrite").written(rewrite)))
        .with(ways)
}
