//! Who else is open on this storage, by the browser's Web Locks.
//!
//! Each writer holds a lock of its own name while it lives, and one of them holds the lock of the
//! elected. The locks only tell who lives; they never guard a read or a write. A browser without
//! them (a page over plain http) never elects anybody.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;

use super::js::{call, get, window};

const WRITER: &str = "wm1:writer:";
const ELECTED: &str = "wm1:elected";

/// The locks of one writer, for as long as it lives.
pub struct Locks {
    is_elected: Rc<Cell<bool>>,
    releases: Rc<RefCell<Vec<Function>>>,
    is_over: Rc<Cell<bool>>,
}

impl Locks {
    /// Holds the lock of `writer`, and waits to be elected: then `elected` is called.
    pub fn hold(writer: u64, elected: impl Fn() + 'static) -> Self {
        let locks =
            Self { is_elected: Rc::default(), releases: Rc::default(), is_over: Rc::default() };
        locks.request(&format!("{WRITER}{writer:016x}"), || {});
        let is_elected = locks.is_elected.clone();
        locks.request(ELECTED, move || {
            is_elected.set(true);
            elected();
        });
        locks
    }

    fn request(&self, name: &str, granted: impl Fn() + 'static) {
        let (releases, is_over) = (self.releases.clone(), self.is_over.clone());
        let on_grant = Closure::once_into_js(move |_: JsValue| -> JsValue {
            if is_over.get() {
                return JsValue::UNDEFINED;
            }
            granted();
            // The lock is held until this promise is kept.
            Promise::new(&mut |keep, _| releases.borrow_mut().push(keep)).into()
        });
        // Without locks, or where they are refused, nobody is elected and nothing is gathered.
        let _ = ask("request", &[JsValue::from_str(name), on_grant]);
    }

    /// Asks who lives, and passes the names of all writers to `told` if this one is elected.
    pub fn census(&self, told: impl Fn(Vec<u64>) + 'static) {
        if !self.is_elected.get() {
            return;
        }
        let Some(answer) = ask("query", &[]) else { return };
        let on_answer = Closure::once_into_js(move |locks: JsValue| {
            if let Some(living) = writers(&locks) {
                told(living);
            }
        });
        let ignore = Closure::once_into_js(|_: JsValue| {});
        let _ = call(&answer, "then", &[on_answer, ignore]);
    }
}

impl Drop for Locks {
    fn drop(&mut self) {
        self.is_over.set(true);
        for release in self.releases.borrow().iter() {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// The writers that hold their lock or wait for it.
fn writers(locks: &JsValue) -> Option<Vec<u64>> {
    let mut living = Vec::new();
    for list in ["held", "pending"] {
        let list = get(locks, list)?;
        for lock in Array::from(&list).iter() {
            let name = get(&lock, "name")?.as_string()?;
            let writer = name.strip_prefix(WRITER);
            living.extend(writer.and_then(|writer| u64::from_str_radix(writer, 16).ok()));
        }
    }
    Some(living)
}

fn ask(name: &str, given: &[JsValue]) -> Option<JsValue> {
    let locks = get(&get(&window(), "navigator")?, "locks")?;
    let answer = call(&locks, name, given).ok()?;
    // A refusal arrives here; unheard, the browser would print it.
    let ignore = Closure::once_into_js(|_: JsValue| {});
    let _ = call(&answer, "catch", &[ignore]);
    Some(answer)
}
