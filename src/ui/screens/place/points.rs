//! Restore points: each can be looked at with one press, and brought back with a second.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button_about};
use crate::ui::parts::heading::subtitle;

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Html {
    let item = |(key, words): &(String, String)| {
        let look = Action::PointOpened(key.clone());
        let about = AttrValue::from(words.clone());
        html! {
            <li class="wm-item" key={key.clone()}>
                <p>{ words }</p>
                { button_about(ui, ui.text("place.points.look"), about, look, Weight::Link) }
            </li>
        }
    };
    html! {
        <section>
            { subtitle(ui, ui.text("place.points")) }
            <p>{ ui.text("place.points.what") }</p>
            if page.points.is_empty() {
                <p class="wm-hint">{ ui.text("place.points.none") }</p>
            } else {
                <ul class="wm-list">{ for page.points.iter().map(item) }</ul>
            }
        </section>
    }
}
