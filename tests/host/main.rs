//! The functional core on the host, in one binary: journeys, records, data files, and the rules
//! that the code keeps about itself.
#![cfg(not(target_arch = "wasm32"))]

mod catalogs;
mod dates;
mod faults;
mod goals;
mod records;
mod saving;
mod store_states;
mod styles;
mod support;
mod tabs;
mod tidy;
mod wizard;
