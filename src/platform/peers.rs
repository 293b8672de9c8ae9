//! Other writers of the same storage: other tabs, and other elements on this page; and the moments
//! at which a page may go away.
//!
//! A browser tells a page about writes of other pages only, so elements of one page tell each
//! other here.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{StorageEvent, VisibilityState};

type Listener = dyn Fn(&str);

thread_local! {
    static ELEMENTS: RefCell<Vec<Weak<Listener>>> = const { RefCell::new(Vec::new()) };
}

/// Hears of keys that somebody else wrote, for as long as it lives.
pub struct Peers {
    own: Rc<Listener>,
    _storage: Option<EventListener>,
}

impl Peers {
    /// Calls `heard` with each key that another tab or another element of this page wrote, and with
    /// an empty one where everything may have changed.
    pub fn listen(heard: impl Fn(&str) + 'static) -> Self {
        let own: Rc<Listener> = Rc::new(heard);
        ELEMENTS.with_borrow_mut(|elements| {
            elements.retain(|element| element.strong_count() > 0);
            elements.push(Rc::downgrade(&own));
        });
        #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
        let storage = web_sys::window().map(|window| {
            let heard = own.clone();
            EventListener::new(&window, "storage", move |event| {
                // No key: the storage was cleared as a whole.
                let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                heard(key.as_deref().unwrap_or_default());
            })
        });
        Self { own, _storage: storage }
    }

    /// Tells the other elements of this page which keys this one wrote.
    pub fn tell(&self, keys: &[String]) {
        let others: Vec<Rc<Listener>> = ELEMENTS.with_borrow(|elements| {
            let alive = elements.iter().filter_map(Weak::upgrade);
            alive.filter(|element| !Rc::ptr_eq(element, &self.own)).collect()
        });
        for (other, key) in others.iter().flat_map(|other| keys.iter().map(move |key| (other, key)))
        {
            other(key);
        }
    }
}

/// Calls `leaving` whenever the page may be about to go: hidden, frozen or left.
pub fn on_leaving(leaving: impl Fn() + 'static) -> Vec<EventListener> {
    #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let leaving = Rc::new(leaving);
    let (on_hide, on_freeze) = (leaving.clone(), leaving.clone());
    let watched = document.clone();
    vec![
        EventListener::new(&window, "pagehide", move |_| on_hide()),
        EventListener::new(&document, "freeze", move |_| on_freeze()),
        EventListener::new(&document, "visibilitychange", move |_| {
            if watched.visibility_state() == VisibilityState::Hidden {
                leaving();
            }
        }),
    ]
}

/// Calls `back` when somebody looks at the page again, with whether the page was asleep and may
/// have been taken for dead.
pub fn on_return(back: impl Fn(bool) + 'static) -> Vec<EventListener> {
    #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let back = Rc::new(back);
    let (on_show, on_resume) = (back.clone(), back.clone());
    let watched = document.clone();
    vec![
        EventListener::new(&window, "pageshow", move |event| {
            let persisted = js_sys::Reflect::get(event, &"persisted".into());
            if persisted.is_ok_and(|persisted| persisted.is_truthy()) {
                on_show(true);
            }
        }),
        EventListener::new(&document, "resume", move |_| on_resume(true)),
        EventListener::new(&document, "visibilitychange", move |_| {
            if watched.visibility_state() == VisibilityState::Visible {
                back(false);
            }
        }),
    ]
}
