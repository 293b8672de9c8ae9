//! Waymark
pub mod embed;
pub mod domain;
pub mod coach;
