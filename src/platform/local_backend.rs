//! `localStorage` as the medium under the store.
//!
//! Only keys with our prefix are ever read or written, and the store is never cleared as a whole:
//! the rest of it belongs to the host page.

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use crate::store::backend::{Backend, BackendError};

#[wasm_bindgen]
extern "C" {
    /// The same object, with strings that stay where they are: of thousands of values only the
    /// lengths may be wanted, and each copy takes time.
    type Uncopied;

    #[wasm_bindgen(method, catch)]
    fn key(this: &Uncopied, index: u32) -> Result<Option<JsString>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &Uncopied, key: &JsString) -> Result<Option<JsString>, JsValue>;
}

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
        let storage: Uncopied = self.storage()?.unchecked_into();
        let value = storage.get_item(&key.into()).map_err(|_| BackendError::Blocked)?;
        Ok(value.map_or(0, |value| value.length() as usize))
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError> {
        let storage = self.storage()?;
        let length = storage.length().map_err(|_| BackendError::Blocked)?;
        let keys = (0..length).filter_map(|index| storage.key(index).ok().flatten());
        Ok(keys.filter(|key| key.starts_with(prefix)).collect())
    }

    fn used(&self, prefix: &str) -> Result<usize, BackendError> {
        let storage = self.storage()?;
        let length = storage.length().map_err(|_| BackendError::Blocked)?;
        let storage: Uncopied = storage.unchecked_into();
        let prefix = JsString::from(prefix);
        let mut used = 0;
        for index in 0..length {
            let key = storage.key(index).ok().flatten();
            let Some(key) = key.filter(|key| key.substring(0, prefix.length()) == prefix) else {
                continue;
            };
            let value = storage.get_item(&key).map_err(|_| BackendError::Blocked)?;
            used += (key.length() + value.map_or(0, |value| value.length())) as usize;
        }
        Ok(used)
    }
}
