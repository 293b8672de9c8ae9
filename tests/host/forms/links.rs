//! Links from a goal to what somebody wrote about themselves.

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::select::form::FieldView;
use waymark::app::select::form_page::details_page;
use waymark::app::select::goal::goal_page;
use waymark::app::select::hinted::hinted;
use waymark::app::select::search::found;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::entry::EntryId;
use waymark::domain::goal::GoalId;

use super::{answer, begin, page};
use crate::goal_page::saved;
use crate::support::Journey;

/// What the page of a goal knows of it: what it is, what it reads, where it leads.
pub type Known = (String, String, Option<Route>);

pub fn known(journey: &Journey, id: GoalId) -> Vec<Known> {
    let page = goal_page(journey.state(), id, journey.now.today, &journey.texts).unwrap();
    page.details.lines.into_iter().map(|line| (line.label, line.text, line.leads_to)).collect()
}

fn field(journey: &Journey, id: GoalId, name: &str) -> FieldView {
    let page = details_page(journey.state(), id, &journey.texts).unwrap();
    page.form.fields.into_iter().find(|field| field.name == name).unwrap()
}

fn labels(field: &FieldView) -> Vec<(&str, bool)> {
    field.choices.iter().map(|choice| (choice.label.as_str(), choice.is_chosen)).collect()
}

fn value(journey: &mut Journey, what: &str) -> EntryId {
    let id = begin(journey, "value");
    answer(journey, Subject::Entry(id), "what", what);
    id
}

#[test]
fn a8_a_goal_points_at_a_value_and_the_page_of_the_value_lists_it() {
    let mut journey = Journey::begin();
    let honesty = value(&mut journey, "Honesty");
    value(&mut journey, "Rest");
    let goal = saved(&mut journey, "Run a grief group");
    let offered = field(&journey, goal, "link_value");
    assert_eq!(labels(&offered), [("Honesty", false), ("Rest", false)]);
    assert_eq!(field(&journey, goal, "link_aspiration").choices, [], "nothing is written yet");

    answer(&mut journey, Subject::Goal(goal), "link_value", &offered.choices[0].name);
    journey.wait(2_000).reload();
    assert_eq!(labels(&field(&journey, goal, "link_value"))[0], ("Honesty", true));
    let line = ("Value".to_owned(), "Honesty".to_owned(), Some(Route::Entry(honesty)));
    assert_eq!(known(&journey, goal), [line]);
    let serving = page(&journey, honesty).goals;
    assert_eq!((serving[0].id, serving[0].statement.as_str()), (goal, "Run a grief group."));
    assert_eq!(serving[0].standing, "In progress");

    // What the link is stored as is no word of the person's.
    let state = journey.state();
    assert_eq!(hinted(&state.library), []);
    journey.act(Action::SearchTyped(honesty.to_string()[..8].to_owned()));
    assert_eq!(found(journey.state(), &journey.texts).hits, []);
}

#[test]
fn what_a_link_points_at_may_be_gone_and_is_shown_as_missing() {
    let mut journey = Journey::begin();
    let honesty = value(&mut journey, "Honesty");
    let goal = saved(&mut journey, "Run a grief group");
    answer(&mut journey, Subject::Goal(goal), "link_value", &honesty.to_string());
    let missing = "something that is no longer here".to_owned();
    let line = [("Value".to_owned(), missing.clone(), None)];
    journey.act(Action::EntryDeleted(honesty));
    assert_eq!(known(&journey, goal), line, "it lies in the bin");
    journey.act(Action::EntryErased(honesty));
    assert_eq!(known(&journey, goal), line);
    assert_eq!(labels(&field(&journey, goal, "link_value")), [(missing.as_str(), true)]);
    journey.act(Action::GoalDeleted(goal));
    let other = value(&mut journey, "Rest");
    assert_eq!(page(&journey, other).goals, [], "nothing points at it");
}

