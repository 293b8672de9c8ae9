//! What every part of a screen may need: the texts, the way to act, and how deep headings lie.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, File, UiEvent};
use yew::Callback;

use crate::app::action::Action;
use crate::i18n::catalog::Catalog;

/// What is made of the text of a chosen file; it gets `None` if the file holds none.
pub type ForText = fn(Option<String>) -> Action;

/// The surroundings of a part.
#[derive(Clone, Debug, PartialEq)]
pub struct Ui {
    /// The texts of the person's language.
    pub texts: Rc<Catalog>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
    /// Where a chosen file goes, to be read.
    pub file_chosen: Callback<(File, ForText)>,
    /// The level of a screen's heading, 2 to 4, so that it nests in the host's outline.
    pub heading_level: u8,
    /// Which showing of a screen it is; see [`Ui::group`].
    pub showing: usize,
}

impl Ui {
    /// The text of a key.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.texts.get(key)
    }

    /// The name of a group of radio buttons, which no other showing of it has: Chromium's Tab passes
    /// over a group whose name an earlier one in the same shadow root had, until it is pressed.
    pub fn group(&self, name: &str) -> String {
        format!("{name}-{}", self.showing)
    }

    /// A callback that dispatches the action at a press. The second press of a double click is left
    /// out: the first has often put another button under the pointer.
    pub fn on_press(&self, action: Action) -> Callback<Event> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: Event| {
            let n_presses = event.dyn_ref::<UiEvent>().map_or(0, UiEvent::detail);
            if n_presses < 2 {
                dispatch.emit(action.clone());
            }
        })
    }

    /// A callback that dispatches the same action at each event.
    pub fn on(&self, action: Action) -> Callback<Event> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    }
}
