//! How long a key takes: its work in the browser and in the program, and the time until the next
//! picture, which browsers round to 8 ms. It prints nothing and checks nothing.

use anyhow::Result;

use crate::Page;
use crate::shares::shares;

/// Counts the work of each key, and the time until it is seen. While a browser takes in a key it
/// tells the program of the new text, and waits for it.
const WATCH: &str = "(() => {
  if (window.keys) return;
  const note = (entry) => {
    const work = entry.processingEnd - entry.processingStart;
    if (entry.name === 'keypress') keys.push([work, entry.duration]);
    if (entry.name === 'input') own.push(work);
  };
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'event', durationThreshold: 16 });
})(), void (window.keys = [], window.own = [])";

/// What the keys of a text cost, in thousandths of a second.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    /// How many keys took longer than 16 ms to be seen; browsers tell only of those.
    pub n_slow: usize,
    /// The work of a key: the half of them takes less, and nineteen in twenty.
    pub work: [f64; 2],
    /// What the program does of it, likewise.
    pub own: [f64; 2],
    /// The time until it is seen, likewise.
    pub seen: [f64; 2],
}

impl Page {
    /// Types a text where the focus is, key by key, and tells what the keys cost.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn timed_keys(&self, text: &str) -> Result<Keys> {
        self.eval::<()>(WATCH).await?;
        for letter in text.chars() {
            self.keys(letter.to_string()).await?;
        }
        // Entries come a moment after what they tell of.
        self.eval::<()>("void performance.now()").await?;
        let slow: Vec<(f64, f64)> = self.eval("window.keys").await?;
        let own: Vec<f64> = self.eval("window.own").await?;
        let (work, seen): (Vec<f64>, Vec<f64>) = slow.into_iter().unzip();
        Ok(Keys { n_slow: work.len(), work: shares(work), own: shares(own), seen: shares(seen) })
    }
}
