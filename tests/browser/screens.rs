//! Each screen, drawn from a real state: its words are there, and its presses dispatch the right
//! actions. Which state follows is tested on the host.

use wasm_bindgen_test::wasm_bindgen_test;
use waymark::app::action::Action;
use waymark::app::env::{Env, Moment};
use waymark::app::select::bin::bin;
use waymark::app::select::import::import_page;
use waymark::app::select::place::place_page;
use waymark::app::select::{goal::goal_page, home::home, status::status_bar, wizard::wizard_page};
use waymark::app::state::Route;
use waymark::domain::area::{Area, Profession};
use waymark::domain::date::Date;
use waymark::domain::draft::Answer;
use waymark::domain::goal::Status;
use waymark::domain::step::{Field, Step};
use waymark::domain::target::TargetChoice;
use waymark::i18n::catalog::Catalog;
use waymark::i18n::format::TimeOfDay;
use waymark::session::Session;
use waymark::store::Store;
use waymark::store::backend::MemoryBackend;
use waymark::ui::parts::text_field::field_id;
use waymark::ui::root::{Screen, root};

use crate::stage::Stage;

/// What a person sees after these deeds.
async fn after(deeds: &[Action]) -> (Stage, Session<MemoryBackend>) {
    let today = Date::parse_iso("2026-11-22").unwrap();
    let now = Moment { ms: 0, today, time: TimeOfDay { hour: 14, minute: 2 } };
    let texts = Catalog::english();
    let mut session = Session::open(Store::new(MemoryBackend::default(), 1));
    let mut n_ids = 0;
    for deed in deeds {
        let mut new_bits = || {
            n_ids += 1;
            n_ids
        };
        let mut env = Env { now, texts: &texts, new_bits: &mut new_bits };
        session.dispatch(deed.clone(), &mut env);
    }
    let state = session.state();
    let screen = match state.view.route {
        Route::Home => Screen::Home(home(state, today, &texts)),
        Route::Wizard(_) => Screen::Wizard(Box::new(wizard_page(state, today, &texts).unwrap())),
        Route::Goal(id) => Screen::Goal(Box::new(goal_page(state, id, today, &texts).unwrap())),
        Route::Import => Screen::Import(import_page(state, &texts).unwrap()),
        Route::Bin => Screen::Bin(bin(state, &texts)),
        Route::Place => Screen::Place(place_page(state, &texts)),
        other => panic!("{other:?} is not drawn here"),
    };
    let stage = Stage::draw(|ui| root(ui, &screen, &status_bar(state, &texts), "auto")).await;
    (stage, session)
}

fn text(field: Field, text: &str) -> Action {
    Action::Answered(Answer::Text { field, text: text.to_owned(), caret: None })
}

/// From home to a step, by skipping those before it.
fn to(step: Step) -> Vec<Action> {
    let mut deeds = vec![Action::WizardStarted];
    deeds.resize(step.number(), Action::Skipped);
    deeds
}

fn saved() -> Vec<Action> {
    let mut deeds = to(Step::Specific);
    deeds.push(text(Field::Statement, "Co-lead a group"));
    deeds.extend([(); 5].map(|()| Action::Continued));
    deeds.push(Action::GoalSaved);
    deeds
}

#[wasm_bindgen_test]
async fn the_first_screen_has_one_way_on() {
    let (stage, _) = after(&[]).await;
    assert!(stage.text().contains("A private place for your own development"));
    assert_eq!(stage.press("[part=button-primary]", 0), [Action::WizardStarted]);
    assert_eq!(stage.press(".wm-footer button", 0), [Action::PlaceOpened]);
    assert_eq!(stage.press(".wm-footer button", 1), [Action::DownloadAsked]);
    assert_eq!(stage.property("[role=region]", "lang"), "en");
}

#[wasm_bindgen_test]
async fn each_page_of_the_wizard_dispatches_its_answers() {
    let (stage, _) = after(&to(Step::Kind)).await;
    assert_eq!(stage.count("input[type=radio]"), 13, "twelve areas and anything else");
    let skills = Action::Answered(Answer::Area(Area::named("skills")));
    assert_eq!(stage.press("input[type=radio]", 0), [skills]);
    let chosen = stage
        .happen("select", "(found[0].value = 'nurse', new Event('change', { bubbles: true }))");
    assert_eq!(chosen, [Action::ProfessionChosen(Profession::Nurse)]);

    for (step, field) in [
        (Step::Specific, Field::Statement),
        (Step::Measurable, Field::Measure),
        (Step::Achievable, Field::FirstStep),
        (Step::Relevant, Field::Reason),
    ] {
        let (stage, _) = after(&to(step)).await;
        let typed = stage.type_text("textarea", "Half a sen");
        let [Action::Answered(Answer::Text { field: at, text, caret })] = typed.as_slice() else {
            panic!("{typed:?}")
        };
        assert_eq!((*at, text.as_str(), *caret), (field, "Half a sen", Some(10)));
        assert_eq!(stage.happen("textarea", "new Event('focus')"), [Action::FieldEntered(field)]);
        assert_eq!(stage.happen("textarea", "new Event('blur')"), [Action::FieldLeft]);
        assert_eq!(
            stage.property("textarea", "labels[0].innerText"),
            stage.property("h2", "innerText")
        );
    }
    let (stage, _) = after(&to(Step::Measurable)).await;
    let unsure = Action::Answered(Answer::MeasureUnsure(true));
    assert_eq!(stage.press("input[type=checkbox]", 0), [unsure]);
    let (stage, _) = after(&to(Step::Achievable)).await;
    let seven = Action::Answered(Answer::Confidence(7));
    assert_eq!(stage.press("input[type=radio]", 7), [seven]);
}

