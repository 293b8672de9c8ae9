//! What happens when: actions, the one function that answers them, and what screens show.
//!
//! `update` is the only code that changes a `State`; `select` turns a state into plain values for
//! the screens. Both are pure: time, chance and texts come in through `Env`. Nothing here knows
//! Yew, the browser or the store.

pub mod action;
pub mod effect;
pub mod env;
pub mod example;
pub mod kept;
pub mod narrowing;
pub mod select;
pub mod state;
pub mod subject;
pub mod undo;
pub mod update;
pub mod vault;
pub mod whereabouts;
