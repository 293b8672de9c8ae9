//! The one function that changes a state.
//!
//! It is total: an action for a screen that is no longer there changes nothing. Bodies of more
//! than a line live in the files of the rooms below.

mod arrivals;
mod bin;
mod forms;
mod goals;
mod import;
mod lists;
mod notices;
mod place;
mod review;
mod steps;
mod vault;
mod wizard;

use super::action::Action;
use super::effect::{Effect, Target};
use super::env::Env;
use super::narrowing::Narrowing;
use super::state::{Route, State};
use super::whereabouts::Erasure;
use crate::domain::filled::Filled;

/// Changes the state as the action asks, and says what is wished of the outside.
pub fn update(state: &mut State, action: Action, env: &mut Env<'_>) -> Vec<Effect> {
    // Records that the session took in by itself are no part of what the person did.
    state.library.take_former();
    let effects = answer(state, action, env);
    let former = state.library.take_former();
    if let Some(key) = state.view.deed.take() {
        state.view.undo.push(key, former, &state.library);
    }
    effects
}

fn answer(state: &mut State, action: Action, env: &mut Env<'_>) -> Vec<Effect> {
    match action {
        Action::WizardStarted => wizard::start(state, env),
        Action::DraftContinued(id) => wizard::resume(state, id),
        Action::DraftDiscarded(id) => wizard::discard(state, id),
        Action::Answered(answer) => wizard::answer(state, answer, env),
        Action::FieldEntered(field) => wizard::enter(state, field),
        // Any action that is not typing makes the session save; this one does nothing else.
        Action::FieldLeft => Vec::new(),
        Action::Continued => wizard::go_on(state, env),
        Action::Skipped => wizard::skip(state),
        Action::WentBack => wizard::back(state),
        Action::StepChanged(step) => wizard::change(state, step),
        Action::ProblemFollowed(field) => wizard::follow(state, field),
        Action::GoalSaved => wizard::save(state, env),
        Action::RemarkPutAside(rule) => wizard::put_aside(state, rule),
        Action::RemarksRecalled => wizard::recall(state),
        Action::RewriteTaken(field, text) => wizard::rewrite(state, field, text, env),
        Action::ProfessionChosen(profession) => wizard::choose_profession(state, profession),

        Action::HomeOpened => open(state, Route::Home),
        Action::PlaceOpened => open(state, Route::Place),
        Action::GoalOpened(id) => open(state, Route::Goal(id)),
        Action::GoalEdited(id) => wizard::edit(state, id, env),
        Action::GoalStands(id, status) => goals::stand(state, id, status, env),
        Action::GoalDeleted(id) => goals::delete(state, id, env),
        Action::GoalRestored(id) => goals::restore(state, id),
        Action::GoalErased(id) => goals::erase(state, id),

        Action::ScreenOpened(route) => open(state, route),
        Action::FormAnswered { subject, field, text, caret } => {
            forms::answer(state, subject, &field, &text, caret)
        }
        Action::FormTicked { subject, field, choice, is_ticked } => {
            forms::tick(state, subject, &field, &choice, is_ticked)
        }
        Action::LinkKept(subject, field) => forms::keep_link(state, subject, &field, env),
        Action::EntryBegun { form, goal } => forms::begin(state, &form, goal, env),
        Action::TemplateTaken(area, index) => wizard::take_template(state, area, index, env),
        Action::GapTaken(entry, field) => wizard::take_gap(state, entry, &field, env),
        Action::EntryDated(id, date) => forms::date(state, id, date),
        Action::EntryMarkedPrivate(id, only_me) => forms::mark_private(state, id, only_me),
        Action::EntryDeleted(id) => forms::delete(state, id, env),
        Action::EntryRestored(id) => forms::restore(state, id),
        Action::EntryErased(id) => forms::erase(state, id),
        Action::ReviewFinished(id) => review::finish(state, id, env),
        Action::PartToggled(goal) => review::toggle(state, goal),
        Action::EntryNoted { form, goal, field, text } => {
            forms::note(state, form, goal, field, &text, env)
        }
        Action::LevelsProposed(goal) => goals::propose_levels(state, goal, env),
        Action::PlanShaped(shape) => {
            // The focus stays on the choice that was made.
            state.view.route = Route::Plan(shape);
            Vec::new()
        }
        Action::StepAdded(goal) => steps::add(state, goal, env),
        Action::StepTicked(goal, step, is_done) => steps::tick(state, goal, step, is_done, env),
        Action::StepMoved { goal, step, is_up } => steps::shift(state, goal, step, is_up),
        Action::StepRemoved(goal, step) => steps::remove(state, goal, step),

        Action::Opened => bin::empty(state, env),
        Action::MoreAsked => lists::more(state),
        Action::Narrowed(by, name) => lists::narrow(state, by, name),
        Action::AllShown => lists::widen(state),
        Action::SearchTyped(text) => lists::search(state, text),

        Action::Rested => wizard::rest(state, env),
        Action::NoticeDismissed => notices::dismiss(state),
        Action::Undone => notices::undo(state),
        Action::DownloadAsked | Action::ReadableAsked => notices::download(state, env),
        Action::FileSealed(file) => vec![Effect::Download(file)],
        Action::FileUnlocked(records) => import::unlocked(state, records),
        Action::FileChosen(text) => import::look(state, text.as_deref()),
        Action::PointFound(text) => import::look_back(state, text.as_deref()),
        Action::ImportAccepted { take_changed, .. } => import::accept(state, take_changed, false),
        Action::ImportStored { take_changed } => import::accept(state, take_changed, true),
        Action::HintsAsked => place::look_for_people(state),
        Action::BackupChosen(text) => import::check(state, text.as_deref()),
        Action::EraseAsked => place::ask(state, Erasure::Asked),
        Action::EraseCancelled => place::ask(state, Erasure::None),
        Action::Vault(deed) => vault::answer(state, deed),
        Action::RecordArrived(record) => arrivals::arrive(state, *record),
        Action::RecordBack(record) => arrivals::come_back(state, *record),
        Action::RecordGone(key) => arrivals::gone(state, key),
        Action::ErasedElsewhere => place::follow_erasure(state),
        Action::WordsKeptApart(record) => arrivals::keep_apart(state, *record),
        Action::EraseConfirmed => place::erase(state),
        // The session, which owns the store and the example, answers these.
        Action::SaveAgainAsked
        | Action::Kept(_)
        | Action::ReminderPutOff
        | Action::PointOpened(_)
        | Action::ExampleOpened
        | Action::ExampleLeft => Vec::new(),
    }
}

