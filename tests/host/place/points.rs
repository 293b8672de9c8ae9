//! Restore points: made before what replaces, a few at most, honest about what was deleted.

use waymark::app::action::Action;
use waymark::app::select::import::{ImportPage, import_page};
use waymark::app::state::HeldBack;
use waymark::app::state::Route;
use waymark::domain::record::Record;
use waymark::domain::step::{Field, Step};
use waymark::store::backend::{Backend, MemoryBackend};
use waymark::store::room::BUDGET;

use crate::small::Small;
use crate::support::Journey;

const TAKE: Action = Action::ImportAccepted { take_changed: true, without_copy: false };

/// A journey that has changed its goal since the file was made.
fn changed() -> (Journey, String) {
    let mut journey = Journey::begin();
    journey.save_goal("Co-lead a group");
    let file = journey.download();
    let id = journey.goal().id;
    journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::Specific));
    journey.write(Field::Statement, "Lead a group");
    journey.act(Action::Continued).act(Action::GoalSaved);
    (journey, file)
}

fn import<B: Backend + Clone>(journey: &mut Journey<B>, file: &str) {
    journey.act(Action::FileChosen(Some(file.to_owned()))).act(TAKE);
}

fn statements(journey: &Journey) -> Vec<String> {
    journey.home().open.into_iter().map(|line| line.statement).collect()
}

#[test]
fn before_an_import_a_copy_is_kept_and_two_presses_bring_it_back() {
    let (mut journey, file) = changed();
    import(&mut journey, &file);
    assert_eq!(statements(&journey), ["Co-lead a group."]);
    journey.reload();
    let points = journey.place().points;
    assert_eq!(points.len(), 1);
    assert_eq!(points[0].1, "Before a file was opened, 22 November 2026, 14:02: 1 goal");
    journey.act(Action::PointOpened(points[0].0.clone()));
    assert_eq!(statements(&journey), ["Co-lead a group."], "looking changes nothing");
    let Some(ImportPage::Plan(plan)) = import_page(journey.state(), &journey.texts) else {
        panic!()
    };
    assert!(plan.is_point);
    assert_eq!(plan.changed, ["Lead a group"]);
    journey.act(TAKE).reload();
    assert_eq!(statements(&journey), ["Lead a group."]);
    let points = journey.place().points;
    assert_eq!(points.len(), 2);
    assert!(points[0].1.starts_with("Before a restore point was brought back"), "{points:?}");
}

#[test]
fn three_are_kept_at_most_and_the_oldest_goes() {
    let (mut journey, file) = changed();
    let mut first = None;
    for n in 1..=5 {
        import(&mut journey, &file);
        journey.now.time.minute += 1;
        let points = journey.place().points;
        assert_eq!(points.len(), n.min(3));
        first = first.or(points.first().map(|point| point.0.clone()));
    }
    let points = journey.place().points;
    assert!(points[0].1.contains("14:06") && points[2].1.contains("14:04"), "{points:?}");
    journey.act(Action::PointOpened(first.unwrap()));
    let refused = import_page(journey.state(), &journey.texts);
    assert!(matches!(refused, Some(ImportPage::Refused(_))), "{refused:?}");
}

#[test]
fn words_that_are_deleted_for_good_leave_the_copies() {
    let (mut journey, file) = changed();
    journey.save_goal("Ask for supervision");
    import(&mut journey, &file);
    let goal = journey.state().library.goals().find(|g| g.answers.statement.contains("Ask"));
    let id = goal.unwrap().id;
    let holds = |journey: &Journey| {
        let keys = journey.backend.keys("wm1:s:").unwrap();
        let value = journey.backend.get(&keys[0]).unwrap().unwrap();
        (keys.len(), value.contains("Ask for supervision"), value.contains("Lead a group"))
    };
    journey.act(Action::GoalDeleted(id));
    assert_eq!(holds(&journey), (1, true, true), "it can still be restored");
    journey.act(Action::GoalErased(id));
    assert_eq!(holds(&journey), (1, false, true));
    let points = journey.place().points;
    assert!(points[0].1.ends_with("1 goal"), "{points:?}");
    journey.act(Action::PointOpened(points[0].0.clone())).act(TAKE);
    assert_eq!(statements(&journey), ["Lead a group."]);
}

