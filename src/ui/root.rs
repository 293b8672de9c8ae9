//! The frame around every screen: name, warnings, the screen itself, notice, status.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::goal::GoalPage;
use crate::app::select::home::Home;
use crate::app::select::status::StatusBar;
use crate::app::select::wizard::WizardPage;
use crate::ui::context::Ui;
use crate::ui::parts::mark::Mark;
use crate::ui::parts::notice::{NoticeBar, TroubleBar};
use crate::ui::screens::goal::GoalScreen;
use crate::ui::screens::home::HomeScreen;
use crate::ui::screens::wizard::WizardScreen;

/// The screen to show, with its values.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// What is next, and every goal.
    Home(Home),
    /// A page of the wizard.
    Wizard(Box<WizardPage>),
    /// One goal.
    Goal(GoalPage),
}

/// The properties of the frame.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RootProps {
    /// What every component may need.
    pub ui: Ui,
    /// The screen.
    pub screen: Screen,
    /// The frame's own words.
    pub status: StatusBar,
    /// The host's choice: `auto`, `light` or `dark`.
    pub theme: AttrValue,
}

/// The frame around every screen.
#[component]
pub fn Root(props: &RootProps) -> Html {
    let RootProps { ui, screen, status, theme } = props;
    let is_home = matches!(screen, Screen::Home(_));
    let body = match screen {
        Screen::Home(home) => html! { <HomeScreen home={home.clone()} /> },
        Screen::Wizard(page) => html! { <WizardScreen page={(**page).clone()} /> },
        Screen::Goal(page) => html! { <GoalScreen page={page.clone()} /> },
    };
    html! {
        <ContextProvider<Ui> context={ui.clone()}>
            <div class="wm" part="root" role="region" aria-label={ui.text("app.region")}
                lang={ui.texts.language()} dir="ltr" data-theme={theme.clone()}>
                <header class="wm-header">
                    <p class="wm-name"><Mark />{ ui.text("app.name") }</p>
                    if !is_home {
                        <button type="button" class="wm-link" onclick={ui.on(Action::HomeOpened)}>
                            { ui.text("nav.home") }
                        </button>
                    }
                </header>
                <TroubleBar trouble={status.trouble.clone()} unread={status.unread.clone()} />
                <div class="wm-screen" part="screen">{ body }</div>
                <NoticeBar notice={status.notice.clone()} />
                <footer class="wm-footer">
                    <p class="wm-saved">{ &status.saved }</p>
                    <p>{ ui.text("footer.who_can_read") }</p>
                    <button type="button" class="wm-link" onclick={ui.on(Action::DownloadAsked)}>
                        { ui.text("footer.download") }
                    </button>
                </footer>
            </div>
        </ContextProvider<Ui>>
    }
}
