//! What was just done, with a way back; and the warning that stays while nothing is kept.
//!
//! A screen reader announces only what changes inside a region that it knows, so the two regions
//! are there from the first paint. The notice itself stands where the screen wants it, near what
//! was pressed, and covers nothing.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::status::StatusBar;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};

/// The words of the notice for those who hear the screen.
pub fn announcer(status: &StatusBar) -> Html {
    let words = status.notice.as_ref().map(|notice| notice.text.clone());
    html! { <div class="wm-hidden" role="status">{ words.unwrap_or_default() }</div> }
}

/// What was just done. It stays until it is dismissed or something else is done.
pub fn notice(ui: &Ui, status: &StatusBar) -> Html {
    html! {
        if let Some(notice) = &status.notice {
            <div class="wm-notice">
                <p>{ &notice.text }</p>
                <div class="wm-ways">
                    if notice.can_undo {
                        { button(ui, ui.text("notice.undo"), Action::Undone, Weight::Secondary) }
                    }
                    { button(ui, ui.text("notice.dismiss"), Action::NoticeDismissed, Weight::Link) }
                </div>
            </div>
        }
    }
}

/// The warning that stays until a save succeeds.
pub fn trouble_bar(ui: &Ui, status: &StatusBar) -> Html {
    html! {
        <div class="wm-trouble-place" role="alert">
            if let Some(trouble) = &status.trouble {
                <div class="wm-trouble">
                    <p class="wm-trouble-title">{ &trouble.title }</p>
                    <p>{ &trouble.advice }</p>
                    <div class="wm-ways">
                        if let Some(label) = &trouble.save_again {
                            { button(ui, label.clone().into(), Action::SaveAgainAsked, Weight::Primary) }
                        }
                        { button(ui, ui.text("trouble.download"), Action::DownloadAsked, Weight::Secondary) }
                    </div>
                </div>
            }
            if let Some(unread) = &status.unread {
                <p class="wm-trouble">{ unread }</p>
            }
        </div>
    }
}
