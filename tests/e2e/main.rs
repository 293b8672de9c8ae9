//! The end-to-end tests. They see the built app from outside only.

mod a11y;
mod elements;
mod embed;
mod first_goal;
mod follow;
mod forms;
mod goals;
mod harness;
mod kept_file;
mod layout;
mod locked_file;
mod place;
mod plan;
mod privacy;
mod problems;
mod rescue;
mod restore;
mod storage;
mod torture;
mod tour;
mod vault;
mod ways;
mod wizard;
