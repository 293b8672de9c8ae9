//! The imperative shell: the one component that owns a session, runs its effects and draws it.
//!
//! It holds no rule. An action goes to the session, what the session wishes is carried out, and
//! the screens are made anew from the state.

mod effects;
mod screen;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{File, ShadowRoot};
use yew::prelude::*;

use crate::app::action::Action;
use crate::app::effect::Target;
use crate::app::env::Env;
use crate::app::kept::{self, WriteError};
use crate::app::select::status;
use crate::config::Config;
use crate::i18n::catalog::Catalog;
use crate::platform::local_backend::LocalBackend;
use crate::platform::locks::Locks;
use crate::platform::peers::{self, Peers};
use crate::platform::{clock, dom, entropy, files, kept_file, site};
use crate::session::Session;
use crate::store::Store;
use crate::store::backend::AnyBackend;
use crate::ui::context::{ForText, Ui};
use crate::ui::root::root;
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
        effects::focus(&ctx.props().root, target);
    }
}

fn hold(ctx: &Context<Shell>, writer: u64) -> Locks {
    let link = ctx.link().clone();
    Locks::hold(writer, move || link.send_message(Message::CensusDue))
}

impl Shell {
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
}
