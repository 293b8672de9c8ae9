//! The list of problems above a page's heading, each with a way to its field.
//!
//! The ways are buttons: a link to an element inside a shadow root would change the host's URL
//! and move no focus.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::wizard::ProblemLine;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};

/// The id of the list, which gets the focus when it appears.
pub const PROBLEMS_ID: &str = "wm-problems";

/// The list of problems; nothing where there are none.
pub fn problems(ui: &Ui, lines: &[ProblemLine]) -> Html {
    let entry = |line: &ProblemLine| {
        let text = AttrValue::from(line.text.clone());
        html! { <li>{ button(ui, text, Action::ProblemFollowed(line.field), Weight::Danger) }</li> }
    };
    html! {
        if !lines.is_empty() {
            <div class="wm-problems" id={PROBLEMS_ID} tabindex="-1" role="group"
                aria-labelledby="wm-problems-title">
                <p class="wm-problems-title" id="wm-problems-title">{ ui.text("problem.title") }</p>
                <ul>{ for lines.iter().map(entry) }</ul>
            </div>
        }
    }
}
