//! `cargo xtask test`: every check of the project, in the order in which a mistake shows soonest.
//! It must not leave a check out silently: what cannot run has failed.

use std::process::Command;

use anyhow::{Result, bail};

use crate::dist;
use crate::profile::Profile;
use crate::stage::{Count, Report};
use crate::{shell, size, tools};

const WASM: &str = "wasm32-unknown-unknown";

/// Name and work of each stage.
type Stage = (&'static str, fn(&mut Count) -> Result<()>);

const STAGES: [Stage; 12] = [
    ("format", format),
    ("lint", lint),
    ("lint-wasm", lint_wasm),
    ("docs", docs),
    ("licences", licences),
    ("host", host),
    ("browser", browser),
    ("build", |_| dist::build(Profile::Release)),
    ("size", |_| size::check(&shell::root().join("dist"))),
    ("e2e-chromium", e2e_chromium),
    ("e2e-firefox", e2e_firefox),
    ("e2e-webkit", e2e_webkit),
];

/// The end-to-end tests that WebKit runs as well; its driver is too slow for all of them.
const WEBKIT_SUBSET: [&str; 3] = ["embed::", "first_goal::", "harness::"];

/// Runs all stages, or those whose name starts with one of `only`.
pub(crate) fn run(only: &[String]) -> Result<()> {
    let wanted = |name: &str| only.is_empty() || only.iter().any(|start| name.starts_with(start));
    if !STAGES.iter().any(|(name, _)| wanted(name)) {
        let names: Vec<_> = STAGES.iter().map(|(name, _)| *name).collect();
        bail!("--only takes one of: {}", names.join(", "));
    }
    let mut report = Report::default();
    for (name, work) in STAGES {
        if wanted(name) {
            report.stage(name, work);
        }
    }
    if !report.finish() {
        std::process::exit(1);
    }
    Ok(())
}

fn format(_: &mut Count) -> Result<()> {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))
}

fn lint(_: &mut Count) -> Result<()> {
    let mut clippy = shell::cargo();
    clippy.args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    shell::run(&mut clippy)
}

fn lint_wasm(_: &mut Count) -> Result<()> {
    tools::wasm_target()?;
    let mut clippy = shell::cargo();
    clippy.args(["clippy", "--quiet", "--target", WASM, "--lib", "--test", "browser"]);
    shell::run(clippy.args(["--", "-D", "warnings"]))
}

fn docs(_: &mut Count) -> Result<()> {
    let mut doc = shell::cargo();
    doc.args(["doc", "--quiet", "--workspace", "--no-deps"]);
    shell::run(doc.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Not `advisories`: those need a database from the network, and would fail without any change here.
fn licences(_: &mut Count) -> Result<()> {
    let deny = tools::cargo_deny()?;
    let mut check = shell::command(deny);
    check.args(["--workspace", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"]);
    shell::run(&mut check)
}

fn host(count: &mut Count) -> Result<()> {
    let mut test = shell::cargo();
    test.args(["test", "--package", "waymark", "--package", "xtask", "--", "--show-output"]);
    counted(&mut test, count)
}

fn browser(count: &mut Count) -> Result<()> {
    tools::wasm_target()?;
    tools::chromium()?;
    let runner = tools::wasm_test_runner()?;
    let mut test = shell::cargo();
    test.args(["test", "--target", WASM, "--test", "browser"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    if let Some(driver) = shell::on_path("chromedriver") {
        test.env("CHROMEDRIVER", driver);
    }
    counted(&mut test, count)
}

fn e2e_chromium(count: &mut Count) -> Result<()> {
    tools::chromium()?;
    counted(e2e("chromium")?.arg("--test-threads=2"), count)
}

fn e2e_firefox(count: &mut Count) -> Result<()> {
    tools::firefox()?;
    let driver = tools::geckodriver()?;
    counted(e2e("firefox")?.env("WAYMARK_GECKODRIVER", driver).arg("--test-threads=2"), count)
}

fn e2e_webkit(count: &mut Count) -> Result<()> {
    tools::webkit()?;
    counted(e2e("webkit")?.args(WEBKIT_SUBSET).arg("--test-threads=1"), count)
}

/// The end-to-end tests in one browser, over the `dist/` that is there.
fn e2e(browser: &str) -> Result<Command> {
    let mut test = shell::cargo();
    test.args(["test", "--package", "waymark-e2e", "--test", "e2e"]);
    // The message says what is missing; a backtrace through an async runtime only hides it.
    test.env("WAYMARK_BROWSER", browser).env("RUST_BACKTRACE", "0");
    test.env("WAYMARK_AXE", tools::axe()?);
    // The figures that some tests print are part of the result.
    test.args(["--", "--show-output"]);
    Ok(test)
}

/// Kills the browsers that can be started again on the same profile, so often each.
pub(crate) fn torture(n_kills: u32) -> Result<()> {
    tools::chromium()?;
    tools::firefox()?;
    let driver = tools::geckodriver()?;
    for browser in ["chromium", "firefox"] {
        let mut test = e2e(browser)?;
        test.env("WAYMARK_GECKODRIVER", &driver).env("WAYMARK_KILLS", n_kills.to_string());
        shell::run(test.args(["torture::", "--nocapture"]))?;
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

/// Runs tests and sums them up. A run without any test is a mistake in this file or a filter.
fn counted(command: &mut Command, count: &mut Count) -> Result<()> {
    shell::watch(command, |line| count.read(line))?;
    if *count == Count::default() {
        bail!("no test ran");
    }
    Ok(())
}
