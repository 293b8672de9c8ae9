//! The sign of Waymark: three stones, one on the other, as hikers leave them.

use yew::prelude::*;

/// The sign, drawn in the colour of the text around it. It carries no meaning of its own.
pub fn mark() -> Html {
    html! {
        <svg class="wm-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <ellipse cx="12" cy="19" rx="9" ry="3.4" />
            <ellipse cx="11.2" cy="12.2" rx="6" ry="2.9" />
            <ellipse cx="12.4" cy="6.2" rx="3.4" ry="2.4" />
        </svg>
    }
}
