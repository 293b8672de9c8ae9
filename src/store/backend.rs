//! The medium under the store: keys and values, and the ways in which it can fail.
//!
//! The in-memory twin is what the host tests run on; the browser's medium is in `platform`. Both
//! pass the same contract in `tests`.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::store::room::units;

/// Why the medium did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackendError {
    /// The browser gives this page no storage at all.
    #[error("storage is blocked")]
    Blocked,
    /// The write was refused; nearly always because the store is full.
    #[error("storage refused a write")]
    Refused,
    /// The medium took the value and holds another one.
    #[error("storage holds something else than was written")]
    Altered,
    /// Everything that was stored has gone, and nobody here took it away.
    #[error("what was stored is gone")]
    Vanished,
    /// A newer version wrote the store, and this one would damage it.
    #[error("storage was written by a newer version")]
    Newer,
}

/// Keys and values that outlast the page.
pub trait Backend {
    /// The value of a key, if it has one.
    ///
    /// # Errors
    /// The medium cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, BackendError>;

    /// Gives a key a value, or leaves its former value in place.
    ///
    /// # Errors
    /// The medium refused; any refusal means "not saved", whatever the browser calls it.
    fn set(&self, key: &str, value: &str) -> Result<(), BackendError>;

    /// Takes a key away; one that is not there is no error.
    ///
    /// # Errors
    /// The medium cannot be reached.
    fn remove(&self, key: &str) -> Result<(), BackendError>;

    /// How long the value of a key is, as a browser counts; of one that is not there, nothing. A
    /// medium that knows it does not have to hand the value over for it.
    ///
    /// # Errors
    /// The medium cannot be read.
    fn units(&self, key: &str) -> Result<usize, BackendError> {
        Ok(self.get(key)?.map_or(0, |value| units(&value)))
    }

    /// Every key that begins so, in any order.
    ///
    /// # Errors
    /// The medium cannot be read.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError>;

    /// What all keys that begin so take together with their values, as a browser counts.
    ///
    /// # Errors
    /// The medium cannot be read.
    fn used(&self, prefix: &str) -> Result<usize, BackendError> {
        let mut used = 0;
        for key in self.keys(prefix)? {
            used += units(&key) + self.units(&key)?;
        }
        Ok(used)
    }
}

/// Whatever medium it is. A program that knows two has the code of the store once.
pub type AnyBackend = Rc<dyn Backend>;

impl Backend for AnyBackend {
    fn get(&self, key: &str) -> Result<Option<String>, BackendError> {
        (**self).get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), BackendError> {
        (**self).set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        (**self).remove(key)
    }

    fn units(&self, key: &str) -> Result<usize, BackendError> {
        (**self).units(key)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError> {
        (**self).keys(prefix)
    }

    fn used(&self, prefix: &str) -> Result<usize, BackendError> {
        (**self).used(prefix)
    }
}

/// A medium in memory. Clones share one content, as two tabs of one browser do.
#[derive(Clone, Debug, Default)]
pub struct MemoryBackend {
    values: Rc<RefCell<BTreeMap<String, String>>>,
    fault: Rc<Cell<Option<MemoryFault>>>,
}

/// How a medium in memory misbehaves when it is told to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemoryFault {
    /// Every call fails.
    Blocked,
    /// Every write is refused.
    Full,
    /// Every write is taken and forgotten.
    Forgetful,
}

impl MemoryBackend {
    /// Misbehaves so from now on, or behaves again.
    pub fn set_fault(&self, fault: Option<MemoryFault>) {
        self.fault.set(fault);
    }

    /// A medium of its own with the same content.
    pub fn copy(&self) -> Self {
        let values = Rc::new(RefCell::new(self.values.borrow().clone()));
        Self { values, fault: Rc::default() }
    }

    fn check(&self) -> Result<(), BackendError> {
        match self.fault.get() {
            Some(MemoryFault::Blocked) => Err(BackendError::Blocked),
            _ => Ok(()),
        }
    }
}

impl Backend for MemoryBackend {
    fn get(&self, key: &str) -> Result<Option<String>, BackendError> {
        self.check()?;
        Ok(self.values.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), BackendError> {
        self.check()?;
        match self.fault.get() {
            Some(MemoryFault::Full) => return Err(BackendError::Refused),
            Some(MemoryFault::Forgetful) => {}
            _ => {
                self.values.borrow_mut().insert(key.to_owned(), value.to_owned());
            }
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        self.check()?;
        self.values.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError> {
        self.check()?;
        let values = self.values.borrow();
        Ok(values.keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }
}