#[test]
fn a_copy_of_a_tab_that_had_not_heard_of_a_deletion_loses_its_words_when_gathered() {
    let (mut journey, _) = changed();
    let mut other = Journey::on(journey.backend.clone(), 2);
    let id = journey.goal().id;
    journey.act(Action::GoalDeleted(id)).act(Action::GoalErased(id));
    let mut elsewhere = Journey::on(MemoryBackend::default(), 7);
    let file = elsewhere.save_goal("From elsewhere").download();
    import(&mut other, &file);
    let copies = || {
        let keys = journey.backend.keys("wm1:s:").unwrap();
        let values = keys.iter().map(|key| journey.backend.get(key).unwrap().unwrap());
        values.collect::<Vec<_>>()
    };
    assert!(copies()[0].contains("Lead a group"));
    let mut third = Journey::on(journey.backend.clone(), 3);
    for _ in 0..4 {
        third.census().wait(20_000);
    }
    assert!(!copies()[0].contains("Lead a group"), "{:?}", copies());
}

#[test]
fn fault_60_without_room_for_a_copy_nothing_is_done_until_the_person_says_so() {
    let (mut journey, file) = changed();
    let filler = format!("wm1:r:goal:{}", "f".repeat(32));
    journey.backend.set(&filler, &"x".repeat(BUDGET * 4 / 5)).unwrap();
    journey.reload();
    import(&mut journey, &file);
    assert_eq!(journey.state().view.route, Route::Import);
    let Some(ImportPage::Plan(plan)) = import_page(journey.state(), &journey.texts) else {
        panic!()
    };
    assert_eq!(plan.held_back, Some(HeldBack::NoCopy));
    assert_eq!(statements(&journey), ["Lead a group."]);
    assert_eq!(journey.backend.keys("wm1:s:").unwrap(), Vec::<String>::new());
    journey.act(Action::ImportAccepted { take_changed: true, without_copy: true });
    assert_eq!(statements(&journey), ["Co-lead a group."]);
}

#[test]
fn a_copy_takes_neither_the_ballast_nor_the_room_of_words() {
    let medium = Small { inner: MemoryBackend::default(), room: 36_500 };
    let mut journey = Journey::on(medium.clone(), 1);
    journey.save_goal("Co-lead a group").census();
    let mut from = Journey::begin();
    let file = from.save_goal("From elsewhere").download();
    let ballast = medium.get("wm1:pad").unwrap();
    assert!(ballast.is_some());
    medium.set("host", &"x".repeat(36_500 - used(&medium) - 300)).unwrap();
    import(&mut journey, &file);
    assert_eq!(medium.get("wm1:pad").unwrap(), ballast);
    assert_eq!(journey.state().library.goals().count(), 1);
}

fn used(medium: &Small) -> usize {
    let size = |key: &String| key.len() + medium.get(key).unwrap().unwrap().len();
    medium.keys("").unwrap().iter().map(size).sum::<usize>() + "host".len()
}

#[test]
fn a_damaged_copy_is_not_offered_and_not_opened() {
    let (mut journey, file) = changed();
    import(&mut journey, &file);
    let key = journey.place().points[0].0.clone();
    let value = journey.backend.get(&key).unwrap().unwrap();
    journey.backend.set(&key, &value.replace("Lead", "Leed")).unwrap();
    assert_eq!(journey.place().points, []);
    journey.act(Action::PointOpened(key));
    assert!(matches!(import_page(journey.state(), &journey.texts), Some(ImportPage::Refused(_))));
}

#[test]
fn a_copy_lists_the_id_of_each_record_first() {
    // `points::without` finds a record by that.
    let (mut journey, _) = changed();
    journey.act(Action::WizardStarted);
    let file = journey.download();
    for record in journey.state().library.records() {
        let start = match record {
            Record::Goal(goal) => {
                format!("{{\"kind\":\"goal\",\"schema\":1,\"body\":{{\"id\":\"{}\"", goal.id)
            }
            Record::Draft(draft) => {
                format!("{{\"kind\":\"draft\",\"schema\":1,\"body\":{{\"id\":\"{}\"", draft.id)
            }
            Record::Settings(_) | Record::Entry(_) => continue,
        };
        assert!(file.lines().any(|line| line.starts_with(&start)), "{start}");
    }
}
