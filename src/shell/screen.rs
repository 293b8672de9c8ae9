//! The screen that stands for a route: each is made from the state, and nothing here changes one.
//!
//! What is locked shows nothing else, and a route that leads to nothing shows home.

use crate::app::select::{
    areas, bin, form_page, goal, home, import, place, plan, search, shelf, vault, wizard,
};
use crate::app::state::Route;
use crate::app::subject::Subject;
use crate::domain::date::Date;
use crate::shell::Shell;
use crate::ui::root::Screen;

impl Shell {
    pub(super) fn screen(&self, today: Date) -> Screen {
        let (state, texts) = (self.session.state(), &*self.texts);
        if state.view.vault.is_locked() {
            return Screen::Locked(vault::vault_page(state, texts));
        }
        let form = |page| Screen::Form(Box::new(page));
        let screen =
            match state.view.route {
                Route::Home => None,
                Route::Wizard(_) => wizard::wizard_page(state, today, texts)
                    .map(|page| Screen::Wizard(Box::new(page))),
                Route::Goal(id) => goal::goal_page(state, id, today, texts)
                    .map(|page| Screen::Goal(Box::new(page))),
                Route::Import => import::import_page(state, texts).map(Screen::Import),
                Route::Place => Some(Screen::Place(place::place_page(state, texts))),
                Route::Areas => Some(Screen::Areas(areas::areas(state, texts))),
                Route::Area(name) => areas::area_page(state, name, today, texts)
                    .map(|page| Screen::Area(Box::new(page))),
                Route::About => Some(Screen::Shelf("about", shelf::about(state, texts), None)),
                Route::Notes => {
                    let (groups, kinds) = shelf::notes(state, texts);
                    Some(Screen::Shelf("notes", groups, Some(kinds)))
                }
                Route::Search => Some(Screen::Search(Box::new(search::found(state, texts)))),
                Route::Bin => Some(Screen::Bin(bin::bin(state, texts))),
                Route::Entry(id) => form_page::entry_page(state, id, texts).map(form),
                Route::GoalDetails(id) => form_page::details_page(state, id, texts).map(form),
                Route::GoalLevels(id) => form_page::levels_page(state, id, texts).map(form),
                Route::Step(goal, step) => {
                    let subject = Subject::Step(goal, step);
                    form_page::step_page(state, subject, texts).map(form)
                }
                Route::Template(area, index) => {
                    form_page::template_page(state, area, index, texts).map(form)
                }
                Route::Plan(shape) => {
                    let page = plan::plan_page(state, shape, today, texts);
                    Some(Screen::Plan(Box::new(page)))
                }
            };
        screen.unwrap_or_else(|| Screen::Home(home::home(state, today, texts)))
    }
}
