//! A file of stored values, opened: it is a store of its own, in memory, that is only ever read.
//!
//! So a file that is locked opens exactly as a plan that is locked does, with the passphrase or the
//! code that it was locked with, whatever counts in this browser by now.

use std::rc::Rc;

use crate::domain::record::Record;
use crate::json::Node;
use crate::sort::sort;
use crate::store::backend::{AnyBackend, Backend, BackendError};
use crate::store::vault::Standing;
use crate::store::{Arrival, Store};
use crate::transfer::import::{Contents, ImportError, Records};

/// Keys and values as a file holds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values(Rc<Vec<(String, String)>>);

impl Values {
    /// The values of a file; `None` if it holds something else.
    pub(super) fn read(node: &Node) -> Option<Self> {
        let mut values = Vec::new();
        for (key, value) in node.fields()? {
            values.push((key.clone(), value.text()?.to_owned()));
        }
        sort(&mut values, |(a, _), (b, _)| a.cmp(b));
        Some(Self(Rc::new(values)))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The values as the medium of a store.
    pub fn medium(self) -> AnyBackend {
        Rc::new(self)
    }

    /// What can be read without a secret.
    pub(super) fn contents(self) -> Result<Contents, ImportError> {
        let mut store = Store::new(self.clone().medium(), 0);
        let records = records(&mut store);
        match store.standing() {
            Standing::Damaged => Err(ImportError::NoLock),
            Standing::Locked => Ok(Contents::Locked(self)),
            Standing::Plain | Standing::Open => Ok(Contents::Records(records)),
        }
    }
}

impl Backend for Values {
    fn get(&self, key: &str) -> Result<Option<String>, BackendError> {
        let found = self.0.binary_search_by(|(known, _)| known.as_str().cmp(key));
        Ok(found.ok().and_then(|at| self.0.get(at)).map(|(_, value)| value.clone()))
    }

    fn set(&self, _: &str, _: &str) -> Result<(), BackendError> {
        Err(BackendError::Refused)
    }

    fn remove(&self, _: &str) -> Result<(), BackendError> {
        Err(BackendError::Refused)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError> {
        let keys = self.0.iter().map(|(key, _)| key);
        Ok(keys.filter(|key| key.starts_with(prefix)).cloned().collect())
    }
}

/// All that can be read of a file. What was written twice at once is there twice.
pub fn records(store: &mut Store<AnyBackend>) -> Records {
    // It is in memory, and nobody else writes to it.
    let arrivals = store.load().unwrap_or_default();
    let read = arrivals.into_iter().filter_map(|arrival| match arrival {
        Arrival::Put(record) | Arrival::Back(record) | Arrival::Apart(record) => Some(*record),
        Arrival::Removed(_) => None,
    });
    let found: Vec<Record> = read.collect();
    Records { found, n_refused: store.unread().len() }
}
