//! The five bars of the coach: a letter, its name, and a word for how far it is answered.

use yew::prelude::*;

use crate::app::select::critique::BarLine;
use crate::ui::context::use_ui;

/// The properties of the bars.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BarsProps {
    /// One line for each letter.
    pub bars: Vec<BarLine>,
}

/// The five bars. The word says what the bar draws, so the drawing is left out when read aloud.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let ui = use_ui();
    let bar = |line: &BarLine| {
        let part = |index: u8| {
            html! { <span class={classes!("wm-bar-part", (index < line.score).then_some("wm-on"))} /> }
        };
        html! {
            <li class="wm-bar">
                <span class="wm-bar-name">{ &line.name }</span>
                <span class="wm-bar-drawing" aria-hidden="true">{ for (0..3).map(part) }</span>
                <span class="wm-bar-word">{ &line.word }</span>
            </li>
        }
    };
    html! {
        <ul class="wm-bars" aria-label={ui.text("coach.bars")}>
            { for props.bars.iter().map(bar) }
        </ul>
    }
}
