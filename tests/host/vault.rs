//! The vault: its ciphers against vectors of others, and its store against every fault.

mod ciphers;
mod damage;
mod faults;
mod files;
mod frozen;
pub mod journeys;
mod tabs;
