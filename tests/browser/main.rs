//! Tests in a real browser: the storage that people have, and each part of a screen on its own. The
//! element's life and whole journeys belong to `tests/e2e`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that stops says where")]

mod parts;
mod screens;
mod stage;
mod storage;
mod vault;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
