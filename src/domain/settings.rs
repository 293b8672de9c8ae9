//! What a person chose about Waymark itself, as against about a goal.

use serde::{Deserialize, Serialize};

use super::area::Profession;

/// The one settings record of a library.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Whose examples are shown.
    #[serde(default)]
    pub profession: Profession,
}
