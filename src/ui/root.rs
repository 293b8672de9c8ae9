//! The frame around every screen: name, warnings, the screen itself, notice, status.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::app::select::home::Home;
use crate::app::select::import::ImportPage;
use crate::app::select::place::PlacePage;
use crate::app::select::status::StatusBar;
use crate::app::select::wizard::WizardPage;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::file_button::file_button;
use crate::ui::parts::mark::mark;
use crate::ui::parts::notice::{announcer, notice, trouble_bar};
use crate::ui::screens::{goal, home, import, place, wizard};

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
    /// Where everything is stored.
    Place(PlacePage),
}

/// The frame around a screen. `theme` is the host's choice: `auto`, `light` or `dark`.
pub fn root(ui: &Ui, screen: &Screen, status: &StatusBar, theme: &'static str) -> Html {
    let is_home = matches!(screen, Screen::Home(_));
    let notice = notice(ui, status);
    let body = match screen {
        Screen::Home(values) => home::screen(ui, values, notice),
        Screen::Wizard(page) => wizard::screen(ui, page, notice),
        Screen::Goal(page) => goal::screen(ui, page, notice),
        Screen::Import(page) => import::screen(ui, page),
        Screen::Place(page) => place::screen(ui, page, notice),
    };
    html! {
        <div class="wm" part="root" role="region" aria-label={ui.text("app.region")}
            lang={ui.texts.language()} dir="ltr" data-theme={theme}>
            <header class="wm-header">
                <p class="wm-name">{ mark() }{ ui.text("app.name") }</p>
                if !is_home {
                    { button(ui, ui.text("nav.home"), Action::HomeOpened, Weight::Link) }
                }
            </header>
            { trouble_bar(ui, status) }
            <div class="wm-screen" part="screen">{ body }</div>
            { announcer(status) }
            <footer class="wm-footer">
                <p class="wm-saved">{ &status.saved }</p>
                <p>{ ui.text("footer.who_can_read") }</p>
                { button(ui, ui.text("footer.place"), Action::PlaceOpened, Weight::Link) }
                // The warning above offers the same while it is there.
                if status.trouble.is_none() {
                    { button(ui, ui.text("footer.download"), Action::DownloadAsked, Weight::Link) }
                }
                { file_button(ui, ui.text("footer.open"), Action::FileChosen) }
            </footer>
        </div>
    }
}
