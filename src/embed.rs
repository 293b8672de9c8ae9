//! The boundary to the host page: what `element.js` calls, and what a host may set.
//!
//! `element.js` holds the class of the element and everything that must work without this
//! program: loading it, and rescuing the stored texts when it stops. No rule lives here.

use std::panic::PanicHookInfo;

use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use crate::config::Config;
use crate::shell::{Message, Shell, ShellProps};
use crate::ui::sheet::STYLES;

/// The text of the element's style sheet.
#[wasm_bindgen]
pub fn styles() -> String {
    STYLES.to_owned()
}

/// Calls `stopped` if this program panics. The message of a panic can quote a text that a person
/// wrote, so it goes nowhere: not to the console and not to the callback.
#[wasm_bindgen]
pub fn on_panic(stopped: js_sys::Function) {
    yew::set_custom_panic_hook(Box::new(move |_: &PanicHookInfo<'_>| {
        // What the callback throws cannot be answered any more.
        let _ = stopped.call0(&JsValue::NULL);
    }));
}

/// One running element.
#[wasm_bindgen]
pub struct Mounted {
    app: AppHandle<Shell>,
    root: ShadowRoot,
}

/// Starts the app in `place`, an empty element inside `root`.
#[wasm_bindgen]
pub fn mount(
    root: ShadowRoot,
    place: HtmlElement,
    theme: Option<String>,
    heading_level: Option<String>,
) -> Mounted {
    let config = Config::from_attributes(theme.as_deref(), heading_level.as_deref());
    let props = ShellProps { root: root.clone(), config };
    let app = Renderer::<Shell>::with_root_and_props(place.into(), props).render();
    Mounted { app, root }
}

#[wasm_bindgen]
impl Mounted {
    /// Takes over the host's attributes as they are now.
    pub fn configure(&mut self, theme: Option<String>, heading_level: Option<String>) {
        let config = Config::from_attributes(theme.as_deref(), heading_level.as_deref());
        self.app.update(ShellProps { root: self.root.clone(), config });
    }

    /// Saves what waits, because the element leaves the page.
    pub fn save(&self) {
        self.app.send_message(Message::Save);
    }
}
