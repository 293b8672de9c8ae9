//! From a state to what the screens show: plain values with all words in place.
//!
//! Nothing here changes a state. A screen gets one value and compares it with the last, so that
//! only what changed is drawn again.

pub mod critique;
pub mod goal;
pub mod home;
pub mod import;
pub mod place;
pub mod sheet;
pub mod status;
pub mod vault;
pub mod wizard;
