//! The imperative shell: the one component that owns a session, runs its effects and draws it.
//!
//! It holds no rule. An action goes to the session, what the session wishes is carried out, and
//! the screens are made anew from the state.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{File, ShadowRoot};
use yew::prelude::*;

use crate::app::action::Action;
use crate::app::effect::{Effect, Target};
use crate::app::env::Env;
use crate::app::kept::{self, Wish, WriteError};
use crate::app::select::{
    areas, bin, form_page, goal, home, import, place, plan, search, shelf, status, vault, wizard,
};
use crate::app::state::Route;
use crate::app::subject::Subject;
use crate::config::Config;
use crate::domain::date::Date;
use crate::i18n::catalog::Catalog;
use crate::platform::local_backend::LocalBackend;
use crate::platform::locks::Locks;
use crate::platform::peers::{self, Peers};
use crate::platform::{clock, dom, entropy, files, kept_file, site};
use crate::session::Session;
use crate::store::Store;
use crate::store::backend::AnyBackend;
use crate::ui::context::{ForText, Ui};
use crate::ui::parts::form::form_field_id;
use crate::ui::parts::heading::HEADING_ID;
use crate::ui::parts::problems::PROBLEMS_ID;
use crate::ui::parts::secret_field::SECRET_ID;
use crate::ui::parts::text_field::field_id;
use crate::ui::root::{Screen, root};
use crate::ui::screens::place::{CHECKED_ID, ERASURE_ID, HINTED_ID, KEPT_ID};
use crate::vault::stretch::Cost;

/// What reaches the shell.
#[derive(Debug)]
pub enum Message {
    /// Something happened on a screen.
    Act(Action),
    /// The page may be about to go.
    Save,
    /// A save or a second look is due.
    Wake,
    /// Another tab or element wrote this key; an empty one stands for any.
    Elsewhere(String),
    /// A file was chosen, to be read; its text becomes this action.
    Read(File, ForText),
    /// Somebody looks at the page again; whether it had slept.
    Back(bool),
    /// This writer was elected, or another census is due.
    CensusDue,
    /// These writers live.
    Census(Vec<u64>),
    /// The person chose a file to be kept up to date; or none, and perhaps why.
    Picked(Result<JsValue, Option<WriteError>>),
}

/// The properties of the shell.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ShellProps {
    /// The shadow root that holds it, to find elements in.
    pub root: ShadowRoot,
    /// The host's choices.
    pub config: Config,
}

/// The one component that owns a session.
pub struct Shell {
    session: Session<AnyBackend>,
    texts: Rc<Catalog>,
    peers: Peers,
    focus: Option<Target>,
    /// How often the focus was moved, which is how often other things came on screen.
    n_showings: usize,
    timer: Option<Timeout>,
    census_timer: Option<Timeout>,
    locks: Locks,
    /// The file that is kept up to date.
    kept_file: Option<JsValue>,
    _listeners: Vec<EventListener>,
}

impl Component for Shell {
    type Message = Message;
    type Properties = ShellProps;

