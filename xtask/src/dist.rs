//! `cargo xtask build`: from the crate to the files that ship, in `dist/`. It must not decide what
//! the files contain; joining them is `assemble`'s.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::assemble::{self, Parts};
use crate::profile::Profile;
use crate::{shell, tools};

/// Builds `dist/`. Steps whose inputs did not change are skipped.
pub(crate) fn build(profile: Profile) -> Result<()> {
    tools::wasm_target()?;
    let bindgen = tools::wasm_bindgen()?;

    let mut cargo = shell::cargo();
    // The crate is also an rlib, for the host tests, and Cargo skips link-time optimisation for a
    // library of both kinds: that would make the program a third larger.
    cargo.args(["rustc", "--quiet", "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    if profile == Profile::Release {
        // Addresses and values that are kept ready for a loop are quicker, and over two kilobytes
        // more.
        let flags = "-Cllvm-args=-disable-lsr -enable-pre=false -disable-licm-promotion";
        cargo.args(["--release", "--", flags]);
    }
    // Where a crate lay on the machine that built it is nobody's business, and a build elsewhere
    // is to be the same.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", format!("--remap-path-prefix={}=", crates()?.display()));
    shell::run(&mut cargo).context("the app does not compile")?;
    let wasm =
        shell::target().join("wasm32-unknown-unknown").join(profile.folder()).join("waymark.wasm");

    let work = shell::target().join("dist-work").join(profile.folder());
    let glue = work.join("glue");
    assemble::when_changed(&glue.join("stamp"), &[&wasm, &bindgen], || {
        let mut generate = shell::command(&bindgen);
        generate.args(["--target", "web", "--no-typescript", "--out-name", "waymark_core"]);
        shell::run(generate.arg("--out-dir").arg(&glue).arg(&wasm))
    })?;

    let out = work.join("out");
    assemble::assemble(&Parts {
        glue: &glue.join("waymark_core.js"),
        wasm: &glue.join("waymark_core_bg.wasm"),
        work: &work,
        out: &out,
        profile,
    })?;
    publish(&out)
}

/// Where Cargo keeps the sources of what we use.
fn crates() -> Result<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    Ok(home.context("neither CARGO_HOME nor HOME is set")?.join("registry/src"))
}

/// Replaces `dist/` as a whole, so that no file of an older build is left in it.
fn publish(out: &std::path::Path) -> Result<()> {
    let dist = shell::root().join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).context("the old dist/ could not be removed")?;
    }
    fs::create_dir_all(&dist)?;
    fs::copy(shell::root().join("index.html"), dist.join("index.html"))?;
    for name in [assemble::SCRIPT, assemble::WASM] {
        fs::copy(out.join(name), dist.join(name)).with_context(|| format!("copying {name}"))?;
    }
    Ok(())
}
