//! References to nothing, and keys of others: what may come out of a file, of another version, or
//! of a storage that is shared with a whole site. Nothing of it stops the program, and nothing of
//! it is thrown away.

use std::cell::Cell;
use std::rc::Rc;

use waymark::app::action::Action;
use waymark::app::narrowing::By;
use waymark::app::select::{
    areas, bin, form_page, goal, hinted, home, plan, search, shelf, wizard,
};
use waymark::app::state::{PlanShape, Route, State};
use waymark::app::subject::Subject;
use waymark::domain::action_step::StepId;
use waymark::domain::area::Area;
use waymark::domain::date::Date;
use waymark::domain::entry::EntryId;
use waymark::domain::goal::GoalId;
use waymark::domain::record::Record;
use waymark::domain::step::{Field, Step};
use waymark::i18n::catalog::Catalog;
use waymark::store::backend::{Backend, BackendError, MemoryBackend};
use waymark::store::envelope::body;

use crate::follow::{entry, goal as goal_of, step};
use crate::support::Journey;

/// A name that nothing has.
const GONE: u128 = 999;

/// Makes the values of every screen there is for this state, and of the pages of all its records.
fn every_screen(state: &State, today: Date, texts: &Catalog) {
    home::home(state, today, texts);
    for shape in [PlanShape::Goals, PlanShape::Cycle, PlanShape::Reviews] {
        plan::plan_page(state, shape, today, texts);
    }
    for line in areas::areas(state, texts) {
        areas::area_page(state, line.name, today, texts);
    }
    shelf::notes(state, texts);
    shelf::about(state, texts);
    bin::bin(state, texts);
    hinted::hinted(&state.library);
    for id in state.library.goals().map(|goal| goal.id).chain([GoalId::from_bits(GONE)]) {
        goal::goal_page(state, id, today, texts);
        form_page::details_page(state, id, texts);
        form_page::levels_page(state, id, texts);
        form_page::step_page(state, Subject::Step(id, StepId::from_bits(1)), texts);
    }
    for id in state.library.entries().map(|entry| entry.id).chain([EntryId::from_bits(GONE)]) {
        form_page::entry_page(state, id, texts);
    }
    for word in ["goal", "page", "it"] {
        let mut state = state.clone();
        state.view.search = word.to_owned();
        search::found(&state, texts);
        home::home(&state, today, texts);
    }
    wizard::wizard_page(state, today, texts);
}

/// A journey on a storage that holds these records, as if a file had brought them.
fn holding(records: &[Record]) -> Journey {
    let mut journey = Journey::begin();
    for record in records {
        journey.act(Action::RecordArrived(Box::new(record.clone())));
    }
    // Another tab stores what it knows; this one is told to take everything as its own.
    journey.act(Action::SaveAgainAsked).reload();
    journey
}

/// That every screen can be made, and that the file and the next page hold the records unchanged.
fn assert_harmless(records: &[Record]) -> Journey {
    let mut journey = holding(records);
    every_screen(journey.state(), journey.now.today, &journey.texts);
    journey.wait(60_000).reload();
    let file = journey.download();
    for record in records {
        assert_eq!(journey.state().library.record(record.key()), Some(record));
        assert!(file.contains(&body(record)), "{file}");
    }
    journey
}

#[test]
fn fault_42_a_goal_that_serves_a_goal_that_is_gone_or_itself_is_kept_as_it_is() {
    let mut goals = [1, 2, 3, 4].map(|n| goal_of(n, 0, Some(30)));
    // One is gone, one is no name at all, one is itself, and the last ones serve each other.
    let parents = [GONE, 2, 4, 3].map(|n| GoalId::from_bits(n).to_string());
    for (goal, parent) in goals.iter_mut().zip(&parents) {
        goal.details.set("parent", parent);
    }
    goals[0].details.set("link_value", "no name");
    let mut nameless = goal_of(5, 0, None);
    nameless.details.set("parent", "no name");
    let records: Vec<Record> = goals.into_iter().chain([nameless]).map(Record::Goal).collect();
    let journey = assert_harmless(&records);
    let page = |n| {
        let id = GoalId::from_bits(n);
        goal::goal_page(journey.state(), id, journey.now.today, &journey.texts).unwrap()
    };
    for n in [1, 5] {
        assert_eq!(page(n).details.lines[0].text, "a goal that is no longer here");
    }
    for n in [2, 3, 4] {
        let asked = &page(n).details.remarks;
        assert_eq!(asked, &[journey.texts.get("detail.loop")], "{n}");
    }
}

