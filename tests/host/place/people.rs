//! Looking for what could point to a person, before a file is given away.

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::select::place::place_page;
use waymark::app::state::Route;
use waymark::app::subject::Subject;

use crate::support::Journey;

fn write(journey: &mut Journey, form: &str, field: &str, text: &str) {
    journey.act(Action::EntryBegun { form: form.to_owned(), goal: None });
    let Route::Entry(id) = journey.state().view.route else { panic!("no entry is on screen") };
    let (subject, field, text) = (Subject::Entry(id), field.to_owned(), text.to_owned());
    journey.act(Action::FormAnswered { subject, field, text, caret: None });
}

#[test]
fn what_could_point_to_a_person_is_listed_with_the_way_to_it() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group for six people until May 2027");
    write(&mut journey, "journal", "entry", "Client Maria Keller came late, MRN 4482913");
    journey.act(Action::PlaceOpened);
    assert_eq!(place_page(journey.state(), &journey.texts).hinted, None, "nobody asked yet");
    journey.act(Action::HintsAsked);
    assert_eq!(journey.focus(), Some(Target::Hinted));
    let found = place_page(journey.state(), &journey.texts).hinted.unwrap();
    assert!(found.words.starts_with("1 place "), "{}", found.words);
    let [(title, open)] = &found.lines[..] else { panic!("{:?}", found.lines) };
    assert!(title.starts_with("Client Maria Keller"), "{title}");
    journey.act(open.clone());
    assert!(matches!(journey.state().view.route, Route::Entry(_)));
    journey.act(Action::PlaceOpened);
    assert_eq!(place_page(journey.state(), &journey.texts).hinted, None, "it is not kept");
}

#[test]
fn where_nothing_is_found_nothing_is_promised() {
    let mut journey = Journey::begin();
    journey.save_goal("Run a grief group for six people until May 2027");
    journey.act(Action::PlaceOpened).act(Action::HintsAsked);
    let found = place_page(journey.state(), &journey.texts).hinted.unwrap();
    assert_eq!(found.words, journey.texts.get("hinted.none"));
    assert!(found.lines.is_empty());
}
