//! How much of a list is shown. A list is cut before its lines are made, so that a screen costs
//! what it shows and not what is stored.

use crate::app::state::State;

/// How many lines a list shows at first, and how many "Show more" adds.
pub const PAGE: usize = 20;

/// The beginning of a list that is shown, and how many stand behind it; `None` where the first page
/// holds all.
pub fn cut<'a, T>(state: &State, page: usize, list: &'a [T]) -> (&'a [T], Option<usize>) {
    let n = list.len().min(page * (1 + state.view.n_more_pages));
    let shown = list.get(..n).unwrap_or(list);
    (shown, (list.len() > page).then(|| list.len() - n))
}
