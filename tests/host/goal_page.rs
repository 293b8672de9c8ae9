//! The page of a goal: details, steps, check-ins, levels of success and former wordings.

use waymark::app::action::Action;
use waymark::app::effect::Target;
use waymark::app::select::goal::details::DetailLine;
use waymark::app::select::goal::{GoalPage, Place, goal_page};
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::action_step::StepId;
use waymark::domain::draft::Answer;
use waymark::domain::goal::{Goal, GoalId, Status};
use waymark::domain::step::{Field, Step};
use waymark::domain::target::TargetChoice;

use crate::support::{Journey, date};

/// A saved goal of that sentence, by its name.
pub fn saved(journey: &mut Journey, statement: &str) -> GoalId {
    journey.save_goal(statement);
    let Route::Goal(id) = journey.state().view.route else { panic!("the goal is on screen") };
    id
}

pub fn detail(journey: &mut Journey, id: GoalId, field: &str, text: &str) {
    write(journey, Subject::Goal(id), field, text);
}

fn write(journey: &mut Journey, subject: Subject, field: &str, text: &str) {
    let (field, text) = (field.to_owned(), text.to_owned());
    journey.act(Action::FormAnswered { subject, field, text, caret: None });
}

pub fn check_in(journey: &mut Journey, goal: GoalId, mark: u8) {
    let (form, field) = ("check_in", "progress");
    journey.act(Action::EntryNoted { form, goal, field, text: mark.to_string() });
}

pub fn score(journey: &mut Journey, goal: GoalId, score: &str) {
    let (form, field) = ("scaling", "score");
    journey.act(Action::EntryNoted { form, goal, field, text: score.to_owned() });
}

/// Another step with words and perhaps a day.
fn step(journey: &mut Journey, goal: GoalId, text: &str, day: &str) -> StepId {
    journey.act(Action::StepAdded(goal));
    let Route::Step(_, id) = journey.state().view.route else { panic!("no step is on screen") };
    write(journey, Subject::Step(goal, id), "text", text);
    write(journey, Subject::Step(goal, id), "date", day);
    journey.act(Action::GoalOpened(goal));
    id
}

fn of(journey: &Journey, id: GoalId) -> GoalPage {
    goal_page(journey.state(), id, journey.now.today, &journey.texts).unwrap()
}

fn lines(page: &GoalPage) -> Vec<(&str, &str)> {
    page.details.lines.iter().map(|line| (line.label.as_str(), line.text.as_str())).collect()
}

fn goal(journey: &Journey, id: GoalId) -> Goal {
    journey.state().library.goal(id).unwrap().clone()
}

#[test]
fn details_are_short_lines_and_only_what_is_there() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    assert_eq!(lines(&of(&journey, id)), []);
    for (field, text) in [
        ("supporter_role", "mentor"),
        ("supporter", "Dana"),
        ("track", "professional"),
        ("baseline", "0,5"),
        ("target", "8"),
        ("unit", "evenings"),
        ("importance", "9"),
        ("evidence", "  "),
        ("a field of a newer version", "kept"),
    ] {
        detail(&mut journey, id, field, text);
    }
    let expected = [
        ("For", "Professional"),
        ("Importance", "9 of 10"),
        ("Measure", "from 0,5 to 8 evenings"),
        ("Beside you", "Dana · Mentor"),
    ];
    assert_eq!(lines(&of(&journey, id)), expected);
    detail(&mut journey, id, "baseline", "");
    assert!(lines(&of(&journey, id)).contains(&("Measure", "to 8 evenings")));
}

#[test]
fn a_larger_goal_and_its_smaller_ones_lead_to_each_other() {
    let mut journey = Journey::begin();
    let large = saved(&mut journey, "Lead the service");
    let small = saved(&mut journey, "Run a grief group");
    detail(&mut journey, small, "parent", &large.to_string());
    let line = |label: &str, text: &str, leads_to| DetailLine {
        label: label.to_owned(),
        text: text.to_owned(),
        leads_to: Some(leads_to),
    };
    let up = line("Larger goal", "Lead the service.", Route::Goal(large));
    let down = line("Smaller goal", "Run a grief group.", Route::Goal(small));
    assert_eq!(of(&journey, small).details.lines, [up]);
    assert_eq!(of(&journey, large).details.lines, [down]);
}

