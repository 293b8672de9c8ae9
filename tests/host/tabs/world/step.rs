//! What can happen next in a world of tabs, and when it can.
//!
//! A step that is missing here is an order that nobody tries. What a step does is `world.rs`.

use waymark::store::gather::SETTLE_MS;

use super::{Tab, World};

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

impl World {
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

    /// Whether an open tab waits for the settle time or for a second look.
    pub fn is_waiting(&self) -> bool {
        let due = |tab: &Tab| tab.session.census_due().filter(|_| tab.is_open);
        self.tabs.iter().filter_map(due).any(|due| due <= self.now + SETTLE_MS)
    }

    /// Whether nothing can happen any more.
    pub fn is_over(&self) -> bool {
        (0..self.tabs.len()).all(|tab| !self.tabs[tab].is_open && self.copy_is_sent(tab))
    }
}
