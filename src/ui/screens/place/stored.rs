//! Where it is stored, and when it was saved last.

use yew::prelude::*;

use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::heading::subtitle;

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Html {
    html! {
        <section>
            { subtitle(ui, ui.text("place.stored")) }
            <p>{ &page.saved }</p>
        </section>
    }
}
