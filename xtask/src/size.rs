//! `cargo xtask size`: what a first visit costs on the wire, and the budgets for it. One kilobyte is
//! 1000 bytes here. It measures the files as shipped and must not build them.
//!
//! The texts and word lists of one language are built into the program. They have a budget of their
//! own, so that a richer language never has to be weighed against code.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::assemble::{SCRIPT, WASM};
use crate::shell;

/// Everything that a page with our one script tag loads, and our own page around it.
const FIRST_VISIT: [&str; 3] = ["index.html", SCRIPT, WASM];
/// Where texts and word lists stand. Only those that are built into the program are counted.
const CONTENT: [&str; 2] = ["locales", "content"];
/// What stands in code before the path of a file that is built in, from the file of the code.
const INCLUDE: &str = "include_str!(\"";
/// Brotli bytes of the program without its content that we would like to stay under.
const AIM: usize = 150_000;
/// Brotli bytes of the program without its content that fail the check. It was 200 kB until the
/// plan, the reviews and the passphrase came in; ARCHITECTURE.md, Budgets, says why it was raised.
const LIMIT: usize = 298_500;
/// Brotli bytes of the content that fail the check.
const CONTENT_LIMIT: usize = 60_600;

/// The bytes of one file, or of all together.
#[derive(Clone, Copy, Default)]
struct Bytes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table and fails above the limit.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let mut total = Bytes::default();
    println!("{:<16}{:>10}{:>10}{:>10}", "kB (1000 bytes)", "raw", "gzip", "brotli");
    for name in FIRST_VISIT {
        let content = fs::read(dist.join(name)).with_context(|| format!("dist/{name}"))?;
        let bytes = measure(&content)?;
        row(name, bytes);
        total.raw += bytes.raw;
        total.gzip += bytes.gzip;
        total.brotli += bytes.brotli;
    }
    row("first visit", total);
    let content = measure(&content()?)?;
    row("texts and lists", content);
    gate(total.brotli.saturating_sub(content.brotli), content.brotli)
}

/// Every built-in text and word list, one after the other.
fn content() -> Result<Vec<u8>> {
    let folders = CONTENT.map(|folder| shell::root().join(folder));
    let folders = folders.map(|folder| folder.canonicalize());
    let mut built_in = BTreeSet::new();
    for file in code(&shell::root().join("src"))? {
        for path in included(&fs::read_to_string(&file)?) {
            // What cannot be found is a path in a comment: the compiler refuses others.
            let path = file.with_file_name(path).canonicalize();
            built_in
                .extend(path.into_iter().filter(|path| {
                    folders.iter().flatten().any(|folder| path.starts_with(folder))
                }));
        }
    }
    let mut all = Vec::new();
    for path in built_in {
        all.extend(fs::read(&path)?);
    }
    Ok(all)
}

/// The paths that some code builds in.
fn included(code: &str) -> impl Iterator<Item = &str> {
    code.split(INCLUDE).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0))
}

/// Every file of code below a folder.
fn code(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(code(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(files)
}

fn gate(program: usize, content: usize) -> Result<()> {
    if program > LIMIT {
        let (kb, limit) = (kilobytes(program), kilobytes(LIMIT));
        bail!("without its texts the program costs {kb} kB in brotli; the limit is {limit} kB");
    }
    if content > CONTENT_LIMIT {
        let (kb, limit) = (kilobytes(content), kilobytes(CONTENT_LIMIT));
        bail!("texts and lists cost {kb} kB in brotli; the limit is {limit} kB");
    }
    let verdict = if program > AIM { "above" } else { "within" };
    let (kb, aim, limit) = (kilobytes(program), kilobytes(AIM), kilobytes(LIMIT));
    println!("program: {kb} kB in brotli, {verdict} the aim of {aim} kB, limit {limit} kB");
    println!("texts:   {} kB, limit {} kB", kilobytes(content), kilobytes(CONTENT_LIMIT));
    Ok(())
}

fn measure(content: &[u8]) -> Result<Bytes> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    let mut packed = Vec::new();
    // Quality 11 and a window of 22 bits: what servers use for files compressed ahead of time.
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut packed, &params)?;
    Ok(Bytes { raw: content.len(), gzip: gzip.finish()?.len(), brotli: packed.len() })
}

fn row(name: &str, bytes: Bytes) {
    let Bytes { raw, gzip, brotli } = bytes;
    println!("{name:<16}{:>10}{:>10}{:>10}", kilobytes(raw), kilobytes(gzip), kilobytes(brotli));
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_above_the_limit_fails() {
        assert!(gate(LIMIT, CONTENT_LIMIT).is_ok());
        let message = gate(LIMIT + 1, 0).unwrap_err().to_string();
        let named = |limit| format!("the limit is {} kB", kilobytes(limit));
        assert!(message.contains(&named(LIMIT)), "{message}");
        let message = gate(0, CONTENT_LIMIT + 1).unwrap_err().to_string();
        assert!(message.contains(&named(CONTENT_LIMIT)), "{message}");
    }

    #[test]
    fn content_is_what_the_code_names_and_no_other_file() {
        let code = r#"include_str!("../a.json"), include_str!( "b" ); include_str!("c.txt")"#;
        assert_eq!(included(code).collect::<Vec<_>>(), ["../a.json", "c.txt"]);
        let all = String::from_utf8(content().unwrap()).unwrap();
        let read = |path: &str| fs::read_to_string(shell::root().join(path)).unwrap();
        assert_eq!(all.matches(&read("locales/en.json")).count(), 1);
        assert_eq!(all.matches(&read("content/coach/en.json")).count(), 1, "named twice");
        assert!(!all.contains(&read("styles/base.css")), "no text and no list");
    }

    #[test]
    fn compression_is_measured_for_real() {
        let bytes = measure(&[b'a'; 10_000]).unwrap();
        assert_eq!(bytes.raw, 10_000);
        assert!(bytes.gzip < 100 && bytes.brotli < 100);
    }

    #[test]
    fn an_oversized_file_fails_the_whole_check() {
        let folder = std::env::temp_dir().join(format!("waymark-size-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        // Numbers from a simple generator: brotli cannot shrink them below the limit.
        let mut state = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(LIMIT + CONTENT_LIMIT + 1_000)
        .collect();
        for (name, content) in [("index.html", &noise[..10]), (SCRIPT, &[]), (WASM, &noise[..])] {
            fs::write(folder.join(name), content).unwrap();
        }
        let verdict = check(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert!(verdict.is_err());
    }
}
