//! The vault: its ciphers against vectors of others, and its store against every fault.

mod chance;
mod ciphers;
