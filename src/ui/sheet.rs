//! The one style sheet of the element, joined from `styles/`.
//!
//! `element.js` builds a constructed sheet from it once and shares it between all elements of a
//! page: a constructed sheet needs no permission in the host's policy.

/// The text of the style sheet.
pub const STYLES: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/layout.css"),
    include_str!("../../styles/parts/button.css"),
    include_str!("../../styles/parts/field.css"),
    include_str!("../../styles/parts/choice.css"),
    include_str!("../../styles/parts/form.css"),
    include_str!("../../styles/parts/notice.css"),
    include_str!("../../styles/parts/sheet.css"),
    include_str!("../../styles/parts/coach.css"),
    include_str!("../../styles/parts/list.css"),
    include_str!("../../styles/parts/drawing.css"),
    include_str!("../../styles/parts/goal.css"),
);
