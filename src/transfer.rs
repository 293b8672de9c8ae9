//! What leaves the app as a file, and what comes back from one, at the person's own press of a
//! button.
//!
//! Nothing here writes to the store or touches the browser: a file is a name and a text, and what
//! comes back is a plan that the person looks at before anything changes.

pub mod bundle;
pub mod check;
pub mod import;
pub mod raw;
pub mod stored;