/// Goes to a screen. The wizard that was on screen is closed, its draft kept.
fn open(state: &mut State, route: Route) -> Vec<Effect> {
    if state.view.route != route {
        leave(state);
        state.view.n_more_pages = 0;
        // It was said of the screen that is left.
        state.view.spoken.clear();
        state.view.narrowing = Narrowing::default();
        state.view.open_part = None;
        notices::leave(state);
    }
    // What was looked for stays on its own screen, and nowhere else stands in the way.
    if route == Route::Home {
        state.view.search.clear();
    }
    state.view.route = route;
    state.view.problems.clear();
    state.view.attempts.clear();
    state.view.import = None;
    state.view.locked_file = None;
    state.view.vault.leave();
    state.view.whereabouts.check = None;
    state.view.whereabouts.hinted = None;
    state.view.whereabouts.erasure = Erasure::None;
    // Who opens the search wants to type.
    let is_search = route == Route::Search;
    let field = || Target::FormField("search".to_owned(), None);
    vec![Effect::Focus(if is_search { field() } else { Target::Heading })]
}

/// Leaves the screen. What is unfinished on it is kept; what was begun and stayed empty is not.
fn leave(state: &mut State) {
    match state.view.route {
        Route::Wizard(id) => state.library.change_draft(id, |draft| draft.place.is_open = false),
        Route::Entry(id) => forms::leave(state, id),
        Route::Step(goal, step) => steps::leave(state, goal, step),
        Route::Template(..) => state.view.blanks = Filled::default(),
        _ => {}
    }
}