#[test]
fn a_parent_that_is_gone_is_shown_as_missing() {
    let mut journey = Journey::begin();
    let parent = saved(&mut journey, "Lead the service");
    let child = saved(&mut journey, "Run a grief group");
    detail(&mut journey, child, "parent", &parent.to_string());
    journey.act(Action::GoalDeleted(parent));
    let missing = DetailLine {
        label: "Larger goal".to_owned(),
        text: "a goal that is no longer here".to_owned(),
        leads_to: None,
    };
    let lines = |journey: &Journey| of(journey, child).details.lines;
    assert_eq!(lines(&journey), std::slice::from_ref(&missing), "it lies in the bin");
    journey.act(Action::GoalErased(parent));
    assert_eq!(lines(&journey), std::slice::from_ref(&missing));
    detail(&mut journey, child, "parent", "no name of a goal");
    assert_eq!(lines(&journey), [missing]);
}

#[test]
fn parents_in_a_circle_are_asked_about_and_break_nothing() {
    let mut journey = Journey::begin();
    let ids = ["One", "Two", "Three"].map(|statement| saved(&mut journey, statement));
    for (child, parent) in [(0, 1), (1, 2), (2, 0)] {
        detail(&mut journey, ids[child], "parent", &ids[parent].to_string());
    }
    for id in ids {
        let page = of(&journey, id);
        assert_eq!(page.details.lines.len(), 2, "a larger and a smaller one");
        assert_eq!(page.details.remarks, [journey.texts.get("detail.loop")]);
    }
    let own = saved(&mut journey, "Four");
    detail(&mut journey, own, "parent", &own.to_string());
    assert_eq!(of(&journey, own).details.remarks.len(), 1);
}

#[test]
fn a2_a_short_goal_that_is_far_away_is_asked_about() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    detail(&mut journey, id, "horizon", "short");
    assert_eq!(of(&journey, id).details.remarks, [""; 0]);
    journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::TimeBound));
    journey.act(Action::Answered(Answer::Target(TargetChoice::Exact)));
    for (field, part) in [(Field::Day, "1"), (Field::Month, "3"), (Field::Year, "2029")] {
        journey.write(field, part);
    }
    journey.act(Action::Continued).act(Action::GoalSaved);
    assert_eq!(journey.goal().details.remarks, [journey.texts.get("detail.far_for_short")]);
}

#[test]
fn steps_are_ticked_and_brought_into_order() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    let book = step(&mut journey, id, "Book the room", "");
    let ask = step(&mut journey, id, "Ask Dana", "2026-12-01");
    journey.act(Action::StepMoved { goal: id, step: ask, is_up: true });
    let button = |end: &str| Some(Target::FormField(format!("{ask}-{end}"), None));
    assert_eq!(journey.focus(), button("down"), "at the top there is no way up");
    let texts: Vec<String> = journey.goal().steps.lines.into_iter().map(|one| one.text).collect();
    assert_eq!(texts, ["Ask Dana", "Book the room"]);
    assert_eq!(journey.goal().steps.lines[0].note, "1 December 2026");

    let last = step(&mut journey, id, "Look back", "");
    let move_ask = |is_up| Action::StepMoved { goal: id, step: ask, is_up };
    journey.act(move_ask(false));
    assert_eq!(journey.focus(), button("down"), "the focus moves with the row");
    journey.act(move_ask(true)).act(Action::StepRemoved(id, last));

    journey.act(Action::StepTicked(id, book, true));
    let line = journey.goal().steps.lines[1].clone();
    assert_eq!((line.is_done, line.note.as_str()), (true, "Done on 22 November 2026"));
    journey.act(Action::Undone);
    assert!(!journey.goal().steps.lines[1].is_done);
    journey.act(Action::StepRemoved(id, ask)).act(Action::Undone);
    assert_eq!(journey.goal().steps.lines.len(), 2);
}

#[test]
fn a_step_after_the_day_of_its_goal_says_so_and_nothing_else_does() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    step(&mut journey, id, "Look back", "2029-01-01");
    assert_eq!(journey.goal().steps.lines[0].remark, None, "the goal has no day");
    journey.act(Action::GoalEdited(id)).act(Action::StepChanged(Step::TimeBound));
    journey.act(Action::Answered(Answer::Target(TargetChoice::FourWeeks)));
    journey.act(Action::Continued).act(Action::GoalSaved);
    step(&mut journey, id, "On the day itself", "2026-12-20");
    step(&mut journey, id, "Some day", "soon");
    let remarks: Vec<bool> =
        journey.goal().steps.lines.iter().map(|line| line.remark.is_some()).collect();
    assert_eq!(remarks, [true, false, false]);
    assert_eq!(journey.goal().steps.lines[2].note, "soon", "what is no day stays as it was typed");
}

