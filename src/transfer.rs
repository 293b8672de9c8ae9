//! What leaves the app as a file, at the person's own press of a button.
//!
//! Nothing here writes to the store or touches the browser: a file is a name and a text.

pub mod bundle;
