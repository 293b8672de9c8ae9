//! A small model of how Chromium keeps `localStorage` for several tabs: each tab reads and writes
//! its own copy at once, and learns of the others by messages that may be late. A crash leaves
//! what had reached the browser: a prefix of its log.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};

use waymark::store::backend::{Backend, BackendError};
use waymark::store::keys::BALLAST;

/// A key and its new value, or its removal.
pub type Mutation = (String, Option<String>);

/// A tab's own copy, and what it has still to tell the browser.
#[derive(Clone, Debug, Default)]
pub struct Copy {
    pub values: BTreeMap<String, String>,
    pub outbox: VecDeque<Mutation>,
    /// The keys of mutations that the browser has not confirmed: what others did to them is older.
    pub unconfirmed: Vec<String>,
}

/// The medium that one tab sees. Cloning it makes another world, not another view.
#[derive(Clone, Debug, Default)]
pub struct TabBackend(pub RefCell<Copy>);

pub fn apply(values: &mut BTreeMap<String, String>, (key, value): &Mutation) {
    match value {
        Some(value) => drop(values.insert(key.clone(), value.clone())),
        None => drop(values.remove(key)),
    }
}

impl TabBackend {
    pub fn of(values: &BTreeMap<String, String>) -> Self {
        Self(RefCell::new(Copy { values: values.clone(), ..Copy::default() }))
    }

    fn mutate(&self, key: &str, value: Option<&str>) {
        let mutation = (key.to_owned(), value.map(str::to_owned));
        let copy = &mut *self.0.borrow_mut();
        apply(&mut copy.values, &mutation);
        copy.unconfirmed.push(mutation.0.clone());
        copy.outbox.push_back(mutation);
    }

    /// Takes in a message of the browser, and says whether the page hears of it.
    pub fn receive(&self, is_own: bool, mutation: &Mutation) -> bool {
        let copy = &mut *self.0.borrow_mut();
        if is_own {
            let index = copy.unconfirmed.iter().position(|key| *key == mutation.0);
            copy.unconfirmed.remove(index.unwrap());
        } else if !copy.unconfirmed.contains(&mutation.0) {
            apply(&mut copy.values, mutation);
        }
        !is_own
    }
}

impl Backend for TabBackend {
    fn get(&self, key: &str) -> Result<Option<String>, BackendError> {
        Ok(self.0.borrow().values.get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), BackendError> {
        // The ballast is only room; it is kept short so that worlds stay small.
        self.mutate(key, Some(if key == BALLAST { "-" } else { value }));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        self.mutate(key, None);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError> {
        let copy = self.0.borrow();
        Ok(copy.values.keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }
}
