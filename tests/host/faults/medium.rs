//! A medium in memory that misbehaves at its n-th operation, once or from then on.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use waymark::store::backend::{Backend, BackendError, MemoryBackend};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The operation throws.
    Throw,
    /// A write is taken and nothing is done.
    Silent,
    /// A write can be read back once, and is then taken back.
    Revoke,
    /// A write stores something else.
    Corrupt,
    /// A read gives what was there before the last write.
    Stale,
    /// The page dies: neither this operation nor any later one happens.
    Crash,
}

#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub fault: Fault,
    pub at: usize,
    pub is_lasting: bool,
}

/// Clones share one content and one count of operations.
#[derive(Clone, Debug, Default)]
pub struct FaultyBackend {
    pub inner: MemoryBackend,
    pub plan: Rc<Cell<Option<Plan>>>,
    pub n_ops: Rc<Cell<usize>>,
    pub former: Rc<RefCell<BTreeMap<String, Option<String>>>>,
    revoked: Rc<RefCell<Vec<String>>>,
    /// What a program without read-back would believe: every write that did not throw.
    pub trusts_writes: bool,
    believed: Rc<RefCell<BTreeMap<String, String>>>,
}

impl FaultyBackend {
    /// Counts an operation and says which fault, if any, befalls it.
    fn next(&self) -> Option<Fault> {
        self.n_ops.set(self.n_ops.get() + 1);
        let plan = self.plan.get()?;
        let is_hit = match plan.fault {
            Fault::Crash => self.n_ops.get() >= plan.at,
            _ if plan.is_lasting => self.n_ops.get() >= plan.at,
            _ => self.n_ops.get() == plan.at,
        };
        is_hit.then_some(plan.fault)
    }

    fn put_back(&self, key: &str) {
        match self.former.borrow().get(key).cloned().flatten() {
            Some(value) => self.inner.set(key, &value).unwrap(),
            None => self.inner.remove(key).unwrap(),
        }
    }
}

impl Backend for FaultyBackend {
    fn get(&self, key: &str) -> Result<Option<String>, BackendError> {
        let fault = self.next();
        if matches!(fault, Some(Fault::Throw | Fault::Crash)) {
            return Err(BackendError::Blocked);
        }
        if fault == Some(Fault::Stale)
            && let Some(former) = self.former.borrow().get(key)
        {
            return Ok(former.clone());
        }
        let value = self.inner.get(key);
        if self.revoked.borrow().iter().any(|revoked| revoked == key) {
            self.revoked.borrow_mut().retain(|revoked| revoked != key);
            self.put_back(key);
        }
        if self.trusts_writes
            && let Some(value) = self.believed.borrow().get(key)
        {
            return Ok(Some(value.clone()));
        }
        value
    }

    fn set(&self, key: &str, value: &str) -> Result<(), BackendError> {
        let fault = self.next();
        if matches!(fault, Some(Fault::Throw | Fault::Crash)) {
            return Err(BackendError::Refused);
        }
        self.believed.borrow_mut().insert(key.to_owned(), value.to_owned());
        self.former.borrow_mut().insert(key.to_owned(), self.inner.get(key)?);
        match fault {
            Some(Fault::Silent) => return Ok(()),
            Some(Fault::Corrupt) => return self.inner.set(key, &value.replace('"', "'")),
            Some(Fault::Revoke) => self.revoked.borrow_mut().push(key.to_owned()),
            _ => {}
        }
        self.inner.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        match self.next() {
            Some(Fault::Throw | Fault::Crash) => Err(BackendError::Blocked),
            Some(Fault::Silent) => Ok(()),
            _ => {
                self.believed.borrow_mut().remove(key);
                self.former.borrow_mut().remove(key);
                self.inner.remove(key)
            }
        }
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError> {
        if matches!(self.next(), Some(Fault::Throw | Fault::Crash)) {
            return Err(BackendError::Blocked);
        }
        self.inner.keys(prefix)
    }
}
