//! Narrowing the list of goals and what was found.

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::narrowing::{By, Narrowing};
use waymark::app::select::home::{Home, home};
use waymark::app::select::narrow::{ChoiceList, Narrower};
use waymark::app::select::search::found;
use waymark::app::state::{Route, State};
use waymark::domain::area::Area;
use waymark::domain::goal::Status;
use waymark::domain::record::Record;

use super::{entry, goal, today};
use crate::support::Journey;

/// Nine goals: of two areas and none, of two years and none, and one of each standing but the first.
fn nine() -> (Journey, State) {
    let journey = Journey::begin();
    let mut state = journey.state().clone();
    for n in 1..=9 {
        let mut one = goal(n, 0, (n > 1).then_some(if n < 6 { 10 } else { 300 }));
        one.answers.area = (n > 3).then(|| Area::named(if n < 8 { "skills" } else { "career" }));
        one.status = match n {
            7 => Status::Paused,
            8 => Status::Completed,
            9 => Status::LetGo,
            _ => Status::InProgress,
        };
        state.library.adopt(Record::Goal(one));
    }
    (journey, state)
}

fn words_of(list: &ChoiceList) -> (&str, Vec<&str>) {
    (&list.label, list.choices.iter().map(|(_, words)| words.as_str()).collect())
}

/// What can be chosen: what each list is called, and its choices.
fn offered(narrower: &Narrower) -> Vec<(&str, Vec<&str>)> {
    narrower.lists.iter().map(words_of).collect()
}

fn chosen(journey: &Journey, state: &mut State, choices: &[(By, &str)]) -> Home {
    state.view.narrowing = Narrowing::default();
    for (by, name) in choices {
        state.view.narrowing.choose(*by, (*name).to_owned());
    }
    home(state, today(), &journey.texts)
}

fn names(home: &Home) -> Vec<&str> {
    home.open.iter().chain(&home.ended).map(|line| &line.statement[..6]).collect()
}

#[test]
fn a_list_of_goals_is_narrowed_by_how_they_stand_by_area_and_by_year() {
    let (journey, mut state) = nine();
    let all = chosen(&journey, &mut state, &[]);
    let narrower = all.narrower.as_ref().unwrap();
    let lists = [
        ("How it stands", vec!["In progress", "Paused", "Completed", "Let go"]),
        ("Area", vec!["Clinical skills", "Career path"]),
        ("Year", vec!["2026", "2027", "No date yet"]),
    ];
    assert_eq!(offered(narrower), lists, "all of them are goals, so that is not asked");
    assert_eq!((all.n_left.as_str(), narrower.is_narrow), ("", false));

    let paused = chosen(&journey, &mut state, &[(By::Standing, "paused")]);
    assert_eq!(names(&paused), ["Goal 7"]);
    assert_eq!(paused.n_left, "1 of 9 goals and drafts are shown.");
    assert_eq!(paused.next, [], "nothing else is offered to somebody who looks for certain goals");
    let ended = chosen(&journey, &mut state, &[(By::Area, "career")]);
    assert_eq!((ended.open.len(), names(&ended)), (0, vec!["Goal 8", "Goal 9"]));
    let undated = chosen(&journey, &mut state, &[(By::Year, "0")]);
    assert_eq!(names(&undated), ["Goal 1"]);
    let both = chosen(&journey, &mut state, &[(By::Area, "skills"), (By::Year, "2026")]);
    assert_eq!(names(&both), ["Goal 4", "Goal 5"]);
    let none = chosen(&journey, &mut state, &[(By::Area, "career"), (By::Year, "2026")]);
    assert_eq!(
        (names(&none), none.n_left.as_str()),
        (vec![], "0 of 9 goals and drafts are shown.")
    );
    assert!(!none.is_first_run, "there are goals, only none of these");
}

#[test]
fn a_handful_of_goals_is_not_narrowed_and_a_draft_counts_among_them() {
    let (mut journey, mut state) = nine();
    let ids: Vec<_> = state.library.goals().map(|goal| goal.id).collect();
    for id in ids.iter().take(2) {
        state.library.change_goal(*id, |goal| goal.deleted = Some(today()));
    }
    assert_eq!(chosen(&journey, &mut state, &[]).narrower, None);
    // What is narrowed already stays so when a goal goes.
    assert!(chosen(&journey, &mut state, &[(By::Year, "2026")]).narrower.is_some());
    journey.act(Action::WizardStarted).act(Action::HomeOpened);
    let draft = journey.state().library.drafts().next().unwrap().clone();
    state.library.adopt(Record::Draft(draft));
    let drafts = chosen(&journey, &mut state, &[(By::Standing, "draft")]);
    assert_eq!((drafts.drafts.len(), names(&drafts)), (1, vec![]));
    assert_eq!(drafts.n_left, "1 of 8 goals and drafts are shown.");
}

#[test]
fn what_was_found_is_narrowed_by_what_it_is_and_by_what_its_goal_is() {
    let (mut journey, mut state) = nine();
    for (n, form, goal) in [(1, "journal", None), (2, "check_in", Some(7)), (3, "budget", None)] {
        let mut page = entry(n, form, -400, goal);
        page.filled.set(if n == 2 { "note" } else { "month" }, "about a goal");
        page.filled.set("entry", "about a goal");
        state.library.adopt(Record::Entry(page));
    }
    let mut found = |choices: &[(By, &str)]| {
        state.view.search = "goal".to_owned();
        chosen(&journey, &mut state, choices);
        found(&state, &journey.texts)
    };
    let all = found(&[]);
    assert_eq!(all.hits.len(), 12);
    let lists = offered(&all.narrower);
    let kinds = ("What it is", vec!["Goals", "Check-in", "Journal", "Monthly budget"]);
    assert_eq!(lists[0], kinds);
    assert_eq!(lists[2].1, ["Clinical skills", "Career path", "Money"]);
    assert_eq!(lists[3].1, ["2025", "2026", "2027", "No date yet"]);
    assert_eq!(found(&[(By::Kind, "journal")]).hits.len(), 1);
    assert_eq!(found(&[(By::Area, "money")]).hits.len(), 1, "the worksheet of an area");
    // A check-in is of the area of its goal, and stands as it stands.
    let paused = found(&[(By::Standing, "paused")]);
    assert_eq!(paused.count, "Found in 2 places");
    assert_eq!(found(&[(By::Standing, "paused"), (By::Year, "2025")]).hits.len(), 1);

    // What it is narrowed to holds for the screen, and is forgotten with it.
    journey.act(Action::ScreenOpened(Route::Search));
    journey.act(Action::Narrowed(By::Kind, "journal".to_owned()));
    assert!(journey.state().view.narrowing.is_narrow());
    journey.act(Action::AllShown);
    assert!(!journey.state().view.narrowing.is_narrow());
    assert_eq!(journey.focus(), Some(Target::Heading), "the button that was pressed is gone");
}
