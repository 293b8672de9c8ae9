//! A second place for the plan: downloading it, opening a file of it, and checking one.

use yew::prelude::*;

use super::{CHECKED_ID, lines};
use crate::app::action::Action;
use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::file_button::file_button;
use crate::ui::parts::heading::subtitle;

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Html {
    html! {
        <section>
            { subtitle(ui, ui.text("place.download")) }
            { lines(&page.downloaded) }
            <div class="wm-ways">
                { button(ui, ui.text("trouble.download"), Action::DownloadAsked, Weight::Secondary) }
                { file_button(ui, ui.text("place.check"), Action::BackupChosen) }
                { file_button(ui, ui.text("footer.open"), Action::FileChosen) }
            </div>
            if !page.check.is_empty() {
                <div class="wm-notice" id={CHECKED_ID} tabindex="-1" role="group"
                    aria-label={ui.text("place.check.result")}>
                    <div>{ lines(&page.check) }</div>
                </div>
            }
        </section>
    }
}
