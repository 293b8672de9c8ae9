//! Restore points: each can be looked at with one press, and brought back with a second.

use crate::app::action::Action;
use crate::app::select::place::PlacePage;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button_about};
use crate::ui::parts::heading::subtitle;
use crate::ui::tag::{Tag, li, p, tag, ul};

pub(super) fn section(ui: &Ui, page: &PlacePage) -> Tag {
    let item = |(key, words): &(String, String)| {
        let look = Action::PointOpened(key.clone());
        li("wm-item").key(key).with(tag("p").text(words)).with(button_about(
            ui,
            ui.text("place.points.look"),
            words,
            look,
            Weight::Link,
        ))
    };
    let list = match page.points.as_slice() {
        [] => p("wm-hint").say(ui, "place.points.none"),
        points => ul("wm-list").with_all(points.iter().map(item)),
    };
    tag("section")
        .with(subtitle(ui, "place.points"))
        .with(tag("p").say(ui, "place.points.what"))
        .with(list)
}
