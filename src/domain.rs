//! The pure model: what a goal is, what a draft of one holds, what else is kept, and every record of one person.
//!
//! Nothing here knows JSON text, the day of today, chance, languages or the browser: what comes
//! from outside is passed in. `library` is the only place where records change.

pub mod action_step;
pub mod area;
pub mod date;
pub mod decimal;
pub mod draft;
pub mod entry;
pub mod filled;
pub mod fold;
pub mod goal;
pub mod id;
pub mod library;
pub mod problem;
pub mod progress;
pub mod record;
pub mod settings;
pub mod step;
pub mod target;
pub mod text;
pub mod typed_date;
