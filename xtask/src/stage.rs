//! Bookkeeping of a test run: which stages ran, how long each took, how many tests passed. It must
//! not know what a stage does.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Tests counted in what Cargo prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Count {
    /// Adds what one line of output says, if it is a line of totals.
    pub(crate) fn read(&mut self, line: &str) {
        let Some(totals) = line.trim().strip_prefix("test result: ") else { return };
        self.passed += number_before(totals, " passed");
        self.failed += number_before(totals, " failed");
    }
}

fn number_before(text: &str, word: &str) -> usize {
    let before = text.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

struct Done {
    name: &'static str,
    time: Duration,
    count: Count,
    failed: bool,
}

/// All stages of one run.
#[derive(Default)]
pub(crate) struct Report {
    done: Vec<Done>,
}

impl Report {
    /// Runs one stage. A failure is printed and kept; the next stages run all the same.
    pub(crate) fn stage(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&mut Count) -> Result<()>,
    ) {
        println!("\n== {name}");
        let start = Instant::now();
        let mut count = Count::default();
        let outcome = work(&mut count);
        let time = start.elapsed();
        if let Err(error) = &outcome {
            eprintln!("{name} failed: {error:#}");
            // A stage can fail without a failed test: a lint, or a test that does not compile.
            count.failed = count.failed.max(1);
        }
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("== {name}: {word} in {:.1} s", time.as_secs_f32());
        self.done.push(Done { name, time, count, failed: outcome.is_err() });
    }

    /// Prints the summary; true if everything passed.
    pub(crate) fn finish(mut self) -> bool {
        println!("\n== Summary");
        for stage in &self.done {
            let word = if stage.failed { "FAILED" } else { "ok" };
            let Count { passed, failed } = stage.count;
            let seconds = stage.time.as_secs_f32();
            print!("{:<16}{seconds:>8.1} s  {word}", stage.name);
            let tests = if passed + failed > 0 {
                format!("  ({passed} passed, {failed} failed)")
            } else {
                String::new()
            };
            println!("{tests}");
        }
        let total = self.total();
        let good = !self.done.is_empty() && self.done.iter().all(|stage| !stage.failed);
        self.done.sort_by_key(|stage| std::cmp::Reverse(stage.time));
        let slowest: Vec<_> = self.done.iter().take(3).map(|stage| stage.name).collect();
        println!("slowest: {}", slowest.join(", "));
        println!("{} passed, {} failed", total.passed, total.failed);
        good
    }

    fn total(&self) -> Count {
        self.done.iter().fold(Count::default(), |sum, stage| Count {
            passed: sum.passed + stage.count.passed,
            failed: sum.failed + stage.count.failed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_read_from_the_lines_of_cargo() {
        let mut count = Count::default();
        count.read("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; finished in 0.1s");
        count.read("test wizard::opens ... ok");
        count.read("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured");
        assert_eq!(count, Count { passed: 15, failed: 2 });
    }

    #[test]
    fn a_failing_stage_counts_and_does_not_stop_the_rest() {
        let mut report = Report::default();
        report.stage("lint", |_| anyhow::bail!("a warning"));
        report.stage("tests", |count| {
            count.passed = 4;
            Ok(())
        });
        assert_eq!(report.total(), Count { passed: 4, failed: 1 });
        assert!(!report.finish());
    }
}
