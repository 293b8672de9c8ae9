//! Every program the project needs beyond Cargo, and how each is found or installed. A tool is used
//! from PATH if its version fits, else from the per-user cache, else installed into that cache.
//! Nothing here may change the machine outside the cache, except for Debian's own packages.

mod cargo;
mod debian;
mod npm;
mod version;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::shell;
use cargo::CargoTool;
use npm::NpmTool;
use version::Needs;

/// What a person has to know when a tool could not be had.
struct Wanted<'a> {
    tool: &'a str,
    why: &'a str,
    by_hand: String,
}

impl Wanted<'_> {
    /// What `find` finds, after installing it if need be. Lanes that want the same tool at the same
    /// time come here together: the first installs it, the others wait and find it.
    ///
    /// Turns any failure to install into one plain sentence with the way out.
    fn obtain<T>(
        &self,
        find: impl Fn() -> Option<T>,
        install: impl FnOnce() -> Result<()>,
    ) -> Result<T> {
        if let Some(found) = find() {
            return Ok(found);
        }
        let _others_wait = shell::alone()?;
        if let Some(found) = find() {
            return Ok(found);
        }
        let Wanted { tool, why, by_hand } = self;
        eprintln!("installing {tool}, needed {why}");
        let installed = install().and_then(|()| find().context("it is not where it should be now"));
        installed.with_context(|| {
            format!(
                "{tool} is missing, is needed {why}, and could not be installed (is there a \
                 network?). By hand: {by_hand}. The cause"
            )
        })
    }
}

/// The standard library for wasm, which rustup keeps beside the compiler.
pub(crate) fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut ask = shell::command("rustc");
    ask.args(["--print", "target-libdir", "--target", TARGET]);
    let folder = PathBuf::from(shell::read(&mut ask)?.trim());
    let wanted = Wanted {
        tool: "Rust's wasm32 target",
        why: "to compile the app for the browser",
        by_hand: format!("rustup target add {TARGET}"),
    };
    wanted.obtain(
        || folder.is_dir().then_some(()),
        || shell::run(shell::command("rustup").args(["target", "add", TARGET])),
    )
}

/// Makes the JavaScript glue of the wasm. Its version must equal the library's.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    bindgen_program("wasm-bindgen")
}

/// Runs the browser tests.
pub(crate) fn wasm_test_runner() -> Result<PathBuf> {
    bindgen_program("wasm-bindgen-test-runner")
}

fn bindgen_program(program: &str) -> Result<PathBuf> {
    let lock = std::fs::read_to_string(shell::root().join("Cargo.lock"))
        .context("Cargo.lock could not be read")?;
    let version = version::locked(&lock, "wasm-bindgen")
        .context("Cargo.lock names no version of wasm-bindgen")?;
    CargoTool {
        package: "wasm-bindgen-cli",
        program,
        needs: Needs::Exactly(version),
        why: "to connect the wasm with JavaScript (about 3 minutes to compile)",
    }
    .find()
}

/// Drives Firefox.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    CargoTool {
        package: "geckodriver",
        program: "geckodriver",
        needs: Needs::AtLeast("0.37.1"),
        why: "to run the tests in Firefox (about 3 minutes to compile)",
    }
    .find()
}

/// Checks licences and sources of dependencies.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    CargoTool {
        package: "cargo-deny",
        program: "cargo-deny",
        needs: Needs::AtLeast("0.20.2"),
        why: "to check the licences of the dependencies (about 8 minutes to compile, once)",
    }
    .find()
}

/// Makes the wasm smaller.
pub(crate) fn wasm_opt() -> Result<PathBuf> {
    NpmTool {
        package: "binaryen",
        version: "132.0.0",
        file: "bin/wasm-opt",
        why: "to make the wasm smaller",
    }
    .find(Needs::AtLeast("132"))
}

/// Joins our JavaScript and the glue into one file.
pub(crate) fn esbuild() -> Result<PathBuf> {
    NpmTool {
        package: "esbuild",
        version: "0.28.2",
        file: "bin/esbuild",
        why: "to join the JavaScript into one file",
    }
    .find(Needs::Exactly("0.28.2"))
}

/// The script that finds accessibility mistakes in a page.
pub(crate) fn axe() -> Result<PathBuf> {
    NpmTool {
        package: "axe-core",
        version: "4.14.1",
        file: "axe.min.js",
        why: "to find accessibility mistakes",
    }
    .install()
}

/// Chromium and its driver.
pub(crate) fn chromium() -> Result<()> {
    debian::ensure(
        &[("chromium", "chromium"), ("chromedriver", "chromium-driver")],
        "to run the tests in Chromium",
    )
}

/// Firefox; its driver is `geckodriver`.
pub(crate) fn firefox() -> Result<()> {
    if shell::on_path("firefox").is_some() {
        return Ok(());
    }
    debian::ensure(&[("firefox-esr", "firefox-esr")], "to run the tests in Firefox")
}

/// WebKit, the nearest thing to Safari on Linux, and the invisible screen it draws on.
pub(crate) fn webkit() -> Result<()> {
    debian::ensure(
        &[("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb")],
        "to run the tests in WebKit",
    )
}

/// What `program --version` prints, or nothing if it does not run.
fn version_of(program: &std::path::Path) -> Option<String> {
    shell::read(Command::new(program).arg("--version")).ok()
}
