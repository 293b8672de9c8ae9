//! The passphrase: setting one, locking, changing what opens it, and doing without it again.

use crate::app::action::Action;
use crate::app::select::vault::VaultPage;
use crate::app::vault::{Deed, Task};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::subtitle;
use crate::ui::parts::secret_field::{SECRET_ID, ask, form, problem, secret_field, show};
use crate::ui::tag::{Attr, Tag, div, group, p, tag};

pub(super) fn section(ui: &Ui, page: &VaultPage) -> Tag {
    let body = match (&page.view.code, page.view.task) {
        (Some(code), _) => new_code(ui, code.reveal()),
        (None, Some(task)) => form_for(ui, page, task),
        (None, None) if page.view.is_open() => is_on(ui),
        (None, None) => is_off(ui),
    };
    tag("section").with(subtitle(ui, "vault.title")).with(body)
}

fn act(ui: &Ui, key: &str, deed: Deed, weight: Weight) -> Tag {
    button(ui, ui.text(key), Action::Vault(deed), weight)
}

fn is_off(ui: &Ui) -> Tag {
    group().with(tag("p").say(ui, "vault.off")).with(tag("p").say(ui, "vault.lost")).with(act(
        ui,
        "vault.turn_on",
        Deed::TaskOpened(Task::TurnOn),
        Weight::Secondary,
    ))
}

fn is_on(ui: &Ui) -> Tag {
    let task = |key: &str, task| act(ui, key, Deed::TaskOpened(task), Weight::Link);
    group()
        .with(tag("p").say(ui, "vault.on"))
        .with(tag("p").say(ui, "vault.on.when"))
        .with(tag("p").say(ui, "vault.on.open"))
        .with(act(ui, "vault.lock_now", Deed::Locked, Weight::Secondary))
        .with(
            tag("div")
                .class("wm-ways")
                .with(task("vault.change", Task::Change))
                .with(task("vault.new_code", Task::NewCode))
                .with(task("vault.renew", Task::Renew))
                .with(task("vault.turn_off", Task::TurnOff)),
        )
}

fn form_for(ui: &Ui, page: &VaultPage, task: Task) -> Tag {
    let (what, done) = match task {
        Task::TurnOn => ("vault.turn_on.what", "vault.turn_on.done"),
        Task::Change => ("vault.change.what", "vault.change.done"),
        Task::NewCode => ("vault.new_code.what", "vault.new_code.done"),
        Task::Renew => ("vault.renew.what", "vault.renew.done"),
        Task::TurnOff => ("vault.turn_off.what", "vault.turn_off.done"),
    };
    let fields = || {
        group()
            .with(secret_field(ui, page, 0, "vault.new_passphrase", "new-password"))
            .with(secret_field(ui, page, 1, "vault.again", "new-password"))
            .with(show(ui, page))
    };
    let fields = if task.needs_passphrase() { fields() } else { problem(ui, page) };
    form(ui)
        .with(tag("p").say(ui, what))
        .with_maybe((task == Task::TurnOn).then(|| tag("p").say(ui, "vault.lost")))
        .with(fields)
        .with(tag("div").class("wm-ways").with(ask(ui, page, done)).with(act(
            ui,
            "vault.leave",
            Deed::TaskLeft,
            Weight::Link,
        )))
}

fn new_code(ui: &Ui, code: &str) -> Tag {
    let shown = div("wm-secret")
        .id(SECRET_ID)
        .attr(Attr::TabIndex, "-1")
        .with(tag("p").say(ui, "vault.code.what"))
        .with(p("wm-code").text(code));
    group().with(shown).with(tag("p").say(ui, "vault.code.where")).with(act(
        ui,
        "vault.code.kept",
        Deed::CodeKept,
        Weight::Primary,
    ))
}
