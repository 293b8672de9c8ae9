//! What helps to answer: an example of the person's own profession, and why the step matters.

use web_sys::{Event, HtmlSelectElement};
use yew::{Callback, TargetCast};

use crate::app::action::Action;
use crate::app::select::wizard::WizardPage;
use crate::domain::area::Profession;
use crate::ui::context::Ui;
use crate::ui::tag::{Attr, Tag, div, p, tag};

/// An example, whose profession can be chosen, and a reason that can be folded out.
pub(super) fn help(ui: &Ui, page: &WizardPage) -> Tag {
    let (step, profession) = (page.draft.place.step.name(), page.profession);
    let dispatch = ui.dispatch.clone();
    let choose = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(profession) = Profession::by_name(&select.value()) {
            dispatch.emit(Action::ProfessionChosen(profession));
        }
    });
    let option = |choice: Profession| {
        tag("option")
            .attr(Attr::Value, choice.name())
            .chosen(choice == profession)
            .say(ui, &format!("profession.{}", choice.name()))
    };
    let select = tag("select")
        .id("wm-profession")
        .on_change(choose)
        .with_all(Profession::ALL.into_iter().map(option));
    let head = div("wm-example-head")
        .with(tag("label").attr(Attr::For, "wm-profession").say(ui, "wizard.example"))
        .with(select);
    let example = format!("example.{step}.{}", profession.name());
    let reason = tag("details")
        .class("wm-fold")
        .with(tag("summary").say(ui, "wizard.why"))
        .with(tag("p").say(ui, &format!("wizard.{step}.why")));
    div("wm-help")
        .with(div("wm-example").with(head).with(p("wm-example-text").say(ui, &example)))
        .with(reason)
}
