//! Looking for words in everything that was written.
//!
//! Every record is read at each key, so nothing is copied before it is known to be shown, and what
//! is looked for is never stored and never leaves the state.

mod excerpt;

use crate::app::action::Action;
use crate::app::state::{Route, State};
use crate::content::{self, Field, FieldKind, Form};
use crate::domain::action_step::ActionStep;
use crate::domain::draft::Draft;
use crate::domain::entry::Entry;
use crate::domain::filled::Filled;
use crate::domain::fold::{find, words};
use crate::domain::goal::{Answers, Goal};
use crate::domain::text::one_line;
use crate::i18n::catalog::Catalog;
use crate::sort::sort;

use super::areas;
use super::critique::Run;
use super::home::{next_first, shortened};
use super::links;
use super::narrow::{Marks, Narrower, narrower};
use super::paging::cut;
use super::shelf;
use excerpt::excerpt;

/// How many hits are shown at first.
const PAGE: usize = 50;

/// What was looked for, and what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What was looked for.
    pub query: String,
    /// What it can be narrowed to.
    pub narrower: Narrower,
    /// How much was found, in words; empty while nothing is looked for.
    pub count: String,
    /// What was found: goals, steps, drafts, then pages with the latest first.
    pub hits: Vec<HitLine>,
    /// How many more hits there are than are shown.
    pub n_more: Option<usize>,
}

/// One place where all the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitLine {
    /// Leads there.
    pub open: Action,
    /// What was written, with the words marked.
    pub runs: Vec<Run>,
    /// What it is.
    pub place: String,
}

/// A text with the name of its field.
type Text<'a> = (&'a str, &'a str);
/// A record, or a part of one, with the text that is shown of it.
enum Hit<'a> {
    Goal(&'a Goal, &'a str),
    Step(&'a Goal, &'a ActionStep, &'a str),
    Draft(&'a Draft, &'a str),
    Entry(&'a Entry, &'a str, Kind<'a>),
}

/// What is known of a kind of entry. Thousands of entries are of a few, so it is looked up once.
#[derive(Clone, Copy)]
struct Kind<'a> {
    id: &'a str,
    form: Option<&'static Form>,
    area: &'static str,
}

/// What was looked for, and what was found.
pub fn found(state: &State, texts: &Catalog) -> Found {
    let query = state.view.search.clone();
    let words = words(&query);
    let all = if words.is_empty() { Vec::new() } else { hits(state, &words, texts) };
    let narrowing = &state.view.narrowing;
    let (mut marks, mut hits) = (Vec::new(), Vec::new());
    for hit in all {
        let own = marks_of(state, &hit);
        if own.are_of(narrowing) {
            hits.push(hit);
        }
        marks.push(own);
    }
    let narrower = narrower(narrowing, &marks, texts);
    latest_first(&mut hits, PAGE * (1 + state.view.n_more_pages));
    let (shown, n_more) = cut(state, PAGE, &hits);
    let count = texts.count("search.count", hits.len());
    Found {
        query,
        narrower,
        count: if words.is_empty() { String::new() } else { count },
        hits: shown.iter().map(|hit| line(state, hit, &words, texts)).collect(),
        n_more,
    }
}

fn hits<'a>(state: &'a State, words: &[Vec<char>], texts: &Catalog) -> Vec<Hit<'a>> {
    let library = &state.library;
    let form = |id: &str| content::form(texts.language(), id);
    let (of_goal, of_step) = (form("goal_details"), form("step"));
    let mut hits = Vec::new();
    // One list for all records, so that looking takes no room.
    let mut all: Vec<Text<'a>> = Vec::new();
    let mut goals: Vec<&Goal> = library.goals().filter(|goal| goal.deleted.is_none()).collect();
    next_first(&mut goals);
    for goal in &goals {
        let Goal { answers, details, wordings, .. } = goal;
        all.clear();
        all.extend(sentences(answers));
        all.extend(details.iter());
        all.extend(wordings.iter().map(|wording| ("", &*wording.because)));
        let shown = matching(&all, words, of_goal);
        hits.extend(shown.map(|text| Hit::Goal(goal, text)));
    }
    for goal in &goals {
        for step in &goal.steps {
            let shown = in_form(&mut all, &step.filled, words, of_step);
            hits.extend(shown.map(|text| Hit::Step(goal, step, text)));
        }
    }
    for draft in library.drafts() {
        let answers = &draft.answers;
        all.clear();
        all.extend(sentences(answers));
        all.push(("", &*answers.first_step));
        let shown = matching(&all, words, None);
        hits.extend(shown.map(|text| Hit::Draft(draft, text)));
    }
    let mut kinds = Vec::new();
    for entry in library.entries().filter(|entry| entry.deleted.is_none()) {
        let kind = kind_of(entry, &mut kinds, texts);
        let shown = in_form(&mut all, &entry.filled, words, kind.form);
        hits.extend(shown.map(|text| Hit::Entry(entry, text, kind)));
    }
    hits
}

