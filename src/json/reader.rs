//! The letters of JSON: where a string, a number or a bracket ends, and what it says.
//!
//! Nothing here depends on a type that is read, so it is in the program once.

use std::borrow::Cow;

use super::Malformed;

/// How deep brackets may lie in each other: a reader of deeper ones could run out of stack.
const MAX_DEPTH: usize = 128;

/// A text and how far it was read.
pub(super) struct Reader<'de> {
    text: &'de str,
    /// The place of the next byte.
    pub(super) at: usize,
    depth: usize,
}

impl<'de> Reader<'de> {
    pub(super) fn new(text: &'de str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// The next byte as it stands.
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte after white space.
    pub(super) fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    /// Goes past this byte, which must come next.
    pub(super) fn take(&mut self, byte: u8) -> Result<(), Malformed> {
        if self.peek() != Some(byte) {
            return Err(Malformed);
        }
        self.at += 1;
        Ok(())
    }

    /// Goes past these letters, which must come next.
    pub(super) fn word(&mut self, word: &str) -> Result<(), Malformed> {
        self.peek();
        let is_next = self.since(self.at)?.starts_with(word);
        self.at += word.len();
        if is_next { Ok(()) } else { Err(Malformed) }
    }

    fn since(&self, start: usize) -> Result<&'de str, Malformed> {
        self.text.get(start..).ok_or(Malformed)
    }

    pub(super) fn between(&self, start: usize, end: usize) -> Result<&'de str, Malformed> {
        self.text.get(start..end).ok_or(Malformed)
    }

    pub(super) fn string(&mut self) -> Result<Cow<'de, str>, Malformed> {
        self.take(b'"')?;
        let mut start = self.at;
        let mut unescaped = String::new();
        loop {
            let byte = self.byte().ok_or(Malformed)?;
            let piece = |reader: &Self| reader.between(start, reader.at);
            match byte {
                b'"' => {
                    let piece = piece(self)?;
                    self.at += 1;
                    if unescaped.is_empty() {
                        return Ok(Cow::Borrowed(piece));
                    }
                    return Ok(Cow::Owned(unescaped + piece));
                }
                b'\\' => {
                    unescaped += piece(self)?;
                    self.at += 1;
                    unescaped.push(self.escaped()?);
                    start = self.at;
                }
                0..=0x1f => return Err(Malformed),
                _ => self.at += 1,
            }
        }
    }

    /// What stands after a backslash.
    fn escaped(&mut self) -> Result<char, Malformed> {
        let byte = self.byte().ok_or(Malformed)?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.hex()?;
                if (0xd800..0xdc00).contains(&code) && self.since(self.at)?.starts_with("\\u") {
                    self.at += 2;
                    let low = self.hex()?.wrapping_sub(0xdc00);
                    if low > 0x3ff {
                        return Err(Malformed);
                    }
                    code = 0x10000 + ((code - 0xd800) << 10) + low;
                }
                // Half of a pair is no character.
                char::from_u32(code).ok_or(Malformed)?
            }
            _ => return Err(Malformed),
        })
    }

    fn hex(&mut self) -> Result<u32, Malformed> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.byte().and_then(|byte| char::from(byte).to_digit(16));
            code = code * 16 + digit.ok_or(Malformed)?;
            self.at += 1;
        }
        Ok(code)
    }

    fn digits(&mut self) -> Result<(), Malformed> {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start { Err(Malformed) } else { Ok(()) }
    }

    /// The text of a number.
    pub(super) fn number(&mut self) -> Result<&'de str, Malformed> {
        self.peek();
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            self.digits()?;
        }
        self.between(start, self.at)
    }

    /// Goes past any value.
    pub(super) fn skip(&mut self) -> Result<(), Malformed> {
        match self.peek() {
            Some(b'"') => self.string().map(|_| ()),
            Some(b'{') => {
                let mut entries = self.open(b'{', b'}')?;
                while entries.next()? {
                    entries.reader.string()?;
                    entries.reader.take(b':')?;
                    entries.reader.skip()?;
                }
                Ok(())
            }
            Some(b'[') => {
                let mut entries = self.open(b'[', b']')?;
                while entries.next()? {
                    entries.reader.skip()?;
                }
                Ok(())
            }
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            _ => self.number().map(|_| ()),
        }
    }

    pub(super) fn open(&mut self, bracket: u8, close: u8) -> Result<Entries<'_, 'de>, Malformed> {
        self.take(bracket)?;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Malformed);
        }
        Ok(Entries { reader: self, close, is_first: true, is_done: false })
    }
}

/// What stands between two brackets.
pub(super) struct Entries<'a, 'de> {
    pub(super) reader: &'a mut Reader<'de>,
    close: u8,
    is_first: bool,
    /// Whether the end was reached.
    pub(super) is_done: bool,
}

impl Entries<'_, '_> {
    /// Goes to the next entry, or past the end.
    pub(super) fn next(&mut self) -> Result<bool, Malformed> {
        if self.reader.peek() == Some(self.close) {
            self.reader.at += 1;
            self.reader.depth -= 1;
            self.is_done = true;
            return Ok(false);
        }
        if !self.is_first {
            self.reader.take(b',')?;
        }
        self.is_first = false;
        Ok(true)
    }
}
