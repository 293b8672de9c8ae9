//! Waymark: a private planner for mental-health clinicians that runs wholly in the browser.
//!
//! The modules in reading order, from the inside out. Everything down to `session` is a
//! functional core that is tested on the host; from `platform` on there is a browser.
//! ARCHITECTURE.md says who may use whom.

pub mod domain;
pub mod json;
pub mod sort;

pub mod coach;
pub mod content;
pub mod i18n;
pub mod store;
pub mod transfer;
pub mod vault;

pub mod app;
pub mod session;

pub mod ui;

pub mod config;
pub mod platform;
pub mod shell;

pub mod embed;

/// The allocator: talc is smaller than the one that the library brings.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
