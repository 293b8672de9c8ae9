//! What each screen costs with years of work behind it: `cargo run --release --example bench`.
//!
//! It prints how long making the values of each screen takes, in thousandths of a second, the
//! median and the slowest of many. A browser takes several times as long, and draws on top of it.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    dead_code,
    unreachable_pub,
    reason = "an example on the host that reports, and shares what the browsers' figures are of"
)]

#[path = "../tests/e2e/src/bundle.rs"]
mod bundle;
#[path = "../tests/e2e/src/years.rs"]
mod years;

use std::hint::black_box;
use std::time::Instant;

use waymark::app::action::Action;
use waymark::app::env::{Env, Moment};
use waymark::app::select::{areas, bin, form_page, goal, home, plan, search, shelf};
use waymark::app::state::{PlanShape, Route, State};
use waymark::app::subject::Subject;
use waymark::app::update::update;
use waymark::domain::date::Date;
use waymark::domain::library::Library;
use waymark::i18n::catalog::Catalog;
use waymark::i18n::format::TimeOfDay;
use waymark::transfer::import;
use years::years_of_work;

const ROUNDS: usize = 50;

fn library() -> Library {
    let mut library = Library::default();
    for record in import::plan(&years_of_work(), &library).unwrap().added {
        library.adopt(record);
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
    let mut state = State::open(library());
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
    let id = state.library.goals().next().unwrap().id;
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
