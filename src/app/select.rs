//! From a state to what the screens show: plain values with all words in place.
//!
//! Nothing here changes a state. A screen gets one value and compares it with the last, so that
//! only what changed is drawn again.

pub mod areas;
pub mod bin;
pub mod critique;
pub mod drawing;
pub mod form;
pub mod form_page;
pub mod gaps;
pub mod goal;
pub mod hinted;
pub mod home;
pub mod import;
pub mod kept;
pub mod known;
pub mod links;
pub mod narrow;
pub mod next;
pub mod paging;
pub mod place;
pub mod plan;
pub mod review;
pub mod search;
pub mod sheet;
pub mod shelf;
pub mod status;
pub mod sums;
pub mod trend;
pub mod vault;
pub mod wizard;