#[wasm_bindgen_test]
async fn the_page_of_the_date_asks_for_a_day_only_when_it_is_wanted() {
    let mut deeds = to(Step::TimeBound);
    let (stage, _) = after(&deeds).await;
    assert_eq!(stage.count("input[type=text]"), 0);
    let soon = Action::Answered(Answer::Target(TargetChoice::FourWeeks));
    assert_eq!(stage.press("input[type=radio]", 0), [soon]);
    deeds.push(Action::Answered(Answer::Target(TargetChoice::Exact)));
    let (stage, _) = after(&deeds).await;
    assert_eq!(stage.count("input[type=text]"), 3);
    // What leads to the question leads to the choice that was made.
    assert_eq!(stage.count(&format!("#{}:checked", field_id(Field::Target))), 1);
    let typed = stage.type_text("input[type=text]", "31");
    assert!(matches!(&typed[..], [Action::Answered(Answer::Text { field: Field::Day, .. })]));
}

#[wasm_bindgen_test]
async fn buttons_and_keys_of_the_wizard_go_on_back_and_out() {
    const ENTER: &str = "new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })";
    const HURRY: &str =
        "new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })";
    let (stage, _) = after(&to(Step::Specific)).await;
    assert_eq!(stage.press("button[type=submit]", 0), [Action::Continued]);
    assert_eq!(stage.happen("textarea", HURRY), [Action::Continued]);
    assert_eq!(stage.happen("textarea", ENTER), []);
    assert_eq!(stage.press("form button", 0), [Action::WentBack]);
    assert_eq!(stage.press("form button", 2), [Action::Skipped]);
    assert_eq!(stage.press("form button", 3), [Action::HomeOpened]);
    assert_eq!(stage.press(".wm-header button", 0), [Action::ScreenOpened(Route::Home)]);

    let (stage, _) = after(&to(Step::Check)).await;
    assert_eq!(stage.press("button[type=submit]", 0), [Action::GoalSaved]);
    assert_eq!(stage.happen("form", HURRY), [Action::GoalSaved]);
    assert_eq!(stage.press(".wm-row button", 4), [Action::StepChanged(Step::Relevant)]);
}

#[wasm_bindgen_test]
async fn a_goal_offers_what_fits_how_it_stands() {
    let (stage, session) = after(&saved()).await;
    let id = session.state().library.goals().next().unwrap().id;
    let stands = |status| [Action::GoalStands(id, status)];
    assert!(stage.text().contains("Co-lead a group."));
    assert_eq!(stage.press(".wm-goal button", 0), stands(Status::Completed));
    assert_eq!(stage.press(".wm-goal button", 1), [Action::GoalEdited(id)]);
    assert_eq!(stage.press(".wm-goal button", 2), stands(Status::Paused));
    assert_eq!(stage.press(".wm-goal button", 3), stands(Status::LetGo));
    assert_eq!(stage.press(".wm-goal > button", 0), [Action::GoalDeleted(id)]);

    let mut deeds = saved();
    deeds.extend(stands(Status::Completed));
    let (stage, _) = after(&deeds).await;
    assert_eq!(stage.press(".wm-goal button", 0), stands(Status::InProgress));
}

#[wasm_bindgen_test]
async fn home_opens_goals_drafts_and_the_bin() {
    let mut deeds = saved();
    deeds.extend([Action::HomeOpened, Action::WizardStarted, Action::HomeOpened]);
    let (stage, session) = after(&deeds).await;
    let goal = session.state().library.goals().next().unwrap().id;
    let draft = session.state().library.drafts().next().unwrap().id;
    assert_eq!(stage.press("li button", 0), [Action::DraftContinued(draft)]);
    assert_eq!(stage.press("li button", 1), [Action::DraftDiscarded(draft)]);
    assert_eq!(stage.press("li button", 2), [Action::GoalOpened(goal)]);

    deeds.extend([Action::GoalDeleted(goal), Action::ScreenOpened(Route::Bin)]);
    let (stage, _) = after(&deeds).await;
    assert_eq!(stage.press("li button", 0), [Action::GoalRestored(goal)]);
    assert_eq!(stage.press("li button", 1), [Action::GoalErased(goal)]);
}
