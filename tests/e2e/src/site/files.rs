//! What a site answers with: host pages, the files of `tests/pages` and `dist/`, and our own files in
//! folders in which something is wrong with them.

use std::fs;

use super::hosts::host;
use super::workspace;

/// A file and how it is sent.
pub(super) struct File {
    pub(super) content: Vec<u8>,
    pub(super) media_type: &'static str,
    pub(super) policy: Option<&'static str>,
}

/// The file of that name.
pub(super) fn find(name: &str) -> Option<File> {
    let plain = |content, name: &str| File { content, media_type: media_type(name), policy: None };
    if let Some(host) = host(name) {
        let template = String::from_utf8(read("host.html")?).ok()?;
        let content = host.page(&template).into_bytes();
        return Some(File { policy: host.policy, ..plain(content, name) });
    }
    let Some((folder, name)) = name.split_once('/') else {
        return Some(plain(read(name)?, name));
    };
    let content = read(name)?;
    let is_program = name == "waymark.wasm";
    Some(match folder {
        // As after an upload that stopped half-way.
        "half" if is_program => return None,
        "cut" if is_program => plain(content.get(..content.len() / 2)?.to_vec(), name),
        "mistyped" if is_program => plain(content, "unknown"),
        // A server that answers whatever it does not know with its first page.
        "lost" if is_program => plain(read("host.html")?, "host.html"),
        "mixed" if is_program => plain(of_another_version(content), name),
        "build" if is_program => plain(of_another_build(content), name),
        "small" if is_program => plain(with_little_memory(content, 64)?, name),
        "tiny" if is_program => plain(with_little_memory(content, 24)?, name),
        // Its program is not the one that the script asks for, and that is not to be noticed here.
        "small" | "tiny" => {
            plain(String::from_utf8(content).ok()?.replace("sha256-", "").into(), name)
        }
        _ => plain(content, name),
    })
}

/// A file of the two folders. Names only: nothing above them can be reached.
fn read(name: &str) -> Option<Vec<u8>> {
    if name.contains(['/', '\\']) || name.starts_with('.') {
        return None;
    }
    [workspace().join("dist"), workspace().join("tests/pages")]
        .iter()
        .find_map(|folder| fs::read(folder.join(name)).ok())
}

/// The program with one of its doors under another name, as another version would have it.
fn of_another_version(mut program: Vec<u8>) -> Vec<u8> {
    let door = b"styles";
    let at = program.windows(door.len() + 1).rposition(|window| {
        // In the list of exports, a name follows its length.
        window.first() == Some(&6) && window.get(1..) == Some(door)
    });
    if let Some(letter) = at.and_then(|at| program.get_mut(at + 1)) {
        *letter = b'S';
    }
    program
}

/// The program with a remark at its end, which fits the script in everything.
fn of_another_build(mut program: Vec<u8>) -> Vec<u8> {
    program.extend([0, 2, 1, b'x']);
    program
}

/// The program in no more memory than it starts with and so many pages of 64 KiB.
fn with_little_memory(program: Vec<u8>, spare: u32) -> Option<Vec<u8>> {
    let mut at = 8;
    loop {
        let kind = *program.get(at)?;
        let (length, body) = number(&program, at + 1)?;
        if kind != 5 {
            at = body + length as usize;
            continue;
        }
        // One memory, which has a first size and no largest one.
        let [1, 0] = program.get(body..body + 2)? else { return None };
        let (pages, end) = number(&program, body + 2)?;
        let mut limits = vec![1, 1];
        write_number(&mut limits, pages);
        write_number(&mut limits, pages + spare);
        let mut changed = program.get(..=at)?.to_vec();
        write_number(&mut changed, u32::try_from(limits.len()).ok()?);
        changed.extend(limits);
        changed.extend(program.get(end..)?);
        return Some(changed);
    }
}

/// A number as WebAssembly writes it, seven bits a byte, and where it ends.
fn number(bytes: &[u8], mut at: usize) -> Option<(u32, usize)> {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = *bytes.get(at)?;
        value |= u32::from(byte & 0x7f) << shift;
        (at, shift) = (at + 1, shift + 7);
        if byte < 0x80 {
            return Some((value, at));
        }
    }
}

fn write_number(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_of_a_memory_is_added_and_nothing_else_is_changed() {
        let head = b"\0asm\x01\0\0\0".to_vec();
        let types = [1, 4, 1, 0x60, 0, 0];
        let with = |memory: &[u8]| [&head[..], &types, memory, &[10, 1, 0]].concat();
        let changed = with_little_memory(with(&[5, 4, 1, 0, 0x91, 1]), 48);
        assert_eq!(changed, Some(with(&[5, 6, 1, 1, 0x91, 1, 0xc1, 1])));
    }

    #[test]
    fn nothing_above_the_two_folders_is_read() {
        for name in ["../Cargo.toml", "half/../../Cargo.toml", ".gitignore", "/etc/hostname"] {
            assert!(find(name).is_none(), "{name}");
        }
    }
}
