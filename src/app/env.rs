//! What an update may know of the outside world.

use crate::domain::date::Date;
use crate::i18n::catalog::Catalog;
use crate::i18n::format::TimeOfDay;

/// A moment on the person's own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds on a clock that is only ever compared with itself.
    pub ms: u64,
    /// The civil date where the person is.
    pub today: Date,
    /// The time of day where the person is.
    pub time: TimeOfDay,
}

/// What is passed to every update.
pub struct Env<'a> {
    /// Now.
    pub now: Moment,
    /// The texts of the person's language.
    pub texts: &'a Catalog,
    /// 128 fresh random bits at each call.
    pub new_bits: &'a mut dyn FnMut() -> u128,
}
