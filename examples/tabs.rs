//! Goes further through the orders of several tabs than a test may take: every order of two tabs with
//! so many edits in each, or so many orders of three tabs drawn by chance. Prints what it came to.
//!
//! `cargo run --release --example tabs -- orders 2 2 1 0` (edits of each tab, settle times, files)
//! `cargo run --release --example tabs -- traces 100000` (in all threads of the machine)
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::panic,
    clippy::unwrap_used,
    unreachable_pub,
    dead_code,
    reason = "an example on the host that reports, and shares the helpers of the tests"
)]

#[path = "../tests/host"]
mod host {
    pub mod support;
    pub mod tabs {
        pub mod browser;
        pub mod search;
        pub mod world;
    }
}

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use host::{support, tabs};
use tabs::search::{Extent, explore, trace};
use waymark::i18n::catalog::Catalog;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| arguments.get(at).and_then(|n| n.parse().ok()).unwrap_or(0);
    let start = Instant::now();
    let n_lost = match arguments.first().map(String::as_str) {
        Some("orders") => {
            let n_edits = [number(1), number(2)].map(|n| usize::try_from(n).unwrap_or(0));
            let n_imports = usize::try_from(number(4)).unwrap_or(0);
            let extent = Extent { n_edits, n_imports, n_ticks: number(3), ..Extent::default() };
            let figures = explore(extent);
            println!("two tabs, {extent:?}: {figures:?} in {:?}", start.elapsed());
            figures.n_lost
        }
        Some("traces") => {
            let n_lost = traces(number(1));
            println!("three tabs, {} traces: {n_lost} lost, in {:?}", number(1), start.elapsed());
            n_lost
        }
        _ => panic!("`orders` with four numbers, or `traces` with one"),
    };
    assert_eq!(n_lost, 0, "words were lost");
}

fn traces(n: u64) -> usize {
    let next = AtomicU64::new(0);
    let n_threads = std::thread::available_parallelism().map_or(1, usize::from);
    let work = || {
        let texts = Catalog::english();
        let mut n_lost = 0;
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= n {
                return n_lost;
            }
            let lost = trace(seed, 3, &texts);
            if !lost.is_empty() {
                println!("seed {seed} lost {lost:?}");
                n_lost += 1;
            }
        }
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    })
}
