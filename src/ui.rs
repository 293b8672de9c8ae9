//! What is on screen: components that turn plain values into elements and presses into actions.
//!
//! Components get values by property and dispatch actions through the context. They never change
//! a state, never reach the store or the window, and carry no `style` attribute, so that the page
//! of a stranger with a strict policy shows them as they are.

pub mod context;
pub mod parts;
pub mod root;
pub mod screens;
pub mod sheet;
