//! Several tabs on one browser, each with a real session, and every step that can come next.

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write;
use std::hash::{DefaultHasher, Hasher};

use waymark::app::action::Action;
use waymark::app::env::{Env, Moment};
use waymark::domain::draft::Answer;
use waymark::domain::goal::{Answers, Goal, GoalId};
use waymark::domain::library::Library;
use waymark::domain::record::Record;
use waymark::domain::step::Field;
use waymark::i18n::catalog::Catalog;
use waymark::i18n::format::TimeOfDay;
use waymark::session::Session;
use waymark::store::Store;
use waymark::store::gather::SETTLE_MS;
use waymark::store::keys::batch_of;
use waymark::transfer::bundle;

use super::browser::{Mutation, TabBackend, apply};
use crate::support::{TODAY, date};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The person adds a word to one of two answers, and it is saved.
    Edit(usize),
    /// The person adds a word, and it waits to be saved.
    Type(usize),
    /// What waits is saved.
    Save(usize),
    /// The person throws the draft away, and it is saved.
    Discard(usize),
    /// The person opens a file with two goals and takes them in.
    Import(usize),
    /// The browser takes in the next message of a tab, closed or not.
    Send(usize),
    /// A tab takes in the next message of the browser.
    Hear(usize),
    /// The elected tab learns who lives.
    Census(usize),
    /// A tab is closed or killed: it never acts again.
    Close(usize),
    /// A tab dies, and with it all that the browser had not taken in yet.
    Kill(usize),
    /// A page sleeps, and wakes under another name.
    Resume(usize),
    /// A new tab is opened.
    Open,
    /// Time passes: more than the settle time.
    Tick,
}

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

/// The files that are taken in are batches with names from here on.
const BATCHES: u64 = 0xabc;

/// A word of a person; no other text holds it.
fn word(tab: usize, edit: usize) -> String {
    format!("<{tab}.{edit}>")
}

/// The words of the two goals of a file.
fn words_of_file(tab: usize, import: usize) -> [String; 2] {
    ["a", "b"].map(|goal| format!("<{tab}.file {import}{goal}>"))
}

fn file(tab: usize, import: usize) -> String {
    let mut library = Library::default();
    for (n, words) in words_of_file(tab, import).into_iter().enumerate() {
        let answers = Answers { statement: words, ..Answers::default() };
        let id = GoalId::from_bits(((tab * 10 + import) * 2 + n) as u128 + 0xf11e);
        library.adopt(Record::Goal(Goal::new(id, answers, None, date(TODAY))));
    }
    bundle::write(&library, &[], date(TODAY)).unwrap().text
}

/// Where it goes: in turn into two answers, so that tabs meet in one of them and miss each other.
fn field(tab: usize, edit: usize) -> Field {
    if (tab + edit).is_multiple_of(2) { Field::Statement } else { Field::Reason }
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

    /// Whether a step is possible now. The clock moves only when no message is under way.
    pub fn can(&self, step: Step) -> bool {
        let open = |tab: usize| self.tabs.get(tab).is_some_and(|tab| tab.is_open);
        match step {
            Step::Edit(tab) | Step::Type(tab) => {
                open(tab) && self.tabs[tab].session.state().open_draft().is_some()
            }
            Step::Discard(tab) => {
                open(tab) && self.tabs[tab].session.state().open_draft().is_some()
            }
            Step::Save(tab) => open(tab) && self.tabs[tab].session.store().has_unsaved(),
            Step::Import(tab) | Step::Close(tab) | Step::Kill(tab) | Step::Resume(tab) => open(tab),
            Step::Send(tab) => !self.copy_is_sent(tab),
            Step::Hear(tab) => open(tab) && !self.tabs[tab].inbox.is_empty(),
            Step::Census(tab) => self.tabs.iter().position(|tab| tab.is_open) == Some(tab),
            Step::Open => true,
            Step::Tick => (0..self.tabs.len()).all(|tab| {
                self.copy_is_sent(tab) && (!open(tab) || self.tabs[tab].inbox.is_empty())
            }),
        }
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

    /// Every word of this tab that it showed as saved.
    fn acknowledge(&mut self, tab: usize) {
        for edit in 0..self.tabs[tab].n_edits {
            let word = word(tab, edit);
            if !self.acknowledged.contains(&word) {
                self.acknowledged.push(word);
            }
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

    /// Notes the acknowledged words that are with the browser now. Those of a file are once its sign
    /// has gone.
    fn note_sent(&mut self, tab: usize, (key, value): &Mutation) {
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

    /// Whether an open tab waits for the settle time or for a second look.
    pub fn is_waiting(&self) -> bool {
        let due = |tab: &Tab| tab.session.census_due().filter(|_| tab.is_open);
        self.tabs.iter().filter_map(due).any(|due| due <= self.now + SETTLE_MS)
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

    /// Whether nothing can happen any more.
    pub fn is_over(&self) -> bool {
        (0..self.tabs.len()).all(|tab| !self.tabs[tab].is_open && self.copy_is_sent(tab))
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

fn words(answers: &Answers) -> String {
    [&*answers.statement, &*answers.reason].concat()
}

/// The answers that a tab shows, on home and in the wizard.
fn shown(session: &Session<TabBackend>) -> Vec<String> {
    let text = |record: &Record| match record {
        Record::Draft(draft) => words(&draft.answers),
        Record::Goal(goal) => words(&goal.answers),
        Record::Settings(_) | Record::Entry(_) => String::new(),
    };
    session.state().library.records().map(text).collect()
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
