//! The way back: the last deeds, each with the records as they were before it and after it.
//!
//! Typing is no deed, because a text field has a way back of its own. A deed whose records were
//! changed since by somebody else, in another tab, is not taken back: that would take back their
//! words too.

use crate::domain::library::{Change, Library};

/// How many deeds can be taken back.
const DEPTH: usize = 50;

/// The deeds that can be taken back, the oldest first. Forgotten when the page closes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoStack(Vec<Deed>);

/// One deed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Deed {
    /// The key of the text that says what was done.
    key: &'static str,
    before: Vec<Change>,
    after: Vec<Change>,
}

/// What taking back came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undone {
    /// There was nothing to take back.
    Nothing,
    /// The deed is taken back.
    Done,
    /// Its records were changed since, so it stands.
    Overtaken,
}

impl UndoStack {
    /// Remembers a deed. `before` is what its records were; a deed that changed nothing is none.
    pub fn push(&mut self, key: &'static str, before: Vec<Change>, library: &Library) {
        if before.is_empty() {
            return;
        }
        let after = before.iter().map(|change| library.as_is(change.key())).collect();
        if self.0.len() == DEPTH {
            self.0.remove(0);
        }
        self.0.push(Deed { key, before, after });
    }

    /// The key of what would be taken back next.
    pub fn next(&self) -> Option<&'static str> {
        self.0.last().map(|deed| deed.key)
    }

    /// Takes the last deed back, and forgets it either way.
    pub fn undo(&mut self, library: &mut Library) -> Undone {
        let Some(deed) = self.0.pop() else { return Undone::Nothing };
        if deed.after.iter().any(|change| library.as_is(change.key()) != *change) {
            return Undone::Overtaken;
        }
        deed.before.into_iter().for_each(|change| library.apply(change));
        Undone::Done
    }
}
