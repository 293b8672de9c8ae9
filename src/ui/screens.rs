//! The screens: one full view each.

pub mod goal;
pub mod home;
pub mod import;
pub mod place;
pub mod wizard;
