//! Waymark
pub mod embed;
