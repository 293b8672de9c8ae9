//! When to save while somebody types: soon after they pause, and never later than two seconds.
//!
//! Browsers limit how many bytes a page may write in an hour, and a save at each keystroke would
//! make the browser put off the later ones. There is no timer here: the owner asks when to wake.

/// A pause of this length ends the waiting, in milliseconds.
const PAUSE_MS: u64 = 300;
/// Nothing waits longer than this, in milliseconds.
const LONGEST_MS: u64 = 2_000;
/// After a refused save it is tried again after these times, in milliseconds; the last repeats.
const RETRY_MS: [u64; 3] = [1_000, 5_000, 30_000];

/// Says when the next save is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Debounce {
    first: Option<u64>,
    due: Option<u64>,
    n_failures: usize,
}

impl Debounce {
    /// Something was typed at `now`.
    pub fn typed(&mut self, now: u64) {
        let first = *self.first.get_or_insert(now);
        // After a failure the retry time stands: typing must not hammer a full store.
        if self.n_failures == 0 {
            self.due = Some((now + PAUSE_MS).min(first + LONGEST_MS));
        }
    }

    /// Everything was saved.
    pub fn saved(&mut self) {
        *self = Self::default();
    }

    /// A save at `now` was refused.
    pub fn failed(&mut self, now: u64) {
        let index = self.n_failures.min(RETRY_MS.len() - 1);
        let wait = RETRY_MS.get(index).copied().unwrap_or(LONGEST_MS);
        self.n_failures += 1;
        self.first = None;
        self.due = Some(now + wait);
    }

    /// When to save next, in milliseconds on the same clock; `None` if nothing waits.
    pub fn due(&self) -> Option<u64> {
        self.due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s1_a_pause_of_300_ms_saves_and_steady_typing_saves_every_2_s() {
        let mut debounce = Debounce::default();
        debounce.typed(1_000);
        assert_eq!(debounce.due(), Some(1_300));
        for now in (1_100..=2_900).step_by(100) {
            debounce.typed(now);
        }
        assert_eq!(debounce.due(), Some(3_000));
        debounce.saved();
        assert_eq!(debounce.due(), None);
    }

    #[test]
    fn a_refused_save_is_tried_again_after_1_5_and_30_seconds() {
        let mut debounce = Debounce::default();
        for wait in [1_000, 5_000, 30_000, 30_000] {
            debounce.failed(0);
            debounce.typed(10);
            assert_eq!(debounce.due(), Some(wait));
        }
    }
}
