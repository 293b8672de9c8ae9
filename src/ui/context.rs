//! What every component may need: the texts, the way to act, and how deep its headings lie.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::i18n::catalog::Catalog;

/// The surroundings of a component.
#[derive(Clone, Debug, PartialEq)]
pub struct Ui {
    /// The texts of the person's language.
    pub texts: Rc<Catalog>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
    /// The level of a screen's heading, 2 to 4, so that it nests in the host's outline.
    pub heading_level: u8,
}

impl Ui {
    /// The text of a key, as something to render.
    pub fn text(&self, key: &str) -> AttrValue {
        AttrValue::from(self.texts.get(key).to_owned())
    }

    /// A callback that dispatches the same action at each event.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    }
}

/// The surroundings of the component that asks.
#[hook]
pub fn use_ui() -> Ui {
    // `root` always provides them; a component on its own in a test gets texts that do nothing.
    use_context::<Ui>().unwrap_or_else(|| Ui {
        texts: Rc::new(Catalog::english()),
        dispatch: Callback::noop(),
        heading_level: 2,
    })
}
