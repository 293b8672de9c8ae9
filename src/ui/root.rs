//! The frame around every screen: name, warnings, the screen itself, notice, status.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::Callback;

use crate::app::action::Action;
use crate::app::select::areas::{AreaLine, AreaPage};
use crate::app::select::bin::Bin;
use crate::app::select::form_page::FormPage;
use crate::app::select::goal::GoalPage;
use crate::app::select::home::Home;
use crate::app::select::import::ImportPage;
use crate::app::select::narrow::ChoiceList;
use crate::app::select::place::PlacePage;
use crate::app::select::plan::PlanPage;
use crate::app::select::search::Found;
use crate::app::select::shelf::EntryGroup;
use crate::app::select::status::StatusBar;
use crate::app::select::vault::VaultPage;
use crate::app::select::wizard::WizardPage;
use crate::app::state::{PlanShape, Route};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::file_button::file_button;
use crate::ui::parts::mark::mark;
use crate::ui::parts::notice::{announcer, notice, trouble_bar};
use crate::ui::screens::{
    areas, bin, form, goal, home, import, locked, place, plan, search, shelf, wizard,
};
use crate::ui::tag::{Attr, Tag, div, group, p, tag};

/// The screen to show, with its values.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// What is next, and every goal.
    Home(Home),
    /// A page of the wizard.
    Wizard(Box<WizardPage>),
    /// One goal.
    Goal(Box<GoalPage>),
    /// What a chosen file would do.
    Import(ImportPage),
    /// The passphrase is asked for.
    Locked(VaultPage),
    /// Where everything is stored.
    Place(PlacePage),
    /// The plan as a whole.
    Plan(Box<PlanPage>),
    /// Every area of development.
    Areas(Vec<AreaLine>),
    /// One area.
    Area(Box<AreaPage>),
    /// Entries by form, under the heading of that key.
    Shelf(&'static str, Vec<EntryGroup>, Option<ChoiceList>),
    /// What was looked for.
    Search(Box<Found>),
    /// What was deleted.
    Bin(Bin),
    /// One form.
    Form(Box<FormPage>),
}

/// The frame around a screen. `theme` is the host's choice: `auto`, `light` or `dark`.
pub fn root(ui: &Ui, screen: &Screen, status: &StatusBar, theme: &'static str) -> Tag {
    let is_locked = matches!(screen, Screen::Locked(_));
    let notice = notice(ui, status);
    let body = match screen {
        Screen::Home(values) => home::screen(ui, values, notice),
        Screen::Wizard(page) => wizard::screen(ui, page, notice),
        Screen::Goal(page) => goal::screen(ui, page, notice),
        Screen::Import(page) => import::screen(ui, page),
        Screen::Locked(page) => locked::screen(ui, page),
        Screen::Place(page) => place::screen(ui, page, notice),
        Screen::Plan(page) => plan::screen(ui, page, notice),
        Screen::Areas(lines) => areas::list(ui, lines, notice),
        Screen::Area(page) => areas::one(ui, page, notice),
        Screen::Shelf(key, groups, list) => shelf::screen(ui, key, groups, list.as_ref(), notice),
        Screen::Search(found) => search::screen(ui, found, notice),
        Screen::Bin(values) => bin::screen(ui, values, notice),
        Screen::Form(page) => form::screen(ui, page, notice),
    };
    div("wm")
        .attr(Attr::Part, "root")
        .attr(Attr::Role, "region")
        .attr_text(Attr::AriaLabel, ui.text("app.region"))
        .attr(Attr::Lang, ui.texts.language())
        .attr(Attr::Dir, "ltr")
        .attr(Attr::DataTheme, theme)
        .on_key_down(undo_key(ui))
        .with_maybe(status.example.as_deref().map(|words| example_bar(ui, words)))
        .with(header(ui, screen, status))
        .with(trouble_bar(ui, status))
        .with(div("wm-screen").attr(Attr::Part, "screen").with(body))
        .with(announcer(status))
        .with_maybe((!is_locked).then(|| footer(ui, screen, status)))
}