#[test]
fn words_from_before_there_was_a_choice_stay_readable() {
    let mut journey = Journey::begin();
    let goal = saved(&mut journey, "Run a grief group");
    answer(&mut journey, Subject::Goal(goal), "link_value", "Time for people");
    let typed = field(&journey, goal, "link_value");
    assert_eq!((typed.value.as_str(), typed.choices.len()), ("Time for people", 0));
    value(&mut journey, "Honesty");
    let choices = field(&journey, goal, "link_value");
    assert_eq!(labels(&choices), [("Honesty", false), ("Time for people", true)]);
    assert_eq!(known(&journey, goal)[0].1, "Time for people");
    journey.act(Action::SearchTyped("for people".to_owned()));
    assert_eq!(found(journey.state(), &journey.texts).hits.len(), 1);
}

#[test]
fn what_is_not_among_the_choices_is_written_in_words_and_kept_as_a_page_without_leaving() {
    let mut journey = Journey::begin();
    let honesty = value(&mut journey, "Honesty");
    let goal = saved(&mut journey, "Run a grief group");
    journey.act(Action::ScreenOpened(Route::GoalDetails(goal)));
    let link = Subject::Goal(goal);
    answer(&mut journey, link, "link_value", &honesty.to_string());
    assert_eq!(field(&journey, goal, "link_value").words, "", "what is linked is no words");
    journey.act(Action::LinkKept(link, "link_value".to_owned()));
    answer(&mut journey, link, "track", "personal");
    journey.act(Action::LinkKept(link, "track".to_owned()));
    journey.act(Action::LinkKept(link, "link_gap".to_owned()));
    assert_eq!(journey.state().library.entries().count(), 1, "nothing of these is to be kept");

    answer(&mut journey, link, "link_value", " Time for people ");
    assert_eq!(field(&journey, goal, "link_value").words, " Time for people ");
    journey.act(Action::LinkKept(link, "link_value".to_owned()));
    assert_eq!(journey.state().view.route, Route::GoalDetails(goal));
    assert_eq!(journey.focus(), Some(Target::FormField("link_value".to_owned(), None)));
    journey.reload();
    let offered = field(&journey, goal, "link_value");
    assert_eq!(labels(&offered), [("Honesty", false), ("Time for people", true)]);
    assert_eq!(offered.words, "");
    let kept = EntryId::parse(&offered.value).unwrap();
    assert_eq!(page(&journey, kept).form.title, "A value");
    assert_eq!(page(&journey, kept).goals[0].id, goal);
}

#[test]
fn a_link_that_was_kept_as_a_page_is_words_again_after_one_undo() {
    let mut journey = Journey::begin();
    let goal = saved(&mut journey, "Run a grief group");
    answer(&mut journey, Subject::Goal(goal), "link_gap", "Ending on time");
    journey.act(Action::LinkKept(Subject::Goal(goal), "link_gap".to_owned()));
    assert_eq!(labels(&field(&journey, goal, "link_gap")), [("Ending on time", true)]);
    journey.act(Action::Undone);
    assert_eq!(field(&journey, goal, "link_gap").value, "Ending on time");
    assert_eq!(journey.state().library.entries().count(), 0);
}

#[test]
fn a_gap_to_point_at_is_a_growing_edge_or_one_of_the_latest_inventory() {
    let mut journey = Journey::begin();
    let edge = begin(&mut journey, "growing_edge");
    answer(&mut journey, Subject::Entry(edge), "what", "Ending on time");
    let skills = begin(&mut journey, "skills");
    answer(&mut journey, Subject::Entry(skills), "conflict.now", "3");
    answer(&mut journey, Subject::Entry(skills), "conflict.wanted", "7");
    let goal = saved(&mut journey, "Run a grief group");
    let offered = field(&journey, goal, "link_gap");
    assert_eq!(labels(&offered), [("Ending on time", false), ("Staying in a conflict", false)]);
    answer(&mut journey, Subject::Goal(goal), "link_gap", &offered.choices[1].name);
    let line = ("Gap".to_owned(), "Staying in a conflict".to_owned(), Some(Route::Entry(skills)));
    assert_eq!(known(&journey, goal), [line]);
}
