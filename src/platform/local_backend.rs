//! `localStorage` as the medium under the store.
//!
//! Only keys with our prefix are ever read or written, and the store is never cleared as a whole:
//! the rest of it belongs to the host page.

use js_sys::{JsString, Reflect};
use wasm_bindgen::JsCast;
use web_sys::Storage;

use crate::store::backend::{Backend, BackendError};

/// `localStorage` of the page's origin.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalBackend;

impl LocalBackend {
    /// The storage object, asked for anew at each call: a browser may take it away at any time.
    fn storage(self) -> Result<Storage, BackendError> {
        #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
        let window = web_sys::window().ok_or(BackendError::Blocked)?;
        window.local_storage().ok().flatten().ok_or(BackendError::Blocked)
    }
}

impl Backend for LocalBackend {
    fn get(&self, key: &str) -> Result<Option<String>, BackendError> {
        self.storage()?.get_item(key).map_err(|_| BackendError::Blocked)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), BackendError> {
        // Browsers name a full store in several ways, so any refusal counts.
        self.storage()?.set_item(key, value).map_err(|_| BackendError::Refused)
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        self.storage()?.remove_item(key).map_err(|_| BackendError::Refused)
    }

    fn units(&self, key: &str) -> Result<usize, BackendError> {
        // Each `get` copies the whole value, and there can be thousands.
        let value = Reflect::get(&self.storage()?.into(), &key.into())
            .map_err(|_| BackendError::Blocked)?;
        Ok(value.dyn_ref::<JsString>().map_or(0, |value| value.length() as usize))
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError> {
        let storage = self.storage()?;
        let length = storage.length().map_err(|_| BackendError::Blocked)?;
        let keys = (0..length).filter_map(|index| storage.key(index).ok().flatten());
        Ok(keys.filter(|key| key.starts_with(prefix)).collect())
    }
}