#[test]
fn a_first_step_within_two_weeks_is_asked_for_until_one_is_in_sight() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    let asks = |journey: &Journey| of(journey, id).steps.ask.is_some();
    assert!(asks(&journey));
    let far = step(&mut journey, id, "Look back", "2026-12-07");
    assert!(asks(&journey), "15 days are too far");
    journey.act(Action::StepTicked(id, far, true));
    assert!(!asks(&journey), "one is done");
    journey.act(Action::StepTicked(id, far, false));
    write(&mut journey, Subject::Step(id, far), "date", "2026-12-06");
    assert!(!asks(&journey));
    write(&mut journey, Subject::Step(id, far), "date", "");
    journey.act(Action::GoalStands(id, Status::Paused));
    assert!(!asks(&journey), "a goal that rests asks for nothing");
}

#[test]
fn a_check_in_is_one_press_and_its_note_another() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    check_in(&mut journey, id, 3);
    let page = journey.goal();
    let (entry, mark) = page.check_ins.todays.unwrap();
    assert_eq!((mark, page.notice_at), (Some(3), Place::CheckIns));
    assert_eq!(page.check_ins.lines[0].title, "22 November 2026: 3 of 10");
    journey.act(Action::ScreenOpened(Route::Entry(entry)));
    write(&mut journey, Subject::Entry(entry), "note", "Two people asked");
    journey.act(Action::ScreenOpened(Route::Goal(id)));
    assert_eq!(journey.goal().check_ins.lines[0].note, "Two people asked");

    check_in(&mut journey, id, 4);
    let page = journey.goal();
    assert_eq!(page.check_ins.lines.len(), 1, "the same day is corrected");
    assert_eq!(page.check_ins.lines[0].title, "22 November 2026: 4 of 10");
    journey.act(Action::Undone);
    assert_eq!(journey.goal().check_ins.todays.unwrap().1, Some(3));
    journey.act(Action::Undone);
    assert_eq!(journey.goal().check_ins.lines.len(), 1, "the note was written since, so it stays");
}

#[test]
fn check_ins_of_several_days_are_a_list_a_line_and_a_table() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    detail(&mut journey, id, "target", "8");
    detail(&mut journey, id, "unit", "evenings");
    for (day, mark) in [("2026-11-22", 1), ("2026-11-29", 4), ("2026-12-06", 6)] {
        assert!(journey.now.today <= date(day));
        journey.now.today = date(day);
        check_in(&mut journey, id, mark);
    }
    let (entry, _) = journey.goal().check_ins.todays.unwrap();
    write(&mut journey, Subject::Entry(entry), "value", "2,0");
    let values = journey.goal().check_ins;
    let titles: Vec<&str> = values.lines.iter().map(|line| line.title.as_str()).collect();
    let expected = [
        "6 December 2026: 6 of 10 · 2,0 evenings",
        "29 November 2026: 4 of 10",
        "22 November 2026: 1 of 10",
    ];
    assert_eq!(titles, expected);
    assert_eq!(values.progress.as_deref(), Some("25 percent of the way."), "the measure speaks");
    let drawing = values.drawing.unwrap();
    assert_eq!(drawing.table.rows.len(), 3);
    assert_eq!(drawing.table.rows[0], ["6 December 2026", "6"]);
    let says = "A line from 1 of 10 on 22 November 2026 to 6 of 10 on 6 December 2026.";
    assert_eq!(drawing.says, says);

    for day in 7..=12 {
        journey.now.today = date(&format!("2026-12-{day:02}"));
        check_in(&mut journey, id, 7);
    }
    let values = journey.goal().check_ins;
    assert_eq!((values.lines.len(), values.older.len()), (5, 4));
}

#[test]
fn a_check_in_that_says_nothing_readable_is_listed_and_not_drawn() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    let (form, field) = ("check_in", "progress");
    for (day, text) in [("2026-11-22", "eleven"), ("2026-11-23", "11"), ("2026-11-24", "5")] {
        journey.now.today = date(day);
        journey.act(Action::EntryNoted { form, goal: id, field, text: text.to_owned() });
    }
    let values = journey.goal().check_ins;
    assert_eq!(values.lines[2].title, "22 November 2026: noted");
    assert_eq!(values.drawing, None);
}

