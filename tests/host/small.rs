//! A medium that becomes full.

use waymark::store::backend::{Backend, BackendError, MemoryBackend};

/// A medium with room for so many units, as browsers count them: keys and values.
#[derive(Clone)]
pub struct Small {
    pub inner: MemoryBackend,
    pub room: usize,
}

impl Backend for Small {
    fn get(&self, key: &str) -> Result<Option<String>, BackendError> {
        self.inner.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), BackendError> {
        let others = self.inner.keys("")?.into_iter().filter(|other| other != key);
        let size = |k: String| self.inner.get(&k).unwrap().map_or(0, |v| k.len() + v.len());
        let used: usize = others.map(size).sum();
        if used + key.len() + value.len() > self.room {
            return Err(BackendError::Refused);
        }
        self.inner.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        self.inner.remove(key)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError> {
        self.inner.keys(prefix)
    }
}
