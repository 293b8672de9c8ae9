//! Gives what the program imports short names, in the program and in the glue alike. wasm-bindgen
//! names each with a hash, and hashes do not compress. It must not know what an import is for.

use std::collections::BTreeMap;
use std::str;

use anyhow::{Context, Result, bail};

/// The section of a program that lists what it imports.
const IMPORTS: u8 = 2;
/// A function, among the kinds of things that can be imported.
const FUNCTION: u8 = 0;
/// What a program begins with: a magic word and a version.
const HEAD: usize = 8;

/// The program and the glue, which fit each other as before.
pub(crate) fn shorten(program: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = BTreeMap::new();
    let mut reader = Reader { bytes: program, at: HEAD };
    let mut short = program.get(..HEAD).context("it is too short")?.to_vec();
    while reader.at < program.len() {
        let kind = reader.byte()?;
        let length = reader.number()? as usize;
        let body = reader.take(length)?;
        short.push(kind);
        let body = if kind == IMPORTS { renamed(body, &mut names)? } else { body.to_vec() };
        write_number(&mut short, body.len());
        short.extend(body);
    }
    Ok((short, renamed_words(glue, &names)))
}

/// The section with short names in it, which `names` learns.
fn renamed(section: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut reader = Reader { bytes: section, at: 0 };
    let n_imports = reader.number()?;
    let mut renamed = Vec::new();
    write_number(&mut renamed, n_imports as usize);
    for _ in 0..n_imports {
        let module = reader.text()?;
        let long = reader.text()?;
        if reader.byte()? != FUNCTION {
            bail!("{long} of the glue is no function: did wasm-bindgen change its output?");
        }
        let n_names = names.len();
        let short = names.entry(long.to_owned()).or_insert_with(|| letters(n_names));
        for text in [module, short.as_str()] {
            write_number(&mut renamed, text.len());
            renamed.extend(text.bytes());
        }
        renamed.push(FUNCTION);
        write_number(&mut renamed, reader.number()? as usize);
    }
    Ok(renamed)
}

/// a, b, …, z, aa, ab, …
fn letters(index: usize) -> String {
    let last = char::from(b'a' + (index % 26) as u8);
    let before = if index < 26 { String::new() } else { letters(index / 26 - 1) };
    format!("{before}{last}")
}

/// The text with each whole word that has another name under that.
fn renamed_words(text: &str, names: &BTreeMap<String, String>) -> String {
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    text.split_inclusive(|letter| !is_of_word(letter))
        .map(|piece| {
            let word = piece.trim_end_matches(|letter| !is_of_word(letter));
            let Some(name) = names.get(word) else { return piece.to_owned() };
            piece.replacen(word, name, 1)
        })
        .collect()
}

/// Reads numbers and texts as WebAssembly writes them.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at + length).context("it ends too soon")?;
        self.at += length;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        self.take(1)?.first().copied().context("it ends too soon")
    }

    /// Seven bits a byte, the lowest first.
    fn number(&mut self) -> Result<u32> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f).checked_shl(shift).context("a number is too long")?;
            shift += 7;
            if byte < 0x80 {
                return Ok(value);
            }
        }
    }

    fn text(&mut self) -> Result<&'a str> {
        let length = self.number()? as usize;
        Ok(str::from_utf8(self.take(length)?)?)
    }
}

fn write_number(bytes: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_have_short_names_in_both_and_nothing_else_is_changed() {
        let program = |imports: &[u8]| {
            [&b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0"[..], imports, b"\x0a\x01\0"].concat()
        };
        let long = program(b"\x02\x1b\x02\x01m\x06__long\0\0\x01m\x09__longer1\0\x81\x01");
        let glue = "x = { __long: f(__long_not), __longer1() { import.__longer12 } }";
        let (short, renamed) = shorten(&long, glue).unwrap();
        assert_eq!(short, program(b"\x02\x0e\x02\x01m\x01a\0\0\x01m\x01b\0\x81\x01"));
        assert_eq!(renamed, "x = { a: f(__long_not), b() { import.__longer12 } }");
    }

    #[test]
    fn names_are_counted_in_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["a", "z", "aa", "zz", "aaa"]);
    }

    #[test]
    fn a_program_that_is_cut_off_is_refused() {
        let program = b"\0asm\x01\0\0\0\x02\x0c\x01\x01m\x06__long\0\0";
        for length in [0, 9, 12, 15, program.len() - 1] {
            assert!(shorten(program.get(..length).unwrap(), "").is_err(), "{length}");
        }
    }
}