fn sentences(answers: &Answers) -> [Text<'_>; 3] {
    [("", &*answers.statement), ("", &*answers.measure), ("", &*answers.reason)]
}

fn kind_of<'a>(entry: &'a Entry, known: &mut Vec<Kind<'a>>, texts: &Catalog) -> Kind<'a> {
    let id = entry.form.as_str();
    if let Some(kind) = known.iter().find(|kind| kind.id == id) {
        return *kind;
    }
    let form = content::form(texts.language(), id);
    let kind = Kind { id, form, area: areas::area_of_form(id, texts) };
    known.push(kind);
    kind
}

/// Brings the latest of the entries, which stand at the end, to their front, where any are shown.
fn latest_first(hits: &mut [Hit<'_>], n_shown: usize) {
    let day = |hit: &Hit<'_>| match hit {
        Hit::Entry(entry, ..) => Some(entry.date),
        _ => None,
    };
    let first = hits.iter().position(|hit| day(hit).is_some()).filter(|first| *first < n_shown);
    if let Some(entries) = first.and_then(|first| hits.get_mut(first..)) {
        sort(entries, |a, b| day(b).cmp(&day(a)));
    }
}

fn marks_of<'a>(state: &'a State, hit: &Hit<'a>) -> Marks<'a> {
    match *hit {
        Hit::Goal(goal, _) => Marks::of_goal("goal", goal),
        Hit::Step(goal, ..) => Marks::of_goal("step", goal),
        Hit::Draft(draft, _) => Marks::of_draft(draft),
        Hit::Entry(entry, _, kind) => {
            let goal = entry.goal.and_then(|id| state.library.goal(id));
            let goal = goal.filter(|goal| goal.deleted.is_none());
            Marks::of_entry(entry, goal, kind.area)
        }
    }
}

fn in_form<'a>(
    all: &mut Vec<Text<'a>>,
    filled: &'a Filled,
    words: &[Vec<char>],
    form: Option<&Form>,
) -> Option<&'a str> {
    all.clear();
    all.extend(filled.iter());
    matching(all, words, form)
}

/// The text that is shown of a record in which every word stands somewhere.
fn matching<'a>(all: &[Text<'a>], words: &[Vec<char>], form: Option<&Form>) -> Option<&'a str> {
    let mut shown = None;
    for word in words {
        let holds =
            |(field, text): &&Text<'a>| find(text, word).is_some() && is_worded(form, field, text);
        let (_, text) = all.iter().find(|text| holds(text))?;
        shown = shown.or(Some(*text));
    }
    shown
}

/// Whether a field holds words of the person, and not the name of a choice, a goal or an entry.
fn is_worded(form: Option<&Form>, field: &str, text: &str) -> bool {
    // The two marks of a gap stand under its name and an ending.
    let is_it = |own: &&Field| {
        own.id == field || (own.kind == FieldKind::Gap && field.starts_with(&own.id))
    };
    let field = form.and_then(|form| form.fields.iter().find(is_it));
    field.is_none_or(|field| {
        use FieldKind::{Entry, Line, Money, Number, Text};
        match field.kind {
            Line | Text | Number | Money => true,
            Entry => links::pointed(text).is_none(),
            _ => false,
        }
    })
}

fn line(state: &State, hit: &Hit<'_>, words: &[Vec<char>], texts: &Catalog) -> HitLine {
    let (open, text, place) = match *hit {
        Hit::Goal(goal, text) => {
            let statement = &goal.answers.statement;
            let is_statement = std::ptr::eq(text, statement.as_str());
            let name = (!is_statement).then_some(statement.as_str());
            (Action::GoalOpened(goal.id), text, place("search.is.goal", name, texts))
        }
        Hit::Step(goal, step, text) => {
            let open = Action::ScreenOpened(Route::Step(goal.id, step.id));
            (open, text, place("search.is.step", Some(&goal.answers.statement), texts))
        }
        Hit::Draft(draft, text) => {
            (Action::DraftContinued(draft.id), text, place("search.is.draft", None, texts))
        }
        Hit::Entry(entry, text, Kind { form, .. }) => {
            let title = form.map_or(texts.get("entry.unknown_form"), |form| form.title.as_str());
            let note = shelf::line(state, entry, form, texts).note;
            let open = Action::ScreenOpened(Route::Entry(entry.id));
            (open, text, format!("{title} · {note}"))
        }
    };
    HitLine { open, runs: excerpt(text, words), place }
}

fn place(key: &str, name: Option<&str>, texts: &Catalog) -> String {
    let kind = texts.get(key);
    match name {
        Some(name) => format!("{kind} · {}", shortened(&one_line(name))),
        None => kind.to_owned(),
    }
}