/// Ctrl or Cmd with Z takes the last deed back; in a text field it stays the browser's own.
fn undo_key(ui: &Ui) -> Callback<Event> {
    let dispatch = ui.dispatch.clone();
    Callback::from(move |event: Event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        let is_undo = (key.ctrl_key() || key.meta_key()) && !key.shift_key() && !key.alt_key();
        if is_undo && key.key().eq_ignore_ascii_case("z") && !is_written_in(&event) {
            key.prevent_default();
            dispatch.emit(Action::Undone);
        }
    })
}

/// Whether an event comes from a field that holds text, whose typing has a way back of its own.
fn is_written_in(event: &Event) -> bool {
    let Some(target) = event.target() else { return false };
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "radio" | "checkbox"),
        None => target.has_type::<HtmlTextAreaElement>(),
    }
}

/// Over the example, so that nobody takes it for their own.
fn example_bar(ui: &Ui, words: &str) -> Tag {
    let leave = button(ui, ui.text("example.leave"), Action::ExampleLeft, Weight::Primary);
    div("wm-example-bar").with(tag("p").text(words)).with(leave)
}

fn header(ui: &Ui, screen: &Screen, status: &StatusBar) -> Tag {
    let undo = |deed: &String| button(ui, deed, Action::Undone, Weight::Link);
    tag("header")
        .class("wm-header")
        .with(p("wm-name").with(mark()).say(ui, "app.name"))
        .with_maybe(status.undo.as_ref().map(undo))
        .with(ways(ui, screen))
}

/// The ways between the screens. In the wizard there is one, so that nothing leads astray; from a
/// locked plan there is none.
fn ways(ui: &Ui, screen: &Screen) -> Tag {
    let places = [
        ("nav.home", Route::Home, matches!(screen, Screen::Home(_))),
        ("nav.plan", Route::Plan(PlanShape::Goals), matches!(screen, Screen::Plan(_))),
        ("nav.areas", Route::Areas, matches!(screen, Screen::Areas(_))),
        ("nav.notes", Route::Notes, matches!(screen, Screen::Shelf("notes", ..))),
        ("nav.about", Route::About, matches!(screen, Screen::Shelf("about", ..))),
        ("nav.search", Route::Search, matches!(screen, Screen::Search(_))),
    ];
    let n_places = match screen {
        Screen::Wizard(_) => 1,
        Screen::Locked(_) => return group(),
        _ => places.len(),
    };
    let way = |(key, route, is_here): (&'static str, Route, bool)| {
        button(ui, ui.text(key), Action::ScreenOpened(route), Weight::Link)
            .attr_maybe(Attr::AriaCurrent, is_here.then_some("page"))
    };
    tag("nav")
        .class("wm-nav")
        .attr_text(Attr::AriaLabel, ui.text("nav.label"))
        .with_all(places.into_iter().take(n_places).map(way))
}

fn footer(ui: &Ui, screen: &Screen, status: &StatusBar) -> Tag {
    // The page about it offers all of these itself.
    let is_place = matches!(screen, Screen::Place(_));
    let place = || button(ui, ui.text("footer.place"), Action::PlaceOpened, Weight::Link);
    let open = || file_button(ui, ui.text("footer.open"), Action::FileChosen);
    let download = || button(ui, ui.text("footer.download"), Action::DownloadAsked, Weight::Link);
    let footer = tag("footer").class("wm-footer").with(p("wm-saved").text(&status.saved));
    if status.example.is_some() {
        return footer;
    }
    // The warning above offers the same while it is there.
    let offers = !is_place && status.trouble.is_none();
    footer
        .with(tag("p").text(&status.who_can_read))
        .with_maybe((!is_place).then(place))
        .with_maybe(offers.then(download))
        .with_maybe(offers.then(|| tag("p").say(ui, "footer.download.holds")))
        .with_maybe((!is_place).then(open))
}
