//! Tests of the functional core on the host.
#![cfg(not(target_arch = "wasm32"))]

mod coach;
