//! Home: what is next, and every goal.

use crate::app::state::State;
use crate::domain::date::Date;
use crate::domain::draft::{Draft, DraftId};
use crate::domain::goal::{Goal, GoalId};
use crate::domain::record::Record;
use crate::domain::step::Step;
use crate::domain::text::one_line;
use crate::i18n::catalog::Catalog;
use crate::i18n::format;
use crate::sort::sort;
use crate::store::vault::Standing;

use super::narrow::{self, Marks, Narrower};
use super::next::{self, Prompt};
use super::paging::{PAGE, cut};
use super::search::{self, Found};
use super::{bin, place, sheet};

/// The most characters of a draft's sentence that a list shows.
const TITLE_MAX: usize = 80;

/// The most things to do next that home offers, so that it never turns into a list of duties.
const MOST_PROMPTS: usize = 3;

/// The most drafts and goals that are taken in at one look, so that nothing narrows them.
const FEW: usize = 7;

/// What the home screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// Nothing at all is written yet.
    pub is_first_run: bool,
    /// The reminder to download, on the days on which there is one.
    pub reminder: Option<String>,
    /// What is looked for.
    pub query: String,
    /// What was looked for and found; nothing else is shown with it.
    pub found: Option<Found>,
    /// What the lists can be narrowed to, where they are long.
    pub narrower: Option<Narrower>,
    /// How much is left of narrowed lists, in words; empty where they are whole.
    pub n_left: String,
    /// Unfinished drafts, the latest first.
    pub drafts: Vec<DraftLine>,
    /// What else could be done next.
    pub next: Vec<Prompt>,
    /// Goals that still ask for something, the next date first.
    pub open: Vec<GoalLine>,
    /// How many more of these there are than are shown.
    pub n_more_open: Option<usize>,
    /// Goals that are completed or let go, the latest first.
    pub ended: Vec<GoalLine>,
    /// How many more of these there are than are shown.
    pub n_more_ended: Option<usize>,
    /// How much lies in the bin.
    pub n_bin: usize,
    /// Whether to ask if other people use this computer.
    pub asks_if_shared: bool,
}

/// A draft in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    /// Which draft.
    pub id: DraftId,
    /// The beginning of its sentence, or that it has none.
    pub title: String,
    /// Where the person left off.
    pub place: String,
}

/// A goal in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalLine {
    /// Which goal.
    pub id: GoalId,
    /// Its composed sentence.
    pub statement: String,
    /// How it stands, and since or until when.
    pub standing: String,
}

/// Home, as it is on `today`.
pub fn home(state: &State, today: Date, texts: &Catalog) -> Home {
    if !state.view.search.trim().is_empty() {
        let query = state.view.search.clone();
        return Home { query, found: Some(search::found(state, texts)), ..Home::default() };
    }
    let is_first_run =
        !state.library.records().any(|record| !matches!(record, Record::Settings(_)));
    let narrowing = &state.view.narrowing;
    let mut marks: Vec<Marks<'_>> = Vec::new();
    let mut drafts: Vec<&Draft> = Vec::new();
    for draft in state.library.drafts() {
        let own = Marks::of_draft(draft);
        if own.are_of(narrowing) {
            drafts.push(draft);
        }
        marks.push(own);
    }
    let (mut open, mut ended): (Vec<&Goal>, Vec<&Goal>) = (Vec::new(), Vec::new());
    for goal in state.library.goals().filter(|goal| goal.deleted.is_none()) {
        let own = Marks::of_goal("goal", goal);
        if own.are_of(narrowing) {
            let list = if goal.status.is_open() { &mut open } else { &mut ended };
            list.push(goal);
        }
        marks.push(own);
    }
    let is_narrow = narrowing.is_narrow();
    let narrower =
        (marks.len() > FEW || is_narrow).then(|| narrow::narrower(narrowing, &marks, texts));
    let n_left = (drafts.len() + open.len() + ended.len()).to_string();
    let args = [("n", &*n_left), ("all", &*marks.len().to_string())];
    let n_left = if is_narrow { texts.fill("narrow.left", &args) } else { String::new() };
    // They come out of the library in the order of their ids, which holds between equals.
    sort(&mut drafts, |a, b| b.started.cmp(&a.started));
    next_first(&mut open);
    sort(&mut ended, |a, b| b.status_since.cmp(&a.status_since));
    let (open, n_more_open) = cut(state, PAGE, &open);
    let (ended, n_more_ended) = cut(state, PAGE, &ended);
    let lines = |goals: &[&Goal]| goals.iter().map(|goal| line(goal, today, texts)).collect();
    // A draft that waits is one of the few things that are offered; to somebody who looks for
    // certain goals there is nothing to offer.
    let n_prompts = if is_narrow { 0 } else { MOST_PROMPTS - usize::from(!drafts.is_empty()) };
    Home {
        is_first_run,
        query: state.view.search.clone(),
        found: None,
        narrower,
        n_left,
        reminder: place::reminder(state, today, texts),
        drafts: drafts.into_iter().map(|draft| draft_line(draft, texts)).collect(),
        next: next::prompts(state, today, n_prompts, texts),
        open: lines(open),
        n_more_open,
        ended: lines(ended),
        n_more_ended,
        n_bin: bin::count(state),
        asks_if_shared: state.view.vault.standing == Standing::Plain && !state.view.vault.is_asked,
    }
}

