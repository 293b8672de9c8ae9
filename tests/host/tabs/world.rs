//! Several tabs on one browser, each with a real session, and what each step does to them.
//!
//! It judges nothing: which words are lost is `world/words.rs`, and who tries the steps is
//! `search.rs`.

mod step;
mod words;

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write;
use std::hash::{DefaultHasher, Hasher};

use waymark::app::action::Action;
use waymark::app::env::{Env, Moment};
use waymark::domain::draft::Answer;
use waymark::i18n::catalog::Catalog;
use waymark::i18n::format::TimeOfDay;
use waymark::session::Session;
use waymark::store::Store;
use waymark::store::gather::SETTLE_MS;

pub use step::Step;
use words::{BATCHES, field, file, shown, word, words, words_of_file};

use super::browser::{Mutation, TabBackend, apply};
use crate::support::{TODAY, date};

#[derive(Clone, Debug)]
pub struct Tab {
    pub session: Session<TabBackend>,
    pub inbox: VecDeque<(usize, Mutation)>,
    pub writer: u64,
    pub is_open: bool,
    pub n_edits: usize,
    pub n_imports: usize,
}

#[derive(Clone, Debug)]
pub struct World {
    pub browser: BTreeMap<String, String>,
    pub tabs: Vec<Tab>,
    pub now: u64,
    /// The words of which a save was acknowledged.
    pub acknowledged: Vec<String>,
    /// Those that have reached the browser's log.
    pub sent: Vec<String>,
    /// Those that a person saw and threw away.
    pub given_up: Vec<String>,
}

fn moment(ms: u64) -> Moment {
    Moment { ms, today: date(TODAY), time: TimeOfDay { hour: 9, minute: 0 } }
}

impl World {
    /// A browser in which a tab that is dead by now has left a draft, and tabs that were just
    /// opened on it.
    pub fn new(n_tabs: usize, texts: &Catalog) -> Self {
        let mut world = Self {
            browser: BTreeMap::new(),
            tabs: Vec::new(),
            now: 0,
            acknowledged: Vec::new(),
            sent: Vec::new(),
            given_up: Vec::new(),
        };
        world.open();
        world.act(0, Action::WizardStarted, texts);
        world.act(0, Action::Skipped, texts);
        world.step(Step::Edit(0), texts);
        world.step(Step::Census(0), texts);
        while world.can(Step::Send(0)) {
            world.step(Step::Send(0), texts);
        }
        world.tabs.clear();
        for _ in 0..n_tabs {
            world.open();
        }
        world
    }

    fn open(&mut self) {
        let writer = self.tabs.len() as u64 + u64::from(!self.browser.is_empty()) * 10 + 1;
        let session = Session::open(Store::new(TabBackend::of(&self.browser), writer));
        let inbox = VecDeque::new();
        self.tabs.push(Tab { session, inbox, writer, is_open: true, n_edits: 0, n_imports: 0 });
    }

    fn act(&mut self, tab: usize, action: Action, texts: &Catalog) {
        // A draft has one name in all worlds, and each file that is taken in one of its own.
        let of_file = u128::try_from(tab * 10 + self.tabs[tab].n_imports).unwrap();
        let mut bits = || u128::from(BATCHES) + of_file;
        let mut env = Env { now: moment(self.now), texts, new_bits: &mut bits };
        self.tabs[tab].session.dispatch(action, &mut env);
        self.tabs[tab].session.take_written();
    }

    fn copy_is_sent(&self, tab: usize) -> bool {
        self.tabs[tab].session.store().backend().0.borrow().outbox.is_empty()
    }

    pub fn step(&mut self, step: Step, texts: &Catalog) {
        match step {
            Step::Edit(tab) => {
                self.step(Step::Type(tab), texts);
                self.step(Step::Save(tab), texts);
            }
            Step::Type(tab) => {
                let draft = self.tabs[tab].session.state().open_draft().unwrap();
                let n_edits = self.tabs[tab].n_edits;
                let field = field(tab, n_edits);
                let text = draft.text(field).unwrap().to_owned() + &word(tab, n_edits);
                self.tabs[tab].n_edits += 1;
                let answer = Answer::Text { field, text, caret: None };
                self.act(tab, Action::Answered(answer), texts);
            }
            Step::Save(tab) => {
                self.tabs[tab].session.save(moment(self.now));
                self.tabs[tab].session.take_written();
                assert_eq!(self.tabs[tab].session.trouble(), None);
                self.acknowledge(tab);
            }
            Step::Discard(tab) => {
                let draft = self.tabs[tab].session.state().open_draft().unwrap();
                let (id, text) = (draft.id, words(&draft.answers));
                let words = text.split_inclusive('>').map(str::to_owned);
                self.given_up.extend(words);
                self.act(tab, Action::DraftDiscarded(id), texts);
            }
            Step::Import(tab) => self.import(tab, texts),
            Step::Send(tab) => self.send(tab),
            Step::Hear(tab) => self.hear(tab, texts),
            Step::Census(tab) => self.census(tab, texts),
            Step::Close(tab) => {
                self.tabs[tab].is_open = false;
                self.tabs[tab].inbox.clear();
            }
            Step::Kill(tab) => {
                self.step(Step::Close(tab), texts);
                self.tabs[tab].session.store().backend().0.borrow_mut().outbox.clear();
            }
            Step::Resume(tab) => {
                self.tabs[tab].writer += 100;
                let writer = self.tabs[tab].writer;
                let mut bits = || 0xabc;
                let mut env = Env { now: moment(self.now), texts, new_bits: &mut bits };
                self.tabs[tab].session.resume(writer, &mut env);
                self.tabs[tab].session.take_written();
            }
            Step::Open => self.open(),
            Step::Tick => {
                self.now += SETTLE_MS;
                for tab in self.tabs.iter_mut().filter(|tab| tab.is_open) {
                    tab.session.wake(moment(self.now));
                }
            }
        }
    }

