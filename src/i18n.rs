//! The texts of one language and the forms of its dates.
//!
//! Texts are data files and are always rendered as text: a catalog holds no markup. Nothing here
//! reads files while the app runs, and nothing here chooses a language.

pub mod catalog;
pub mod format;
