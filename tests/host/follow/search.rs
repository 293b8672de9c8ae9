//! The search, and lists that are cut before they are long.

use waymark::app::action::Action;
use waymark::app::effect::{Effect, Target};
use waymark::app::narrowing::{By, Narrowing};
use waymark::app::select::search::{Found, found};
use waymark::app::select::shelf;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::entry::EntryId;
use waymark::domain::record::Record;
use waymark::domain::step::Field;

use super::{entry, goal, reviewing, tell, today};
use crate::support::Journey;

fn search(journey: &mut Journey, query: &str) -> Found {
    journey.act(Action::SearchTyped(query.to_owned()));
    found(journey.state(), &journey.texts)
}

fn marked(found: &Found) -> Vec<String> {
    let runs = found.hits.iter().flat_map(|hit| &hit.runs).filter(|run| run.is_marked);
    runs.map(|run| run.text.clone()).collect()
}

#[test]
fn everything_written_is_found_whatever_the_case_and_the_accents() {
    let (mut journey, id, goals) = reviewing(&["Read the Møller résumé", "Other"]);
    tell(&mut journey, Subject::Entry(id), "reached", "A résumé, at last.\nAnd more");
    journey.act(Action::ScreenOpened(Route::Search));
    let box_of_search = Target::FormField("search".to_owned(), None);
    assert_eq!(journey.effects, [Effect::Focus(box_of_search)]);
    let all = search(&mut journey, "RESUME");
    assert_eq!(marked(&all), ["résumé", "résumé"]);
    assert_eq!(all.hits[0].open, Action::GoalOpened(goals[0]));
    assert_eq!(all.hits[0].place, "Goal");
    assert!(all.hits[1].place.starts_with("Review · 22 November 2026"), "{}", all.hits[1].place);
    assert_eq!(marked(&search(&mut journey, "moller read")), ["Read", "Møller"]);
    assert_eq!(search(&mut journey, "moller other").hits, [], "all words in one place");
    assert_eq!(search(&mut journey, "  ").count, "");
    assert_eq!(search(&mut journey, "nothing like it").count, "Found in 0 places");
    journey.act(Action::Narrowed(By::Kind, "review".to_owned()));
    assert_eq!(found(journey.state(), &journey.texts).hits, []);
    assert_eq!(search(&mut journey, "resume").hits.len(), 1);
    journey.act(Action::GoalDeleted(goals[0])).act(Action::ScreenOpened(Route::Search));
    assert_eq!(search(&mut journey, "resume").hits.len(), 1, "not what lies in the bin");
}

#[test]
fn names_of_choices_are_not_words_and_steps_and_drafts_are_found() {
    let (mut journey, id, goals) = reviewing(&["one"]);
    tell(&mut journey, Subject::Entry(id), "period", "weekly");
    assert_eq!(search(&mut journey, "weekly").hits, []);
    journey.act(Action::StepAdded(goals[0]));
    let Route::Step(goal, step) = journey.state().view.route else { panic!("no step") };
    tell(&mut journey, Subject::Step(goal, step), "text", "Book the library");
    let hits = search(&mut journey, "library").hits;
    assert_eq!(hits[0].open, Action::ScreenOpened(Route::Step(goal, step)));
    assert_eq!(hits[0].place, "Step · one");
    journey.act(Action::WizardStarted);
    journey.write(Field::Reason, "Half of the library is mine");
    assert_eq!(search(&mut journey, "half library").hits.len(), 1);
}

#[test]
fn lists_are_cut_before_they_are_long() {
    let mut journey = Journey::begin();
    journey.save_goal("the first");
    let mut state = journey.state().clone();
    for n in 1..=120 {
        state.library.adopt(Record::Goal(goal(n, 0, Some(n as i32))));
        let mut page = entry(1_000 + n, "journal", -(n as i32), None);
        page.filled.set("entry", "a page about goal");
        state.library.adopt(Record::Entry(page));
    }
    let texts = &journey.texts;
    let home = |state: &_| waymark::app::select::home::home(state, today(), texts);
    assert_eq!((home(&state).open.len(), home(&state).n_more_open), (20, Some(101)));
    let groups = shelf::notes(&state, texts).0;
    assert_eq!((groups[2].lines.len(), groups[2].n_more), (20, Some(100)));
    state.view.narrowing.choose(By::Kind, "journal".to_owned());
    assert_eq!(shelf::notes(&state, texts).0.len(), 1);
    state.view.narrowing = Narrowing::default();
    state.view.n_more_pages = 1;
    assert_eq!(home(&state).open.len(), 40);
    state.view.n_more_pages = 0;
    state.view.search = "GOAL".to_owned();
    let found = found(&state, texts);
    assert_eq!((found.hits.len(), found.n_more), (50, Some(190)));
    assert_eq!(found.count, "Found in 240 places");
}

#[test]
fn pages_are_found_after_goals_with_the_latest_first() {
    let mut journey = Journey::begin();
    journey.save_goal("a goal");
    let mut state = journey.state().clone();
    for n in 1..=60 {
        let mut page = entry(n, if n % 2 == 0 { "journal" } else { "review" }, n as i32, None);
        page.filled.set(if n % 2 == 0 { "entry" } else { "reached" }, "a page");
        state.library.adopt(Record::Entry(page));
    }
    state.view.search = "a".to_owned();
    let opened = |found: &Found| found.hits.iter().map(|hit| hit.open.clone()).collect::<Vec<_>>();
    let page = |n| Action::ScreenOpened(Route::Entry(EntryId::from_bits(n)));
    let all = opened(&found(&state, &journey.texts));
    assert!(matches!(all[0], Action::GoalOpened(_)));
    assert_eq!((&all[1], &all[49]), (&page(60), &page(12)));
    state.view.narrowing.choose(By::Kind, "journal".to_owned());
    let pages: Vec<Action> = (1..=30).rev().map(|n| page(2 * n)).collect();
    assert_eq!(opened(&found(&state, &journey.texts)), pages);
}

#[test]
fn more_of_a_list_is_forgotten_with_its_screen() {
    let mut journey = Journey::begin();
    journey.save_goal("one");
    journey.act(Action::ScreenOpened(Route::Notes)).act(Action::MoreAsked);
    journey.act(Action::Narrowed(By::Kind, "journal".to_owned())).act(Action::MoreAsked);
    assert_eq!(journey.state().view.n_more_pages, 1, "a narrower list begins anew");
    journey.act(Action::ScreenOpened(Route::About));
    assert_eq!(journey.state().view.n_more_pages, 0);
    assert!(!journey.state().view.narrowing.is_narrow());
}
