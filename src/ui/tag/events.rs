//! What happens at an element: each event that a part or a screen can answer.
//!
//! An event that is new to us is a method here; what is done then is the part's own.

use std::rc::Rc;

use web_sys::Event;
use yew::Callback;
use yew::virtual_dom::{Listener, ListenerKind};

use super::Tag;

impl Tag {
    /// What happens when it is pressed.
    pub fn on_click(self, then: Callback<Event>) -> Self {
        self.on(|| ListenerKind::onclick, then)
    }

    /// What happens when another choice is made.
    pub fn on_change(self, then: Callback<Event>) -> Self {
        self.on(|| ListenerKind::onchange, then)
    }

    /// What happens when its text changes.
    pub fn on_input(self, then: Callback<Event>) -> Self {
        self.on(|| ListenerKind::oninput, then)
    }

    /// What happens when the focus comes.
    pub fn on_focus(self, then: Callback<Event>) -> Self {
        self.on(|| ListenerKind::onfocus, then)
    }

    /// What happens when the focus goes.
    pub fn on_blur(self, then: Callback<Event>) -> Self {
        self.on(|| ListenerKind::onblur, then)
    }

    /// What happens when a key goes down.
    pub fn on_key_down(self, then: Callback<Event>) -> Self {
        self.on(|| ListenerKind::onkeydown, then)
    }

    /// What happens when a form is sent; `then` keeps the browser from sending it.
    pub fn on_submit(self, then: Callback<Event>) -> Self {
        self.on(|| ListenerKind::onsubmit, then)
    }

    fn on(mut self, kind: fn() -> ListenerKind, then: Callback<Event>) -> Self {
        self.0.listeners.push(Some(Rc::new(On { kind, then })));
        self
    }
}

/// One listener for every kind of event.
struct On {
    /// A function, because a copy of a kind is 1.5 KB of code: Yew knows a hundred of them.
    kind: fn() -> ListenerKind,
    then: Callback<Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        self.then.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
