//! What a chosen file would do, in words.

use crate::app::state::{HeldBack, State};
use crate::domain::record::Record;
use crate::domain::text::one_line;
use crate::i18n::catalog::Catalog;
use crate::store::points::Deed;
use crate::transfer::import::{ImportError, ImportPlan};

use super::paging::{PAGE, cut};
use super::vault::{VaultPage, vault_page};

/// What the page about a chosen file shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportPage {
    /// The file cannot be opened: why, and what to do.
    Refused(String),
    /// The file can be opened with the passphrase or the code that it was locked with.
    Locked(VaultPage),
    /// The file can be opened.
    Plan(ImportSummary),
}

/// What a file would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportSummary {
    /// It is a restore point, not a file.
    pub is_point: bool,
    /// Why nothing was done when it was accepted.
    pub held_back: Option<HeldBack>,
    /// One line for each count that is not zero.
    pub lines: Vec<String>,
    /// The sentences of what would be added.
    pub added: Vec<String>,
    /// How many more of these there are than are shown.
    pub n_more_added: Option<usize>,
    /// The sentences, as the file has them, of what differs.
    pub changed: Vec<String>,
    /// How many more of these there are than are shown.
    pub n_more_changed: Option<usize>,
}

/// The page about the file that was chosen, if one was.
pub fn import_page(state: &State, texts: &Catalog) -> Option<ImportPage> {
    if state.view.locked_file.is_some() {
        return Some(ImportPage::Locked(vault_page(state, texts)));
    }
    let import = state.view.import.as_ref()?;
    Some(match &import.found {
        Ok(plan) => ImportPage::Plan(ImportSummary {
            is_point: import.deed == Deed::Return,
            held_back: import.held_back,
            ..summary(state, plan, texts)
        }),
        Err(error) => ImportPage::Refused(texts.get(refusal(*error)).to_owned()),
    })
}

/// The words for a file that cannot be opened.
pub(super) fn refusal(error: ImportError) -> &'static str {
    match error {
        ImportError::TooLarge => "import.too_large",
        ImportError::TooNew => "import.too_new",
        ImportError::NotOurs => "import.not_ours",
        ImportError::NoLock => "import.no_lock",
    }
}

fn summary(state: &State, plan: &ImportPlan, texts: &Catalog) -> ImportSummary {
    let counts = [
        ("import.added", plan.added.len()),
        ("import.changed", plan.changed.len()),
        ("import.same", plan.same.len()),
        ("import.refused", plan.n_refused),
    ];
    let counted = counts.into_iter().filter(|(_, n)| *n > 0);
    let titles = |records: &[Record]| {
        let (shown, n_more) = cut(state, PAGE, records);
        (shown.iter().map(|record| record_title(record, texts)).collect(), n_more)
    };
    let (added, n_more_added) = titles(&plan.added);
    let (changed, n_more_changed) = titles(&plan.changed);
    ImportSummary {
        is_point: false,
        held_back: None,
        lines: counted.map(|(key, n)| texts.count(key, n)).collect(),
        added,
        n_more_added,
        changed,
        n_more_changed,
    }
}

/// How a record is called in a list of different ones.
pub fn record_title(record: &Record, texts: &Catalog) -> String {
    let (sentence, untitled) = match record {
        Record::Goal(goal) => (one_line(&goal.answers.statement), "home.draft.untitled"),
        Record::Draft(draft) => (one_line(&draft.answers.statement), "home.draft.untitled"),
        Record::Entry(entry) => (
            one_line(entry.filled.iter().map(|(_, text)| text).next().unwrap_or_default()),
            "import.entry",
        ),
        Record::Settings(_) => (String::new(), "import.settings"),
    };
    if sentence.is_empty() { texts.get(untitled).to_owned() } else { sentence }
}
