//! What was just done, with a way back; and the warning that stays while nothing is kept.
//!
//! Both regions are there from the first paint, because a screen reader announces only what
//! changes inside a region that it knows.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::status::{NoticeLine, Trouble};
use crate::ui::context::use_ui;
use crate::ui::parts::button::{Button, Weight};

/// The properties of the notice.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoticeBarProps {
    /// What was just done, if anything.
    pub notice: Option<NoticeLine>,
}

/// What was just done. It stays until it is dismissed or something else is done.
#[component]
pub fn NoticeBar(props: &NoticeBarProps) -> Html {
    let ui = use_ui();
    html! {
        <div class="wm-notice-place">
            <div role="status">
                if let Some(notice) = &props.notice {
                    <p class="wm-notice">{ &notice.text }</p>
                }
            </div>
            if let Some(notice) = &props.notice {
                <div class="wm-notice-ways">
                    if notice.can_undo {
                        <Button label={ui.text("notice.undo")} action={Action::Undone} />
                    }
                    <Button label={ui.text("notice.dismiss")} action={Action::NoticeDismissed}
                        weight={Weight::Link} />
                </div>
            }
        </div>
    }
}

/// The properties of the warning.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TroubleBarProps {
    /// Why nothing is kept, if that is so.
    pub trouble: Option<Trouble>,
    /// That stored values could not be read, if that is so.
    pub unread: Option<String>,
}

/// The warning that stays until a save succeeds.
#[component]
pub fn TroubleBar(props: &TroubleBarProps) -> Html {
    let ui = use_ui();
    html! {
        <div class="wm-trouble-place" role="alert">
            if let Some(trouble) = &props.trouble {
                <div class="wm-trouble">
                    <p class="wm-trouble-title">{ &trouble.title }</p>
                    <p>{ &trouble.advice }</p>
                    <Button label={ui.text("trouble.download")} action={Action::DownloadAsked} />
                </div>
            }
            if let Some(unread) = &props.unread {
                <p class="wm-trouble">{ unread }</p>
            }
        </div>
    }
}
