//! The line about saving, the notice, and the warning that stays.

use crate::app::kept::Kept;
use crate::app::state::{Saving, State};
use crate::i18n::catalog::Catalog;
use crate::i18n::format;
use crate::store::backend::BackendError;

use super::kept::failure;
use super::place::has_little_room;

/// What the frame around every screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatusBar {
    /// Where the work is: one quiet line.
    pub saved: String,
    /// Who can read it there.
    pub who_can_read: String,
    /// What "Undo" would take back, where no notice offers it.
    pub undo: Option<String>,
    /// The words of the bar over the example.
    pub example: Option<String>,
    /// A refused save: a warning that stays until a save succeeds.
    pub trouble: Option<Trouble>,
    /// What was just done.
    pub notice: Option<NoticeLine>,
    /// What the coach asked when the person last paused; heard, not seen.
    pub spoken: String,
    /// What is wrong with the storage, while saving goes on: values that could not be read,
    /// records that are missing, no room left.
    pub unread: Option<String>,
}

/// Why nothing is kept, and what to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trouble {
    /// What happened.
    pub title: String,
    /// What to do.
    pub advice: String,
    /// The words of a button that saves everything again, where only a person can decide that.
    pub save_again: Option<String>,
    /// The address under which there may be a storage, where this is a guest in another page.
    pub own_page: Option<String>,
}

/// What was just done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeLine {
    /// What was done.
    pub text: String,
    /// Whether it can be taken back.
    pub can_undo: bool,
}

/// The frame's words for this state.
pub fn status_bar(state: &State, texts: &Catalog) -> StatusBar {
    let view = &state.view;
    let saved = match view.saving {
        Saving::Idle if view.is_example => texts.get("example.saved").to_owned(),
        Saving::Idle => texts.get("status.idle").to_owned(),
        Saving::Saved(at) => texts.fill("status.saved", &[("time", &format::time(texts, at))]),
        Saving::Failed(_) => texts.get("status.not_saved").to_owned(),
    };
    let trouble = match view.saving {
        Saving::Failed(error) => Some(trouble(error, state, texts)),
        Saving::Idle | Saving::Saved(_) => None,
    };
    let notice = view.notice.as_ref().map(|notice| NoticeLine {
        text: texts.get(notice.key).to_owned(),
        can_undo: notice.can_undo,
    });
    let mut worries = Vec::new();
    let n_newer = view.unread.iter().filter(|unread| unread.why.is_newer()).count();
    if n_newer > 0 {
        worries.push(texts.get("status.newer").to_owned());
    }
    if view.unread.len() > n_newer {
        worries.push(texts.count("status.unread", view.unread.len() - n_newer));
    }
    if view.has_shrunk {
        worries.push(texts.get("status.shrunk").to_owned());
    }
    if view.is_nearly_full {
        worries.push(texts.get("status.nearly_full").to_owned());
    }
    if has_little_room(&view.whereabouts) {
        worries.push(texts.get("status.room_low").to_owned());
    }
    if let Kept::Failed(error) = view.whereabouts.kept {
        worries.push(texts.get(failure(error)).to_owned());
    }
    let unread = (!worries.is_empty()).then(|| worries.join(" "));
    let is_offered = notice.as_ref().is_some_and(|notice| notice.can_undo);
    let undo = view.undo.next().filter(|_| !is_offered);
    // The first sentence says what was done; what follows it is comfort.
    let undo = undo.and_then(|key| texts.get(key).split('.').next());
    let undo = undo.map(|deed| texts.fill("undo.deed", &[("deed", deed)]));
    let example = view.is_example.then(|| texts.get("example.bar").to_owned());
    let spoken = view.spoken.clone();
    let who = if view.vault.is_open() { "footer.encrypted" } else { "footer.who_can_read" };
    let who_can_read = texts.get(who).to_owned();
    StatusBar { saved, who_can_read, undo, example, trouble, notice, spoken, unread }
}

fn trouble(error: BackendError, state: &State, texts: &Catalog) -> Trouble {
    let (title, advice) = match error {
        BackendError::Blocked => ("trouble.blocked", "trouble.blocked.advice"),
        BackendError::Refused => ("trouble.refused", "trouble.refused.advice"),
        BackendError::Altered => ("trouble.altered", "trouble.altered.advice"),
        BackendError::Vanished => ("trouble.vanished", "trouble.vanished.advice"),
        BackendError::Newer => ("trouble.newer", "trouble.newer.advice"),
    };
    let save_again =
        (error == BackendError::Vanished).then(|| texts.get("trouble.save_again").to_owned());
    let own_page = state.view.whereabouts.own_page.clone();
    Trouble {
        title: texts.get(title).to_owned(),
        advice: texts.get(advice).to_owned(),
        save_again,
        own_page: own_page.filter(|_| error == BackendError::Blocked),
    }
}
