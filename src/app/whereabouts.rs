//! What is known about where a plan is stored: facts of this browser, for the page "Where your
//! plan lives". Nothing here is saved with the plan.

use crate::app::kept::Kept;
use crate::domain::record::RecordKey;
use crate::store::points::Point;
use crate::store::room::{Downloads, Room};
use crate::transfer::check::Check;
use crate::transfer::import::ImportError;

/// What is known about where the plan is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// The name of the site in whose storage it is; empty for a file on this computer.
    pub site: String,
    /// The browser removes what a site stored if nobody comes for seven days.
    pub forgets: bool,
    /// The address of the page, where it is shown inside a page of somebody else.
    pub own_page: Option<String>,
    /// Something was stored already when the page was opened.
    pub is_return: bool,
    /// What all of ours takes, in UTF-16 units, as it was counted last.
    pub used: usize,
    /// What was measured when the page was opened; `None` where nothing may be written.
    pub room: Option<Room>,
    /// What is known of downloads.
    pub downloads: Downloads,
    /// How many goals and drafts changed since the last one.
    pub n_changed: usize,
    /// How it stands with the file that is kept up to date.
    pub kept: Kept,
    /// The restore points, the newest first.
    pub points: Vec<Point>,
    /// What the file that was checked holds, or why it cannot be opened.
    pub check: Option<Result<Check, ImportError>>,
    /// Which records could point to a person in care, once that was asked for.
    pub hinted: Option<Vec<RecordKey>>,
    /// Where removing everything stands.
    pub erasure: Erasure,
}

/// Where removing everything stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Erasure {
    /// Nobody asked for it.
    #[default]
    None,
    /// It was asked for once.
    Asked,
    /// It was done just now, and is looked at once more soon.
    Done,
    /// It was done, and this many keys are there all the same; 0 is what was promised.
    Verified(usize),
    /// It was done, and the storage does not tell what is left.
    Unknown,
}
