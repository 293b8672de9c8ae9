//! Check-ins on the page of a goal: made with one press, corrected on the same day, and drawn over
//! several.

use waymark::app::action::Action;
use waymark::app::select::goal::Place;
use waymark::app::state::Route;
use waymark::app::subject::Subject;
use waymark::domain::goal::GoalId;

use super::{check_in, detail, saved, write};
use crate::support::{Journey, date};

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