    /// Takes a file in and goes on with the draft.
    fn import(&mut self, tab: usize, texts: &Catalog) {
        let draft = self.tabs[tab].session.state().open_draft().map(|draft| draft.id);
        self.tabs[tab].n_imports += 1;
        let n = self.tabs[tab].n_imports;
        self.act(tab, Action::FileChosen(Some(file(tab, n))), texts);
        let accepted = Action::ImportAccepted { take_changed: true, without_copy: false };
        self.act(tab, accepted, texts);
        assert_eq!(self.tabs[tab].session.trouble(), None);
        self.acknowledged.extend(words_of_file(tab, n));
        if let Some(draft) = draft {
            self.act(tab, Action::DraftContinued(draft), texts);
        }
    }

    fn send(&mut self, tab: usize) {
        let copy = &self.tabs[tab].session.store().backend().0;
        let mutation = copy.borrow_mut().outbox.pop_front().unwrap();
        apply(&mut self.browser, &mutation);
        for other in self.tabs.iter_mut().filter(|other| other.is_open) {
            other.inbox.push_back((tab, mutation.clone()));
        }
        for other in 0..self.tabs.len() {
            self.confirm(other);
        }
        self.note_sent(tab, &mutation);
    }

    fn hear(&mut self, tab: usize, texts: &Catalog) {
        let Tab { session, inbox, .. } = &mut self.tabs[tab];
        let (source, mutation) = inbox.pop_front().unwrap();
        if session.store().backend().receive(source == tab, &mutation) {
            let mut bits = || 0xabc;
            let mut env = Env { now: moment(self.now), texts, new_bits: &mut bits };
            session.look_again(&mutation.0, &mut env);
            session.take_written();
        }
        self.confirm(tab);
    }

    /// Confirmations are taken in as soon as they are next: nothing but the order of messages
    /// depends on them, and that they keep.
    fn confirm(&mut self, tab: usize) {
        let Tab { session, inbox, .. } = &mut self.tabs[tab];
        while inbox.front().is_some_and(|(source, _)| *source == tab) {
            if let Some((_, mutation)) = inbox.pop_front() {
                session.store().backend().receive(true, &mutation);
            }
        }
    }

    fn census(&mut self, tab: usize, texts: &Catalog) {
        let open = self.tabs.iter().filter(|tab| tab.is_open);
        let living: Vec<u64> = open.map(|tab| tab.writer).collect();
        let mut bits = || 0xabc;
        let mut env = Env { now: moment(self.now), texts, new_bits: &mut bits };
        self.tabs[tab].session.census(Some(&living), &mut env);
        self.tabs[tab].session.take_written();
    }

    /// Two worlds of the same fingerprint go on alike.
    pub fn fingerprint(&self) -> u128 {
        let mut print = Fingerprint([DefaultHasher::new(), DefaultHasher::new()]);
        print.0[1].write_u8(1);
        // Writing into a hasher cannot be refused.
        let _ = write!(print, "{:?}{}{:?}", self.browser, self.now, self.sent);
        for Tab { session, inbox, writer, is_open, n_edits, n_imports } in &self.tabs {
            let _ = write!(print, "{inbox:?}{writer}{is_open}{n_edits}{n_imports}");
            if *is_open {
                let _ = write!(print, "{:?}{:?}", session.store(), shown(session));
            } else {
                let _ = write!(print, "{:?}", session.store().backend().0.borrow().outbox);
            }
        }
        let [low, high] = print.0.map(|hasher| u128::from(hasher.finish()));
        high << 64 | low
    }
}

struct Fingerprint([DefaultHasher; 2]);

impl Write for Fingerprint {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        for hasher in &mut self.0 {
            hasher.write(text.as_bytes());
        }
        Ok(())
    }
}
