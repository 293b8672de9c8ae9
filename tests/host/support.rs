//! A journey: one person at one open element, with a fixed clock and counted ids. What befalls the
//! page from outside is in `support/outside.rs`.

mod outside;

use std::hash::{BuildHasher, RandomState};

use waymark::app::action::Action;
use waymark::app::effect::{Effect, Target};
use waymark::app::env::{Env, Moment};
use waymark::app::select::goal::{GoalPage, goal_page};
use waymark::app::select::home::{Home, home};
use waymark::app::select::place::{PlacePage, place_page};
use waymark::app::select::status::{StatusBar, status_bar};
use waymark::app::select::wizard::{WizardPage, wizard_page};
use waymark::app::state::{Route, State};
use waymark::domain::date::Date;
use waymark::domain::draft::Answer;
use waymark::domain::step::Field;
use waymark::i18n::catalog::Catalog;
use waymark::i18n::format::TimeOfDay;
use waymark::session::Session;
use waymark::store::Store;
use waymark::store::backend::{Backend, MemoryBackend};
use waymark::vault::stretch::Cost;

/// The day on which every journey begins, a Sunday.
pub const TODAY: &str = "2026-11-22";

pub fn date(iso: &str) -> Date {
    Date::parse_iso(iso).unwrap()
}

/// What a passphrase costs where thousands of them are tried.
pub const CHEAP: Cost = Cost { memory: 8, passes: 1 };

/// Random bytes, not good enough for anything but tests: the standard library's seeds for its maps.
pub fn chance() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = RandomState::new().hash_one(index) as u8;
    }
    Some(bytes)
}

/// A store as a page opens it, except that a passphrase costs as little as it may.
pub fn store<B: Backend + Clone>(backend: &B, writer: u64) -> Store<B> {
    Store::new(backend.clone(), writer).with_chance(chance, CHEAP)
}

pub struct Journey<B = MemoryBackend> {
    pub backend: B,
    pub texts: Catalog,
    pub now: Moment,
    session: Session<B>,
    writer: u64,
    n_ids: u128,
    /// What the last action wished of the outside.
    pub effects: Vec<Effect>,
}

/// Every key and value of a medium, in the order of the keys.
pub fn values<B: Backend>(medium: &B) -> Vec<(String, String)> {
    let mut keys = medium.keys("").unwrap();
    keys.sort();
    keys.into_iter().map(|key| (key.clone(), medium.get(&key).unwrap().unwrap())).collect()
}

impl Journey {
    pub fn begin() -> Self {
        Self::on(MemoryBackend::default(), 1)
    }
}

impl<B: Backend + Clone> Journey<B> {
    /// Another element on the same storage, as in a second tab.
    pub fn on(backend: B, writer: u64) -> Self {
        let now = Moment { ms: 0, today: date(TODAY), time: TimeOfDay { hour: 14, minute: 2 } };
        let session = Session::open(store(&backend, writer));
        // Either half is of this element alone.
        let n_ids = u128::from(writer) << 64 | u128::from(writer) << 32;
        let texts = Catalog::english();
        Self { backend, texts, now, session, writer, n_ids, effects: Vec::new() }
    }

    pub fn act(&mut self, action: Action) -> &mut Self {
        let Self { texts, now, session, n_ids, .. } = self;
        let mut new_bits = || {
            *n_ids += 1;
            *n_ids
        };
        let mut env = Env { now: *now, texts, new_bits: &mut new_bits };
        self.effects = session.dispatch(action, &mut env);
        // What is to be done once the screen has been drawn; here it is drawn at once.
        while let Some(at) = self.effects.iter().position(|one| matches!(one, Effect::Next(_))) {
            let Effect::Next(next) = self.effects.remove(at) else { continue };
            self.effects.extend(session.dispatch(next, &mut env));
        }
        self
    }

    /// Puts a whole text into a field, key by key as far as the rules can tell.
    pub fn write(&mut self, field: Field, text: &str) -> &mut Self {
        let caret = u32::try_from(text.encode_utf16().count()).ok();
        self.act(Action::FieldEntered(field));
        self.act(Action::Answered(Answer::Text { field, text: text.to_owned(), caret }))
    }

    pub fn state(&self) -> &State {
        self.session.state()
    }

    pub fn home(&self) -> Home {
        home(self.state(), self.now.today, &self.texts)
    }

    /// The wizard's page; a test that asks for it is in the wizard.
    pub fn page(&self) -> WizardPage {
        wizard_page(self.state(), self.now.today, &self.texts).unwrap()
    }

    /// The goal's page; a test that asks for it is there.
    pub fn goal(&self) -> GoalPage {
        let Route::Goal(id) = self.state().view.route else { panic!("no goal is on screen") };
        goal_page(self.state(), id, self.now.today, &self.texts).unwrap()
    }

    /// "Where your plan lives", opened.
    pub fn place(&mut self) -> PlacePage {
        self.act(Action::PlaceOpened).place_page()
    }

    /// The same, as it stands.
    pub fn place_page(&self) -> PlacePage {
        place_page(self.state(), &self.texts)
    }

    /// Everything that is in memory, in one text.
    pub fn session_text(&self) -> String
    where
        B: std::fmt::Debug,
    {
        format!("{:?}", self.session)
    }

    /// "Download my work", and the file.
    pub fn download(&mut self) -> String {
        self.act(Action::DownloadAsked).downloaded()
    }

    /// The file that the last action made.
    pub fn downloaded(&self) -> String {
        let file = self.effects.iter().find_map(|effect| match effect {
            Effect::Download(file) => Some(file.text.clone()),
            _ => None,
        });
        file.unwrap()
    }

    pub fn status(&self) -> StatusBar {
        status_bar(self.state(), &self.texts)
    }

    pub fn focus(&self) -> Option<Target> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::Focus(target) => Some(target.clone()),
            _ => None,
        })
    }

    /// The problems on the page: field and words.
    pub fn problems(&self) -> Vec<(Field, String)> {
        self.page().problems.into_iter().map(|line| (line.field, line.text)).collect()
    }

    /// From home to a saved goal of that sentence, with nothing else answered.
    pub fn save_goal(&mut self, statement: &str) -> &mut Self {
        self.act(Action::WizardStarted).act(Action::Skipped).write(Field::Statement, statement);
        for _ in 0..5 {
            self.act(Action::Continued);
        }
        self.act(Action::GoalSaved)
    }
}
