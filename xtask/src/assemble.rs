//! Joins the element's JavaScript, the glue and the wasm into the two files a page loads. The same
//! code serves `cargo xtask build` and Trunk, so that a page loads the same files from both.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::profile::Profile;
use crate::{names, shell, tools};

/// The one script of a host page.
pub(crate) const SCRIPT: &str = "waymark.js";
/// The wasm, loaded by the script from beside it.
pub(crate) const WASM: &str = "waymark.wasm";

/// What goes in, and where the result goes.
pub(crate) struct Parts<'a> {
    pub(crate) glue: &'a Path,
    pub(crate) wasm: &'a Path,
    pub(crate) work: &'a Path,
    pub(crate) out: &'a Path,
    pub(crate) profile: Profile,
}

/// Writes `waymark.js` and `waymark.wasm` into `parts.out`.
pub(crate) fn assemble(parts: &Parts<'_>) -> Result<()> {
    fs::create_dir_all(parts.out)?;
    if parts.profile == Profile::Dev {
        fs::copy(parts.wasm, parts.out.join(WASM))?;
        return bundle(parts);
    }
    let folder = parts.work.join("short");
    fs::create_dir_all(&folder)?;
    let named = |path: &Path| path.file_name().map(|name| folder.join(name));
    let (glue, wasm) = named(parts.glue).zip(named(parts.wasm)).context("a part has no name")?;
    let (program, text) = names::shorten(&fs::read(parts.wasm)?, &fs::read_to_string(parts.glue)?)
        .context("the imports could not be given short names")?;
    fs::write(&wasm, program)?;
    fs::write(&glue, text)?;
    let parts = Parts { glue: &glue, wasm: &wasm, ..*parts };
    shrink(&parts)?;
    bundle(&parts)
}

fn shrink(parts: &Parts<'_>) -> Result<()> {
    let target = parts.out.join(WASM);
    let wasm_opt = tools::wasm_opt()?;
    when_changed(&parts.work.join("wasm.stamp"), &[parts.wasm, &wasm_opt], || {
        // Never `--all-features`: browsers refuse features that the module does not declare.
        let mut optimise = shell::command(&wasm_opt);
        // Rust puts the stack first, so that an overflow traps: nothing is ever in the lowest
        // kilobyte, and an address may be added up by the load or store itself.
        optimise.args(["-Oz", "--low-memory-unused"]);
        // A function that stays by itself compresses better than inside its only caller.
        optimise.arg("--one-caller-inline-max-function-size=0");
        // A function as small as a call of it goes where it is called.
        optimise.arg("--always-inline-max-function-size=4");
        // An expression that stands there twice compresses better than a local that holds it.
        optimise.args(["--skip-pass=local-cse", "--converge"]);
        // Functions that are instances of one lie side by side and compress better.
        optimise.arg("--reorder-functions-by-name");
        // What ships has no names. A profile of it is read with this list of them.
        optimise.arg(format!("--symbolmap={}", parts.work.join("symbols").display()));
        shell::run(optimise.arg(parts.wasm).arg("-o").arg(&target))
    })
}

fn bundle(parts: &Parts<'_>) -> Result<()> {
    let esbuild = tools::esbuild()?;
    let ours = scripts()?;
    let mut inputs: Vec<&Path> = ours.iter().map(PathBuf::as_path).collect();
    let wasm = parts.out.join(WASM);
    inputs.extend([parts.glue, &wasm, &esbuild]);
    when_changed(&parts.work.join("script.stamp"), &inputs, || {
        let folder = parts.work.join("script");
        fs::create_dir_all(&folder)?;
        for file in &ours {
            fs::copy(file, folder.join(file.file_name().context("a script without a name")?))?;
        }
        let glue = fs::read_to_string(parts.glue)?;
        let old = parts.wasm.file_name().context("the wasm has no name")?.to_string_lossy();
        let glue = bind_wasm(&glue, &old, &integrity(&fs::read(&wasm)?))?;
        fs::write(folder.join("waymark_core.js"), glue)?;

        let mut command = shell::command(&esbuild);
        command.arg(folder.join("element.js"));
        command.args(["--bundle", "--format=esm", "--target=es2022", "--charset=utf8"]);
        command.args(["--legal-comments=none", "--log-level=warning"]);
        if parts.profile == Profile::Release {
            command.arg("--minify");
        }
        command.arg(format!("--outfile={}", parts.out.join(SCRIPT).display()));
        shell::run(&mut command)
    })
}

/// The JavaScript written by hand.
fn scripts() -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(shell::root().join("src/embed"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The glue with the wasm under the name it ships as. It takes that very wasm and no other: a file
/// of another version can fit well enough to start, and do harm later.
fn bind_wasm(glue: &str, old: &str, integrity: &str) -> Result<String> {
    let fetched = "fetch(module_or_path)";
    for part in [old, fetched] {
        if !glue.contains(part) {
            bail!("the glue does not mention {part}: did wasm-bindgen change its output?");
        }
    }
    let checked = format!("fetch(module_or_path, {{ integrity: \"{integrity}\" }})");
    Ok(glue.replace(old, WASM).replace(fetched, &checked))
}

/// What browsers compare a file with: its SHA-256, as Subresource Integrity writes it.
fn integrity(file: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(file)))
}

/// Runs `make` unless the contents of all inputs are those of the last successful run, and so is
/// this program, which says how it is made.
pub(crate) fn when_changed(
    stamp: &Path,
    inputs: &[&Path],
    make: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let mut hasher = DefaultHasher::new();
    let maker = std::env::current_exe()?;
    for input in inputs.iter().copied().chain([maker.as_path()]) {
        input.hash(&mut hasher);
        fs::read(input)
            .with_context(|| format!("{} could not be read", input.display()))?
            .hash(&mut hasher);
    }
    let now = format!("{:016x}", hasher.finish());
    if fs::read_to_string(stamp).is_ok_and(|before| before == now) {
        return Ok(());
    }
    make()?;
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(stamp, now)?;
    Ok(())
}

/// The hook of Trunk: its output becomes the same two files. Trunk names the glue as we name the
/// whole script, so the page's script tag fits both.
pub(crate) fn after_trunk() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: this command is for Trunk to call")?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let wasm = staging.join("waymark_bg.wasm");
    assemble(&Parts {
        glue: &staging.join(SCRIPT),
        wasm: &wasm,
        work: &shell::target().join("dist-work/trunk"),
        out: &shell::target().join("dist-work/trunk/out"),
        profile: if release { Profile::Release } else { Profile::Dev },
    })?;
    for name in [SCRIPT, WASM] {
        fs::copy(shell::target().join("dist-work/trunk/out").join(name), staging.join(name))?;
    }
    fs::remove_file(wasm).context("Trunk's own wasm could not be removed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_follows_the_name_of_the_wasm_and_takes_no_other() {
        let glue = "url = new URL('core_bg.wasm', import.meta.url); fetch(module_or_path)";
        assert_eq!(
            bind_wasm(glue, "core_bg.wasm", "sha256-x").unwrap(),
            "url = new URL('waymark.wasm', import.meta.url); \
             fetch(module_or_path, { integrity: \"sha256-x\" })"
        );
        assert!(bind_wasm("fetch(module_or_path)", "core_bg.wasm", "").is_err());
        assert!(bind_wasm("core_bg.wasm", "core_bg.wasm", "").is_err());
    }

    #[test]
    fn the_hash_is_written_as_browsers_read_it() {
        // The hash of nothing, from the standard's own examples.
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
