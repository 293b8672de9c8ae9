//! A stage for one part of a screen: it is drawn into the page, pressed, and what it dispatches is
//! kept. It knows no part.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use waymark::app::action::Action;
use waymark::i18n::catalog::Catalog;
use waymark::ui::context::Ui;
use waymark::ui::tag::Tag;
use web_sys::{Document, Element};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct StageProps {
    part: Html,
}

#[component]
fn Part(props: &StageProps) -> Html {
    props.part.clone()
}

/// One part on the page; it leaves the page with this value.
pub(crate) struct Stage {
    place: Element,
    actions: Rc<RefCell<Vec<Action>>>,
    app: Option<AppHandle<Part>>,
}

#[expect(clippy::disallowed_methods, reason = "a test of what is in the window")]
fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).unwrap()
}

impl Stage {
    /// Draws what `draw` makes.
    pub(crate) async fn draw(draw: impl FnOnce(&Ui) -> Tag) -> Self {
        let actions = Rc::new(RefCell::new(Vec::new()));
        let heard = actions.clone();
        let dispatch = Callback::from(move |action| heard.borrow_mut().push(action));
        let file_chosen = Callback::noop();
        let texts = Rc::new(Catalog::english());
        let ui = Ui { texts, dispatch, file_chosen, heading_level: 2, showing: 0 };
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        let props = StageProps { part: draw(&ui).html() };
        let app = yew::Renderer::<Part>::with_root_and_props(place.clone(), props).render();
        yew::scheduler::flush().await;
        Self { place, actions, app: Some(app) }
    }

    /// All words of the part, with single spaces.
    pub(crate) fn text(&self) -> String {
        let text = self.place.text_content().unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What a script answers about the place and the n-th element in it that a selector finds.
    fn ask(&self, script: &str, selector: &str, index: u32) -> JsValue {
        let body = format!("const found = place.querySelectorAll(selector); {script}");
        let ask = js_sys::Function::new_with_args("place, selector, index", &body);
        let answer = ask.call3(&JsValue::NULL, &self.place, &selector.into(), &index.into());
        answer.unwrap_or_else(|_| panic!("no {selector} in {}", self.text()))
    }

    /// How many elements a selector finds.
    pub(crate) fn count(&self, selector: &str) -> usize {
        self.ask("return found.length", selector, 0).as_f64().unwrap_or_default() as usize
    }

    /// What a property of the first such element is, as text.
    pub(crate) fn property(&self, selector: &str, name: &str) -> String {
        let script = format!("return String(found[0].{name})");
        self.ask(&script, selector, 0).as_string().unwrap_or_default()
    }

    /// Presses the n-th such element, and tells what was dispatched.
    pub(crate) fn press(&self, selector: &str, index: u32) -> Vec<Action> {
        self.ask("found[index].click()", selector, index);
        self.actions.take()
    }

    /// Lets something happen to the first such element, and tells what was dispatched.
    pub(crate) fn happen(&self, selector: &str, event: &str) -> Vec<Action> {
        self.ask(&format!("found[0].dispatchEvent({event})"), selector, 0);
        self.actions.take()
    }

    /// Puts a text into the field, and tells what was dispatched.
    pub(crate) fn type_text(&self, selector: &str, text: &str) -> Vec<Action> {
        let script = format!(
            "found[0].value = {text:?};
             found[0].dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
        );
        self.ask(&script, selector, 0);
        self.actions.take()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.place.remove();
    }
}
