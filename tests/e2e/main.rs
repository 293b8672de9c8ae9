//! The end-to-end tests. They see the built app from outside only.

mod embed;
mod first_goal;
mod harness;
mod problems;
mod ways;
mod wizard;
