//! The frame around every screen: name, warnings, the screen itself, notice, status.

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::app::select::home::Home;
use crate::app::select::import::ImportPage;
use crate::app::select::place::PlacePage;
use crate::app::select::status::StatusBar;
use crate::app::select::vault::VaultPage;
use crate::app::select::wizard::WizardPage;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::file_button::file_button;
use crate::ui::parts::mark::mark;
use crate::ui::parts::notice::{announcer, notice, trouble_bar};
use crate::ui::screens::{goal, home, import, locked, place, wizard};
use crate::ui::tag::{Attr, Tag, div, p, tag};

/// The screen to show, with its values.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// What is next, and every goal.
    Home(Home),
    /// A page of the wizard.
    Wizard(Box<WizardPage>),
    /// One goal.
    Goal(GoalPage),
    /// What a chosen file would do.
    Import(ImportPage),
    /// The passphrase is asked for.
    Locked(VaultPage),
    /// Where everything is stored.
    Place(PlacePage),
}

/// The frame around a screen. `theme` is the host's choice: `auto`, `light` or `dark`.
pub fn root(ui: &Ui, screen: &Screen, status: &StatusBar, theme: &'static str) -> Tag {
    let is_home = matches!(screen, Screen::Home(_));
    let is_locked = matches!(screen, Screen::Locked(_));
    let notice = notice(ui, status);
    let body = match screen {
        Screen::Home(values) => home::screen(ui, values, notice),
        Screen::Wizard(page) => wizard::screen(ui, page, notice),
        Screen::Goal(page) => goal::screen(ui, page, notice),
        Screen::Import(page) => import::screen(ui, page),
        Screen::Locked(page) => locked::screen(ui, page),
        Screen::Place(page) => place::screen(ui, page, notice),
    };
    div("wm")
        .attr(Attr::Part, "root")
        .attr(Attr::Role, "region")
        .attr_text(Attr::AriaLabel, ui.text("app.region"))
        .attr(Attr::Lang, ui.texts.language())
        .attr(Attr::Dir, "ltr")
        .attr(Attr::DataTheme, theme)
        .with(header(ui, is_home || is_locked))
        .with(trouble_bar(ui, status))
        .with(div("wm-screen").attr(Attr::Part, "screen").with(body))
        .with(announcer(status))
        .with_maybe((!is_locked).then(|| footer(ui, status)))
}

fn header(ui: &Ui, is_home: bool) -> Tag {
    let home = || button(ui, ui.text("nav.home"), Action::HomeOpened, Weight::Link);
    tag("header")
        .class("wm-header")
        .with(p("wm-name").with(mark()).say(ui, "app.name"))
        .with_maybe((!is_home).then(home))
}

fn footer(ui: &Ui, status: &StatusBar) -> Tag {
    let download = || button(ui, ui.text("footer.download"), Action::DownloadAsked, Weight::Link);
    tag("footer")
        .class("wm-footer")
        .with(p("wm-saved").text(&status.saved))
        .with(tag("p").say(ui, "footer.who_can_read"))
        .with(button(ui, ui.text("footer.place"), Action::PlaceOpened, Weight::Link))
        // The warning above offers the same while it is there.
        .with_maybe(status.trouble.is_none().then(download))
        .with(file_button(ui, ui.text("footer.open")))
}
