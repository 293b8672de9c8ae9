//! Which goals and pages hold words that could point to a person in care, for somebody who means
//! to give a file away.
//!
//! It is looked for only when asked for. Where something was found is known until the page is left;
//! what was found is not kept at all.

use crate::app::action::Action;
use crate::app::state::{Route, State};
use crate::coach::identifiers::hints;
use crate::domain::library::Library;
use crate::domain::record::{Record, RecordKey};
use crate::i18n::catalog::Catalog;

use super::import::record_title;

/// The most places that are listed; the others are counted.
const MOST_LISTED: usize = 20;

/// The records that hold such words, in the order of the library.
pub fn hinted(library: &Library) -> Vec<RecordKey> {
    let is_hinted = |record: &&Record| words(record).iter().any(|text| !hints(text).is_empty());
    library.records().filter(is_hinted).map(Record::key).collect()
}

fn words(record: &Record) -> Vec<&str> {
    let mut words = Vec::new();
    let answers = match record {
        Record::Goal(goal) => {
            words.extend(goal.details.iter().map(|(_, text)| text));
            words.extend(goal.steps.iter().map(|step| step.text()));
            words.extend(goal.wordings.iter().flat_map(|was| [&*was.statement, &*was.because]));
            Some(&goal.answers)
        }
        Record::Draft(draft) => Some(&draft.answers),
        Record::Entry(entry) => {
            words.extend(entry.filled.iter().map(|(_, text)| text));
            None
        }
        Record::Settings(_) => None,
    };
    if let Some(answers) = answers {
        words.extend([&*answers.statement, &answers.measure, &answers.first_step, &answers.reason]);
    }
    words
}

/// What came of looking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HintedList {
    /// How many there are, and what to do.
    pub words: String,
    /// The first of them: how each is called, and the way to it.
    pub lines: Vec<(String, Action)>,
}

/// What came of looking, in words; `None` while nobody asked.
pub fn hinted_list(state: &State, texts: &Catalog) -> Option<HintedList> {
    let found = state.view.whereabouts.hinted.as_ref()?;
    let line = |key: &RecordKey| {
        let record = state.library.record(*key)?;
        let open = match record {
            Record::Goal(goal) => Action::GoalOpened(goal.id),
            Record::Draft(draft) => Action::DraftContinued(draft.id),
            Record::Entry(entry) => Action::ScreenOpened(Route::Entry(entry.id)),
            Record::Settings(_) => return None,
        };
        Some((record_title(record, texts), open))
    };
    Some(HintedList {
        words: match found.len() {
            0 => texts.get("hinted.none").to_owned(),
            n => texts.count("hinted.found", n),
        },
        lines: found.iter().filter_map(line).take(MOST_LISTED).collect(),
    })
}
