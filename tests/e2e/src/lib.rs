//! Drives the built app in a real browser the way a person does: by the words on the screen. It
//! must never reach into the app's state or depend on class names.
//!
//! A test reads like this:
//!
//! ```ignore
//! visit("plain.html", async |page| {
//!     page.press("Write a goal").await?;
//!     page.field("Your goal").await?.fill("Read two papers").await?;
//!     page.wait_for_text("Saved in this browser").await
//! })
//! .await
//! ```

mod axe;
mod bare;
mod browser;
mod bundle;
mod keys;
mod page;
mod process;
mod profile;
mod session;
mod shares;
mod site;
mod traces;
mod years;

pub use axe::{Finding, Findings};
pub use bare::Bare;
pub use browser::Browser;
pub use bundle::{bundle, bundle_of_goals, bundle_of_nine};
pub use keys::Keys;
pub use page::{Field, Page, visit};
pub use shares::shares;
pub use thirtyfour::Key;
pub use traces::Traces;
pub use years::years_of_work;
