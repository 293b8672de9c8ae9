//! A heading on the right level of the host's outline.

use yew::prelude::*;

use crate::ui::context::use_ui;

/// The id of the heading that gets the focus when a screen opens.
pub const HEADING_ID: &str = "wm-heading";

/// The properties of a heading.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HeadingProps {
    /// 0 for the screen's own heading, 1 for a part of it.
    #[prop_or(0)]
    pub depth: u8,
    /// What stands in it.
    pub children: Html,
}

/// A heading. The screen's own one can hold the focus, so that a new page is read from its top.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let level = (use_ui().heading_level + props.depth).min(6);
    let tag = format!("h{level}");
    let is_screen = props.depth == 0;
    html! {
        <@{tag} class={if is_screen { "wm-title" } else { "wm-subtitle" }}
            id={is_screen.then_some(HEADING_ID)} tabindex={is_screen.then_some("-1")}>
            { props.children.clone() }
        </@>
    }
}
