//! The functional core on the host, in one binary: journeys, records, data files, and the rules
//! that the code keeps about itself.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    unreachable_pub,
    missing_docs,
    reason = "a test that stops says where, and its helpers are for tests only"
)]

mod at_once;
mod catalogs;
mod coach;
mod coverage;
mod dangling;
mod dates;
#[allow(dropping_references, reason = "a deed answers with its person, who is known here")]
mod faults;
mod follow;
mod forms;
mod goal_page;
mod goals;
mod importing;
mod json;
mod kept;
mod newer;
mod packs;
mod place;
mod plan;
mod plan_page;
mod records;
mod saving;
mod shapes;
mod small;
mod sorting;
mod store_states;
mod styles;
mod support;
mod tabs;
mod tidy;
mod vault;
mod wizard;
