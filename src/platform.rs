//! The browser: the only code that touches the window, the clock, chance and storage.
//!
//! No rule of the product lives here. Nothing here can reach a network: the features of web-sys
//! that could are not compiled in, and `tests/host/tidy.rs` keeps it so.

pub mod clock;
pub mod dom;
pub mod entropy;
pub mod files;
mod js;
pub mod kept_file;
pub mod local_backend;
pub mod locks;
pub mod peers;
pub mod site;