/// Brings goals into the order in which their days come.
pub fn next_first(goals: &mut [&Goal]) {
    sort(goals, |a, b| by_target(a).cmp(&by_target(b)));
}

/// The next date first, and goals without one at the end; of one day, by their words.
fn by_target(goal: &Goal) -> (bool, Option<Date>, Date, &str) {
    (goal.target.is_none(), goal.target, goal.created, &goal.answers.statement)
}

fn draft_line(draft: &Draft, texts: &Catalog) -> DraftLine {
    let sentence = one_line(&draft.answers.statement);
    let title = if sentence.is_empty() {
        texts.get("home.draft.untitled").to_owned()
    } else {
        shortened(&sentence)
    };
    DraftLine { id: draft.id, title, place: progress(draft.place.step, texts) }
}

/// The beginning of a text, at a length that a list bears.
pub fn shortened(sentence: &str) -> String {
    match sentence.char_indices().nth(TITLE_MAX) {
        Some((end, _)) => format!("{}…", sentence.get(..end).unwrap_or(sentence).trim_end()),
        None => sentence.to_owned(),
    }
}

/// "Step 2 of 6", or the name of the check page, which is not a question.
pub fn progress(step: Step, texts: &Catalog) -> String {
    if step == Step::Check {
        return texts.get("wizard.progress.check").to_owned();
    }
    let (number, total) = (step.number().to_string(), Step::N_QUESTIONS.to_string());
    texts.fill("wizard.progress", &[("number", &number), ("total", &total)])
}

/// One goal as a line.
pub fn line(goal: &Goal, today: Date, texts: &Catalog) -> GoalLine {
    GoalLine {
        id: goal.id,
        statement: sheet::statement(&goal.answers, goal.target, texts).unwrap_or_default(),
        standing: standing(goal, today, texts),
    }
}

/// "In progress. Look back on Friday 6 August 2027": never a rebuke for a day that has passed.
pub fn standing(goal: &Goal, today: Date, texts: &Catalog) -> String {
    let status = texts.get(status_key(goal));
    let (key, date) = if goal.status.is_open() {
        match goal.target {
            Some(date) if date < today => ("standing.passed", Some(date)),
            Some(date) => ("standing.ahead", Some(date)),
            None => ("standing.undated", None),
        }
    } else {
        ("standing.since", goal.status_since)
    };
    let date = date.map(|date| format::date(texts, date)).unwrap_or_default();
    texts.fill(key, &[("status", status), ("date", &date)])
}

/// The key of the words for how a goal stands.
pub fn status_key(goal: &Goal) -> &'static str {
    use crate::domain::goal::Status;
    match goal.status {
        Status::InProgress => "status.goal.in_progress",
        Status::Paused => "status.goal.paused",
        Status::Completed => "status.goal.completed",
        Status::LetGo => "status.goal.let_go",
    }
}