#[test]
fn fault_42_a_link_to_a_page_that_is_gone_is_named_as_missing_and_kept() {
    let mut goal = goal_of(1, 0, None);
    goal.details.set("link_value", &EntryId::from_bits(GONE).to_string());
    goal.details.set("link_gap", &format!("{}.conflict", EntryId::from_bits(GONE)));
    let mut part = entry(7, "review_goal", 0, Some(1));
    part.review = Some(EntryId::from_bits(GONE));
    let journey = assert_harmless(&[Record::Goal(goal), Record::Entry(part)]);
    let id = GoalId::from_bits(1);
    let page = goal::goal_page(journey.state(), id, journey.now.today, &journey.texts).unwrap();
    let lines: Vec<&str> = page.details.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(lines, ["something that is no longer here"; 2]);
}

#[test]
fn fault_42_a_step_of_a_goal_that_is_gone_has_no_page_and_takes_nothing() {
    let mut goal = goal_of(1, 0, None);
    goal.steps = vec![step(1, Some(3)), step(1, None)];
    // Two steps of one name, as no program of ours makes them.
    let mut journey = assert_harmless(&[Record::Goal(goal)]);
    let (gone, step) = (GoalId::from_bits(GONE), StepId::from_bits(1));
    let before = journey.state().library.clone();
    journey.act(Action::ScreenOpened(Route::Step(gone, step)));
    let subject = Subject::Step(gone, step);
    assert_eq!(form_page::step_page(journey.state(), subject, &journey.texts), None);
    let (field, text) = ("text".to_owned(), "words".to_owned());
    journey.act(Action::FormAnswered { subject, field, text, caret: None });
    for action in [
        Action::StepTicked(gone, step, true),
        Action::StepMoved { goal: gone, step, is_up: true },
        Action::StepRemoved(gone, step),
        Action::StepAdded(gone),
        Action::GapTaken(EntryId::from_bits(GONE), "conflict".to_owned()),
        Action::PartToggled(gone),
        Action::HomeOpened,
    ] {
        journey.act(action);
    }
    assert_eq!(journey.state().library, before);
}

#[test]
fn fault_42_a_check_in_of_a_goal_that_is_gone_is_kept_and_found() {
    let mut note = entry(1, "check_in", -3, Some(GONE));
    note.filled.set("progress", "5");
    note.filled.set("note", "a page of its own");
    let mut journey = assert_harmless(&[Record::Entry(note)]);
    let page = form_page::entry_page(journey.state(), EntryId::from_bits(1), &journey.texts);
    assert_eq!(page.unwrap().goal.as_deref(), Some("a goal that is no longer here"));
    journey.act(Action::SearchTyped("page of its own".to_owned()));
    let found = search::found(journey.state(), &journey.texts);
    assert!(found.hits[0].place.ends_with("a goal that is no longer here"), "{found:?}");
    journey.act(found.hits[0].open.clone());
    assert_eq!(journey.state().view.route, Route::Entry(EntryId::from_bits(1)));
}

