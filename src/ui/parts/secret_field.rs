//! A field for a passphrase or a recovery code, and the form around it.
//!
//! What is typed goes through the browser's own normal form of Unicode, so that a letter with an
//! accent is the same on every keyboard.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::TargetCast;

use crate::app::action::Action;
use crate::app::select::vault::VaultPage;
use crate::app::vault::Deed;
use crate::ui::context::Ui;
use crate::ui::parts::choice::{Choice, choice};
use crate::ui::tag::{Attr, Tag, group, p, span, tag};
use crate::vault::secret::Secret;

/// The id of the first field, for the focus.
pub const SECRET_ID: &str = "wm-secret-0";
const PROBLEM_ID: &str = "wm-secret-problem";
const ADVICE_ID: &str = "wm-secret-advice";

/// A form that does its work when its button is pressed, or Enter in a field.
pub fn form(ui: &Ui) -> Tag {
    let asked = ui.dispatch.reform(|event: Event| {
        // It is not for the server: there is none.
        event.prevent_default();
        Action::Vault(Deed::Asked)
    });
    tag("form").class("wm-secret").on_submit(asked)
}

/// The button of the form; while it works, it says so.
pub fn ask(ui: &Ui, page: &VaultPage, label: &str) -> Tag {
    let words = if page.view.is_busy { "vault.busy" } else { label };
    tag("button")
        .class("wm-button wm-primary")
        .attr(Attr::Type, "submit")
        .attr(Attr::Part, "button-primary")
        .say(ui, words)
}

/// What was wrong with the last try.
pub fn problem(ui: &Ui, page: &VaultPage) -> Tag {
    let Some(words) = &page.problem else { return group() };
    p("wm-problem")
        .id(PROBLEM_ID)
        .with(span("wm-hidden").say(ui, "problem.prefix").text(" "))
        .text(words)
}

/// A word about what is being typed.
pub fn advice(page: &VaultPage) -> Tag {
    p("wm-hint").id(ADVICE_ID).text(&page.advice)
}

/// One field: the first, or the one to type it again. `what` is for the browser's own list of
/// passphrases.
pub fn secret_field(
    ui: &Ui,
    page: &VaultPage,
    index: usize,
    label: &str,
    what: &'static str,
) -> Tag {
    let id = format!("wm-secret-{index}");
    let typed = ui.dispatch.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let text = js_sys::JsString::from(input.value()).normalize("NFC");
        let text = text.unchecked_ref::<js_sys::JsString>().into();
        Action::Vault(Deed::Typed(index, Secret::new(text)))
    });
    let is_first = index == 0;
    let is_new = what == "new-password" && is_first;
    let described_by = match (page.problem.is_some() && is_first, is_new) {
        (true, true) => Some("wm-secret-problem wm-secret-advice"),
        (true, false) => Some(PROBLEM_ID),
        (false, true) => Some(ADVICE_ID),
        (false, false) => None,
    };
    let kind = if page.view.is_shown { "text" } else { "password" };
    let value = page.view.typed.get(index).map_or("", Secret::reveal);
    let input = tag("input")
        .class("wm-input")
        .attr(Attr::Type, kind)
        .attr(Attr::AutoComplete, what)
        .id(&id)
        .field(value)
        .attr_maybe(Attr::AriaInvalid, (is_first && page.problem.is_some()).then_some("true"))
        .attr_maybe(Attr::AriaDescribedBy, described_by)
        .on_input(typed);
    tag("div")
        .class("wm-form-field")
        .with(tag("label").class("wm-legend").attr_text(Attr::For, &id).say(ui, label))
        .with_maybe(is_first.then(|| problem(ui, page)))
        .with(input)
        .with_maybe(is_new.then(|| advice(page)))
}

/// Shows what is typed, for those who want to see it.
pub fn show(ui: &Ui, page: &VaultPage) -> Tag {
    let values = Choice {
        id: "wm-secret-show".to_owned(),
        group: None,
        label: ui.text("vault.show"),
        hint: "",
        is_chosen: page.view.is_shown,
        action: Action::Vault(Deed::ShowToggled),
    };
    choice(ui, values)
}
