//! What shows more of a list, and what narrows it.

use web_sys::{Event, HtmlSelectElement};
use yew::TargetCast;

use crate::app::action::Action;
use crate::app::select::shelf::KindList;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button_about};
use crate::ui::tag::{Attr, Tag, group, tag};

const KINDS_ID: &str = "wm-kinds";

/// A button under a list that shows the next page of it; `about` tells it from others.
pub fn more(ui: &Ui, n_more: usize, about: &str) -> Option<Tag> {
    let label = || ui.texts.count("list.more", n_more);
    (n_more > 0).then(|| button_about(ui, &label(), about, Action::MoreAsked, Weight::Link))
}

/// A list of kinds over what is narrowed to one of them.
pub fn kinds(ui: &Ui, kinds: &KindList) -> Tag {
    let chosen = ui.dispatch.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Action::KindChosen(select.value())
    });
    let option = |name: &str, label: &str| {
        let is_chosen = (name == kinds.chosen).then_some("selected");
        tag("option").attr_text(Attr::Value, name).attr_maybe(Attr::Selected, is_chosen).text(label)
    };
    let choices = kinds.choices.iter().map(|(name, label)| option(name, label));
    let list = tag("select")
        .id(KINDS_ID)
        .class("wm-input wm-short")
        .on_change(chosen)
        .with(option("", ui.text("list.everything")))
        .with_all(choices);
    group()
        .with(tag("label").class("wm-legend").attr(Attr::For, KINDS_ID).say(ui, "list.kinds"))
        .with(list)
}
