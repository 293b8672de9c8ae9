//! What helps to answer: an example of the person's own profession, and why the step matters.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::WizardPage;
use crate::domain::area::Profession;
use crate::ui::context::Ui;

/// An example, whose profession can be chosen, and a reason that can be folded out.
pub(super) fn help(ui: &Ui, page: &WizardPage) -> Html {
    let (step, profession) = (page.draft.place.step.name(), page.profession);
    let dispatch = ui.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(profession) = Profession::by_name(&select.value()) {
            dispatch.emit(Action::ProfessionChosen(profession));
        }
    });
    let option = |choice: Profession| {
        html! {
            <option value={choice.name()} selected={choice == profession}>
                { ui.text(&format!("profession.{}", choice.name())) }
            </option>
        }
    };
    html! {
        <div class="wm-help">
            <div class="wm-example">
                <div class="wm-example-head">
                    <label for="wm-profession">{ ui.text("wizard.example") }</label>
                    <select id="wm-profession" {onchange}>
                        { for Profession::ALL.into_iter().map(option) }
                    </select>
                </div>
                <p class="wm-example-text">
                    { ui.text(&format!("example.{step}.{}", profession.name())) }
                </p>
            </div>
            <details class="wm-fold">
                <summary>{ ui.text("wizard.why") }</summary>
                <p>{ ui.text(&format!("wizard.{step}.why")) }</p>
            </details>
        </div>
    }
}
