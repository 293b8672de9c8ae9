//! The end-to-end tests. They see the built app from outside only.

mod elements;
mod embed;
mod first_goal;
mod goals;
mod harness;
mod privacy;
mod problems;
mod rescue;
mod storage;
mod ways;
mod wizard;