#[test]
fn nothing_is_noted_about_a_goal_that_is_gone() {
    let mut journey = Journey::begin();
    check_in(&mut journey, GoalId::from_bits(7), 3);
    assert_eq!(journey.state().library.entries().count(), 0);
    assert_eq!(journey.status().notice, None);
}

#[test]
fn what_only_tells_of_a_deed_goes_with_its_page_and_what_can_be_undone_stays() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    let said = |journey: &Journey| journey.status().notice.map(|notice| notice.text);
    assert_eq!(said(&journey).as_deref(), Some(journey.texts.get("notice.goal_saved")));
    journey.act(Action::GoalOpened(id));
    assert!(said(&journey).is_some(), "the page is still the same");
    journey.act(Action::HomeOpened);
    assert_eq!(said(&journey), None);
    journey.act(Action::GoalDeleted(id)).act(Action::ScreenOpened(Route::Bin));
    assert_eq!(said(&journey).as_deref(), Some(journey.texts.get("notice.goal_deleted")));
    journey.act(Action::Undone);
    assert_eq!(said(&journey).as_deref(), Some(journey.texts.get("notice.undone")));
}

#[test]
fn why_a_sentence_changes_is_asked_only_when_it_does_and_is_kept() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Run a grief group");
    journey.act(Action::GoalEdited(id));
    assert!(!journey.page().is_reworded);
    journey.write(Field::Statement, "Run two grief groups");
    assert!(journey.page().is_reworded);
    journey.write(Field::Because, "x".repeat(5_000).as_str());
    journey.act(Action::GoalSaved);
    assert_eq!(journey.problems().first().map(|(field, _)| *field), Some(Field::Because));
    journey.act(Action::ProblemFollowed(Field::Because));
    assert_eq!(journey.focus(), Some(Target::Field(Field::Because, None)));
    assert_eq!(journey.page().draft.place.step, Step::Check);
    journey.write(Field::Because, "The waiting list grew ").wait(2_000).reload();
    assert_eq!(journey.page().draft.because, "The waiting list grew ");
    journey.act(Action::GoalSaved);
    let wordings: Vec<(String, String)> =
        journey.goal().wordings.into_iter().map(|line| (line.label, line.text)).collect();
    let line = |label: &str, text: &str| (label.to_owned(), text.to_owned());
    let expected = [
        line("Until 22 November 2026", "Run a grief group"),
        line("Changed because", "The waiting list grew"),
    ];
    assert_eq!(wordings, expected);
}

#[test]
fn five_levels_are_proposed_changed_questioned_and_scored() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Attend eight sessions by June 2027");
    assert!(journey.goal().levels.lines.is_empty());
    journey.act(Action::LevelsProposed(id));
    let page = journey.goal();
    assert_eq!(page.notice_at, Place::Levels);
    let levels: Vec<(&str, &str)> =
        page.levels.lines.iter().map(|line| (line.score.as_str(), line.text.as_str())).collect();
    assert_eq!(levels.first(), Some(&("2", "Attend 12 sessions by June 2027")));
    assert_eq!(levels[2], ("0", "Attend eight sessions by June 2027"));
    assert_eq!(levels.last(), Some(&("-2", "Attend 4 sessions by June 2027")));
    assert_eq!(page.levels.remarks, [""; 0]);

    detail(&mut journey, id, "gas.1", "Attend 6 sessions by June 2027");
    assert_eq!(journey.goal().levels.remarks, [journey.texts.get("coach.rG2")]);
    score(&mut journey, id, "1");
    score(&mut journey, id, "-1");
    let chosen: Vec<String> = journey
        .goal()
        .levels
        .lines
        .into_iter()
        .filter(|line| line.is_chosen)
        .map(|line| line.score)
        .collect();
    assert_eq!(chosen, ["-1"]);
    assert_eq!(journey.state().library.entries().count(), 1, "one score a day");
}

#[test]
fn proposed_levels_are_taken_back_and_their_days_read_like_all_days() {
    let mut journey = Journey::begin();
    let id = saved(&mut journey, "Complete the MBCT course by 1 June 2027");
    journey.act(Action::LevelsProposed(id));
    for line in journey.goal().levels.lines {
        assert!(!line.text.contains("2027-") && !line.text.contains("2026-"), "{}", line.text);
    }
    assert_eq!(journey.goal().levels.remarks, [""; 0]);
    journey.act(Action::Undone);
    assert!(journey.goal().levels.lines.is_empty());
    assert!(goal(&journey, id).details.is_empty());
}
