//! The screens: one full view each.

pub mod areas;
pub mod bin;
pub mod form;
pub mod goal;
pub mod home;
pub mod import;
pub mod locked;
pub mod place;
pub mod plan;
pub mod search;
pub mod shelf;
pub mod wizard;