    fn create(ctx: &Context<Self>) -> Self {
        let writer = entropy::bits() as u64;
        let medium: AnyBackend = Rc::new(LocalBackend);
        let store = Store::new(medium, writer).with_chance(entropy::secret, Cost::USUAL);
        let mut session = Session::open(store);
        let (name, forgets) = (site::name(), site::forgets());
        session.lives_at(name, forgets, site::own_page(), kept_file::is_possible());
        let link = ctx.link().clone();
        let peers = Peers::listen(move |key| link.send_message(Message::Elsewhere(key.to_owned())));
        let link = ctx.link().clone();
        let mut listeners = peers::on_leaving(move || link.send_message(Message::Save));
        let link = ctx.link().clone();
        listeners.extend(peers::on_return(move |slept| link.send_message(Message::Back(slept))));
        let left_at = session.state().left_at();
        ctx.link().send_message(Message::Act(Action::Opened));
        Self {
            session,
            texts: Rc::new(Catalog::english()),
            peers,
            focus: left_at.filter(|_| dom::may_restore_focus()),
            n_showings: 0,
            timer: None,
            census_timer: None,
            locks: hold(ctx, writer),
            kept_file: None,
            _listeners: listeners,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let texts = self.texts.clone();
        let mut env = Env { now: clock::now(), texts: &texts, new_bits: &mut entropy::bits };
        let effects = match message {
            Message::Act(action) => self.session.dispatch(action, &mut env),
            Message::Elsewhere(key) if key.is_empty() => self.session.refresh(&mut env),
            Message::Elsewhere(key) => self.session.look_again(&key, &mut env),
            Message::Read(file, action) => {
                let read = async move { Message::Act(action(files::read(&file).await)) };
                ctx.link().send_future(read);
                Vec::new()
            }
            Message::Back(slept) => {
                let mut effects = self.session.show(env.now);
                effects.extend(if slept {
                    let writer = entropy::bits() as u64;
                    self.locks = hold(ctx, writer);
                    self.session.resume(writer, &mut env)
                } else {
                    self.session.refresh(&mut env)
                });
                effects
            }
            Message::CensusDue => {
                let link = ctx.link().clone();
                self.locks.census(move |living| link.send_message(Message::Census(living)));
                return false;
            }
            Message::Census(living) => self.session.census(Some(&living), &mut env),
            Message::Picked(Err(None)) => return false,
            Message::Picked(picked) => {
                let deed = match &picked {
                    Err(Some(error)) => kept::Deed::Refused(*error),
                    _ => kept::Deed::Chosen,
                };
                self.kept_file = picked.ok();
                self.session.dispatch(Action::Kept(deed), &mut env)
            }
            Message::Save => {
                self.session.hide(env.now);
                Vec::new()
            }
            Message::Wake => {
                let mut effects = self.session.wake(env.now);
                effects.extend(self.session.dispatch(Action::Rested, &mut env));
                effects
            }
        };
        self.peers.tell(&self.session.take_written());
        self.wake_when_due(ctx, env.now.ms);
        for effect in effects {
            self.perform(ctx, effect);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Config { theme, heading_level } = ctx.props().config;
        let ui = Ui {
            texts: self.texts.clone(),
            dispatch: ctx.link().callback(Message::Act),
            file_chosen: ctx.link().callback(|(file, action)| Message::Read(file, action)),
            heading_level,
            showing: self.n_showings,
        };
        let today = clock::now().today;
        let status = status::status_bar(self.session.state(), &self.texts);
        root(&ui, &self.screen(today), &status, theme.name()).html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _is_first: bool) {
        let Some(target) = self.focus.take() else { return };
        let root = &ctx.props().root;
        match target {
            Target::Heading => dom::focus(root, HEADING_ID, None),
            Target::Problems => dom::focus(root, PROBLEMS_ID, None),
            Target::Secret | Target::Lock => dom::focus(root, SECRET_ID, None),
            Target::Checked => dom::focus(root, CHECKED_ID, None),
            Target::Kept => dom::focus(root, KEPT_ID, None),
            Target::Hinted => dom::focus(root, HINTED_ID, None),
            Target::Erasure => dom::focus(root, ERASURE_ID, None),
            Target::Field(field, caret) => dom::focus(root, &field_id(field), caret),
            Target::FormField(name, caret) => dom::focus(root, &form_field_id(&name), caret),
        }
    }
}

fn hold(ctx: &Context<Shell>, writer: u64) -> Locks {
    let link = ctx.link().clone();
    Locks::hold(writer, move || link.send_message(Message::CensusDue))
}

impl Shell {
    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Focus(Target::Lock) if ctx.props().root.active_element().is_none() => {}
            // Carried out when the screen that it speaks of has been drawn.
            Effect::Focus(target) => {
                self.focus = Some(target);
                self.n_showings += 1;
            }
            // A refused download shows itself: the browser offers no file.
            Effect::Download(file) => drop(files::download(&file)),
            Effect::Keep(Wish::Choose) => {
                ctx.link().send_future(async { Message::Picked(kept_file::choose().await) });
            }
            Effect::Keep(Wish::Write(n, text)) => {
                if let Some(file) = self.kept_file.clone() {
                    ctx.link().send_future(async move {
                        let result = kept_file::write(file, text).await;
                        Message::Act(Action::Kept(kept::Deed::Written(n, result)))
                    });
                }
            }
            Effect::Keep(Wish::Forget) => self.kept_file = None,
            Effect::Next(action) => {
                let link = ctx.link().clone();
                // Two frames, so that the screen is painted before the work stops it.
                Timeout::new(40, move || link.send_message(Message::Act(action))).forget();
            }
        }
    }

    fn wake_when_due(&mut self, ctx: &Context<Self>, now: u64) {
        self.timer = self.session.due().map(|due| {
            let link = ctx.link().clone();
            let wait = u32::try_from(due.saturating_sub(now)).unwrap_or(u32::MAX);
            Timeout::new(wait, move || link.send_message(Message::Wake))
        });
        self.census_timer = self.session.census_due().map(|due| {
            let link = ctx.link().clone();
            let wait = u32::try_from(due.saturating_sub(now)).unwrap_or(u32::MAX);
            Timeout::new(wait, move || link.send_message(Message::CensusDue))
        });
    }

    fn screen(&self, today: Date) -> Screen {
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
