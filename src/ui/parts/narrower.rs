//! What narrows a long list: a line of native lists that folds away, and the way back to everything.

use web_sys::{Event, HtmlSelectElement};
use yew::TargetCast;

use crate::app::action::Action;
use crate::app::narrowing::By;
use crate::app::select::narrow::{ChoiceList, Narrower};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::tag::{Attr, Tag, div, group, tag};

/// Folded away until somebody wants fewer. While something is held back, the way back stays on the
/// page whether it is folded or not.
pub fn narrower(ui: &Ui, values: &Narrower) -> Tag {
    let lists = values.lists.iter().map(|list| choices(ui, list));
    let fold = || {
        tag("details")
            .class("wm-fold")
            .with(tag("summary").say(ui, "narrow.title"))
            .with(div("wm-narrower").with_all(lists))
    };
    let all = || button(ui, ui.text("narrow.all"), Action::AllShown, Weight::Secondary);
    group().with_maybe((!values.lists.is_empty()).then(fold)).with_maybe(values.is_narrow.then(all))
}

/// One list of choices, with what it is called over it.
pub fn choices(ui: &Ui, list: &ChoiceList) -> Tag {
    let by = list.by;
    let id = match by {
        By::Kind => "wm-by-kind",
        By::Standing => "wm-by-standing",
        By::Area => "wm-by-area",
        By::Year => "wm-by-year",
    };
    let chosen = ui.dispatch.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Action::Narrowed(by, select.value())
    });
    let option = |name: &str, words: &str| {
        tag("option").attr_text(Attr::Value, name).chosen(name == list.chosen).text(words)
    };
    let select = tag("select")
        .id(id)
        .class("wm-input")
        .on_change(chosen)
        .with(option("", ui.text("list.everything")))
        .with_all(list.choices.iter().map(|(name, words)| option(name, words)));
    div("wm-choice-list")
        .key(id)
        .with(tag("label").class("wm-legend").attr(Attr::For, id).text(&list.label))
        .with(select)
}
