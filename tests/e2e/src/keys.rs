//! How long a key takes: its work in the program, and the time until the next picture, which
//! browsers round to 8 ms. It prints nothing and checks nothing.

use anyhow::Result;

use crate::Page;

/// Counts the work of each event, and the time until it is seen.
const WATCH: &str = "(() => {
  if (window.keys) return;
  const note = (entry) => keys.push([entry.processingEnd - entry.processingStart, entry.duration]);
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'event', durationThreshold: 16 });
})(), void (window.keys = [])";

/// What the keys of a text cost, in thousandths of a second.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    /// How many events took longer than 16 ms to be seen; browsers tell only of those.
    pub n_slow: usize,
    /// The work of an event, of which nineteen in twenty take less.
    pub work: f64,
    /// The time until it is seen, likewise.
    pub seen: f64,
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
        let (mut work, mut seen): (Vec<f64>, Vec<f64>) = slow.into_iter().unzip();
        Ok(Keys { n_slow: work.len(), work: p95(&mut work), seen: p95(&mut seen) })
    }
}

/// What nineteen in twenty do not reach.
fn p95(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = (values.len() as f64 * 0.95) as usize;
    values.get(at.min(values.len().saturating_sub(1))).copied().unwrap_or(0.0)
}
