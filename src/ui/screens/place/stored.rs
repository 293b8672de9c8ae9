//! Where it is stored, when it was saved last, how much room there is, and what cannot be read.

use yew::prelude::*;

use super::lines;
use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::heading::subtitle;

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Html {
    html! {
        <section>
            { subtitle(ui, ui.text("place.stored")) }
            { lines(&page.stored) }
            if let Some(unread) = &page.unread {
                <p>{ unread }{ " " }{ ui.text("place.unread.kept") }</p>
            }
        </section>
    }
}
