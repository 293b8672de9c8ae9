//! The words of a world: what a person writes into each tab, and what becomes of every word.
//!
//! No two words are alike, so that each can be looked for. Nothing here may change what a tab or
//! the browser holds; it only looks, and keeps the lists of what was acknowledged and what was
//! sent.

use waymark::domain::goal::{Answers, Goal, GoalId};
use waymark::domain::library::Library;
use waymark::domain::record::Record;
use waymark::domain::step::Field;
use waymark::session::Session;
use waymark::store::Store;
use waymark::store::keys::batch_of;
use waymark::transfer::bundle;

use super::{Tab, World};
use crate::support::{TODAY, date};
use crate::tabs::browser::{Mutation, TabBackend};

/// The files that are taken in are batches with names from here on.
pub const BATCHES: u64 = 0xabc;

/// A word of a person; no other text holds it.
pub fn word(tab: usize, edit: usize) -> String {
    format!("<{tab}.{edit}>")
}

/// The words of the two goals of a file.
pub fn words_of_file(tab: usize, import: usize) -> [String; 2] {
    ["a", "b"].map(|goal| format!("<{tab}.file {import}{goal}>"))
}

pub fn file(tab: usize, import: usize) -> String {
    let mut library = Library::default();
    for (n, words) in words_of_file(tab, import).into_iter().enumerate() {
        let answers = Answers { statement: words, ..Answers::default() };
        let id = GoalId::from_bits(((tab * 10 + import) * 2 + n) as u128 + 0xf11e);
        library.adopt(Record::Goal(Goal::new(id, answers, None, date(TODAY))));
    }
    bundle::write(&library, &[], date(TODAY)).unwrap().text
}

/// Where it goes: in turn into two answers, so that tabs meet in one of them and miss each other.
pub fn field(tab: usize, edit: usize) -> Field {
    if (tab + edit).is_multiple_of(2) { Field::Statement } else { Field::Reason }
}

pub fn words(answers: &Answers) -> String {
    [&*answers.statement, &*answers.reason].concat()
}

/// The answers that a tab shows, on home and in the wizard.
pub fn shown(session: &Session<TabBackend>) -> Vec<String> {
    let text = |record: &Record| match record {
        Record::Draft(draft) => words(&draft.answers),
        Record::Goal(goal) => words(&goal.answers),
        Record::Settings(_) | Record::Entry(_) => String::new(),
    };
    session.state().library.records().map(text).collect()
}

impl World {
    /// Every word of this tab that it showed as saved.
    pub fn acknowledge(&mut self, tab: usize) {
        for edit in 0..self.tabs[tab].n_edits {
            let word = word(tab, edit);
            if !self.acknowledged.contains(&word) {
                self.acknowledged.push(word);
            }
        }
    }

    /// Notes the acknowledged words that are with the browser now. Those of a file are once its sign
    /// has gone.
    pub fn note_sent(&mut self, tab: usize, (key, value): &Mutation) {
        let value = value.as_deref().unwrap_or_default();
        let gone = batch_of(key).filter(|_| value.is_empty());
        let gone = gone.map(|batch| usize::try_from(batch - BATCHES).unwrap());
        // Another tab takes the sign away from a file that will never be all there.
        let own = gone.filter(|of_file| of_file / 10 == tab);
        let brought_in = own.map(|of_file| words_of_file(tab, of_file % 10));
        for word in &self.acknowledged {
            let is_here = match &brought_in {
                Some(words) => words.contains(word),
                None => value.contains(word) && !word.contains("file"),
            };
            if is_here && !self.sent.contains(word) {
                self.sent.push(word.clone());
            }
        }
    }

    /// Opens what the browser holds now, as after a crash at this moment, and gives the words that
    /// had reached it and are nowhere any more. Nothing may be unreadable.
    pub fn lost(&self) -> Vec<String> {
        let session = Session::open(Store::new(TabBackend::of(&self.browser), 77));
        assert_eq!(session.store().unread(), []);
        let held = shown(&session).concat();
        for (tab, n) in self.imports() {
            let [a, b] = words_of_file(tab, n).map(|words| held.contains(&words));
            assert_eq!(a, b, "half of a file is there");
        }
        let is_lost = |word: &&String| !held.contains(*word) && !self.given_up.contains(word);
        self.sent.iter().filter(is_lost).cloned().collect()
    }

    /// Every file that was taken in, by its tab.
    fn imports(&self) -> impl Iterator<Item = (usize, usize)> {
        let of_tab = |(tab, held): (usize, &Tab)| (1..=held.n_imports).map(move |n| (tab, n));
        self.tabs.iter().enumerate().flat_map(of_tab)
    }
}
