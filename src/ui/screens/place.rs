//! "Where your plan lives": one section for each thing to know or to do about what is stored.

mod stored;

use yew::prelude::*;

use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::heading::title;

/// The page, with the notice under its heading. Each section has a file of its own.
pub fn screen(ui: &Ui, page: &PlacePage, notice: Html) -> Html {
    html! {
        <div class="wm-goal">
            { title(ui, html! { { ui.text("place.title") } }) }
            { notice }
            { stored::section(ui, page) }
        </div>
    }
}
