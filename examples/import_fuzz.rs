//! Opens files made by chance, of records and of stored values, as many as the first argument says,
//! in as many threads as the second, and a few that are built to exhaust the reader; prints how long
//! they took and what memory.
//!
//! `cargo run --release --example import_fuzz -- 1000000`
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::panic,
    reason = "an example on the host that reports"
)]

#[path = "../tests/host/importing/mutants.rs"]
mod mutants;

use std::fmt::Write;
use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;
use waymark::domain::date::Date;
use waymark::domain::library::Library;
use waymark::domain::record::Record;
use waymark::store::envelope::{Envelope, Stamp};
use waymark::store::keys::{Place, name};
use waymark::transfer::import::{MAX_BYTES, plan};
use waymark::transfer::raw;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Opening a file of ours may take this much memory for each of its bytes, and no more.
const MOST_PER_BYTE: usize = 12;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let n_files = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let n_threads = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(2);
    let files = [file(4), as_stored(&file(4))];
    let start = Instant::now();
    let work = |first: u64| {
        let (mut n_refused, mut longest, mut library) = (0u64, Duration::ZERO, Library::default());
        if let Ok(found) = plan(&files[0], &library) {
            found.added.into_iter().for_each(|record| library.adopt(record));
        }
        let before = library.clone();
        for seed in (first..n_files).step_by(n_threads) {
            // Of each thread's files, every other one.
            let file = &files[seed as usize / n_threads % files.len()];
            let mutant = mutants::mutant(file, seed);
            let start = Instant::now();
            n_refused += u64::from(plan(&mutant, &library).is_err());
            longest = longest.max(start.elapsed());
        }
        assert!(library == before, "a plan changed the library");
        (n_refused, longest)
    };
    let (n_refused, longest) = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads).map(|n| scope.spawn(move || work(n as u64))).collect();
        let figures = threads.into_iter().map(|thread| match thread.join() {
            Ok(figures) => figures,
            Err(_) => panic!("an import panicked"),
        });
        figures.fold((0, Duration::ZERO), |(n, longest), (m, other)| (n + m, longest.max(other)))
    });
    println!(
        "{n_files} files in {:?}: {n_refused} refused as a whole, 0 panics; the longest took {longest:?}",
        start.elapsed()
    );
    exhaust();
}

/// Files that are as large as can be, each in its own way.
fn exhaust() {
    let fill = |piece: &str| piece.repeat(MAX_BYTES / piece.len());
    let wrap = |records: &str| format!(r#"{{"type":"waymark","version":1,"records":[{records}]}}"#);
    let files = [
        ("brackets", fill("[")),
        ("empty lists", wrap(&(fill("[],") + "[]"))),
        ("empty entries", wrap(&(fill("{},") + "{}"))),
        ("one long text", wrap(&format!("\"{}\"", fill("x")))),
        ("escapes", wrap(&format!("\"{}\"", fill("\\u0000")))),
        ("digits", wrap(&fill("9"))),
        ("tiny entries", wrap(&(fill(r#"{"kind":"","schema":1,"body":0},"#) + "{}"))),
        ("double keys", format!("{{{}\"a\":1}}", fill("\"type\":\"waymark\","))),
        ("as many goals as can be", file(5_000)),
    ];
    for (name, text) in files {
        let text = &text[..text.len().min(MAX_BYTES)];
        let library = Library::default();
        MEMORY.reset_peak_usage();
        let before = MEMORY.current_usage();
        let start = Instant::now();
        let is_refused = plan(text, &library).is_err();
        let taken = MEMORY.peak_usage().saturating_sub(before);
        println!(
            "{name}: {} kB, {} in {:?}, {} kB of memory",
            text.len() / 1_000,
            if is_refused { "refused" } else { "opened" },
            start.elapsed(),
            taken / 1_000
        );
        assert!(taken < MOST_PER_BYTE * text.len(), "{name} takes {taken} bytes");
        assert!(start.elapsed() < Duration::from_secs(1), "{name} takes more than a second");
    }
}

/// The same records as the rescue screen would hand them out.
fn as_stored(file: &str) -> String {
    let found = plan(file, &Library::default()).map(|plan| plan.added).unwrap_or_default();
    let value = |record: &Record| {
        let stamp = Stamp { counter: 1, writer: 1 };
        (name(record.key(), Place::Base), Envelope::seal(record, stamp).to_string())
    };
    let values: Vec<_> = found.iter().map(value).collect();
    let today = Date::new(2026, 11, 22);
    let file = today.and_then(|today| raw::write(&values, today).ok());
    file.map(|file| file.text).unwrap_or_default()
}

/// A file of ours with so many goals and drafts.
fn file(n: usize) -> String {
    let mut text = String::from(
        "{\"type\":\"waymark\",\"version\":1,\"exported\":\"2026-11-22\",\"records\":[",
    );
    for index in 0..n {
        let comma = if index == 0 { "" } else { "," };
        let kind = if index % 4 == 3 { "draft" } else { "goal" };
        let day = if kind == "goal" { "created" } else { "started" };
        let words = "Co-lead a group “for parents” 👩🏽‍⚕️ \\\"quoted\\\" ".repeat(8);
        // Writing into a text cannot be refused.
        let _ = write!(
            text,
            "{comma}\n{{\"kind\":\"{kind}\",\"schema\":1,\"body\":{{\"id\":\"{index:032x}\",\"{day}\":\"2026-11-22\",\
             \"answers\":{{\"area\":\"skills\",\"statement\":\"{words}\",\"measure\":\"{words}\",\
             \"measure_unsure\":false,\"first_step\":\"\",\"confidence\":7,\"reason\":\"{words}\"}}}}}}"
        );
    }
    text + "\n]}\n"
}
