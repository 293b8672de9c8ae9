//! The passphrase as the person meets it: whether it is asked for, what they are about to change,
//! and what was wrong. It holds no key; what was typed is wiped as soon as it was used.

use crate::app::state::Route;
use crate::store::vault::{LockError, Standing};
use crate::vault::VaultError;
use crate::vault::secret::Secret;

/// A passphrase has at least so many characters.
pub const LEAST: usize = 12;
/// Minutes without a key or a press after which it locks.
pub const IDLE_MIN: u64 = 10;
/// Minutes out of sight after which it locks.
pub const HIDDEN_MIN: u64 = 5;

/// How the passphrase stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VaultView {
    /// Whether there is one, and whether it has to be given.
    pub standing: Standing,
    /// What is being changed.
    pub task: Option<Task>,
    /// What was typed, and typed again.
    pub typed: [Secret; 2],
    /// Whether what is typed can be seen.
    pub is_shown: bool,
    /// The recovery code is to be given instead of the passphrase.
    pub by_code: bool,
    /// It is being worked on.
    pub is_busy: bool,
    /// What was wrong with the last try.
    pub problem: Option<Problem>,
    /// A new recovery code, to be written down.
    pub code: Option<Secret>,
    /// Where the person was when it was locked.
    pub came_from: Route,
    /// "Is this a shared computer?" was answered.
    pub is_asked: bool,
}

/// What can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// There is to be a passphrase.
    TurnOn,
    /// Another passphrase is wanted.
    Change,
    /// Another recovery code is wanted.
    NewCode,
    /// Somebody knows the passphrase: another one is wanted, and another key.
    Renew,
    /// There is to be none any more.
    TurnOff,
}

impl Task {
    /// Whether a new passphrase has to be typed for it.
    pub fn needs_passphrase(self) -> bool {
        matches!(self, Self::TurnOn | Self::Change | Self::Renew)
    }
}

/// What was wrong with a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was typed.
    Empty,
    /// The new passphrase is too short.
    Short,
    /// The two are not the same.
    Differ,
    /// It did not work.
    Refused(LockError),
}

impl Problem {
    /// The key of its text.
    pub fn key(self, by_code: bool) -> &'static str {
        match self {
            Self::Empty => "vault.problem.empty",
            Self::Short => "vault.problem.short",
            Self::Differ => "vault.problem.differ",
            Self::Refused(LockError::Medium(_)) => "vault.problem.medium",
            Self::Refused(LockError::Unopened) => "vault.problem.unopened",
            Self::Refused(LockError::Vault(error)) => match error {
                VaultError::NoChance => "vault.problem.no_chance",
                VaultError::NoMemory => "vault.problem.no_memory",
                VaultError::Wrong if by_code => "vault.problem.wrong_code",
                VaultError::Wrong => "vault.problem.wrong",
                VaultError::Damaged if by_code => "vault.problem.damaged_code",
                VaultError::Damaged => "vault.problem.damaged",
                VaultError::Mistyped => "vault.problem.mistyped",
            },
        }
    }
}

/// What a person does about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The n-th field now reads so.
    Typed(usize, Secret),
    /// What is typed is to be seen, or not any more.
    ShowToggled,
    /// The recovery code is to be given instead of the passphrase, or the other way round.
    OpenerToggled,
    /// Something is to be changed.
    TaskOpened(Task),
    /// Nothing is to be changed after all.
    TaskLeft,
    /// "Unlock" or the button of the task was pressed.
    Asked,
    /// The screen says that it is being worked on; now it is. The session does it.
    Begun,
    /// The recovery code was written down.
    CodeKept,
    /// "Lock now" was pressed. The session does it.
    Locked,
    /// "Is this a shared computer?" was answered.
    SharedAnswered(bool),
}

impl VaultView {
    /// Whether there is a passphrase, and it was given.
    pub fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }

    /// Whether not even the passphrase can open it.
    pub fn is_damaged(&self) -> bool {
        self.standing == Standing::Damaged
    }

    /// Whether the plan has to be opened first.
    pub fn is_locked(&self) -> bool {
        matches!(self.standing, Standing::Locked | Standing::Damaged)
    }

    /// Puts away what was being changed.
    pub fn leave(&mut self) {
        let Self { standing, came_from, is_asked, .. } = *self;
        *self = Self { standing, came_from, is_asked, ..Self::default() };
    }
}
