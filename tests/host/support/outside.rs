//! What befalls the page of a journey without a deed of its person: time, sleep, a reload, writes
//! of other elements, and the page that holds it.

use waymark::app::env::Env;
use waymark::session::Session;
use waymark::store::backend::Backend;

use super::{Journey, store};

impl<B: Backend + Clone> Journey<B> {
    /// The page is gone without a word, and opened again; the new page is another writer.
    pub fn reload(&mut self) {
        self.writer += 1_000;
        self.session = Session::open(store(&self.backend, self.writer));
    }

    /// Lets time pass; what falls due on the way is done at its time.
    pub fn wait(&mut self, ms: u64) -> &mut Self {
        let end = self.now.ms + ms;
        self.effects.clear();
        while let Some(due) = self.session.due().filter(|due| *due <= end) {
            self.now.ms = due.max(self.now.ms);
            self.effects.extend(self.session.wake(self.now));
        }
        self.now.ms = end;
        self
    }

    /// The elected element learns that nobody else is there.
    pub fn census(&mut self) -> &mut Self {
        let mut new_bits = || 0;
        let mut env = Env { now: self.now, texts: &self.texts, new_bits: &mut new_bits };
        self.session.census(Some(&[self.writer]), &mut env);
        self
    }

    /// Stays as long as it takes to gather all that dead writers left.
    pub fn gather(&mut self) -> &mut Self {
        for _ in 0..4 {
            self.census().wait(12_000);
        }
        self
    }

    /// The page may have slept, or somebody cleared the storage.
    pub fn refresh(&mut self) -> &mut Self {
        let mut new_bits = || 0;
        let mut env = Env { now: self.now, texts: &self.texts, new_bits: &mut new_bits };
        self.session.refresh(&mut env);
        self
    }

    /// The page slept, and wakes as another writer.
    pub fn resume(&mut self, writer: u64) -> &mut Self {
        self.writer = writer;
        let mut new_bits = || 0;
        let mut env = Env { now: self.now, texts: &self.texts, new_bits: &mut new_bits };
        self.session.resume(writer, &mut env);
        self
    }

    /// The page may be about to go.
    pub fn leave(&mut self) {
        self.session.hide(self.now);
    }

    /// Somebody looks at the page again.
    pub fn show(&mut self) -> &mut Self {
        self.effects = self.session.show(self.now);
        self
    }

    /// The keys that were written since this was asked last.
    pub fn written(&mut self) -> Vec<String> {
        self.session.take_written()
    }

    /// The other element's writes are heard of, as a browser would tell.
    pub fn hear_from(&mut self, other: &mut Self) {
        for key in other.written() {
            self.hear(&key);
        }
    }

    /// Somebody else wrote that key.
    pub fn hear(&mut self, key: &str) -> &mut Self {
        let mut new_bits = || 0;
        let mut env = Env { now: self.now, texts: &self.texts, new_bits: &mut new_bits };
        self.session.look_again(key, &mut env);
        self
    }

    /// The page that holds the element tells of itself.
    pub fn lives_at(&mut self, site: &str, forgets: bool) -> &mut Self {
        self.session.lives_at(site.to_owned(), forgets, None, false);
        self
    }

    /// Likewise, from inside a page of somebody else.
    pub fn lives_inside_another(&mut self, site: &str) -> &mut Self {
        let own_page = Some(format!("https://{site}/goals"));
        self.session.lives_at(site.to_owned(), false, own_page, false);
        self
    }

    /// The browser can write to a file that the person chose.
    pub fn keeps_files(&mut self) -> &mut Self {
        self.session.lives_at(String::new(), false, None, true);
        self
    }
}
