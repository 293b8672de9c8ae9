//! Two tabs in every order, three tabs in many: no order of events loses a word whose save was
//! shown. The real sessions run on a model of the browser; `tabs/browser.rs` says which.

mod browser;
mod law;
mod search;
mod world;

use search::{Extent, explore, trace};
use waymark::i18n::catalog::Catalog;

fn traces(n: u64) -> usize {
    let texts = Catalog::english();
    let lost = (0..n).filter(|seed| {
        let lost = trace(*seed, 3, &texts);
        if !lost.is_empty() {
            println!("seed {seed} lost {lost:?}");
        }
        !lost.is_empty()
    });
    lost.count()
}

#[test]
fn fault_25_to_33_two_tabs_in_every_order_lose_nothing() {
    for (n_edits, n_ticks) in [([1, 1], 1), ([2, 1], 0), ([0, 2], 2)] {
        let figures = explore(Extent { n_edits, n_ticks, ..Extent::default() });
        println!("two tabs, {n_edits:?} edits, {n_ticks} settle times: {figures:?}");
        assert!(figures.n_ends > 0);
        assert_eq!(figures.n_lost, 0);
    }
}

/// A file comes in as a whole in whatever order its messages arrive and whenever a tab dies.
#[test]
fn fault_59_two_tabs_in_every_order_have_all_of_a_file_or_nothing() {
    for (n_edits, n_ticks) in [([0, 0], 1), ([0, 1], 0)] {
        let figures = explore(Extent { n_edits, n_imports: 1, n_ticks, ..Extent::default() });
        println!("two tabs, a file and {n_edits:?} edits: {figures:?}");
        assert!(figures.n_ends > 0);
        assert_eq!(figures.n_lost, 0);
    }
}

/// Without the settle time, a writer is gathered while its last words are still under way.
#[test]
fn control_without_the_settle_time_words_are_lost() {
    let extent =
        Extent { n_edits: [0, 2], n_ticks: 2, is_clock_dishonest: true, ..Extent::default() };
    let figures = explore(extent);
    println!("control, no settle time: {figures:?}");
    assert!(figures.n_lost > 0, "the exploration cannot see a loss");
}

#[test]
fn fault_25_to_33_three_tabs_by_chance_lose_nothing() {
    let n_lost = traces(300);
    println!("three tabs, 300 traces: {n_lost} lost");
    assert_eq!(n_lost, 0);
}
