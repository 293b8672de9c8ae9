//! What is on screen: functions that turn plain values into elements, and presses into actions.
//!
//! They are functions and not Yew components, because each component costs about 2.5 KB of the
//! program, and a page of the wizard is small enough to be compared whole at each key. They never
//! change a state, never reach the store or the window, and write no `style` attribute, so that a
//! host page with a strict policy shows them as they are.

pub mod attr;
pub mod context;
pub mod parts;
pub mod root;
pub mod screens;
pub mod sheet;
pub mod tag;
