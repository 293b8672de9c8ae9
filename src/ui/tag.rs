//! Elements as values: how every part and screen is written.
//!
//! A part is a function from plain values to a [`Tag`], and a screen is a composition of such
//! calls that reads from top to bottom like the page:
//!
//! ```text
//! pub fn screen(ui: &Ui, page: &GoalPage, notice: Tag) -> Tag {
//!     div("wm-goal")
//!         .with(title(ui, "goal.title"))                 // a part
//!         .with(p("wm-standing").text(&page.standing))   // an element with words from a value
//!         .with(p("wm-hint").say(ui, "import.nothing_yet")) // … and with words from the catalog
//!         .with_all(page.lines.iter().map(line))         // one element per value
//!         .with_maybe(page.note.as_deref().map(note))    // an element that may be missing
//!         .with(notice)
//!         .with(button(ui, ui.text("goal.delete"), Action::GoalDeleted(page.id), Weight::Danger))
//! }
//! ```
//!
//! `html!` would write the same elements, but it spreads the making of each one over the place
//! where it stands; here each call is a few bytes of the program. A child that may be missing
//! keeps its place with `with_maybe`, so that its neighbours are compared with themselves. The
//! children of a list that changes have a `key` each.
//!
//! Nothing here may know a screen or a text.

mod events;

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VTag, VText};
use yew::{AttrValue, Html};

pub use crate::ui::attr::Attr;
use crate::ui::attr::NAMES;
use crate::ui::context::Ui;

/// An element that is being written: each method adds to it and hands it on.
#[derive(Debug)]
pub struct Tag(Box<Parts>);

#[derive(Debug, Default)]
struct Parts {
    /// Empty for a group, which is its children and no element.
    name: &'static str,
    key: Option<Key>,
    attributes: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    field: Option<AttrValue>,
    is_checked: Option<bool>,
    children: Vec<Html>,
}

/// An element of that name.
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(Parts { name, ..Parts::default() }))
}

/// Several elements that stand one after the other, in no element of their own; or nothing.
pub fn group() -> Tag {
    tag("")
}

/// A `div` of that class.
pub fn div(class: &'static str) -> Tag {
    tag("div").class(class)
}

/// A paragraph of that class.
pub fn p(class: &'static str) -> Tag {
    tag("p").class(class)
}

/// A `span` of that class.
pub fn span(class: &'static str) -> Tag {
    tag("span").class(class)
}

/// A list of that class, whose items are added with [`Tag::with_all`].
pub fn ul(class: &'static str) -> Tag {
    tag("ul").class(class)
}

/// An item of a list, of that class.
pub fn li(class: &'static str) -> Tag {
    tag("li").class(class)
}

impl Tag {
    /// Its class, or several with spaces.
    pub fn class(self, class: &'static str) -> Self {
        self.attr(Attr::Class, class)
    }

    /// Its id. The element is in a shadow root, so ids of the host page do not meet it.
    pub fn id(self, id: &str) -> Self {
        self.attr_text(Attr::Id, id)
    }

    /// What it is called among the other children of its parent, over all changes.
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// An attribute with a fixed value.
    pub fn attr(mut self, attr: Attr, value: &'static str) -> Self {
        self.0.set(attr, Some(AttributeOrProperty::Static(value)));
        self
    }

    /// An attribute with a value that was made.
    pub fn attr_text(self, attr: Attr, value: &str) -> Self {
        self.attr_maybe(attr, Some(value))
    }

    /// An attribute that may be missing.
    pub fn attr_maybe(mut self, attr: Attr, value: Option<&str>) -> Self {
        let value = value.map(|value| AttributeOrProperty::Attribute(owned(value)));
        self.0.set(attr, value);
        self
    }

    /// Words written by a person: they keep their own direction.
    pub fn written(self, text: &str) -> Self {
        self.attr(Attr::Dir, "auto").text(text)
    }

    /// What a text field holds.
    pub fn field(mut self, value: &str) -> Self {
        self.0.field = Some(owned(value));
        self
    }

    /// Whether a radio button or a check box is marked.
    pub fn checked(mut self, is_checked: bool) -> Self {
        self.0.is_checked = Some(is_checked);
        self
    }

    /// Whether an option of a list is the chosen one. As a property, because a browser takes no
    /// notice of the attribute after somebody has chosen for themselves.
    pub fn chosen(mut self, is_chosen: bool) -> Self {
        let chosen = is_chosen.then_some(AttributeOrProperty::Property(JsValue::TRUE));
        self.0.set(Attr::Selected, chosen);
        self
    }

    /// Words.
    pub fn text(mut self, text: &str) -> Self {
        self.0.children.push(Html::VText(VText::new(owned(text))));
        self
    }

    /// The words of a key of the catalog.
    pub fn say(self, ui: &Ui, key: &str) -> Self {
        self.text(ui.text(key))
    }

    /// A child.
    pub fn with(mut self, child: Tag) -> Self {
        self.0.children.push(child.html());
        self
    }

    /// A child that may be missing; its place is kept.
    pub fn with_maybe(self, child: Option<Tag>) -> Self {
        self.with(child.unwrap_or_else(group))
    }

    /// A child for each value.
    pub fn with_all(mut self, children: impl IntoIterator<Item = Tag>) -> Self {
        for child in children {
            self = self.with(child);
        }
        self
    }

    /// The element as Yew wants it.
    pub fn html(self) -> Html {
        let Parts { name, key, attributes, listeners, field, is_checked, children } = *self.0;
        if name.is_empty() {
            return VList::with_children(children, key).into();
        }
        let mut tag = VTag::new(name);
        tag.key = key;
        let keys = NAMES.get(..attributes.len()).unwrap_or_default();
        tag.attributes = Attributes::Dynamic { keys, values: attributes.into() };
        if !listeners.is_empty() {
            tag.set_listeners(listeners.into());
        }
        tag.set_value(field);
        if let Some(is_checked) = is_checked {
            tag.set_checked(is_checked);
        }
        if let Some(place) = tag.children_mut() {
            *place = VList::with_children(children, None).into();
        }
        tag.into()
    }
}

impl Parts {
    fn set(&mut self, attr: Attr, value: Option<AttributeOrProperty>) {
        let at = attr as usize;
        while self.attributes.len() <= at {
            self.attributes.push(None);
        }
        if let Some(place) = self.attributes.get_mut(at) {
            *place = value;
        }
    }
}

fn owned(text: &str) -> AttrValue {
    AttrValue::Rc(text.into())
}
