//! The five bars of the coach: a letter's name, and a word for how far it is answered.

use yew::prelude::*;

use crate::app::select::critique::BarLine;
use crate::ui::context::Ui;

/// The five bars. The word says what the bar draws, so the drawing is left out when read aloud.
pub fn bars(ui: &Ui, lines: &[BarLine]) -> Html {
    let bar = |line: &BarLine| {
        html! {
            <li class="wm-bar">
                <span class="wm-bar-name">{ &line.name }</span>
                <span class="wm-bar-drawing" aria-hidden="true">
                    { for (0..3).map(|index| segment("wm-bar-part", index < line.score)) }
                </span>
                <span class="wm-bar-word">{ &line.word }</span>
            </li>
        }
    };
    html! {
        <ul class="wm-bars" aria-label={ui.text("coach.bars")}>{ for lines.iter().map(bar) }</ul>
    }
}

/// One piece of a drawn bar, filled or not.
pub fn segment(class: &'static str, is_on: bool) -> Html {
    html! { <span class={classes!(class, is_on.then_some("wm-on"))} /> }
}
