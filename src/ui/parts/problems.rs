//! The list of problems above a page's heading, each with a way to its field.
//!
//! The ways are buttons: a link to an element inside a shadow root would change the host's URL
//! and move no focus.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::ProblemLine;
use crate::ui::context::use_ui;

/// The id of the list, which gets the focus when it appears.
pub const PROBLEMS_ID: &str = "wm-problems";

/// The properties of the list.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ProblemsProps {
    /// What was found; an empty list shows nothing.
    pub problems: Vec<ProblemLine>,
}

/// The list of problems above a page's heading.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    let ui = use_ui();
    let entry = |line: &ProblemLine| {
        html! {
            <li>
                <button type="button" class="wm-link" onclick={ui.on(Action::ProblemFollowed(line.field))}>
                    { &line.text }
                </button>
            </li>
        }
    };
    html! {
        if !props.problems.is_empty() {
            <div class="wm-problems" id={PROBLEMS_ID} tabindex="-1" role="group"
                aria-labelledby="wm-problems-title">
                <p class="wm-problems-title" id="wm-problems-title">{ ui.text("problem.title") }</p>
                <ul>{ for props.problems.iter().map(entry) }</ul>
            </div>
        }
    }
}
