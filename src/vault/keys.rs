//! The data key while a vault is open: it seals texts and opens them.
//!
//! A sealed text is `~<key> <base64 of nonce, cipher text and tag>`. It is bound to what it is a
//! text of: the same bytes in another place do not open.

use std::fmt;

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce, Tag};
use base64ct::{Base64Unpadded, Encoding};
use zeroize::Zeroizing;

use crate::vault::stretch::Key;
use crate::vault::{Entropy, VaultError};

const NONCE: usize = 12;
const TAG: usize = 16;
/// A text is filled up with spaces to a multiple of this, so that its length tells little.
const BUCKET: usize = 256;
/// What a sealed text begins with, and no text of ours does.
const SIGN: char = '~';

/// Why a sealed text does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It was sealed with a key that this vault does not hold.
    #[error("the text was sealed with another key")]
    OtherKey,
    /// It is not what was sealed, or stands in another place.
    #[error("the sealed text is damaged")]
    Damaged,
}

/// One data key and its name, which is no secret.
#[derive(Clone, PartialEq, Eq)]
pub struct DataKey {
    /// What sealed texts call it.
    pub id: u64,
    /// The key.
    pub bits: Key,
}

impl DataKey {
    /// A new key.
    ///
    /// # Errors
    /// There are no random numbers.
    pub fn draw(entropy: Entropy) -> Result<Self, VaultError> {
        let bits = Zeroizing::new(entropy().ok_or(VaultError::NoChance)?);
        let name = entropy().ok_or(VaultError::NoChance)?;
        let id = name.iter().take(8).fold(0, |id, byte| id << 8 | u64::from(*byte));
        Ok(Self { id, bits })
    }
}

/// The keys of an open vault.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    /// The key that seals.
    pub current: DataKey,
    /// The key before it, which still opens what is not sealed anew yet.
    pub former: Option<DataKey>,
    /// The next nonce: it starts at random for each opening and is counted up, so that none is
    /// ever used twice.
    nonce: u128,
}

impl Keys {
    /// Keys to seal and open with.
    ///
    /// # Errors
    /// There are no random numbers.
    pub fn new(
        current: DataKey,
        former: Option<DataKey>,
        entropy: Entropy,
    ) -> Result<Self, VaultError> {
        let start = entropy().ok_or(VaultError::NoChance)?;
        let nonce = start.iter().take(NONCE).fold(0, |all, byte| all << 8 | u128::from(*byte));
        Ok(Self { current, former, nonce })
    }

    /// Seals a text as that of `identity`.
    pub fn seal(&mut self, text: &str, identity: &str) -> String {
        self.nonce = self.nonce.wrapping_add(1);
        let [.., b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11] = self.nonce.to_be_bytes();
        let nonce = [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11];
        let mut padded = text.as_bytes().to_vec();
        padded.resize(text.len().div_ceil(BUCKET) * BUCKET, b' ');
        let identity = bind(identity, self.current.id);
        let sealed = seal_bytes(&self.current.bits, nonce, identity.as_bytes(), padded);
        format!("{SIGN}{} {}", name(self.current.id), Base64Unpadded::encode_string(&sealed))
    }

    /// The text that was sealed as that of `identity`.
    ///
    /// # Errors
    /// Another key sealed it, or it is not what was sealed.
    pub fn open(&self, sealed: &str, identity: &str) -> Result<String, OpenError> {
        let (id, text) = split(sealed).ok_or(OpenError::Damaged)?;
        let mut known = self.former.iter().chain([&self.current]);
        let key = known.find(|key| name(key.id) == id).ok_or(OpenError::OtherKey)?;
        let bytes = Base64Unpadded::decode_vec(text).map_err(|_| OpenError::Damaged)?;
        let opened = open_bytes(&key.bits, bind(identity, key.id).as_bytes(), bytes);
        let mut text =
            opened.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(OpenError::Damaged)?;
        text.truncate(text.trim_end_matches(' ').len());
        Ok(text)
    }

    /// Whether a text is sealed with the key that seals now.
    pub fn is_current(&self, text: &str) -> bool {
        split(text).is_some_and(|(id, _)| id == name(self.current.id))
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey")
    }
}

/// Whether a text is sealed, with whatever key.
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(SIGN)
}

/// The name of the key, and the rest.
fn split(sealed: &str) -> Option<(&str, &str)> {
    sealed.strip_prefix(SIGN)?.split_once(' ')
}

fn name(id: u64) -> String {
    format!("{id:016x}")
}

fn bind(identity: &str, id: u64) -> String {
    format!("{identity} {id:016x}")
}

/// AES-256-GCM: the nonce, the cipher text, the tag.
pub fn seal_bytes(key: &Key, nonce: [u8; NONCE], bound_to: &[u8], mut text: Vec<u8>) -> Vec<u8> {
    let cipher = Aes256Gcm::new(&(**key).into());
    let buffer = text.as_mut_slice().into();
    let tag = cipher.encrypt_inout_detached(&Nonce::from(nonce), bound_to, buffer);
    // It refuses only texts of more than 64 GB; an empty value opens nowhere.
    let Ok(tag) = tag else { return Vec::new() };
    [nonce.as_slice(), &text, tag.as_slice()].concat()
}

/// What `seal_bytes` sealed; `None` if anything about it is other than it was.
pub fn open_bytes(key: &Key, bound_to: &[u8], mut sealed: Vec<u8>) -> Option<Vec<u8>> {
    let tag_at = sealed.len().checked_sub(TAG)?;
    let tag: [u8; TAG] = sealed.get(tag_at..)?.try_into().ok()?;
    sealed.truncate(tag_at);
    let nonce: [u8; NONCE] = sealed.get(..NONCE)?.try_into().ok()?;
    let mut text = sealed.split_off(NONCE);
    let cipher = Aes256Gcm::new(&(**key).into());
    let buffer = text.as_mut_slice().into();
    let (nonce, tag) = (Nonce::from(nonce), Tag::from(tag));
    cipher.decrypt_inout_detached(&nonce, bound_to, buffer, &tag).ok()?;
    Some(text)
}
