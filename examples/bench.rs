//! What each screen costs with years of work behind it: `cargo run --release --example bench`.
//!
//! It prints how long making the values of each screen takes, in thousandths of a second, the
//! median and the slowest of many. A browser takes several times as long, and draws on top of it.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "an example on the host that reports"
)]

use std::hint::black_box;
use std::time::Instant;

use waymark::app::action::Action;
use waymark::app::env::{Env, Moment};
use waymark::app::select::{areas, bin, form_page, goal, home, plan, search, shelf};
use waymark::app::state::{PlanShape, Route, State};
use waymark::app::subject::Subject;
use waymark::app::update::update;
use waymark::domain::action_step::{ActionStep, StepId};
use waymark::domain::area::Area;
use waymark::domain::date::Date;
use waymark::domain::entry::{Entry, EntryId};
use waymark::domain::goal::{Answers, Goal, GoalId};
use waymark::domain::library::Library;
use waymark::domain::record::Record;
use waymark::i18n::catalog::Catalog;
use waymark::i18n::format::TimeOfDay;

const GOALS: u128 = 1_000;
const CHECK_INS: u128 = 5_000;
const PAGES: u128 = 2_000;
const ROUNDS: usize = 50;

const WORDS: [&str; 12] = [
    "evening",
    "group",
    "room",
    "supervision",
    "résumé",
    "colleague",
    "waiting",
    "notes",
    "reading",
    "tired",
    "glad",
    "boundary",
];

/// Names and words that look random and are the same each time.
fn mixed(n: u128) -> u128 {
    (n + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835)
}

fn sentence(n: u128, n_words: u128) -> String {
    let word = |at| WORDS[(mixed(n * 31 + at) >> 64) as usize % WORDS.len()];
    (0..n_words).map(word).collect::<Vec<_>>().join(" ")
}

fn years_of_work(today: Date) -> Library {
    let mut library = Library::default();
    let id = |n| GoalId::from_bits(mixed(n));
    for n in 0..GOALS {
        let answers = Answers {
            area: Some(Area::named("skills")),
            statement: sentence(n, 9),
            measure: sentence(n + 1, 6),
            reason: sentence(n + 2, 12),
            ..Answers::default()
        };
        let target = Some(today.plus_days((n % 700) as i32 - 200));
        let mut goal = Goal::new(id(n), answers, target, today.plus_days(-400));
        for at in 0..5 {
            goal.steps.push(ActionStep::new(StepId::from_bits(at + 1), &sentence(n + at, 5)));
        }
        library.adopt(Record::Goal(goal));
    }
    for n in 0..CHECK_INS + PAGES {
        let (form, field) = if n < CHECK_INS { ("check_in", "note") } else { ("journal", "entry") };
        let day = today.plus_days(-((n % 380) as i32));
        let mut entry = Entry::begin(EntryId::from_bits(mixed(n + 77_777)), form, day);
        entry.goal = (n < CHECK_INS).then(|| id(n % GOALS));
        entry.filled.set("progress", "5");
        entry.filled.set(field, &sentence(n, if n < CHECK_INS { 15 } else { 80 }));
        library.adopt(Record::Entry(entry));
    }
    library
}

fn measure(name: &str, mut work: impl FnMut()) {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            work();
            started.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{name:<34}{:>9.3}{:>9.3}", times[ROUNDS / 2], times[ROUNDS - 1]);
}

fn main() {
    let today = Date::new(2026, 11, 22).unwrap();
    let texts = Catalog::english();
    let mut state = State::open(years_of_work(today));
    println!("{:<34}{:>9}{:>9}", "ms", "median", "slowest");
    measure("home", || drop(black_box(home::home(&state, today, &texts))));
    measure("areas", || drop(black_box(areas::areas(&state, &texts))));
    measure("one area", || drop(black_box(areas::area_page(&state, "skills", today, &texts))));
    measure("notes", || drop(black_box(shelf::notes(&state, &texts))));
    for shape in [PlanShape::Goals, PlanShape::Cycle, PlanShape::Reviews] {
        let name = format!("plan: {shape:?}");
        measure(&name, || drop(black_box(plan::plan_page(&state, shape, today, &texts))));
    }
    measure("about", || drop(black_box(shelf::about(&state, &texts))));
    measure("bin", || drop(black_box(bin::bin(&state, &texts))));
    let id = GoalId::from_bits(mixed(3));
    measure("one goal", || drop(black_box(goal::goal_page(&state, id, today, &texts))));
    measure("details of a goal", || {
        drop(black_box(form_page::details_page(&state, id, &texts)));
    });

    let now = Moment { ms: 0, today, time: TimeOfDay::default() };
    let mut n = 0;
    let mut new_bits = || {
        n += 1;
        n
    };
    let mut env = Env { now, texts: &texts, new_bits: &mut new_bits };
    for form in ["review", "feedback", "journal"] {
        update(&mut state, Action::EntryBegun { form: form.to_owned(), goal: None }, &mut env);
        let Route::Entry(entry) = state.view.route else { continue };
        let mut text = String::new();
        measure(&format!("a key in: {form}"), || {
            text.push('a');
            let (subject, field) = (Subject::Entry(entry), "reached".to_owned());
            let action = Action::FormAnswered { subject, field, text: text.clone(), caret: None };
            update(&mut state, action, &mut env);
            black_box(state.library.take_changes());
            drop(black_box(form_page::entry_page(&state, entry, &texts)));
        });
    }
    for query in ["g", "group", "résumé tired", "not there"] {
        state.view.search = query.to_owned();
        measure(&format!("search: {query}"), || drop(black_box(search::found(&state, &texts))));
    }
    measure("leaving a page", || {
        update(&mut state, Action::EntryBegun { form: "review".to_owned(), goal: None }, &mut env);
        update(&mut state, Action::HomeOpened, &mut env);
    });
    measure("opening the bin of 30 days", || drop(update(&mut state, Action::Opened, &mut env)));
}
