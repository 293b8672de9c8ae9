//! The two ways to build: quickly, or small. What follows from it is decided where it matters.

/// How much effort goes into small files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build, large, with readable names in traces.
    Dev,
    /// What ships.
    Release,
}

impl Profile {
    /// Cargo's folder for it.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Profile::Dev => "debug",
            Profile::Release => "release",
        }
    }
}