#[test]
fn fault_42_an_area_and_a_form_that_no_pack_has_are_shown_by_name_and_kept() {
    let mut goal = goal_of(1, 0, Some(30));
    goal.answers.area = Some(Area::named("gardening"));
    goal.details.set("soil", "loam");
    let mut page = entry(2, "dream_log", 0, None);
    page.filled.set("dream", "a page about many doors");
    let mut journey = assert_harmless(&[Record::Goal(goal), Record::Entry(page)]);
    let id = GoalId::from_bits(1);
    for n in 3..11 {
        journey.save_goal(&format!("Goal {n}"));
    }
    // Where areas are chosen from, it has the name that it was given.
    journey.act(Action::HomeOpened).act(Action::Narrowed(By::Area, "gardening".to_owned()));
    let home = journey.home();
    let lists = &home.narrower.unwrap().lists;
    let area = ("gardening".to_owned(), "An area of a newer version: gardening".to_owned());
    assert!(lists.iter().any(|list| list.choices == [area.clone()]), "{lists:?}");
    assert_eq!(home.open.len(), 1);
    // Changing the goal does not lose it.
    journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::Check));
    journey.act(Action::GoalSaved);
    let kept = &journey.state().library.goal(id).unwrap().answers;
    assert_eq!(kept.area, Some(Area::named("gardening")));
    let page = form_page::entry_page(journey.state(), EntryId::from_bits(2), &journey.texts);
    assert_eq!(page.unwrap().form.fields[0].value, "a page about many doors");
}

/// A medium that counts what is asked of it.
#[derive(Clone, Debug, Default)]
struct Counting {
    inner: MemoryBackend,
    n_values: Rc<Cell<usize>>,
    n_lists: Rc<Cell<usize>>,
}

impl Counting {
    fn count<T>(&self, answer: T) -> T {
        self.n_values.set(self.n_values.get() + 1);
        answer
    }

    /// How many values and how many lists were asked for since this was asked last.
    fn take(&self) -> (usize, usize) {
        (self.n_values.take(), self.n_lists.take())
    }
}

impl Backend for Counting {
    fn get(&self, key: &str) -> Result<Option<String>, BackendError> {
        self.count(self.inner.get(key))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), BackendError> {
        self.count(self.inner.set(key, value))
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        self.count(self.inner.remove(key))
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, BackendError> {
        self.n_lists.set(self.n_lists.get() + 1);
        self.inner.keys(prefix)
    }
}

#[test]
fn fault_43_ten_thousand_keys_of_others_cost_a_look_at_their_names_and_nothing_more() {
    const OWN: usize = 200;
    let asked = |n_foreign: usize| {
        let backend = Counting::default();
        for n in 0..n_foreign {
            backend.inner.set(&format!("site:{n}"), "of somebody else").unwrap();
        }
        let mut journey = Journey::on(backend.clone(), 1);
        for n in 0..OWN {
            journey.save_goal(&format!("Goal {n}"));
        }
        journey.wait(60_000);
        let mut asked = Vec::new();
        backend.take();
        journey.reload();
        asked.push(backend.take());
        journey.act(Action::WizardStarted).act(Action::Skipped);
        journey.write(Field::Statement, "One more").wait(60_000);
        asked.push(backend.take());
        journey.refresh();
        asked.push(backend.take());
        journey.act(Action::ScreenOpened(Route::Search));
        backend.take();
        journey.act(Action::SearchTyped("goal".to_owned()));
        assert_eq!(backend.take(), (0, 0), "a search asks for nothing that is stored");
        let foreign = backend.inner.keys("site:").unwrap();
        assert_eq!(foreign.len(), n_foreign);
        asked
    };
    let (alone, crowded) = (asked(0), asked(10_000));
    println!(
        "values and lists asked for when opened, while typing, when looked at again: {crowded:?}"
    );
    assert_eq!(alone, crowded, "what others keep changes nothing of what is asked for");
    // Of each goal there is its record, and a word that its draft is gone; each is read once.
    for (n_values, n_lists) in [crowded[0], crowded[2]] {
        assert!(n_values <= 2 * OWN + 20 && n_lists <= 1, "{n_values} values, {n_lists} lists");
    }
    let (n_values, n_lists) = crowded[1];
    assert!(n_values <= 20 && n_lists == 0, "{n_values} values, {n_lists} lists for one sentence");
}
