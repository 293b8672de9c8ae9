//! `cargo xtask test`: every check of the project, in lanes side by side.
//! It must not leave a check out silently: what cannot run has failed.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::dist;
use crate::profile::Profile;
use crate::stage::{Report, Tally};
use crate::{shell, size, tools};

const WASM: &str = "wasm32-unknown-unknown";

/// Name and work of a stage.
type Stage = (&'static str, fn() -> Result<()>);

/// Stages that run one after the other, those first in which a mistake shows soonest.
type Lane = &'static [Stage];

/// Lanes that run side by side: what compiles for this machine beside what compiles for browsers,
/// and then the browsers, which wait more than they work.
const LANES: [&[Lane]; 2] = [
    &[
        &[
            ("format", format),
            ("lint", lint),
            ("lint-wasm", lint_wasm),
            ("docs", docs),
            ("licences", licences),
            ("host", host),
        ],
        &[("build", build), ("size", weigh)],
    ],
    &[
        &[("e2e-chromium", e2e_chromium), ("e2e-webkit", e2e_webkit)],
        &[("browser", browser), ("e2e-firefox", e2e_firefox)],
    ],
];

/// The end-to-end tests that WebKit runs as well: what differs from browser to browser. Its driver is
/// too slow for all of them.
const WEBKIT_SUBSET: [&str; 8] = [
    "apart::fault_82",
    "embed::",
    "first_goal::",
    "frames::",
    "harness::",
    "hosts::",
    "rescue::",
    "torture::",
];

/// The end-to-end tests that Firefox does not repeat after Chromium, each with its reason.
const NOT_IN_FIREFOX: [&str; 4] = [
    // What axe finds is in the elements and the style sheet, which are the same in both; that it
    // finds nothing on the first screen is asked in Firefox too (`embed::`).
    "a11y::axe_finds_nothing_in_any_state_in_light_and_dark",
    // Only Chromium can pretend forced colours and a wish for less motion; levels of headings are
    // the program's own.
    "layout::h16_headings_nest_the_main_button_is_seen_in_forced_colours_and_nothing_moves_unasked",
    // Firefox lets no page write to a file; that it is not offered there is asked in both.
    "kept_file::a_file_is_written_anew",
    "kept_file::a_dialog_that_is_closed",
];

/// Runs all stages, or those whose name starts with one of `only`.
pub(crate) fn run(only: &[String]) -> Result<()> {
    let wanted = |name: &str| only.is_empty() || only.iter().any(|start| name.starts_with(start));
    let names = |lane: &Lane| -> Vec<&'static str> {
        lane.iter().map(|(name, _)| *name).filter(|name| wanted(name)).collect()
    };
    let report = Report::default();
    let mut n_stages = 0;
    for lanes in LANES {
        let lanes: Vec<_> = lanes.iter().map(names).collect();
        n_stages += lanes.iter().flatten().count();
        report.lanes(&lanes, |name| {
            let mut command = shell::command(std::env::current_exe()?);
            command.args(["stage", name]);
            Ok(command)
        });
    }
    if n_stages == 0 {
        let all = LANES.iter().flat_map(|lanes| lanes.iter().flat_map(|lane| lane.iter()));
        let names: Vec<_> = all.map(|(name, _)| *name).collect();
        bail!("--only takes one of: {}", names.join(", "));
    }
    if !report.finish() {
        std::process::exit(1);
    }
    Ok(())
}

/// One stage, in this process: `run` calls it in processes of their own.
pub(crate) fn stage(wanted: &str) -> Result<()> {
    let mut all = LANES.iter().flat_map(|lanes| lanes.iter().flat_map(|lane| lane.iter()));
    let (_, work) = all.find(|(name, _)| *name == wanted).context("there is no such stage")?;
    work()
}

fn build() -> Result<()> {
    dist::build(Profile::Release)
}

fn weigh() -> Result<()> {
    size::check(&shell::root().join("dist"))
}

fn format() -> Result<()> {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))
}

fn lint() -> Result<()> {
    let mut clippy = shell::cargo();
    clippy.args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    shell::run(&mut clippy)
}

