//! The whole list of attributes that reach a page.
//!
//! It is closed so that `style`, `title` and `placeholder` cannot slip in: hosts may forbid the
//! first, and the others hide what should be said.

/// An attribute. The common ones come first, because an element keeps a place for each attribute
/// up to its last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the attribute of that name")]
pub enum Attr {
    Class,
    Dir,
    Id,
    AriaHidden,
    Part,
    Type,
    For,
    TabIndex,
    Role,
    AriaLabel,
    AriaLabelledBy,
    AriaDescribedBy,
    AriaInvalid,
    AriaCurrent,
    AriaExpanded,
    AriaDisabled,
    Name,
    Value,
    Selected,
    Rows,
    AutoComplete,
    InputMode,
    Accept,
    NoValidate,
    Lang,
    DataTheme,
    ViewBox,
    Focusable,
    Cx,
    Cy,
    Rx,
    Ry,
    Scope,
    X,
    Y,
    X1,
    Y1,
    X2,
    Y2,
    Width,
    Height,
    R,
    Href,
    Target,
    Rel,
}

/// The names of the attributes, in the same order.
pub(super) const NAMES: [&str; 45] = [
    "class",
    "dir",
    "id",
    "aria-hidden",
    "part",
    "type",
    "for",
    "tabindex",
    "role",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "aria-invalid",
    "aria-current",
    "aria-expanded",
    "aria-disabled",
    "name",
    "value",
    "selected",
    "rows",
    "autocomplete",
    "inputmode",
    "accept",
    "novalidate",
    "lang",
    "data-theme",
    "viewBox",
    "focusable",
    "cx",
    "cy",
    "rx",
    "ry",
    "scope",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "width",
    "height",
    "r",
    "href",
    "target",
    "rel",
];

#[cfg(test)]
mod tests {
    use super::NAMES;

    #[test]
    fn each_attribute_has_its_own_name() {
        let code = include_str!("attr.rs").split("pub enum Attr {").nth(1).unwrap();
        let variants = code.split('}').next().unwrap().split(',').map(str::trim);
        let variants: String = variants.map(|variant| format!("{variant} ")).collect();
        let names = NAMES.map(|name| name.replace('-', "")).join(" ");
        assert_eq!(variants.to_lowercase().trim(), names.to_lowercase());
    }
}
