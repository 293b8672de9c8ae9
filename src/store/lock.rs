//! The lock of a store: the slots of its data key as one value, kept in two copies.
//!
//! `wm1vault 1 <generation> <on|off> <key> <crc>`, a line for each slot, and a proof, made with
//! the data key itself, that nobody turned the lock off or put other slots in. Each line has a
//! checksum of its own, so that damage is told from a wrong passphrase, and a damaged slot leaves
//! the other one usable. `docs/vault.md` describes every byte.

use std::fmt;

use crate::store::crc::checksum;
use crate::vault::keys::Keys;
use crate::vault::slot::{Opener, Slot};

/// The slots of a data key, and whether what is written now is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// One higher at each change.
    pub generation: u64,
    /// Whether what is written is sealed. A lock that was turned off stays, because a value that
    /// was sealed just before may still turn up.
    pub is_on: bool,
    /// The name of the data key.
    pub key: u64,
    /// The slot that the passphrase opens; `None` if it is damaged.
    pub passphrase: Option<Slot>,
    /// The slot that the recovery code opens; `None` if it is damaged.
    pub code: Option<Slot>,
    proof: String,
}

impl Lock {
    /// A new lock.
    pub fn new(
        generation: u64,
        is_on: bool,
        (passphrase, code): (Option<Slot>, Option<Slot>),
        keys: &mut Keys,
    ) -> Self {
        let key = keys.current.id;
        let mut lock = Self { generation, is_on, key, passphrase, code, proof: String::new() };
        lock.proof = keys.seal("", &lock.claims());
        lock
    }

    /// Reads one copy; `None` if not even its first line is whole.
    pub fn parse(value: &str) -> Option<Self> {
        let mut lines = value.split('\n').map(checked);
        let head: Vec<&str> = lines.next()??.split(' ').collect();
        let ["wm1vault", "1", generation, state, key] = head.as_slice() else { return None };
        let mut lock = Self {
            generation: generation.parse().ok()?,
            is_on: *state != "off",
            key: u64::from_str_radix(key, 16).ok()?,
            passphrase: None,
            code: None,
            proof: String::new(),
        };
        for line in lines.flatten() {
            match line.split_once(' ') {
                Some(("p", slot)) => lock.passphrase = Slot::read(slot),
                Some(("r", slot)) => lock.code = Slot::read(slot),
                Some(("s", proof)) => proof.clone_into(&mut lock.proof),
                _ => {}
            }
        }
        Some(lock)
    }

    /// The slot for what opens it.
    pub fn slot(&self, opener: Opener) -> Option<&Slot> {
        match opener {
            Opener::Passphrase => self.passphrase.as_ref(),
            Opener::Code => self.code.as_ref(),
        }
    }

    /// Whether these keys made it as it stands.
    pub fn is_genuine(&self, keys: &Keys) -> bool {
        keys.open(&self.proof, &self.claims()).is_ok()
    }

    /// What the two copies come to: the newer one, and what is damaged there from the other.
    pub fn of_copies(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        let (Some(a), Some(b)) = (a.clone(), b.clone()) else { return a.or(b) };
        let (mut newer, other) = if a.generation >= b.generation { (a, b) } else { (b, a) };
        if newer.generation == other.generation && newer.key == other.key {
            newer.passphrase = newer.passphrase.or(other.passphrase);
            newer.code = newer.code.or(other.code);
            if newer.proof.is_empty() {
                newer.proof = other.proof;
            }
        }
        Some(newer)
    }

    fn claims(&self) -> String {
        let Self { generation, is_on, key, passphrase, code, .. } = self;
        let state = if *is_on { "on" } else { "off" };
        let mut claims = line(&format!("wm1vault 1 {generation} {state} {key:016x}"));
        for (opener, slot) in [(Opener::Passphrase, passphrase), (Opener::Code, code)] {
            if let Some(slot) = slot {
                claims += "\n";
                claims += &line(&format!("{} {}", opener.letter(), slot.write()));
            }
        }
        claims
    }
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.claims(), line(&format!("s {}", self.proof)))
    }
}

fn line(text: &str) -> String {
    format!("{text} {}", checksum(text))
}

/// A line without its checksum; `None` if that is another one.
fn checked(text: &str) -> Option<&str> {
    let (claims, _) = text.rsplit_once(' ')?;
    (line(claims) == text).then_some(claims)
}
