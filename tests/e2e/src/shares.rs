//! What most of many measured values do not reach. It measures nothing.

/// What half of the values do not reach, and what nineteen in twenty do not; 0 of no values.
#[must_use]
pub fn shares(mut values: Vec<f64>) -> [f64; 2] {
    values.sort_by(f64::total_cmp);
    [0.5, 0.95].map(|share| {
        let at = (values.len() as f64 * share) as usize;
        values.get(at.min(values.len().saturating_sub(1))).copied().unwrap_or(0.0)
    })
}
