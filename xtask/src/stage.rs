//! Bookkeeping of a test run: which stages ran, how long each took, how many tests passed. It must
//! not know what a stage does.

use std::io::{BufRead, BufReader};
use std::process::Command;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How many of the slowest tests are named.
const N_SLOWEST: usize = 10;

/// How many lines of what failed tests of one stage said are told again at the end.
const N_REASONS: usize = 40;

/// What the output of a stage says: tests counted in what Cargo prints, and how long some took.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    /// Seconds and the name of each test that told.
    times: Vec<(f32, String)>,
    /// What tests that failed said.
    reasons: Vec<String>,
    is_in_reasons: bool,
}

impl Tally {
    /// Adds what one line of output says, if it is a line of totals or of a time, or stands where a
    /// test that failed says why: between a line `failures:` and the next.
    pub(crate) fn read(&mut self, line: &str) {
        if line == "failures:" {
            self.is_in_reasons = !self.is_in_reasons;
        } else if self.is_in_reasons && !line.is_empty() && self.reasons.len() < N_REASONS {
            self.reasons.push(line.to_owned());
        }
        if let Some(totals) = line.trim().strip_prefix("test result: ") {
            self.passed += number_before(totals, " passed");
            self.failed += number_before(totals, " failed");
        } else if let Some((test, time)) = line.trim().split_once(" took ")
            && let Some(seconds) = time.strip_suffix(" s").and_then(|time| time.parse().ok())
        {
            self.times.push((seconds, test.to_owned()));
        }
    }
}

fn number_before(text: &str, word: &str) -> usize {
    let before = text.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

struct Done {
    name: &'static str,
    time: Duration,
    tally: Tally,
    failed: bool,
}

/// All stages of one run.
#[derive(Default)]
pub(crate) struct Report {
    done: Mutex<Vec<Done>>,
}

impl Report {
    /// Runs lanes of stages side by side, and the stages of each lane one after the other. `command`
    /// is the program that does one stage. A failure is printed and kept; the next stages run all
    /// the same.
    pub(crate) fn lanes(
        &self,
        lanes: &[Vec<&'static str>],
        command: impl Fn(&str) -> Result<Command> + Sync,
    ) {
        let is_alone = lanes.iter().flatten().count() == 1;
        std::thread::scope(|scope| {
            for lane in lanes {
                let command = &command;
                scope.spawn(move || {
                    for name in lane {
                        self.stage(name, is_alone, || command(name));
                    }
                });
            }
        });
    }

    fn stage(&self, name: &'static str, is_alone: bool, command: impl Fn() -> Result<Command>) {
        println!("== {name} begins");
        let start = Instant::now();
        let mut tally = Tally::default();
        let mut lines = String::new();
        let outcome = command().and_then(|command| {
            watch(command, |line| {
                tally.read(line);
                if is_alone {
                    println!("{line}");
                } else {
                    lines += line;
                    lines.push('\n');
                }
            })
        });
        let time = start.elapsed();
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        if let Err(error) = &outcome {
            lines += &format!("{name} failed: {error:#}\n");
            // A stage can fail without a failed test: a lint, or a test that does not compile.
            tally.failed = tally.failed.max(1);
        }
        // In one piece, so that the lines of two lanes do not mix.
        println!("\n== {name}\n{lines}== {name}: {word} in {:.1} s", time.as_secs_f32());
        let mut done = self.done.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        done.push(Done { name, time, tally, failed: outcome.is_err() });
    }

    /// Prints the summary; true if everything passed.
    pub(crate) fn finish(self) -> bool {
        let done = self.done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        println!("\n== Summary");
        for stage in &done {
            for line in &stage.tally.reasons {
                println!("{}: {line}", stage.name);
            }
        }
        for stage in &done {
            let word = if stage.failed { "FAILED" } else { "ok" };
            let Tally { passed, failed, .. } = stage.tally;
            let seconds = stage.time.as_secs_f32();
            print!("{:<16}{seconds:>8.1} s  {word}", stage.name);
            let tests = if passed + failed > 0 {
                format!("  ({passed} passed, {failed} failed)")
            } else {
                String::new()
            };
            println!("{tests}");
        }
        for line in slowest(&done) {
            println!("{line}");
        }
        let sum = |number: fn(&Tally) -> usize| done.iter().map(|one| number(&one.tally)).sum();
        let (passed, failed): (usize, usize) = (sum(|it| it.passed), sum(|it| it.failed));
        println!("{passed} passed, {failed} failed");
        !done.is_empty() && done.iter().all(|stage| !stage.failed)
    }
}

/// The slowest of the tests that told how long they took.
fn slowest(done: &[Done]) -> Vec<String> {
    let of_stage = |stage: &Done| -> Vec<(f32, String)> {
        let name = |test: &str| format!("{test} ({})", stage.name);
        stage.tally.times.iter().map(|(seconds, test)| (*seconds, name(test))).collect()
    };
    let mut times: Vec<_> = done.iter().flat_map(of_stage).collect();
    times.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let line = |(seconds, test): &(f32, String)| format!("slow: {seconds:>6.1} s  {test}");
    times.iter().take(N_SLOWEST).map(line).collect()
}

/// Runs a command and hands over each line of what it says, complaints among the rest.
fn watch(mut command: Command, mut see: impl FnMut(&str)) -> Result<()> {
    let (reader, writer) = std::io::pipe()?;
    let mut child = command.stderr(writer.try_clone()?).stdout(writer).spawn()?;
    // It holds the other end of the pipe as well.
    drop(command);
    for line in BufReader::new(reader).lines() {
        see(&line.context("the output is not text")?);
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("it ended with {status}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_and_times_are_read_from_the_lines() {
        let mut tally = Tally::default();
        tally.read("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; finished in 0.1s");
        tally.read("test wizard::opens ... ok");
        tally.read("wizard::opens took 1.5 s");
        tally.read("it took a while");
        tally.read("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured");
        let times = vec![(1.5, "wizard::opens".to_owned())];
        assert_eq!(tally, Tally { passed: 15, failed: 2, times, ..Tally::default() });
    }

    #[test]
    fn what_a_failed_test_said_is_kept_for_the_end() {
        let said =
            "test a ... FAILED\nfailures:\n\n---- a stdout ----\nleft: 1\n\nfailures:\n    a\n";
        let mut tally = Tally::default();
        said.lines().for_each(|line| tally.read(line));
        assert_eq!(tally.reasons, ["---- a stdout ----", "left: 1"]);
    }

    #[test]
    fn a_failing_stage_counts_and_does_not_stop_the_rest() {
        let report = Report::default();
        let shell = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            Ok(command)
        };
        let good = "echo 'test result: ok. 4 passed; 0 failed'; echo 'a::b took 2.0 s'";
        report.lanes(&[vec!["exit 1", good], vec!["echo complaint >&2"]], shell);
        let done = report.done.lock().unwrap();
        assert_eq!(done.iter().map(|one| one.tally.passed).sum::<usize>(), 4);
        assert_eq!(done.iter().filter(|one| one.failed).count(), 1);
        assert_eq!(slowest(&done).len(), 1);
        drop(done);
        assert!(!report.finish());
    }
}