fn lint_wasm() -> Result<()> {
    tools::wasm_target()?;
    let mut clippy = shell::cargo();
    clippy.args(["clippy", "--quiet", "--target", WASM, "--lib", "--test", "browser"]);
    shell::run(clippy.args(["--", "-D", "warnings"]))
}

fn docs() -> Result<()> {
    let mut doc = shell::cargo();
    doc.args(["doc", "--quiet", "--workspace", "--no-deps"]);
    shell::run(doc.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Not `advisories`: those need a database from the network, and would fail without any change here.
fn licences() -> Result<()> {
    let deny = tools::cargo_deny()?;
    let mut check = shell::command(deny);
    check.args(["--workspace", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"]);
    shell::run(&mut check)
}

fn host() -> Result<()> {
    let mut test = shell::cargo();
    test.args(["test", "--package", "waymark", "--package", "xtask", "--", "--show-output"]);
    counted(&mut test)
}

fn browser() -> Result<()> {
    tools::wasm_target()?;
    tools::chromium()?;
    let runner = tools::wasm_test_runner()?;
    let mut test = shell::cargo();
    test.args(["test", "--target", WASM, "--test", "browser"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    if let Some(driver) = shell::on_path("chromedriver") {
        test.env("CHROMEDRIVER", driver);
    }
    counted(&mut test)
}

fn e2e_chromium() -> Result<()> {
    counted(e2e("chromium")?.arg("--test-threads=3"))
}

fn e2e_firefox() -> Result<()> {
    let mut test = e2e("firefox")?;
    for skipped in NOT_IN_FIREFOX {
        test.args(["--skip", skipped]);
    }
    counted(test.arg("--test-threads=3"))
}

fn e2e_webkit() -> Result<()> {
    counted(e2e("webkit")?.args(WEBKIT_SUBSET).arg("--test-threads=2"))
}

/// The end-to-end tests in one browser, over the `dist/` that is there.
fn e2e(browser: &str) -> Result<Command> {
    let mut test = shell::cargo();
    test.args(["test", "--package", "waymark-e2e", "--test", "e2e"]);
    // The message says what is missing; a backtrace through an async runtime only hides it.
    test.env("WAYMARK_BROWSER", browser).env("RUST_BACKTRACE", "0");
    test.env("WAYMARK_AXE", tools::axe()?);
    match browser {
        "chromium" => tools::chromium()?,
        "firefox" => {
            tools::firefox()?;
            test.env("WAYMARK_GECKODRIVER", tools::geckodriver()?);
        }
        _ => tools::webkit()?,
    }
    // The figures that some tests print are part of the result.
    test.args(["--", "--show-output"]);
    Ok(test)
}

/// Kills each browser so often while somebody types.
pub(crate) fn torture(n_kills: u32) -> Result<()> {
    for browser in ["chromium", "firefox", "webkit"] {
        let mut test = e2e(browser)?;
        test.env("WAYMARK_KILLS", n_kills.to_string());
        shell::run(test.args(["torture::", "--nocapture"]))?;
    }
    Ok(())
}

/// The tour, again and again with real typing for so many minutes, in the two browsers that tell
/// what is asked for and what is in the console.
pub(crate) fn journey(minutes: u32) -> Result<()> {
    for browser in ["chromium", "firefox"] {
        let mut test = e2e(browser)?;
        test.env("WAYMARK_MINUTES", minutes.to_string());
        shell::run(test.args(["h18_no_state_of_the_whole_tour", "--nocapture"]))?;
    }
    Ok(())
}

/// The program of the end-to-end crate that takes pictures.
pub(crate) fn screens() -> Result<Command> {
    tools::chromium()?;
    let mut command = shell::cargo();
    command.args(["run", "--quiet", "--package", "waymark-e2e", "--bin", "screens"]);
    command.env("WAYMARK_BROWSER", "chromium").env("WAYMARK_AXE", tools::axe()?);
    Ok(command)
}

/// Runs tests. A run without any test is a mistake in this file or a filter.
fn counted(command: &mut Command) -> Result<()> {
    let mut tally = Tally::default();
    shell::watch(command, |line| tally.read(line))?;
    if tally == Tally::default() {
        bail!("no test ran");
    }
    Ok(())
}
