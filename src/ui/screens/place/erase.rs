//! Removing everything from this browser: a list of what goes and a file of it first, then a second
//! press, then the word that it is gone.

use yew::prelude::*;

use super::ERASURE_ID;
use crate::app::action::Action;
use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::subtitle;

/// What came of it. The region is there from the start, so that a change in it is read aloud.
pub(super) fn outcome(page: &PlacePage) -> Html {
    html! {
        <div role="status">
            if let Some(outcome) = &page.erased {
                <p class="wm-notice">{ outcome }</p>
            }
        </div>
    }
}

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Html {
    let body = match &page.would_go {
        None => html! {
            <>
                <p>{ ui.text("place.erase.what") }</p>
                { button(ui, ui.text("place.erase.ask"), Action::EraseAsked, Weight::Danger) }
            </>
        },
        Some(would_go) => html! {
            <>
                <p>{ ui.text("place.erase.list") }</p>
                <ul>{ for would_go.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                <p>{ ui.text("place.erase.final") }</p>
                <div class="wm-ways">
                    { button(ui, ui.text("trouble.download"), Action::DownloadAsked, Weight::Secondary) }
                    { button(ui, ui.text("place.erase.cancel"), Action::EraseCancelled, Weight::Secondary) }
                    { button(ui, ui.text("place.erase.confirm"), Action::EraseConfirmed, Weight::Danger) }
                </div>
            </>
        },
    };
    html! {
        <section id={ERASURE_ID} tabindex="-1">
            { subtitle(ui, ui.text("place.erase")) }
            { body }
        </section>
    }
}
