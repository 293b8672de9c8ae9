//! The screen that asks for the passphrase. Nothing of the plan is on it.

use crate::app::action::Action;
use crate::app::select::vault::VaultPage;
use crate::app::vault::Deed;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::title;
use crate::ui::parts::secret_field::{ask, form, secret_field, show};
use crate::ui::screens::place::ERASURE_ID;
use crate::ui::tag::{Attr, Tag, div, p, tag};

/// One field and one button; the recovery code and the file are there for who needs them.
pub fn screen(ui: &Ui, page: &VaultPage) -> Tag {
    let is_damaged = page.view.is_damaged();
    div("wm-goal")
        .with(title(ui, "locked.title"))
        .with(p("wm-lead").say(ui, if is_damaged { "locked.damaged" } else { "locked.what" }))
        .with_maybe((!is_damaged).then(|| open(ui, page)))
        .with(div("wm-ways").with_maybe((!is_damaged).then(|| other_way(ui, page))).with(button(
            ui,
            ui.text("locked.download"),
            Action::DownloadAsked,
            Weight::Link,
        )))
        .with(tag("p").class("wm-hint").say(ui, "locked.help"))
        .with(lost(ui, page))
}

/// The field for the passphrase or the code, and the button.
pub(super) fn open(ui: &Ui, page: &VaultPage) -> Tag {
    let (label, what) = if page.view.by_code {
        ("vault.code", "off")
    } else {
        ("vault.passphrase", "current-password")
    };
    let field = secret_field(ui, page, 0, label, what);
    form(ui).with(field).with(show(ui, page)).with(ask(ui, page, "locked.open"))
}

/// The way to the code, or back to the passphrase.
pub(super) fn other_way(ui: &Ui, page: &VaultPage) -> Tag {
    let words = if page.view.by_code { "locked.by_passphrase" } else { "locked.by_code" };
    button(ui, ui.text(words), Action::Vault(Deed::OpenerToggled), Weight::Link)
}

/// The way on for somebody who has neither the passphrase nor the code: to begin anew.
fn lost(ui: &Ui, page: &VaultPage) -> Tag {
    let way = |key: &str, action: Action, weight: Weight| button(ui, ui.text(key), action, weight);
    let ways = if page.is_erasing {
        div("wm-ways")
            .with(tag("p").say(ui, "place.erase.final"))
            .with(way("place.erase.cancel", Action::EraseCancelled, Weight::Secondary))
            .with(way("place.erase.confirm", Action::EraseConfirmed, Weight::Danger))
    } else {
        div("wm-ways").with(way("place.erase.ask", Action::EraseAsked, Weight::Danger))
    };
    let body = div("")
        .id(ERASURE_ID)
        .attr(Attr::TabIndex, "-1")
        .with(tag("p").say(ui, "locked.lost.what"))
        .with(ways);
    tag("details").class("wm-fold").with(tag("summary").say(ui, "locked.lost")).with(body)
}
